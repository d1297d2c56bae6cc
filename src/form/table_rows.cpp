#include "form/table_rows.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "base/utf8.hpp"
#include "form/districts.hpp"
#include "form/figure_text.hpp"
#include "form/formula_value.hpp"
#include "thai/name.hpp"

namespace raingan::form {
namespace {

using workbook::Cell;
using workbook::CellAddress;
using workbook::CellRange;

constexpr std::size_t kMaxRows = 2 * limits::kMaxDistricts;

class RowReader {
 public:
  RowReader(const SheetView& view, const std::string& file, const Recognition& form, const RowPlan& plan,
            const DistrictNames& names, Table& table)
      : view_(view), file_(file), form_(form), plan_(plan), names_(names), table_(table) {}

  std::uint32_t read() {
    std::uint32_t last = form_.band.bottom;
    for (std::uint32_t row = last + 1; row < limits::kMaxRows && table_.rows.size() < kMaxRows; ++row) {
      if (empty(row)) {
        if (!goes_on_after_gap(row + 1)) break;
        continue;
      }
      if (is_total(row)) {
        table_.total = read_row(row);
        return row;
      }
      if (!is_district(row)) break;
      table_.rows.push_back(read_row(row));
      last = row;
    }
    return last;
  }

 private:
  // The text over a column of this row; that of a merged cell counts for every column it covers.
  std::string text_in(std::uint32_t row, std::uint32_t column) const {
    const CellRange range = view_.range_at({row, column});
    const Cell* cell = range.first.row == row ? view_.filled(range.first) : nullptr;
    return cell == nullptr ? std::string() : std::string(trimmed(cell->text));
  }
  std::string name_in(std::uint32_t row) const { return text_in(row, form_.band.district); }
  std::string number_in(std::uint32_t row) const { return plan_.number ? text_in(row, *plan_.number) : std::string(); }

  bool empty(std::uint32_t row) const {
    return view_.filled_between(row, form_.band.left, form_.band.right).empty() && name_in(row).empty();
  }

  bool has_figures(std::uint32_t row) const {
    return std::any_of(plan_.figures.begin(), plan_.figures.end(), [&](std::uint32_t column) {
      const Cell* cell = view_.filled({row, column});
      return is_figure(cell);
    });
  }

  bool is_total_label(const std::string& text) const {
    if (text.empty() || names_.named(text)) return false;
    const std::u32string words = read_heading(text).words;
    return std::any_of(form_.pattern->total_labels.begin(), form_.pattern->total_labels.end(),
                       [&](const std::u32string& label) { return words.starts_with(label); });
  }

  static bool is_number(const std::string& text) { return !text.empty() && parse_figure(text).has_value(); }

  bool is_total(std::uint32_t row) const {
    const std::string name = name_in(row);
    const std::string number = number_in(row);
    if (is_total_label(name) || is_total_label(number)) return true;
    return name.empty() && number.empty() && !table_.rows.empty() && has_figures(row);
  }

  bool is_district(std::uint32_t row) const {
    const std::string name = name_in(row);
    const bool numbered = is_number(number_in(row));
    if (has_figures(row)) return true;
    if (name.empty()) return false;
    return numbered || names_.resembles(name);
  }

  // One empty row may stand inside a table when a total or an official name follows.
  bool goes_on_after_gap(std::uint32_t row) const {
    if (table_.rows.empty() || empty(row)) return false;
    return is_total_label(name_in(row)) || is_total_label(number_in(row)) || names_.named(name_in(row));
  }

  Row read_row(std::uint32_t row) const {
    Row out;
    out.printed_name = name_in(row);
    out.name_origin = origin({row, form_.band.district});
    for (const std::uint32_t column : plan_.figures) {
      const Cell* cell = view_.sheet().at({row, column});
      Figure figure = figure_of(cell, origin({row, column}));
      if (!figure.formula.empty()) figure.recomputed = formula_value(figure.formula, view_.sheet());
      out.figures.push_back(std::move(figure));
    }
    return out;
  }

  Origin origin(CellAddress address) const { return {file_, view_.sheet().name, to_reference(address)}; }

  const SheetView& view_;
  const std::string& file_;
  const Recognition& form_;
  const RowPlan& plan_;
  const DistrictNames& names_;
  Table& table_;
};

}  // namespace

DistrictNames::DistrictNames(const Area& area) : area_(area) {
  for (const District& district : area.districts) {
    keys_.insert(thai::name_key(district.name));
    for (const std::string& also : district.also) keys_.insert(thai::name_key(also));
  }
}

bool DistrictNames::named(const std::string& text) const { return keys_.count(thai::name_key(text)) != 0; }

bool DistrictNames::resembles(const std::string& text) const {
  return named(text) || match_districts({text}, area_, false).front().match != NameMatch::unknown;
}

std::uint32_t read_rows(const SheetView& view, const std::string& file, const Recognition& form, const RowPlan& plan,
                        const DistrictNames& names, Table& table) {
  return RowReader(view, file, form, plan, names, table).read();
}

}  // namespace raingan::form
