#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "check/line.hpp"
#include "check/relations.hpp"
#include "check/wording.hpp"

namespace raingan::check {
namespace {

// One group of tick columns, as the table has them.
struct Group {
  std::vector<const Column*> columns;
  std::vector<std::size_t> at;
  std::string name;  // what is chosen: "ประเภทผลิตภัณฑ์"
};

std::string last_heading(const Column& column) { return column.headings.empty() ? column.id : column.headings.back(); }

// The heading over all columns of the group, else their own words.
std::string name_of(const std::vector<const Column*>& columns) {
  const std::vector<std::string>& first = columns.front()->headings;
  const bool shared = first.size() > 1 && std::all_of(columns.begin(), columns.end(), [&](const Column* column) {
                        return column->headings.size() > 1 && column->headings.front() == first.front();
                      });
  if (shared) return first.front();
  std::string words;
  for (const Column* column : columns) words += (words.empty() ? "" : "/") + last_heading(*column);
  return words;
}

// A group without one of its columns in the table has no columns: nothing can be said about it.
std::vector<Group> groups_of(const BookEntry& entry) {
  std::vector<Group> groups;
  for (const std::vector<std::string>& ids : entry.layout.choices) {
    Group group;
    for (const std::string& id : ids) {
      const Column* column = entry.layout.find(id);
      const auto at = entry.table.index_of(id);
      if (column == nullptr || !at) {
        group.columns.clear();
        break;
      }
      group.columns.push_back(column);
      group.at.push_back(*at);
    }
    if (!group.columns.empty()) group.name = name_of(group.columns);
    groups.push_back(std::move(group));
  }
  return groups;
}

class Choices {
 public:
  Choices(const BookEntry& entry, Findings& findings) : entry_(entry), groups_(groups_of(entry)), findings_(findings) {}

  void check(const Row& row) {
    if (is_empty(row)) return;
    std::vector<std::optional<std::size_t>> chosen;
    for (const Group& group : groups_) chosen.push_back(choice_of(row, group));
    if (row.item.empty()) return;
    check_key(row, chosen.empty() ? std::nullopt : chosen.front());
    compare_with_first(row, chosen);
  }

 private:
  // Rows of a district that could not be told are compared within their own sheet only.
  using Key = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>;
  struct First {
    const Row* row = nullptr;
    std::size_t choice = 0;
  };

  static bool is_empty(const Row& row) {
    return row.printed_name.empty() && std::all_of(row.figures.begin(), row.figures.end(), [](const Figure& figure) {
             return figure.state == FigureState::blank;
           });
  }

  static Key key_of(const Row& row) {
    if (!row.district.empty()) return {row.district, {}, {}, row.item};
    return {{}, row.name_origin.file, row.name_origin.sheet, row.item};
  }

  Line line_of(const Row& row) const { return {&entry_.layout, &row, false, {}}; }
  wording::Place place_of(const Row& row) const {
    return wording::place_of(line_of(row), entry_.layout.columns.front());
  }

  std::string name_column() const {
    for (const Column& column : entry_.layout.columns) {
      if (column.role == ColumnRole::item) return column.id;
    }
    return {};
  }

  Finding& add(const Row& row, Level level, FindingKind kind, const Origin& origin, const std::string& column,
               Message message) {
    findings_.push_back(finding_at(line_of(row), level, kind, origin, column));
    findings_.back().message = std::move(message);
    return findings_.back();
  }

  // The one column that is ticked; empty, and a finding, when there is not exactly one.
  std::optional<std::size_t> choice_of(const Row& row, const Group& group) {
    if (group.columns.empty()) return std::nullopt;
    std::vector<std::size_t> ticked;
    for (std::size_t i = 0; i < group.at.size(); ++i) {
      // A column that this row's own sheet lacks has no cell.
      if (group.at[i] >= row.figures.size()) return std::nullopt;
      const Figure& figure = row.figures[group.at[i]];
      if (figure.origin.cell.empty() || (!figure.is_number() && figure.state != FigureState::blank)) {
        return std::nullopt;
      }
      if (figure.is_number()) ticked.push_back(i);
    }
    if (ticked.size() == 1) return ticked.front();
    report_count(row, group, ticked);
    return std::nullopt;
  }

  void report_count(const Row& row, const Group& group, const std::vector<std::size_t>& ticked) {
    if (ticked.empty()) {
      Finding& finding = add(row, Level::error, FindingKind::choice_count, row.name_origin, name_column(),
                             wording::no_choice(place_of(row), group.name));
      finding.found = "0";
      finding.expected = "1";
      return;
    }
    std::vector<std::string> words;
    for (const std::size_t i : ticked) words.push_back(last_heading(*group.columns[i]));
    Finding& finding = add(row, Level::error, FindingKind::choice_count, row.figures[group.at[ticked[1]]].origin,
                           group.columns[ticked[1]]->id, wording::several_choices(place_of(row), group.name, words));
    finding.found = std::to_string(ticked.size());
    finding.expected = "1";
    for (const std::size_t i : ticked) {
      if (i != ticked[1]) finding.related.push_back(row.figures[group.at[i]].origin);
    }
  }

  // Producers stand once a kind of product; an unclear kind is asked about already. Other rows stand once.
  void check_key(const Row& row, std::optional<std::size_t> choice) {
    if (!groups_.empty() && !choice) return;
    const std::size_t kind = choice.value_or(0);
    const auto [first, fresh] = keys_.try_emplace({key_of(row), kind}, &row);
    if (fresh) return;
    const std::string words = choice ? last_heading(*groups_.front().columns[kind]) : std::string();
    Finding& finding = add(row, Level::error, FindingKind::duplicate_key, row.name_origin, name_column(),
                           wording::doubled_row(place_of(row), words, first->second->name_origin));
    finding.found = row.printed_name;
    finding.related = {first->second->name_origin};
  }

  void compare_with_first(const Row& row, const std::vector<std::optional<std::size_t>>& chosen) {
    for (std::size_t g = 1; g < groups_.size(); ++g) {
      if (!chosen[g]) continue;
      const auto [first, fresh] = firsts_.try_emplace({key_of(row), g}, First{&row, *chosen[g]});
      if (fresh || first->second.choice == *chosen[g]) continue;
      const Group& group = groups_[g];
      const std::size_t earlier = first->second.choice;
      const Figure& there = first->second.row->figures[group.at[earlier]];
      Finding& finding = add(row, Level::warning, FindingKind::choice_count, row.figures[group.at[*chosen[g]]].origin,
                             group.columns[*chosen[g]]->id,
                             wording::other_choice(place_of(row), group.name, last_heading(*group.columns[*chosen[g]]),
                                                   last_heading(*group.columns[earlier]), there.origin));
      finding.found = last_heading(*group.columns[*chosen[g]]);
      finding.expected = last_heading(*group.columns[earlier]);
      finding.related = {there.origin};
    }
  }

  const BookEntry& entry_;
  std::vector<Group> groups_;
  Findings& findings_;
  std::map<std::pair<Key, std::size_t>, const Row*> keys_;
  std::map<std::pair<Key, std::size_t>, First> firsts_;
};

}  // namespace

void check_choices(const Book& book, Findings& findings) {
  for (const auto& [key, entry] : book.entries) {
    const bool skipped = entry.layout.has_district_rows() || entry.layout.columns.empty();
    if (skipped || entry.table.reference || entry.derived) continue;
    Choices choices(entry, findings);
    for (const Row& row : entry.table.rows) choices.check(row);
  }
}

}  // namespace raingan::check
