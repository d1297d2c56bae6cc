#include <algorithm>
#include <set>

#include "outputs/computed_row.hpp"
#include "outputs/district_rows.hpp"
#include "outputs/figure_text.hpp"
#include "outputs/heading_grid.hpp"
#include "outputs/summary_sheets.hpp"

namespace raingan::outputs {
namespace {

using workbook::CellAddress;

constexpr std::uint32_t kTitleRows = 3;
constexpr std::uint32_t kDoubtFill = 0xF8CBAD;
constexpr std::uint32_t kIncompleteFill = 0xFFF2CC;

double width_of(const Column& column) {
  switch (column.role) {
    case ColumnRole::number:
      return 5;
    case ColumnRole::district:
      return 20;
    case ColumnRole::figure:
      return 15;
    case ColumnRole::text:
      break;
  }
  return 18;
}

std::set<Origin> doubted_cells(const Findings& findings) {
  std::set<Origin> cells;
  for (const Finding& finding : findings) {
    if (finding.level != Level::error) continue;
    cells.insert(finding.origin);
    for (const Suspect& suspect : finding.suspects) cells.insert(suspect.origin);
  }
  cells.erase(Origin{});
  return cells;
}

// One form's sheet while it is written.
class TableSheet {
 public:
  TableSheet(const Facts& facts, const BookEntry& entry, NewSheet& sheet)
      : facts_(facts),
        entry_(entry),
        sheet_(sheet),
        columns_(shown_columns(entry)),
        rows_(district_rows(entry.table, facts.area, "")),
        doubted_(doubted_cells(facts.findings)) {
    for (const DistrictRow& row : rows_) computed_.push_back(computed_row(entry_, columns_, row.row));
    head_rows_ = static_cast<std::uint32_t>(heading_rows(columns_));
  }

  void write() {
    write_titles();
    for (std::size_t i = 0; i < rows_.size(); ++i) write_row(i);
    write_totals();
    for (std::uint32_t i = 0; i < columns_.size(); ++i) sheet_.width(i, i, width_of(*columns_[i]));
    sheet_.page(kTitleRows + head_rows_, 2, columns_.size() > 6);
  }

 private:
  std::uint32_t first_row() const { return kTitleRows + head_rows_; }
  std::uint32_t total_row() const { return first_row() + static_cast<std::uint32_t>(rows_.size()); }

  static std::string reference(std::uint32_t row, std::size_t column) {
    return workbook::to_reference(CellAddress{row, static_cast<std::uint32_t>(column)});
  }

  void write_titles() {
    CellLook plain;
    plain.border = false;
    CellLook bold = plain;
    bold.bold = true;
    const std::string kind = entry_.table.reference ? " (ข้อมูลฐาน)" : "";
    sheet_.text({0, 0}, entry_.layout.name + kind, bold);
    sheet_.text({1, 0}, entry_.table.period.title() + "  จังหวัด" + facts_.area.name, plain);
    for (const HeadingCell& heading : heading_grid(columns_)) {
      const std::uint32_t row = kTitleRows + static_cast<std::uint32_t>(heading.row);
      const auto column = static_cast<std::uint32_t>(heading.column);
      sheet_.merged({{row, column},
                     {row + static_cast<std::uint32_t>(heading.rows) - 1,
                      column + static_cast<std::uint32_t>(heading.columns) - 1}},
                    heading.text, heading_look());
    }
  }

  // Decimals in a whole column or in none of it.
  CellLook figure_look(std::size_t column) const {
    CellLook look;
    look.align = CellLook::Align::right;
    const bool whole = std::all_of(computed_.begin(), computed_.end(), [&](const std::vector<ComputedCell>& row) {
      return !row[column].value || row[column].value->is_whole();
    });
    look.number_format = whole ? "#,##0" : "#,##0.00";
    return look;
  }

  void write_row(std::size_t index) {
    const std::uint32_t row = first_row() + static_cast<std::uint32_t>(index);
    CellLook plain;
    CellLook centred;
    centred.align = CellLook::Align::centre;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const CellAddress at{row, static_cast<std::uint32_t>(i)};
      switch (columns_[i]->role) {
        case ColumnRole::number:
          sheet_.number(at, Decimal::from_units(static_cast<std::int64_t>(index) + 1), centred);
          break;
        case ColumnRole::district:
          sheet_.text(at, rows_[index].label, plain);
          break;
        case ColumnRole::figure:
          write_figure(at, index, i);
          break;
        case ColumnRole::text:
          sheet_.blank(at, plain);
          break;
      }
    }
  }

  void write_figure(CellAddress at, std::size_t index, std::size_t column) {
    const ComputedCell& cell = computed_[index][column];
    const Figure* sent = figure_of(entry_.table, rows_[index].row, *columns_[column]);
    CellLook look = figure_look(column);
    if (sent != nullptr && doubted_.contains(sent->origin)) look.fill_rgb = kDoubtFill;
    if (!cell.summands.empty()) {
      std::string formula;
      for (const std::size_t part : cell.summands) {
        if (!formula.empty()) formula += "+";
        formula += reference(at.row, part);
      }
      sheet_.formula(at, formula, *cell.value, look);
    } else if (cell.value) {
      sheet_.number(at, *cell.value, look);
    } else {
      sheet_.text(at, sent != nullptr ? figure_text(*sent, Digits::ascii) : std::string(), look);
    }
  }

  void write_totals() {
    bool incomplete = false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const CellAddress at{total_row(), static_cast<std::uint32_t>(i)};
      if (columns_[i]->role == ColumnRole::district) {
        sheet_.text(at, entry_.layout.total_label, total_look(CellLook{}));
      } else {
        incomplete = write_total(at, i) || incomplete;
      }
    }
    if (!incomplete) return;
    CellLook look;
    look.border = false;
    sheet_.text({total_row() + 1, 0}, "ยอดรวมในช่องสีเหลืองยังไม่ครบทุกอำเภอ เพราะบางอำเภอยังไม่มีตัวเลข", look);
  }

  // True when the total lacks a district's figure.
  bool write_total(CellAddress at, std::size_t column) {
    CellLook look = figure_look(column);
    const Column& shown = *columns_[column];
    std::size_t known = 0;
    Decimal sum;
    for (const auto& row : computed_) {
      if (!row[column].value) continue;
      ++known;
      sum += *row[column].value;
    }
    if (shown.role != ColumnRole::figure || !shown.additive || known == 0) {
      sheet_.blank(at, total_look(look));
      return false;
    }
    if (known < computed_.size()) look.fill_rgb = kIncompleteFill;
    sheet_.formula(at, "SUM(" + reference(first_row(), column) + ":" + reference(total_row() - 1, column) + ")", sum,
                   total_look(look));
    return known < computed_.size();
  }

  const Facts& facts_;
  const BookEntry& entry_;
  NewSheet& sheet_;
  std::vector<const Column*> columns_;
  std::vector<DistrictRow> rows_;
  std::set<Origin> doubted_;
  std::vector<std::vector<ComputedCell>> computed_;
  std::uint32_t head_rows_ = 1;
};

}  // namespace

void add_table_sheet(const Facts& facts, const BookEntry& entry, NewWorkbook& book) {
  // The period leads: names are cut at their end.
  NewSheet& sheet = book.sheet(entry.table.period.id() + " " + entry.layout.name);
  TableSheet(facts, entry, sheet).write();
}

}  // namespace raingan::outputs
