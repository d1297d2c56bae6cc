#include "form/sheet_view.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "form/figure_text.hpp"
#include "form/heading_text.hpp"
#include "thai/calendar.hpp"

namespace raingan::form {

using workbook::Cell;
using workbook::CellAddress;
using workbook::CellRange;
using workbook::CellType;

namespace {
// Headings and titles are merged over a few rows; a range over more is decoration.
constexpr std::uint32_t kMaxMergedRows = 12;
}  // namespace

SheetView::SheetView(const workbook::Sheet& sheet) : sheet_(sheet) {
  for (const CellRange& range : sheet.merged) {
    if (range.last.row < range.first.row || range.last.row - range.first.row >= kMaxMergedRows) continue;
    for (std::uint32_t row = range.first.row; row <= range.last.row; ++row) merged_by_row_[row].push_back(range);
  }
  for (auto& [row, ranges] : merged_by_row_) {
    std::sort(ranges.begin(), ranges.end(),
              [](const CellRange& a, const CellRange& b) { return a.first.column < b.first.column; });
  }
}

CellRange SheetView::range_at(CellAddress address) const {
  const auto row = merged_by_row_.find(address.row);
  if (row != merged_by_row_.end()) {
    auto after =
        std::upper_bound(row->second.begin(), row->second.end(), address.column,
                         [](std::uint32_t column, const CellRange& range) { return column < range.first.column; });
    if (after != row->second.begin() && (--after)->contains(address)) return *after;
  }
  return {address, address};
}

const Cell* SheetView::filled(CellAddress address) const {
  const Cell* cell = sheet_.at(address);
  if (cell == nullptr) return nullptr;
  if (cell->type == CellType::text && trimmed(cell->text).empty()) return nullptr;
  return cell;
}

std::vector<std::pair<CellAddress, const Cell*>> SheetView::filled_between(std::uint32_t row, std::uint32_t first,
                                                                           std::uint32_t last) const {
  std::vector<std::pair<CellAddress, const Cell*>> cells;
  for (auto at = sheet_.cells.lower_bound({row, first});
       at != sheet_.cells.end() && at->first <= CellAddress{row, last}; ++at) {
    if (const Cell* cell = filled(at->first)) cells.emplace_back(at->first, cell);
  }
  return cells;
}

std::optional<std::uint32_t> SheetView::next_filled_row(std::uint32_t row, std::uint32_t first,
                                                        std::uint32_t last) const {
  auto at = sheet_.cells.lower_bound({row, first});
  while (at != sheet_.cells.end()) {
    const CellAddress here = at->first;
    if (here.column < first) {
      at = sheet_.cells.lower_bound({here.row, first});
    } else if (here.column > last) {
      at = sheet_.cells.lower_bound({here.row + 1, first});
    } else if (filled(here) != nullptr) {
      return here.row;
    } else {
      ++at;
    }
  }
  return std::nullopt;
}

std::string shown_text(const Cell& cell) {
  if (cell.type == CellType::date) {
    const HeadingText heading = read_heading(&cell);
    if (heading.months.size() == 1)
      return thai::long_month({heading.months.front().year, heading.months.front().month});
  }
  return std::string(trimmed(cell.text));
}

bool is_figure(const Cell* cell) {
  if (cell == nullptr) return false;
  if (cell->type == CellType::number || cell->type == CellType::empty_formula || cell->type == CellType::error)
    return true;
  return cell->type == CellType::text && parse_figure(cell->text).has_value();
}

}  // namespace raingan::form
