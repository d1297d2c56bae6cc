#include <algorithm>
#include <array>
#include <bitset>
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

constexpr std::array kSubjects = {RowSubject::district, RowSubject::month, RowSubject::item, RowSubject::producer};

using Headings = std::vector<Words>;
using Subjects = std::bitset<kSubjects.size()>;

void add_heading(Headings& headings, const Words& heading) {
  const bool known =
      std::any_of(headings.begin(), headings.end(), [&](const Words& words) { return words.text() == heading.text(); });
  if (!heading.empty() && !known) headings.push_back(heading);
}

Headings number_headings(const std::vector<FormPattern>& patterns) {
  Headings headings;
  for (const FormPattern& pattern : patterns) {
    for (const ColumnPattern& column : pattern.columns) {
      if (column.role != ColumnRole::number) continue;
      for (const HeadingPath& path : column.paths) add_heading(headings, path.own());
    }
  }
  return headings;
}

double best_likeness(const Words& words, const Headings& headings) {
  double best = 0;
  for (const Words& heading : headings) best = std::max(best, words.likeness(heading));
  return best;
}

// Words so much longer or shorter than every heading can be like none.
bool of_possible_length(std::size_t length, const Headings& headings) {
  return std::any_of(headings.begin(), headings.end(), [&](const Words& heading) {
    const auto shorter = static_cast<double>(std::min(length, heading.text().size()));
    return 2 * shorter >= kSameHeading * static_cast<double>(length + heading.text().size() - 2);
  });
}

bool is_one_of(std::u32string text, const Headings& headings) {
  const Words words(std::move(text));
  return !words.empty() && best_likeness(words, headings) >= kSameHeading;
}

// Tells of which subjects a text heads the names; each text is looked at once.
class NameHeadings {
 public:
  explicit NameHeadings(const std::vector<FormPattern>& patterns) {
    for (const FormPattern& pattern : patterns) {
      const auto subject = static_cast<std::size_t>(pattern.rows);
      for (const Words& heading : pattern.name_headings) add_heading(headings_[subject], heading);
      if (pattern.rows == RowSubject::district) continue;
      for (const Words& heading : pattern.other_headings) add_heading(others_[subject], heading);
    }
  }

  Subjects headed_by(const std::string& text) {
    const auto known = seen_.find(text);
    if (known != seen_.end()) return known->second;
    Subjects subjects;
    const Words words(name_heading(text));
    for (std::size_t i = 0; i < kSubjects.size() && !words.empty(); ++i) {
      if (!of_possible_length(words.text().size(), headings_[i])) continue;
      const double likeness = best_likeness(words, headings_[i]);
      subjects[i] = likeness >= kSameHeading && likeness >= best_likeness(words, others_[i]);
    }
    seen_.emplace(text, subjects);
    return subjects;
  }

 private:
  std::array<Headings, kSubjects.size()> headings_;
  std::array<Headings, kSubjects.size()> others_;  // "ประเภทกลุ่ม/ผู้ผลิต" is much like the heading over producers
  std::unordered_map<std::string, Subjects> seen_;
};

using AnchorCells = std::array<std::vector<CellRange>, kSubjects.size()>;

void add_cell(std::vector<CellRange>& cells, const CellRange& range) {
  const bool repeated = !cells.empty() && cells.back().first.column == range.first.column &&
                        cells.back().last.row + 1 == range.first.row;  // "อำเภอ" in every heading row
  if (repeated) {
    cells.back().last.row = range.last.row;
  } else if (cells.size() < kMaxAnchors) {
    cells.push_back(range);
  }
}

AnchorCells anchor_cells(const SheetView& view, const std::vector<FormPattern>& patterns) {
  NameHeadings headings(patterns);
  AnchorCells cells;
  for (const auto& [address, cell] : view.sheet().cells) {
    if (cell.type != CellType::text || cell.text.empty() || cell.text.size() > kMaxAnchorBytes) continue;
    const Subjects subjects = headings.headed_by(cell.text);
    for (std::size_t i = 0; i < kSubjects.size() && subjects.any(); ++i) {
      if (subjects[i]) add_cell(cells[i], view.range_at(address));
    }
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

void add_anchors(const SheetView& view, RowSubject rows, const std::vector<CellRange>& cells, const Headings& numbers,
                 std::vector<Anchor>& anchors) {
  for (const CellRange& cell : cells) {
    const std::uint32_t at = cell.first.column;
    Anchor anchor{rows, cell, at > kReach ? at - kReach : 0, std::min(at + kReach, limits::kMaxColumns - 1)};
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
}

}  // namespace

std::vector<Anchor> find_anchors(const SheetView& view, const std::vector<FormPattern>& patterns) {
  const AnchorCells cells = anchor_cells(view, patterns);
  const Headings numbers = number_headings(patterns);
  std::vector<Anchor> anchors;
  for (std::size_t i = 0; i < kSubjects.size(); ++i) add_anchors(view, kSubjects[i], cells[i], numbers, anchors);
  std::stable_sort(anchors.begin(), anchors.end(),
                   [](const Anchor& a, const Anchor& b) { return a.cell.first < b.cell.first; });
  return anchors;
}

}  // namespace raingan::form
