#include "assess/mission.hpp"

#include <algorithm>
#include <charconv>

#include "base/limits.hpp"
#include "model/identifier.hpp"

namespace raingan::assess {
namespace {

using definition::Element;

constexpr std::int64_t kMaxRatio = 1'000'000;  // keeps a scaled figure inside 128 bits

template <typename Items, typename Same>
bool any_of(const Items& items, Same same) {
  return std::any_of(items.begin(), items.end(), same);
}

Period period_of(const Element& element, std::string_view text) {
  if (const auto period = Period::parse(text)) return *period;
  element.fail({"“" + std::string(text) + "” ไม่ใช่งวด", "\"" + std::string(text) + "\" is no period"},
               {"เขียนอย่างนี้: 2567-02, 2567-q1, 2567-h1, fy2567, 2566-11..2567-03",
                "write 2567-02, 2567-q1, 2567-h1, fy2567 or 2566-11..2567-03"});
}

bool is_column_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string_view::npos;
}

ColumnRef column_ref(const Element& element, std::string_view attribute) {
  const std::string text = element.attribute(attribute);
  const std::size_t at = text.find('@');
  const std::size_t colon = text.find(':');
  const bool parted = at != std::string::npos && colon != std::string::npos && at < colon;
  if (!parted || !is_identifier(text.substr(0, at)) || !is_column_id(text.substr(colon + 1))) {
    element.fail({std::string(attribute) + "=\"" + text + "\" ต้องเขียนเป็น แบบ@งวด:คอลัมน์",
                  std::string(attribute) + "=\"" + text + "\" must be form@period:column"},
                 {"เช่น monthly-sales@2566-q1:total", "for example monthly-sales@2566-q1:total"});
  }
  return {text.substr(0, at), period_of(element, std::string_view(text).substr(at + 1, colon - at - 1)),
          text.substr(colon + 1)};
}

// A table that nobody sends and no base gives would make every grade impossible to compute.
void refuse_unknown_table(const Element& element, const Mission& mission, const ColumnRef& ref) {
  const auto same = [&](const FormOfPeriod& known) { return known.form == ref.form && known.period == ref.period; };
  if (any_of(mission.expects, same) || any_of(mission.base, same)) return;
  const std::string table = ref.form + "@" + ref.period.id();
  element.fail({"ภารกิจนี้ไม่มีตาราง " + table + " ทั้งใน <expects> และ <base>",
                "the mission has no table " + table + ", neither under <expects> nor under <base>"});
}

ColumnRef known_ref(const Element& element, std::string_view attribute, const Mission& mission) {
  ColumnRef ref = column_ref(element, attribute);
  refuse_unknown_table(element, mission, ref);
  return ref;
}

FormOfPeriod form_of_period(const Element& element, const Mission& mission) {
  element.allow({"form", "period"}, {});
  const FormOfPeriod table{identifier_of(element, "form"), period_of(element, element.attribute("period"))};
  const auto same = [&](const FormOfPeriod& known) { return known.form == table.form && known.period == table.period; };
  if (any_of(mission.expects, same) || any_of(mission.base, same)) {
    element.fail({"ตารางนี้ซ้ำกับที่มีอยู่แล้ว", "this table stands here twice"});
  }
  return table;
}

// "106/100".
void read_ratio(const Element& element, std::int64_t& numerator, std::int64_t& denominator) {
  if (!element.has("times")) return;
  const std::string text = element.attribute("times");
  const std::size_t slash = std::min(text.find('/'), text.size());
  const auto read = [&](std::size_t first, std::size_t last, std::int64_t& number) {
    const auto [end, status] = std::from_chars(text.data() + first, text.data() + last, number);
    return status == std::errc() && end == text.data() + last && number >= 1 && number <= kMaxRatio;
  };
  if (slash == text.size() || !read(0, slash, numerator) || !read(slash + 1, text.size(), denominator)) {
    element.fail({"times=\"" + text + "\" ต้องเป็นเศษส่วนของจำนวนเต็มบวก เช่น 106/100",
                  "times=\"" + text + "\" must be a fraction of whole numbers such as 106/100"});
  }
}

Indicator read_indicator(const Element& element, const Mission& mission) {
  element.allow({"id", "name", "unit", "kind", "value", "base", "figure-name", "figure-unit"}, {"sentence"});
  Indicator indicator;
  indicator.id = identifier_of(element, "id");
  indicator.name = element.attribute("name");
  indicator.unit = element.attribute("unit");
  indicator.kind = static_cast<IndicatorKind>(element.choice("kind", {"value", "growth", "percent"}));
  indicator.value = known_ref(element, "value", mission);
  if (indicator.kind != IndicatorKind::value) {
    indicator.base = known_ref(element, "base", mission);
    indicator.figure_unit = element.attribute("figure-unit");
  } else if (element.has("base")) {
    element.fail({"kind=\"value\" ไม่มี base", "kind=\"value\" takes no base"});
  } else {
    indicator.figure_unit = element.attribute("figure-unit", indicator.unit);
  }
  indicator.figure_name = element.attribute("figure-name", "");
  const Element sentence = element.child("sentence");
  sentence.allow({}, {});
  indicator.sentence = sentence.text();
  if (indicator.sentence.find("{test}") == std::string::npos) {
    sentence.fail({"<sentence> ต้องมี {test} ตรงที่จะใส่เกณฑ์", "<sentence> needs {test} where the test goes"});
  }
  if (any_of(mission.indicators, [&](const Indicator& known) { return known.id == indicator.id; })) {
    element.fail({"ตัวชี้วัด " + indicator.id + " ซ้ำ", "the indicator " + indicator.id + " stands twice"});
  }
  return indicator;
}

Target read_target(const Element& element, const Mission& mission) {
  element.allow({"indicator", "name", "unit", "constant", "from", "times"}, {});
  Target target;
  target.indicator = identifier_of(element, "indicator");
  target.name = element.attribute("name");
  target.unit = element.attribute("unit");
  if (!any_of(mission.indicators, [&](const Indicator& known) { return known.id == target.indicator; })) {
    element.fail({"ไม่มีตัวชี้วัด " + target.indicator, "there is no indicator " + target.indicator});
  }
  if (any_of(mission.targets, [&](const Target& known) { return known.indicator == target.indicator; })) {
    element.fail({"เป้าหมายของ " + target.indicator + " ซ้ำ", "a second target of " + target.indicator});
  }
  if (element.has("constant") == element.has("from")) {
    element.fail({"<target> ต้องมี constant หรือ from อย่างใดอย่างหนึ่ง", "<target> needs either constant or from"});
  }
  if (element.has("from")) {
    target.from = known_ref(element, "from", mission);
    read_ratio(element, target.numerator, target.denominator);
    return target;
  }
  target.constant = Decimal::parse(element.attribute("constant"));
  if (!target.constant || target.constant->is_negative() || element.has("times")) {
    element.fail(
        {"constant ต้องเป็นตัวเลขไม่ติดลบ และไม่ใช้คู่กับ times", "constant must be a number, not negative, without times"});
  }
  return target;
}

GrowthRule read_growth(const Element& element, const Mission& mission) {
  element.allow({"column", "base", "times"}, {});
  const ColumnRef column = known_ref(element, "column", mission);
  GrowthRule rule{column.form, column.period, column.column, known_ref(element, "base", mission)};
  element.attribute("times");
  read_ratio(element, rule.numerator, rule.denominator);
  return rule;
}

Deadline read_deadline(const Element& element) {
  element.allow({"day", "what"}, {});
  const long day = element.integer("day");
  if (day < 1 || day > 31) element.fail({"day ต้องเป็น 1 ถึง 31", "day must be 1 to 31"});
  return {element.attribute("what"), static_cast<int>(day)};
}

std::string criteria_file(const Element& root) {
  const std::string name = root.attribute("criteria");
  const bool beside = name.ends_with(".dmn") && is_identifier(std::string_view(name).substr(0, name.size() - 4));
  if (!beside) {
    root.fail({"criteria=\"" + name + "\" ต้องเป็นชื่อแฟ้ม .dmn ที่อยู่โฟลเดอร์เดียวกัน",
               "criteria=\"" + name + "\" must be the name of a .dmn file in the same folder"});
  }
  return name;
}

}  // namespace

Mission read_mission(const definition::Document& file) {
  const Element root = file.root();
  root.allow({"id", "title", "period", "criteria", "letter"},
             {"expects", "base", "indicator", "target", "growth", "deadline", "explanation"});
  Mission mission;
  mission.id = identifier_of(root, "id");
  mission.title = root.attribute("title");
  mission.period = period_of(root, root.attribute("period"));
  mission.criteria = criteria_file(root);
  mission.letter = root.has("letter") ? identifier_of(root, "letter") : mission.id;
  for (const Element& element : root.children("expects")) {
    mission.expects.push_back(form_of_period(element, mission));
  }
  for (const Element& element : root.children("base")) mission.base.push_back(form_of_period(element, mission));
  for (const Element& element : root.children("indicator")) {
    mission.indicators.push_back(read_indicator(element, mission));
  }
  for (const Element& element : root.children("target")) mission.targets.push_back(read_target(element, mission));
  for (const Element& element : root.children("growth")) mission.growth.push_back(read_growth(element, mission));
  for (const Element& element : root.children("deadline")) mission.deadlines.push_back(read_deadline(element));
  for (const Element& element : root.children("explanation")) {
    element.allow({}, {});
    mission.explanations.push_back(element.text());
  }
  if (mission.expects.empty() || mission.indicators.empty()) {
    root.fail({"ภารกิจต้องมี <expects> และ <indicator> อย่างน้อยอย่างละหนึ่ง",
               "a mission needs at least one <expects> and one <indicator>"});
  }
  return mission;
}

}  // namespace raingan::assess
