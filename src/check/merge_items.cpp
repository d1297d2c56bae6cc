#include "check/merge_items.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "check/arrange.hpp"
#include "check/blanks.hpp"
#include "check/wording.hpp"

namespace raingan::check {
namespace {

// The rows of one district in one sheet.
struct Portion {
  const Table* sheet = nullptr;
  std::vector<Row> rows;  // arranged
  bool has_figures = false;
};

// The district that all rows of the sheet have; empty when there are several or none.
std::string only_district(const Table& sheet) {
  if (!sheet.one_district.empty() || sheet.rows.empty()) return sheet.one_district;
  const std::string& first = sheet.rows.front().district;
  const bool same =
      std::all_of(sheet.rows.begin(), sheet.rows.end(), [&](const Row& r) { return r.district == first; });
  return same ? first : std::string();
}

bool same_figure(const Figure& a, const Figure& b) {
  return a.state == b.state && (a.is_number() ? a.value == b.value : a.raw == b.raw);
}

bool same_row(const Row* a, const Row* b) {
  return a->item == b->item && a->printed_name == b->printed_name &&
         std::equal(a->figures.begin(), a->figures.end(), b->figures.begin(), b->figures.end(), same_figure);
}

// Equal in every row, whatever their order.
bool same_rows(const std::vector<Row>& a, const std::vector<Row>& b) {
  const auto sorted = [](const std::vector<Row>& rows) {
    std::vector<const Row*> order;
    for (const Row& row : rows) order.push_back(&row);
    const auto values = [](const Row* row) {
      std::vector<Decimal> numbers;
      for (const Figure& figure : row->figures) numbers.push_back(figure.value);
      return numbers;
    };
    std::stable_sort(order.begin(), order.end(), [&](const Row* x, const Row* y) {
      return x->item != y->item ? x->item < y->item : values(x) < values(y);
    });
    return order;
  };
  if (a.size() != b.size()) return false;
  const auto left = sorted(a);
  const auto right = sorted(b);
  return std::equal(left.begin(), left.end(), right.begin(), same_row);
}

class MergeItems {
 public:
  MergeItems(std::vector<Table*> tables, FormLayout layout, Findings& findings)
      : tables_(std::move(tables)), findings_(findings) {
    for (Table* table : tables_) table->one_district = only_district(*table);
    std::stable_sort(tables_.begin(), tables_.end(), [](const Table* a, const Table* b) {
      return std::pair(a->reference, a->one_district.empty()) < std::pair(b->reference, b->one_district.empty());
    });
    entry_.layout = std::move(layout);
    describe();
  }

  BookEntry run(const Area& area) {
    for (const Table* table : tables_) collect(*table);
    for (auto& [district, portions] : by_district_) {
      std::stable_sort(portions.begin(), portions.end(), [](const Portion& a, const Portion& b) {
        return std::pair(a.sheet->reference, !a.has_figures) < std::pair(b.sheet->reference, !b.has_figures);
      });
      for (std::size_t i = 1; i < portions.size(); ++i) compare(district, portions.front(), portions[i]);
    }
    for (const District& district : area.districts) place(district.name);
    for (auto& [district, portions] : by_district_) place(district);
    for (Portion& portion : unknown_) take(portion);
    keep_sources();
    return std::move(entry_);
  }

 private:
  void describe() {
    const std::vector<const Table*> all(tables_.begin(), tables_.end());
    const Table& from = *tables_.front();
    Table& table = entry_.table;
    table = from.without_rows();  // a reference only where all are: sent tables come first
    table.one_district.clear();   // rows of all districts
    table.certain = std::all_of(all.begin(), all.end(), [](const Table* t) { return t->certain; });
    table.columns = columns_of(all, entry_.layout);
  }

  void collect(const Table& sheet) {
    std::map<std::string, Portion> portions;
    for (const Row& row : sheet.rows) {
      Portion& portion = portions[row.district];
      portion.sheet = &sheet;
      portion.rows.push_back(arranged(sheet, row, entry_.table.columns));
      portion.has_figures = portion.has_figures || has_figures(entry_, portion.rows.back());
    }
    for (auto& [district, portion] : portions) {
      if (!district.empty()) {
        by_district_[district].push_back(std::move(portion));
      } else if (std::none_of(unknown_.begin(), unknown_.end(),
                              [&](const Portion& other) { return same_rows(other.rows, portion.rows); })) {
        unknown_.push_back(std::move(portion));
      }
    }
  }

  void compare(const std::string& district, Portion& kept, const Portion& later) {
    if (!later.has_figures || same_rows(kept.rows, later.rows)) return;
    const bool fills = entry_.layout.rows != RowSubject::producer && agree(kept.rows, later.rows);
    if (fills) {
      fill(kept.rows, later.rows);
      return;
    }
    Finding finding;
    finding.kind = FindingKind::duplicate_district;
    finding.origin = later.rows.front().name_origin;
    finding.form = entry_.layout.form;
    finding.period = entry_.layout.period.id();
    finding.district = district;
    finding.message = wording::other_version(district, wording::name_of(entry_.layout), entry_.layout.period,
                                             kept.sheet->place, later.sheet->place);
    finding.related = {kept.sheet->place};
    findings_.push_back(std::move(finding));
  }

  // No month or item has two different figures.
  static bool agree(const std::vector<Row>& kept, const std::vector<Row>& later) {
    return std::all_of(later.begin(), later.end(), [&](const Row& row) {
      return std::all_of(kept.begin(), kept.end(), [&](const Row& other) {
        return other.item != row.item ||
               std::equal(row.figures.begin(), row.figures.end(), other.figures.begin(), [](auto& a, auto& b) {
                 return a.state == FigureState::blank || b.state == FigureState::blank || same_figure(a, b);
               });
      });
    });
  }

  static void fill(std::vector<Row>& kept, const std::vector<Row>& later) {
    for (const Row& row : later) {
      const auto same =
          std::find_if(kept.begin(), kept.end(), [&](const Row& other) { return other.item == row.item; });
      if (same == kept.end()) {
        kept.push_back(row);
        continue;
      }
      for (std::size_t i = 0; i < row.figures.size(); ++i) {
        if (same->figures[i].state == FigureState::blank && row.figures[i].state != FigureState::blank) {
          same->figures[i] = row.figures[i];
        }
      }
    }
  }

  void place(const std::string& district) {
    const auto found = by_district_.find(district);
    if (found != by_district_.end() && !found->second.front().rows.empty()) take(found->second.front());
  }

  void take(Portion& portion) {
    taken_.insert(portion.sheet);
    std::move(portion.rows.begin(), portion.rows.end(), std::back_inserter(entry_.table.rows));
    portion.rows.clear();
  }

  void keep_sources() {
    for (Table* table : tables_) {
      if (!taken_.contains(table)) continue;
      if (table->reference) table->rows.clear();
      entry_.sources.push_back(std::move(*table));
    }
  }

  std::vector<Table*> tables_;
  Findings& findings_;
  BookEntry entry_;
  std::map<std::string, std::vector<Portion>> by_district_;
  std::vector<Portion> unknown_;
  std::set<const Table*> taken_;
};

}  // namespace

BookEntry merge_item_tables(std::vector<Table*> tables, FormLayout layout, const Area& area, Findings& findings) {
  return MergeItems(std::move(tables), std::move(layout), findings).run(area);
}

}  // namespace raingan::check
