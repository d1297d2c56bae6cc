#include "workbook/sheet_edit.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/limits.hpp"
#include "workbook/implied_address.hpp"
#include "workbook/refusal.hpp"
#include "workbook/xml_characters.hpp"

namespace raingan::workbook {
namespace {

using Event = XmlScanner::Event;

// What stands before <legacyDrawing> in a worksheet (ECMA-376 part 1, 18.3.1.99).
constexpr std::array<std::string_view, 30> kBeforeDrawing = {"sheetPr",
                                                             "dimension",
                                                             "sheetViews",
                                                             "sheetFormatPr",
                                                             "cols",
                                                             "sheetData",
                                                             "sheetCalcPr",
                                                             "sheetProtection",
                                                             "protectedRanges",
                                                             "scenarios",
                                                             "autoFilter",
                                                             "sortState",
                                                             "dataConsolidate",
                                                             "customSheetViews",
                                                             "mergeCells",
                                                             "phoneticPr",
                                                             "conditionalFormatting",
                                                             "dataValidations",
                                                             "hyperlinks",
                                                             "printOptions",
                                                             "pageMargins",
                                                             "pageSetup",
                                                             "headerFooter",
                                                             "rowBreaks",
                                                             "colBreaks",
                                                             "customProperties",
                                                             "cellWatches",
                                                             "ignoredErrors",
                                                             "smartTags",
                                                             "drawing"};

std::uint32_t parse_number(std::optional<std::string_view> text) {
  std::uint32_t value = 0;
  if (text) std::from_chars(text->data(), text->data() + text->size(), value);
  return value;
}

std::optional<std::string_view> attribute_of(const XmlElement& element, std::string_view name) {
  for (const XmlAttribute& attribute : element.attributes) {
    if (attribute.name == name) return attribute.value;
  }
  return std::nullopt;
}

XmlElement start_of(const XmlScanner& scanner) {
  return {scanner.name(), scanner.depth(), scanner.begin(),       scanner.end(),
          scanner.end(),  scanner.end(),   scanner.self_closed(), scanner.attributes()};
}

}  // namespace

// One row with cells to be filled, and what of it the sheet has already.
struct SheetEdit::Row {
  std::map<std::uint32_t, std::uint32_t> colours;  // by column
  std::optional<XmlElement> element;
  std::size_t place = std::string::npos;        // before which a missing row goes
  std::map<std::uint32_t, XmlElement> cells;    // start tags of wanted cells
  std::map<std::uint32_t, std::size_t> places;  // before which missing cells go
};

SheetEdit::SheetEdit(std::string xml, const std::string& file, const std::string& part)
    : file_(file), part_(part), edit_(std::move(xml), 3, file, part, "sheetData") {
  if (local_part(edit_.at(0).name) != "worksheet" || !edit_.child(0, "sheetData")) {
    throw refusal(Refusal::malformed_xml, file, part);
  }
  for (const std::size_t list : edit_.children(0, "cols")) {
    for (const std::size_t col : edit_.children(list, "col")) {
      columns_.push_back({parse_number(edit_.attribute(col, "min")), parse_number(edit_.attribute(col, "max")),
                          parse_number(edit_.attribute(col, "style"))});
    }
  }
  for (const std::size_t list : edit_.children(0, "mergeCells")) {
    for (const std::size_t merged : edit_.children(list, "mergeCell")) {
      if (const auto range = parse_range(edit_.attribute(merged, "ref").value_or(""))) merged_.push_back(*range);
    }
  }
}

CellAddress SheetEdit::shown_cell(CellAddress address) const {
  const auto range =
      std::find_if(merged_.begin(), merged_.end(), [&](const CellRange& r) { return r.contains(address); });
  return range == merged_.end() ? address : range->first;
}

std::uint32_t SheetEdit::column_style(std::uint32_t column) const {
  for (const Columns& columns : columns_) {
    if (column + 1 >= columns.first && column + 1 <= columns.last) return columns.style;
  }
  return 0;
}

void SheetEdit::fill_cells(const std::map<CellAddress, std::uint32_t>& colours, StyleEdit& styles) {
  if (colours.empty()) return;
  std::map<std::uint32_t, Row> rows;
  for (const auto& [address, rgb] : colours) rows[address.row].colours.emplace(address.column, rgb);
  find_cells(rows);
  for (const auto& [index, row] : rows) fill_row(index, row, styles);
  widen_dimension(colours);
}

void SheetEdit::find_cells(std::map<std::uint32_t, Row>& rows) {
  XmlScanner scanner(edit_.original(), file_, part_);
  ImpliedAddress addresses;
  auto without_place = rows.begin();
  Row* open = nullptr;
  std::map<std::uint32_t, std::uint32_t>::iterator next_cell;
  bool in_data = false;
  for (Event event = scanner.next(); event != Event::finished; event = scanner.next()) {
    if (scanner.depth() == 2 && event != Event::text) in_data = event == Event::start && scanner.local() == "sheetData";
    if (!in_data || event == Event::text) continue;
    if (scanner.depth() == 3 && event == Event::end && open != nullptr && !open->element->self_closed) {
      open->element->close_begin = scanner.begin();
      open->element->end = scanner.end();
    }
    if (event != Event::start) continue;
    if (scanner.depth() == 3 && scanner.local() == "row") {
      const std::uint32_t index = addresses.next_row(scanner.attribute("r"));
      for (; without_place != rows.end() && without_place->first < index; ++without_place) {
        without_place->second.place = scanner.begin();
      }
      const auto wanted = rows.find(index);
      open = wanted != rows.end() && !wanted->second.element ? &wanted->second : nullptr;
      if (open == nullptr) continue;
      open->element = start_of(scanner);
      next_cell = open->colours.begin();
    } else if (scanner.depth() == 4 && scanner.local() == "c") {
      const auto address = addresses.next_cell(scanner.attribute("r"));
      if (!address) continue;
      for (; open != nullptr && next_cell != open->colours.end() && next_cell->first < address->column; ++next_cell) {
        open->places.emplace(next_cell->first, scanner.begin());
      }
      const auto row = rows.find(address->row);
      if (row != rows.end() && row->second.colours.contains(address->column)) {
        row->second.cells.insert_or_assign(address->column, start_of(scanner));
      }
    }
  }
}

std::string SheetEdit::new_cell(CellAddress address, std::uint32_t style) const {
  return "<" + edit_.qualified("c") + " r=\"" + to_reference(address) + "\" s=\"" + std::to_string(style) + "\"/>";
}

void SheetEdit::restyle(const XmlElement& tag, StyleEdit& styles, std::uint32_t rgb) {
  const auto present = attribute_of(tag, "s");
  const std::string style = std::to_string(styles.filled(parse_number(present), rgb));
  if (present) {
    const auto begin = static_cast<std::size_t>(present->data() - edit_.original().data());
    edit_.replace(begin, begin + present->size(), style);
  } else {
    const std::size_t after_name = tag.begin + 1 + tag.name.size();
    edit_.replace(after_name, after_name, " s=\"" + style + "\"");
  }
}

void SheetEdit::fill_row(std::uint32_t index, const Row& row, StyleEdit& styles) {
  const bool row_styled = row.element && xml_true(attribute_of(*row.element, "customFormat").value_or(""));
  std::string at_end;
  bool widened = false;
  for (const auto& [column, rgb] : row.colours) {
    if (const auto cell = row.cells.find(column); cell != row.cells.end()) {
      restyle(cell->second, styles, rgb);
      continue;
    }
    const std::uint32_t base = row_styled ? parse_number(attribute_of(*row.element, "s")) : column_style(column);
    const std::string cell = new_cell({index, column}, styles.filled(base, rgb));
    const auto place = row.places.find(column);
    if (place != row.places.end()) {
      edit_.replace(place->second, place->second, cell);
    } else {
      at_end += cell;
    }
    widened = true;
  }
  if (!widened) return;
  if (!row.element) {
    const std::string name = edit_.qualified("row");
    const std::string added = "<" + name + " r=\"" + std::to_string(index + 1) + "\">" + at_end + "</" + name + ">";
    if (row.place == std::string::npos) return edit_.append(*edit_.child(0, "sheetData"), added);
    return edit_.replace(row.place, row.place, added);
  }
  const XmlElement& element = *row.element;
  if (const auto spans = attribute_of(element, "spans")) {
    // A hint that would be wrong now; readers do without it.
    const auto end = static_cast<std::size_t>(spans->data() - edit_.original().data()) + spans->size() + 1;
    edit_.replace(edit_.original().rfind("spans", end), end, {});
  }
  if (at_end.empty()) return;
  if (element.self_closed) {
    edit_.replace(element.open_end - 2, element.open_end, ">" + at_end + "</" + std::string(element.name) + ">");
  } else {
    edit_.replace(element.close_begin, element.close_begin, at_end);
  }
}

void SheetEdit::widen_dimension(const std::map<CellAddress, std::uint32_t>& colours) {
  const auto dimension = edit_.child(0, "dimension");
  if (!dimension) return;
  auto range = parse_range(edit_.attribute(*dimension, "ref").value_or(""));
  if (!range) return;
  const CellRange before = *range;
  for (const auto& [address, rgb] : colours) {
    range->first = {std::min(range->first.row, address.row), std::min(range->first.column, address.column)};
    range->last = {std::max(range->last.row, address.row), std::max(range->last.column, address.column)};
  }
  if (*range != before) edit_.set_attribute(*dimension, "ref", to_reference(*range));
}

std::string SheetEdit::drawing_id() const {
  const auto drawing = edit_.child(0, "legacyDrawing");
  if (!drawing) return {};
  for (const XmlAttribute& attribute : edit_.at(*drawing).attributes) {
    if (local_part(attribute.name) == "id") return attribute_text(attribute.value);
  }
  return {};
}

void SheetEdit::set_drawing(const std::string& id, std::string_view relationships_namespace) {
  const std::string prefix = edit_.prefix_for(relationships_namespace);
  const std::string binding = prefix.empty() ? " xmlns:r=\"" + std::string(relationships_namespace) + "\"" : "";
  const std::string drawing =
      "<" + edit_.qualified("legacyDrawing") + binding + " " + (prefix.empty() ? "r:" : prefix) + "id=\"" + id + "\"/>";
  if (const auto present = edit_.child(0, "legacyDrawing")) {
    edit_.replace(edit_.at(*present).begin, edit_.at(*present).end, drawing);
    return;
  }
  std::size_t last = *edit_.child(0, "sheetData");
  for (const std::size_t element : edit_.children(0)) {
    const std::string_view name = local_part(edit_.at(element).name);
    if (std::find(kBeforeDrawing.begin(), kBeforeDrawing.end(), name) != kBeforeDrawing.end()) last = element;
  }
  edit_.insert_after(last, drawing);
}

}  // namespace raingan::workbook
