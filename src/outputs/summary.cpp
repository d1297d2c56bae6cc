#include "outputs/summary.hpp"

#include "outputs/summary_sheets.hpp"

namespace raingan::outputs {
namespace {

constexpr std::uint32_t kHeadingFill = 0xDDEBF7;
constexpr thai::Date kNoDate = {2543, 1, 1};

NewWorkbook new_book(const Facts& facts) {
  const thai::Date& date = facts.job.letter.date;
  return NewWorkbook(facts.mission.title, date.year == 0 ? kNoDate : date);
}

void add_sent_tables(const Facts& facts, NewWorkbook& book) {
  for (const auto& [key, entry] : facts.book.entries) {
    if (!entry.table.reference) add_table_sheet(facts, entry, book);
  }
}

}  // namespace

CellLook heading_look() {
  CellLook look;
  look.bold = true;
  look.wrap = true;
  look.align = CellLook::Align::centre;
  look.fill_rgb = kHeadingFill;
  return look;
}

CellLook total_look(CellLook look) {
  look.bold = true;
  if (!look.fill_rgb) look.fill_rgb = kHeadingFill;
  return look;
}

std::string summary_workbook(const Facts& facts) {
  NewWorkbook book = new_book(facts);
  add_sent_tables(facts, book);
  add_grades_sheet(facts, book);
  add_findings_sheet(facts, book);
  for (const auto& [key, entry] : facts.book.entries) {
    if (entry.table.reference) add_table_sheet(facts, entry, book);
  }
  return book.finish();
}

std::string annex_workbook(const Facts& facts) {
  NewWorkbook book = new_book(facts);
  add_sent_tables(facts, book);
  return book.finish();
}

}  // namespace raingan::outputs
