// A mission: what is to be reached in a period, by what it is measured. templates/missions/ID.xml.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "definition/definition.hpp"
#include "model/form_layout.hpp"

namespace raingan::assess {

struct FormOfPeriod {
  std::string form;
  Period period;
};

enum class IndicatorKind {
  value,    // the figure itself
  growth,   // 100 × (value − base) / base percent
  percent,  // 100 × value / base percent
};

// `value` is the district's result, `base` what it is compared with. Compared exactly, as a fraction,
// never by a rounded percentage.
struct Indicator {
  std::string id;    // the name of the decision table's input
  std::string name;  // "ยอดจำหน่ายเพิ่มขึ้น"
  std::string unit;  // "ร้อยละ"
  IndicatorKind kind = IndicatorKind::value;
  ColumnRef value;
  ColumnRef base;
};

// Where a target comes from: a constant, a figure of another form, or base × numerator/denominator
// rounded half up.
struct Target {
  std::string indicator;
  std::string name;
  std::string unit;
  std::optional<Decimal> constant;
  std::optional<ColumnRef> from;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
};

// A growth relation between forms whose rate belongs to the mission, not to the form.
struct GrowthRule {
  std::string form;
  Period period;
  std::string column;
  ColumnRef base;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
};

struct Deadline {
  std::string what;
  int day = 0;  // of every month; 0: none
};

struct Mission {
  std::string id;
  std::string title;     // "ภารกิจสำคัญ … ไตรมาสที่ 1"
  Period period;
  std::string criteria;  // file name of the DMN model beside the mission's file
  std::string letter;    // id of its letter
  std::vector<FormOfPeriod> expects;  // what the districts send
  std::vector<FormOfPeriod> base;     // earlier figures it needs, from the job's base/ folder
  std::vector<Indicator> indicators;
  std::vector<Target> targets;
  std::vector<GrowthRule> growth;
  std::vector<Deadline> deadlines;
  std::vector<std::string> explanations;  // numbered sentences under the criteria
};

Mission read_mission(const definition::Document& file);

}  // namespace raingan::assess
