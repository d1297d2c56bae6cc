#include "ledgers.hpp"

#include <algorithm>

#include "model/sent_figure.hpp"
#include "thai/name.hpp"

namespace aggregate_test {
namespace {

using model_test::sent_figure;

const std::vector<std::string> kTicks = {"food", "drink", "community", "sole"};
const std::vector<std::string> kAmounts = {"home.offline", "home.online", "abroad.offline", "abroad.online", "total"};

Column column(const std::string& id, FigureKind kind) {
  Column out;
  out.id = id;
  out.kind = kind;
  out.headings = {id};
  return out;
}

std::string cell_at(std::size_t column, std::size_t line) {
  return std::string(1, static_cast<char>('B' + column)) + std::to_string(line);
}

using Part = Aggregation::Part;

FormLayout form(const std::string& id, const Period& period, RowSubject rows, std::vector<Part> parts) {
  FormLayout out;
  out.form = id;
  out.name = id;
  out.period = period;
  out.rows = rows;
  for (const Part& part : parts) {
    out.columns.push_back(column(part.column, part.what == Part::What::sum ? FigureKind::money : FigureKind::count));
  }
  out.aggregation = Aggregation{"rt1", std::move(parts), {}};
  return out;
}

Part sum(const std::string& column, std::vector<std::string> of, const std::string& when = {}) {
  return {Part::What::sum, column, std::move(of), when};
}

}  // namespace

FormLayout ledger_layout(const Period& month) {
  FormLayout out;
  out.form = "rt1";
  out.name = "รต.1";
  out.period = month;
  out.rows = RowSubject::producer;
  out.choices = {{"food", "drink"}, {"community", "sole"}};
  for (const std::string& id : kTicks) out.columns.push_back(column(id, FigureKind::tick));
  for (const std::string& id : kAmounts) out.columns.push_back(column(id, FigureKind::money));
  out.columns.back().entered = false;
  Relation total;
  total.column = "total";
  for (std::size_t i = 0; i < 4; ++i) total.parts.push_back({"", {}, kAmounts[i]});
  out.relations = {total};
  return out;
}

Table ledger_sheet(const std::string& district, const std::vector<Entry>& rows, bool with_total) {
  const std::string file = district + ".xlsx";
  Table table;
  table.form = "rt1";
  table.period = kDecember;
  table.one_district = district;
  table.place = {file, "S", "A1:J99"};
  table.columns = kTicks;
  table.columns.insert(table.columns.end(), kAmounts.begin(), kAmounts.end());
  std::vector<Decimal> sums(kAmounts.size());
  for (const Entry& entry : rows) {
    const std::size_t line = table.rows.size() + 2;
    Row row{district, entry.name, {file, "S", "A" + std::to_string(line)}, {}, thai::name_key(entry.name)};
    const std::string ticks = " " + entry.ticks + " ";
    for (std::size_t i = 0; i < kTicks.size(); ++i) {
      const bool ticked = ticks.find(" " + kTicks[i] + " ") != std::string::npos;
      row.figures.push_back(sent_figure(ticked ? "1" : "", {file, "S", cell_at(i, line)}));
    }
    for (std::size_t i = 0; i < kAmounts.size(); ++i) {
      const std::string text = i < entry.amounts.size() ? entry.amounts[i] : "";
      row.figures.push_back(sent_figure(text, {file, "S", cell_at(kTicks.size() + i, line)}));
      if (row.figures.back().is_number()) sums[i] += row.figures.back().value;
    }
    table.rows.push_back(std::move(row));
  }
  if (!with_total) return table;
  const std::size_t line = rows.size() + 2;
  table.total = Row{{}, "รวม", {file, "S", "A" + std::to_string(line)}, std::vector<Figure>(kTicks.size())};
  for (std::size_t i = 0; i < kAmounts.size(); ++i) {
    table.total->figures.push_back(sent_figure(sums[i].to_string(), {file, "S", cell_at(kTicks.size() + i, line)}));
  }
  return table;
}

BookEntry ledger(const Period& month, const std::vector<Table>& sheets) {
  BookEntry entry;
  entry.layout = ledger_layout(month);
  entry.table.form = "rt1";
  entry.table.period = month;
  entry.table.columns = sheets.front().columns;
  for (const Table& sheet : sheets) {
    entry.table.rows.insert(entry.table.rows.end(), sheet.rows.begin(), sheet.rows.end());
    entry.sources.push_back(sheet);
  }
  return entry;
}

Area area_of(const std::vector<std::string>& names) {
  Area area;
  for (const std::string& name : names) {
    area.districts.push_back({std::to_string(1000 + area.districts.size()), name, {}});
  }
  return area;
}

FormLayout by_district(const Period& period) {
  return form("rt4", period, RowSubject::district,
              {{Part::What::names, "producers", {}, {}},
               {Part::What::rows, "entries", {}, {}},
               sum("home", {"home.offline", "home.online"}),
               sum("abroad", {"abroad.offline", "abroad.online"}),
               sum("total", {"total"})});
}

FormLayout by_type(const Period& period) {
  FormLayout out = form("rt3", period, RowSubject::item,
                        {{Part::What::names, "producers", {}, {}},
                         sum("home", {"home.offline", "home.online"}),
                         sum("total", {"total"})});
  out.columns[0].additive = false;
  out.items = {{"food", "อาหาร", {}}, {"drink", "เครื่องดื่ม", {}}};
  out.aggregation->ticks = {"food", "drink"};
  return out;
}

FormLayout by_month(const Period& period) {
  FormLayout out = form("sales", period, RowSubject::month,
                        {sum("food", {"total"}, "food"), sum("drink", {"total"}, "drink"), sum("total", {"total"})});
  for (int i = 0; i < period.months; ++i) {
    const Period month{period.first.plus(i), 1};
    out.items.push_back({month.id(), month.title(), {}});
  }
  return out;
}

aggregate::LayoutOf layouts() {
  return [](const std::string& id, const Period& period) {
    if (id == "rt3") return by_type(period);
    if (id == "sales") return by_month(period);
    if (id == "rt1") return ledger_layout(period);
    return by_district(period);
  };
}

std::string line_of(const Row& row) {
  std::string line = row.district;
  if (!row.item.empty()) line += (line.empty() ? "" : " ") + row.item;
  for (const Figure& figure : row.figures) line += " " + (figure.is_number() ? figure.value.to_string() : "?");
  return line;
}

std::vector<std::string> rows_of(const Table& table) {
  std::vector<std::string> lines;
  for (const Row& row : table.rows) lines.push_back(line_of(row));
  return lines;
}

}  // namespace aggregate_test
