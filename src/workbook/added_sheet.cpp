#include "workbook/added_sheet.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

#include "base/utf8.hpp"
#include "base/xml_text.hpp"
#include "workbook/refusal.hpp"
#include "workbook/wrapped_lines.hpp"
#include "workbook/xml_characters.hpp"
#include "workbook/xml_edit.hpp"

namespace raingan::workbook {
namespace {

constexpr std::string_view kContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
constexpr std::size_t kMaxNameChars = 31;
constexpr double kMaxWidth = 255;

std::string shortened(std::string_view name, std::size_t chars) {
  std::u32string points = to_utf32(name);
  if (points.size() > chars) points.resize(chars);
  return to_utf8(points);
}

std::string allowed_characters(std::string_view name) {
  std::string clean(trimmed(name));
  std::replace_if(
      clean.begin(), clean.end(),
      [](char c) { return std::string_view("[]:*?/\\'").find(c) != std::string_view::npos; }, '-');
  return clean.empty() ? "Sheet" : clean;
}

std::string width_text(double width) {
  std::array<char, 16> digits{};
  const double sane = std::isfinite(width) ? std::clamp(width, 0.0, kMaxWidth) : 0.0;
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), sane, std::chars_format::fixed, 2);
  return std::string(digits.data(), written.ptr);
}

std::string columns_of(const AddedSheet& sheet) {
  if (sheet.column_widths.empty()) return {};
  std::string cols = "<cols>";
  for (std::size_t i = 0; i < sheet.column_widths.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    cols += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + width_text(sheet.column_widths[i]) +
            "\" customWidth=\"1\"/>";
  }
  return cols + "</cols>";
}

// As high as the text that wraps into the most lines.
int height_of(const std::vector<LinkedText>& texts, const std::vector<double>& widths) {
  constexpr int kLineHeight = 20;  // points; Thai needs more than the standard 15
  constexpr int kMaxHeight = 400;  // Excel takes 409
  int lines = 1;
  for (std::size_t i = 0; i < texts.size() && i < widths.size(); ++i) {
    lines = std::max(lines, wrapped_lines(texts[i].text, widths[i]));
  }
  return std::min(lines * kLineHeight, kMaxHeight);
}

std::string row_of(const std::vector<LinkedText>& texts, std::uint32_t row, int height, StyleEdit& styles,
                   std::string& links) {
  std::string xml =
      "<row r=\"" + std::to_string(row + 1) + "\" ht=\"" + std::to_string(height) + "\" customHeight=\"1\">";
  for (std::uint32_t column = 0; column < texts.size(); ++column) {
    const LinkedText& cell = texts[column];
    if (cell.text.empty()) continue;
    const std::string reference = to_reference(CellAddress{row, column});
    const bool linked = !cell.target.empty();
    const std::uint32_t style = row == 0 ? styles.heading() : linked ? styles.link() : styles.body();
    xml += "<c r=\"" + reference + "\" s=\"" + std::to_string(style) +
           "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + cell_text_escaped(cell.text) + "</t></is></c>";
    if (linked) {
      const std::string_view place = std::string_view(cell.target).substr(cell.target.starts_with('#') ? 1 : 0);
      links += "<hyperlink ref=\"" + reference + "\" location=\"" + xml_escaped(place) + "\"/>";
    }
  }
  return xml + "</row>";
}

std::uint32_t free_sheet_id(const XmlEdit& edit, std::size_t list) {
  std::set<std::uint32_t> used;
  for (const std::size_t sheet : edit.children(list, "sheet")) {
    const std::string_view text = edit.attribute(sheet, "sheetId").value_or("");
    std::uint32_t id = 0;
    std::from_chars(text.data(), text.data() + text.size(), id);
    used.insert(id);
  }
  std::uint32_t id = 1;
  while (used.contains(id)) ++id;
  return id;
}

}  // namespace

std::string free_sheet_name(std::string_view wanted, const std::vector<SheetEntry>& taken) {
  const std::string base = allowed_characters(wanted);
  for (std::size_t number = 1;; ++number) {
    const std::string suffix = number == 1 ? "" : " (" + std::to_string(number) + ")";
    const std::string name = shortened(base, kMaxNameChars - suffix.size()) + suffix;
    const bool is_taken = std::any_of(taken.begin(), taken.end(), [&](const SheetEntry& sheet) {
      return folded_part_name(sheet.name) == folded_part_name(name);
    });
    if (!is_taken) return name;
  }
}

std::string sheet_of_texts(const AddedSheet& sheet, std::string_view main_namespace, StyleEdit& styles) {
  std::string links;
  std::string rows;
  for (std::uint32_t row = 0; row < sheet.rows.size(); ++row) {
    const std::vector<LinkedText>& texts = sheet.rows[row];
    rows += row_of(texts, row, height_of(texts, sheet.column_widths), styles, links);
  }
  std::string view = "<sheetViews><sheetView workbookViewId=\"0\">";
  if (sheet.rows.size() > 1) {
    view += "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>";
  }
  view += "</sheetView></sheetViews>";
  if (!links.empty()) links = "<hyperlinks>" + links + "</hyperlinks>";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"" +
         std::string(main_namespace) + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>" + view +
         columns_of(sheet) + "<sheetData>" + rows + "</sheetData>" + links +
         "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
         "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
}

void add_sheet(PackageEdit& package, const WorkbookPart& book, const AddedSheet& sheet, StyleEdit& styles) {
  const std::string folder = book.part.substr(0, book.part.rfind('/') + 1);
  const std::string part = package.unused_part(folder + "worksheets/sheet", ".xml");
  package.put(part, sheet_of_texts(sheet, package.dialect().main, styles));
  package.declare_part(part, kContentType);
  const std::string id = package.relate(book.part, "worksheet", part);

  XmlEdit edit(package.xml(book.part), 3, package.file(), book.part);
  const auto sheets = edit.child(0, "sheets");
  if (!sheets) throw refusal(Refusal::malformed_xml, package.file(), book.part);
  const std::size_t list = *sheets;
  const std::string prefix = edit.prefix_for(package.dialect().relationships);
  const std::string binding =
      prefix.empty() ? " xmlns:r=\"" + std::string(package.dialect().relationships) + "\"" : std::string();
  edit.append(list, "<" + edit.qualified("sheet") + binding + " name=\"" +
                        xml_escaped(free_sheet_name(sheet.name, book.sheets)) + "\" sheetId=\"" +
                        std::to_string(free_sheet_id(edit, list)) + "\" " + (prefix.empty() ? "r:" : prefix) + "id=\"" +
                        id + "\"/>");
  package.put(book.part, edit.text());
}

}  // namespace raingan::workbook
