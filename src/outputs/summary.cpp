#include "outputs/summary.hpp"

#include "outputs/summary_sheets.hpp"

namespace raingan::outputs {
namespace {

constexpr std::uint32_t kHeadingFill = 0xDDEBF7;
constexpr thai::Date kNoDate = {2543, 1, 1};

}  // namespace

thai::Date date_of_files(const Facts& facts) {
  const thai::Date& date = facts.job.letter.date;
  return date.year == 0 ? kNoDate : date;
}

double width_for_figures(std::size_t characters) { return 1.55 * static_cast<double>(characters) + 2; }

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

namespace {

void write_sheets(const Facts& facts, NewWorkbook& book) {
  for (const auto& [key, entry] : facts.book.entries) {
    if (!entry.table.reference) add_table_sheet(facts, entry, book);
  }
  add_grades_sheet(facts, book);
  add_findings_sheet(facts, book);
  for (const auto& [key, entry] : facts.book.entries) {
    if (entry.table.reference) add_table_sheet(facts, entry, book);
  }
}

}  // namespace

std::string summary_workbook(const Facts& facts) {
  NewWorkbook book(facts.mission.title, date_of_files(facts));
  write_sheets(facts, book);
  return book.finish();
}

std::vector<NumberCell> summary_numbers(const Facts& facts) {
  NewWorkbook book(facts.mission.title, date_of_files(facts));
  book.keep_numbers();
  write_sheets(facts, book);
  return book.numbers();
}

}  // namespace raingan::outputs
