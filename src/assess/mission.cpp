#include "assess/mission.hpp"

#include "assess/mission_parts.hpp"
#include "model/identifier.hpp"

namespace raingan::assess {

using definition::Element;

std::vector<ColumnRef> columns_of(const Indicator& indicator) {
  std::vector<ColumnRef> columns{indicator.value};
  columns.insert(columns.end(), indicator.more_value.begin(), indicator.more_value.end());
  if (indicator.kind == IndicatorKind::value) return columns;
  columns.push_back(indicator.base);
  columns.insert(columns.end(), indicator.more_base.begin(), indicator.more_base.end());
  columns.insert(columns.end(), indicator.less_base.begin(), indicator.less_base.end());
  return columns;
}

Mission read_mission(const definition::Document& file, const Choices& choices) {
  const Element root = file.root();
  root.allow({"id", "title", "period", "criteria", "letter"},
             {"round", "reading", "expects", "base", "derives", "indicator", "target", "growth", "sum", "grade",
              "deadline", "explanation"});
  Mission mission;
  mission.file = file.file();
  mission.id = identifier_of(root, "id");
  mission.title = root.attribute("title");
  mission.period = period_of(root, root.attribute("period"), mission);
  mission.criteria = criteria_file(root);
  mission.letter = root.has("letter") ? identifier_of(root, "letter") : mission.id;
  read_rounds(root, choices.round, mission);
  read_readings(root, choices.readings, mission);
  mission.expects = read_tables(root, "expects", mission);
  mission.base = read_tables(root, "base", mission);
  mission.derives = read_tables(root, "derives", mission);
  for (const Element& one : root.children("indicator")) mission.indicators.push_back(read_indicator(one, mission));
  for (const Element& one : root.children("target")) mission.targets.push_back(read_target(one, mission));
  for (const Element& one : root.children("growth")) mission.growth.push_back(read_growth(one, mission));
  for (const Element& one : root.children("sum")) mission.sums.push_back(read_sum(one, mission));
  for (const Element& one : root.children("grade")) mission.looks.push_back(read_look(one, mission));
  for (const Element& one : root.children("deadline")) mission.deadlines.push_back(read_deadline(one, mission));
  for (const Element& one : root.children("explanation")) {
    one.allow({}, {});
    mission.explanations.push_back({one.text(), one.line()});
  }
  if (mission.expects.empty() || mission.indicators.empty()) {
    root.fail({"ภารกิจต้องมี <expects> และ <indicator> อย่างน้อยอย่างละหนึ่ง",
               "a mission needs at least one <expects> and one <indicator>"});
  }
  return mission;
}

}  // namespace raingan::assess
