#include "workbook/read.hpp"

#include <algorithm>
#include <utility>

#include "base/limits.hpp"
#include "workbook/package.hpp"
#include "workbook/read_budget.hpp"
#include "workbook/refusal.hpp"
#include "workbook/shared_strings.hpp"
#include "workbook/styles.hpp"
#include "workbook/workbook_part.hpp"
#include "workbook/worksheet.hpp"

namespace raingan::workbook {
namespace {

SharedStrings read_strings(Package& package, const WorkbookPart& book) {
  if (book.strings_part.empty()) return {};
  return SharedStrings(package.xml(book.strings_part), package.file(), book.strings_part);
}

Styles read_styles(Package& package, const WorkbookPart& book) {
  return book.styles_part.empty() ? Styles() : Styles(package.xml(book.styles_part));
}

using TakeSheet = std::function<void(Sheet&& sheet)>;

// Fills all of `workbook` but its sheets, which go to `take`.
void read_into(Workbook& workbook, std::string_view bytes, const std::string& file, const TakeSheet& take) {
  Package package(bytes, file);
  WorkbookPart book = read_workbook_part(package);
  const SharedStrings strings = read_strings(package, book);
  const Styles styles = read_styles(package, book);
  ReadBudget budget(file);
  workbook.names = std::move(book.names);
  workbook.dates_since_1904 = book.dates_since_1904;
  const SheetReading reading{file, strings, styles, book.dates_since_1904, budget, workbook.warnings};
  bool any = false;
  for (const SheetEntry& entry : book.sheets) {
    if (entry.part.empty() && workbook.warnings.size() < limits::kMaxReadWarnings) {
      workbook.warnings.push_back(
          {entry.name, {}, {"ไฟล์ไม่มีเนื้อหาของแผ่นงานนี้", "the file does not hold this sheet's content"}});
    }
    if (!entry.is_worksheet) continue;
    Sheet sheet;
    sheet.name = entry.name;
    sheet.visibility = entry.visibility;
    sheet.part = entry.part;
    read_worksheet(package.xml(entry.part), reading, sheet);
    take(std::move(sheet));
    any = true;
  }
  if (!any) throw refusal(Refusal::no_worksheet, file);
}

}  // namespace

Workbook read_workbook(std::string_view bytes, const std::string& file) {
  Workbook workbook;
  read_into(workbook, bytes, file, [&](Sheet&& sheet) { workbook.sheets.push_back(std::move(sheet)); });
  return workbook;
}

void read_sheets(std::string_view bytes, const std::string& file, const TakeSheet& take) {
  Workbook workbook;
  read_into(workbook, bytes, file, take);
}

}  // namespace raingan::workbook
