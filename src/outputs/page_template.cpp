#include "outputs/page_template.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

#include "outputs/placeholders.hpp"

namespace raingan::outputs {
namespace {

using definition::Element;

// Pages say the same to every district.
void check_placeholders(const TemplateText& text, const Element& element) {
  const std::string& file = element.document().file();
  pieces_of(text, file);
  for (const char* name : {"district", "target.", "coordinator"}) {
    if (!names_placeholder(text, file, name)) continue;
    element.fail({"{district} {target.…} {coordinator} ใช้ในหน้าแนบไม่ได้",
                  "{district}, {target.…} and {coordinator} do not belong on a page"});
  }
}

TemplateText text_of(const Element& element) {
  TemplateText text{element.text(), element.line()};
  if (text.empty()) {
    element.fail(
        {"<" + std::string(element.name()) + "> ต้องมีข้อความ", "<" + std::string(element.name()) + "> is empty"});
  }
  check_placeholders(text, element);
  return text;
}

TemplateText bare_text(const Element& element) {
  element.allow({}, {});
  return text_of(element);
}

PageTemplate::Item item_of(const Element& element) {
  element.allow({"number"}, {});
  return {element.attribute("number", ""), text_of(element)};
}

std::vector<double> widths_of(const Element& element) {
  std::vector<double> widths;
  std::istringstream words(element.attribute("widths"));
  for (std::string word; words >> word;) {
    double width = 0;
    const auto [end, status] = std::from_chars(word.data(), word.data() + word.size(), width);
    if (status != std::errc() || end != word.data() + word.size() || !std::isfinite(width) || width <= 0) {
      element.fail({"widths=\"" + element.attribute("widths") + "\" ต้องเป็นตัวเลขมากกว่าศูนย์คั่นด้วยช่องว่าง",
                    "widths=\"" + element.attribute("widths") + "\" must be numbers above zero, separated by spaces"});
    }
    widths.push_back(width);
  }
  if (widths.empty()) element.fail({"widths ว่าง", "widths is empty"});
  return widths;
}

std::optional<unsigned> colour_of(const Element& element) {
  if (!element.has("colour")) return std::nullopt;
  const std::string text = element.attribute("colour");
  unsigned rgb = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), rgb, 16);
  if (text.size() != 6 || status != std::errc() || end != text.data() + text.size()) {
    element.fail({"colour=\"" + text + "\" ไม่ใช่สี", "colour=\"" + text + "\" is not a colour"},
                 {"เขียนเป็นเลขฐานสิบหกหกหลัก เช่น EAF2FB", "write six hexadecimal digits: EAF2FB"});
  }
  return rgb;
}

int span_of(const Element& element, std::string_view name, long most) {
  const long span = element.integer(name, 1);
  if (span < 1 || span > most) {
    const std::string shown = std::string(name) + "=\"" + std::to_string(span) + "\"";
    element.fail({shown + " เกินตาราง", shown + " does not fit the table"});
  }
  return static_cast<int>(span);
}

// An empty cell is to be filled by hand.
PageTemplate::Cell cell_of(const Element& element, std::size_t columns, std::size_t rows) {
  element.allow({"columns", "rows", "colour"}, {});
  PageTemplate::Cell cell;
  cell.text = {element.text(), element.line()};
  if (!cell.text.empty()) check_placeholders(cell.text, element);
  cell.columns = span_of(element, "columns", static_cast<long>(columns));
  cell.rows = span_of(element, "rows", static_cast<long>(rows));
  cell.rgb = colour_of(element);
  return cell;
}

// `covered[c]` rows from here on are taken by a cell of an earlier row.
std::vector<PageTemplate::Cell> row_of(const Element& element, std::size_t rows_left, std::vector<int>& covered) {
  element.allow({}, {"cell"});
  std::vector<PageTemplate::Cell> cells;
  std::size_t at = 0;
  const auto skip = [&] {
    for (; at < covered.size() && covered[at] > 0; ++at) --covered[at];
  };
  for (const Element& child : element.children()) {
    skip();
    cells.push_back(cell_of(child, covered.size(), rows_left));
    for (int i = 0; i < cells.back().columns; ++i, ++at) {
      if (at < covered.size() && covered[at] == 0) {
        covered[at] = cells.back().rows - 1;
        continue;
      }
      child.fail({"แถวนี้มีช่องเกินจำนวนใน widths", "this row has more cells than widths has columns"});
    }
  }
  skip();
  if (at < covered.size()) {
    element.fail({"แถวนี้มีช่องไม่ครบตาม widths", "this row has fewer cells than widths has columns"});
  }
  return cells;
}

std::vector<std::vector<PageTemplate::Cell>> rows_of(const std::vector<Element>& elements, std::size_t columns) {
  std::vector<std::vector<PageTemplate::Cell>> rows;
  std::vector<int> covered(columns, 0);
  for (const Element& element : elements) rows.push_back(row_of(element, elements.size() - rows.size(), covered));
  return rows;
}

PageTemplate::Table table_of(const Element& element) {
  element.allow({"widths"}, {"head", "row"});
  PageTemplate::Table table;
  table.widths = widths_of(element);
  if (const auto head = element.optional_child("head")) {
    head->allow({}, {"row"});
    table.head = rows_of(head->children(), table.widths.size());
  }
  table.body = rows_of(element.children("row"), table.widths.size());
  return table;
}

PageTemplate::Grades grades_of(const Element& element) {
  element.allow({"criteria", "points", "colours"}, {});
  return {element.flag("criteria", true), element.flag("points", false), element.flag("colours", false)};
}

PageTemplate::Formula formula_of(const Element& element) {
  element.allow({"times"}, {"result", "numerator", "denominator"});
  return {bare_text(element.child("result")), bare_text(element.child("numerator")),
          bare_text(element.child("denominator")), element.attribute("times", "")};
}

PageTemplate::Flow flow_of(const Element& element) {
  element.allow({}, {"lane", "step"});
  PageTemplate::Flow flow;
  const auto has_lane = [&](const std::string& id) {
    return std::any_of(flow.lanes.begin(), flow.lanes.end(), [&](const auto& lane) { return lane.first == id; });
  };
  for (const Element& lane : element.children("lane")) {
    lane.allow({"id"}, {});
    const std::string id = lane.attribute("id");
    if (has_lane(id)) lane.fail({"มีช่อง \"" + id + "\" แล้ว", "there is a lane \"" + id + "\" already"});
    flow.lanes.emplace_back(id, text_of(lane));
  }
  for (const Element& step : element.children("step")) {
    step.allow({"lane", "tag"}, {});
    PageTemplate::Flow::Step made{step.attribute("lane"), text_of(step), {step.attribute("tag", ""), step.line()}};
    if (!has_lane(made.lane)) {
      step.fail({"ไม่มีช่อง \"" + made.lane + "\" ใน <lane>", "there is no <lane id=\"" + made.lane + "\">"});
    }
    check_placeholders(made.tag, step);
    flow.steps.push_back(std::move(made));
  }
  if (flow.steps.empty()) element.fail({"<flow> ไม่มี <step>", "<flow> has no <step>"});
  return flow;
}

PageTemplate::Signature signature_of(const Element& element) {
  element.allow({}, {"line"});
  PageTemplate::Signature signature;
  for (const Element& line : element.children()) signature.lines.push_back(bare_text(line));
  if (signature.lines.empty()) element.fail({"<signature> ไม่มี <line>", "<signature> has no <line>"});
  return signature;
}

PageTemplate::Part part_of(const Element& element) {
  const std::string_view name = element.name();
  if (name == "heading") return PageTemplate::Heading{bare_text(element)};
  if (name == "paragraph") return PageTemplate::Paragraph{bare_text(element)};
  if (name == "item") return item_of(element);
  if (name == "table") return table_of(element);
  if (name == "grades") return grades_of(element);
  if (name == "formula") return formula_of(element);
  if (name == "flow") return flow_of(element);
  if (name == "signature") return signature_of(element);
  element.allow({}, {});
  return PageTemplate::NewPage{};
}

}  // namespace

PageTemplate read_page(const definition::Document& file) {
  const Element root = file.root();
  root.allow({"id", "digits", "landscape"},
             {"title", "heading", "paragraph", "item", "table", "grades", "formula", "flow", "signature", "new-page"});
  PageTemplate page;
  page.id = root.attribute("id");
  page.file = file.file();
  page.digits = static_cast<PageTemplate::Digits>(root.choice("digits", {"thai", "arabic"}, 0));
  page.landscape = root.flag("landscape", false);
  for (const Element& element : root.children()) {
    if (element.name() != "title") {
      page.parts.push_back(part_of(element));
      continue;
    }
    if (!page.parts.empty()) element.fail({"<title> ต้องมาก่อนเนื้อหา", "<title> comes before the content"});
    page.titles.push_back(bare_text(element));
  }
  return page;
}

}  // namespace raingan::outputs
