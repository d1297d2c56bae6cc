#include <algorithm>
#include <set>

#include "lint/checks.hpp"
#include "lint/lines.hpp"
#include "lint/wording.hpp"
#include "outputs/placeholders.hpp"

namespace raingan::lint {
namespace {

using assess::Mission;

template <typename Items, typename Same>
bool any_of(const Items& items, Same same) {
  return std::any_of(items.begin(), items.end(), same);
}

bool is_known(const Mission& mission, const std::string& name) {
  const std::string id = name.substr(std::min(name.find('.') + 1, name.size()));
  if (name.starts_with("target.") || name.starts_with("total.")) {
    return any_of(mission.targets,
                  [&](const assess::Target& target) { return target.id == id || target.indicator == id; });
  }
  if (name.starts_with("deadline.")) {
    return any_of(mission.deadlines, [&](const assess::Deadline& deadline) { return deadline.id == id; });
  }
  if (name == "deadline_day") {
    return any_of(mission.deadlines, [](const assess::Deadline& deadline) { return deadline.day > 0; });
  }
  if (name.starts_with("due.")) {
    return any_of(mission.rounds, [&](const assess::Round& round) {
      return std::to_string(round.number) == id && round.due.has_value();
    });
  }
  return name != "round" || mission.round != 0;
}

void check_placeholders(const Subject& subject, Remarks& remarks) {
  for (const Said& said : subject.said) {
    const bool of_letter = said.where <= Said::Where::denominator;
    if (!of_letter || said.raw.find('{') == std::string::npos) continue;
    for (const outputs::TextPiece& piece : outputs::pieces_of({said.raw, said.line}, said.file)) {
      if (!piece.placeholder || is_known(*subject.mission, piece.text)) continue;
      remarks.push_back(remark(Level::error, RemarkKind::reference, said.file, said.line, said.place,
                               {"ภารกิจ " + subject.mission->id + " ไม่มีสิ่งที่จะเติมใน {" + piece.text + "}",
                                "the mission " + subject.mission->id + " has nothing for {" + piece.text + "}"}));
    }
  }
}

void check_criteria_inputs(const Subject& subject, Remarks& remarks) {
  const assess::DecisionTable& criteria = *subject.criteria;
  for (const std::string& input : criteria.inputs) {
    if (any_of(subject.mission->indicators, [&](const assess::Indicator& known) { return known.id == input; }))
      continue;
    remarks.push_back(remark(
        Level::error, RemarkKind::reference, criteria.file, criteria.line, input,
        {"ภารกิจไม่มีตัวชี้วัด " + input + " ที่เกณฑ์นี้ใช้", "the mission has no indicator " + input + " for these criteria"}));
  }
  for (const assess::Indicator& indicator : subject.mission->indicators) {
    const bool decides = any_of(criteria.inputs, [&](const std::string& input) { return input == indicator.id; });
    const auto aims_at = [&](const assess::Target& target) { return target.indicator == indicator.id; };
    if (decides || any_of(subject.mission->targets, aims_at)) continue;
    remarks.push_back(remark(Level::warning, RemarkKind::reference, subject.mission_entry->file,
                             line_of(*subject.mission_entry->document, "indicator", "id", indicator.id), indicator.id,
                             {"ตัวชี้วัด " + indicator.id + " ไม่มีทั้งในเกณฑ์และเป้าหมาย",
                              "no criterion and no target uses the indicator " + indicator.id}));
  }
}

void check_looks(const Subject& subject, Remarks& remarks) {
  const std::vector<std::string>& outputs = subject.criteria->outputs;
  const auto named = std::find(outputs.begin(), outputs.end(), "grade");
  const auto at = static_cast<std::size_t>(named == outputs.end() ? 0 : named - outputs.begin());
  std::set<std::string> grades;
  for (const assess::Rule& rule : subject.criteria->rules) {
    if (at < rule.outputs.size()) grades.insert(assess::text_of(rule.outputs[at]));
  }
  if (at < subject.criteria->otherwise.size()) grades.insert(assess::text_of(subject.criteria->otherwise[at]));
  for (const assess::GradeLook& look : subject.mission->looks) {
    if (grades.count(look.grade) > 0) continue;
    remarks.push_back(remark(Level::warning, RemarkKind::reference, subject.mission_entry->file,
                             line_of(*subject.mission_entry->document, "grade", "name", look.grade), look.grade,
                             {"ไม่มีเกณฑ์ใดให้ระดับ " + look.grade, "no rule gives the grade " + look.grade}));
  }
}

struct ColumnUse {
  ColumnRef ref;
  int line;
  std::string place;
};

// Every reference of the mission into a table, with the line of the element that makes it.
std::vector<ColumnUse> uses_of(const Subject& subject) {
  const Mission& mission = *subject.mission;
  const definition::Document& document = *subject.mission_entry->document;
  std::vector<ColumnUse> uses;
  for (const assess::Indicator& indicator : mission.indicators) {
    const int line = line_of(document, "indicator", "id", indicator.id);
    for (const ColumnRef& ref : assess::columns_of(indicator)) uses.push_back({ref, line, indicator.id});
  }
  const std::vector<int> targets = lines_of(document, "target");
  for (std::size_t i = 0; i < mission.targets.size(); ++i) {
    const int line = i < targets.size() ? targets[i] : 0;
    if (mission.targets[i].from) uses.push_back({*mission.targets[i].from, line, mission.targets[i].id});
    for (const ColumnRef& ref : mission.targets[i].more_from) uses.push_back({ref, line, mission.targets[i].id});
  }
  const std::vector<int> growth = lines_of(document, "growth");
  for (std::size_t i = 0; i < mission.growth.size(); ++i) {
    const assess::GrowthRule& rule = mission.growth[i];
    const int line = i < growth.size() ? growth[i] : 0;
    uses.push_back({{rule.form, rule.period, rule.column}, line, rule.column});
    uses.push_back({rule.base, line, rule.column});
  }
  const std::vector<int> sums = lines_of(document, "sum");
  for (std::size_t i = 0; i < mission.sums.size(); ++i) {
    const assess::SumRule& rule = mission.sums[i];
    const int line = i < sums.size() ? sums[i] : 0;
    uses.push_back({{rule.form, rule.period, rule.column}, line, rule.column});
    for (const std::string& part : rule.parts) uses.push_back({{rule.form, rule.period, part}, line, rule.column});
  }
  return uses;
}

void check_columns(const Subject& subject, Remarks& remarks) {
  for (const ColumnUse& use : uses_of(subject)) {
    const auto table = std::find_if(subject.tables.begin(), subject.tables.end(), [&](const LaidOut& known) {
      return known.layout.form == use.ref.form && known.layout.period == use.ref.period;
    });
    if (table == subject.tables.end() || table->layout.find(use.ref.column) != nullptr) continue;
    remarks.push_back(
        remark(Level::error, RemarkKind::reference, subject.mission_entry->file, use.line, use.place,
               {"แบบ " + use.ref.form + " งวด " + use.ref.period.id() + " ไม่มีคอลัมน์ " + use.ref.column,
                "the form " + use.ref.form + " of " + use.ref.period.id() + " has no column " + use.ref.column}));
  }
}

void check_left_out(const Subject& subject, Remarks& remarks) {
  for (const LaidOut& table : subject.tables) {
    if (table.annex == nullptr) continue;
    for (const std::string& column : table.annex->without) {
      if (table.layout.find(column) != nullptr) continue;
      remarks.push_back(remark(Level::error, RemarkKind::reference, subject.letter->file, table.annex->line, column,
                               {"แบบ " + table.layout.form + " ไม่มีคอลัมน์ " + column + " ให้ละไว้",
                                "the form " + table.layout.form + " has no column " + column + " to leave out"}));
    }
  }
}

}  // namespace

Remarks check_names(const Subject& subject) {
  Remarks remarks;
  if (subject.mission) {
    check_placeholders(subject, remarks);
    check_columns(subject, remarks);
    if (subject.criteria) {
      check_criteria_inputs(subject, remarks);
      check_looks(subject, remarks);
    }
  }
  check_left_out(subject, remarks);
  return remarks;
}

}  // namespace raingan::lint
