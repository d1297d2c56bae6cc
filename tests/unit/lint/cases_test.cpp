// The five sources as small templates that state what they state, faults included: everything that is wrong in them is
// reported, and nothing that holds. The same for the program's own templates.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "lint/case_files.hpp"

using namespace raingan;
using namespace raingan::lint;
using namespace raingan::lint::cases;

namespace {

const std::vector<std::string> kCases = {"000", "001", "002", "003", "004"};

// file, line, kind and place → how often.
using Counted = std::map<std::string, int>;

std::string key_of(const std::string& file, const std::string& line, const std::string& kind,
                   const std::string& place) {
  return file + ":" + line + " " + kind + " [" + place + "]";
}

std::vector<PrintedTable> figures_of(const std::string& name) {
  const std::map<std::string, std::string> targets = {
      {"base", "base"},           {"plus4", "plus4"},        {"p2", "p2"}, {"p3", "p3"}, {"p4", "p4"},
      {"sales_oct_mar", "sales"}, {"per_month", "per-month"}};
  if (name == "000") {
    return {
        {"case-000-shop", "2567-q2", "000-T3.csv", {{"wallet_target", "target"}, {"click_registered", "registered"}}}};
  }
  if (name == "003") {
    return {{"case-003-targets",
             "fy2565",
             "003-T1.csv",
             {{"producers", "producers"}, {"promoted", "promoted"}, {"channels", "channels"}, {"target5", "joined"}}}};
  }
  if (name == "004") {
    return {{"case-004-targets", "2568-h1", "004-T1.csv", targets},
            {"case-004-targets", "fy2568", "004-T2.csv", targets}};
  }
  return {};
}

Given given_of(const std::string& name) {
  const std::string folder = "tests/cases/lint/" + name;
  Given given;
  given.files = files_in(folder);
  const std::vector<PrintedTable> figures = figures_of(name);
  if (!figures.empty())
    given.figures[folder + "/job.xml"] = book_of(figures, given.files, name == "004" ? "buriram" : "nong-khai");
  return given;
}

// kind,file,line,place,count,answers: `line` may be empty, a comma in a place is written ";".
struct Expected {
  std::string kind, file, line, place;
  int count = 1;
  std::vector<std::string> answers;
};

std::vector<Expected> expected_in(const std::string& path) {
  std::vector<Expected> all;
  for (const std::string& line : lines_of(source_path(path))) {
    const std::vector<std::string> cells = cells_of(line);
    INFO(path << ": " << line);
    REQUIRE(cells.size() == 6);
    Expected one{cells[0], cells[1], cells[2], cells[3], std::stoi(cells[4]), {}};
    std::istringstream answers(cells[5]);
    for (std::string answer; answers >> answer;) one.answers.push_back(answer);
    all.push_back(std::move(one));
  }
  return all;
}

Counted wanted(const std::vector<Expected>& expected, const std::string& folder) {
  Counted counted;
  for (const Expected& one : expected) counted[key_of(folder + one.file, one.line, one.kind, one.place)] += one.count;
  return counted;
}

Counted reported(const Remarks& remarks, bool with_lines) {
  Counted counted;
  for (const Remark& one : remarks) {
    std::string place = one.place;
    std::replace(place.begin(), place.end(), ',', ';');
    counted[key_of(one.file, with_lines ? std::to_string(one.line) : "", std::string(name_of(one.kind)), place)] += 1;
  }
  return counted;
}

void compare(const Counted& found, const Counted& hoped) {
  for (const auto& [key, count] : found) {
    INFO("reported: " << key);
    CHECK((hoped.count(key) == 0 ? 0 : hoped.at(key)) == count);
  }
  for (const auto& [key, count] : hoped) {
    INFO("expected: " << key);
    CHECK((found.count(key) == 0 ? 0 : found.at(key)) == count);
  }
}

// "004:80-102:per_month" answers the rows of these lines and that column.
bool answers(const std::string& answer, const std::string& source, int line, const std::string& column) {
  std::istringstream parts(answer);
  std::string of_source, of_lines, of_column;
  std::getline(parts, of_source, ':');
  std::getline(parts, of_lines, ':');
  std::getline(parts, of_column);
  const std::size_t dash = of_lines.find('-');
  const int first = std::stoi(of_lines.substr(0, dash));
  const int last = dash == std::string::npos ? first : std::stoi(of_lines.substr(dash + 1));
  return of_source == source && of_column == column && first <= line && line <= last;
}

}  // namespace

TEST_CASE("the five sources: all that is wrong and nothing that holds") {
  std::vector<Given> given;
  Counted hoped;
  for (const std::string& name : kCases) {
    given.push_back(given_of(name));
    const std::string folder = "tests/cases/lint/" + name + "/";
    hoped.merge(wanted(expected_in(folder + "expected.csv"), folder));
  }
  compare(reported(lint::lint(given, library()), true), hoped);
}

TEST_CASE("every mismatch of the sources' rules, texts and headings is answered by a remark") {
  std::vector<std::string> all;
  for (const std::string& name : kCases) {
    for (const Expected& one : expected_in("tests/cases/lint/" + name + "/expected.csv")) {
      all.insert(all.end(), one.answers.begin(), one.answers.end());
    }
  }
  std::size_t rows = 0;
  for (const std::string& line : lines_of(source_path("tests/cases/lint/mismatches.csv"))) {
    const std::vector<std::string> cells = cells_of(line);
    const auto answered = [&](const std::string& answer) {
      return answers(answer, cells.at(0), std::stoi(cells.at(1)), cells.at(3));
    };
    INFO(line);
    CHECK(std::any_of(all.begin(), all.end(), answered));
    ++rows;
  }
  CHECK(rows == 66);
}

TEST_CASE("one case alone says the same as together, but for the letters it is compared with") {
  for (const std::string& name : kCases) {
    const std::string folder = "tests/cases/lint/" + name + "/";
    Counted hoped = wanted(expected_in(folder + "expected.csv"), folder);
    if (name == "000") hoped.erase(key_of(folder + "job.xml", "3", "reference", "reference"));
    compare(reported(lint::lint({given_of(name)}, library()), true), hoped);
  }
}

TEST_CASE("of the program's own templates only what their sources leave doubtful") {
  Given templates;
  templates.files = library();
  compare(reported(lint::lint({templates}, {}), false), wanted(expected_in("tests/cases/lint/templates.csv"), ""));
}
