#include "form/mark.hpp"

#include "base/limits.hpp"

namespace raingan::form {
namespace {

std::string text_at(const workbook::Sheet& sheet, std::uint32_t row, std::uint32_t column) {
  const workbook::Cell* cell = sheet.at({row, column});
  return cell == nullptr ? std::string() : cell->text;
}

}  // namespace

std::vector<std::vector<std::string>> mark_rows(const std::vector<MarkedForm>& forms) {
  std::vector<std::vector<std::string>> rows = {{std::string(kMarkSheet), std::string(kMarkVersion)}};
  for (const MarkedForm& form : forms) {
    rows.push_back({form.form, form.period.id(), form.district, form.area, form.sheet, to_reference(form.first_cell)});
  }
  return rows;
}

std::vector<MarkedForm> read_marks(const workbook::Workbook& book) {
  std::vector<MarkedForm> marks;
  const workbook::Sheet* sheet = book.find(kMarkSheet);
  if (sheet == nullptr || text_at(*sheet, 0, 0) != kMarkSheet || text_at(*sheet, 0, 1) != kMarkVersion) return marks;
  for (std::uint32_t row = 1; row <= limits::kMaxSheets; ++row) {
    const auto period = Period::parse(text_at(*sheet, row, 1));
    const auto cell = workbook::parse_reference(text_at(*sheet, row, 5));
    if (!period || !cell) continue;
    marks.push_back({text_at(*sheet, row, 0), *period, text_at(*sheet, row, 2), text_at(*sheet, row, 3),
                     text_at(*sheet, row, 4), *cell});
  }
  return marks;
}

}  // namespace raingan::form
