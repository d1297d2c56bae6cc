#include <algorithm>
#include <unordered_map>

#include "base/limits.hpp"
#include "form/heading_band.hpp"

namespace raingan::form {
namespace {

using workbook::Cell;
using workbook::CellAddress;
using workbook::CellRange;
using workbook::CellType;

constexpr double kSameHeading = 0.75;
constexpr std::size_t kMaxAnchorBytes = 120;
constexpr std::size_t kMaxAnchors = 64;  // tables on one sheet
constexpr std::uint32_t kReach = limits::kMaxFormColumns;

using Headings = std::vector<Words>;

Headings headings_of(const std::vector<FormPattern>& patterns, ColumnRole role) {
  Headings headings;
  for (const FormPattern& pattern : patterns) {
    for (const ColumnPattern& column : pattern.columns) {
      if (column.role != role) continue;
      for (const HeadingPath& path : column.paths) {
        const bool known = std::any_of(headings.begin(), headings.end(),
                                       [&](const Words& words) { return words.text() == path.own().text(); });
        if (!path.empty() && !known) headings.push_back(path.own());
      }
    }
  }
  return headings;
}

bool is_one_of(std::u32string text, const Headings& headings) {
  const Words words(std::move(text));
  return !words.empty() && std::any_of(headings.begin(), headings.end(),
                                       [&](const Words& heading) { return words.likeness(heading) >= kSameHeading; });
}

std::vector<CellRange> anchor_cells(const SheetView& view, const std::vector<FormPattern>& patterns) {
  const Headings headings = headings_of(patterns, ColumnRole::district);
  std::unordered_map<std::string, bool> seen;
  std::vector<CellRange> cells;
  for (const auto& [address, cell] : view.sheet().cells) {
    if (cell.type != CellType::text || cell.text.empty() || cell.text.size() > kMaxAnchorBytes) continue;
    auto known = seen.find(cell.text);
    if (known == seen.end()) {
      known = seen.emplace(cell.text, is_one_of(read_heading(cell.text).words, headings)).first;
    }
    if (!known->second) continue;
    const CellRange range = view.range_at(address);
    const bool repeated = !cells.empty() && cells.back().first.column == range.first.column &&
                          cells.back().last.row + 1 == range.first.row;  // "อำเภอ" in every heading row
    if (repeated) {
      cells.back().last.row = range.last.row;
    } else {
      cells.push_back(range);
    }
    if (cells.size() == kMaxAnchors) break;
  }
  return cells;
}

bool rows_overlap(const CellRange& a, const CellRange& b) {
  constexpr std::uint32_t kSlack = 2;  // heads of two tables need not begin in the same row
  return a.first.row <= b.last.row + kSlack && b.first.row <= a.last.row + kSlack;
}

// True when nothing heads the column in the rows of the anchors.
bool headless(const SheetView& view, std::uint32_t column, const CellRange& a, const CellRange& b) {
  const std::uint32_t last = std::max(a.last.row, b.last.row) + 1;
  for (std::uint32_t row = std::min(a.first.row, b.first.row); row <= last; ++row) {
    const CellRange range = view.range_at({row, column});
    if (view.filled(range.first) != nullptr) return false;
  }
  return true;
}

// The first column of the table of `right` when `left` stands before it: behind the last empty column
// between them, else at its running number, else at the names themselves.
std::uint32_t border_between(const SheetView& view, const CellRange& left, const CellRange& right,
                             const Headings& numbers) {
  for (std::uint32_t column = right.first.column; column-- > left.last.column + 1;) {
    const bool under_group = view.range_at({right.first.row, column}).first.column != column;
    if (!under_group && headless(view, column, left, right)) {
      const bool group_continues = column > 0 && view.filled({right.first.row + 1, column}) != nullptr;
      if (!group_continues) return column + 1;
    }
  }
  for (std::uint32_t column = right.first.column; column-- > left.last.column + 1;) {
    for (std::uint32_t row = right.first.row; row <= right.last.row; ++row) {
      const Cell* cell = view.filled({row, column});
      if (cell != nullptr && is_one_of(read_heading(cell).words, numbers)) return column;
    }
  }
  return right.first.column;
}

}  // namespace

std::vector<Anchor> find_anchors(const SheetView& view, const std::vector<FormPattern>& patterns) {
  const std::vector<CellRange> cells = anchor_cells(view, patterns);
  const Headings numbers = headings_of(patterns, ColumnRole::number);
  std::vector<Anchor> anchors;
  for (const CellRange& cell : cells) {
    const std::uint32_t at = cell.first.column;
    Anchor anchor{cell, at > kReach ? at - kReach : 0, std::min(at + kReach, limits::kMaxColumns - 1)};
    for (const CellRange& other : cells) {
      if (other == cell || !rows_overlap(cell, other)) continue;
      if (other.first.column < at) {
        anchor.left = std::max(anchor.left, border_between(view, other, cell, numbers));
      } else if (other.first.column > at) {
        anchor.right = std::min(anchor.right, border_between(view, cell, other, numbers) - 1);
      }
    }
    anchors.push_back(anchor);
  }
  return anchors;
}

}  // namespace raingan::form
