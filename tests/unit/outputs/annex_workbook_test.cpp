#include <catch2/catch.hpp>

#include "outputs/annex.hpp"
#include "outputs/item_tables.hpp"
#include "outputs/summary.hpp"
#include "thai/digits.hpp"
#include "workbook/read.hpp"

using namespace raingan;
using namespace raingan::outputs;
using namespace raingan::outputs::sample;

namespace {

LetterTemplate with_items() {
  LetterTemplate letter = shipped_letter("otop-2567-q2");
  for (const char* form : {"income", "ledger"}) {
    AnnexTemplate annex;
    annex.form = form;
    annex.period = form == std::string("income") ? "2567-q1" : "2566-12";
    annex.item = "2";
    letter.annexes.push_back(annex);
  }
  return letter;
}

SampleJob job_with_items() {
  SampleJob sample;
  add_income(sample);
  add_ledger(sample);
  return sample;
}

// What stands in a cell of a sheet, as paper would show it in ASCII digits.
std::string shown(const workbook::Sheet& sheet, std::uint32_t row, std::uint32_t column) {
  const workbook::Cell* cell = sheet.at({row, column});
  if (cell == nullptr) return {};
  if (cell->type == workbook::CellType::number) return cell->number->grouped();
  return cell->text == "✓" ? "/" : thai::to_ascii_digits(cell->text);
}

// All texts of a table's rows in reading order, blanks left out.
std::vector<std::string> printed(const layout::Table& table) {
  std::vector<std::string> all;
  for (const auto* rows : {&table.head, &table.body, &table.total}) {
    for (const auto& row : *rows) {
      for (const layout::TableCell& cell : row) {
        std::string text = thai::to_ascii_digits(text_of(cell.spans));
        if (text.ends_with(".00")) text.resize(text.size() - 3);  // the value is the same
        if (!text.empty()) all.push_back(text);
      }
    }
  }
  return all;
}

// The same of the sheet between the lines above and below its table.
std::vector<std::string> written(const workbook::Sheet& sheet, const std::vector<std::string>& wanted) {
  std::vector<std::string> all;
  bool begun = false;
  for (const auto& [at, cell] : sheet.cells) {
    const std::string text = shown(sheet, at.row, at.column);
    begun = begun || text == wanted.front();
    if (begun && all.size() < wanted.size()) all.push_back(text);
  }
  return all;
}

workbook::Workbook book_of(const SampleJob& sample, const std::string& district) {
  return workbook::read_workbook(annex_workbook(with_items(), sample.facts(), district), "annex.xlsx");
}

}  // namespace

TEST_CASE("the workbook of the annexes holds the tables of the printed ones, cell by cell") {
  const std::string district = GENERATE(as<std::string>{}, "", "ท่าบ่อ", "เมืองหนองคาย");
  CAPTURE(district);
  const SampleJob sample = job_with_items();
  const workbook::Workbook book = book_of(sample, district);
  std::size_t next = 0;
  for (const layout::Section& section : compose_annexes(with_items(), sample.facts(), district).sections) {
    for (const layout::Block& block : section.blocks) {
      const auto* table = std::get_if<layout::Table>(&block);
      if (table == nullptr) continue;
      REQUIRE(next < book.sheets.size());
      const workbook::Sheet& sheet = book.sheets[next++];
      CAPTURE(sheet.name);
      const std::vector<std::string> wanted = printed(*table);
      CHECK(written(sheet, wanted) == wanted);
    }
  }
  CHECK(next == book.sheets.size());
  CHECK(next >= 7);
}

TEST_CASE("totals are formulas where they are the sum, and stay as sent where they are not") {
  const workbook::Workbook book = book_of(job_with_items(), "เมืองหนองคาย");
  const workbook::Sheet* income = nullptr;
  for (const workbook::Sheet& sheet : book.sheets) {
    if (sheet.name.find("ประมาณการรายได้จังหวัด") != std::string::npos) income = &sheet;
  }
  REQUIRE(income != nullptr);
  std::vector<std::string> formulas;
  for (const auto& [at, cell] : income->cells) {
    if (!cell.formula.empty()) formulas.push_back(to_reference(at) + "=" + cell.formula);
  }
  // The printed total of all is 67, not 66.
  CHECK(formulas == std::vector<std::string>{"D6=B6+C6", "D7=B7+C7", "D8=B8+C8", "B9=SUM(B6:B8)", "C9=SUM(C6:C8)"});
  CHECK(shown(*income, 8, 3) == "67");
  CHECK(income->at({5, 1})->format == "[$-D00041E]#,##0");
}

TEST_CASE("notes and titles stand where they stand on paper") {
  const workbook::Workbook book = book_of(job_with_items(), "");
  const workbook::Sheet& targets = book.sheets.at(1);
  CHECK(targets.at({0, 0})->text == "สิ่งที่ส่งมาด้วย ๒");
  CHECK(targets.name.starts_with("๒ "));
  bool noted = false;
  for (const auto& [at, cell] : targets.cells) noted = noted || cell.text.starts_with("หมายเหตุ :");
  CHECK(noted);
}

TEST_CASE("a letter without tables gives a workbook that says so") {
  LetterTemplate letter = with_items();
  letter.annexes.clear();
  const SampleJob sample;
  const workbook::Workbook book = workbook::read_workbook(annex_workbook(letter, sample.facts(), ""), "x.xlsx");
  REQUIRE(book.sheets.size() == 1);
  CHECK(book.sheets[0].cells.size() == 1);
}
