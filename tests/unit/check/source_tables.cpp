#include "source_tables.hpp"

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include "small_tables.hpp"
#include "thai/name.hpp"

namespace check_test {
namespace {

std::string read_text(const std::string& path) {
  std::ifstream in(std::string(RAINGAN_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields{""};
  for (const char c : line) {
    if (c == ',') {
      fields.emplace_back();
    } else if (c != '\r') {
      fields.back() += c;
    }
  }
  return fields;
}

std::string column_id(const std::string& form, const std::string& name) {
  static const std::map<std::string, std::map<std::string, std::string>> kIds = {
      {"producers", {{"sum_all", "total"}, {"sum_current", "current"}, {"prod_add", "products"}}},
      {"monthly-sales", {{"q1", "total"}}},
      {"wallet-survey", {{"sent1", "sent"}}},
      {"shop-registration", {{"wallet_target", "target"}, {"click_registered", "registered"}}},
      {"kpi-targets", {{"sales_oct_mar", "sales"}, {"per_month", "per-month"}}},
      {"channel-targets", {{"target5", "joined"}}},
      {"quarter-targets",
       {{"prod_target", "product.target"}, {"sales_target_feb", "sales.target"}, {"shop_target", "joined.target"}}}};
  const bool monthly = form == "sales-estimate" || form == "normal-online-estimate";
  if (monthly && name.size() == 5) {
    static const std::map<char, std::string> kKinds = {{'n', ".normal"}, {'o', ".online"}, {'t', ".total"}};
    return name.substr(0, 3) + kKinds.at(name.back());
  }
  const auto ids = kIds.find(form);
  if (ids == kIds.end()) return name;
  const auto id = ids->second.find(name);
  return id == ids->second.end() ? name : id->second;
}

std::string official(const Area& area, const std::string& printed) {
  for (const District& district : area.districts) {
    if (thai::name_key(district.name) == thai::name_key(printed)) return district.name;
    for (const std::string& also : district.also) {
      if (thai::name_key(also) == thai::name_key(printed)) return district.name;
    }
  }
  return {};
}

Relation growth(const std::string& of, const Period& period, const std::string& to, const std::string& from,
                std::int64_t numerator, std::int64_t denominator) {
  Relation out = relation(RelationKind::growth, to, {{of, period, from}}, FindingKind::growth);
  out.numerator = numerator;
  out.denominator = denominator;
  return out;
}

FormLayout layout(const std::string& form, const Period& period, const std::string& name, std::vector<Column> columns,
                  std::vector<Relation> relations) {
  FormLayout out;
  out.form = form;
  out.period = period;
  out.name = name;
  out.columns = std::move(columns);
  out.relations = std::move(relations);
  return out;
}

std::vector<std::string> months_of(const Period& period) {
  std::vector<std::string> ids;
  for (int i = 0; i < period.months; ++i) ids.emplace_back(thai::month_id(period.first.plus(i).month));
  return ids;
}

}  // namespace

Area nong_khai() {
  const definition::Document file("nong-khai.xml", read_text("data/areas/nong-khai.xml"), "area");
  return read_area(file);
}

Table source_table(const std::string& name, const std::string& form, const Period& period) {
  const Area area = nong_khai();
  std::istringstream lines(read_text("tests/cases/source-tables/" + name + ".csv"));
  std::string line;
  std::getline(lines, line);
  const std::vector<std::string> heads = split(line);
  Table out;
  out.form = form;
  out.period = period;
  out.period_stated = true;
  out.place = {name, "", ""};
  for (std::size_t i = 3; i < heads.size(); ++i) out.columns.push_back(column_id(form, heads[i]));
  std::set<std::string> named;
  for (std::size_t number = 2; std::getline(lines, line); ++number) {
    const std::vector<std::string> fields = split(line);
    const auto cell = [&](std::size_t i) {
      return std::string(1, static_cast<char>('A' + i)) + std::to_string(number);
    };
    Row row;
    row.printed_name = fields.at(2);
    row.name_origin = {name, "", cell(2)};
    for (std::size_t i = 3; i < fields.size(); ++i) row.figures.push_back(figure(fields[i], {name, "", cell(i)}));
    if (row.printed_name == "รวม") {
      out.total = row;
      continue;
    }
    row.district = official(area, row.printed_name);
    if (!named.insert(row.district).second) row.district.clear();
    out.rows.push_back(row);
  }
  return out;
}

FormLayout producers(const Period& period) {
  std::vector<Column> columns;
  for (const char* id : {"group", "single", "sme", "total", "current", "products"}) {
    columns.push_back(column(id, FigureKind::count));
  }
  return layout("producers", period, "ผู้ผลิต", columns,
                {relation(RelationKind::sum, "total", {own("group"), own("single"), own("sme")}),
                 relation(RelationKind::sum, "current", {own("total")})});
}

FormLayout monthly_sales(const Period& period) {
  std::vector<Column> columns;
  std::vector<ColumnRef> months;
  for (const std::string& month : months_of(period)) {
    columns.push_back(column(month, FigureKind::money));
    months.push_back(own(month));
  }
  columns.push_back(column("total", FigureKind::money, "รวม"));
  return layout("monthly-sales", period, "ยอดจำหน่ายรายเดือน", columns, {relation(RelationKind::sum, "total", months)});
}

FormLayout wallet_survey(const Period& period) {
  return layout(
      "wallet-survey", period, "แบบสำรวจ",
      {column("target", FigureKind::count), column("sent", FigureKind::count), column("more", FigureKind::count)},
      {relation(RelationKind::shortfall, "more", {own("target"), own("sent")})});
}

FormLayout shop_registration(const Period& period) {
  return layout(
      "shop-registration", period, "การลงทะเบียน",
      {column("target", FigureKind::count), column("registered", FigureKind::count)},
      {relation(RelationKind::equal, "target", {{"wallet-survey", period, "target"}}, FindingKind::cross_form),
       relation(RelationKind::equal, "target", {{"wallet-survey", period.previous(), "target"}},
                FindingKind::cross_form)});
}

FormLayout normal_online_estimate(const Period& period) {
  std::vector<Column> columns;
  for (const std::string& month : months_of(period)) {
    columns.push_back(column(month + ".normal", FigureKind::money));
    columns.push_back(column(month + ".online", FigureKind::money));
  }
  const std::string form = "normal-online-estimate";
  return layout(form, period, "ประมาณการรายได้", columns,
                {relation(RelationKind::sum, "dec.normal", {own("nov.normal"), own("nov.online")}),
                 growth(form, period, "nov.online", "oct.online", 111, 100),
                 growth(form, period, "dec.online", "oct.online", 112, 100)});
}

FormLayout kpi_targets(const Period& period) {
  std::vector<Column> columns;
  for (const char* id : {"base", "plus4", "p2", "p3", "p4", "sales", "per-month"}) {
    columns.push_back(column(id, FigureKind::money));
  }
  const std::string form = "kpi-targets";
  return layout(form, period, "เป้าหมายยอดจำหน่าย", columns,
                {growth(form, period, "plus4", "base", 104, 100), growth(form, period, "p2", "base", 102, 100),
                 growth(form, period, "p3", "base", 103, 100), growth(form, period, "p4", "base", 104, 100),
                 growth(form, period, "per-month", "base", 104, 1200)});
}

FormLayout channel_targets(const Period& period) {
  return layout("channel-targets", period, "เป้าหมายช่องทางออนไลน์",
                {column("producers", FigureKind::count), column("promoted", FigureKind::count),
                 column("joined", FigureKind::count)},
                {growth("channel-targets", period, "joined", "producers", 5, 100)});
}

FormLayout sales_estimate(const Period& period, bool six) {
  std::vector<Column> columns;
  std::vector<Relation> relations;
  std::vector<ColumnRef> totals = {{"monthly-sales", period.previous(), "total"}};
  for (const std::string& month : months_of(period)) {
    columns.push_back(column(month + ".normal", FigureKind::money));
    columns.push_back(column(month + ".online", FigureKind::money));
    columns.push_back(column(month + ".total", FigureKind::money));
    totals.push_back(own(month + ".total"));
    relations.push_back(
        relation(RelationKind::sum, month + ".total", {own(month + ".normal"), own(month + ".online")}));
  }
  if (six) {
    columns.push_back(column("six", FigureKind::money, "รวม 6 เดือน"));
    relations.push_back(relation(RelationKind::sum, "six", totals, FindingKind::cross_period));
  }
  return layout("sales-estimate", period, "ประมาณการยอดจำหน่าย", columns, relations);
}

FormLayout quarter_targets(const Period& period) {
  const std::string month(thai::month_id(period.first.month));
  return layout("quarter-targets", period, "เป้าหมาย",
                {column("product.target", FigureKind::count), column("sales.target", FigureKind::money),
                 column("joined.target", FigureKind::count)},
                {relation(RelationKind::equal, "joined.target", {{"wallet-survey", period.quarter(), "target"}},
                          FindingKind::cross_form),
                 relation(RelationKind::equal, "joined.target", {{"shop-registration", period.quarter(), "target"}},
                          FindingKind::cross_form),
                 relation(RelationKind::equal, "sales.target", {{"sales-estimate", period.quarter(), month + ".total"}},
                          FindingKind::cross_form)});
}

}  // namespace check_test
