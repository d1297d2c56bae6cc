#include "form/blank.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "form/blank_plan.hpp"
#include "form/blank_writer.hpp"
#include "form/sheet_reader.hpp"
#include "thai/name.hpp"
#include "workbook/read.hpp"

namespace raingan::form {
namespace {

using workbook::Cell;
using workbook::CellType;

[[noreturn]] void broken(const std::string& sheet, const std::string& what) {
  throw Error(ErrorCode::internal, {"แบบฟอร์มที่เขียนไม่ตรงกับที่อ่านกลับ", "the blank read back differs: " + what}, {}, sheet);
}

void compare_cell(const SheetPlan& plan, const PlannedCell& planned, const workbook::Sheet& sheet) {
  const Cell* cell = sheet.at(planned.range.first);
  const std::string place = to_reference(planned.range.first);
  if (planned.text.empty() && !planned.value) {
    if (cell != nullptr && !cell->text.empty()) broken(plan.name, place);
    return;
  }
  if (cell == nullptr) broken(plan.name, place);
  const bool same = planned.value ? cell->type == CellType::number && cell->number == planned.value
                                  : cell->type == CellType::text && cell->text == planned.text;
  if (!same || cell->formula != planned.formula) broken(plan.name, place);
}

void compare_cells(const SheetPlan& plan, const workbook::Workbook& book) {
  const workbook::Sheet* sheet = book.find(plan.name);
  if (sheet == nullptr) broken(plan.name, "sheet");
  for (const PlannedCell& cell : plan.cells) compare_cell(plan, cell, *sheet);
}

KnownForms forms_of(const std::vector<FormLayout>& layouts) {
  KnownForms forms;
  std::map<std::string, std::vector<FormLayout>> by_form;
  for (const FormLayout& layout : layouts) by_form[layout.form].push_back(layout);
  for (const auto& [form, same] : by_form) forms.patterns.push_back(pattern_of(same));
  forms.layout_of = [&layouts](const std::string& form, const Period& period) {
    for (const FormLayout& layout : layouts) {
      if (layout.form == form && layout.period == period) return layout;
    }
    broken(form, period.id());
  };
  return forms;
}

void compare_row(const SheetPlan& plan, const FormLayout& layout, const BlankLine& line, const Row& row) {
  const bool named =
      layout.rows == RowSubject::producer ? thai::name_key(line.name) == row.item : line.item == row.item;
  if (row.district != line.district || !named) broken(plan.name, row.name_origin.cell);
  for (const Figure& figure : row.figures) {
    if (figure.recomputed && figure.recomputed != figure.value) broken(plan.name, figure.origin.cell);
  }
}

void compare_table(const SheetPlan& plan, const FormLayout& layout, const Table& table) {
  if (table.form != layout.form || table.period != layout.period || !table.from_blank) broken(plan.name, "form");
  const auto figures = std::count_if(layout.columns.begin(), layout.columns.end(),
                                     [](const Column& column) { return column.role == ColumnRole::figure; });
  if (table.columns.size() != static_cast<std::size_t>(figures)) broken(plan.name, "columns");
  if (table.rows.size() != plan.rows.size()) broken(plan.name, "rows");
  for (std::size_t i = 0; i < plan.rows.size(); ++i) compare_row(plan, layout, plan.rows[i], table.rows[i]);
}

// What the program will say when the blank comes back as it went out.
void compare_tables(const std::vector<SheetPlan>& plans, const BlankRequest& request, const workbook::Workbook& book) {
  const ReadTables read = read_tables_of(book, "blank.xlsx", forms_of(request.forms), *request.area, {});
  if (read.tables.size() != plans.size()) broken("", "tables");
  for (const Finding& finding : read.findings) {
    // A blank for no district in particular names none.
    if (!request.district.empty() || finding.kind != FindingKind::unknown_district)
      broken(finding.origin.sheet, finding.message.en);
  }
  for (std::size_t i = 0; i < plans.size(); ++i) compare_table(plans[i], request.forms[i], read.tables[i]);
}

std::string code_of(const BlankRequest& request) {
  if (request.district.empty()) return {};
  const District* district = request.area->find(request.district);
  if (district == nullptr) {
    throw Error(ErrorCode::usage, {"จังหวัด" + request.area->name + "ไม่มีอำเภอ \"" + request.district + "\"",
                                   "there is no district \"" + request.district + "\" in " + request.area->id});
  }
  return district->code;
}

}  // namespace

std::string blank_workbook(const BlankRequest& request) {
  if (request.area == nullptr || request.forms.empty()) {
    throw Error(ErrorCode::usage, {"ต้องระบุจังหวัดและแบบอย่างน้อยหนึ่งแบบ", "an area and at least one form are needed"});
  }
  const std::string code = code_of(request);
  std::vector<SheetPlan> plans;
  std::vector<MarkedForm> marks;
  for (const FormLayout& layout : request.forms) {
    plans.push_back(plan_sheet(layout, request, sheet_name(layout, plans)));
    marks.push_back(
        {layout.form, layout.period, code, request.area->id, plans.back().name, {plans.back().heading_top, 0}});
  }
  std::string bytes = write_sheets(plans, marks, request.mission_title);
  const workbook::Workbook book = workbook::read_workbook(bytes, "blank.xlsx");
  for (const SheetPlan& plan : plans) compare_cells(plan, book);
  compare_tables(plans, request, book);
  return bytes;
}

}  // namespace raingan::form
