#include "locate/diagnose.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "book_of_grid.hpp"
#include "check/equations.hpp"
#include "check/relations.hpp"
#include "locate/group_search.hpp"

using namespace locate_test;

namespace {

Findings diagnosed(const Book& book) {
  Findings findings;
  check::check_relations(book, findings);
  locate::diagnose(book, findings);
  return findings;
}

bool any_remark(const Finding& finding, const std::string& words) {
  return std::any_of(finding.remarks.begin(), finding.remarks.end(),
                     [&](const Message& remark) { return remark.th.find(words) != std::string::npos; });
}

std::vector<locate::Group> groups_of(const Book& book, locate::Budget& budget) {
  const auto equations = check::equations_of(book);
  std::vector<locate::Group> all;
  for (locate::BookProblem& problem : locate::problems_of(equations, {})) {
    const std::size_t cells = problem.problem.cells.size();
    for (locate::Group& group : locate::search_groups(problem, budget)) all.push_back(std::move(group));
    CHECK(problem.problem.cells.size() == cells);
    for (std::size_t cell = 0; cell < cells; ++cell)
      CHECK(problem.problem.cells[cell].value == problem.units_of(problem.figures[cell]->value));
  }
  return all;
}

}  // namespace

TEST_CASE("A book that adds up has no problem to solve") {
  const Book book = book_of(entry_of(sound_grid(9, 6)));
  CHECK(locate::problems_of(check::equations_of(book), {}).empty());
  CHECK(diagnosed(book).empty());
}

TEST_CASE("One wrong cell of a table with all totals is proven, in every finding that it breaks") {
  Grid grid = sound_grid(9, 6);
  const std::int64_t truth = grid[3][2];
  // Two neighbouring digits exchanged: hardly another cell may be off by as much.
  grid[3][2] += 90 * (truth / 10 % 10 - truth / 100 % 10);
  REQUIRE(grid[3][2] != truth);
  const Findings findings = diagnosed(book_of(entry_of(grid)));
  REQUIRE(findings.size() == 2);
  for (const Finding& finding : findings) {
    REQUIRE(finding.suspects.size() == 1);
    const Suspect& suspect = finding.suspects.front();
    CHECK(suspect.origin.cell == "D5");
    CHECK(suspect.certainty == Certainty::proven);
    CHECK(suspect.proposed == std::to_string(truth));
    CHECK(suspect.found == std::to_string(grid[3][2]));
    CHECK(suspect.column == "c2");
    CHECK(suspect.district == "อำเภอที่ 4");
    CHECK(suspect.words.th.find("ความสัมพันธ์ 2 ข้อ (ผลรวมของแถว, ยอดรวมของช่อง)") != std::string::npos);
    CHECK(suspect.words.th.find("**") != std::string::npos);
  }
}

TEST_CASE("Two wrong cells in rows and columns that cross are explained together") {
  Grid grid = sound_grid(9, 6);
  grid[1][1] += 1000;
  grid[5][4] += 20;
  const Findings findings = diagnosed(book_of(entry_of(grid)));
  REQUIRE(findings.size() == 4);
  for (const Finding& finding : findings) {
    std::vector<std::string> cells;
    for (const Suspect& suspect : finding.suspects) {
      if (suspect.explanation == 0) cells.push_back(suspect.origin.cell);
    }
    CHECK(cells == std::vector<std::string>{"C3", "F7"});
    CHECK(any_remark(finding, "อย่างน้อย 2 ช่อง"));
  }
}

TEST_CASE("An explanation that touches a relation of another group is searched with it") {
  // Both row totals were added up with their wrong figures, and so was the total of totals.
  Grid grid = sound_grid(9, 3);
  grid[2][3] += 2'464'957;
  grid[6][3] -= 1'813'441;
  grid[9][3] += 651'516;
  const Findings findings = diagnosed(book_of(entry_of(grid)));
  REQUIRE(findings.size() == 3);
  for (const Finding& finding : findings) {
    std::vector<std::string> cells;
    for (const Suspect& suspect : finding.suspects) {
      if (suspect.explanation == 0) cells.push_back(suspect.origin.cell);
    }
    CHECK(cells == std::vector<std::string>{"E4", "E8", "E11"});
  }
}

TEST_CASE("With one relation alone nothing is proven and every explanation is listed as open") {
  BookEntry entry = entry_of({{1200, 1300, 2600}, {0, 0, 0}});
  entry.table.total.reset();
  const Findings findings = diagnosed(book_of(entry));
  REQUIRE(findings.size() == 1);
  const std::vector<Suspect>& suspects = findings.front().suspects;
  REQUIRE(suspects.size() == 3);
  CHECK(std::all_of(suspects.begin(), suspects.end(), [](const Suspect& s) { return s.certainty == Certainty::open; }));
  CHECK(suspects.back().explanation == 2);
  CHECK(any_remark(findings.front(), "ระบุช่องที่ผิดให้แน่ไม่ได้"));
}

TEST_CASE("A total that agrees with the wrong figure shows that the fault is older than the total") {
  Grid grid = sound_grid(9, 3);
  grid[2][3] += 90'000;  // the row's own total, added up with it
  grid[9][3] += 90'000;
  const Findings findings = diagnosed(book_of(entry_of(grid)));
  REQUIRE(findings.size() == 2);
  for (const Finding& finding : findings) {
    CHECK(any_remark(finding, "รวมค่านี้ไว้แล้ว แสดงว่าค่านี้มีอยู่ในตารางต้นทาง"));
    CHECK(std::none_of(finding.suspects.begin(), finding.suspects.end(),
                       [](const Suspect& suspect) { return suspect.certainty == Certainty::proven; }));
  }
}

TEST_CASE("A figure without a slip that explains it is open, and what would make the relations hold is no claim") {
  BookEntry entry = entry_of({{4'812'377, 2'204'531, 9'155'029}, {0, 0, 0}});
  entry.table.total.reset();
  const Findings findings = diagnosed(book_of(entry));
  REQUIRE(findings.size() == 1);
  REQUIRE(!findings.front().suspects.empty());
  for (const Suspect& suspect : findings.front().suspects) {
    CHECK(suspect.certainty == Certainty::open);
    const std::int64_t by = suspect.column == "total" ? 2'138'121 : -2'138'121;
    CHECK(std::stoll(suspect.proposed) == std::stoll(suspect.found) - by);
    if (!suspect.slip.empty()) continue;
    CHECK(suspect.words.th.find("ไม่พบลักษณะการพิมพ์ผิด") != std::string::npos);
  }
}

TEST_CASE("Rows of one column that were computed with another rate are told as one fault") {
  BookEntry entry = entry_of({{1'200'000, 100'000}, {2'400'000, 200'000}, {3'600'060, 300'005}, {1, 1}});
  entry.table.total.reset();
  Relation sixth;
  sixth.kind = RelationKind::growth;
  sixth.finding = FindingKind::growth;
  sixth.column = "total";
  sixth.parts = {{"", {}, "c0"}};
  sixth.denominator = 6;
  entry.layout.relations = {sixth};
  const Findings findings = diagnosed(book_of(entry));
  REQUIRE(findings.size() == 3);
  for (const Finding& finding : findings) CHECK(any_remark(finding, "ตรงกับอัตรา 1/12 แทนอัตราที่กำหนด 1/6"));
}

TEST_CASE("Findings of other kinds are left alone") {
  Grid grid = sound_grid(3, 3);
  grid[1][1] += 1000;
  Findings findings(1);
  findings.front().kind = FindingKind::negative;
  locate::diagnose(book_of(entry_of(grid)), findings);
  CHECK(findings.front().suspects.empty());
  CHECK(findings.front().remarks.empty());
}

TEST_CASE("Where everything is wrong the search ends within its steps and claims nothing") {
  for (const auto& [rows, columns] : {std::pair(60, 24), std::pair(12, 200), std::pair(200, 12)}) {
    Grid grid = sound_grid(static_cast<std::size_t>(rows), static_cast<std::size_t>(columns));
    std::int64_t by = 7'919;
    for (auto& row : grid) {
      row.back() += by;
      by = by * 31 % 99'991 + 3;
    }
    for (std::int64_t& total : grid.back()) {
      total += by;
      by = by * 37 % 99'989 + 5;
    }
    const Book book = book_of(entry_of(grid));
    locate::Budget budget;
    const std::size_t before = budget.left();
    const auto groups = groups_of(book, budget);
    CHECK(before - budget.left() <= 90'000);
    CHECK(!groups.empty());
    const Findings findings = diagnosed(book);
    CHECK(findings.size() > 12);
    for (const Finding& finding : findings) {
      CHECK(!finding.remarks.empty());
      for (const Suspect& suspect : finding.suspects) CHECK(suspect.certainty != Certainty::proven);
    }
  }
}

TEST_CASE("Relations that contradict each other end without a claim") {
  BookEntry entry = entry_of(sound_grid(8, 4));
  Relation half;
  half.kind = RelationKind::equal;
  half.column = "total";
  half.parts = {{"", {}, "c0"}};
  entry.layout.relations.push_back(half);
  const Findings findings = diagnosed(book_of(entry));
  REQUIRE(findings.size() == 9);
  for (const Finding& finding : findings) {
    CHECK(!finding.remarks.empty());
    for (const Suspect& suspect : finding.suspects) CHECK(suspect.certainty == Certainty::open);
  }
}

TEST_CASE("A blank that a relation can fill is told with its figure, one that stands beside another blank is not") {
  BookEntry entry = entry_of(sound_grid(4, 3));
  const auto blank = [&](std::size_t row, std::size_t column) {
    entry.table.rows[row].figures[column].state = FigureState::blank;
    Finding finding;
    finding.kind = FindingKind::missing;
    finding.form = "grid";
    finding.period = entry.layout.period.id();
    finding.column = entry.table.columns[column];
    finding.origin = entry.table.rows[row].figures[column].origin;
    return finding;
  };
  const std::string value = entry.table.rows[1].figures[0].value.grouped();
  Findings findings = {blank(1, 0), blank(2, 1), blank(2, 2), blank(3, 1)};
  locate::diagnose(book_of(entry), findings);
  REQUIRE(findings[0].remarks.size() == 2);
  CHECK(any_remark(findings[0], "คำนวณได้ " + value + " จากผลรวมของแถว"));
  CHECK(any_remark(findings[0], "คำนวณได้ " + value + " จากยอดรวมของช่อง"));
  CHECK(findings[1].remarks.empty());
  CHECK(findings[2].remarks.size() == 1);
  CHECK(findings[3].remarks.size() == 1);
  CHECK(findings[0].suspects.empty());
}
