#include "check/merge.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "check/arrange.hpp"
#include "check/line.hpp"
#include "check/tolerance.hpp"
#include "check/wording.hpp"

namespace raingan::check {
namespace {

bool is_consolidated(const Table& table) { return table.rows.size() > 1; }

void put_in_order(std::vector<const Table*>& tables) {
  std::stable_sort(tables.begin(), tables.end(), [](const Table* a, const Table* b) {
    return std::pair(a->reference, is_consolidated(*a)) < std::pair(b->reference, is_consolidated(*b));
  });
}

bool same_figures(const Row& a, const Row& b) {
  return std::equal(
      a.figures.begin(), a.figures.end(), b.figures.begin(), b.figures.end(),
      [](const Figure& x, const Figure& y) { return x.state == y.state && (!x.is_number() || x.value == y.value); });
}

class Merge {
 public:
  Merge(std::vector<const Table*> tables, FormLayout layout, Findings& findings)
      : tables_(std::move(tables)), findings_(findings) {
    put_in_order(tables_);
    entry_.layout = std::move(layout);
  }

  BookEntry run(const Area& area) {
    // Of several consolidated tables the fullest: somebody may have sent a part of the province.
    for (const Table* table : tables_) {
      if (!is_consolidated(*table)) continue;
      const bool fuller =
          main_ != nullptr && table->reference == main_->reference && table->rows.size() > main_->rows.size();
      if (main_ == nullptr || fuller) main_ = table;
    }
    describe(main_ != nullptr ? *main_ : *tables_.front());
    collect();
    place_rows(area);
    if (main_ != nullptr && main_->total) entry_.table.total = arranged(*main_, *main_->total, entry_.table.columns);
    compare_totals();
    for (const Table* table : tables_) entry_.sources.push_back(*table);
    return std::move(entry_);
  }

 private:
  void describe(const Table& from) {
    Table& table = entry_.table;
    table = from.without_rows();
    table.one_district.clear();                    // rows of all districts
    table.reference = tables_.front()->reference;  // sent tables come first
    table.certain = std::all_of(tables_.begin(), tables_.end(), [](const Table* t) { return t->certain; });
    table.columns = columns_of(tables_, entry_.layout);
  }

  // One row a district, filled from all tables in their order; the rest by itself.
  void collect() {
    for (const Table* table : tables_) {
      std::set<std::string> named;
      for (const Row& row : table->rows) {
        Row next = arranged(*table, row, entry_.table.columns);
        if (row.district.empty() || !named.insert(row.district).second) {
          if (table != main_) add_unplaced(std::move(next));
          continue;
        }
        const auto [at, first] = by_district_.emplace(row.district, next);
        if (!first) fill(at->second, next, false);
      }
    }
  }

  void add_unplaced(Row row) {
    const auto known = [&](const Row& other) {
      return other.printed_name == row.printed_name && same_figures(other, row);
    };
    const bool in_main = main_ != nullptr && std::any_of(main_->rows.begin(), main_->rows.end(), [&](const Row& other) {
                           return known(arranged(*main_, other, entry_.table.columns));
                         });
    if (!in_main && std::none_of(unplaced_.begin(), unplaced_.end(), known)) unplaced_.push_back(std::move(row));
  }

  // Keeps the numbers of `kept`, takes others where it has none, reports where both have different ones.
  void fill(Row& kept, const Row& next, bool total) {
    for (std::size_t i = 0; i < kept.figures.size(); ++i) {
      Figure& figure = kept.figures[i];
      const Figure& other = next.figures[i];
      if (figure.is_number() && other.is_number()) {
        if (figure.value != other.value) report(kept, entry_.table.columns[i], figure, other, total);
      } else if (other.is_number() || (figure.state == FigureState::blank && !other.origin.cell.empty() &&
                                       (other.state != FigureState::blank || figure.origin.cell.empty()))) {
        figure = other;
      }
    }
  }

  void report(const Row& row, const std::string& id, const Figure& kept, const Figure& other, bool total) {
    const Column* column = entry_.layout.find(id);
    if (column == nullptr) return;
    const Decimal difference = other.value - kept.value;
    const bool rounded =
        column->kind == FigureKind::money && difference.magnitude() <= slack_of_copy(kept.value, other.value).hard;
    const Line line{&entry_.layout, &row, total, {}};
    const wording::Place place = wording::place_of(line, *column);
    Finding finding = finding_at(line, rounded ? Level::note : Level::error,
                                 rounded ? FindingKind::rounding : FindingKind::cross_form, other.origin, id);
    finding.found = other.value.to_string();
    finding.expected = kept.value.to_string();
    finding.difference = difference.to_string();
    finding.message = rounded ? wording::rounded_copy(place, other.value, kept.origin, kept.value)
                              : wording::disagreement(place, other.value, kept.origin, kept.value);
    finding.related = {kept.origin};
    findings_.push_back(std::move(finding));
  }

  void place_rows(const Area& area) {
    std::vector<Row>& rows = entry_.table.rows;
    std::set<std::string> placed;
    if (main_ != nullptr) {
      for (const Row& row : main_->rows) {
        const bool own = !row.district.empty() && placed.insert(row.district).second;
        rows.push_back(own ? by_district_.at(row.district) : arranged(*main_, row, entry_.table.columns));
      }
    }
    for (const District& district : area.districts) {
      const auto found = by_district_.find(district.name);
      if (found != by_district_.end() && placed.insert(district.name).second) rows.push_back(found->second);
    }
    for (const auto& [name, row] : by_district_) {
      if (placed.insert(name).second) rows.push_back(row);
    }
    rows.insert(rows.end(), unplaced_.begin(), unplaced_.end());
  }

  // Another sheet of the same rows may have totals that the main one lacks.
  void compare_totals() {
    if (!entry_.table.total) return;
    Row& kept = *entry_.table.total;
    for (const Table* table : tables_) {
      if (table == main_ || !table->total || table->rows.size() != main_->rows.size()) continue;
      fill(kept, arranged(*table, *table->total, entry_.table.columns), true);
    }
  }

  std::vector<const Table*> tables_;
  Findings& findings_;
  BookEntry entry_;
  const Table* main_ = nullptr;
  std::map<std::string, Row> by_district_;
  std::vector<Row> unplaced_;
};

}  // namespace

BookEntry merge_tables(std::vector<const Table*> tables, FormLayout layout, const Area& area, Findings& findings) {
  return Merge(std::move(tables), std::move(layout), findings).run(area);
}

}  // namespace raingan::check
