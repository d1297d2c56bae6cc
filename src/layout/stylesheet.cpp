#include "layout/stylesheet.hpp"

#include <charconv>
#include <cmath>
#include <sstream>

namespace raingan::layout {
namespace {

using definition::Element;

constexpr double kPointsPerMillimetre = 72 / 25.4;
constexpr double kMaxLength = 14400;  // PDF 32000-1, annex C.2: largest page in points

[[noreturn]] void refuse_length(const Element& element, std::string_view name, const std::string& text) {
  const std::string shown = std::string(name) + "=\"" + text + "\"";
  element.fail({shown + " ไม่ใช่ความยาว", shown + " is not a length"},
               {"เขียนเป็นมิลลิเมตรหรือพอยต์ เช่น 25mm หรือ 6pt", "write millimetres or points: 25mm or 6pt"});
}

double length_of(const Element& element, std::string_view name, const std::string& text) {
  double value = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (status != std::errc() || (unit != "mm" && unit != "pt")) refuse_length(element, name, text);
  if (unit == "mm") value *= kPointsPerMillimetre;
  if (!(std::abs(value) <= kMaxLength)) refuse_length(element, name, text);
  return value;
}

double length(const Element& element, std::string_view name, double otherwise) {
  return element.has(name) ? length_of(element, name, element.attribute(name)) : otherwise;
}

std::optional<double> optional_length(const Element& element, std::string_view name) {
  if (!element.has(name)) return std::nullopt;
  return length_of(element, name, element.attribute(name));
}

double positive(const Element& element, std::string_view name, double otherwise) {
  const double value = length(element, name, otherwise);
  if (value <= 0) refuse_length(element, name, element.attribute(name, ""));
  return value;
}

Align align(const Element& element, Align otherwise) {
  return static_cast<Align>(
      element.choice("align", {"left", "centre", "right", "justify"}, static_cast<std::size_t>(otherwise)));
}

PageStyle page_style(const Element& element) {
  element.allow(
      {"id", "width", "height", "left", "right", "top", "bottom", "first-top", "number-baseline", "catchword"}, {});
  PageStyle page;
  page.width = positive(element, "width", page.width);
  page.height = positive(element, "height", page.height);
  page.left = length(element, "left", page.left);
  page.right = length(element, "right", page.right);
  page.top = length(element, "top", page.top);
  page.bottom = length(element, "bottom", page.bottom);
  page.first_top = length(element, "first-top", page.top);
  page.number_baseline = length(element, "number-baseline", 0);
  page.catchword = element.flag("catchword", false);
  const double room = std::min(page.width - page.left - page.right, page.height - page.top - page.bottom);
  if (room < 72) {
    element.fail({"ขอบกระดาษเหลือที่สำหรับข้อความไม่ถึง 72 พอยต์", "the margins leave less than 72 points for text"});
  }
  return page;
}

Stop stop_of(const Element& element) {
  element.allow({"x", "width", "align", "flush", "hang-number"}, {});
  Stop stop;
  stop.x = length_of(element, "x", element.attribute("x"));
  stop.width = optional_length(element, "width");
  stop.align = align(element, Align::left);
  stop.flush = element.flag("flush", false);
  stop.hang_number = element.flag("hang-number", false);
  return stop;
}

TextStyle text_style(const Element& element) {
  element.allow({"id", "size", "pitch", "bold", "align", "left", "right", "first-line", "space-before", "space-between",
                 "space-after", "keep-with-next", "heading", "list-item", "lines-before", "aside", "baseline-at",
                 "centre-on", "centre-with"},
                {"stop"});
  TextStyle text;
  text.size = positive(element, "size", text.size);
  text.pitch = positive(element, "pitch", text.pitch);
  text.bold = element.flag("bold", false);
  text.align = align(element, Align::left);
  text.left = length(element, "left", 0);
  text.right = length(element, "right", 0);
  text.first_line = length(element, "first-line", 0);
  text.space_before = length(element, "space-before", 0);
  text.space_between = optional_length(element, "space-between");
  text.space_after = length(element, "space-after", 0);
  text.heading = element.flag("heading", false);
  text.keep_with_next = element.flag("keep-with-next", text.heading);
  text.list_item = element.flag("list-item", false);
  text.lines_before = static_cast<int>(element.integer("lines-before", 0));
  text.aside = element.flag("aside", false);
  text.baseline_at = optional_length(element, "baseline-at");
  text.centre_on = optional_length(element, "centre-on");
  text.centre_with = element.attribute("centre-with", "");
  for (const Element& stop : element.children()) text.stops.push_back(stop_of(stop));
  return text;
}

PictureStyle picture_style(const Element& element) {
  element.allow({"id", "height", "top", "align", "centre-on", "space-before", "keep-with-next", "aside"}, {});
  PictureStyle picture;
  picture.height = positive(element, "height", picture.height);
  picture.top = optional_length(element, "top");
  picture.align = align(element, Align::centre);
  picture.centre_on = optional_length(element, "centre-on");
  picture.space_before = length(element, "space-before", 0);
  picture.keep_with_next = element.flag("keep-with-next", false);
  picture.aside = element.flag("aside", false);
  return picture;
}

TableStyle table_style(const Element& element) {
  element.allow({"id", "size", "pitch", "padding-x", "padding-y", "rule", "space-before"}, {});
  TableStyle table;
  table.size = positive(element, "size", table.size);
  table.pitch = positive(element, "pitch", table.pitch);
  table.padding_x = length(element, "padding-x", table.padding_x);
  table.padding_y = length(element, "padding-y", table.padding_y);
  table.rule = length(element, "rule", table.rule);
  table.space_before = length(element, "space-before", table.space_before);
  return table;
}

// "EAF2FB FFF6E0": colours as RRGGBB, separated by spaces.
std::vector<unsigned> colours(const Element& element, std::string_view name) {
  std::vector<unsigned> all;
  std::istringstream words(element.attribute(name, ""));
  for (std::string word; words >> word;) {
    unsigned rgb = 0;
    const auto [end, status] = std::from_chars(word.data(), word.data() + word.size(), rgb, 16);
    if (word.size() != 6 || status != std::errc() || end != word.data() + word.size()) {
      element.fail({"\"" + word + "\" ไม่ใช่สี", "\"" + word + "\" is not a colour"},
                   {"เขียนเป็นเลขฐานสิบหกหกหลัก เช่น EAF2FB", "write six hexadecimal digits: EAF2FB"});
    }
    all.push_back(rgb);
  }
  return all;
}

FlowStyle flow_style(const Element& element) {
  element.allow({"id", "size", "pitch", "padding-x", "padding-y", "gap", "lane-gap", "tag", "arrow", "rule",
                 "space-before", "fills"},
                {});
  FlowStyle flow;
  flow.size = positive(element, "size", flow.size);
  flow.pitch = positive(element, "pitch", flow.pitch);
  flow.padding_x = length(element, "padding-x", flow.padding_x);
  flow.padding_y = length(element, "padding-y", flow.padding_y);
  flow.gap = positive(element, "gap", flow.gap);
  flow.lane_gap = positive(element, "lane-gap", flow.lane_gap);
  flow.tag = positive(element, "tag", flow.tag);
  flow.arrow = positive(element, "arrow", flow.arrow);
  flow.rule = positive(element, "rule", flow.rule);
  flow.space_before = length(element, "space-before", flow.space_before);
  flow.fills = colours(element, "fills");
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
    if (element.name() == "picture") add(element, styles.pictures, picture_style(element));
    if (element.name() == "table") add(element, styles.tables, table_style(element));
    if (element.name() == "flow") add(element, styles.flows, flow_style(element));
  }
}

}  // namespace raingan::layout
