#include "outputs/item_tables.hpp"

namespace raingan::outputs::sample {
namespace {

Column column(const std::string& id, std::vector<std::string> headings, ColumnRole role = ColumnRole::figure,
              FigureKind kind = FigureKind::money) {
  Column made;
  made.id = id;
  made.headings = std::move(headings);
  made.role = role;
  made.kind = kind;
  made.additive = kind != FigureKind::tick;
  return made;
}

Relation sum_of(const std::string& total, const std::vector<std::string>& parts) {
  Relation relation;
  relation.column = total;
  for (const std::string& part : parts) relation.parts.push_back({"", {}, part});
  return relation;
}

Row row_of(const std::string& district, const std::string& item, const std::string& name,
           const std::vector<std::string>& figures, const std::string& sheet, int line) {
  Row row;
  row.district = district;
  row.item = item;
  row.printed_name = name;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const std::string cell = std::string(1, static_cast<char>('B' + i)) + std::to_string(line);
    row.figures.push_back(number(figures[i], "submissions/" + sheet + ".xlsx", cell));
  }
  return row;
}

}  // namespace

BookEntry& add_income(SampleJob& job) {
  const Period period = Period::fiscal_quarter(2567, 1);
  BookEntry& entry = job.book.entries[{"income", period}];
  FormLayout& form = entry.layout;
  form.form = entry.table.form = "income";
  form.period = entry.table.period = period;
  form.name = "ประมาณการรายได้";
  form.titles = {"ประมาณการรายได้จังหวัด{area}"};
  form.rows = RowSubject::month;
  form.items = {{"2566-10", "ตุลาคม 2566", {}}, {"2566-11", "พฤศจิกายน 2566", {}}, {"2566-12", "ธันวาคม 2566", {}}};
  form.columns = {column("month", {"เดือน"}, ColumnRole::item), column("home", {"ในประเทศ"}),
                  column("abroad", {"ต่างประเทศ"}), column("total", {"รวม"}),
                  column("note", {"หมายเหตุ"}, ColumnRole::text)};
  form.relations = {sum_of("total", {"home", "abroad"})};
  form.signatures = {{"ลงชื่อ ........ ผู้รายงาน", "ตำแหน่ง พัฒนาการอำเภอ"}, {"ลงชื่อ ........ ผู้รับรอง"}};
  entry.table.columns = entry.by_item.columns = entry.by_district.columns = {"home", "abroad", "total"};
  const std::vector<std::vector<std::string>> capital = {{"10", "1", "11"}, {"20", "2", "22"}, {"30", "3", "33"}};
  const std::vector<std::vector<std::string>> other = {{"100", "0", "100"}, {"200", "0", "200"}, {"", "", ""}};
  const std::vector<std::vector<std::string>> sums = {{"110", "1", "111"}, {"220", "2", "222"}, {"", "", ""}};
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    const RowItem& item = form.items[i];
    const int line = static_cast<int>(i) + 5;
    entry.table.rows.push_back(row_of("เมืองหนองคาย", item.id, item.name, capital[i], "เมือง", line));
    entry.by_item.rows.push_back(row_of("", item.id, item.name, sums[i], "", line));
  }
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    const int line = static_cast<int>(i) + 5;
    entry.table.rows.push_back(row_of("ท่าบ่อ", form.items[i].id, form.items[i].name, other[i], "ท่าบ่อ", line));
  }
  entry.by_district.rows = {row_of("เมืองหนองคาย", "", "", {"60", "6", "66"}, "เมือง", 8),
                            row_of("ท่าบ่อ", "", "", {"", "", ""}, "ท่าบ่อ", 8)};
  Table sent = entry.table;
  sent.rows.clear();
  sent.one_district = "เมืองหนองคาย";
  sent.total = row_of("", "", "รวม", {"60", "6", "67"}, "เมือง", 8);
  entry.sources = {sent};
  return entry;
}

BookEntry& add_ledger(SampleJob& job) {
  const Period period = Period::month(2566, 12);
  BookEntry& entry = job.book.entries[{"ledger", period}];
  FormLayout& form = entry.layout;
  form.form = entry.table.form = "ledger";
  form.period = entry.table.period = period;
  form.name = "รต.1";
  form.rows = RowSubject::producer;
  constexpr auto kTicked = FigureKind::tick;
  form.columns = {column("no", {"ที่"}, ColumnRole::number),
                  column("name", {"รายชื่อ"}, ColumnRole::item),
                  column("district", {"อำเภอ"}, ColumnRole::district),
                  column("type.food", {"ประเภท", "อาหาร"}, ColumnRole::figure, kTicked),
                  column("type.drink", {"ประเภท", "เครื่องดื่ม"}, ColumnRole::figure, kTicked),
                  column("offline", {"ยอดจำหน่าย", "ออฟไลน์"}),
                  column("online", {"ยอดจำหน่าย", "ออนไลน์"}),
                  column("total", {"รวม"})};
  form.relations = {sum_of("total", {"offline", "online"})};
  form.choices = {{"type.food", "type.drink"}};
  entry.table.columns = entry.by_district.columns = {"type.food", "type.drink", "offline", "online", "total"};
  entry.table.rows = {row_of("สังคม", "กลุ่มค", "กลุ่ม ค", {"", "1", "7", "8", "15"}, "สังคม", 5),
                      row_of("ท่าบ่อ", "กลุ่มก", "กลุ่ม ก", {"1", "", "100", "50.25", "150.25"}, "ท่าบ่อ", 5),
                      row_of("ท่าบ่อ", "กลุ่มข", "กลุ่ม ข", {"", "1", "200", "", "200"}, "ท่าบ่อ", 6)};
  entry.by_district.rows = {row_of("ท่าบ่อ", "", "", {"", "", "300", "50.25", "350.25"}, "ท่าบ่อ", 9),
                            row_of("สังคม", "", "", {"", "", "7", "8", "15"}, "สังคม", 9)};
  return entry;
}

}  // namespace raingan::outputs::sample
