#include "check/blanks.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "check/line.hpp"
#include "check/wording.hpp"

namespace raingan::check {
namespace {

// A column of the table and where it stands in its rows.
struct Place {
  const Column* column = nullptr;
  std::size_t at = 0;
};

std::vector<Place> columns_where(const BookEntry& entry, bool (*wanted)(const Column&)) {
  std::vector<Place> places;
  for (std::size_t at = 0; at < entry.table.columns.size(); ++at) {
    const Column* column = entry.layout.find(entry.table.columns[at]);
    if (column != nullptr && wanted(*column)) places.push_back({column, at});
  }
  return places;
}

bool is_required(const Column& column) { return column.required; }
bool is_amount(const Column& column) { return column.kind == FigureKind::money && column.entered; }

// A column that no sheet has is a changed form, not a blank: such a figure has no cell.
bool is_blank_cell(const Row& row, const Place& place) {
  if (place.at >= row.figures.size()) return false;
  const Figure& figure = row.figures[place.at];
  return figure.state == FigureState::blank && !figure.origin.cell.empty();
}

class Blanks {
 public:
  Blanks(const BookEntry& entry, Findings& findings)
      : entry_(entry),
        required_(columns_where(entry, is_required)),
        amounts_(columns_where(entry, is_amount)),
        findings_(findings) {}

  void check() {
    for (const Row& row : entry_.table.rows) {
      if (has_figures(entry_, row)) senders_.insert(row.district);
    }
    switch (entry_.layout.rows) {
      case RowSubject::district:
        for (const Row& row : entry_.table.rows) check_cells_of(row);
        break;
      case RowSubject::producer:
        for (const Row& row : entry_.table.rows) check_producer(row);
        break;
      case RowSubject::month:
      case RowSubject::item:
        for (const Place& place : required_) check_column(place);
    }
  }

 private:
  Line line_of(const Row& row) const { return {&entry_.layout, &row, false, {}}; }

  void add(const Row& row, const Place& place, Message message) {
    findings_.push_back(
        finding_at(line_of(row), Level::warning, FindingKind::missing, row.figures[place.at].origin, place.column->id));
    findings_.back().message = std::move(message);
  }

  void check_cells_of(const Row& row) {
    for (const Place& place : required_) {
      if (is_blank_cell(row, place)) {
        add(row, place, wording::blank(wording::place_of(line_of(row), *place.column)));
      }
    }
  }

  void check_producer(const Row& row) {
    if (!senders_.contains(row.district)) return;
    const auto first = std::find_if(amounts_.begin(), amounts_.end(),
                                    [&](const Place& place) { return is_blank_cell(row, place); });
    if (first != amounts_.end() && !total_settles(row)) {
      add(row, *first, wording::blank_row(wording::place_of(line_of(row), *first->column)));
    } else {
      check_cells_of(row);
    }
  }

  const Figure* figure_of(const Row& row, const std::string& column) const {
    const auto at = entry_.table.index_of(column);
    return at && *at < row.figures.size() ? &row.figures[*at] : nullptr;
  }

  // Blank channels are nothing where the others already make the printed total.
  bool total_settles(const Row& row) const {
    return std::any_of(entry_.layout.relations.begin(), entry_.layout.relations.end(), [&](const Relation& relation) {
      const Figure* total = figure_of(row, relation.column);
      if (relation.kind != RelationKind::sum || total == nullptr || !total->is_number()) return false;
      Decimal sum;
      bool any = false;
      for (const ColumnRef& part : relation.parts) {
        const Figure* figure = part.form.empty() ? figure_of(row, part.column) : nullptr;
        if (figure == nullptr || !figure->is_number()) continue;
        sum += figure->value;
        any = true;
      }
      return any && sum == total->value;
    });
  }

  // One finding a district, at its first blank cell, naming all its months or items.
  void check_column(const Place& place) {
    std::map<std::string_view, std::pair<const Row*, std::vector<std::string>>> blanks;
    for (const Row& row : entry_.table.rows) {
      if (!senders_.contains(row.district) || !is_blank_cell(row, place)) continue;
      auto& [first, items] = blanks[row.district];
      if (first == nullptr) first = &row;
      items.push_back(line_of(row).item());
    }
    for (const auto& [district, rows] : blanks) {
      wording::Place words = wording::place_of(line_of(*rows.first), *place.column);
      if (rows.second.size() == 1) {
        add(*rows.first, place, wording::blank(words));
        continue;
      }
      if (!district.empty()) words.row = wording::district_words(district);
      add(*rows.first, place, wording::blank_rows(words, rows.second));
    }
  }

  const BookEntry& entry_;
  std::vector<Place> required_;
  std::vector<Place> amounts_;
  std::set<std::string_view> senders_;  // districts with any figure; without one the whole table is missing
  Findings& findings_;
};

}  // namespace

bool has_figures(const BookEntry& entry, const Row& row) {
  const bool district = entry.layout.has_district_rows();
  for (std::size_t at = 0; at < row.figures.size() && at < entry.table.columns.size(); ++at) {
    if (row.figures[at].state == FigureState::blank) continue;
    const Column* column = district ? nullptr : entry.layout.find(entry.table.columns[at]);
    if (column == nullptr || (column->entered && column->kind != FigureKind::tick)) return true;
  }
  return false;
}

void check_blanks(const BookEntry& entry, Findings& findings) { Blanks(entry, findings).check(); }

}  // namespace raingan::check
