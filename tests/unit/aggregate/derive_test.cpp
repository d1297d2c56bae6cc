#include <catch2/catch.hpp>

#include "ledgers.hpp"

using namespace aggregate_test;
using Lines = std::vector<std::string>;

namespace {

Book book_of(const BookEntry& ledger) {
  Book book;
  book.entries[{ledger.layout.form, ledger.layout.period}] = ledger;
  return book;
}

BookEntry small_ledger() {
  return ledger(kDecember, {ledger_sheet("ก",
                                         {{"กลุ่มตัวอย่าง 1", "food sole", {"10.25", "1", "2", "0", "13.25"}},
                                          {"กลุ่มตัวอย่าง 1", "drink sole", {"5", "0", "0", "0", "5"}}},
                                         true),
                            ledger_sheet("ข", {{"กลุ่มตัวอย่าง 3", "drink sole", {"1", "0", "0", "4", "5"}}})});
}

// A sheet of what the district itself worked out.
BookEntry sent(const FormLayout& layout, const std::vector<std::string>& columns,
               const std::vector<std::pair<Row, Lines>>& rows) {
  BookEntry entry;
  entry.layout = layout;
  entry.table.form = layout.form;
  entry.table.period = layout.period;
  entry.table.columns = columns;
  for (const auto& [head, texts] : rows) {
    Row row = head;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      Figure figure;
      figure.origin = {"sent", "S",
                       std::string(1, static_cast<char>('B' + i)) + std::to_string(entry.table.rows.size() + 2)};
      if (!texts[i].empty()) {
        figure.state = FigureState::number;
        figure.value = dec(texts[i]);
      }
      row.figures.push_back(figure);
    }
    entry.table.rows.push_back(std::move(row));
  }
  entry.sources = {entry.table};
  return entry;
}

Row head(const std::string& district, const std::string& item = {}) { return {district, item, {}, {}, item}; }

const Area kArea = area_of({"ก", "ข"});

}  // namespace

TEST_CASE("What nobody sent is made, with the sums of its districts and items") {
  Book book = book_of(small_ledger());
  Findings findings;
  aggregate::derive(book, {{"rt3", kDecember}, {"rt4", kDecember}, {"rt4", kNovember}}, layouts(), kArea, findings);
  CHECK(findings.empty());
  CHECK(book.find("rt4", kNovember) == nullptr);
  const BookEntry* types = book.find("rt3", kDecember);
  REQUIRE(types != nullptr);
  CHECK(types->derived);
  CHECK(rows_of(types->table) == Lines{"ก food 1 11.25 13.25", "ก drink 1 5 5", "ข food 0 0 0", "ข drink 1 1 5"});
  // The producer of two kinds is one producer of its district.
  CHECK(rows_of(types->by_district) == Lines{"ก 1 16.25 18.25", "ข 1 1 5"});
  CHECK(rows_of(types->by_item) == Lines{"food 1 11.25 13.25", "drink 2 6 10"});
  REQUIRE(types->by_item.total);
  CHECK(line_of(*types->by_item.total) == " ? 17.25 23.25");
  CHECK(book.figure({"rt3", kDecember, "total"}, "ก")->value == dec("18.25"));
  CHECK(book.figure({"rt3", kDecember, "total"}, "ก")->origin == Origin{"ก.xlsx", "S", "J4"});
  CHECK(book.figure({"rt4", kDecember, "total"}, "ข")->value == dec("5"));
}

TEST_CASE("What was sent must be the sum of the ledger, at every figure") {
  Book book = book_of(small_ledger());
  book.entries[{"rt4", kDecember}] =
      sent(by_district(), {"producers", "home", "total"}, {{head("ก"), {"2", "16", "18.25"}}});
  Findings findings;
  aggregate::derive(book, {{"rt4", kDecember}}, layouts(), kArea, findings);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].kind == FindingKind::cross_form);
  CHECK(findings[0].level == Level::error);
  CHECK(findings[0].column == "producers");
  CHECK(findings[0].found == "2");
  CHECK(findings[0].expected == "1");
  CHECK(findings[0].difference == "1");
  CHECK(findings[0].origin == Origin{"sent", "S", "B2"});
  CHECK(findings[0].related == std::vector<Origin>{{"ก.xlsx", "S", "A1:J99"}});
  CHECK(findings[0].message.th.find("ยอดต้องตรงกันทุกระดับ") != std::string::npos);
  CHECK(findings[1].kind == FindingKind::rounding);
  CHECK(findings[1].level == Level::note);
  CHECK(findings[1].column == "home");
  CHECK(findings[1].difference == "-0.25");
  // The district that sent nothing further up is filled in from its ledger.
  const BookEntry* entry = book.find("rt4", kDecember);
  CHECK_FALSE(entry->derived);
  CHECK(rows_of(entry->table) == Lines{"ก 2 16 18.25", "ข 1 1 5"});
}

TEST_CASE("Satang are dropped, a baht is not; blanks and unknown sums are left alone") {
  const auto findings_of = [](const std::string& total, const std::string& amount = "5") {
    Table sheet = ledger_sheet("ก", {{"กลุ่มตัวอย่าง 1", "food sole", {amount, "0", "0", "0.60", amount}}});
    Book book = book_of(ledger(kDecember, {sheet}));
    book.entries[{"rt4", kDecember}] = sent(by_district(), {"abroad"}, {{head("ก"), {total}}});
    Findings findings;
    aggregate::derive(book, {{"rt4", kDecember}}, layouts(), area_of({"ก"}), findings);
    std::string words;
    for (const Finding& finding : findings) words += std::string(name_of(finding.kind)) + " " + finding.difference;
    return words;
  };
  CHECK(findings_of("0.60").empty());
  CHECK(findings_of("1") == "rounding 0.40");
  CHECK(findings_of("0") == "rounding -0.60");
  CHECK(findings_of("0.70") == "cross-form 0.10");
  CHECK(findings_of("2") == "cross-form 1.40");
  CHECK(findings_of("").empty());
}

TEST_CASE("Kinds and months are compared by what they are, and named") {
  Book book = book_of(small_ledger());
  book.entries[{"rt3", kDecember}] =
      sent(by_type(), {"total"}, {{head("ก", "drink"), {"6"}}, {head("ก", "food"), {"13.25"}}});
  book.entries[{"sales", kDecember}] = sent(by_month(kDecember), {"food"}, {{head("ข", "2567-12"), {"1"}}});
  Findings findings;
  aggregate::derive(book, {{"rt3", kDecember}, {"sales", kDecember}}, layouts(), kArea, findings);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].district == "ก");
  CHECK(findings[0].item == "เครื่องดื่ม");
  CHECK(findings[0].message.th.find("อำเภอก รายการ “เครื่องดื่ม” แบบrt3") == 0);
  CHECK(findings[1].message.th.find("อำเภอข เดือนธันวาคม 2567 แบบsales") == 0);
  // Missing kinds and districts are filled in, and the sums with them.
  CHECK(rows_of(book.find("rt3", kDecember)->table) == Lines{"ก drink 6", "ก food 13.25", "ข food 0", "ข drink 5"});
  CHECK(rows_of(book.find("rt3", kDecember)->by_district) == Lines{"ก 19.25", "ข 5"});
}
