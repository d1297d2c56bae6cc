#include "base/error.hpp"
#include "layout/setting.hpp"

using namespace raingan::layout;
using testing::baseline_of;
using testing::plain;
using testing::resources;
using testing::run_with;
using testing::runs_of;

namespace {

TableCell cell(const std::string& text, int columns = 1, int rows = 1) {
  TableCell made;
  made.spans = plain(text);
  made.column_span = columns;
  made.row_span = rows;
  return made;
}

std::string thai_digits(int number) {
  std::string text;
  for (const char digit : std::to_string(number)) raingan::append_utf8(text, U'๐' + static_cast<char32_t>(digit - '0'));
  return text;
}

Table figures(int rows) {
  Table table;
  table.style = "figures";
  table.columns = {{Align::centre, 8, 1000, 0},
                   {Align::left, 20, 60, 1, true},
                   {Align::right, 20, 1000, 1},
                   {Align::right, 20, 1000, 1}};
  table.head = {{cell("ที่", 1, 3), cell("อำเภอ", 1, 3), cell("ยอดจำหน่าย", 2)},
                {cell("ประจำเดือนกุมภาพันธ์", 2)},
                {cell("เป้าหมาย"), cell("ผลการดำเนินงาน")}};
  for (int i = 0; i < rows; ++i) {
    table.body.push_back(
        {cell(thai_digits(i + 1)), cell("เมืองหนองคาย"), cell(thai_digits(62'766'190 + i)), cell("๑๒")});
  }
  TableCell total = cell("รวม", 2);
  total.align = Align::centre;
  table.total = {{total, cell("๑๓๓,๗๖๖,๖๗๗"), cell("๑๐๐")}};
  return table;
}

PageSet set(const Table& table, const std::string& page = "annex") {
  Section section;
  section.page = page;
  section.blocks.push_back(Paragraph{"annex-title", plain("ชื่อตาราง")});
  section.blocks.push_back(table);
  return compose(testing::document_of(section), resources());
}

std::vector<Rule> rules_of(const Page& page) {
  std::vector<Rule> rules;
  for (const Item& item : page.items) {
    if (const auto* rule = std::get_if<Rule>(&item.content)) rules.push_back(*rule);
  }
  return rules;
}

int count_runs(const Page& page, const std::u32string& text, bool body_only) {
  const auto runs = runs_of(page, body_only);
  return static_cast<int>(
      std::count_if(runs.begin(), runs.end(), [&](const GlyphRun* run) { return run->text == text; }));
}

}  // namespace

TEST_CASE("a long table repeats its head on every page, as an artifact after the first, and splits no row") {
  const PageSet pages = set(figures(90));
  REQUIRE(pages.pages.size() >= 3);
  int rows = 0;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const Page& page = pages.pages[i];
    CHECK(count_runs(page, U"อำเภอ", false) == 1);
    CHECK(count_runs(page, U"อำเภอ", true) == (i == 0 ? 1 : 0));
    rows += count_runs(page, U"เมืองหนองคาย", true);
    for (const GlyphRun* run : runs_of(page, false))
      CHECK(baseline_of(page, *run) < page.height - 18 * testing::kMillimetre);
    // Every page's frame is closed: the lowest horizontal rule is as wide as the table.
    const std::vector<Rule> rules = rules_of(page);
    double lowest = page.height, width = 0;
    for (const Rule& rule : rules) lowest = std::min(lowest, std::min(rule.y0, rule.y1));
    for (const Rule& rule : rules) {
      CHECK(rule.width == Approx(0.6));
      if (rule.y0 == rule.y1 && std::abs(rule.y0 - lowest) < 0.01) width += rule.x1 - rule.x0 - 0.6;
    }
    CHECK(width == Approx(165 * testing::kMillimetre).margin(0.1));
  }
  CHECK(rows == 90);
  CHECK(count_runs(pages.pages.back(), U"รวม", true) == 1);
  CHECK(count_runs(pages.pages.back(), U"เมืองหนองคาย", true) >= 1);
}

TEST_CASE("figures end on one edge, headings are centred over their columns, totals are bold") {
  const Page page = set(figures(3)).pages[0];
  const auto right = [](const GlyphRun& run) { return run.x + testing::visible_width(run); };
  CHECK(right(run_with(page, U"๖๒๗๖๖๑๙๐")) == Approx(right(run_with(page, U"๑๓๓,๗๖๖,๖๗๗"))));
  CHECK(run_with(page, U"๑๓๓,๗๖๖,๖๗๗").face == &resources().fonts.face(true, false));
  CHECK(run_with(page, U"๖๒๗๖๖๑๙๐").face == &resources().fonts.face(false, false));
  CHECK(run_with(page, U"เป้าหมาย").face == &resources().fonts.face(true, false));
  const GlyphRun& group = run_with(page, U"ยอดจำหน่าย");
  const GlyphRun& below = run_with(page, U"ประจำเดือนกุมภาพันธ์");
  CHECK(group.x + testing::width_of(group) / 2 == Approx(below.x + testing::width_of(below) / 2));
}

TEST_CASE("a cell that spans three heading rows is centred in their height") {
  const Page page = set(figures(2)).pages[0];
  const double middle = (run_with(page, U"ยอดจำหน่าย").y + run_with(page, U"เป้าหมาย").y) / 2;
  CHECK(run_with(page, U"อำเภอ").y == Approx(middle).margin(0.01));
}

TEST_CASE("the structure is table, rows, header and data cells") {
  const PageSet pages = set(figures(2));
  int rows = 0, heads = 0, named = 0, data = 0;
  for (const StructureNode& node : pages.nodes) {
    if (node.role == Role::row) {
      ++rows;
      CHECK(pages.nodes[node.parent].role == Role::table);
    }
    heads += node.role == Role::header_cell ? 1 : 0;
    named += node.role == Role::row_header ? 1 : 0;
    data += node.role == Role::data_cell ? 1 : 0;
    if (node.role == Role::data_cell) CHECK(pages.nodes[node.parent].role == Role::row);
  }
  CHECK(rows == 6);
  CHECK(heads == 6);
  CHECK(named == 3);  // two districts and the total, whose label reaches into their column
  CHECK(data == 8);
}

TEST_CASE("every row of the structure fills the columns, spans counted") {
  const PageSet pages = set(figures(2));
  std::map<std::uint32_t, std::vector<StructureNode>> cells;  // by row
  for (const StructureNode& node : pages.nodes) {
    if (node.role != Role::document && pages.nodes[node.parent].role == Role::row) cells[node.parent].push_back(node);
  }
  REQUIRE(cells.size() == 6);
  std::vector<int> taken(6 + 3, 0);  // columns of each row that its own cells and those above take
  std::size_t row = 0;
  for (const auto& [number, own] : cells) {
    for (const StructureNode& cell : own) {
      for (std::size_t k = 0; k < cell.row_span; ++k) taken[row + k] += cell.column_span;
    }
    CHECK(taken[row++] == 4);
  }
}

TEST_CASE("a row that goes on over several pages is one row of the structure") {
  Table table = figures(1);
  table.body[0][1] = cell("คำ");
  for (int i = 0; i < 200; ++i) table.body[0][1].spans.front().text += "\nคำ";
  const PageSet pages = set(table);
  REQUIRE(pages.pages.size() > 1);
  const auto rows = std::count_if(pages.nodes.begin(), pages.nodes.end(),
                                  [](const StructureNode& node) { return node.role == Role::row; });
  CHECK(rows == 5);
}

TEST_CASE("a formula that is set as a table is read out as one sentence") {
  Table table;
  table.style = "formula";
  table.columns.resize(2);
  table.body = {{cell("ก =", 1, 2), cell("ข")}, {cell("ค")}};
  table.formula = "ก = ข ÷ ค";
  const PageSet pages = set(table, "annex");
  const StructureNode& last = pages.nodes.back();
  CHECK(last.role == Role::formula);
  CHECK(last.alternative == "ก = ข ÷ ค");
  for (const StructureNode& node : pages.nodes) CHECK(node.role != Role::row);
}

TEST_CASE("wrapped cells: text stays inside its column and the words are all there") {
  Table table;
  table.style = "criteria";
  table.columns = {{Align::centre}, {Align::left}, {Align::left}};
  const std::string text =
      "ศูนย์จำหน่ายสินค้าชุมชนเข้าร่วมโครงการ หมายถึง ศูนย์จัดแสดงและจำหน่ายที่อยู่ในกำกับดูแล และศูนย์จำหน่ายอื่น ๆ ที่บริหารจัดการโดยชุมชน";
  table.head = {{cell("ระดับ"), cell("เกณฑ์"), cell("คำอธิบาย")}};
  table.body = {{cell("A"), cell(text), cell(text + text)}};
  const Page page = set(table).pages[0];
  std::u32string drawn;
  for (const GlyphRun* run : runs_of(page)) {
    drawn += run->text;
    CHECK(run->x >= 25 * testing::kMillimetre);
    CHECK(run->x + testing::visible_width(*run) <= 190 * testing::kMillimetre);
  }
  CHECK(drawn.find(raingan::to_utf32(text + text)) != std::u32string::npos);
}

TEST_CASE("many columns are set smaller before words are cut") {
  Table table;
  table.style = "figures";
  for (int i = 0; i < 22; ++i) {
    table.columns.push_back({Align::right, 0, 1000, 1});
  }
  std::vector<TableCell> head, row;
  for (int i = 0; i < 22; ++i) {
    head.push_back(cell("เป้าหมาย"));
    row.push_back(cell("๑,๒๓๔,๕๖๗"));
  }
  table.head = {head};
  table.body = {row};
  const Page page = set(table, "annex-landscape").pages[0];
  for (const GlyphRun* run : runs_of(page))
    CHECK(run->x + testing::visible_width(*run) <= 277 * testing::kMillimetre + 0.01);
  CHECK(run_with(page, U"๑,๒๓๔").size < 14 * resources().fonts.face(false, false).nominal_scale());
}

TEST_CASE("rows and spans that no page can hold are continued on the next page, nothing is lost") {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "ผู้ประกอบการในพื้นที่ดำเนินการตามเป้าหมาย ";
  Table table;
  table.style = "figures";
  table.columns = {{Align::left}, {Align::left}};
  table.head = {{cell("ก"), cell("ข")}};
  table.body = {{cell("แถว"), cell(text)}};
  PageSet pages = set(table);
  CHECK(pages.pages.size() >= 2);
  std::u32string drawn;
  for (const Page& page : pages.pages) {
    for (const GlyphRun* run : runs_of(page)) {
      drawn += run->text;
      CHECK(run->y > 15 * testing::kMillimetre);
    }
  }
  CHECK(drawn.find(raingan::to_utf32(text)) != std::u32string::npos);

  Table spanned = figures(0);
  spanned.body.push_back({cell("๑", 1, 120), cell("ก"), cell("๑"), cell("๒")});
  for (int i = 1; i < 120; ++i) spanned.body.push_back({cell("ก"), cell("๑"), cell("๒")});
  pages = set(spanned);
  CHECK(pages.pages.size() >= 3);
  int found = 0;
  for (const Page& page : pages.pages) {
    found += count_runs(page, U"ก", true);
    for (const GlyphRun* run : runs_of(page)) CHECK(run->y > 15 * testing::kMillimetre);
  }
  CHECK(found == 120);
}

TEST_CASE("odd tables: no head, missing cells, too many cells, no columns") {
  Table table;
  table.style = "figures";
  table.columns = {{Align::left}, {Align::left}};
  table.body = {{cell("ก")}, {cell("ข"), cell("ค")}, {}};
  const PageSet pages = set(table);
  CHECK(rules_of(pages.pages[0]).size() == 1 + 3 * 5);
  table.body.push_back({cell("ก"), cell("ข"), cell("ค")});
  try {
    set(table);
    FAIL("accepted");
  } catch (const raingan::Error& error) {
    CHECK(error.code() == raingan::ErrorCode::faulty_template);
  }
  table.body = {{cell("ก", 50, 90)}};
  CHECK_NOTHROW(set(table));
  CHECK_NOTHROW(set(Table{"figures", {}, {}, {}, {}}));
}

TEST_CASE("a fill lies under the rules") {
  Table table = figures(1);
  table.body[0][1].fill_rgb = 0xFFF2CC;
  const Page page = set(table).pages[0];
  bool seen_box = false;
  for (const Item& item : page.items) {
    if (const auto* box = std::get_if<Box>(&item.content)) {
      seen_box = true;
      CHECK(box->fill_rgb == 0xFFF2CC);
      CHECK(box->height > 0);
    }
  }
  CHECK(seen_box);
}

TEST_CASE("rows are coloured in turn where the style asks for it, below the cells' own colours") {
  Resources striped = resources();
  striped.styles.tables.at("figures").row_fills = {0xFFFFFF, 0xF2F2F2};
  Table table = figures(4);
  table.body[3][1].fill_rgb = 0x112233;
  Section section;
  section.page = "annex";
  section.blocks.push_back(table);
  const auto fills = [&](const Resources& with) {
    std::map<unsigned, int> count;
    const Page page = compose(testing::document_of(section), with).pages[0];
    for (const Item& item : page.items) {
      if (const auto* box = std::get_if<Box>(&item.content)) ++count[box->fill_rgb];
    }
    return count;
  };
  CHECK(fills(striped) == std::map<unsigned, int>{{0xF2F2F2, 4 + 3}, {0x112233, 1}});
  CHECK(fills(resources()) == std::map<unsigned, int>{{0x112233, 1}});
}
