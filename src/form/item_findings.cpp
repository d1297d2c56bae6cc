#include "form/item_findings.hpp"

#include "base/limits.hpp"
#include "form/row_names.hpp"
#include "form/table_findings.hpp"
#include "thai/name.hpp"

namespace raingan::form {
namespace {

Finding item_finding(const Table& table, const Row& row, const MatchedItem& matched) {
  const bool near = matched.match == NameMatch::near;
  const bool doubled = matched.match == NameMatch::duplicate;
  Finding finding = finding_of(table, doubled ? Level::error : Level::warning,
                               near      ? FindingKind::name_spelling
                               : doubled ? FindingKind::duplicate_key
                                         : FindingKind::form_changed,
                               row.name_origin);
  const RowItem* meant = matched.item != nullptr ? matched.item : matched.candidate;
  const std::string name = meant == nullptr ? std::string() : meant->name;
  const std::string found = quoted(row.printed_name);
  finding.item = near || doubled ? name : row.printed_name;
  finding.found = row.printed_name;
  finding.expected = name;
  if (near) {
    finding.message = {"ชื่อแถว " + found + " ใช้เป็น " + quoted(name) + " ให้แก้ตัวสะกดในแฟ้มต้นทาง",
                       "the row " + found + " is taken for " + quoted(name) + "; correct the spelling in the workbook"};
  } else if (doubled) {
    finding.message = {"แถว " + found + " ซ้ำกับแถวก่อนหน้าที่เป็น " + quoted(name) + " ให้รวมเป็นแถวเดียวหรือแก้ชื่อแถว",
                       "the row " + found + " is " + quoted(name) +
                           ", as an earlier row is; make one row of them or correct the name"};
  } else {
    const std::string perhaps = name.empty() ? std::string() : " อาจหมายถึง " + quoted(name);
    const std::string perhaps_en = name.empty() ? std::string() : "; perhaps " + quoted(name) + " is meant";
    finding.message = {"แถว " + found + " ไม่มีในแบบ" + perhaps + " จึงไม่ได้นำไปใช้ ให้ใช้ชื่อแถวตามแบบเดิม",
                       "the row " + found + " is not part of the form and was not used" + perhaps_en +
                           "; keep the form's names of rows"};
  }
  return finding;
}

Finding nameless(const Table& table, const Row& row) {
  Finding finding = finding_of(table, Level::error, FindingKind::missing, row.name_origin);
  finding.message = {"แถวนี้มีข้อมูลแต่ไม่มีชื่อกลุ่มหรือผู้ผลิต ให้พิมพ์ชื่อ",
                     "this row has entries but no name of a group or producer; type the name"};
  return finding;
}

}  // namespace

void name_items(Table& table, const FormLayout& layout, Findings& findings) {
  if (layout.rows == RowSubject::producer) {
    for (Row& row : table.rows) {
      row.item = thai::name_key(row.printed_name);
      if (row.item.empty()) findings.push_back(nameless(table, row));
    }
    return;
  }
  std::vector<std::string> names;
  for (const Row& row : table.rows) names.push_back(row.printed_name);
  const std::vector<MatchedItem> matched = match_items(names, layout);
  for (std::size_t i = 0; i < matched.size(); ++i) {
    const NameMatch match = matched[i].match;
    if (matched[i].item != nullptr && match != NameMatch::duplicate) table.rows[i].item = matched[i].item->id;
    if (match != NameMatch::exact && match != NameMatch::known) {
      findings.push_back(item_finding(table, table.rows[i], matched[i]));
    }
  }
}

void report_cut(const Table& table, Findings& findings) {
  Finding finding = finding_of(table, Level::error, FindingKind::form_changed, table.place);
  const std::string most = std::to_string(limits::kMaxLedgerRows);
  finding.expected = most;
  finding.message = {"ตารางยาวเกิน " + most + " แถว แถวที่เกินไม่ได้อ่าน ให้แยกเป็นแฟ้มของแต่ละอำเภอ",
                     "the table has more than " + most + " rows; the rest was not read; send a workbook a district"};
  findings.push_back(std::move(finding));
}

}  // namespace raingan::form
