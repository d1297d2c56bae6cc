#include "layout/table_figures.hpp"

#include <cmath>

#include "layout/setting.hpp"
#include "layout/table_parts.hpp"
#include "thai/words_letters.hpp"

using namespace raingan::layout;
using testing::plain;
using testing::resources;
using testing::runs_of;

namespace {

TableCell cell(const std::string& text) {
  TableCell made;
  made.spans = {{text, false, false, true, "x"}};
  return made;
}

// One column of figures under a heading, the last of them a total.
Table column_of(const std::vector<std::string>& figures, Align align) {
  Table table;
  table.style = "figures";
  table.columns = {{Align::left, 20, 60, 1}, {align, 40, 1000, 1}};
  table.head = {{cell("อำเภอ"), cell("ยอด")}};
  for (std::size_t i = 0; i + 1 < figures.size(); ++i) table.body.push_back({cell("ก"), cell(figures[i])});
  table.total = {{cell("รวม"), cell(figures.back())}};
  return table;
}

Page page_of(const Table& table) {
  Section section;
  section.page = "annex";
  section.blocks.push_back(table);
  return compose(testing::document_of(section), resources()).pages.at(0);
}

bool holds_digit(const GlyphRun& run) { return std::any_of(run.text.begin(), run.text.end(), raingan::thai::is_digit); }

// x of the right edge, then of the left edge of every digit and separator from the right on: [figure][place].
std::vector<std::vector<double>> places(const Page& page) {
  std::vector<std::vector<double>> all;
  for (const GlyphRun* run : runs_of(page)) {
    if (!holds_digit(*run)) continue;
    std::vector<double> edges;
    double x = run->x;
    for (const Composition& c : run->compositions) {
      if (run->text[c.first_character] != U'-') edges.push_back(x);
      x += c.advance * run->size / run->face->units_per_em() + c.adjust * run->size / 1000;
    }
    edges.push_back(x);
    all.emplace_back(edges.rbegin(), edges.rend());
  }
  return all;
}

void check_digit_under_digit(const std::vector<std::string>& figures, Align align) {
  const auto columns = places(page_of(column_of(figures, align)));
  REQUIRE(columns.size() == figures.size());
  for (const std::vector<double>& figure : columns) {
    for (std::size_t place = 0; place < std::min(figure.size(), columns.back().size()); ++place) {
      CHECK(std::abs(figure[place] - columns.back()[place]) < 0.01);
    }
  }
}

}  // namespace

TEST_CASE("digits stand under digits to a hundredth of a point, also in the bold total") {
  const Align align = GENERATE(Align::right, Align::centre);
  check_digit_under_digit({"62,766,190", "6,179,122", "804,615,083", "0", "1,133,766,677"}, align);
  check_digit_under_digit({"๖๒,๗๖๖,๑๙๐", "๖,๑๗๙,๑๒๒", "๑,๑๑๑,๑๑๑", "๙", "๘๐๔,๖๑๕,๐๘๓"}, align);
  check_digit_under_digit({"-๑๒,๕๐๐.๒๕", "๑,๐๐๐.๐๐", "-๐.๕๐", "๘๐๔,๖๑๕,๐๘๓.๑๑"}, align);
}

TEST_CASE("kerning pulls no digit out of its place") {
  const auto columns = places(page_of(column_of({"1,171,711.71", "4,747,474.74"}, Align::right)));
  REQUIRE(columns.size() == 2);
  for (std::size_t place = 0; place < columns[0].size(); ++place) {
    CHECK(columns[0][place] == Approx(columns[1][place]).margin(0.01));
  }
}

TEST_CASE("the figures of a centred column are centred as a block") {
  const Page page = page_of(column_of({"5", "45", "100"}, Align::centre));
  const GlyphRun& heading = testing::run_with(page, U"ยอด");
  const double middle = heading.x + testing::width_of(heading) / 2;
  const GlyphRun& longest = testing::run_with(page, U"100");
  CHECK(longest.x + testing::width_of(longest) / 2 == Approx(middle).margin(0.01));
  CHECK(testing::run_with(page, U"5").x > longest.x + 1);
}

TEST_CASE("a figure is digits, separators and a minus, nothing else") {
  TextSetter setter(resources());
  for (const char* text : {"5", "-1,250.25", "๑๒", "−๓"}) CHECK(is_figure(prepare(plain(text), 14, false, setter)));
  for (const char* text : {"", "-", "รต.๑", "๕ ครั้ง", "๑/๒", "1 234"}) {
    CHECK_FALSE(is_figure(prepare(plain(text), 14, false, setter)));
  }
}
