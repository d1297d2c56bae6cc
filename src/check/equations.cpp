#include "check/equations.hpp"

#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "check/column_totals.hpp"
#include "check/related_figure.hpp"
#include "check/row_relations.hpp"

namespace raingan::check {
namespace {

struct OriginHash {
  std::size_t operator()(const Origin* origin) const {
    const std::hash<std::string> hash;
    return hash(origin->cell) * 31 + hash(origin->sheet) * 17 + hash(origin->file);
  }
};
struct SameOrigin {
  bool operator()(const Origin* one, const Origin* other) const { return *one == *other; }
};

// One pointer a figure: a book's table and the sheet that it was made of both hold it.
class OneOfEach {
 public:
  const Figure* of(const Figure* figure) {
    const auto [known, fresh] = known_.try_emplace(figure, figure);
    if (!fresh) return known->second;
    // Sums that no cell holds name a whole table.
    if (figure->origin.cell.empty() || figure->origin.cell.find(':') != std::string::npos) return figure;
    const auto [at, first] = by_origin_.try_emplace(&figure->origin, figure);
    if (!first && at->second->value == figure->value) known->second = at->second;
    return known->second;
  }

 private:
  std::unordered_map<const Figure*, const Figure*> known_;
  std::unordered_map<const Origin*, const Figure*, OriginHash, SameOrigin> by_origin_;
};

class Gathering {
 public:
  void add(const Book& book, const BookEntry& entry) {
    said_.clear();
    each_row_relation(book, entry, [&](const Equation& equation) { take(equation, nullptr); });
    each_column_total(entry, [&](const Equation& equation) { take(equation, &entry); });
  }

  std::vector<Equation> equations;

 private:
  void take(const Equation& found, const BookEntry* of_total) {
    Equation equation = found;
    if (of_total != nullptr) equation.printed = kept_total(*of_total, found);
    equation.printed = one_.of(equation.printed);
    for (const Figure*& part : equation.parts) part = one_.of(part);
    const bool new_total = of_total == nullptr || said_.emplace(equation.printed, expected_of(equation)).second;
    if (new_total) equations.push_back(std::move(equation));
  }

  // Of two sheets that print the same total the book has the first.
  static const Figure* kept_total(const BookEntry& entry, const Equation& equation) {
    const Table& table = entry.table;
    if (!table.total || !entry.layout.has_district_rows()) return equation.printed;
    const Figure* kept = figure_in(table, &*table.total, equation.column->id);
    return is_known(kept) && kept->value == equation.printed->value ? kept : equation.printed;
  }

  OneOfEach one_;
  std::set<std::pair<const Figure*, Decimal>> said_;
};

std::vector<Equation> gathered(const Book& book, bool references) {
  Gathering gathering;
  for (const auto& [key, entry] : book.entries) {
    if (entry.table.reference == references && !entry.derived) gathering.add(book, entry);
  }
  return std::move(gathering.equations);
}

}  // namespace

std::vector<Equation> equations_of(const Book& book) { return gathered(book, false); }

std::vector<Equation> equations_of_references(const Book& book) { return gathered(book, true); }

}  // namespace raingan::check
