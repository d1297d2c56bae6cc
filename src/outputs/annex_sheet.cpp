#include "outputs/annex_sheet.hpp"

#include <algorithm>
#include <set>

#include "outputs/figure_text.hpp"
#include "outputs/spans.hpp"
#include "outputs/summary_sheets.hpp"

namespace raingan::outputs {
namespace {

using workbook::CellAddress;
using workbook::CellRange;

constexpr double kMillimetresPerCharacter = 1.9;  // of a sheet's column
constexpr double kNarrowest = 5;
constexpr double kForAmounts = 12;  // typed into a form that is printed empty
constexpr double kTextColumn = 70;  // a column that takes what is left of a page

struct Number {
  Decimal value;
  bool thai = false;
  bool hundredths = false;  // as printed
};

// A figure exactly as figures are printed: no telephone number, no code.
std::optional<Number> number_in(const std::string& text) {
  const std::string ascii = in_digits(text, Digits::ascii);
  std::string plain = ascii;
  std::erase(plain, ',');
  const auto value = Decimal::parse(plain);
  if (!value) return std::nullopt;
  const bool hundredths = ascii.find('.') != std::string::npos;
  const Hundredths shown = hundredths ? Hundredths::always : Hundredths::where_needed;
  if (number_text(*value, Digits::ascii, shown) != ascii) return std::nullopt;
  return Number{*value, ascii != text, hundredths};
}

class AnnexSheet {
 public:
  AnnexSheet(const layout::Table& table, const Summands& summands, NewSheet& sheet)
      : table_(table), summands_(summands), sheet_(sheet) {}

  void write(const std::vector<std::string>& above, const std::vector<std::string>& below) {
    set_widths();
    for (std::size_t i = 0; i < above.size(); ++i) write_line(above[i], i == 0 ? 0 : 1);
    ++row_;
    for (const auto& cells : table_.head) write_head(cells);
    const std::uint32_t head_rows = row_;
    body_ = row_;
    for (const auto& cells : table_.body) write_row(cells, false);
    body_end_ = row_;
    for (const auto& cells : table_.total) write_row(cells, true);
    ++row_;
    for (const std::string& line : below) write_line(line, 2);
    sheet_.page(head_rows, table_.columns.size() > 2 ? 2 : 1, table_.columns.size() > 6);
  }

 private:
  void set_widths() {
    for (std::uint32_t i = 0; i < table_.columns.size(); ++i) {
      const layout::TableColumn& column = table_.columns[i];
      const double least = column.align == layout::Align::right ? kForAmounts : kNarrowest;
      const double width = std::max(least, column.min_width / kMillimetresPerCharacter);
      const bool takes_rest = column.max_width > 200;
      const double asked = takes_rest ? kTextColumn : column.stretch > 0 ? width * 1.3 : width;
      sheet_.width(i, i, std::max(asked, width_for_figures(longest_figure(i))));
    }
  }

  // In characters; rows of figures have a cell a column, but for the label of a total.
  std::size_t longest_figure(std::size_t column) const {
    std::size_t longest = 0;
    for (const auto* rows : {&table_.body, &table_.total}) {
      for (const auto& row : *rows) {
        const std::size_t spanned = table_.columns.size() - row.size();
        if (column < spanned || column - spanned >= row.size()) continue;
        const std::string text = plain_text(row[column - spanned].spans);
        if (number_in(text)) longest = std::max(longest, in_digits(text, Digits::ascii).size());
      }
    }
    return longest > 3 ? longest : 0;
  }

  // 0: the attachment's label, 1: a title, 2: a note.
  void write_line(const std::string& text, int kind) {
    CellLook look;
    look.border = false;
    look.bold = kind == 1;
    sheet_.text({row_++, 0}, text, look);
  }

  // The first column that no cell from above covers.
  std::uint32_t free_column(std::uint32_t from) const {
    while (covered_.contains({row_, from})) ++from;
    return from;
  }

  CellRange range_of(const layout::TableCell& cell, std::uint32_t column) {
    const auto rows = static_cast<std::uint32_t>(std::max(cell.row_span, 1));
    const auto columns = static_cast<std::uint32_t>(std::max(cell.column_span, 1));
    for (std::uint32_t row = 0; row < rows; ++row) {
      for (std::uint32_t i = 0; i < columns; ++i) covered_.insert({row_ + row, column + i});
    }
    return {{row_, column}, {row_ + rows - 1, column + columns - 1}};
  }

  void write_head(const std::vector<layout::TableCell>& cells) {
    std::uint32_t column = 0;
    for (const layout::TableCell& cell : cells) {
      column = free_column(column);
      CellLook look = heading_look();
      if (cell.fill_rgb) look.fill_rgb = cell.fill_rgb;
      sheet_.merged(range_of(cell, column), plain_text(cell.spans), look);
    }
    ++row_;
  }

  void write_row(const std::vector<layout::TableCell>& cells, bool total) {
    values_.assign(table_.columns.size(), std::nullopt);
    std::uint32_t column = 0;
    std::vector<std::pair<std::uint32_t, const layout::TableCell*>> placed;
    for (const layout::TableCell& cell : cells) {
      column = free_column(column);
      placed.emplace_back(column, &cell);
      const CellRange range = range_of(cell, column);
      const auto number = number_in(plain_text(cell.spans));
      if (number && range.first == range.last && column < values_.size()) values_[column] = number->value;
    }
    sums_.resize(table_.columns.size());
    for (const auto& [at, cell] : placed) write_cell(at, *cell, total);
    for (std::size_t i = 0; i < values_.size() && !total; ++i) {
      if (values_[i]) sums_[i] += *values_[i];
    }
    ++row_;
  }

  CellLook look_of(const layout::TableCell& cell, std::uint32_t column, bool total) const {
    CellLook look;
    look.wrap = true;
    const layout::Align align =
        cell.align.value_or(column < table_.columns.size() ? table_.columns[column].align : layout::Align::left);
    if (align == layout::Align::centre) look.align = CellLook::Align::centre;
    if (align == layout::Align::right) look.align = CellLook::Align::right;
    if (cell.fill_rgb) look.fill_rgb = cell.fill_rgb;
    return total ? total_look(look) : look;
  }

  void write_cell(std::uint32_t column, const layout::TableCell& cell, bool total) {
    const std::string text = plain_text(cell.spans);
    CellLook look = look_of(cell, column, total);
    const auto number = number_in(text);
    const auto columns = static_cast<std::uint32_t>(std::max(cell.column_span, 1));
    const auto rows = static_cast<std::uint32_t>(std::max(cell.row_span, 1));
    if (!number || columns > 1 || rows > 1) {
      return sheet_.merged({{row_, column}, {row_ + rows - 1, column + columns - 1}}, text == "/" ? kTick : text, look);
    }
    look.wrap = false;
    // D00041E: Thai digits (0D) of the Thai locale; the value stays an ordinary number.
    look.number_format = std::string(number->thai ? "[$-D00041E]" : "") + (number->hundredths ? "#,##0.00" : "#,##0");
    const std::string formula = total ? sum_above(column, number->value) : sum_beside(column, number->value);
    if (formula.empty()) {
      sheet_.number({row_, column}, number->value, look);
    } else {
      sheet_.formula({row_, column}, formula, number->value, look);
    }
    sheet_.trace(cell.spans[0].trace);
  }

  std::string sum_above(std::uint32_t column, Decimal value) const {
    if (body_end_ == body_ || column >= sums_.size() || sums_[column] != value) return {};
    return "SUM(" + to_reference(CellRange{{body_, column}, {body_end_ - 1, column}}) + ")";
  }

  std::string sum_beside(std::uint32_t column, Decimal value) const {
    if (column >= summands_.size() || summands_[column].empty()) return {};
    Decimal sum;
    std::string formula;
    for (const std::size_t part : summands_[column]) {
      if (part >= values_.size() || !values_[part]) return {};
      sum += *values_[part];
      formula += (formula.empty() ? "" : "+") + to_reference(CellAddress{row_, static_cast<std::uint32_t>(part)});
    }
    return sum == value ? formula : std::string();
  }

  const layout::Table& table_;
  const Summands& summands_;
  NewSheet& sheet_;
  std::uint32_t row_ = 0;
  std::uint32_t body_ = 0, body_end_ = 0;
  std::set<CellAddress> covered_;
  std::vector<std::optional<Decimal>> values_;  // of the row being written
  std::vector<Decimal> sums_;                   // of the body's columns
};

}  // namespace

void write_annex_sheet(const std::vector<std::string>& above, const layout::Table& table,
                       const std::vector<std::string>& below, const Summands& summands, NewSheet& sheet) {
  AnnexSheet(table, summands, sheet).write(above, below);
}

}  // namespace raingan::outputs
