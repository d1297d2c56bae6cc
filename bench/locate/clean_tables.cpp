#include "clean_tables.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <stdexcept>

namespace raingan::bench {
namespace {

using locate::Term;
using Csv = std::vector<std::map<std::string, std::string>>;

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == ',') {
      fields.emplace_back();
    } else if (c != '\r') {
      fields.back() += c;
    }
  }
  return fields;
}

Csv read_csv(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::string line;
  std::getline(in, line);
  const std::vector<std::string> names = fields_of(line);
  Csv rows;
  while (std::getline(in, line)) {
    const std::vector<std::string> fields = fields_of(line);
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < names.size() && i < fields.size(); ++i) row[names[i]] = fields[i];
  }
  return rows;
}

// How far a total of n rounded figures is from their sum in clean tables.
std::int64_t slack_of(std::size_t parts) {
  const double n = static_cast<double>(parts);
  return std::min(static_cast<std::int64_t>((n + 1) / 2), static_cast<std::int64_t>(2.2 * std::sqrt((n + 1) / 12) + 1));
}

class Maker {
 public:
  std::uint32_t put(std::size_t row, std::size_t column, std::int64_t value, bool total = false) {
    locate::Cell cell;
    cell.value = value;
    cell.total = total;
    cell.row = static_cast<std::uint32_t>(row);
    cell.column = static_cast<std::uint32_t>(column);
    const auto index = static_cast<std::uint32_t>(problem_.cells.size());
    problem_.cells.push_back(cell);
    at_[{row, column}] = index;
    return index;
  }
  std::uint32_t at(std::size_t row, std::size_t column) const { return at_.at({row, column}); }
  std::int64_t value(std::size_t row, std::size_t column) const { return problem_.cells[at(row, column)].value; }
  void require(std::vector<Term> terms, std::int64_t slack) {
    problem_.constraints.push_back({std::move(terms), slack});
  }

  void sum(std::size_t row, const std::vector<std::size_t>& parts, std::size_t total, std::int64_t slack) {
    std::vector<Term> terms;
    for (const std::size_t part : parts) terms.push_back({at(row, part), 1});
    terms.push_back({at(row, total), -1});
    require(std::move(terms), slack);
  }

  // A column total under `rows` rows: the printed one where there is one, else the sum.
  void total(std::size_t column, std::size_t rows, std::int64_t slack) {
    std::int64_t all = 0;
    std::vector<Term> terms;
    for (std::size_t row = 0; row < rows; ++row) {
      all += value(row, column);
      terms.push_back({at(row, column), 1});
    }
    const auto printed = at_.find({rows, column});
    terms.push_back({printed != at_.end() ? printed->second : put(rows, column, all, true), -1});
    require(std::move(terms), slack);
  }

  locate::Problem done() {
    problem_.link_neighbours();
    for (const locate::Constraint& constraint : problem_.constraints) {
      std::int64_t residual = 0;
      for (const Term& term : constraint.terms) residual += term.coefficient * problem_.cells[term.cell].value;
      if (std::abs(residual) > constraint.slack) throw std::runtime_error("a table is not clean");
    }
    return std::move(problem_);
  }

 private:
  locate::Problem problem_;
  std::map<std::pair<std::size_t, std::size_t>, std::uint32_t> at_;
};

std::int64_t figure(const std::map<std::string, std::string>& row, const std::string& column) {
  const std::string& text = row.at(column);
  return text.empty() ? 0 : std::stoll(text);
}

locate::Problem producers(const std::string& folder) {
  const Csv rows = read_csv(folder + "/000-T2.csv");
  const std::vector<std::string> columns = {"group", "single", "sme", "sum_all", "sum_current"};
  Maker table;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < columns.size(); ++c) table.put(r, c, figure(rows[r], columns[c]), c >= 3 || r == 9);
    table.sum(r, {0, 1, 2}, 3, 0);
    table.sum(r, {3}, 4, 0);
  }
  for (std::size_t c = 0; c < columns.size(); ++c) table.total(c, 9, 0);
  return table.done();
}

struct Estimate {
  std::string file;
  std::vector<std::string> months;
  bool all_totals = false;  // also of normal and online income
  bool six_months = false;  // with the quarter before and the total of six months
};

void six_months(const Csv& quarter, const std::string& district, std::size_t row, Maker& table) {
  // One district is spelt differently in the two letters.
  const auto of = std::find_if(quarter.begin(), quarter.end(), [&](const auto& other) {
    return other.at("district") == district || (row == 6 && other.at("no") == "7");
  });
  const std::int64_t before = figure(*of, "q1");
  const std::int64_t sum = before + table.value(row, 2) + table.value(row, 5) + table.value(row, 8);
  table.put(row, 9, sum, true);
  table.put(row, 10, before, true);
  table.sum(row, {10, 2, 5, 8}, 9, 2);
}

locate::Problem estimate(const std::string& folder, const Estimate& kind) {
  const Csv rows = read_csv(folder + "/" + kind.file + ".csv");
  const Csv quarter = read_csv(folder + "/001-T2.csv");
  constexpr std::size_t kDistricts = 9;
  Maker table;
  for (std::size_t r = 0; r < kDistricts; ++r) {
    for (std::size_t m = 0; m < 3; ++m) {
      table.put(r, 3 * m, figure(rows[r], kind.months[m] + "_n"));
      table.put(r, 3 * m + 1, figure(rows[r], kind.months[m] + "_o"));
      table.put(r, 3 * m + 2, figure(rows[r], kind.months[m] + "_t"), true);
      table.sum(r, {3 * m, 3 * m + 1}, 3 * m + 2, 1);
    }
    if (kind.six_months) six_months(quarter, rows[r].at("district"), r, table);
  }
  for (std::size_t c = 0; c < (kind.six_months ? 11u : 9u); ++c) {
    if (c >= 9 || kind.all_totals || c % 3 == 2) table.total(c, kDistricts, slack_of(kDistricts));
  }
  if (kind.all_totals) {
    for (std::size_t m = 0; m < 3; ++m) table.sum(kDistricts, {3 * m, 3 * m + 1}, 3 * m + 2, 2);
  }
  return table.done();
}

locate::Problem growth(const std::string& folder) {
  const Csv rows = read_csv(folder + "/004-T2.csv");
  const std::vector<std::string> columns = {"base", "plus4", "p2", "p3", "p4", "sales_oct_mar", "per_month"};
  const std::vector<std::int64_t> rates = {0, 104, 102, 103, 104};
  constexpr std::size_t kDistricts = 23;
  Maker table;
  for (std::size_t r = 0; r <= kDistricts; ++r) {
    for (std::size_t c = 0; c < columns.size(); ++c) table.put(r, c, figure(rows[r], columns[c]), r == kDistricts);
    for (std::size_t c = 1; c < rates.size(); ++c)
      table.require({{table.at(r, 0), -rates[c]}, {table.at(r, c), 100}}, 50);
    table.require({{table.at(r, 0), -104}, {table.at(r, 6), 1200}}, 601);
  }
  for (std::size_t c = 0; c < columns.size(); ++c) {
    table.total(c, kDistricts, c == 0 || c == 5 ? 0 : slack_of(kDistricts));
  }
  return table.done();
}

}  // namespace

locate::Problem made_table(int rows, int months, unsigned seed) {
  std::mt19937_64 random(seed);
  const auto between = [&](std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(high - low));
  };
  const auto count = static_cast<std::size_t>(months);
  const auto last = static_cast<std::size_t>(rows);
  std::vector<std::size_t> totals;
  for (std::size_t m = 0; m < count; ++m) totals.push_back(3 * m + 2);
  Maker table;
  for (std::size_t r = 0; r < last; ++r) {
    std::int64_t all = 0;
    for (std::size_t m = 0; m < count; ++m) {
      const std::int64_t normal = between(100'000, 100'000'000);
      const std::int64_t online = between(10'000, 10'000'000);
      table.put(r, 3 * m, normal);
      table.put(r, 3 * m + 1, online);
      table.put(r, 3 * m + 2, normal + online, true);
      table.sum(r, {3 * m, 3 * m + 1}, 3 * m + 2, 1);
      all += normal + online;
    }
    table.put(r, 3 * count, all, true);
    table.sum(r, totals, 3 * count, slack_of(count));
  }
  for (std::size_t c = 0; c <= 3 * count; ++c) table.total(c, last, slack_of(last));
  for (std::size_t m = 0; m < count; ++m) table.sum(last, {3 * m, 3 * m + 1}, 3 * m + 2, 1);
  table.sum(last, totals, 3 * count, slack_of(count));
  return table.done();
}

std::vector<CleanTable> clean_tables(const std::string& folder) {
  const std::vector<std::string> spring = {"jan", "feb", "mar"};
  const std::vector<std::string> summer = {"apr", "may", "jun"};
  return {
      {"000-T2", producers(folder)},
      {"000-T5", estimate(folder, {"000-T5", summer, false, false})},
      {"000-T5+full", estimate(folder, {"000-T5", summer, true, false})},
      {"000-T4+six", estimate(folder, {"000-T4", spring, false, true})},
      {"000-T4+full+six", estimate(folder, {"000-T4", spring, true, true})},
      {"004-T2", growth(folder)},
      {"5x4", made_table(5, 1, 2)},
      {"23x20", made_table(23, 6, 1)},
      {"60x25", made_table(60, 8, 3)},
  };
}

}  // namespace raingan::bench
