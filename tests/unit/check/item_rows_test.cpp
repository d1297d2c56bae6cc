// Forms whose rows are producers or months, from the sheets to the findings.
#include <catch2/catch.hpp>

#include "check/relations.hpp"
#include "item_tables.hpp"

using namespace check_test;
using Lines = std::vector<std::string>;

namespace {

Lines rows_of(const Book& book) {
  Lines lines;
  for (const Row& row : book.entries.begin()->second.table.rows) {
    std::string line = (row.district.empty() ? "?" : row.district) + " " + row.printed_name;
    for (const Figure& figure : row.figures) line += " " + figure.raw;
    lines.push_back(line + " @" + row.name_origin.file);
  }
  return lines;
}

// District, item and column of every finding, with what is in line_of.
Lines told(const Findings& findings) {
  Lines lines;
  for (const Finding& f : findings) lines.push_back(line_of(f) + " [" + f.item + "] " + f.origin.cell);
  return lines;
}

Findings checked(const Taken& taken) {
  Findings findings;
  check::check_cells(taken.book, findings);
  check::check_relations(taken.book, findings);
  return findings;
}

const Lines kOne = {"ราย 1", "food sole", "1", "2", "3"};
const Lines kTwo = {"ราย 2", "drink sole", "4", "0", "4"};

}  // namespace

TEST_CASE("Ledgers of all districts make one table in the area's order, every row kept") {
  Table lost = ledger_sheet("", "z", {kOne});
  const Taken taken = check_test::taken(
      {lost, ledger_sheet("ข", "y", {kTwo, kOne}), ledger_sheet("ก", "x", {kOne, kOne})}, ledger_layout(), {"ก", "ข"});
  CHECK(taken.findings.empty());
  CHECK(rows_of(taken.book) == Lines{"ก ราย 1 1   1 1 2 3 @x", "ก ราย 1 1   1 1 2 3 @x", "ข ราย 2  1  1 4 0 4 @y",
                                     "ข ราย 1 1   1 1 2 3 @y", "? ราย 1 1   1 1 2 3 @z"});
  CHECK(taken.book.entries.begin()->second.sources.size() == 3);
  CHECK_FALSE(taken.book.entries.begin()->second.table.total);
}

TEST_CASE("A ledger sent twice is taken once, whatever its order") {
  const Taken taken = check_test::taken(
      {ledger_sheet("ก", "x", {kOne, kTwo}, {"5", "2", "7"}), ledger_sheet("ก", "copy", {kTwo, kOne}, {"5", "2", "8"})},
      ledger_layout(), {"ก"});
  CHECK(taken.findings.empty());
  CHECK(rows_of(taken.book).size() == 2);
  CHECK(checked(taken).empty());
}

TEST_CASE("Two versions of a ledger: the first counts and the later one is named") {
  const Taken taken = check_test::taken({ledger_sheet("ก", "dir/x", {kOne, kTwo}), ledger_sheet("ก", "dir/y", {kOne})},
                                        ledger_layout(), {"ก"});
  CHECK(rows_of(taken.book).size() == 2);
  REQUIRE(taken.findings.size() == 1);
  const Finding& finding = taken.findings.front();
  CHECK(finding.level == Level::error);
  CHECK(finding.kind == FindingKind::duplicate_district);
  CHECK(finding.origin == Origin{"dir/y", "S", "A2"});
  CHECK(finding.message.th.find("x S และ y S จึงใช้ฉบับแรกไว้ก่อน") != std::string::npos);
}

TEST_CASE("An empty ledger gives way to a filled one, a province's file to the district's own") {
  const Lines bare = {"ราย 1", "food sole", "", "", ""};
  const Taken taken =
      check_test::taken({ledger_sheet("ก", "blank", {bare}), ledger_sheet("ก", "x", {kOne})}, ledger_layout(), {"ก"});
  CHECK(taken.findings.empty());
  CHECK(rows_of(taken.book) == Lines{"ก ราย 1 1   1 1 2 3 @x"});

  Table province = ledger_sheet("", "province", {kOne, kTwo});
  province.rows[0].district = "ก";
  province.rows[1].district = "ข";
  const Taken both = check_test::taken({province, ledger_sheet("ก", "own", {kOne})}, ledger_layout(), {"ก", "ข"});
  CHECK(both.findings.empty());
  CHECK(rows_of(both.book) == Lines{"ก ราย 1 1   1 1 2 3 @own", "ข ราย 2  1  1 4 0 4 @province"});
}

TEST_CASE("Months from two sheets fill each other unless they disagree") {
  const std::vector<Lines> first = {{"1", "1", "2"}, {"", "", ""}};
  const std::vector<Lines> rest = {{"1", "", ""}, {"2", "2", "4"}, {"3", "3", "6"}};
  const Taken filled =
      taken({estimate_sheet("ก", "x", first), estimate_sheet("ก", "y", rest)}, estimate_layout(), {"ก"});
  CHECK(filled.findings.empty());
  CHECK(rows_of(filled.book) == Lines{"ก ตุลาคม 2567 1 1 2 @x", "ก พฤศจิกายน 2567 2 2 4 @x", "ก ธันวาคม 2567 3 3 6 @y"});
  const Taken broken =
      taken({estimate_sheet("ก", "x", first), estimate_sheet("ก", "y", {{"9", "", ""}})}, estimate_layout(), {"ก"});
  REQUIRE(broken.findings.size() == 1);
  CHECK(broken.findings[0].kind == FindingKind::duplicate_district);
}

TEST_CASE("Every district owes its ledger; one without figures has sent none") {
  const Lines bare = {"ราย 1", "food sole", "", "", ""};
  Table blank = ledger_sheet("ข", "y", {bare});
  blank.rows[0].figures[6] = figure("0", {"y", "S", "H2"});  // what the formula of an empty row gives
  const Taken taken =
      check_test::taken({ledger_sheet("ก", "x", {kOne}), blank}, ledger_layout(), {"ก", "ข", "ค"}, true);
  REQUIRE(taken.findings.size() == 2);
  CHECK(taken.findings[0].kind == FindingKind::missing_district);
  CHECK(taken.findings[0].district == "ข");
  CHECK(taken.findings[0].origin == Origin{"y", "S", "A2"});
  CHECK(taken.findings[0].message.th == "แบบรต.1 เดือนธันวาคม 2567 ของอำเภอข ยังไม่มีตัวเลขเลย โปรดติดตามให้อำเภอส่งรายงาน");
  CHECK(taken.findings[1].district == "ค");
  CHECK(taken.findings[1].origin == Origin{});
  // Its blank rows are not asked about one by one.
  CHECK(checked(taken).empty());
}

TEST_CASE("Rows and totals of every sheet are checked, and named by district and producer") {
  const Findings findings =
      checked(taken({ledger_sheet("ก", "x", {kOne, {"ราย 2", "food sole", "4", "1", "6"}}, {"5", "3", "8"}),
                     ledger_sheet("ข", "y", {kTwo}, {"4", "0", "5"}), ledger_sheet("ค", "z", {kTwo}, {"4", "", "4"})},
                    ledger_layout(), {"ก", "ข", "ค"}));
  CHECK(told(findings) == Lines{"error row-total ก total 6 5 1 [ราย 2] H3", "error row-total ข total 5 4 1 [รวม] H3",
                                "error column-total ก total 8 9 -1 [รวม] H4",
                                "error column-total ข total 5 4 1 [รวม] H3",
                                "warning missing-total ค abroad  0  [รวม] G3"});
  CHECK(findings[0].message.th.find("อำเภอก ผู้ผลิต “ราย 2” แบบรต.1 ช่อง “รวมทั้งสิ้น”: ยอดที่พิมพ์ 6") == 0);
  CHECK(findings[1].message.th.find("อำเภอข แถวรวม แบบรต.1") == 0);
}

TEST_CASE("A ledger is entered, not rounded: only the satang that one side lacks are rounding") {
  const auto total_of = [](const std::string& total) {
    return told(checked(
        taken({ledger_sheet("ก", "x", {{"ราย 1", "food sole", "1.30", "1.30", "2.60"}}, {"1.30", "1.30", total})},
              ledger_layout(), {"ก"})));
  };
  CHECK(total_of("2.60").empty());
  CHECK(total_of("2.61").size() == 2);
  CHECK(total_of("3") == Lines{"note rounding ก total 3 2.60 0.40 [รวม] H3"});
}

TEST_CASE("Months keep the roundings of an estimate and their name") {
  const Findings findings = checked(taken(
      {estimate_sheet("ก", "x", {{"10", "5", "16"}, {"10", "5", "18"}, {"10", "5", "15"}})}, estimate_layout(), {"ก"}));
  CHECK(told(findings) ==
        Lines{"note rounding ก total 16 15 1 [ตุลาคม 2567] D2", "error row-total ก total 18 15 3 [พฤศจิกายน 2567] D3"});
  CHECK(findings[1].message.th.find("อำเภอก เดือนพฤศจิกายน 2567 แบบประมาณการรายได้ ช่อง") == 0);
  CHECK(findings[1].message.en.find("district ก, month 2567-11, form") == 0);
}

TEST_CASE("A producer without any amount is asked about once, a blank beside amounts only when it is required") {
  const std::vector<Lines> rows = {kOne, {"ราย 2", "food sole", "", "", "0"}, {"ราย 3", "food sole", "5", "", "5"}};
  const Findings findings = checked(taken({ledger_sheet("ก", "x", rows)}, ledger_layout(), {"ก"}));
  REQUIRE(told(findings) == Lines{"warning missing ก home    [ราย 2] F3"});
  CHECK(findings[0].message.th == "อำเภอก ผู้ผลิต “ราย 2” แบบรต.1: ยังไม่ได้กรอกยอดของรายนี้ โปรดกรอก ถ้าไม่มียอดให้กรอก 0");
  FormLayout strict = ledger_layout();
  strict.columns[5].required = strict.columns[6].required = true;
  CHECK(told(checked(taken({ledger_sheet("ก", "x", rows)}, strict, {"ก"}))) ==
        Lines{"warning missing ก home    [ราย 2] F3", "warning missing ก abroad    [ราย 3] G4"});
}

TEST_CASE("A required column is missed once a district, with its months") {
  const Findings findings = checked(taken({estimate_sheet("ก", "x", {{"", "1", ""}, {"1", "1", "2"}, {"", "", ""}}),
                                           estimate_sheet("ข", "y", {{"1", "1", "2"}, {"", "1", ""}, {"1", "1", "2"}})},
                                          estimate_layout(), {"ก", "ข"}));
  CHECK(told(findings) == Lines{"warning missing ก home    [ตุลาคม 2567] B2",
                                "warning missing ข home    [พฤศจิกายน 2567] B3",
                                "warning missing ก abroad    [ธันวาคม 2567] C4"});
  CHECK(findings[0].message.th ==
        "อำเภอก แบบประมาณการรายได้ ช่อง “ในประเทศ”: ยังไม่ได้กรอกตัวเลขของ ตุลาคม 2567, ธันวาคม 2567 โปรดกรอก ถ้าไม่มีให้กรอก 0");
}

TEST_CASE("Ticks are neither negative nor overwritten nor in any total") {
  Table sheet = ledger_sheet("ก", "x", {kOne, kTwo}, {"5", "2", "7"});
  sheet.from_blank = true;
  for (Row& row : sheet.rows) row.figures[6].formula = "F2+G2";
  for (std::size_t i = 4; i < 7; ++i) sheet.total->figures[i].formula = "SUM(F2:F3)";
  sheet.total->figures[0] = figure("9", {"x", "S", "B4"});
  CHECK(checked(taken({sheet}, ledger_layout(), {"ก"})).empty());
}

TEST_CASE("A ledger saved without results is told once, a few formulas one by one") {
  const auto told_of = [](std::size_t rows) {
    Table sheet = ledger_sheet("ก", "x", std::vector<Lines>(rows, kOne));
    for (Row& row : sheet.rows) {
      row.figures[6].state = FigureState::uncomputed;
      row.figures[6].formula = "F2+G2";
    }
    return checked(taken({sheet}, ledger_layout(), {"ก"}));
  };
  CHECK(told_of(3).size() == 3);
  const Findings many = told_of(4);
  REQUIRE(told(many) == Lines{"error stale-value ก total    [ราย 1] H2"});
  CHECK(many[0].message.th.find("ที่แฟ้มไม่มีผลลัพธ์ 4 ช่อง") != std::string::npos);
}

TEST_CASE("Sheets of districts are held against the sums of ledgers, rows against the same month elsewhere") {
  FormLayout estimate = estimate_layout();
  estimate.relations.push_back(
      relation(RelationKind::equal, "home", {{"other", estimate.period, "home"}}, FindingKind::cross_form));
  FormLayout other = estimate_layout();
  other.form = "other";
  FormLayout yearly;
  yearly.form = "yearly";
  yearly.period = estimate.period;
  yearly.columns = {column("sum", FigureKind::money)};
  yearly.relations = {
      relation(RelationKind::equal, "sum", {{"income-estimate", estimate.period, "home"}}, FindingKind::cross_form)};
  Table theirs = estimate_sheet("ก", "o", {{"1", "0", "1"}, {"2", "0", "2"}, {"9", "0", "9"}}, {"12", "0", "12"});
  theirs.form = "other";
  BookEntry sums{estimate_sheet("ก", "x", {{"1", "0", "1"}, {"2", "0", "2"}, {"3", "0", "3"}}, {"6", "0", "6"}),
                 estimate};
  sums.by_district = table("income-estimate", estimate.period, "x", {"home"}, {{"ก", "6"}});
  BookEntry others{theirs, other};
  others.by_district = table("other", estimate.period, "o", {"home"}, {{"ก", "12"}});
  const Book book = book_of({sums, others, {table("yearly", estimate.period, "y", {"sum"}, {{"ก", "9"}}), yearly}});
  CHECK(told(relations_of(book)) == Lines{"error cross-form ก home 3 9 -6 [ธันวาคม 2567] B4",
                                          "error cross-form ก home 6 12 -6 [รวม] B5",
                                          "error cross-form ก sum 9 6 3 [] B2"});
}
