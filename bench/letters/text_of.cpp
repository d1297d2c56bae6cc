#include "text_of.hpp"

#include <string>
#include <variant>

#include "base/utf8.hpp"
#include "layout/text_hygiene.hpp"

namespace raingan::bench {
namespace {

using Json = nlohmann::ordered_json;

std::string joined(const layout::Spans& spans) {
  std::string text;
  for (const layout::Span& span : spans) text += span.text;
  return to_utf8(layout::cleaned(to_utf32(text)).text);
}

std::string name_of(layout::Align align) {
  switch (align) {
    case layout::Align::centre:
      return "center";
    case layout::Align::right:
      return "right";
    default:
      return "left";
  }
}

Json rows_of(const std::vector<std::vector<layout::TableCell>>& rows) {
  Json all = Json::array();
  for (const auto& row : rows) {
    Json cells = Json::array();
    for (const layout::TableCell& cell : row) {
      cells.push_back({{"text", joined(cell.spans)}, {"columns", cell.column_span}, {"rows", cell.row_span}});
    }
    all.push_back(std::move(cells));
  }
  return all;
}

struct BlockText {
  Json operator()(const layout::Paragraph& paragraph) const {
    return {{"kind", "paragraph"}, {"style", paragraph.style}, {"cells", Json::array({joined(paragraph.spans)})}};
  }
  Json operator()(const layout::StopLine& line) const {
    Json cells = Json::array();
    for (const layout::Spans& cell : line.cells) cells.push_back(joined(cell));
    return {{"kind", "stops"}, {"style", line.style}, {"cells", std::move(cells)}};
  }
  Json operator()(const layout::Picture& picture) const { return {{"kind", "picture"}, {"style", picture.style}}; }
  Json operator()(const layout::Gap& gap) const { return {{"kind", "gap"}, {"height", gap.height_pt}}; }
  Json operator()(const layout::Table& table) const {
    Json columns = Json::array();
    for (const layout::TableColumn& column : table.columns) columns.push_back(name_of(column.align));
    return {{"kind", "table"},
            {"columns", std::move(columns)},
            {"head", rows_of(table.head)},
            {"body", rows_of(table.body)},
            {"total", rows_of(table.total)}};
  }
  Json operator()(const layout::Flow&) const { return {{"kind", "flow"}}; }
};

}  // namespace

Json text_of(const layout::Document& document) {
  Json sections = Json::array();
  for (const layout::Section& section : document.sections) {
    Json blocks = Json::array();
    for (const auto* part : {&section.blocks, &section.foot}) {
      for (const layout::Block& block : *part) blocks.push_back(std::visit(BlockText{}, block));
    }
    sections.push_back({{"page", section.page}, {"blocks", std::move(blocks)}});
  }
  return sections;
}

}  // namespace raingan::bench
