// Every folder of tests/cases/decision: model.dmn with cases.txt (inputs => result, of the decision named last) or
// error.txt (line, words).
#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

#include "assess/read_case.hpp"
#include "assess/requirements.hpp"
#include "base/utf8.hpp"

namespace raingan::assess {
namespace {

const std::string kFolder = "tests/cases/decision/";

std::vector<std::string> folders_with(const std::string& file) {
  std::set<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(RAINGAN_SOURCE_DIR) + "/" + kFolder)) {
    if (std::filesystem::exists(entry.path() / file)) found.insert(entry.path().filename().string());
  }
  return {found.begin(), found.end()};
}

Inputs inputs_in(const std::string& text, const std::vector<InputOfModel>& known) {
  Inputs inputs;
  std::istringstream stream(text);
  for (std::string pair; std::getline(stream, pair, ';');) {
    const std::size_t equals = pair.find('=');
    const std::string name(trimmed(pair.substr(0, equals)));
    const auto at = std::find_if(known.begin(), known.end(), [&](const InputOfModel& one) { return one.name == name; });
    const auto value = value_of(trimmed(pair.substr(equals + 1)), at == known.end() ? "" : at->type);
    REQUIRE(value);
    inputs[name] = *value;
  }
  return inputs;
}

// "# decision: NAME" chooses a decision by its name or id; without one the model's only one, or its last.
const DecisionTable* chosen(const std::vector<DecisionTable>& model, const std::string& name) {
  if (name.empty()) return top_decision(model);
  for (const DecisionTable& table : model) {
    if (table.name == name || table.id == name) return &table;
  }
  return nullptr;
}

std::string shown(const Decided& decided) {
  std::string text = decided.violation.empty() ? "" : "!" + decided.violation;
  for (const std::vector<Value>& hit : decided.result) {
    if (!text.empty()) text += " | ";
    for (std::size_t i = 0; i < hit.size(); ++i) text += (i == 0 ? "" : ", ") + text_of(hit[i]);
  }
  if (text.empty()) text = "none";
  text += " [";
  for (std::size_t i = 0; i < decided.matched.size(); ++i) {
    text += (i == 0 ? "" : " ") + std::to_string(decided.matched[i]);
  }
  return text + "]";
}

}  // namespace

TEST_CASE("decision tables give the results of their case files") {
  const auto folders = folders_with("cases.txt");
  REQUIRE(folders.size() >= 28);
  for (const std::string& folder : folders) {
    INFO(folder);
    const auto model = read_decisions(folder, project_file(kFolder + folder + "/model.dmn"));
    const DecisionTable* table = chosen(model, "");
    std::size_t cases = 0;
    std::istringstream lines(project_file(kFolder + folder + "/cases.txt"));
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      const std::string choice = "# decision: ";
      if (line.starts_with(choice)) table = chosen(model, line.substr(choice.size()));
      if (line.empty() || line.front() == '#') continue;
      REQUIRE(table != nullptr);
      const std::size_t arrow = line.find(" => ");
      REQUIRE(arrow != std::string::npos);
      const Inputs inputs = inputs_in(line.substr(0, arrow), inputs_of(model, *table));
      CHECK(shown(decide_in(model, *table, inputs)) == line.substr(arrow + 4));
      ++cases;
    }
    CHECK(cases > 0);
  }
}

TEST_CASE("faulty decision tables are refused with the line and what was expected") {
  const auto folders = folders_with("error.txt");
  REQUIRE(folders.size() >= 45);
  for (const std::string& folder : folders) {
    INFO(folder);
    const auto expected = lines_of(project_file(kFolder + folder + "/error.txt"));
    REQUIRE(expected.size() == 2);
    try {
      read_decisions("model.dmn", project_file(kFolder + folder + "/model.dmn"));
      FAIL("accepted");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::faulty_template);
      CHECK(error.file() == "model.dmn");
      CHECK(error.place() == expected[0]);
      CHECK_THAT(error.message().en, Catch::Contains(expected[1]));
      CHECK_FALSE(error.message().th.empty());
    }
  }
}

TEST_CASE("models over the cap of rules are refused") {
  const std::string model = project_file(kFolder + "unique-by-default/model.dmn");
  const std::size_t first = model.find("      <rule>");
  const std::size_t after = model.find("</rule>", first) + 8;
  const std::string rule = model.substr(first, after - first);
  std::string many = model.substr(0, first);
  for (int i = 0; i < 2001; ++i) many += rule;
  CHECK_THROWS_AS(read_decisions("m", many + model.substr(after)), Error);
}

TEST_CASE("deeply nested and truncated models do no harm") {
  const std::string model = project_file("templates/missions/otop-2567-q1.dmn");
  for (std::size_t end = 0; end + 20 < model.size(); end += 7) {
    CHECK_THROWS_AS(read_decisions("m", std::string_view(model).substr(0, end)), Error);
  }
  for (std::size_t at = 0; at < model.size(); at += 3) {
    std::string damaged = model;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x15);
    try {
      read_decisions("m", damaged);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::faulty_template);
    }
  }
}

TEST_CASE("what a person types for an input") {
  CHECK(value_of("7.50", "number") == Value(Fraction{15, 2}));
  CHECK(value_of(" null ", "number") == Value());
  CHECK_FALSE(value_of("abc", "number"));
  CHECK_FALSE(value_of("yes", "boolean"));
  CHECK(value_of("12", "string") == Value(std::string("12")));
  CHECK(value_of("\"12\"", "") == Value(std::string("12")));
  CHECK(value_of("12", "") == Value(Fraction::of(12)));
  CHECK(value_of("true", "") == Value(true));
  CHECK(value_of("สังคม", "") == Value(std::string("สังคม")));
  const Value day = *Temporal::parse("2025-01-31");
  CHECK(value_of("2025-01-31", "date") == day);
  CHECK(value_of(" \"2025-01-31\" ", "date and time") == day);
  CHECK(value_of("@\"2025-01-31\"", "") == day);
  CHECK(value_of("date( \"2025-01-31\" )", "date") == day);
  CHECK(value_of("2025-01-31", "") == Value(std::string("2025-01-31")));
  CHECK_FALSE(value_of("2025-02-30", "date"));
  CHECK_FALSE(value_of("08:30:00", "date"));
  CHECK_FALSE(value_of("P1Y", "time"));
}

}  // namespace raingan::assess
