#include "check/decided.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/limits.hpp"
#include "base/utf8.hpp"
#include "check/decided_wording.hpp"

namespace raingan::check {
namespace {

// A figure and where it stands in its table.
struct Found {
  Table* table = nullptr;
  Row* row = nullptr;  // of the table's rows or its total
  std::size_t at = 0;

  Figure& figure() const { return row->figures[at]; }
  bool is_total() const { return table->total && row == &*table->total; }
};

template <typename Visit>
void visit_figures(std::vector<Table>& tables, const Visit& visit) {
  for (Table& table : tables) {
    const auto visit_row = [&](Row& row) {
      for (std::size_t at = 0; at < row.figures.size() && at < table.columns.size(); ++at)
        visit(Found{&table, &row, at});
    };
    for (Row& row : table.rows) visit_row(row);
    if (table.total) visit_row(*table.total);
  }
}

// What a record can hold of a cell's text: white space folded, nothing that a terminal obeys.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : trimmed(text)) {
    const bool white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!white || out.empty() || out.back() != ' ') out += white ? ' ' : c;
  }
  return printable(out);
}

std::string whose(const Found& found) {
  if (found.is_total() && !found.table->one_district.empty()) return found.table->one_district;
  return found.row->district.empty() ? found.row->printed_name : found.row->district;
}

Message row_words(const Found& found) { return wording::row_of(*found.row, found.is_total()); }

Finding note_at(const Found& found, const std::string& was, const std::string& expected, Message message) {
  Finding finding;
  finding.level = Level::note;
  finding.kind = FindingKind::stale_value;
  finding.origin = found.figure().origin;
  finding.form = found.table->form;
  finding.period = found.table->period.id();
  finding.district = whose(found);
  if (!found.row->item.empty()) finding.item = found.row->printed_name;
  finding.column = found.table->columns[found.at];
  finding.found = was;
  finding.expected = expected;
  finding.message = std::move(message);
  return finding;
}

Finding accepted_note(const Found& found, const Decision& decision) {
  const Figure& figure = found.figure();
  const std::string was = standing_in(figure);
  Finding note = note_at(found, was, decision.value.to_string(), wording::accepted(row_words(found), decision, was));
  // Beyond what can be computed with there is no difference to tell.
  const bool computable = figure.value.magnitude() <= Decimal::from_units(limits::kMaxFigure);
  if (figure.is_number() && computable) note.difference = (figure.value - decision.value).to_string();
  return note;
}

void use_value(Figure& figure, const Decision& decision) {
  figure.state = FigureState::number;
  figure.value = decision.value;
  // What a formula makes of the cells as sent says nothing against a person's decision.
  figure.recomputed.reset();
}

// What another sheet says of the same row and column: it repeats the figure that was decided.
class Copies {
 public:
  void remember(const Found& found, const Decision& decision) {
    if (found.is_total() || found.row->district.empty()) return;
    decided_[key_of(found)] = {&decision, found.table, found.figure().state, found.figure().value};
  }

  const Decision* decision_for(const Found& found) const {
    if (found.is_total() || found.row->district.empty()) return nullptr;
    const auto known = decided_.find(key_of(found));
    if (known == decided_.end() || known->second.table == found.table) return nullptr;
    const Figure& figure = found.figure();
    const bool same = figure.state == FigureState::number && known->second.state == FigureState::number &&
                      figure.value == known->second.value;
    return same && is_only_row(found) ? known->second.decision : nullptr;
  }

  bool empty() const { return decided_.empty(); }

 private:
  struct Before {
    const Decision* decision = nullptr;
    const Table* table = nullptr;
    FigureState state = FigureState::blank;
    Decimal value;
  };
  using Key = std::tuple<std::string, Period, std::string, std::string, std::string>;

  static Key key_of(const Found& found) {
    return {found.table->form, found.table->period, found.row->district, found.row->item,
            found.table->columns[found.at]};
  }

  static bool is_only_row(const Found& found) {
    return std::count_if(found.table->rows.begin(), found.table->rows.end(), [&](const Row& row) {
             return row.district == found.row->district && row.item == found.row->item;
           }) == 1;
  }

  std::map<Key, Before> decided_;
};

Finding out_of_force(const Decision& decision, Message message) {
  Finding finding;
  finding.level = Level::note;
  finding.kind = FindingKind::stale_value;
  finding.origin = decision.origin;
  finding.found = decision.found;
  finding.message = std::move(message);
  return finding;
}

}  // namespace

bool stands(const Figure& figure, std::string_view found) {
  if (figure.state == FigureState::blank) return trimmed(found).empty();
  if (figure.is_number()) {
    const auto amount = parse_amount(found);
    if (amount && *amount == figure.value) return true;
  }
  return plain(figure.raw) == plain(found);
}

std::string standing_in(const Figure& figure) {
  if (figure.is_number()) return figure.value.to_string();
  return figure.state == FigureState::blank ? std::string() : plain(figure.raw);
}

std::vector<Decision> apply_decisions(std::vector<Table>& tables, const std::vector<Decision>& decisions,
                                      Findings& findings) {
  std::vector<Decision> in_force;
  if (decisions.empty()) return in_force;
  std::map<Origin, std::vector<Found>> places;
  for (const Decision& decision : decisions) places[decision.origin];
  visit_figures(tables, [&](const Found& found) {
    const auto place = places.find(found.figure().origin);
    if (place != places.end()) place->second.push_back(found);
  });
  Copies copies;
  for (const Decision& decision : decisions) {
    const std::vector<Found>& found = places[decision.origin];
    if (found.empty()) {
      findings.push_back(out_of_force(decision, wording::cell_gone(decision)));
    } else if (!stands(found.front().figure(), decision.found)) {
      const std::string now = standing_in(found.front().figure());
      findings.push_back(
          note_at(found.front(), now, "", wording::cell_changed(row_words(found.front()), decision, now)));
    } else {
      in_force.push_back(decision);
      if (decision.kind == DecisionKind::keep) continue;
      findings.push_back(accepted_note(found.front(), decision));
      for (const Found& one : found) {
        copies.remember(one, decision);
        use_value(one.figure(), decision);
      }
    }
  }
  if (copies.empty()) return in_force;
  visit_figures(tables, [&](const Found& found) {
    if (places.contains(found.figure().origin)) return;
    const Decision* decision = copies.decision_for(found);
    if (decision == nullptr) return;
    findings.push_back(accepted_note(found, *decision));
    use_value(found.figure(), *decision);
  });
  return in_force;
}

}  // namespace raingan::check
