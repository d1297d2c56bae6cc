#include "check/decided.hpp"

#include <catch2/catch.hpp>

#include "check/relations.hpp"
#include "small_tables.hpp"

using namespace check_test;

namespace {

const Period kMonth = Period::month(2567, 1);

Decision decide(DecisionKind kind, const std::string& file, const std::string& cell, const std::string& found,
                const std::string& said) {
  Decision decision;
  decision.kind = kind;
  decision.origin = {file, "S", cell};
  decision.found = found;
  if (kind == DecisionKind::accept) {
    decision.value = dec(said);
  } else {
    decision.reason = said;
  }
  decision.by = "ชื่อผู้ตัดสิน";
  decision.at = parse_moment("2567-02-09T14:30").value();
  return decision;
}

Decision accept(const std::string& file, const std::string& cell, const std::string& found, const std::string& value) {
  return decide(DecisionKind::accept, file, cell, found, value);
}
Decision keep(const std::string& file, const std::string& cell, const std::string& found) {
  return decide(DecisionKind::keep, file, cell, found, "ตรวจแล้ว");
}

// The province's sheet repeats what สังคม sent, and adds a total.
std::vector<Table> tables() {
  return {table("f", kMonth, "own", {"a", "b"}, {{"สังคม", "10", "30"}}),
          table("f", kMonth, "all", {"a", "b"}, {{"สังคม", "10", "30"}, {"ท่าบ่อ", "10", ""}}, {"รวม", "20", "หก"})};
}

Finding error_at(const std::string& cell, const std::vector<std::string>& related = {}) {
  Finding finding;
  finding.origin = {"all", "S", cell};
  finding.message = {"ไม่ตรง", "does not agree"};
  for (const std::string& other : related) finding.related.push_back({"all", "S", other});
  return finding;
}

void suspect(Finding& finding, const std::string& cell, int explanation) {
  Suspect one;
  one.origin = {"all", "S", cell};
  one.explanation = explanation;
  finding.suspects.push_back(one);
}

}  // namespace

TEST_CASE("What stands in a cell is told by its value, else by its text") {
  CHECK(check::stands(figure("1234", {}), "๑,๒๓๔"));
  CHECK(check::stands(figure("1234.50", {}), "1,234.5"));
  CHECK_FALSE(check::stands(figure("1234", {}), "1235"));
  CHECK_FALSE(check::stands(figure("0", {}), ""));
  CHECK(check::stands(figure("", {}), " "));
  CHECK_FALSE(check::stands(figure("", {}), "0"));
  CHECK(check::stands(figure("ยังไม่\n ส่ง", {}), "ยังไม่ ส่ง"));
  CHECK_FALSE(check::stands(figure("ยังไม่ส่ง", {}), "ส่งแล้ว"));
  CHECK(check::standing_in(figure("1234.5", {})) == "1234.50");
  CHECK(check::standing_in(figure("ยังไม่\n ส่ง", {})) == "ยังไม่ ส่ง");
}

TEST_CASE("An accepted value is used where the figure stands and where a sheet repeats it") {
  auto all = tables();
  all[0].rows[0].figures[0].formula = "B1*2";
  all[0].rows[0].figures[0].recomputed = dec("10");
  Findings findings;
  CHECK(check::apply_decisions(all, {accept("own", "B2", "10", "12")}, findings).size() == 1);
  const Figure& used = all[0].rows[0].figures[0];
  CHECK(used.value == dec("12"));
  CHECK(used.raw == "10");
  CHECK(used.formula == "B1*2");
  CHECK(used.origin.cell == "B2");
  CHECK_FALSE(used.recomputed);
  CHECK(all[1].rows[0].figures[0].value == dec("12"));
  CHECK(all[1].rows[1].figures[0].value == dec("10"));
  CHECK(all[1].total->figures[0].value == dec("20"));
  CHECK(lines_of(findings) ==
        std::vector<std::string>{"note stale-value สังคม a 10 12 -2", "note stale-value สังคม a 10 12 -2"});
  CHECK_THAT(findings[0].message.th, Catch::Contains("ใช้ 12 แทน 10 ตามที่ “ชื่อผู้ตัดสิน” ตัดสินเมื่อ 9 กุมภาพันธ์ 2567"));
  CHECK_THAT(findings[0].message.en, Catch::Contains("12 is used in place of 10"));
}

TEST_CASE("A sheet that says something else, or is decided itself, is no copy") {
  auto all = tables();
  all[1].rows[0].figures[0] = figure("11", all[1].rows[0].figures[0].origin);
  Findings findings;
  check::apply_decisions(all, {accept("own", "B2", "10", "12")}, findings);
  CHECK(all[1].rows[0].figures[0].value == dec("11"));
  CHECK(findings.size() == 1);

  all = tables();
  findings.clear();
  CHECK(check::apply_decisions(all, {accept("own", "B2", "10", "12"), keep("all", "B2", "10")}, findings).size() == 2);
  CHECK(all[1].rows[0].figures[0].value == dec("10"));
}

TEST_CASE("A blank and a text become figures by decision") {
  auto all = tables();
  Findings findings;
  check::apply_decisions(all, {accept("all", "C3", "", "6"), accept("all", "C4", "หก", "36")}, findings);
  CHECK(all[1].rows[1].figures[1].is_number());
  CHECK(all[1].rows[1].figures[1].value == dec("6"));
  CHECK(all[1].total->figures[1].value == dec("36"));
  CHECK(all[1].total->figures[1].raw == "หก");
  REQUIRE(findings.size() == 2);
  CHECK_THAT(findings[0].message.th, Catch::Contains("ใช้ 6 แทนช่องว่าง"));
  CHECK_THAT(findings[1].message.th, Catch::Contains("แถวรวม: ใช้ 36 แทน “หก”"));
}

TEST_CASE("A decision about another figure than the one that stands there changes nothing") {
  auto all = tables();
  Findings findings;
  const auto in_force = check::apply_decisions(all,
                                               {accept("own", "B2", "9", "12"), keep("own", "C2", "31"),
                                                accept("own", "Z9", "1", "2"), accept("all", "B3", "9", "10")},
                                               findings);
  CHECK(in_force.empty());
  CHECK(all[0].rows[0].figures[0].value == dec("10"));
  REQUIRE(findings.size() == 4);
  for (const Finding& finding : findings) {
    CHECK(finding.level == Level::note);
    CHECK(finding.kind == FindingKind::stale_value);
    CHECK_THAT(finding.message.th, Catch::Contains("การตัดสินใจเดิม") && Catch::Contains("ไม่ใช้แล้ว เพราะ"));
  }
  CHECK_THAT(findings[0].message.th, Catch::Contains("ตัวเลขในช่องเปลี่ยนจาก 9 เป็น 10"));
  CHECK_THAT(findings[2].message.th, Catch::Contains("ไม่พบช่องนี้"));
  CHECK_THAT(findings[3].message.th, Catch::Contains("ได้แก้เป็น 10 ตามที่ตัดสินแล้ว"));
}

TEST_CASE("A kept cell settles what is marked in it") {
  Findings findings{error_at("B2"), error_at("B3", {"B2"})};
  findings[0].level = Level::warning;
  suspect(findings[0], "B2", 0);
  check::settle(findings, {keep("all", "B2", "10")});
  // The relation of another cell is not settled by one of its parts alone.
  CHECK(findings[0].level == Level::error);
  CHECK(findings[0].origin.cell == "B3");
  CHECK(findings[1].level == Level::note);
  CHECK(findings[1].suspects.empty());
  CHECK_THAT(findings[1].message.th,
             Catch::StartsWith("ไม่ตรง — คงตัวเลขในช่องนี้ไว้ ตามที่ “ชื่อผู้ตัดสิน” ตัดสินเมื่อ ") && Catch::EndsWith("เหตุผล: ตรวจแล้ว"));
  CHECK_THAT(findings[1].message.en, Catch::EndsWith("reason: ตรวจแล้ว"));
}

TEST_CASE("A relation is settled when all that one explanation suspects in it is kept") {
  const std::vector<std::string> cells = {"B2", "B3", "B4"};
  Finding total = error_at("B5", cells);
  suspect(total, "B2", 0);
  suspect(total, "B3", 0);
  suspect(total, "C9", 0);  // of another relation of the same group
  suspect(total, "B4", 1);
  const auto level_with = [&](const std::vector<Decision>& decisions) {
    Findings findings{total};
    check::settle(findings, decisions);
    return findings[0].level;
  };
  CHECK(level_with({}) == Level::error);
  CHECK(level_with({keep("all", "B2", "1")}) == Level::error);
  CHECK(level_with({keep("all", "C9", "1")}) == Level::error);
  CHECK(level_with({accept("all", "B4", "1", "2")}) == Level::error);
  CHECK(level_with({keep("all", "B2", "1"), keep("all", "B3", "1")}) == Level::note);
  CHECK(level_with({keep("all", "B4", "1")}) == Level::note);
  CHECK(level_with({keep("all", "B5", "1")}) == Level::note);
}
