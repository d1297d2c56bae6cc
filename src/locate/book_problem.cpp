#include "locate/book_problem.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

namespace raingan::locate {
namespace {

using check::Equation;

constexpr std::int64_t kMostFactor = 100'000;  // rates beyond it would leave the range of the search

struct Address {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

// "AB12"; a range or nothing is no address.
bool read_address(const std::string& cell, Address& address) {
  std::size_t at = 0;
  for (; at < cell.size() && cell[at] >= 'A' && cell[at] <= 'Z' && at < 4; ++at) {
    address.column = address.column * 26 + static_cast<std::uint32_t>(cell[at] - 'A') + 1;
  }
  const std::size_t letters = at;
  for (; at < cell.size() && cell[at] >= '0' && cell[at] <= '9' && at - letters < 8; ++at) {
    address.row = address.row * 10 + static_cast<std::uint32_t>(cell[at] - '0');
  }
  return letters > 0 && at > letters && at == cell.size();
}

bool usable(const Equation& equation) {
  if (equation.relation == RelationKind::shortfall) return false;
  if (equation.relation != RelationKind::growth) return true;
  const std::int64_t common = std::gcd(equation.numerator, equation.denominator);
  return equation.denominator > 0 && std::abs(equation.numerator / common) <= kMostFactor &&
         equation.denominator / common <= kMostFactor;
}

// Sets of figures that some relation joins.
class Connected {
 public:
  std::uint32_t id_of(const Figure* figure) {
    const auto [at, fresh] = ids_.try_emplace(figure, static_cast<std::uint32_t>(parent_.size()));
    if (fresh) parent_.push_back(at->second);
    return at->second;
  }
  std::uint32_t root(std::uint32_t id) {
    while (parent_[id] != id) id = parent_[id] = parent_[parent_[id]];
    return id;
  }
  void join(const Equation& equation) {
    const std::uint32_t first = id_of(equation.printed);
    for (const Figure* part : equation.parts) parent_[root(id_of(part))] = root(first);
  }
  std::uint32_t set_of(const Equation& equation) { return root(id_of(equation.printed)); }

 private:
  std::unordered_map<const Figure*, std::uint32_t> ids_;
  std::vector<std::uint32_t> parent_;
};

class Builder {
 public:
  explicit Builder(BookProblem& out) : out_(out) {}

  void build() {
    const bool whole = std::all_of(out_.equations.begin(), out_.equations.end(), [](const Equation* equation) {
      return equation->printed->value.is_whole() &&
             std::all_of(equation->parts.begin(), equation->parts.end(),
                         [](const Figure* part) { return part->value.is_whole(); });
    });
    out_.hundredths = whole ? 100 : 1;
    for (const Equation* equation : out_.equations) add(*equation);
    out_.problem.link_neighbours();
  }

 private:
  std::uint32_t cell_of(const Figure* figure) {
    const auto [at, fresh] = cells_.try_emplace(figure, static_cast<std::uint32_t>(out_.figures.size()));
    if (!fresh) return at->second;
    Cell cell;
    cell.value = out_.units_of(figure->value);
    Address address;
    if (read_address(figure->origin.cell, address)) {
      const auto sheet = std::pair(figure->origin.file, figure->origin.sheet);
      cell.table = tables_.try_emplace(sheet, next_table_).first->second;
    } else {
      cell.table = next_table_;
    }
    next_table_ = std::max(next_table_, cell.table + 1);
    cell.row = address.row;
    cell.column = address.column;
    out_.figures.push_back(figure);
    out_.problem.cells.push_back(cell);
    return at->second;
  }

  static void add_term(Constraint& constraint, std::uint32_t cell, std::int64_t coefficient) {
    for (Term& term : constraint.terms) {
      if (term.cell == cell) {
        term.coefficient += coefficient;
        return;
      }
    }
    constraint.terms.push_back({cell, coefficient});
  }

  void add(const Equation& equation) {
    Constraint constraint;
    const bool growth = equation.relation == RelationKind::growth;
    const std::int64_t common = growth ? std::gcd(equation.numerator, equation.denominator) : 1;
    const std::int64_t times = growth ? equation.denominator / common : 1;
    const std::int64_t of_part = growth ? equation.numerator / common : 1;
    constraint.terms.reserve(equation.parts.size() + 1);
    const std::uint32_t printed = cell_of(equation.printed);
    if (equation.line.total || (!growth && equation.relation == RelationKind::sum))
      out_.problem.cells[printed].total = true;
    constraint.terms.push_back({printed, times});
    for (const Figure* part : equation.parts) {
      const std::uint32_t cell = cell_of(part);
      // Long sums name every figure once; looking each up among all would be quadratic.
      if (equation.parts.size() > 64) {
        constraint.terms.push_back({cell, -of_part});
      } else {
        add_term(constraint, cell, -of_part);
      }
    }
    std::erase_if(constraint.terms, [](const Term& term) { return term.coefficient == 0; });
    const std::int64_t baht = 100 / out_.hundredths;
    constraint.slack = times * out_.units_of(equation.slack.hard);
    if (growth) {
      constraint.slack += equation.rounding == Relation::Rounding::half_up ? times * baht / 2 : times * baht - 1;
    }
    if (check::is_broken(equation)) out_.broken.push_back(static_cast<std::uint32_t>(out_.problem.constraints.size()));
    out_.problem.constraints.push_back(std::move(constraint));
  }

  BookProblem& out_;
  std::unordered_map<const Figure*, std::uint32_t> cells_;
  std::map<std::pair<std::string, std::string>, std::uint32_t> tables_;
  std::uint32_t next_table_ = 0;
};

}  // namespace

std::vector<BookProblem> problems_of(const std::vector<Equation>& equations, const std::vector<Equation>& witnesses) {
  Connected connected;
  std::vector<const Equation*> taken;
  for (const Equation& equation : equations) {
    if (usable(equation)) taken.push_back(&equation);
  }
  const auto is_broken = [](const Equation* equation) { return check::is_broken(*equation); };
  std::vector<const Equation*> broken;
  std::copy_if(taken.begin(), taken.end(), std::back_inserter(broken), is_broken);
  if (broken.empty()) return {};
  for (const Equation& witness : witnesses) {
    if (usable(witness) && !check::is_broken(witness)) taken.push_back(&witness);
  }
  for (const Equation* equation : taken) connected.join(*equation);

  std::unordered_map<std::uint32_t, std::size_t> of_set;
  std::vector<BookProblem> problems;
  for (const Equation* equation : broken) {
    if (of_set.try_emplace(connected.set_of(*equation), problems.size()).second) problems.emplace_back();
  }
  for (const Equation* equation : taken) {
    const auto at = of_set.find(connected.set_of(*equation));
    if (at != of_set.end()) problems[at->second].equations.push_back(equation);
  }
  for (BookProblem& problem : problems) Builder(problem).build();
  return problems;
}

}  // namespace raingan::locate
