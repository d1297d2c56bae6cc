#include <algorithm>
#include <set>
#include <tuple>

#include "base/limits.hpp"
#include "check/relations.hpp"
#include "check/wording.hpp"

namespace raingan::check {
namespace {

// One cell of a sheet as sent.
struct Cell {
  const FormLayout& layout;
  const Table& sheet;
  const Row& row;
  const Column& column;
  const Figure& figure;
  bool total;
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
    for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
      const Column* column = entry_.layout.find(sheet.columns[at]);
      if (column == nullptr || column->role != ColumnRole::figure) continue;
      const bool computed = is_computed(entry_.layout, *column);
      const bool formula_column = computed && (sheet.from_blank || mostly_formulas(sheet, at));
      for (const Row& row : sheet.rows) {
        if (at < row.figures.size()) {
          check({entry_.layout, sheet, row, *column, row.figures[at], false}, formula_column);
        }
      }
      if (sheet.total && at < sheet.total->figures.size()) {
        const bool formula_total = sheet.from_blank && column->additive;
        check({entry_.layout, sheet, *sheet.total, *column, sheet.total->figures[at], true}, formula_total);
      }
    }
  }

  // Blanks of the consolidated rows, where no workbook had the figure.
  void check_blanks() {
    for (const Row& row : entry_.table.rows) {
      for (std::size_t at = 0; at < entry_.table.columns.size() && at < row.figures.size(); ++at) {
        const Column* column = entry_.layout.find(entry_.table.columns[at]);
        if (column == nullptr || !column->required || row.figures[at].state != FigureState::blank) continue;
        // A column that no sheet has is a changed form, not a blank.
        if (row.figures[at].origin.cell.empty()) continue;
        const Cell cell{entry_.layout, entry_.table, row, *column, row.figures[at], false};
        add(cell, Level::warning, FindingKind::missing, "", "", wording::blank(place_of(cell)));
      }
    }
  }

 private:
  static wording::Place place_of(const Cell& cell) {
    return wording::place_of(cell.layout, cell.column, cell.row, cell.total);
  }

  void add(const Cell& cell, Level level, FindingKind kind, const std::string& found, const std::string& expected,
           Message message) {
    // The consolidated sheet repeats what the district's own workbook was already asked about.
    const std::string& district = cell.row.district;
    if (!district.empty() && !said_.emplace(kind, district, cell.column.id, found).second) return;
    Finding finding;
    finding.level = level;
    finding.kind = kind;
    finding.origin = cell.figure.origin;
    finding.form = cell.layout.form;
    finding.period = cell.layout.period.id();
    finding.district = place_of(cell).row;
    finding.column = cell.column.id;
    finding.found = found;
    finding.expected = expected;
    finding.message = std::move(message);
    findings_.push_back(std::move(finding));
  }

  void check(const Cell& cell, bool formula_expected) {
    const Figure& figure = cell.figure;
    const wording::Place place = place_of(cell);
    switch (figure.state) {
      case FigureState::blank:
        return;
      case FigureState::not_a_number:
        add(cell, Level::error, FindingKind::not_a_number, figure.raw, "", wording::not_a_number(place, figure.raw));
        return;
      case FigureState::error_value:
        add(cell, Level::error, FindingKind::not_a_number, figure.raw, "", wording::error_value(place, figure.raw));
        return;
      case FigureState::uncomputed:
        add(cell, Level::error, FindingKind::stale_value, "",
            figure.recomputed ? figure.recomputed->to_string() : std::string(),
            wording::uncomputed(place, figure.formula));
        return;
      case FigureState::number:
        break;
    }
    const std::string found = figure.value.to_string();
    if (figure.value.magnitude() > Decimal::from_units(limits::kMaxFigure)) {
      add(cell, Level::error, FindingKind::outlier, found, "", wording::too_large(place, figure.value));
      return;
    }
    if (figure.value.is_negative()) {
      add(cell, Level::error, FindingKind::negative, found, "", wording::negative(place, figure.value));
    }
    check_formula(cell, place, found, formula_expected);
  }

  void check_formula(const Cell& cell, const wording::Place& place, const std::string& found, bool formula_expected) {
    const Figure& figure = cell.figure;
    if (figure.recomputed && *figure.recomputed != figure.value) {
      // Below a baht it is satang of satang: cells may hold more decimals than money has.
      const bool hidden_decimals = cell.column.kind == FigureKind::money &&
                                   (*figure.recomputed - figure.value).magnitude() < Decimal::from_units(1);
      if (!hidden_decimals) {
        add(cell, Level::error, FindingKind::stale_value, found, figure.recomputed->to_string(),
            wording::stale(place, figure.value, *figure.recomputed));
        findings_.back().difference = (figure.value - *figure.recomputed).to_string();
      }
    }
    if (formula_expected && figure.formula.empty()) {
      add(cell, Level::warning, FindingKind::formula_overwritten, found, "", wording::overwritten(place, figure.value));
    }
  }

  const BookEntry& entry_;
  Findings& findings_;
  std::set<std::tuple<FindingKind, std::string, std::string, std::string>> said_;
};

}  // namespace

void check_cells(const Book& book, Findings& findings) {
  for (const auto& [key, entry] : book.entries) {
    if (entry.table.reference) continue;
    CellChecks checks(entry, findings);
    if (entry.sources.empty()) checks.check(entry.table);
    for (const Table& sheet : entry.sources) {
      if (!sheet.reference) checks.check(sheet);
    }
    checks.check_blanks();
  }
}

}  // namespace raingan::check
