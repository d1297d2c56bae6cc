#include "form/sheet_reader.hpp"

#include <algorithm>
#include <set>

#include "form/form_finder.hpp"
#include "form/item_findings.hpp"
#include "form/table_district.hpp"
#include "form/table_findings.hpp"
#include "form/table_period.hpp"
#include "form/table_rows.hpp"
#include "form/table_title.hpp"

namespace raingan::form {
namespace {

using workbook::CellAddress;
using workbook::CellRange;

class SheetReader {
 public:
  SheetReader(const workbook::Sheet& sheet, const std::string& file, const KnownForms& forms, const Area& area,
              const std::vector<Expected>& expected, const std::vector<MarkedForm>& marks)
      : view_(sheet),
        file_(file),
        forms_(forms),
        area_(area),
        names_(area),
        expected_(expected),
        finder_(view_, forms.patterns, marks, expected) {}

  // Adds the tables of the sheet; returns those whose district nobody named.
  std::vector<std::size_t> read(ReadTables& out) {
    const std::size_t before = out.tables.size();
    for (std::size_t i = 0; i < finder_.anchors(); ++i) {
      if (const auto form = finder_.form_at(i)) read_table(*form, out);
    }
    if (out.tables.size() == before) report_unknown(out);
    return std::move(homeless_);
  }

 private:
  void report_unknown(ReadTables& out) const {
    if (const auto figure = first_figure()) {
      out.findings.push_back(unknown_form({file_, view_.sheet().name, to_reference(*figure)}, finder_.marked_form()));
    }
  }

  std::vector<Period> periods_expected(const std::string& form) const {
    std::vector<Period> periods;
    for (const Expected& expected : expected_) {
      if (expected.form == form) periods.push_back(expected.period);
    }
    return periods;
  }

  void read_table(const Recognition& form, ReadTables& out) {
    const std::vector<TitleLine> title = finder_.title_of(form.band);
    const MarkedForm* mark = finder_.mark_at(form.band);
    if (mark != nullptr && mark->form != form.pattern->form) mark = nullptr;
    const auto marked = mark != nullptr ? std::optional(mark->period) : std::nullopt;
    const bool by_months = form.pattern->rows == RowSubject::month;
    const std::vector<StatedMonth> months = by_months ? months_under(view_, form.band) : std::vector<StatedMonth>();
    const TablePeriod period = period_of(form, title, months, marked, periods_expected(form.pattern->form));

    Table table;
    table.form = form.pattern->form;
    table.period = period.period;
    table.period_stated = period.stated;
    table.certain = form.certain;
    table.from_blank = mark != nullptr;
    for (const TitleLine& line : title) table.title += (table.title.empty() ? "" : "\n") + line.text;
    const FormLayout layout = forms_.layout_of(table.form, table.period);
    Recognition kept = form;
    const RowPlan plan = plan_of(kept, period, layout, table);
    const RowsRead rows = read_table_rows(kept, plan, layout, table);
    const CellRange place{{form.band.top, form.band.left}, {rows.last, form.band.right}};
    table.place = {file_, view_.sheet().name, to_reference(place)};
    finder_.take(place);

    report_columns(table, layout, kept, file_, view_.sheet().name, out.findings);
    if (period.unkept) report_title(table, *period.unkept, out.findings);
    if (rows.cut) report_cut(table, out.findings);
    if (layout.has_district_rows()) {
      name_districts(table, area_, out.findings);
    } else {
      name_items(table, layout, out.findings);
      if (!settle_districts(table, rows.districts, hints_of(title, mark), area_, out.findings)) {
        homeless_.push_back(out.tables.size());
      }
    }
    out.tables.push_back(std::move(table));
  }

  RowsRead read_table_rows(const Recognition& form, const RowPlan& plan, const FormLayout& layout, Table& table) const {
    if (layout.has_district_rows()) return read_rows(view_, file_, form, plan, names_, table);
    if (layout.rows == RowSubject::producer) return read_rows(view_, file_, form, plan, ProducerNames(), table);
    return read_rows(view_, file_, form, plan, ItemNames(layout), table);
  }

  DistrictHints hints_of(const std::vector<TitleLine>& title, const MarkedForm* mark) const {
    DistrictHints hints;
    hints.title = district_in_title(title, area_);
    hints.sheet = surely_named(view_.sheet().name, area_);
    for (const District& district : area_.districts) {
      if (mark != nullptr && !mark->district.empty() && district.code == mark->district) hints.marked = district.name;
    }
    return hints;
  }

  // Sets the table's columns in the form's order. Columns that the period has no place for become
  // unknown ones of `form`.
  static RowPlan plan_of(Recognition& form, const TablePeriod& period, const FormLayout& layout, Table& table) {
    std::map<std::string, std::uint32_t> where;
    RowPlan plan;
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
      const RecognisedColumn& column = form.columns[i];
      const ColumnPattern& pattern = form.pattern->columns[column.pattern];
      const std::uint32_t at = form.band.columns[column.heading].column;
      std::string id = pattern.id;
      if (const std::size_t month = id.find("{m}"); month != std::string::npos && period.months[i]) {
        id.replace(month, 3, thai::month_id(period.months[i]->month));
      }
      if (pattern.role == ColumnRole::number) plan.number = at;
      if (pattern.role == ColumnRole::district) plan.district = at;
      if (layout.find(id) == nullptr) {
        form.unknown.push_back(column.heading);
      } else if (pattern.role == ColumnRole::figure) {
        where.emplace(id, at);
      }
    }
    for (const Column& column : layout.columns) {
      const auto found = where.find(column.id);
      if (found == where.end()) continue;
      table.columns.push_back(column.id);
      plan.figures.push_back(found->second);
      plan.kinds.push_back(column.kind);
    }
    return plan;
  }

  std::optional<CellAddress> first_figure() const {
    for (const auto& [address, cell] : view_.sheet().cells) {
      const bool digits =
          cell.text.find_first_of("0123456789") != std::string::npos || cell.text.find("\u0E50") != std::string::npos;
      const bool figure =
          cell.type == workbook::CellType::number ||
          (cell.type == workbook::CellType::text && cell.text.size() <= 60 && digits && is_figure(&cell));
      if (figure) return address;
    }
    return std::nullopt;
  }

  SheetView view_;
  const std::string& file_;
  const KnownForms& forms_;
  const Area& area_;
  DistrictNames names_;
  const std::vector<Expected>& expected_;
  FormFinder finder_;
  std::vector<std::size_t> homeless_;  // tables without a district
};

// Where every table of a file that says whose it is is of one district, so are the others.
void house(const std::vector<std::size_t>& homeless, ReadTables& out) {
  std::set<std::string> named;
  for (const Table& table : out.tables) {
    if (!table.one_district.empty()) named.insert(table.one_district);
  }
  for (const std::size_t i : homeless) {
    if (named.size() == 1) {
      give_district(out.tables[i], *named.begin());
    } else {
      report_homeless(out.tables[i], out.findings);
    }
  }
}

}  // namespace

ReadTables read_tables_of(const workbook::Workbook& book, const std::string& file, const KnownForms& forms,
                          const Area& area, const std::vector<Expected>& expected) {
  const std::vector<MarkedForm> marks = read_marks(book);
  ReadTables out;
  std::vector<std::size_t> homeless;
  for (const workbook::Sheet& sheet : book.sheets) {
    if (sheet.visibility != workbook::Visibility::visible) continue;
    const std::vector<std::size_t> added = SheetReader(sheet, file, forms, area, expected, marks).read(out);
    homeless.insert(homeless.end(), added.begin(), added.end());
  }
  house(homeless, out);
  return out;
}

}  // namespace raingan::form
