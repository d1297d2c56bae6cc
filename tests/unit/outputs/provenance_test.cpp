#include "outputs/provenance.hpp"

#include <catch2/catch.hpp>

#include "outputs/item_tables.hpp"
#include "outputs/provenance_json.hpp"

using namespace raingan;
using namespace raingan::outputs;
using Catch::Contains;
using sample::SampleJob;

namespace {

Provenance of(const SampleJob& sample, const std::string& trace, const std::string& before = {},
              const std::string& after = {}) {
  static const std::vector<Decision> none;
  PrintedNumber number;
  number.trace = trace;
  number.before = before;
  number.after = after;
  const Facts facts = sample.facts();
  return Tracer(facts, none).of(number);
}

}  // namespace

TEST_CASE("a target leads to its cell, its rule and the line of the mission") {
  const SampleJob sample;
  const Provenance made = of(sample, "สังคม:sales");
  CHECK(made.kind == NumberKind::target);
  CHECK_THAT(made.what.th, Contains("สังคม"));
  CHECK(made.file == sample.mission.file);
  CHECK(made.line > 1);
  REQUIRE(made.cells.size() == 1);
  CHECK(made.cells[0].origin.cell == "E7");
  CHECK(made.cells[0].used == "6179120");
}

TEST_CASE("a total names what it adds up and what a sheet prints") {
  SampleJob sample;
  const Provenance made = of(sample, "total:sales-estimate@2567-q2:feb.total");
  CHECK(made.kind == NumberKind::sum);
  CHECK(made.addends.size() == 3);
  CHECK_THAT(made.rule.en, Contains("3 cells = 90,250,956"));
  CHECK(made.cells.empty());
}

TEST_CASE("the threshold of a criterion leads to the rule's line") {
  const SampleJob sample;
  const Provenance made = of(sample, "criterion/1:sales");
  CHECK(made.kind == NumberKind::criterion);
  CHECK_THAT(made.file, Catch::EndsWith(".dmn"));
  CHECK(made.line == sample.criteria.rules.at(0).line);
  CHECK(of(sample, "criterion/99:sales").kind == NumberKind::unknown);
  CHECK(of(sample, "criterion/1:nothing").kind == NumberKind::unknown);
}

TEST_CASE("a number in a sentence is a date or part of a word by what stands beside it") {
  const SampleJob sample;
  const std::string text = "@templates/letters/x.xml:12";
  CHECK(of(sample, text, "ร้อยละ ").kind == NumberKind::statement);
  CHECK(of(sample, text, "ร้อยละ ").line == 12);
  CHECK(of(sample, text, "ปีงบประมาณ พ.ศ. ").kind == NumberKind::date);
  CHECK(of(sample, text, "วันที่ ", " มกราคม ๒๕๖๘").kind == NumberKind::date);
  CHECK(of(sample, text, "มกราคม ").kind == NumberKind::date);
  CHECK(of(sample, text, "แบบ รต.").kind == NumberKind::word);
  CHECK(of(sample, text, "name", "@example.go.th").kind == NumberKind::word);
  CHECK(of(sample, text + "{quarter}").kind == NumberKind::period);
  CHECK(of(sample, text + "{attachments}").kind == NumberKind::item);
  const Provenance day = of(sample, text + "{deadline_day}");
  CHECK(day.kind == NumberKind::date);
  CHECK(day.line == sample.mission.deadlines.at(0).line);
}

TEST_CASE("what is no origin is told as unknown, never as something") {
  const SampleJob sample;
  for (const char* trace : {"", "x", "สังคม:nothing", "finding:1", "สังคม:nothing@2567-q2:x"}) {
    INFO(trace);
    CHECK(of(sample, trace).kind == NumberKind::unknown);
  }
}

TEST_CASE("findings and decisions of a cell go with it, decisions only while they are in force") {
  SampleJob sample;
  const Origin cell = origins_of(sample.facts(), "สังคม:sales-estimate@2567-q2:feb.total").at(0);
  Finding finding;
  finding.origin = cell;
  finding.message = {"ผิด", "wrong"};
  sample.findings.push_back(finding);
  Decision decision;
  decision.origin = cell;
  decision.kind = DecisionKind::accept;
  decision.value = *Decimal::parse("6179120");
  const Facts facts = sample.facts();
  PrintedNumber number;
  number.trace = "สังคม:sales-estimate@2567-q2:feb.total";
  for (const bool in_force : {true, false}) {
    if (!in_force) decision.value = *Decimal::parse("1");
    const std::vector<Decision> decisions{decision};
    const Provenance made = Tracer(facts, decisions).of(number);
    REQUIRE(made.cells.size() == 1);
    CHECK(made.cells[0].findings.size() == 1);
    CHECK((made.cells[0].decision != nullptr) == in_force);
  }
}

TEST_CASE("the sums of a ledger name every row that is in them") {
  SampleJob sample;
  sample::add_ledger(sample);
  const Provenance made = of(sample, "ท่าบ่อ:ledger@2566-12:total");
  CHECK(made.kind == NumberKind::sum);
  CHECK(made.addends.size() == 2);
}
