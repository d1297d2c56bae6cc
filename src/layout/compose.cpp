#include "layout/compose.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "layout/block.hpp"
#include "layout/flow_chart.hpp"
#include "layout/furniture.hpp"
#include "layout/page_flow.hpp"
#include "layout/picture.hpp"
#include "layout/table.hpp"
#include "layout/table_parts.hpp"

namespace raingan::layout {
namespace {

template <typename Style>
const Style& style_named(const std::map<std::string, Style>& styles, const std::string& name) {
  const auto found = styles.find(name);
  if (found == styles.end()) {
    throw Error(ErrorCode::faulty_template, {"ไม่มีรูปแบบชื่อ \"" + name + "\"", "there is no style \"" + name + "\""}, {},
                {}, {"ดูชื่อที่ใช้ได้ใน templates/layout", "see templates/layout for the names there are"});
  }
  return found->second;
}

std::size_t characters_of(const Spans& spans) {
  std::size_t characters = 0;
  for (const Span& span : spans) characters += span.text.size();
  return characters;
}

std::size_t characters_of(const std::vector<std::vector<TableCell>>& rows) {
  std::size_t characters = 0;
  for (const auto& row : rows) {
    for (const TableCell& cell : row) characters += characters_of(cell.spans) + 1;
  }
  return characters;
}

struct CharacterCount {
  std::size_t operator()(const Paragraph& p) const { return characters_of(p.spans) + 1; }
  std::size_t operator()(const StopLine& line) const {
    std::size_t characters = 1;
    for (const Spans& spans : line.cells) characters += characters_of(spans);
    return characters;
  }
  std::size_t operator()(const Table& t) const {
    return characters_of(t.head) + characters_of(t.body) + characters_of(t.total);
  }
  std::size_t operator()(const Picture& picture) const { return picture.qr_text.size() + 1; }
  std::size_t operator()(const Gap&) const { return 1; }
  std::size_t operator()(const Flow& f) const {
    std::size_t characters = 1;
    for (const FlowStep& step : f.steps) characters += characters_of(step.spans) + characters_of(step.tag);
    return characters;
  }
};

void check_size(const Document& document) {
  std::size_t characters = 0;
  for (const Section& section : document.sections) {
    for (const auto* blocks : {&section.blocks, &section.foot}) {
      for (const Block& block : *blocks) characters += std::visit(CharacterCount{}, block);
    }
  }
  if (characters > limits::kMaxDocumentChars) {
    throw Error(ErrorCode::refused, {"เอกสารยาวเกินไป", "the document is too long"});
  }
}

struct TextStyleName {
  std::string operator()(const Paragraph& paragraph) const { return paragraph.style; }
  std::string operator()(const StopLine& line) const { return line.style; }
  template <typename Other>
  std::string operator()(const Other&) const {
    return {};
  }
};

class Composer {
 public:
  explicit Composer(const Resources& resources) : resources_(resources), setter_(resources) {
    pages_.nodes.push_back({Role::document, 0});
    const auto& paths = resources.emblem.paths;
    if (!paths.empty()) emblem_bounds_ = bounds_of(resources.emblem);
  }

  PageSet composed(const Document& document) {
    for (const Section& section : document.sections) add(section);
    pages_.missing.assign(setter_.missing.begin(), setter_.missing.end());
    return std::move(pages_);
  }

 private:
  void add(const Section& section) {
    PageStyle page = page_of(section);
    if (section.continues) page.first_top = page.top;
    frame_ = {page.left, page.width - page.right, page.height - page.top - page.bottom};
    section_node_ = add_node({Role::section, 0});
    centres_.clear();
    std::vector<SetBlock> blocks = set(section.blocks);
    std::vector<SetBlock> foot = set(section.foot);
    const TextStyle catchword = furniture_style("catchword", Align::right);
    const double reserve = page.catchword ? kCatchwordLines * catchword.pitch : 0;
    std::vector<FlowPage> flowed = flow(std::move(blocks), std::move(foot), page, reserve);
    add_catchwords(flowed, page, catchword, setter_);
    furnish(section, page, flowed);
    if (!section.outline.empty()) pages_.outline.push_back({section.outline, pages_.pages.size()});
    for (FlowPage& each : flowed) pages_.pages.push_back(std::move(each.page));
  }

  void furnish(const Section& section, const PageStyle& page, std::vector<FlowPage>& flowed) {
    if (!section.continues) opened_ = pages_.pages.size();
    const std::size_t before = pages_.pages.size() - opened_;
    if (section.numbered)
      add_page_numbers(flowed, before, page, furniture_style("page-number", Align::centre), setter_);
    add_continued(flowed, before, page, furniture_style("continued", Align::right), section.continued, setter_);
    add_marks(flowed, page, furniture_style("mark", Align::centre), section.mark, setter_);
  }

  // Upright where every table fits so, else across; there a table that is still too wide is set in parts.
  const PageStyle& page_of(const Section& section) {
    const PageStyle& page = style_named(resources_.styles.pages, section.page);
    in_parts_ = false;
    if (section.wide_page.empty()) return page;
    const bool fits = std::all_of(section.blocks.begin(), section.blocks.end(), [&](const Block& block) {
      const auto* table = std::get_if<Table>(&block);
      return table == nullptr || fits_legibly(*table, style_named(resources_.styles.tables, table->style),
                                              page.width - page.left - page.right, setter_);
    });
    in_parts_ = !fits;
    return fits ? page : style_named(resources_.styles.pages, section.wide_page);
  }

  std::vector<Table> parts_of(const Block& block) {
    const auto* table = in_parts_ ? std::get_if<Table>(&block) : nullptr;
    if (table == nullptr) return {};
    return layout::parts_of(*table, style_named(resources_.styles.tables, table->style), frame_.width(), setter_);
  }

  std::vector<SetBlock> set(const std::vector<Block>& blocks) {
    std::vector<SetBlock> result;
    lists_.clear();
    std::string previous;
    for (const Block& block : blocks) {
      if (const std::vector<Table> parts = parts_of(block); !parts.empty()) {
        for (const Table& part : parts) result.push_back(set(part));
        previous.clear();
        continue;
      }
      SetBlock made = std::visit([this](const auto& b) { return set(b); }, block);
      const std::string style = std::visit(TextStyleName{}, block);
      if (!style.empty() && style == previous) {
        const std::optional<double> between = style_named(resources_.styles.texts, style).space_between;
        made.space_before = between.value_or(made.space_before);
      }
      previous = style;
      if (!made.slices.empty()) result.push_back(std::move(made));
    }
    return result;
  }

  SetBlock set(const Paragraph& paragraph) {
    TextStyle style = style_named(resources_.styles.texts, paragraph.style);
    const auto centre = centres_.find(style.centre_with);
    if (centre != centres_.end()) style.centre_on = centre->second;
    SetBlock block = set_paragraph(paragraph.spans, style, frame_, node_for(style), setter_);
    const Slice& last = block.slices.back();
    centres_[paragraph.style] = (last.left + last.right) / 2;
    return block;
  }

  SetBlock set(const Flow& steps) {
    const FlowStyle& style = style_named(resources_.styles.flows, steps.style);
    lists_.clear();
    return set_flow(
        steps, style, frame_, section_node_, [this](StructureNode made) { return add_node(std::move(made)); }, setter_);
  }

  SetBlock set(const StopLine& line) {
    const TextStyle& style = style_named(resources_.styles.texts, line.style);
    if (line.cells.size() > style.stops.size()) {
      const std::string count = std::to_string(style.stops.size());
      throw Error(ErrorCode::faulty_template, {"รูปแบบ \"" + line.style + "\" มีตำแหน่งหยุดเพียง " + count + " ตำแหน่ง",
                                               "style \"" + line.style + "\" has only " + count + " stops"});
    }
    if (style.list_item) {
      const std::vector<std::uint32_t> nodes(line.cells.size(), node_for(style));
      return set_stop_line(line.cells, style, frame_, nodes, setter_);
    }
    lists_.clear();
    std::vector<std::uint32_t> nodes;
    for (const Spans& cell : line.cells) {
      nodes.push_back(cell.empty() ? 0 : text_node(style));
    }
    return set_stop_line(line.cells, style, frame_, nodes, setter_);
  }

  SetBlock set(const Picture& picture) {
    const PictureStyle& style = style_named(resources_.styles.pictures, picture.style);
    lists_.clear();
    if (!picture.qr_text.empty()) {
      auto drawing = std::make_shared<const Drawing>(qr_drawing(picture.qr_text));
      return set_picture(std::move(drawing), {}, style, frame_, picture.alternative,
                         add_node({Role::figure, section_node_}));
    }
    if (resources_.emblem.paths.empty()) return {};
    const std::shared_ptr<const Drawing> emblem(std::shared_ptr<const Drawing>(), &resources_.emblem);
    return set_picture(emblem, emblem_bounds_, style, frame_, picture.alternative,
                       add_node({Role::figure, section_node_}));
  }

  SetBlock set(const Table& table) {
    const TableStyle& style = style_named(resources_.styles.tables, table.style);
    lists_.clear();
    if (!table.formula.empty()) {
      const std::uint32_t formula = add_node({Role::formula, section_node_, 1, 1, table.formula});
      return set_table(
          table, style, frame_, formula, [=](const StructureNode&) { return formula; }, setter_);
    }
    const std::uint32_t node = add_node({Role::table, section_node_});
    return set_table(
        table, style, frame_, node, [this](StructureNode made) { return add_node(std::move(made)); }, setter_);
  }

  SetBlock set(const Gap& gap) {
    SetBlock block;
    Slice slice;
    slice.height = std::max(gap.height_pt, 0.0);
    block.slices.push_back(std::move(slice));
    return block;
  }

  std::uint32_t add_node(StructureNode node) {
    pages_.nodes.push_back(std::move(node));
    return static_cast<std::uint32_t>(pages_.nodes.size() - 1);
  }

  // A heading is at most one level below the one before it (ISO 14289-1, 7.4.2).
  std::uint32_t text_node(const TextStyle& style) {
    if (style.heading == 0) return add_node({Role::paragraph, section_node_});
    heading_level_ = std::min(style.heading, heading_level_ + 1);
    return add_node({Role::heading, section_node_, 1, 1, {}, heading_level_});
  }

  // Items that follow each other share one list; those of a lower level are a list in the item before them.
  std::uint32_t node_for(const TextStyle& style) {
    if (style.list_item == 0) {
      lists_.clear();
      return text_node(style);
    }
    const std::size_t level = std::min(static_cast<std::size_t>(style.list_item), lists_.size() + 1);
    if (level > lists_.size()) {
      const std::uint32_t parent = lists_.empty() ? section_node_ : lists_.back().item;
      lists_.push_back({add_node({Role::list, parent}), 0});
    }
    lists_.resize(level);
    return lists_.back().item = add_node({Role::list_item, lists_.back().node});
  }

  TextStyle furniture_style(const std::string& name, Align align) const {
    const auto found = resources_.styles.texts.find(name);
    if (found != resources_.styles.texts.end()) return found->second;
    TextStyle style;
    style.align = align;
    return style;
  }

  const Resources& resources_;
  TextSetter setter_;
  PageSet pages_;
  Frame frame_;
  DrawingBounds emblem_bounds_;
  std::uint32_t section_node_ = 0;
  struct List {
    std::uint32_t node = 0;
    std::uint32_t item = 0;  // its last one
  };
  std::vector<List> lists_;  // that the last block stood in, each in an item of the one before
  int heading_level_ = 0;    // of the last heading
  bool in_parts_ = false;                  // tables of this section may be too wide
  std::size_t opened_ = 0;                 // the first page of what this section belongs to
  std::map<std::string, double> centres_;  // of the last line of each paragraph style
};

}  // namespace

PageSet compose(const Document& document, const Resources& resources) {
  check_size(document);
  return Composer(resources).composed(document);
}

}  // namespace raingan::layout
