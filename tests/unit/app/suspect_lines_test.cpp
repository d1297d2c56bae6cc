#include "app/suspect_lines.hpp"

#include <catch2/catch.hpp>

#include "base/display_width.hpp"

using namespace raingan;
using namespace raingan::app;
using Catch::Contains;

namespace {

const std::string kFile = "submissions/ก.xlsx";

// One row with more columns than a terminal is wide; the last is their sum and wrong.
Book wide_book() {
  BookEntry entry;
  entry.layout.form = entry.table.form = "wide";
  Row row;
  row.district = row.printed_name = "เมืองหนองคายที่มีชื่อยาวกว่าที่จะแสดงได้";
  for (int i = 0; i < 26; ++i) {
    const std::string letter(1, static_cast<char>('A' + i));
    Column column;
    column.id = letter;
    column.headings = {"เดือนที่ยาวมากกว่าปกติ " + letter, "รายได้ปกติ " + letter};
    entry.layout.columns.push_back(column);
    entry.table.columns.push_back(letter);
    Figure figure;
    figure.state = FigureState::number;
    figure.value = Decimal::from_units(1'000'000);
    figure.origin = {kFile, "S", letter + "5"};
    row.figures.push_back(figure);
  }
  entry.table.rows.push_back(row);
  Book book;
  book.entries.emplace(std::make_pair(std::string("wide"), Period{}), entry);
  return book;
}

Finding broken() {
  Finding finding;
  finding.origin = {kFile, "S", "Z5"};
  finding.found = "1000000";
  finding.expected = "25000000";
  for (char c = 'A'; c < 'Z'; ++c) finding.related.push_back({kFile, "S", std::string(1, c) + "5"});
  Suspect suspect;
  suspect.origin = {kFile, "S", "M5"};
  suspect.found = "1000000";
  suspect.proposed = "1000001";
  suspect.certainty = Certainty::likely;
  suspect.words = {"ช่อง M5 \033[2J ๑**๐** ↔ ๑**๑**", ""};
  finding.suspects = {suspect};
  return finding;
}

std::string shown(const Finding& finding, Colour colour) {
  Options options;
  options.colour = colour;
  const Terminal terminal(options, Language::thai);
  const Book book = wide_book();
  const std::vector<outputs::FindingGroup> groups = {{&finding}};
  return suspect_lines(groups[0], placed_suspects(groups, book), terminal, true);
}

}  // namespace

TEST_CASE("the table keeps to its room and shows the suspects first") {
  const std::string text = shown(broken(), Colour::never);
  CHECK_THAT(text, Contains("1,000,000*") && Contains("≠ 1,000,000") && Contains("[น่าจะเป็น]"));
  CHECK_THAT(text, Contains("Z5: 1,000,000 + ") && Contains("… + 1,000,000 = 25,000,000 ≠ 1,000,000"));
  CHECK_THAT(text, Contains("๑[๐] ↔ ๑[๑]") && !Contains("\033"));
  std::size_t at = 0;
  for (int line = 0; line < 4; ++line) {
    const std::size_t end = text.find('\n', at);
    REQUIRE(end != std::string::npos);
    CHECK(display_width(text.substr(at, end - at)) <= 100);
    at = end + 1;
  }
}

TEST_CASE("colours stand for the star") {
  const std::string text = shown(broken(), Colour::always);
  CHECK_THAT(text, Contains("\033[1;33m") && Contains("๑\033[1;4m๐\033[0m") && !Contains("1,000,000*"));
  CHECK_THAT(text, !Contains("\033[2J"));
}

TEST_CASE("a finding without suspects and remarks shows nothing more") {
  Finding finding = broken();
  finding.suspects.clear();
  CHECK(shown(finding, Colour::never).empty());
  finding.remarks = {{"ยอดรวมจังหวัดรวมค่านี้ไว้แล้ว", ""}};
  CHECK(shown(finding, Colour::never) == "      • ยอดรวมจังหวัดรวมค่านี้ไว้แล้ว");
}
