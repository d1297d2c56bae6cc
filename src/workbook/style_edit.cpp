#include "workbook/style_edit.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace raingan::workbook {
namespace {

// The order of a style sheet's lists (ECMA-376 part 1, 18.8.39).
constexpr std::array<std::string_view, 7> kOrder = {"numFmts",      "fonts",   "fills",     "borders",
                                                    "cellStyleXfs", "cellXfs", "cellStyles"};

std::string hex_colour(std::uint32_t rgb) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string text = "FF";
  for (int shift = 20; shift >= 0; shift -= 4) text += kHex[rgb >> shift & 0xF];
  return text;
}

}  // namespace

std::string plain_style_sheet(std::string_view main_namespace) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"" +
         std::string(main_namespace) +
         "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
         "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
         "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
         "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
         "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
         "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
         "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
}

StyleEdit::StyleEdit(std::string xml, const std::string& file, const std::string& part)
    : edit_(std::move(xml), 4, file, part) {
  fonts_ = group("fonts", "font", tag("font", "/>"), 1);
  const std::string none = tag("fill", ">") + tag("patternFill", " patternType=\"none\"/>") + tag("/fill", ">");
  const std::string grey = tag("fill", ">") + tag("patternFill", " patternType=\"gray125\"/>") + tag("/fill", ">");
  fills_ = group("fills", "fill", none + grey, 2);
  cell_styles_ = group("cellXfs", "xf", tag("xf", " numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"), 1);
}

// "<x:local" + rest, "</x:local" for "/local".
std::string StyleEdit::tag(std::string_view local, std::string_view rest) const {
  const bool closing = local.starts_with('/');
  return (closing ? "</" : "<") + edit_.qualified(local.substr(closing ? 1 : 0)) + std::string(rest);
}

StyleEdit::Group StyleEdit::group(std::string_view name, std::string_view item, std::string_view defaults,
                                  std::size_t default_count) {
  Group found{name, edit_.child(0, name), 0, {}};
  if (found.element) found.count = edit_.children(*found.element, item).size();
  if (found.count == 0) {
    found.count = default_count;
    found.added = defaults;
  }
  return found;
}

std::uint32_t StyleEdit::add(Group& group, const std::string& item) {
  group.added += item;
  return static_cast<std::uint32_t>(group.count++);
}

std::uint32_t StyleEdit::fill(std::uint32_t rgb) {
  const auto known = fill_of_colour_.find(rgb);
  if (known != fill_of_colour_.end()) return known->second;
  const std::uint32_t index =
      add(fills_, tag("fill", ">") + tag("patternFill", " patternType=\"solid\">") +
                      tag("fgColor", " rgb=\"" + hex_colour(rgb) + "\"/>") + tag("bgColor", " indexed=\"64\"/>") +
                      tag("/patternFill", ">") + tag("/fill", ">"));
  fill_of_colour_.emplace(rgb, index);
  return index;
}

std::uint32_t StyleEdit::filled(std::uint32_t style, std::uint32_t rgb) {
  const auto known = filled_.find({style, rgb});
  if (known != filled_.end()) return known->second;
  std::string base = tag("xf", " numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>");
  if (cell_styles_.element) {
    const auto styles = edit_.children(*cell_styles_.element, "xf");
    if (!styles.empty()) base = edit_.source(styles[style < styles.size() ? style : 0]);
  }
  base = with_attribute(with_attribute(base, "fillId", std::to_string(fill(rgb))), "applyFill", "1");
  const std::uint32_t index = add(cell_styles_, base);
  filled_.emplace(std::pair{style, rgb}, index);
  return index;
}

// The workbook's own first font with a mark in front and, where given, another colour.
std::uint32_t StyleEdit::font(std::string_view mark, std::string_view colour) {
  const auto fonts = fonts_.element ? edit_.children(*fonts_.element, "font") : std::vector<std::size_t>{};
  std::string content = tag(mark.substr(1, 1), "/>");
  if (!colour.empty()) content += tag("color", " rgb=\"" + std::string(colour) + "\"/>");
  if (!fonts.empty()) {
    for (const std::size_t property : edit_.children(fonts.front())) {
      const std::string_view name = local_part(edit_.at(property).name);
      if (name == mark.substr(1, 1) || (name == "color" && !colour.empty())) continue;
      content += edit_.source(property);
    }
  }
  return add(fonts_, tag("font", ">") + content + tag("/font", ">"));
}

std::uint32_t StyleEdit::text_style(std::uint32_t kind, std::string_view mark, std::string_view colour) {
  const auto known = text_styles_.find(kind);
  if (known != text_styles_.end()) return known->second;
  const std::uint32_t face = mark.empty() ? 0 : font(mark, colour);
  const std::uint32_t index =
      add(cell_styles_, tag("xf", " numFmtId=\"49\" fontId=\"" + std::to_string(face) +
                                      "\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" "
                                      "applyAlignment=\"1\">") +
                            tag("alignment", " vertical=\"top\" wrapText=\"1\"/>") + tag("/xf", ">"));
  text_styles_.emplace(kind, index);
  return index;
}

void StyleEdit::write(Group& group) {
  if (group.added.empty()) return;
  const std::string count = std::to_string(group.count);
  if (group.element) {
    edit_.append(*group.element, group.added);
    edit_.set_attribute(*group.element, "count", count);
    return;
  }
  const std::string list =
      tag(group.name, " count=\"" + count + "\">") + group.added + tag("/" + std::string(group.name), ">");
  const auto place = std::find(kOrder.begin(), kOrder.end(), group.name);
  for (const std::size_t other : edit_.children(0)) {
    if (std::find(kOrder.begin(), place, local_part(edit_.at(other).name)) != place) continue;
    edit_.insert_before(other, list);
    return;
  }
  edit_.append(0, list);
}

std::string StyleEdit::text() {
  write(fonts_);
  write(fills_);
  write(cell_styles_);
  return edit_.text();
}

}  // namespace raingan::workbook
