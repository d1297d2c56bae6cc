#include "assess/grade.hpp"

#include <algorithm>

#include "assess/criteria_text.hpp"
#include "assess/distance.hpp"
#include "assess/measure.hpp"
#include "assess/nearest.hpp"
#include "assess/obstacles.hpp"

namespace raingan::assess {
namespace {

void append(Message& message, const Message& more, const Message& separator) {
  if (more.th.empty()) return;
  if (!message.th.empty()) {
    message.th += separator.th;
    message.en += separator.en;
  }
  message.th += more.th;
  message.en += more.in(Language::english);
}

const Measured& measured_of(const std::vector<Measured>& all, const Indicator& indicator) {
  return *std::find_if(all.begin(), all.end(), [&](const Measured& one) { return one.indicator == indicator.id; });
}

std::vector<RuleStanding> standing_of(const DecisionTable& table, const Criteria& criteria,
                                      const std::vector<Measured>& measured) {
  std::vector<RuleStanding> all;
  for (const Rule& rule : table.rules) {
    RuleStanding standing{rule.number, text_of(rule.outputs.at(criteria.grade)), true, {}};
    for (std::size_t i = 0; i < criteria.inputs.size(); ++i) {
      const Indicator& indicator = *criteria.inputs[i];
      standing.conditions.push_back(stand(rule.tests.at(i), indicator, measured_of(measured, indicator)));
      standing.met = standing.met && standing.conditions.back().met;
    }
    all.push_back(std::move(standing));
  }
  return all;
}

// What is unknown although a rule asks for it.
Message missing_inputs(const DecisionTable& table, const Criteria& criteria, const std::vector<Measured>& measured) {
  Message missing;
  for (std::size_t i = 0; i < criteria.inputs.size(); ++i) {
    const bool asked = std::any_of(table.rules.begin(), table.rules.end(), [&](const Rule& rule) {
      return !test_in_words(rule.tests.at(i), *criteria.inputs[i]).th.empty();
    });
    const Measured& input = measured_of(measured, *criteria.inputs[i]);
    if (asked && !input.value) append(missing, input.missing, {"; ", "; "});
  }
  return missing;
}

std::string cell_of(const Finding& finding) {
  const std::string cell = in_words(finding.origin);
  return cell.empty() ? "" : " (" + cell + ")";
}

Message blocked_by(const std::vector<const Finding*>& obstacles) {
  const Finding& first = *obstacles.front();
  const std::string kind(name_of(first.kind));
  Message reason = {"ยังให้ระดับไม่ได้ เพราะตัวเลขที่ใช้มีข้อผิดพลาดที่ยังไม่แก้: ",
                    "no grade: its figures are in an unresolved error: "};
  append(reason, first.message.th.empty() ? Message{kind, kind} : first.message, {});
  append(reason, {cell_of(first), cell_of(first)}, {});
  if (const std::size_t more = obstacles.size() - 1; more > 0) {
    append(reason, {" และอีก " + std::to_string(more) + " ข้อ", " and " + std::to_string(more) + " more"}, {});
  }
  return reason;
}

Message no_rule_reason(const std::vector<RuleStanding>& standing) {
  Message reason = {"ไม่ตรงเกณฑ์ระดับใด ต้องให้เจ้าหน้าที่วินิจฉัย", "no rule of the criteria holds; an officer must decide"};
  append(reason, nearest_in_words(standing), {" — ", " — "});
  return reason;
}

Message violation_reason(const std::string& violation, const std::vector<RuleStanding>& standing) {
  if (violation == "input") {
    return {"ค่าของตัวชี้วัดอยู่นอกค่าที่ตารางเกณฑ์รับ ต้องให้เจ้าหน้าที่วินิจฉัย",
            "an indicator is outside the values that the criteria let in; an officer must decide"};
  }
  std::string names;
  for (const RuleStanding& rule : standing) {
    if (rule.met) names += (names.empty() ? "" : ", ") + rule.grade;
  }
  return {"เกณฑ์ขัดกันเอง: ตรงพร้อมกันหลายระดับ (" + names + ") แต่ตารางกำหนดให้มีได้ระดับเดียว ต้องให้เจ้าหน้าที่วินิจฉัย",
          "the criteria contradict themselves: several rules hold (" + names +
              ") where only one may; an officer must decide"};
}

void decide_grade(const DecisionTable& table, const Criteria& criteria, DistrictGrade& district) {
  std::map<std::string, Value> inputs;
  for (const Measured& one : district.measured) {
    if (one.value) inputs[one.indicator] = *one.value;
  }
  const Decided decided = decide(table, inputs);
  const auto* grade =
      decided.result.empty() ? nullptr : std::get_if<std::string>(&decided.result.front().at(criteria.grade));
  if (grade == nullptr) {
    district.state = GradeState::no_rule;
    district.reason = decided.violation.empty() ? no_rule_reason(district.standing)
                                                : violation_reason(decided.violation, district.standing);
    return;
  }
  district.state = GradeState::graded;
  district.grade = *grade;
  for (const RuleStanding& rule : district.standing) {
    const bool listed = std::find(district.also.begin(), district.also.end(), rule.grade) != district.also.end();
    if (rule.met && rule.grade != *grade && !listed) district.also.push_back(rule.grade);
  }
}

std::vector<ColumnRef> inputs_of(const Criteria& criteria) {
  std::vector<ColumnRef> refs;
  for (const Indicator* indicator : criteria.inputs) {
    const std::vector<ColumnRef> columns = columns_of(*indicator);
    refs.insert(refs.end(), columns.begin(), columns.end());
  }
  return refs;
}

// The columns whose figures are sums over a district's rows.
std::vector<ColumnRef> summed_of(const Book& book, const std::vector<ColumnRef>& inputs) {
  std::vector<ColumnRef> summed;
  for (const ColumnRef& input : inputs) {
    const BookEntry* entry = book.find(input.form, input.period);
    if (entry != nullptr && !entry->layout.has_district_rows()) summed.push_back(input);
  }
  return summed;
}

// Indicators that the criteria do not ask for stand beside the grade and cannot block it.
std::vector<Measured> asked_of(const Criteria& criteria, const std::vector<Measured>& measured) {
  std::vector<Measured> asked;
  for (const Indicator* indicator : criteria.inputs) asked.push_back(measured_of(measured, *indicator));
  return asked;
}

}  // namespace

std::vector<DistrictGrade> grades(const Book& book, const Mission& mission, const DecisionTable& criteria,
                                  const Area& area, const Findings& findings) {
  const Criteria found = criteria_of(mission, criteria);
  const std::vector<ColumnRef> inputs = inputs_of(found);
  const std::vector<ColumnRef> summed = summed_of(book, inputs);
  const Obstacles obstacles(findings);
  std::vector<DistrictGrade> all;
  for (const District& official : area.districts) {
    DistrictGrade district;
    district.district = official.name;
    for (const Indicator& indicator : mission.indicators) {
      district.measured.push_back(measure(book, mission, indicator, official.name));
    }
    district.standing = standing_of(criteria, found, district.measured);
    const auto in_the_way = obstacles.in_the_way_of(official.name, asked_of(found, district.measured), inputs, summed);
    const Message missing = missing_inputs(criteria, found, district.measured);
    if (!in_the_way.empty()) {
      district.state = GradeState::blocked;
      district.reason = blocked_by(in_the_way);
      append(district.reason, missing, {"; ", "; "});
    } else if (!missing.th.empty()) {
      district.state = GradeState::not_computable;
      append(district.reason, {"คิดระดับไม่ได้: ", "the grade cannot be computed: "}, {});
      append(district.reason, missing, {});
    } else {
      decide_grade(criteria, found, district);
    }
    all.push_back(std::move(district));
  }
  return all;
}

}  // namespace raingan::assess
