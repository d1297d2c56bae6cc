#include "form/table_rows.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "base/utf8.hpp"
#include "form/figure_text.hpp"
#include "form/formula_value.hpp"
#include "form/total_label.hpp"
#include "thai/name.hpp"

namespace raingan::form {
namespace {

using workbook::Cell;
using workbook::CellAddress;
using workbook::CellRange;

constexpr std::size_t kMaxListed = 2 * limits::kMaxDistricts;  // rows of districts, months or items
constexpr std::uint32_t kMaxMonthRows = 40;

class RowReader {
 public:
  RowReader(const SheetView& view, const std::string& file, const Recognition& form, const RowPlan& plan,
            const RowNames& names, Table& table)
      : view_(view), file_(file), form_(form), plan_(plan), names_(names), table_(table) {
    out_.last = form.band.bottom;
  }
  virtual ~RowReader() = default;

  virtual RowsRead read() {
    for (std::uint32_t row = out_.last + 1; row < limits::kMaxRows && table_.rows.size() < kMaxListed; ++row) {
      if (empty(row)) {
        if (!goes_on_after_gap(row + 1)) break;
        continue;
      }
      if (is_total(row)) {
        take_total(row);
        break;
      }
      if (!is_row(row)) break;
      take(row);
    }
    return std::move(out_);
  }

 protected:
  // The text over a column of this row; that of a merged cell counts for every column it covers.
  std::string text_in(std::uint32_t row, std::uint32_t column) const {
    const CellRange range = view_.range_at({row, column});
    const Cell* cell = range.first.row == row ? view_.filled(range.first) : nullptr;
    return cell == nullptr ? std::string() : shown_text(*cell);
  }
  std::string name_in(std::uint32_t row) const { return text_in(row, form_.band.names); }
  std::string number_in(std::uint32_t row) const { return plan_.number ? text_in(row, *plan_.number) : std::string(); }

  bool has_figures(std::uint32_t row) const {
    for (std::size_t i = 0; i < plan_.figures.size(); ++i) {
      const Cell* cell = view_.filled({row, plan_.figures[i]});
      if (cell == nullptr) continue;
      if (is_figure(cell)) return true;
      if (plan_.kinds[i] == FigureKind::tick && tick_of(cell, {}).is_number()) return true;
    }
    return false;
  }

  static bool is_number(const std::string& text) { return !text.empty() && parse_figure(text).has_value(); }

  void take(std::uint32_t row) {
    table_.rows.push_back(read_row(row));
    if (plan_.district) out_.districts.push_back({text_in(row, *plan_.district), origin({row, *plan_.district})});
    out_.last = row;
  }

  void take_total(std::uint32_t row) {
    table_.total = read_row(row);
    out_.last = row;
  }

  const SheetView& view_;
  const std::string& file_;
  const Recognition& form_;
  const RowPlan& plan_;
  const RowNames& names_;
  Table& table_;
  RowsRead out_;

 private:
  bool empty(std::uint32_t row) const {
    return view_.filled_between(row, form_.band.left, form_.band.right).empty() && name_in(row).empty();
  }

  bool is_total_label(const std::string& text) const {
    return !text.empty() && !names_.named(text) && begins_with_total_label(text, form_.pattern->total_labels);
  }

  bool is_total(std::uint32_t row) const {
    const std::string name = name_in(row);
    const std::string number = number_in(row);
    if (is_total_label(name) || is_total_label(number)) return true;
    return name.empty() && number.empty() && !table_.rows.empty() && has_figures(row);
  }

  bool is_row(std::uint32_t row) const {
    if (has_figures(row)) return true;
    const std::string name = name_in(row);
    return !name.empty() && (is_number(number_in(row)) || names_.resembles(name));
  }

  // One empty row may stand inside a table when a total or an official name follows.
  bool goes_on_after_gap(std::uint32_t row) const {
    if (table_.rows.empty() || empty(row)) return false;
    return is_total_label(name_in(row)) || is_total_label(number_in(row)) || names_.named(name_in(row));
  }

  Row read_row(std::uint32_t row) const {
    Row out;
    out.printed_name = name_in(row);
    out.name_origin = origin({row, form_.band.names});
    for (std::size_t i = 0; i < plan_.figures.size(); ++i) {
      const CellAddress at{row, plan_.figures[i]};
      const Cell* cell = view_.sheet().at(at);
      if (plan_.kinds[i] == FigureKind::tick) {
        out.figures.push_back(tick_of(cell, origin(at)));
        continue;
      }
      Figure figure = figure_of(cell, origin(at));
      if (!figure.formula.empty()) figure.recomputed = formula_value(figure.formula, view_.sheet());
      out.figures.push_back(std::move(figure));
    }
    return out;
  }

  Origin origin(CellAddress address) const { return {file_, view_.sheet().name, to_reference(address)}; }
};

// A ledger: as many rows as there are, some of them prepared with a number and left empty.
class LedgerReader : public RowReader {
 public:
  using RowReader::RowReader;

  RowsRead read() override {
    for (auto row = next(out_.last + 1); row; row = next(*row + 1)) {
      const std::string name = name_in(*row);
      const bool figures = !is_prepared(*row) && has_figures(*row);
      if (is_total(*row, name, figures)) {
        take_total(*row);
        break;
      }
      if (name.empty() && !figures) continue;
      if (is_note(*row, name, figures)) break;
      if (table_.rows.size() == limits::kMaxLedgerRows) {
        out_.cut = true;
        break;
      }
      take(*row);
    }
    return std::move(out_);
  }

 private:
  std::optional<std::uint32_t> next(std::uint32_t row) const {
    return view_.next_filled_row(row, form_.band.left, form_.band.right);
  }

  // A formula that adds up nothing makes no entry: blanks have one in every row that may be filled.
  bool is_prepared(std::uint32_t row) const {
    return std::all_of(plan_.figures.begin(), plan_.figures.end(), [&](std::uint32_t column) {
      const Cell* cell = view_.filled({row, column});
      return cell == nullptr || (!cell->formula.empty() && cell->number == Decimal());
    });
  }

  bool is_total(std::uint32_t row, const std::string& name, bool figures) const {
    const auto& labels = form_.pattern->total_labels;
    if (!name.empty()) return form::is_total_label(name, labels);
    const std::string number = number_in(row);
    if (!number.empty()) return form::is_total_label(number, labels);
    return figures && !table_.rows.empty() && !producer_follows(row);
  }

  bool producer_follows(std::uint32_t row) const {
    const auto after = next(row + 1);
    return after && !name_in(*after).empty() && has_figures(*after) &&
           !form::is_total_label(name_in(*after), form_.pattern->total_labels);
  }

  // A line of text under the rows: neither a number nor a figure beside it, and it says so or stands apart.
  bool is_note(std::uint32_t row, const std::string& name, bool figures) const {
    if (figures || is_number(number_in(row))) return false;
    const bool apart = row > out_.last + 1;
    const bool wide = view_.range_at({row, form_.band.names}).last.column > form_.band.names;
    return apart || wide || name.starts_with("หมายเหตุ") || name.starts_with("ลงชื่อ") || name.starts_with("(ลงชื่อ");
  }
};

}  // namespace

RowsRead read_rows(const SheetView& view, const std::string& file, const Recognition& form, const RowPlan& plan,
                   const RowNames& names, Table& table) {
  if (form.pattern->rows == RowSubject::producer) return LedgerReader(view, file, form, plan, names, table).read();
  return RowReader(view, file, form, plan, names, table).read();
}

std::vector<StatedMonth> months_under(const SheetView& view, const HeadingBand& band) {
  std::vector<StatedMonth> months;
  for (std::uint32_t row = band.bottom + 1; row <= band.bottom + kMaxMonthRows; ++row) {
    const Cell* cell = view.filled({row, band.names});
    if (cell == nullptr) break;
    const HeadingText heading = read_heading(cell);
    if (heading.months.size() == 1) months.push_back(heading.months.front());
  }
  return months;
}

}  // namespace raingan::form
