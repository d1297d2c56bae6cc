// Faults that took a whole column at once.
#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "check/wording.hpp"
#include "locate/remarks.hpp"
#include "locate/suspects.hpp"

namespace raingan::locate {
namespace {

using check::Equation;

constexpr std::size_t kLeastRows = 3;
constexpr std::size_t kLeastSums = 2;
constexpr std::size_t kMostColumns = 40;

struct Rate {
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
  auto operator<=>(const Rate&) const = default;
};

Rate reduced(std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t common = std::gcd(numerator, denominator);
  return {numerator / common, denominator / common};
}

bool fits(const Equation& equation, const Rate& rate) {
  Equation other = equation;
  other.numerator = rate.numerator;
  other.denominator = rate.denominator;
  return !check::is_broken(other);
}

// Rates of other columns, and twelve months taken for six or six for twelve.
std::set<Rate> rates_to_try(const std::vector<Equation>& equations, const Rate& own) {
  std::set<Rate> rates;
  for (const Equation& equation : equations) {
    if (equation.relation == RelationKind::growth) rates.insert(reduced(equation.numerator, equation.denominator));
  }
  rates.insert(reduced(own.numerator, own.denominator * 2));
  rates.insert(reduced(own.numerator * 2, own.denominator));
  rates.erase(reduced(own.numerator, own.denominator));
  return rates;
}

std::string rate_words(const Rate& rate) {
  return std::to_string(rate.numerator) + "/" + std::to_string(rate.denominator);
}

// Rows of one column have a fault in common even where no figure joins them.
std::vector<const Equation*> broken_rows(const std::vector<Equation>& equations, const Column* column) {
  std::vector<const Equation*> broken;
  for (const Equation& equation : equations) {
    const bool row = equation.relation == RelationKind::growth && !equation.line.total && equation.column == column;
    if (row && check::is_broken(equation)) broken.push_back(&equation);
  }
  return broken;
}

Message rate_remark(const Column& column, std::size_t fitting, const Rate& own, const Rate& rate) {
  const std::string name = "“" + check::wording::column_words(column) + "”";
  const std::string count = std::to_string(fitting);
  return {"ช่อง " + name + " ที่ไม่ตรง " + count + " แถว ตรงกับอัตรา " + rate_words(rate) + " แทนอัตราที่กำหนด " +
              rate_words(own) + " โปรดตรวจว่าทั้งช่องคำนวณด้วยอัตราใด",
          "the " + count + " broken rows of column " + name + " fit the rate " + rate_words(rate) +
              " and not the set rate " + rate_words(own) + "; find out with which rate the whole column was computed"};
}

// The figures of one column, by row.
std::vector<const Figure*> column_of(const Table& table, std::size_t at) {
  std::vector<const Figure*> figures;
  for (const Row& row : table.rows) figures.push_back(at < row.figures.size() ? &row.figures[at] : nullptr);
  return figures;
}

bool is_sum(const Figure* sum, const Figure* one, const Figure* other) {
  constexpr std::int64_t kTelling = 100;  // small figures are sums of others by chance
  const Decimal least = Decimal::from_units(kTelling);
  return check::is_known(sum) && check::is_known(one) && check::is_known(other) && one->value >= least &&
         other->value >= least && sum->value == one->value + other->value;
}

// Columns of the same table as broken relations speak of; a relation's own parts are no discovery.
class SumsOfOthers {
 public:
  SumsOfOthers(const BookEntry& entry, const std::string& column) : entry_(entry), column_(column) {}

  std::vector<Message> all() const {
    const Table& table = entry_.table;
    const auto own = table.index_of(column_);
    std::vector<Message> remarks;
    if (!own || table.columns.size() > kMostColumns) return remarks;
    for (std::size_t one = 0; one < table.columns.size(); ++one) {
      for (std::size_t other = one + 1; other < table.columns.size(); ++other) {
        if (one == *own || other == *own || is_relation(table.columns[one], table.columns[other])) continue;
        if (auto remark = remark_of(*own, one, other)) remarks.push_back(std::move(*remark));
      }
    }
    return remarks;
  }

 private:
  bool is_relation(const std::string& one, const std::string& other) const {
    return std::any_of(entry_.layout.relations.begin(), entry_.layout.relations.end(), [&](const Relation& relation) {
      const auto has = [&](const std::string& id) {
        return relation.column == id || std::any_of(relation.parts.begin(), relation.parts.end(),
                                                    [&](const ColumnRef& ref) { return ref.column == id; });
      };
      return relation.kind == RelationKind::sum && has(column_) && has(one) && has(other);
    });
  }

  std::optional<Message> remark_of(std::size_t own, std::size_t one, std::size_t other) const {
    const Table& table = entry_.table;
    const auto sums = column_of(table, own), first = column_of(table, one), second = column_of(table, other);
    Message rows;
    std::size_t count = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      if (!is_sum(sums[row], first[row], second[row])) continue;
      const std::string& district = table.rows[row].district;
      const std::string& name = district.empty() ? table.rows[row].printed_name : district;
      rows.th += (count == 0 ? "" : ", ") + name;
      ++count;
    }
    if (count < kLeastSums) return std::nullopt;
    const auto words = [&](std::size_t at) {
      return "“" + check::wording::column_words(*entry_.layout.find(table.columns[at])) + "”";
    };
    const std::string number = std::to_string(count);
    return Message{"ค่าที่พิมพ์ในช่อง " + words(own) + " ของ " + number + " แถว (" + rows.th + ") เท่ากับผลบวกของช่อง " +
                       words(one) + " กับช่อง " + words(other) + " พอดี",
                   "in " + number + " rows (" + rows.th + ") the figure of column " + words(own) +
                       " is exactly the sum of columns " + words(one) + " and " + words(other)};
  }

  const BookEntry& entry_;
  const std::string& column_;
};

}  // namespace

std::vector<Message> other_rates(const std::vector<Equation>& equations, const BookProblem& problem,
                                 const Group& group) {
  std::map<const Column*, const Equation*> columns;
  for (const std::uint32_t k : group.broken) {
    const Equation* equation = problem.equations[k];
    if (equation->relation == RelationKind::growth) columns.emplace(equation->column, equation);
  }
  std::vector<Message> remarks;
  for (const auto& [column, one] : columns) {
    const std::vector<const Equation*> broken = broken_rows(equations, column);
    if (broken.size() < kLeastRows) continue;
    const Rate own = {one->numerator, one->denominator};
    for (const Rate& rate : rates_to_try(equations, own)) {
      const auto fitting = static_cast<std::size_t>(
          std::count_if(broken.begin(), broken.end(), [&](const Equation* equation) { return fits(*equation, rate); }));
      if (fitting >= kLeastRows && fitting + 1 >= broken.size())
        remarks.push_back(rate_remark(*column, fitting, own, rate));
    }
  }
  return remarks;
}

std::vector<Message> sums_of_others(const Book& book, const BookProblem& problem, const Group& group) {
  std::set<std::uint32_t> cells;
  for (const Explanation& explanation : group.explained.explanations) {
    for (const Change& change : explanation.changes) cells.insert(change.cell);
  }
  std::set<std::pair<const BookEntry*, std::string>> columns;
  for (const std::uint32_t cell : cells) {
    const auto where = place_of(book, problem.figures[cell]);
    if (where && where->entry->layout.has_district_rows()) columns.emplace(where->entry, where->column->id);
  }
  std::vector<Message> remarks;
  for (const auto& [entry, column] : columns) {
    for (Message& remark : SumsOfOthers(*entry, column).all()) remarks.push_back(std::move(remark));
  }
  return remarks;
}

}  // namespace raingan::locate
