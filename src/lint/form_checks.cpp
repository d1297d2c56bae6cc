#include <algorithm>
#include <map>
#include <set>

#include "form/form_definition.hpp"
#include "lint/checks.hpp"
#include "lint/lines.hpp"
#include "lint/wording.hpp"
#include "thai/name.hpp"

namespace raingan::lint {
namespace {

constexpr int kAnyYear = 2567;

int line_of_column(const form::Definition& form, const std::string& id) {
  const form::ColumnDefinition* column = form::find_column(form, id);
  return column == nullptr ? 0 : column->line;
}

// Headings above the innermost one, as a sheet is compared.
std::string group_of(const Column& column) {
  std::string path;
  for (std::size_t i = 0; i + 1 < column.headings.size(); ++i) path += thai::name_key(column.headings[i]) + "/";
  return path;
}

std::vector<std::string> spellings_of(const Column& column) {
  std::vector<std::string> all;
  if (column.headings.empty()) return all;
  all.push_back(column.headings.back());
  if (column.also.size() == column.headings.size())
    all.insert(all.end(), column.also.back().begin(), column.also.back().end());
  return all;
}

// A sheet could not tell the two columns apart.
void check_twins(const FormLayout& layout, const form::Definition& form, std::set<std::string>& told,
                 Remarks& remarks) {
  std::map<std::string, const Column*> seen;
  for (const Column& column : layout.columns) {
    for (const std::string& spelling : spellings_of(column)) {
      const auto [known, first] = seen.emplace(group_of(column) + thai::name_key(spelling), &column);
      if (first || known->second == &column || !told.insert(column.id).second) continue;
      remarks.push_back(remark(
          Level::error, RemarkKind::header, form.file, line_of_column(form, column.id), column.id,
          {"คอลัมน์ " + column.id + " และ " + known->second->id + " ใช้หัวคอลัมน์ " + quoted(spelling) +
               " เหมือนกัน แยกจากกันไม่ได้",
           "the columns " + column.id + " and " + known->second->id + " share the heading " + quoted(spelling)}));
    }
  }
}

void check_items(const form::Definition& form, int line, Remarks& remarks) {
  std::map<std::string, std::string> seen;
  for (const RowItem& item : form.items) {
    std::vector<std::string> spellings{item.name};
    spellings.insert(spellings.end(), item.also.begin(), item.also.end());
    for (const std::string& spelling : spellings) {
      const auto [known, first] = seen.emplace(thai::name_key(spelling), item.id);
      if (first || known->second == item.id) continue;
      remarks.push_back(remark(
          Level::error, RemarkKind::header, form.file, line, item.id,
          {"รายการ " + item.id + " และ " + known->second + " ใช้ชื่อ " + quoted(spelling) + " เหมือนกัน แถวหลังจะไม่มีใครถึง",
           "the items " + item.id + " and " + known->second + " share the name " + quoted(spelling) +
               ": the second is never reached"}));
    }
  }
}

void tell_unknown(const form::Definition& form, int line, const std::string& other, Remarks& remarks) {
  remarks.push_back(
      remark(Level::error, RemarkKind::reference, form.file, line, other,
             {"ไม่มีแบบ " + other + " ที่แบบนี้อ้างถึง", "there is no form " + other + ", which this form refers to"}));
}

void check_references_of(const Collection& files, const form::Definition& form, Remarks& remarks) {
  const auto unknown = [&](const std::string& other) {
    return !other.empty() && !files.forms().has(other) && !files.is_broken("form", other);
  };
  for (const form::RelationDefinition& relation : form.relations) {
    for (const form::PartDefinition& part : relation.parts) {
      if (unknown(part.form)) tell_unknown(form, part.line, part.form, remarks);
    }
  }
  if (form.aggregation && unknown(form.aggregation->ledger)) {
    tell_unknown(form, form.aggregation->line, form.aggregation->ledger, remarks);
  }
}

}  // namespace

Remarks check_form(const Collection& files, const Collection::Entry& entry) {
  Remarks remarks;
  if (!files.forms().has(entry.id)) return remarks;
  const form::Definition& form = files.forms().definition(entry.id);
  if (form.file != entry.file) return remarks;
  check_references_of(files, form, remarks);
  const std::vector<int> rows = lines_of(*entry.document, "rows");
  check_items(form, rows.empty() ? 0 : rows.front(), remarks);
  std::set<std::string> told;
  for (int quarter = 1; quarter <= 4; ++quarter) {
    for (const int months : form.lengths) {
      try {
        check_twins(files.forms().at(entry.id, {Period::fiscal_quarter(kAnyYear, quarter).first, months}), form, told,
                    remarks);
      } catch (const Error& error) {
        if (told.insert(error.what()).second) remarks.push_back(broken_remark(error));
      }
    }
  }
  return remarks;
}

}  // namespace raingan::lint
