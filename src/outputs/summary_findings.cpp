#include <array>
#include <set>

#include "outputs/finding_words.hpp"
#include "outputs/summary_sheets.hpp"
#include "outputs/trace.hpp"

namespace raingan::outputs {
namespace {

constexpr std::uint32_t kHeadRow = 2;

struct HeadedColumn {
  std::string_view heading;
  double width;
};
constexpr std::array<HeadedColumn, 10> kColumns = {{{"ระดับ", 12},
                                                    {"แบบ", 20},
                                                    {"อำเภอ", 18},
                                                    {"แฟ้ม", 26},
                                                    {"แผ่นงาน", 20},
                                                    {"ช่อง", 9},
                                                    {"พบ", 16},
                                                    {"ควรเป็น", 16},
                                                    {"ต่าง", 14},
                                                    {"คำอธิบาย", 70}}};

// The form's Thai name where the book knows it.
std::string form_name(const Book& book, const std::string& form) {
  for (const auto& [key, entry] : book.entries) {
    if (key.first == form) return entry.layout.name;
  }
  return form;
}

// Workbooks of earlier periods are used, not returned: nothing to link to.
std::set<std::string> files_not_returned(const Book& book) {
  std::set<std::string> files;
  for (const auto& [key, entry] : book.entries) {
    if (entry.table.reference) files.insert(entry.table.place.file);
  }
  return files;
}

// A number where the text is one, so that it can be reckoned with.
void write_value(NewSheet& sheet, workbook::CellAddress at, const std::string& text, const std::string& trace) {
  CellLook look;
  look.wrap = true;
  const auto value = Decimal::parse(text);
  if (!value || value->to_string() != text) return sheet.text(at, text, look);
  look.align = CellLook::Align::right;
  look.number_format = value->is_whole() ? "#,##0" : "#,##0.00";
  sheet.number(at, *value, look);
  sheet.trace(trace);
}

}  // namespace

void add_findings_sheet(const Facts& facts, NewWorkbook& book) {
  NewSheet& sheet = book.sheet("ผลการตรวจ");
  CellLook title;
  title.bold = true;
  title.border = false;
  const std::string count = "ผลการตรวจ " + std::to_string(facts.findings.size()) + " รายการ";
  sheet.text({0, 0}, facts.findings.empty() ? nothing_found(facts.job.language) : count, title);
  for (std::uint32_t i = 0; i < kColumns.size(); ++i) {
    sheet.text({kHeadRow, i}, kColumns[i].heading, heading_look());
    sheet.width(i, i, kColumns[i].width);
  }
  const std::set<std::string> not_returned = files_not_returned(facts.book);
  std::uint32_t row = kHeadRow;
  for (const Finding& finding : facts.findings) {
    ++row;
    CellLook look;
    look.wrap = true;
    CellLook level = look;
    level.fill_rgb = fill_of(finding.level);
    sheet.text({row, 0}, level_word(finding.level, facts.job.language), level);
    sheet.text({row, 1}, form_name(facts.book, finding.form), look);
    const bool both = !finding.district.empty() && !finding.item.empty();
    sheet.text({row, 2}, finding.district + (both ? " · " : "") + finding.item, look);
    const std::string file = file_name(finding.origin.file);
    sheet.text({row, 3}, file, look);
    sheet.text({row, 4}, finding.origin.sheet, look);
    const bool returned = !file.empty() && !finding.origin.sheet.empty() && !not_returned.contains(finding.origin.file);
    if (returned && !finding.origin.cell.empty()) {
      sheet.link({row, 5}, finding.origin.cell, "returned/" + file, finding.origin.sheet, finding.origin.cell, look);
    } else {
      sheet.text({row, 5}, finding.origin.cell, look);
    }
    const std::string trace = trace_of_finding(row - kHeadRow);
    write_value(sheet, {row, 6}, finding.found, trace);
    write_value(sheet, {row, 7}, finding.expected, trace);
    write_value(sheet, {row, 8}, finding.difference, trace);
    sheet.text({row, 9}, finding.message.in(facts.job.language), look);
  }
  sheet.page(kHeadRow + 1, 1, true);
}

}  // namespace raingan::outputs
