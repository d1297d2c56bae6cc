#include <catch2/catch.hpp>
#include <random>

#include "ledgers.hpp"

using namespace aggregate_test;
using Lines = std::vector<std::string>;

namespace {

BookEntry two_districts() {
  return ledger(kDecember, {ledger_sheet("ก",
                                         {{"กลุ่มตัวอย่าง 1", "food community", {"10", "1", "2", "0", "13"}},
                                          {"กลุ่มตัวอย่าง 1", "drink community", {"5", "0", "0", "0", "5"}},
                                          {"กลุ่มตัวอย่าง 2", "food sole", {"7.50", "0", "0", "0", "7.50"}}},
                                         true),
                            ledger_sheet("ข", {{"กลุ่มตัวอย่าง 1", "drink sole", {"1", "0", "0", "4", "5"}}})});
}

}  // namespace

TEST_CASE("A producer with two kinds of product is one name and two rows") {
  const BookEntry entry = two_districts();
  const Table table = aggregate::table_of(by_district(), {&entry}, area_of({"ข", "ก"}));
  CHECK(table.columns == Lines{"producers", "entries", "home", "abroad", "total"});
  CHECK(rows_of(table) == Lines{"ข 1 1 1 4 5", "ก 2 3 23.50 2 25.50"});
  REQUIRE(table.total);
  CHECK(line_of(*table.total) == " 3 4 24.50 6 30.50");
}

TEST_CASE("A sum comes from the printed total, else from the ledger's place") {
  const BookEntry entry = two_districts();
  const Table table = aggregate::table_of(by_district(), {&entry}, area_of({"ก", "ข"}));
  CHECK(table.rows[0].figures[4].origin == Origin{"ก.xlsx", "S", "J5"});
  CHECK(table.rows[0].figures[2].origin == Origin{"ก.xlsx", "S", "A1:J99"});
  CHECK(table.rows[1].figures[4].origin == Origin{"ข.xlsx", "S", "A1:J99"});
  FormLayout all = by_district();
  all.aggregation->parts[4].of = {"home.online", "home.offline", "abroad.offline", "abroad.online"};
  CHECK(aggregate::table_of(all, {&entry}, area_of({"ก"})).rows[0].figures[4].origin == Origin{"ก.xlsx", "S", "J5"});
}

TEST_CASE("A district that lacks a kind of product sold nothing of it") {
  const BookEntry entry = two_districts();
  const Table table = aggregate::table_of(by_type(), {&entry}, area_of({"ก", "ข"}));
  CHECK(rows_of(table) == Lines{"ก food 2 18.50 20.50", "ก drink 1 5 5", "ข food 0 0 0", "ข drink 1 1 5"});
  CHECK(table.rows[0].printed_name == "อาหาร");
}

TEST_CASE("Without a ledger a district has no row and the province no total") {
  const BookEntry entry = two_districts();
  const Table table = aggregate::table_of(by_district(), {&entry}, area_of({"ก", "ข", "ค"}));
  CHECK(table.rows.size() == 2);
  CHECK(line_of(*table.total) == " ? ? ? ? ?");
}

TEST_CASE("An unclear kind of product leaves the kinds of that district unknown, not its sum") {
  for (const std::string ticks : {"community", "food drink community"}) {
    const BookEntry entry =
        ledger(kDecember, {ledger_sheet("ก", {{"กลุ่มตัวอย่าง 1", ticks, {"1", "1", "1", "1", "4"}},
                                              {"กลุ่มตัวอย่าง 2", "food sole", {"2", "0", "0", "0", "2"}}}),
                           ledger_sheet("ข", {{"กลุ่มตัวอย่าง 3", "food sole", {"3", "0", "0", "0", "3"}}})});
    const Area area = area_of({"ก", "ข"});
    CHECK(rows_of(aggregate::table_of(by_type(), {&entry}, area)) ==
          Lines{"ก food ? ? ?", "ก drink ? ? ?", "ข food 1 3 3", "ข drink 0 0 0"});
    CHECK(rows_of(aggregate::table_of(by_month(kDecember), {&entry}, area)) ==
          Lines{"ก 2567-12 ? ? 6", "ข 2567-12 3 0 3"});
    CHECK(rows_of(aggregate::table_of(by_district(), {&entry}, area)) == Lines{"ก 2 2 4 2 6", "ข 1 1 3 0 3"});
  }
}

TEST_CASE("What was not entered is unknown; a blank that the row's own total settles is nothing") {
  const auto home_and_total = [](const std::vector<std::string>& amounts, const std::string& formula = {}) {
    Table sheet = ledger_sheet("ก", {{"กลุ่มตัวอย่าง 1", "food sole", amounts}});
    sheet.rows[0].figures[8].formula = formula;
    const BookEntry entry = ledger(kDecember, {sheet});
    const Table table = aggregate::table_of(by_district(), {&entry}, area_of({"ก"}));
    return line_of(table.rows.at(0));
  };
  CHECK(home_and_total({"4", "", "", "", "4"}) == "ก 1 1 4 0 4");
  CHECK(home_and_total({"4", "", "", "", "5"}) == "ก 1 1 ? ? 5");
  CHECK(home_and_total({"4", "", "", "", ""}) == "ก 1 1 ? ? ?");
  CHECK(home_and_total({"", "", "", "", "0"}, "SUM(F2:I2)") == "ก 1 1 ? ? ?");
  CHECK(home_and_total({"", "", "", "", "0"}) == "ก 1 1 ? ? 0");
  CHECK(home_and_total({"สี่", "0", "0", "0", "0"}) == "ก 1 1 ? 0 0");
}

TEST_CASE("Months without a ledger are blank, and so is what needs them") {
  const BookEntry december = two_districts();
  const BookEntry november =
      ledger(kNovember, {ledger_sheet("ก", {{"กลุ่มตัวอย่าง 2", "food sole", {"1", "0", "0", "0", "1"}},
                                            {"กลุ่มตัวอย่าง 9", "food sole", {"1", "0", "0", "0", "1"}}})});
  const Period both{kNovember.first, 2};
  const Area area = area_of({"ก", "ข"});
  CHECK(rows_of(aggregate::table_of(by_month(both), {&november, &december}, area)) ==
        Lines{"ก 2567-11 2 0 2", "ก 2567-12 20.50 5 25.50", "ข 2567-11 ? ? ?", "ข 2567-12 0 5 5"});
  // A producer of both months is one name.
  CHECK(rows_of(aggregate::table_of(by_district(both), {&december, &november}, area)) ==
        Lines{"ก 3 5 25.50 2 27.50", "ข ? ? ? ? ?"});
}

TEST_CASE("A form that sums no ledger is refused") {
  const BookEntry entry = two_districts();
  CHECK_THROWS(aggregate::table_of(ledger_layout(kDecember), {&entry}, area_of({"ก"})));
}

TEST_CASE("Kinds, districts, months and the whole add up to the same") {
  std::mt19937 random(2568);
  const auto pick = [&](unsigned below) { return static_cast<unsigned>(random() % below); };
  for (int round = 0; round < 40; ++round) {
    std::vector<std::string> names;
    std::vector<Table> sheets;
    Decimal whole;
    for (unsigned d = 0, districts = 1 + pick(6); d < districts; ++d) {
      names.push_back("อ" + std::to_string(d));
      std::vector<Entry> rows;
      for (unsigned r = 0, count = 1 + pick(30); r < count; ++r) {
        Entry entry{"ราย " + std::to_string(pick(12)), pick(2) == 0 ? "food sole" : "drink community", {}};
        Decimal total;
        for (int channel = 0; channel < 4; ++channel) {
          const Decimal amount = Decimal::from_hundredths(static_cast<std::int64_t>(pick(1'000'000'000)));
          total += amount;
          entry.amounts.push_back(amount.to_string());
        }
        entry.amounts.push_back(total.to_string());
        whole += total;
        rows.push_back(std::move(entry));
      }
      sheets.push_back(ledger_sheet(names.back(), rows, pick(2) == 0));
    }
    const BookEntry entry = ledger(kDecember, sheets);
    const Area area = area_of(names);
    const auto sum_of = [](const Table& table, const std::string& column) {
      Decimal sum;
      for (const Row& row : table.rows) sum += row.figures.at(table.index_of(column).value()).value;
      return sum;
    };
    const Table districts = aggregate::table_of(by_district(), {&entry}, area);
    const Table types = aggregate::table_of(by_type(), {&entry}, area);
    const Table months = aggregate::table_of(by_month(kDecember), {&entry}, area);
    CHECK(sum_of(districts, "total") == whole);
    CHECK(sum_of(districts, "home") + sum_of(districts, "abroad") == whole);
    CHECK(districts.total->figures[4].value == whole);
    CHECK(sum_of(types, "total") == whole);
    CHECK(sum_of(months, "food") + sum_of(months, "drink") == whole);
    CHECK(sum_of(months, "total") == whole);
    CHECK(sum_of(districts, "entries") == Decimal::from_units(static_cast<std::int64_t>(entry.table.rows.size())));
  }
}
