// Ground truth: what the checks find in the printed tables of the letters, and nothing else.
#include "source_tables.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "check/consolidate.hpp"
#include "check/relations.hpp"
#include "small_tables.hpp"

using namespace check_test;

namespace {

const Period kQ1 = Period::fiscal_quarter(2567, 1);
const Period kQ2 = Period::fiscal_quarter(2567, 2);
const Period kQ3 = Period::fiscal_quarter(2567, 3);
const Period kFebruary = Period::month(2567, 2);

FormLayout layout_of(const std::string& form, const Period& period) {
  if (form == "producers") return producers(period);
  if (form == "monthly-sales") return monthly_sales(period);
  if (form == "wallet-survey") return wallet_survey(period);
  if (form == "shop-registration") return shop_registration(period);
  if (form == "sales-estimate") return sales_estimate(period, period == kQ2);
  return quarter_targets(period);
}

Findings findings_of(const std::vector<Table>& tables, const std::vector<check::Awaited>& awaited) {
  Findings findings;
  const Book book = check::consolidate(tables, nong_khai(), awaited, layout_of, findings);
  check::check_relations(book, findings);
  check::check_cells(book, findings);
  return findings;
}

std::vector<Table> first_quarter() {
  return {source_table("001-T1", "producers", kQ1), source_table("001-T2", "monthly-sales", kQ1),
          source_table("001-T3", "wallet-survey", kQ1)};
}

std::vector<Table> second_quarter() {
  std::vector<Table> tables = {
      source_table("000-T2", "producers", kQ1), source_table("000-T3", "shop-registration", kQ2),
      source_table("000-T4", "sales-estimate", kQ2), source_table("000-T5", "sales-estimate", kQ3),
      source_table("000-T1", "quarter-targets", kFebruary)};
  for (const char* name : {"001-T2", "001-T3"}) {
    tables.push_back(source_table(name, name == std::string("001-T2") ? "monthly-sales" : "wallet-survey", kQ1));
    tables.back().reference = true;
  }
  return tables;
}

const std::vector<check::Awaited> kSecondQuarter = {{"producers", kQ1},
                                                    {"shop-registration", kQ2},
                                                    {"sales-estimate", kQ2},
                                                    {"sales-estimate", kQ3},
                                                    {"quarter-targets", kFebruary}};

void check_lines(const Findings& findings, std::vector<std::string> expected) {
  std::sort(expected.begin(), expected.end());
  const std::vector<std::string> lines = lines_of(findings);
  std::vector<std::string> missing, extra;
  std::set_difference(expected.begin(), expected.end(), lines.begin(), lines.end(), std::back_inserter(missing));
  std::set_difference(lines.begin(), lines.end(), expected.begin(), expected.end(), std::back_inserter(extra));
  CHECK(missing == std::vector<std::string>{});
  CHECK(extra == std::vector<std::string>{});
  CHECK(lines.size() == expected.size());
}

}  // namespace

TEST_CASE("First quarter: six roundings, two of them in one cell, and nothing else") {
  check_lines(findings_of(first_quarter(), {{"producers", kQ1}, {"monthly-sales", kQ1}, {"wallet-survey", kQ1}}),
              {"note rounding ท่าบ่อ total 43638812 43638813 -1", "note rounding เฝ้าไร่ total 24326226 24326225 1",
               "note rounding รวม oct 118301099 118301098 1", "note rounding รวม dec 133296706 133296705 1",
               "note rounding รวม total 373482063 373482062 1", "note rounding รวม total 373482063 373482064 -1"});
}

TEST_CASE("Second quarter: roundings, three broken half-years and twelve blank totals") {
  check_lines(findings_of(second_quarter(), kSecondQuarter),
              {"note rounding เมืองหนองคาย six 386766474 386766473 1",
               "note rounding ศรีเชียงใหม่ six 52146798 52146797 1",
               "note rounding สระใคร jan.total 5968658 5968657 1",
               "note rounding รัตนวาปี mar.total 6229799 6229800 -1",
               "note rounding รวม jan.total 153450486 153450485 1",
               "note rounding รวม six 804615083 804615084 -1",
               "error cross-period สระใคร six 29766563 29566764 199799",
               "error cross-period รัตนวาปี six 27237675 29702629 -2464954",
               "error cross-period รวม six 804615083 806880239 -2265156",
               "note rounding ศรีเชียงใหม่ apr.total 10350487 10350486 1",
               "note rounding เฝ้าไร่ may.total 8192973 8192974 -1",
               "note rounding รัตนวาปี apr.total 7790543 7790544 -1",
               "note rounding รัตนวาปี may.total 8504771 8504772 -1",
               "note rounding รัตนวาปี jun.total 8510601 8510602 -1",
               "note rounding รวม apr.total 124579926 124579927 -1",
               "note rounding รวม may.total 137317456 137317455 1",
               "note rounding รวม jun.total 141502171 141502170 1",
               "warning missing-total รวม jan.normal  140033290 ",
               "warning missing-total รวม jan.online  13417194 ",
               "warning missing-total รวม feb.normal  120158741 ",
               "warning missing-total รวม feb.online  13607936 ",
               "warning missing-total รวม mar.normal  132885809 ",
               "warning missing-total รวม mar.online  13295205 ",
               "warning missing-total รวม apr.normal  116103855 ",
               "warning missing-total รวม apr.online  8476072 ",
               "warning missing-total รวม may.normal  128954362 ",
               "warning missing-total รวม may.online  8363095 ",
               "warning missing-total รวม jun.normal  132996512 ",
               "warning missing-total รวม jun.online  8505659 "});
}

TEST_CASE("The broken half-year names every cell that takes part, in both tables") {
  const Findings findings = findings_of(second_quarter(), kSecondQuarter);
  const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& f) {
    return f.kind == FindingKind::cross_period && f.district == "สระใคร";
  });
  REQUIRE(found != findings.end());
  CHECK(found->origin == Origin{"000-T4", "", "M7"});
  CHECK(cells_of(found->related) == std::vector<std::string>{"000-T4!F7", "000-T4!I7", "000-T4!L7", "001-T2!G7"});
  CHECK(found->message.th ==
        "อำเภอสระใคร แบบประมาณการยอดจำหน่าย ช่อง “รวม 6 เดือน”: ยอดที่พิมพ์ 29,766,563 ไม่เท่ากับผลรวม 29,566,764 "
        "(13,815,110 + 5,968,658 + 4,930,390 + 4,852,606) ต่างกัน 199,799 บาท "
        "โปรดตรวจทุกช่องของผลรวมนี้กับต้นฉบับแล้วแก้ไขให้ตรงกัน");
}

TEST_CASE("Own workbooks that agree with the consolidated ones change nothing") {
  const Findings alone = findings_of(second_quarter(), kSecondQuarter);
  std::vector<Table> tables = second_quarter();
  const std::size_t consolidated = tables.size();
  for (std::size_t t = 0; t < consolidated; ++t) {
    if (tables[t].reference) continue;
    for (const Row& row : std::vector<Row>(tables[t].rows)) {
      if (row.district.empty()) continue;
      Table single = tables[t];
      single.rows = {row};
      single.total.reset();
      single.place.file = row.district;
      for (Figure& figure : single.rows.front().figures) figure.origin.file = row.district;
      tables.push_back(single);
    }
  }
  const Findings together = findings_of(tables, kSecondQuarter);
  CHECK(lines_of(together) == lines_of(alone));
  for (const Finding& finding : together) {
    if (finding.kind == FindingKind::cross_period && finding.district != "รวม") {
      CHECK(finding.origin.file == finding.district);
    }
  }
}

TEST_CASE("Shuffled rows change nothing: tables are joined by name") {
  const Findings straight = findings_of(second_quarter(), kSecondQuarter);
  std::vector<Table> tables = second_quarter();
  for (Table& table : tables) std::reverse(table.rows.begin(), table.rows.end());
  // Which of two rows of one name comes first decides who keeps it, so the doubled one goes back.
  std::reverse(tables[3].rows.begin(), tables[3].rows.end());
  CHECK(lines_of(findings_of(tables, kSecondQuarter)) == lines_of(straight));
}

TEST_CASE("Every finding on the sources speaks both languages") {
  std::vector<Table> tables = second_quarter();
  for (Table& table : first_quarter()) tables.push_back(table);
  for (const Finding& finding : findings_of(tables, kSecondQuarter)) {
    CHECK_FALSE(finding.message.th.empty());
    CHECK_FALSE(finding.message.en.empty());
  }
}

namespace {

using Lines = std::vector<std::string>;

Lines found_in(const std::string& name, const FormLayout& layout) {
  const Table table = source_table(name, layout.form, layout.period);
  return lines_of(relations_of(book_of({{table, layout}})));
}

}  // namespace

TEST_CASE("Letter 002: broken rates, sums and totals, and one rounding that is told once") {
  CHECK(found_in("002-T1", normal_online_estimate(Period::fiscal_quarter(2565, 1))) ==
        Lines{"error column-total รวม dec.normal 110064666 110162925 -98259",
              "error column-total รวม dec.online 6058982 22199399 -16140417",
              "error column-total รวม nov.normal 104059781 104256783 -197002",
              "error growth น้ำรึม dec.online 6775667 530550 6245117", "error growth รัตนวาปี dec.online 166888 166488 400",
              "error growth ศรีนคร dec.online 1058848 181664 877184",
              "error growth ศรีเชียงใหม่ dec.online 6950202 823760 6126442",
              "error growth สังคม dec.online 3950122 1058848 2891274",
              "error row-total น้ำรึม dec.normal 6775667 7175368 -399701",
              "error row-total ศรีนคร dec.normal 4034806 3733798 301008",
              "error row-total โพนพิสัย dec.normal 14017003 14017053 -50",
              "note rounding รวม nov.online 6004885 6004884 1"});
}

TEST_CASE("Letter 004: six blank totals in the half-year, four roundings in the year") {
  CHECK(found_in("004-T1", kpi_targets(*Period::parse("2568-h1"))) ==
        Lines{"warning missing-total รวม p2  2113399861 ", "warning missing-total รวม p3  2134119466 ",
              "warning missing-total รวม p4  2154839072 ", "warning missing-total รวม per-month  179569922 ",
              "warning missing-total รวม plus4  2154839072 ", "warning missing-total รวม sales  2510591410 "});
  CHECK(found_in("004-T2", kpi_targets(Period::fiscal_year(2568))) ==
        Lines{"note rounding รวม p2 4357568538 4357568541 -3", "note rounding รวม p3 4400289799 4400289797 2",
              "note rounding รวม p4 4443011059 4443011058 1", "note rounding รวม plus4 4443011059 4443011058 1"});
}

TEST_CASE("Letter 003: five percent of every district and of the total hold") {
  CHECK(found_in("003-T1", channel_targets(Period::fiscal_year(2565))).empty());
  CHECK(found_in("003-T2", channel_targets(Period::fiscal_year(2565))).empty());
  FormLayout up = channel_targets(Period::fiscal_year(2565));
  up.relations[0].rounding = Relation::Rounding::up;
  CHECK(found_in("003-T1", up).size() == 5);
}
