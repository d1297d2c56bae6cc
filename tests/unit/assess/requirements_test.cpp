#include "assess/requirements.hpp"

#include <catch2/catch.hpp>

#include "assess/read_case.hpp"

namespace raingan::assess {
namespace {

std::string decision(const std::string& id, const std::string& policy, const std::string& needs,
                     const std::string& input) {
  const std::string requirement =
      needs.empty() ? ""
                    : "<informationRequirement><requiredDecision href=\"#" + needs + "\"/></informationRequirement>";
  return "<decision id=\"" + id + "\" name=\"" + id + "\">" + requirement + "<decisionTable hitPolicy=\"" + policy +
         "\"><input><inputExpression><text>" + input +
         "</text></inputExpression></input><output name=\"k\"/><rule><inputEntry><text>&gt; 1</text></inputEntry>"
         "<outputEntry><text>2</text></outputEntry></rule></decisionTable></decision>";
}

std::vector<DecisionTable> model_of(const std::string& decisions) {
  return read_decisions(
      "m", "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\">" + decisions + "</definitions>");
}

}  // namespace

TEST_CASE("a list cannot be an input, unless its place is taken by what is given") {
  const auto model = model_of(decision("a", "COLLECT", "", "x") + decision("b", "UNIQUE", "a", "a"));
  CHECK(top_decision(model) == &model[1]);
  CHECK_THROWS_AS(decide_in(model, model[1], {{"x", Fraction::of(5)}}), Error);
  CHECK(decide_in(model, model[1], {{"a", Fraction::of(5)}}).matched == std::vector<int>{1});
}

TEST_CASE("the result of a decision without a table must be given") {
  const auto model = model_of("<decision id=\"s\" name=\"total\"><literalExpression/></decision>" +
                              decision("b", "UNIQUE", "s", "total"));
  CHECK_THROWS_WITH(decide_in(model, model[0], {}), Catch::Contains("total"));
  CHECK(decide_in(model, model[0], {{"total", Fraction::of(2)}}).matched == std::vector<int>{1});
}

TEST_CASE("rules that contradict in a required table are told") {
  std::string twice = decision("a", "UNIQUE", "", "x");
  const std::size_t rule = twice.find("<rule>");
  const std::size_t end = twice.find("</rule>") + 7;
  twice.insert(end, twice.substr(rule, end - rule));
  const auto model = model_of(twice + decision("b", "UNIQUE", "a", "a"));
  CHECK(decide_in(model, model[1], {{"x", Fraction::of(5)}}).violation == "unique");
}

TEST_CASE("without one decision above all others there is no top") {
  const auto model = model_of(decision("a", "UNIQUE", "", "x") + decision("b", "UNIQUE", "", "y"));
  CHECK(top_decision(model) == nullptr);
  REQUIRE(inputs_of(model, model[1]).size() == 1);
  CHECK(inputs_of(model, model[1])[0].name == "y");
  CHECK(inputs_of(model, model[1])[0].type == "number");
}

}  // namespace raingan::assess
