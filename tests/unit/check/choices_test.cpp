#include <catch2/catch.hpp>

#include "check/relations.hpp"
#include "item_tables.hpp"

using namespace check_test;
using Lines = std::vector<std::string>;

namespace {

Findings choices_of(const std::vector<Table>& sheets) {
  Findings findings;
  check::check_choices(taken(sheets, ledger_layout(), {"ก", "ข"}).book, findings);
  return findings;
}

// Level, kind, item and cell of every finding.
Lines told(const Findings& findings) {
  Lines lines;
  for (const Finding& f : findings) {
    lines.push_back(std::string(name_of(f.level)) + " " + std::string(name_of(f.kind)) + " " + f.district + " " +
                    f.item + " " + f.column + " " + f.found + " " + f.origin.file + "!" + f.origin.cell);
  }
  return lines;
}

Lines told(const std::vector<std::vector<std::string>>& rows) {
  return told(choices_of({ledger_sheet("ก", "x", rows)}));
}

}  // namespace

TEST_CASE("A row has one kind of product and one kind of producer") {
  CHECK(told({{"ราย 1", "food sole", "1", "1", "2"}, {"ราย 2", "drink community", "1", "1", "2"}}).empty());
  CHECK(told({{"ราย 1", "sole", "1", "1", "2"}}) == Lines{"error choice-count ก ราย 1 name 0 x!A2"});
  CHECK(told({{"ราย 1", "food drink sole", "1", "1", "2"}}) == Lines{"error choice-count ก ราย 1 drink 2 x!C2"});
  CHECK(told({{"ราย 1", "food community sole", "1", "1", "2"}}) == Lines{"error choice-count ก ราย 1 sole 2 x!E2"});
  CHECK(told({{"ราย 1", "", "1", "1", "2"}}).size() == 2);
}

TEST_CASE("The sentence says what is ticked") {
  const Findings none = choices_of({ledger_sheet("ก", "x", {{"ราย 1", "sole", "1", "1", "2"}})});
  CHECK(none.at(0).message.th ==
        "อำเภอก ผู้ผลิต “ราย 1” แบบรต.1: ยังไม่ได้ทำเครื่องหมายเลือกประเภทผลิตภัณฑ์ โปรดทำเครื่องหมาย 1 ช่อง");
  CHECK(none.at(0).expected == "1");
  const Findings two = choices_of({ledger_sheet("ก", "x", {{"ราย 1", "food drink sole", "1", "1", "2"}})});
  CHECK(two.at(0).message.th ==
        "อำเภอก ผู้ผลิต “ราย 1” แบบรต.1: ทำเครื่องหมายเลือกประเภทผลิตภัณฑ์ไว้ 2 ช่อง (อาหาร, เครื่องดื่ม) "
        "โปรดเหลือไว้ช่องเดียว ถ้ามีหลายอย่างให้แยกเป็นคนละแถว");
  CHECK(cells_of(two.at(0).related) == Lines{"x!B2"});
}

TEST_CASE("What is no mark is asked about once, and a column that the sheet lacks not at all") {
  Table odd = ledger_sheet("ก", "x", {{"ราย 1", "sole", "1", "1", "2"}});
  odd.rows[0].figures[0] = figure("มี", {"x", "S", "B2"});
  CHECK(told(choices_of({odd})).empty());
  const Book book = taken({odd}, ledger_layout(), {"ก"}).book;
  Findings findings;
  check::check_cells(book, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].kind == FindingKind::not_a_number);
  CHECK(findings[0].message.th.find("ในช่องที่ให้ทำเครื่องหมาย") != std::string::npos);

  Table lacking = ledger_sheet("ก", "x", {{"ราย 1", "sole", "1", "1", "2"}});
  lacking.columns.erase(lacking.columns.begin());
  lacking.rows[0].figures.erase(lacking.rows[0].figures.begin());
  CHECK(told(choices_of({lacking})).empty());
}

TEST_CASE("A producer is one kind of producer in all its rows") {
  const Findings findings = choices_of(
      {ledger_sheet("ก", "x", {{"ราย 1", "food sole", "1", "1", "2"}, {"ราย  1", "drink community", "1", "1", "2"}}),
       ledger_sheet("ข", "y", {{"ราย 1", "drink community", "1", "1", "2"}})});
  CHECK(told(findings) == Lines{"warning choice-count ก ราย  1 community กลุ่มผู้ผลิตชุมชน x!D3"});
  CHECK(findings.at(0).expected == "เจ้าของรายเดียว");
  CHECK(cells_of(findings.at(0).related) == Lines{"x!E2"});
  CHECK(findings.at(0).message.th.find("แต่แถวก่อนหน้าของรายเดียวกัน (x S E2) เป็น “เจ้าของรายเดียว”") != std::string::npos);
}

TEST_CASE("A producer stands once for every kind of product") {
  const Findings findings = choices_of({ledger_sheet("ก", "x",
                                                     {{"ราย 1", "food sole", "1", "1", "2"},
                                                      {"ราย 1", "drink sole", "1", "1", "2"},
                                                      {"ราย1", "food sole", "3", "0", "3"}})});
  CHECK(told(findings) == Lines{"error duplicate-key ก ราย1 name ราย1 x!A4"});
  CHECK(cells_of(findings.at(0).related) == Lines{"x!A2"});
  CHECK(findings.at(0).message.th.find("มีแถวซ้ำ “อาหาร” อยู่แล้วที่ x S A2") != std::string::npos);
  CHECK(told(choices_of({ledger_sheet("ก", "x", {{"ราย 1", "food sole", "1", "1", "2"}}),
                         ledger_sheet("ข", "y", {{"ราย 1", "food sole", "1", "1", "2"}})}))
            .empty());
}

TEST_CASE("A month stands once") {
  Table sheet = estimate_sheet("ก", "x", {{"1", "1", "2"}, {"1", "1", "2"}, {"1", "1", "2"}});
  sheet.rows[2].item = sheet.rows[1].item;
  Findings findings;
  check::check_choices(taken({sheet}, estimate_layout(), {"ก"}).book, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].kind == FindingKind::duplicate_key);
  CHECK(findings[0].item == "พฤศจิกายน 2567");
  CHECK(findings[0].origin.cell == "A4");
}

TEST_CASE("Earlier ledgers and derived tables are not asked about") {
  Table sheet = ledger_sheet("ก", "x", {{"ราย 1", "", "1", "1", "2"}});
  sheet.reference = true;
  CHECK(told(choices_of({sheet})).empty());
  Book book = taken({ledger_sheet("ก", "x", {{"ราย 1", "", "1", "1", "2"}})}, ledger_layout(), {"ก"}).book;
  book.entries.begin()->second.derived = true;
  Findings findings;
  check::check_choices(book, findings);
  CHECK(findings.empty());
}
