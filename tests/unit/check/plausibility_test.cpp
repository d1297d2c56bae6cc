#include "check/plausibility.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "item_tables.hpp"
#include "small_tables.hpp"
#include "source_tables.hpp"

using namespace check_test;
using Lines = std::vector<std::string>;

namespace {

const Period kQ2 = Period::fiscal_quarter(2567, 2);
const Period kQ3 = Period::fiscal_quarter(2567, 3);
const Period kHalf = *Period::parse("2568-h1");
const Period kYear = Period::fiscal_year(2568);

// The months that the column ids name, as the form module sets them.
FormLayout with_months(FormLayout layout) {
  for (Column& column : layout.columns) {
    for (int i = 0; i < layout.period.months; ++i) {
      const thai::Month month = layout.period.first.plus(i);
      if (column.id.starts_with(thai::month_id(month.month))) column.month = month;
    }
  }
  return layout;
}

FormLayout given(FormLayout layout, const Lines& entered) {
  for (Column& column : layout.columns) {
    column.entered = std::find(entered.begin(), entered.end(), column.id) != entered.end();
  }
  return layout;
}

FormLayout estimate(const Period& period) { return with_months(sales_estimate(period, false)); }

BookEntry entry(Table table, FormLayout layout) {
  BookEntry out;
  out.table = std::move(table);
  out.layout = std::move(layout);
  return out;
}

Book letter_000() {
  return book_of(
      {entry(source_table("000-T3", "shop-registration", kQ2), given(shop_registration(kQ2), {"registered"})),
       entry(source_table("000-T4", "sales-estimate", kQ2), estimate(kQ2)),
       entry(source_table("000-T5", "sales-estimate", kQ3), estimate(kQ3))});
}

// The area of the tests is another province: the names are right as printed.
Table targets_004(const std::string& name, const Period& period) {
  Table table = source_table(name, "kpi-targets", period);
  for (Row& row : table.rows) row.district = row.printed_name;
  return table;
}

Book letter_004() {
  return book_of({entry(targets_004("004-T1", kHalf), given(kpi_targets(kHalf), {"sales"})),
                  entry(targets_004("004-T2", kYear), given(kpi_targets(kYear), {"sales"}))});
}

Findings notes_of(const Book& book, Findings findings = {}) {
  const std::size_t before = findings.size();
  check::check_plausibility(book, findings);
  findings.erase(findings.begin(), findings.begin() + static_cast<std::ptrdiff_t>(before));
  return findings;
}

Lines told(const Book& book) { return lines_of(notes_of(book)); }

void scale(Table& table, std::int64_t by) {
  for (Row& row : table.rows) {
    for (Figure& figure : row.figures) figure.value = figure.value.scaled(by, 1);
  }
}

std::vector<std::string> places(const Book& book) {
  std::vector<std::string> all;
  for (const Finding& note : notes_of(book)) {
    all.push_back(std::string(name_of(note.kind)) + " " + note.form + " " + note.period + " " + note.district + " " +
                  note.column + " " + note.origin.cell);
  }
  return all;
}

// Districts whose money wanders by a tenth or so from month to month, and a name for each.
Table wandering(const Period& period, unsigned seed, std::size_t districts) {
  std::mt19937 random(seed);
  const auto moved = [&](std::int64_t value) {
    return value / 1000000 * (950000 + static_cast<std::int64_t>(random() % 100000)) +
           static_cast<std::int64_t>(random() % 1000000);
  };
  std::vector<Lines> rows;
  for (std::size_t d = 0; d < districts; ++d) {
    Lines row = {"อ" + std::to_string(d)};
    const std::int64_t normal = 11000000 + static_cast<std::int64_t>(d) * 3123457;
    const std::int64_t online = 1700000 + static_cast<std::int64_t>(d % 4) * 412345;
    for (int m = 0; m < period.months; ++m) {
      const std::int64_t one = moved(normal);
      const std::int64_t other = moved(online);
      for (const std::int64_t value : {one, other, one + other}) row.push_back(std::to_string(value));
    }
    rows.push_back(row);
  }
  Lines columns;
  for (const Column& column : estimate(period).columns) columns.push_back(column.id);
  return table("sales-estimate", period, "x", columns, rows);
}

void set(Table& table, std::size_t row, const std::string& column, const std::string& value) {
  Figure& figure = table.rows.at(row).figures.at(*table.index_of(column));
  figure.value = dec(value);
}

Lines of_quarter(const Table& table) { return told(book_of({entry(table, estimate(kQ2))})); }

}  // namespace

TEST_CASE("Letter 000: four districts lost their online income, one repeats a month, one column is a copy") {
  CHECK(told(letter_000()) == Lines{"note copied-neighbour  registered   ",
                                    "note copied-neighbour ศรีเชียงใหม่ feb.online 1927228  ",
                                    "note outlier ศรีเชียงใหม่ apr.online 201480 5798676 -5597196",
                                    "note outlier สังคม apr.online 162922 7769482 -7606560",
                                    "note outlier เฝ้าไร่ apr.online 900555 4307883 -3407328",
                                    "note outlier โพนพิสัย apr.online 52470 836870 -784400"});
}

TEST_CASE("Letter 004: three bases, a ladder of targets that all have climbed, half a year's sales carried over") {
  CHECK(told(letter_004()) == Lines{"note copied-neighbour  sales   ", "note outlier  sales   ",
                                    "note outlier ประโคนชัย base 260659310  ", "note outlier พุทไธสง base 242039770  ",
                                    "note outlier หนองหงส์ base 89278500  "});
}

TEST_CASE("Letters 001 and 003 ask for no second look") {
  const Period q1 = Period::fiscal_quarter(2567, 1);
  const Period year = Period::fiscal_year(2565);
  CHECK(told(book_of({entry(source_table("001-T1", "producers", q1), given(producers(q1), {"group", "single", "sme"})),
                      entry(source_table("001-T2", "monthly-sales", q1), with_months(monthly_sales(q1))),
                      entry(source_table("001-T3", "wallet-survey", q1), given(wallet_survey(q1), {"sent"})),
                      entry(source_table("003-T1", "channel-targets", year), given(channel_targets(year), {}))}))
            .empty());
}

TEST_CASE("The sentences ask to look and call nothing wrong") {
  Findings notes = notes_of(letter_000());
  const Findings more = notes_of(letter_004());
  notes.insert(notes.end(), more.begin(), more.end());
  REQUIRE(notes.size() == 11);
  for (const Finding& note : notes) {
    INFO(note.message.th);
    CHECK(note.level == Level::note);
    CHECK(note.message.th.find("โปรดดู") != std::string::npos);
    CHECK(note.message.th.find("ผิด") == std::string::npos);
    CHECK(note.message.en.find("please") != std::string::npos);
    CHECK(!note.origin.cell.empty());
  }
  const auto of = [&](const std::string& district) {
    return *std::find_if(notes.begin(), notes.end(), [&](const Finding& note) {
      return note.district == district && note.kind == FindingKind::outlier;
    });
  };
  CHECK(of("โพนพิสัย").message.en.find("about 1/16 of the 836,870 of 2567-q2") != std::string::npos);
  CHECK(of("โพนพิสัย").message.th.find("ประมาณ 1 ใน 16 ของไตรมาสที่ 2") != std::string::npos);
  CHECK(of("ประโคนชัย").message.th.find("ร้อยละ 63.2") != std::string::npos);
  CHECK(of("ประโคนชัย").message.th.find("ราวร้อยละ 48.0") != std::string::npos);
}

TEST_CASE("References and derived tables are compared with and not reported on") {
  Book book = letter_000();
  for (auto& [key, one] : book.entries) one.table.reference = true;
  CHECK(told(book).empty());
  book = letter_000();
  book.entries.at({"sales-estimate", kQ2}).table.reference = true;
  const Lines left = told(book);
  CHECK(std::count_if(left.begin(), left.end(), [](const auto& line) { return line.starts_with("note outlier"); }) ==
        4);
  for (auto& [key, one] : book.entries) one.derived = true;
  CHECK(told(book).empty());
}

TEST_CASE("A cell that an error stands on counts as unknown") {
  const Book book = letter_000();
  const Table& table = book.entries.at({"sales-estimate", kQ3}).table;
  Finding error;
  error.origin = table.find("สังคม")->figures.at(*table.index_of("may.online")).origin;
  const Findings notes = notes_of(book, {error});
  CHECK(notes.size() == 5);
  CHECK(std::none_of(notes.begin(), notes.end(), [](const Finding& note) { return note.district == "สังคม"; }));
  Finding warning = error;
  warning.level = Level::warning;
  CHECK(notes_of(book, {warning}).size() == 6);
}

TEST_CASE("Tables that wander by a tenth are silent, a month that lost a digit is not") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    INFO(seed);
    Table table = wandering(kQ2, seed, 9);
    CHECK(of_quarter(table).empty());
    CHECK(told(book_of({entry(table, estimate(kQ2)), entry(wandering(kQ3, seed + 100, 9), estimate(kQ3))})).empty());
    set(table, seed % 9, "feb.online", "71234");
    CHECK(of_quarter(table) == Lines{"note outlier อ" + std::to_string(seed % 9) + " feb.online 71234  "});
  }
}

TEST_CASE("What a month does to every district is no outlier") {
  Table table = wandering(kQ2, 7, 9);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    set(table, row, "feb.normal", std::to_string(60000000 + row * 20000000));
    set(table, row, "feb.online", std::to_string(4000000 + row % 4 * 2000000));
  }
  CHECK(of_quarter(table).empty());
}

TEST_CASE("Income that changed places with its neighbour shows in the share") {
  Table table = wandering(kQ2, 3, 9);
  set(table, 4, "jan.normal", "2000000");
  set(table, 4, "feb.normal", "2000000");
  set(table, 4, "mar.normal", "930000");
  set(table, 4, "jan.online", "930000");
  set(table, 4, "feb.online", "931000");
  set(table, 4, "mar.online", "2000000");
  CHECK(of_quarter(table) == Lines{"note outlier อ4 mar.online 2000000  "});
}

TEST_CASE("A month that repeats the one before is asked about, round and constant estimates are not") {
  Table table = wandering(kQ2, 5, 9);
  set(table, 2, "jan.normal", "14567891");
  set(table, 2, "feb.normal", "14567891");
  CHECK(of_quarter(table) == Lines{"note copied-neighbour อ2 feb.normal 14567891  "});
  set(table, 2, "mar.normal", "14567891");
  CHECK(of_quarter(table).empty());
  table = wandering(kQ2, 5, 9);
  set(table, 2, "jan.normal", "14500000");
  set(table, 2, "feb.normal", "14500000");
  CHECK(of_quarter(table).empty());
  table = wandering(kQ2, 5, 9);
  for (std::size_t row = 0; row < 5; ++row) {
    const std::string same = table.rows[row].figures.front().value.to_string();
    set(table, row, "feb.normal", same);
  }
  CHECK(of_quarter(table).empty());
}

TEST_CASE("A column is a copy only where every row says so") {
  Book book = letter_000();
  Table& table = book.entries.at({"shop-registration", kQ2}).table;
  book = book_of({entry(table, given(shop_registration(kQ2), {"registered"}))});
  Table& own = book.entries.begin()->second.table;
  CHECK(told(book).size() == 1);
  set(own, 3, "registered", "11");
  CHECK(told(book).empty());
  set(own, 3, "registered", "12");
  book.entries.begin()->second.layout = given(shop_registration(kQ2), {"target"});
  CHECK(told(book).empty());  // what is no result may be computed of the other
}

TEST_CASE("How far a period is from the one before is told in round words") {
  const auto words = [](const std::string& value) {
    Book book = letter_000();
    set(book.entries.at({"sales-estimate", kQ3}).table, 7, "apr.online", value);
    const Findings notes = notes_of(book);
    const auto note =
        std::find_if(notes.begin(), notes.end(), [](const Finding& one) { return one.district == "รัตนวาปี"; });
    return note == notes.end() ? Message{} : note->message;
  };
  CHECK(words("178266").th.empty());
  CHECK(words("20000").en.find(" is about 29 per cent of the 1,198,208") != std::string::npos);
  CHECK(words("4000000").th.find("เป็นประมาณ 3.6 เท่าของไตรมาสที่ 2") != std::string::npos);
  CHECK(words("9000000").en.find(" is about 8 times the 1,198,208") != std::string::npos);
}

TEST_CASE("Graded targets that one district misses tell districts apart") {
  Book book = letter_004();
  Table& half = book.entries.at({"kpi-targets", kHalf}).table;
  set(half, 0, "sales", "229501167");
  CHECK(told(book) == Lines{"note outlier ประโคนชัย base 260659310  ", "note outlier พุทไธสง base 242039770  ",
                            "note outlier หนองหงส์ base 89278500  "});
  set(half, 0, "sales", "229501168");
  CHECK(told(book).size() == 4);
}

TEST_CASE("Multiplying everything by one constant changes no note") {
  for (const std::int64_t by : {2, 3, 7, 10, 1000}) {
    INFO(by);
    for (const Book& book : {letter_000(), letter_004()}) {
      Book scaled = book;
      for (auto& [key, one] : scaled.entries) scale(one.table, by);
      CHECK(places(scaled) == places(book));
    }
  }
}

TEST_CASE("Too few figures say nothing") {
  Book book = letter_000();
  for (auto& [key, one] : book.entries) one.table.rows.resize(2);
  CHECK(told(book).empty());
  CHECK(told(Book()).empty());
  Table blank = wandering(kQ2, 1, 9);
  for (Row& row : blank.rows) {
    for (Figure& figure : row.figures) figure.state = FigureState::blank;
  }
  CHECK(of_quarter(blank).empty());
  Table nothing = wandering(kQ2, 1, 9);
  scale(nothing, 0);
  CHECK(of_quarter(nothing).empty());
}
