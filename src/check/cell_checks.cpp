#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "base/limits.hpp"
#include "check/blanks.hpp"
#include "check/line.hpp"
#include "check/relations.hpp"
#include "check/wording.hpp"

namespace raingan::check {
namespace {

// One cell of a sheet as sent.
struct Cell {
  Line line;
  const Column& column;
  const Figure& figure;
};

// A column that the row itself gives: in blank workbooks of this program it holds a formula.
bool is_computed(const FormLayout& layout, const Column& column) {
  return !column.entered &&
         std::any_of(layout.relations.begin(), layout.relations.end(), [&](const Relation& relation) {
           const bool own = std::all_of(relation.parts.begin(), relation.parts.end(),
                                        [](const ColumnRef& part) { return part.form.empty(); });
           return relation.column == column.id && own &&
                  (relation.kind == RelationKind::sum || relation.kind == RelationKind::shortfall);
         });
}

// Most rows of the column are formulas: three for every typed figure.
bool mostly_formulas(const Table& sheet, std::size_t at) {
  std::size_t formulas = 0;
  std::size_t typed = 0;
  for (const Row& row : sheet.rows) {
    if (at >= row.figures.size() || row.figures[at].state == FigureState::blank) continue;
    ++(row.figures[at].formula.empty() ? typed : formulas);
  }
  return formulas >= 3 * std::max<std::size_t>(typed, 1);
}

class CellChecks {
 public:
  CellChecks(const BookEntry& entry, Findings& findings) : entry_(entry), findings_(findings) {}

  void check(const Table& sheet) {
    unsaved_ = !entry_.layout.has_district_rows() && report_unsaved(sheet);
    for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
      const Column* column = entry_.layout.find(sheet.columns[at]);
      if (column == nullptr || column->role != ColumnRole::figure) continue;
      const bool computed = is_computed(entry_.layout, *column);
      const bool formula_column = computed && (sheet.from_blank || mostly_formulas(sheet, at));
      for (const Row& row : sheet.rows) {
        if (at >= row.figures.size()) continue;
        check({{&entry_.layout, &row, false, {}}, *column, row.figures[at]}, formula_column);
      }
      if (sheet.total && at < sheet.total->figures.size()) {
        const bool formula_total = sheet.from_blank && column->additive;
        check({{&entry_.layout, &*sheet.total, true, sheet.one_district}, *column, sheet.total->figures[at]},
              formula_total);
      }
    }
  }

 private:
  // A workbook saved by a program that does not calculate lacks every result: one finding for the sheet, for a ledger
  // has hundreds of them.
  bool report_unsaved(const Table& sheet) {
    constexpr std::size_t kMost = 3;  // told one by one
    std::size_t count = 0;
    std::optional<Cell> first;
    for (const Row& row : sheet.rows) {
      for (std::size_t at = 0; at < row.figures.size() && at < sheet.columns.size(); ++at) {
        if (row.figures[at].state != FigureState::uncomputed) continue;
        const Column* column = entry_.layout.find(sheet.columns[at]);
        if (column == nullptr) continue;
        ++count;
        if (!first) first.emplace(Cell{{&entry_.layout, &row, false, {}}, *column, row.figures[at]});
      }
    }
    if (count <= kMost) return false;
    add(*first, Level::error, FindingKind::stale_value, "", "",
        wording::unsaved(place_of(*first), first->figure.formula, count));
    return true;
  }

  static wording::Place place_of(const Cell& cell) { return wording::place_of(cell.line, cell.column); }

  void add(const Cell& cell, Level level, FindingKind kind, const std::string& found, const std::string& expected,
           Message message) {
    // The consolidated sheet repeats what the district's own workbook was already asked about.
    const Row& row = *cell.line.row;
    const bool repeats = !row.district.empty() && entry_.layout.has_district_rows();
    if (repeats && !said_.emplace(kind, row.district, cell.column.id, found).second) return;
    Finding finding = finding_at(cell.line, level, kind, cell.figure.origin, cell.column.id);
    finding.found = found;
    finding.expected = expected;
    finding.message = std::move(message);
    findings_.push_back(std::move(finding));
  }

  void check(const Cell& cell, bool formula_expected) {
    const Figure& figure = cell.figure;
    switch (figure.state) {
      case FigureState::blank:
        return;
      case FigureState::not_a_number:
        add(cell, Level::error, FindingKind::not_a_number, figure.raw, "",
            cell.column.kind == FigureKind::tick ? wording::not_a_mark(place_of(cell), figure.raw)
                                                 : wording::not_a_number(place_of(cell), figure.raw));
        return;
      case FigureState::error_value:
        add(cell, Level::error, FindingKind::not_a_number, figure.raw, "",
            wording::error_value(place_of(cell), figure.raw));
        return;
      case FigureState::uncomputed:
        if (unsaved_) return;
        add(cell, Level::error, FindingKind::stale_value, "",
            figure.recomputed ? figure.recomputed->to_string() : std::string(),
            wording::uncomputed(place_of(cell), figure.formula));
        return;
      case FigureState::number:
        if (cell.column.kind != FigureKind::tick) check_number(cell, formula_expected);
    }
  }

  void check_number(const Cell& cell, bool formula_expected) {
    const Figure& figure = cell.figure;
    if (figure.value.magnitude() > Decimal::from_units(limits::kMaxFigure)) {
      add(cell, Level::error, FindingKind::outlier, figure.value.to_string(), "",
          wording::too_large(place_of(cell), figure.value));
      return;
    }
    if (figure.value.is_negative()) {
      add(cell, Level::error, FindingKind::negative, figure.value.to_string(), "",
          wording::negative(place_of(cell), figure.value));
    }
    check_formula(cell, formula_expected);
  }

  void check_formula(const Cell& cell, bool formula_expected) {
    const Figure& figure = cell.figure;
    if (figure.recomputed && *figure.recomputed != figure.value) {
      // Below a baht it is satang of satang: cells may hold more decimals than money has.
      const bool hidden_decimals = cell.column.kind == FigureKind::money &&
                                   (*figure.recomputed - figure.value).magnitude() < Decimal::from_units(1);
      if (!hidden_decimals) {
        add(cell, Level::error, FindingKind::stale_value, figure.value.to_string(), figure.recomputed->to_string(),
            wording::stale(place_of(cell), figure.value, *figure.recomputed));
        findings_.back().difference = (figure.value - *figure.recomputed).to_string();
      }
    }
    if (formula_expected && figure.formula.empty()) {
      add(cell, Level::warning, FindingKind::formula_overwritten, figure.value.to_string(), "",
          wording::overwritten(place_of(cell), figure.value));
    }
  }

  const BookEntry& entry_;
  Findings& findings_;
  bool unsaved_ = false;  // the sheet under check
  std::set<std::tuple<FindingKind, std::string, std::string, std::string>> said_;
};

}  // namespace

void check_cells(const Book& book, Findings& findings) {
  for (const auto& [key, entry] : book.entries) {
    if (entry.table.reference || entry.derived) continue;
    CellChecks checks(entry, findings);
    if (entry.sources.empty()) checks.check(entry.table);
    for (const Table& sheet : entry.sources) {
      if (!sheet.reference) checks.check(sheet);
    }
    check_blanks(entry, findings);
  }
}

}  // namespace raingan::check
