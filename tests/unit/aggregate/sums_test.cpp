#include <catch2/catch.hpp>

#include "ledgers.hpp"

using namespace aggregate_test;
using Lines = std::vector<std::string>;

namespace {

// Two months of money of every district, "" blank.
BookEntry estimates(const std::vector<std::pair<std::string, Lines>>& districts) {
  const Period period{kNovember.first, 2};
  BookEntry entry;
  entry.layout = by_month(period);
  entry.layout.aggregation.reset();
  entry.table.form = "sales";
  entry.table.period = period;
  entry.table.columns = {"food"};
  for (const auto& [district, figures] : districts) {
    for (std::size_t i = 0; i < figures.size(); ++i) {
      Figure figure;
      if (!figures[i].empty()) {
        figure.state = FigureState::number;
        figure.value = dec(figures[i]);
      }
      const std::string month = entry.layout.items.at(i % 2).id;
      entry.table.rows.push_back({district, month, {district, "S", "A1"}, {figure}, month});
    }
  }
  return entry;
}

}  // namespace

TEST_CASE("Months add up to the year of a district and districts to the month of the province") {
  BookEntry entry = estimates({{"ก", {"1", "2"}}, {"ข", {"3", "4.50"}}});
  aggregate::add_sums(entry, area_of({"ข", "ก"}));
  CHECK(rows_of(entry.by_district) == Lines{"ข 7.50", "ก 3"});
  CHECK(rows_of(entry.by_item) == Lines{"2567-11 4", "2567-12 6.50"});
  CHECK(line_of(*entry.by_district.total) == " 10.50");
  CHECK(line_of(*entry.by_item.total) == " 10.50");
  CHECK(entry.by_district.rows[0].figures[0].origin == Origin{"ข", "S", ""});
}

TEST_CASE("A sum with a gap is no sum") {
  const auto sums_of = [](const std::vector<std::pair<std::string, Lines>>& districts) {
    BookEntry entry = estimates(districts);
    aggregate::add_sums(entry, area_of({"ก", "ข"}));
    Lines lines = rows_of(entry.by_district);
    for (const std::string& line : rows_of(entry.by_item)) lines.push_back(line);
    return lines;
  };
  CHECK(sums_of({{"ก", {"1", ""}}, {"ข", {"3", "4"}}}) == Lines{"ก ?", "ข 7", "2567-11 4", "2567-12 ?"});
  CHECK(sums_of({{"ก", {"1"}}, {"ข", {"3", "4"}}}) == Lines{"ก ?", "ข 7", "2567-11 4", "2567-12 ?"});
  CHECK(sums_of({{"ข", {"3", "4"}}}) == Lines{"ข 7", "2567-11 ?", "2567-12 ?"});
  // A month that stands twice: nobody knows which one counts.
  CHECK(sums_of({{"ก", {"1", "2", "3"}}, {"ข", {"3", "4"}}}) == Lines{"ก ?", "ข 7", "2567-11 ?", "2567-12 6"});
}

TEST_CASE("A ledger is summed by district, without its ticks; rows of nobody are in no district") {
  Table lost = ledger_sheet("", {{"กลุ่มตัวอย่าง 5", "food sole", {"9", "0", "0", "0", "9"}}});
  BookEntry entry = ledger(kDecember, {ledger_sheet("ก",
                                                    {{"กลุ่มตัวอย่าง 1", "food sole", {"1", "", "", "", "1"}},
                                                     {"กลุ่มตัวอย่าง 2", "", {"2", "1", "0", "0", "3"}}},
                                                    true),
                                       lost});
  aggregate::add_sums(entry, area_of({"ก"}));
  CHECK(entry.by_district.columns == Lines{"home.offline", "home.online", "abroad.offline", "abroad.online", "total"});
  CHECK(rows_of(entry.by_district) == Lines{"ก 3 1 0 0 4"});
  CHECK(entry.by_district.rows[0].figures[4].origin == Origin{"ก.xlsx", "S", "J4"});
  CHECK(entry.by_item.rows.empty());
}

TEST_CASE("Forms whose rows are districts have no sums of their own") {
  BookEntry entry;
  entry.layout.form = "f";
  aggregate::add_sums(entry, area_of({"ก"}));
  CHECK(entry.by_district.rows.empty());
  CHECK(&entry.districts() == &entry.table);
}
