#include "item_tables.hpp"

#include "thai/name.hpp"

namespace check_test {
namespace {

const std::vector<std::string> kTicks = {"food", "drink", "community", "sole"};

Column money(const std::string& id, const std::string& words) { return column(id, FigureKind::money, words); }

Table item_table(const FormLayout& layout, const std::string& district, const std::string& file,
                 const std::vector<std::string>& columns, const std::vector<std::vector<std::string>>& rows,
                 const std::vector<std::string>& total) {
  Table out = table(layout.form, layout.period, file, columns, rows, total);
  out.one_district = district;
  for (Row& row : out.rows) row.district = district;
  return out;
}

}  // namespace

FormLayout ledger_layout() {
  FormLayout out;
  out.form = "rt1";
  out.name = "รต.1";
  out.period = kDecember;
  out.rows = RowSubject::producer;
  out.choices = {{"food", "drink"}, {"community", "sole"}};
  Column name = column("name", FigureKind::count, "รายชื่อ");
  name.role = ColumnRole::item;
  out.columns = {name};
  for (const std::string& id : kTicks) out.columns.push_back(column(id, FigureKind::tick));
  out.columns[1].headings = {"ประเภทผลิตภัณฑ์", "อาหาร"};
  out.columns[2].headings = {"ประเภทผลิตภัณฑ์", "เครื่องดื่ม"};
  out.columns[3].headings = {"ประเภทกลุ่ม", "กลุ่มผู้ผลิตชุมชน"};
  out.columns[4].headings = {"ประเภทกลุ่ม", "เจ้าของรายเดียว"};
  out.columns.push_back(money("home", "ในประเทศ"));
  out.columns.push_back(money("abroad", "ต่างประเทศ"));
  out.columns.push_back(money("total", "รวมทั้งสิ้น"));
  out.columns.back().entered = false;
  out.relations = {relation(RelationKind::sum, "total", {own("home"), own("abroad")})};
  return out;
}

Table ledger_sheet(const std::string& district, const std::string& file,
                   const std::vector<std::vector<std::string>>& rows, const std::vector<std::string>& total) {
  std::vector<std::vector<std::string>> texts;
  for (const auto& row : rows) {
    std::vector<std::string>& cells = texts.emplace_back();
    cells.push_back(row.at(0));
    for (const std::string& tick : kTicks) {
      cells.push_back((" " + row.at(1) + " ").find(" " + tick + " ") != std::string::npos ? "1" : "");
    }
    cells.insert(cells.end(), row.begin() + 2, row.end());
  }
  std::vector<std::string> sums;
  if (!total.empty()) {
    sums = {"รวม", "", "", "", ""};
    sums.insert(sums.end(), total.begin(), total.end());
  }
  Table out = item_table(ledger_layout(), district, file,
                         {"food", "drink", "community", "sole", "home", "abroad", "total"}, texts, sums);
  for (Row& row : out.rows) row.item = thai::name_key(row.printed_name);
  return out;
}

FormLayout estimate_layout() {
  FormLayout out;
  out.form = "income-estimate";
  out.name = "ประมาณการรายได้";
  out.period = Period::fiscal_quarter(2568, 1);
  out.rows = RowSubject::month;
  out.items = {{"2567-10", "ตุลาคม 2567", {}}, {"2567-11", "พฤศจิกายน 2567", {}}, {"2567-12", "ธันวาคม 2567", {}}};
  out.columns = {money("home", "ในประเทศ"), money("abroad", "ต่างประเทศ"), money("total", "รวมทั้งสิ้น")};
  out.columns[0].required = true;
  out.columns[1].required = true;
  out.columns[2].entered = false;
  out.relations = {relation(RelationKind::sum, "total", {own("home"), own("abroad")})};
  return out;
}

Table estimate_sheet(const std::string& district, const std::string& file,
                     const std::vector<std::vector<std::string>>& rows, const std::vector<std::string>& total) {
  const FormLayout layout = estimate_layout();
  std::vector<std::vector<std::string>> texts;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    texts.push_back({layout.items.at(i).name});
    texts.back().insert(texts.back().end(), rows[i].begin(), rows[i].end());
  }
  std::vector<std::string> sums;
  if (!total.empty()) {
    sums = {"รวม"};
    sums.insert(sums.end(), total.begin(), total.end());
  }
  Table out = item_table(layout, district, file, {"home", "abroad", "total"}, texts, sums);
  for (std::size_t i = 0; i < out.rows.size(); ++i) out.rows[i].item = layout.items.at(i).id;
  return out;
}

Taken taken(const std::vector<Table>& tables, const FormLayout& layout, const std::vector<std::string>& districts,
            bool awaited) {
  Taken out;
  std::vector<check::Awaited> forms;
  if (awaited) forms.push_back({layout.form, layout.period});
  out.book = check::consolidate(tables, area_of(districts), forms, layouts({layout}), out.findings);
  return out;
}

}  // namespace check_test
