#include "app/suspect_table.hpp"

#include <algorithm>
#include <map>

#include "base/display_width.hpp"
#include "base/utf8.hpp"
#include "outputs/report_card.hpp"

namespace raingan::app {
namespace {

using outputs::Grid;
using outputs::GridCell;
using outputs::GridRow;

constexpr std::size_t kMostRows = 12;
constexpr std::size_t kMostLabel = 20;
constexpr std::size_t kMostHeading = 18;
constexpr std::size_t kTableIndent = 8;
constexpr std::size_t kGap = 2;

// What the group says of cells.
struct Told {
  std::map<Origin, Certainty> suspects;
  std::set<Origin> wholes, parts;

  explicit Told(const outputs::FindingGroup& group) {
    for (const Finding* finding : group) {
      wholes.insert(finding->origin);
      for (const Origin& cell : outputs::parts_of(*finding)) parts.insert(cell);
    }
    for (const Suspect& suspect : group.front()->suspects) {
      const auto place = suspects.try_emplace(suspect.origin, suspect.certainty).first;
      place->second = std::min(place->second, suspect.certainty);
    }
  }

  // 0: not at all; a column is shown the rather the more its cells concern the reader.
  int concern(const Origin& cell) const {
    if (cell.cell.empty()) return 0;
    return suspects.contains(cell) ? 3 : wholes.contains(cell) ? 2 : parts.contains(cell) ? 1 : 0;
  }
  std::set<Origin> cells(bool with_parts) const {
    std::set<Origin> all = wholes;
    for (const auto& [cell, certainty] : suspects) all.insert(cell);
    if (with_parts) all.insert(parts.begin(), parts.end());
    return all;
  }
};

std::string upper_heading(const Column& column) {
  return column.headings.size() < 2 ? "" : column.headings[column.headings.size() - 2];
}
std::string own_heading(const Column& column) { return column.headings.empty() ? column.id : column.headings.back(); }

std::string one_cell(const std::string& text) { return printable(text); }

class TableText {
 public:
  TableText(const Grid& grid, const Told& told, const Terminal& terminal)
      : grid_(grid), told_(told), terminal_(terminal) {
    for (const GridRow& row : grid.rows) label_ = std::max(label_, display_width(label(row)));
    choose_columns();
  }

  std::string lines() const {
    if (chosen_.empty()) return {};
    std::string text = heading(upper_heading) + heading(own_heading);
    for (const GridRow& row : grid_.rows) {
      text += indent() + padded(label(row), label_);
      for (const std::size_t i : chosen_) text += std::string(kGap, ' ') + shown(row.cells[i], widths_.at(i));
      text += "\n";
    }
    return text;
  }

 private:
  static std::string indent() { return std::string(kTableIndent, ' '); }
  static std::string label(const GridRow& row) { return fitted(one_cell(row.label), kMostLabel); }

  // The gravest columns first, as many as there is room for; then in the form's order.
  void choose_columns() {
    std::vector<std::pair<int, std::size_t>> candidates;
    for (std::size_t i = 0; i < grid_.columns.size(); ++i) {
      int concern = 0;
      for (const GridRow& row : grid_.rows) concern = std::max(concern, told_.concern(row.cells[i].origin));
      if (concern > 0) candidates.emplace_back(-concern, i);
    }
    std::sort(candidates.begin(), candidates.end());
    std::size_t used = kTableIndent + label_;
    for (const auto& [concern, i] : candidates) {
      const std::size_t width = width_of(i);
      if (used + kGap + width > terminal_.columns()) continue;
      used += kGap + width;
      widths_[i] = width;
      chosen_.push_back(i);
    }
    std::sort(chosen_.begin(), chosen_.end());
  }

  std::size_t width_of(std::size_t i) const {
    const Column& column = *grid_.columns[i];
    std::size_t width = display_width(fitted(one_cell(own_heading(column)), kMostHeading));
    width = std::max(width, display_width(fitted(one_cell(upper_heading(column)), kMostHeading)));
    for (const GridRow& row : grid_.rows) width = std::max(width, display_width(marked(row.cells[i])));
    return width;
  }

  std::string marked(const GridCell& cell) const {
    const int concern = told_.concern(cell.origin);
    const bool star = concern == 3 && !terminal_.shows_colours();
    const bool whole = concern > 0 && told_.wholes.contains(cell.origin);
    return (whole ? "≠ " : "") + fitted(one_cell(cell.text), kMostHeading) + (star ? "*" : "");
  }

  std::string shown(const GridCell& cell, std::size_t width) const {
    const std::string text = padded(marked(cell), width, Side::right);
    const auto suspect = told_.suspects.find(cell.origin);
    return suspect == told_.suspects.end() ? text : terminal_.coloured(suspect->second, text);
  }

  std::string heading(std::string (*words)(const Column&)) const {
    std::string line = indent() + std::string(label_, ' ');
    bool any = false;
    for (const std::size_t i : chosen_) {
      const std::string text = fitted(one_cell(words(*grid_.columns[i])), widths_.at(i));
      any = any || !text.empty();
      line += std::string(kGap, ' ') + padded(text, widths_.at(i), Side::right);
    }
    return any ? line + "\n" : "";
  }

  const Grid& grid_;
  const Told& told_;
  const Terminal& terminal_;
  std::size_t label_ = 0;
  std::vector<std::size_t> chosen_;
  std::map<std::size_t, std::size_t> widths_;
};

}  // namespace

std::string suspect_table(const outputs::FindingGroup& group, const outputs::PlacedFigures& placed,
                          const Terminal& terminal) {
  const Told told(group);
  std::vector<const BookEntry*> entries;
  for (const Origin& cell : told.cells(false)) {
    const auto place = placed.find(cell);
    if (place == placed.end()) continue;
    const BookEntry* entry = place->second.entry;
    if (std::find(entries.begin(), entries.end(), entry) == entries.end()) entries.push_back(entry);
  }
  std::string text;
  for (const BookEntry* entry : entries) {
    Grid grid = outputs::grid_of(*entry, told.cells(true), {0, kMostRows + 1});
    if (grid.rows.size() > kMostRows) grid = outputs::grid_of(*entry, told.cells(false), {0, kMostRows});
    text += TableText(grid, told, terminal).lines();
  }
  return text;
}

}  // namespace raingan::app
