#include "aggregate/levels.hpp"

#include <map>

namespace raingan::aggregate {
namespace {

std::string column_words(const Column& column) {
  std::string words;
  for (const std::string& heading : column.headings) words += (words.empty() || heading.empty() ? "" : " ") + heading;
  return words.empty() ? column.id : words;
}

const std::string& name_of(const FormLayout& layout) { return layout.name.empty() ? layout.form : layout.name; }

// "อำเภอคูเมือง เดือนธันวาคม 2567", "อำเภอคูเมือง รายการ “อาหาร”".
Message row_words(const FormLayout& layout, const Row& row) {
  Message words{"อำเภอ" + row.district, "district " + row.district};
  if (layout.rows == RowSubject::month) {
    if (const auto month = Period::parse(row.item)) {
      words.th += " " + month->title();
      words.en += ", month " + month->id();
    }
  } else if (!layout.has_district_rows()) {
    words.th += " รายการ “" + row.printed_name + "”";
    words.en += ", item “" + row.printed_name + "”";
  }
  return words;
}

bool is_money(const Column& column) { return column.kind == FigureKind::money; }

// The ledger has satang, the other sheet whole baht.
bool is_dropped_satang(const Column& column, Decimal sent, Decimal sum) {
  return is_money(column) && sent.is_whole() && !sum.is_whole() && (sent - sum).magnitude() < Decimal::from_units(1);
}

Message message_of(const FormLayout& layout, const Row& made, const Column& column, Decimal sent, Decimal sum,
                   const FormLayout& ledger, bool rounding) {
  const Message row = row_words(layout, made);
  const std::string unit = column.unit.empty() && is_money(column) ? "บาท" : column.unit;
  const std::string unit_th = unit.empty() ? "" : " " + unit;
  const std::string unit_en = unit == "บาท" ? " baht" : "";
  const std::string difference = (sent - sum).magnitude().grouped();
  const std::string th = row.th + " แบบ" + name_of(layout) + " ช่อง “" + column_words(column) + "”: ยอดที่พิมพ์ " +
                         sent.grouped() + " ไม่เท่ากับยอดรวมจากแบบ" + name_of(ledger) + " " + sum.grouped() + " ต่างกัน " +
                         difference + unit_th;
  const std::string en = row.en + ", form " + name_of(layout) + ", column “" + column_words(column) +
                         "”: the printed " + sent.grouped() + " is not the sum of form " + name_of(ledger) + ", " +
                         sum.grouped() + ", difference " + difference + unit_en;
  if (rounding) return {th + " เป็นเศษสตางค์ที่ปัดทิ้ง ไม่ต้องแก้ไข", en + "; only satang were dropped, nothing to correct"};
  return {th + " ยอดต้องตรงกันทุกระดับ โปรดตรวจทั้งสองแบบแล้วแก้ไขให้ตรงกัน",
          en + "; figures must agree at every level, please check both forms and make them agree"};
}

}  // namespace

void compare_levels(const BookEntry& sent, const Table& made, const BookEntry& ledger, Findings& findings) {
  std::map<std::pair<std::string_view, std::string_view>, const Row*> rows;
  for (const Row& row : made.rows)
    rows.emplace(std::pair(std::string_view(row.district), std::string_view(row.item)), &row);
  for (const Row& row : sent.table.rows) {
    const auto same = rows.find({row.district, row.item});
    if (same == rows.end()) continue;
    for (std::size_t at = 0; at < sent.table.columns.size() && at < row.figures.size(); ++at) {
      const Column* column = sent.layout.find(sent.table.columns[at]);
      const auto other = made.index_of(sent.table.columns[at]);
      if (column == nullptr || !other) continue;
      const Figure& printed = row.figures[at];
      const Figure& sum = same->second->figures.at(*other);
      if (!printed.is_number() || !sum.is_number() || printed.value == sum.value) continue;
      const bool rounding = is_dropped_satang(*column, printed.value, sum.value);
      Finding finding;
      finding.level = rounding ? Level::note : Level::error;
      finding.kind = rounding ? FindingKind::rounding : FindingKind::cross_form;
      finding.origin = printed.origin;
      finding.form = sent.layout.form;
      finding.period = sent.layout.period.id();
      finding.district = row.district;
      if (!sent.layout.has_district_rows()) finding.item = same->second->printed_name;
      finding.column = column->id;
      finding.found = printed.value.to_string();
      finding.expected = sum.value.to_string();
      finding.difference = (printed.value - sum.value).to_string();
      finding.message =
          message_of(sent.layout, *same->second, *column, printed.value, sum.value, ledger.layout, rounding);
      finding.related = {sum.origin};
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace raingan::aggregate
