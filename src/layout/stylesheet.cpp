#include "layout/stylesheet.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>
#include <type_traits>
#include <variant>

namespace raingan::layout {
namespace {

using definition::Element;

constexpr double kMaxLength = 14400;  // PDF 32000-1, annex C.2: largest page in points

[[noreturn]] void refuse_length(const Element& element, std::string_view name, const std::string& text) {
  const std::string shown = std::string(name) + "=\"" + text + "\"";
  element.fail({shown + " ไม่ใช่ความยาว", shown + " is not a length"},
               {"เขียนเป็นมิลลิเมตรหรือพอยต์ เช่น 25mm หรือ 6pt", "write millimetres or points: 25mm or 6pt"});
}

double length_of(const Element& element, std::string_view name) {
  const std::string text = element.attribute(name);
  double value = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (status != std::errc() || (unit != "mm" && unit != "pt")) refuse_length(element, name, text);
  if (unit == "mm") value *= kPointsPerMillimetre;
  if (!(std::abs(value) <= kMaxLength)) refuse_length(element, name, text);
  return value;
}

unsigned colour_of(const Element& element, const std::string& text) {
  unsigned rgb = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), rgb, 16);
  if (text.size() != 6 || status != std::errc() || end != text.data() + text.size()) {
    element.fail({"\"" + text + "\" ไม่ใช่สี", "\"" + text + "\" is not a colour"},
                 {"เขียนเป็นเลขฐานสิบหกหกหลัก เช่น EAF2FB", "write six hexadecimal digits: EAF2FB"});
  }
  return rgb;
}

// What an attribute says, by the type of the member that takes it.
void read(const Element& element, std::string_view name, double& value) { value = length_of(element, name); }
void read(const Element& element, std::string_view name, std::optional<double>& value) {
  value = length_of(element, name);
}
void read(const Element& element, std::string_view name, bool& value) { value = element.flag(name, value); }
void read(const Element& element, std::string_view name, int& value) {
  value = static_cast<int>(element.integer(name));
}
void read(const Element& element, std::string_view name, std::optional<bool>& value) {
  value = element.flag(name, false);
}
void read(const Element& element, std::string_view name, unsigned& colour) {
  colour = colour_of(element, element.attribute(name));
}
void read(const Element& element, std::string_view name, std::string& value) { value = element.attribute(name); }
void read(const Element& element, std::string_view name, Align& value) {
  value = static_cast<Align>(element.choice(name, {"left", "centre", "right", "justify", "thai"}));
}
void read(const Element& element, std::string_view name, std::optional<LineFit>& value) {
  value = static_cast<LineFit>(element.choice(name, {"first", "total"}));
}
void read(const Element& element, std::string_view name, Phrases& value) {
  value = static_cast<Phrases>(element.choice(name, {"words", "whole"}));
}
void read(const Element& element, std::string_view name, Figures& value) {
  value = static_cast<Figures>(element.choice(name, {"proportional", "tabular"}));
}
void read(const Element& element, std::string_view name, std::vector<unsigned>& colours) {
  std::istringstream words(element.attribute(name, ""));
  for (std::string word; words >> word;) colours.push_back(colour_of(element, word));
}

// An attribute and the member that takes it. A length that must be positive has nothing to be drawn in otherwise.
template <typename Style>
struct Attribute {
  std::string_view name;
  std::variant<double Style::*, std::optional<double> Style::*, bool Style::*, int Style::*, std::string Style::*,
               Align Style::*, std::optional<bool> Style::*, unsigned Style::*, std::vector<unsigned> Style::*,
               std::optional<LineFit> Style::*, Phrases Style::*, Figures Style::*>
      member;
  bool positive = false;
};

constexpr bool kPositive = true;
constexpr int kDeepest = 6;  // level of headings (PDF 32000-1, table 333) and of lists in lists

constexpr Attribute<PageStyle> kPageAttributes[] = {
    {"width", &PageStyle::width, kPositive},
    {"height", &PageStyle::height, kPositive},
    {"left", &PageStyle::left},
    {"right", &PageStyle::right},
    {"top", &PageStyle::top},
    {"bottom", &PageStyle::bottom},
    {"first-top", &PageStyle::first_top},
    {"number-baseline", &PageStyle::number_baseline},
    {"continued-baseline", &PageStyle::continued},
    {"head-mark", &PageStyle::head_mark},
    {"foot-mark", &PageStyle::foot_mark},
    {"catchword", &PageStyle::catchword},
};

constexpr Attribute<Stop> kStopAttributes[] = {
    {"x", &Stop::x},
    {"width", &Stop::width},
    {"align", &Stop::align},
    {"flush", &Stop::flush},
    {"hang-number", &Stop::hang_number},
    {"leader", &Stop::leader},
    {"size", &Stop::size, kPositive},
    {"bold", &Stop::bold},
};

constexpr Attribute<TextStyle> kTextAttributes[] = {
    {"size", &TextStyle::size, kPositive},
    {"pitch", &TextStyle::pitch, kPositive},
    {"bold", &TextStyle::bold},
    {"colour", &TextStyle::colour},
    {"align", &TextStyle::align},
    {"fit", &TextStyle::fit},
    {"phrases", &TextStyle::phrases},
    {"figures", &TextStyle::figures},
    {"left", &TextStyle::left},
    {"right", &TextStyle::right},
    {"first-line", &TextStyle::first_line},
    {"space-before", &TextStyle::space_before},
    {"space-between", &TextStyle::space_between},
    {"space-after", &TextStyle::space_after},
    {"keep-with-next", &TextStyle::keep_with_next},
    {"heading", &TextStyle::heading},
    {"list-item", &TextStyle::list_item},
    {"lines-before", &TextStyle::lines_before},
    {"aside", &TextStyle::aside},
    {"baseline-at", &TextStyle::baseline_at},
    {"centre-on", &TextStyle::centre_on},
    {"centre-with", &TextStyle::centre_with},
};

constexpr Attribute<PictureStyle> kPictureAttributes[] = {
    {"height", &PictureStyle::height, kPositive},
    {"top", &PictureStyle::top},
    {"align", &PictureStyle::align},
    {"centre-on", &PictureStyle::centre_on},
    {"space-before", &PictureStyle::space_before},
    {"keep-with-next", &PictureStyle::keep_with_next},
    {"aside", &PictureStyle::aside},
};

constexpr Attribute<TableStyle> kTableAttributes[] = {
    {"size", &TableStyle::size, kPositive},
    {"pitch", &TableStyle::pitch, kPositive},
    {"padding-x", &TableStyle::padding_x},
    {"padding-y", &TableStyle::padding_y},
    {"rule", &TableStyle::rule},
    {"space-before", &TableStyle::space_before},
    {"row-fills", &TableStyle::row_fills},
};

constexpr Attribute<FlowStyle> kFlowAttributes[] = {
    {"size", &FlowStyle::size, kPositive}, {"pitch", &FlowStyle::pitch, kPositive},
    {"padding-x", &FlowStyle::padding_x},  {"padding-y", &FlowStyle::padding_y},
    {"gap", &FlowStyle::gap, kPositive},   {"lane-gap", &FlowStyle::lane_gap, kPositive},
    {"tag", &FlowStyle::tag, kPositive},   {"arrow", &FlowStyle::arrow, kPositive},
    {"rule", &FlowStyle::rule, kPositive}, {"space-before", &FlowStyle::space_before},
    {"fills", &FlowStyle::fills},
};

// Reads every attribute that the element has; any that the style lacks is refused.
template <typename Style, std::size_t N>
Style style_of(const Element& element, const Attribute<Style> (&attributes)[N],
               std::initializer_list<std::string_view> children = {}) {
  std::vector<std::string_view> names;
  if constexpr (!std::is_same_v<Style, Stop>) names.push_back("id");
  for (const Attribute<Style>& attribute : attributes) names.push_back(attribute.name);
  element.allow(names, {children.begin(), children.size()});
  Style style;
  for (const Attribute<Style>& attribute : attributes) {
    if (!element.has(attribute.name)) continue;
    std::visit([&](auto member) { read(element, attribute.name, style.*member); }, attribute.member);
    if (attribute.positive && length_of(element, attribute.name) <= 0) {
      refuse_length(element, attribute.name, element.attribute(attribute.name));
    }
  }
  return style;
}

PageStyle page_style(const Element& element) {
  PageStyle page = style_of(element, kPageAttributes);
  if (!element.has("first-top")) page.first_top = page.top;
  const double room = std::min(page.width - page.left - page.right, page.height - page.top - page.bottom);
  if (room < 72) {
    element.fail({"ขอบกระดาษเหลือที่สำหรับข้อความไม่ถึง 72 พอยต์", "the margins leave less than 72 points for text"});
  }
  return page;
}

TextStyle text_style(const Element& element) {
  TextStyle text = style_of(element, kTextAttributes, {"stop"});
  for (const auto& [name, level] : {std::pair("heading", text.heading), std::pair("list-item", text.list_item)}) {
    if (level >= 0 && level <= kDeepest) continue;
    element.fail({std::string(name) + " ต้องเป็น 1 ถึง 6", std::string(name) + " must be 1 to 6"});
  }
  if (!element.has("keep-with-next")) text.keep_with_next = text.heading > 0;
  for (const Element& stop : element.children()) {
    text.stops.push_back(style_of(stop, kStopAttributes));
    stop.attribute("x");  // required
  }
  return text;
}

FlowStyle flow_style(const Element& element) {
  FlowStyle flow = style_of(element, kFlowAttributes);
  if (flow.arrow > flow.gap / 2) {
    element.fail({"หัวลูกศรยาวเกินครึ่งหนึ่งของระยะระหว่างกล่อง", "the arrow's head is longer than half the gap between boxes"});
  }
  return flow;
}

template <typename Style>
void add(const Element& element, std::map<std::string, Style>& styles, Style style) {
  const std::string id = element.attribute("id");
  if (!styles.emplace(id, std::move(style)).second) {
    element.fail({"มีรูปแบบชื่อ \"" + id + "\" อยู่แล้ว", "there is a style \"" + id + "\" already"});
  }
}

}  // namespace

void read_styles(const definition::Document& file, Stylesheet& styles) {
  const Element root = file.root();
  root.allow({"id"}, {"page", "text", "picture", "table", "flow"});
  for (const Element& element : root.children()) {
    if (element.name() == "page") add(element, styles.pages, page_style(element));
    if (element.name() == "text") add(element, styles.texts, text_style(element));
    if (element.name() == "picture") add(element, styles.pictures, style_of(element, kPictureAttributes));
    if (element.name() == "table") add(element, styles.tables, style_of(element, kTableAttributes));
    if (element.name() == "flow") add(element, styles.flows, flow_style(element));
  }
}

}  // namespace raingan::layout
