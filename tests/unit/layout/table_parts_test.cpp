#include "layout/table_parts.hpp"

#include "layout/setting.hpp"

using namespace raingan::layout;
using testing::resources;

namespace {

TableCell cell(const std::string& text, int columns = 1, int rows = 1) {
  TableCell made;
  made.spans = {{text, false, false, true, "x"}};
  made.column_span = columns;
  made.row_span = rows;
  return made;
}

// Number, district, then `groups` groups of two columns under a heading of their own.
Table wide(int groups, int rows = 3) {
  Table table;
  table.style = "figures";
  table.lead_columns = 2;
  table.columns = {{Align::centre, 9, 12, 0}, {Align::left, 26, 50, 1}};
  table.head = {{cell("ที่", 1, 2), cell("อำเภอ", 1, 2)}, {}};
  TableCell total = cell("รวม", 2);
  total.align = Align::centre;
  table.total = {{total}};
  for (int group = 0; group < groups; ++group) {
    table.columns.insert(table.columns.end(), 2, {Align::right, 14, 60, 1});
    table.head[0].push_back(cell("กลุ่ม " + std::to_string(group), 2));
    table.head[1].push_back(cell("ปกติ"));
    table.head[1].push_back(cell("ออนไลน์"));
    table.total[0].push_back(cell("804,615,083"));
    table.total[0].push_back(cell("1,000"));
  }
  for (int row = 0; row < rows; ++row) {
    table.body.push_back({cell(std::to_string(row + 1)), cell("เมืองหนองคาย")});
    for (int i = 0; i < 2 * groups; ++i) table.body.back().push_back(cell("62,766,190"));
  }
  return table;
}

PageSet composed(const Table& table) {
  Section section;
  section.page = "annex";
  section.wide_page = "annex-landscape";
  section.blocks.push_back(table);
  return compose(testing::document_of(section), resources());
}

bool is_upright(const Page& page) { return page.height > page.width; }

int count(const Page& page, const std::u32string& text) {
  const auto runs = testing::runs_of(page, false);
  return static_cast<int>(std::count_if(runs.begin(), runs.end(), [&](const auto* run) { return run->text == text; }));
}

double size_of(const PageSet& pages, const std::u32string& text) {
  return testing::run_with(pages.pages[0], text).size;
}

}  // namespace

TEST_CASE("a table stands upright where it fits, else across, else smaller, else in parts") {
  const PageSet upright = composed(wide(2)), across = composed(wide(5)), smaller = composed(wide(7)),
                in_parts = composed(wide(12));
  const double full = size_of(upright, U"62,766,190");
  CHECK(is_upright(upright.pages[0]));
  CHECK_FALSE(is_upright(across.pages[0]));
  CHECK(size_of(across, U"62,766,190") == Approx(full));
  CHECK_FALSE(is_upright(smaller.pages[0]));
  CHECK(size_of(smaller, U"62,766,190") < full);
  CHECK(size_of(smaller, U"62,766,190") >= kSmallestTable * full - 0.01);
  CHECK(size_of(in_parts, U"62,766,190") == Approx(full));
  CHECK(upright.pages.size() == 1);
}

TEST_CASE("every part has the first columns, all rows, its headings and its totals, and every column stands once") {
  const Table table = wide(12);
  TextSetter setter(resources());
  const TableStyle& style = resources().styles.tables.at("figures");
  const std::vector<Table> parts = parts_of(table, style, 257 * testing::kMillimetre, setter);
  REQUIRE(parts.size() >= 2);
  std::size_t columns = 0;
  std::vector<std::string> groups;
  for (const Table& part : parts) {
    columns += part.columns.size() - 2;
    CHECK(part.body.size() == 3);
    CHECK(part.head[0][0].spans[0].text == "ที่");
    CHECK(part.head[0][1].row_span == 2);
    CHECK(part.body[2][1].spans[0].text == "เมืองหนองคาย");
    CHECK(part.total[0][0].column_span == 2);
    CHECK(part.total[0].size() == part.columns.size() - 1);
    int headed = 0;
    for (std::size_t i = 2; i < part.head[0].size(); ++i) headed += part.head[0][i].column_span;
    CHECK(headed == static_cast<int>(part.columns.size()) - 2);
    CHECK(part.head[1].size() == part.columns.size() - 2);
    CHECK_FALSE(
        column_widths(grid_of(part, style.size, setter), part, 257 * testing::kMillimetre, style.padding_x).empty());
    for (std::size_t i = 2; i < part.head[0].size(); ++i) groups.push_back(part.head[0][i].spans[0].text);
  }
  CHECK(columns == 24);
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  CHECK(groups.size() == 12);
}

TEST_CASE("a table that fits, or has nothing to be led by, stays whole") {
  TextSetter setter(resources());
  const TableStyle& style = resources().styles.tables.at("figures");
  CHECK(parts_of(wide(3), style, 257 * testing::kMillimetre, setter).empty());
  Table leaderless = wide(12);
  leaderless.lead_columns = 0;
  CHECK(parts_of(leaderless, style, 257 * testing::kMillimetre, setter).empty());
  const PageSet pages = composed(wide(12, 1));
  int rows = 0;
  for (const Page& page : pages.pages) rows += count(page, U"เมืองหนองคาย");
  CHECK(rows >= 2);
}

TEST_CASE("headings of too many lines make a table lie across") {
  Table table = wide(3);
  TextSetter setter(resources());
  const TableStyle& style = resources().styles.tables.at("figures");
  CHECK(fits_legibly(table, style, 165 * testing::kMillimetre, setter));
  table.head[1][0].spans[0] = {
      "ก ข ค ง จ ฉ ช ซ ก ข ค ง จ ฉ ช ซ ก ข ค ง จ ฉ ช ซ ก ข ค ง จ ฉ ช ซ ก ข ค ง จ ฉ ช ซ ก ข ค ง จ ฉ", false, false,
      false, ""};
  table.columns[2].max_width = 14;
  CHECK_FALSE(fits_legibly(table, style, 165 * testing::kMillimetre, setter));
}
