#include "check/named_by_figures.hpp"

#include <catch2/catch.hpp>

using namespace raingan;

namespace {

const char* const kForm = "channel-targets";

Area area() {
  Area area;
  area.districts = {{"4301", "เมืองหนองคาย", {}}, {"4305", "โพนพิสัย", {}}};
  return area;
}

Row row(const std::string& district, const std::string& printed, const std::string& cell,
        const std::vector<std::int64_t>& values) {
  Row row;
  row.district = district;
  row.printed_name = printed;
  row.name_origin = {"a.xlsx", "S", cell};
  for (const std::int64_t value : values) {
    Figure figure;
    figure.state = FigureState::number;
    figure.value = Decimal::from_units(value);
    row.figures.push_back(figure);
  }
  return row;
}

Table table(const std::string& sheet, std::vector<Row> rows) {
  Table table;
  table.form = kForm;
  table.period = Period::fiscal_year(2565);
  table.place = {"a.xlsx", sheet, "A1:G9"};
  table.columns = {"producers", "promoted", "channels", "joined"};
  table.rows = std::move(rows);
  return table;
}

Finding question(const std::string& cell, const std::string& candidate) {
  Finding finding;
  finding.kind = FindingKind::unknown_district;
  finding.origin = {"a.xlsx", "S", cell};
  finding.expected = candidate;
  return finding;
}

struct Named {
  std::string district;
  Level level;
};

Named named(const std::vector<std::int64_t>& values, const std::string& candidate) {
  std::vector<Table> tables = {
      table("S", {row("เมืองหนองคาย", "เมืองหนองคาย", "B5", {241, 16, 3, 12}), row("", "โพธิ์พิสัย", "B6", values)}),
      table("T", {row("เมืองหนองคาย", "เมืองหนองคาย", "B5", {241, 16, 3, 12}),
                  row("โพนพิสัย", "โพนพิสัย", "B6", {102, 18, 3, 5})})};
  Findings findings = {question("B6", candidate)};
  check::name_by_figures(tables, area(), findings);
  return {tables[0].rows[1].district, findings[0].level};
}

}  // namespace

TEST_CASE("figures and letters together tell a district") {
  CHECK(named({102, 18, 3, 5}, "โพนพิสัย").district == "โพนพิสัย");
  CHECK(named({102, 18, 3, 5}, "โพนพิสัย").level == Level::warning);
}

TEST_CASE("figures alone, or letters alone, tell nothing") {
  CHECK(named({102, 18, 3, 5}, "").district.empty());
  CHECK(named({102, 18, 3, 6}, "โพนพิสัย").district.empty());
  CHECK(named({102, 18, 3, 6}, "โพนพิสัย").level == Level::error);
}

TEST_CASE("figures that a district of the same sheet has do not name another row") {
  CHECK(named({241, 16, 3, 12}, "เมืองหนองคาย").district.empty());
}
