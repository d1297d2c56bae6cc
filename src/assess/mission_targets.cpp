#include <algorithm>
#include <charconv>

#include "assess/mission_parts.hpp"
#include "model/identifier.hpp"

namespace raingan::assess {
namespace {

using definition::Element;

constexpr std::int64_t kMaxRatio = 1'000'000;  // keeps a scaled figure inside 128 bits

template <typename Items, typename Same>
bool any_of(const Items& items, Same same) {
  return std::any_of(items.begin(), items.end(), same);
}

std::vector<ColumnRef> without_first(const std::vector<ColumnRef>& refs) { return {refs.begin() + 1, refs.end()}; }

// "106/100".
void read_ratio(const Element& element, std::int64_t& numerator, std::int64_t& denominator) {
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

Rounding rounding_of(const Varied& element) {
  return static_cast<Rounding>(element.of("rounding").choice("rounding", {"half-up", "up", "down"}, 0));
}

void read_base(const Varied& element, const Mission& mission, Indicator& indicator) {
  const ColumnTerms base = column_terms(element.of("base"), "base", mission, Minus::allowed);
  indicator.base = base.plus.front();
  indicator.more_base = without_first(base.plus);
  indicator.less_base = base.minus;
}

std::string read_sentence(const Varied& element) {
  const Element sentence = element.sentence();
  sentence.allow({}, {});
  std::string text = sentence.text();
  if (text.find("{test}") == std::string::npos) {
    sentence.fail({"<sentence> ต้องมี {test} ตรงที่จะใส่เกณฑ์", "<sentence> needs {test} where the test goes"});
  }
  return text;
}

void refuse_known(const Element& element, const Mission& mission, const Target& target) {
  const auto is_of = [&](const Indicator& known) { return known.id == target.indicator; };
  if (!target.indicator.empty() && !any_of(mission.indicators, is_of)) {
    element.fail({"ไม่มีตัวชี้วัด " + target.indicator, "there is no indicator " + target.indicator});
  }
  if (any_of(mission.targets, [&](const Target& known) { return known.id == target.id; })) {
    element.fail({"เป้าหมาย " + target.id + " ซ้ำ", "the target " + target.id + " stands twice"},
                 {"ถ้าตัวชี้วัดหนึ่งมีหลายเป้าหมาย ให้ใส่ id ที่ต่างกัน", "several targets of one indicator need an id each"});
  }
}

void read_constant(const Element& element, const Varied& varied, Target& target) {
  target.constant = Decimal::parse(varied.attribute("constant"));
  if (!target.constant || target.constant->is_negative() || varied.has("times") || varied.has("rounding")) {
    element.fail({"constant ต้องเป็นตัวเลขไม่ติดลบ และไม่ใช้คู่กับ times หรือ rounding",
                  "constant must be a number, not negative, without times or rounding"});
  }
}

Indicator indicator_of(const Element& element, const Varied& varied, const Mission& mission) {
  Indicator indicator;
  indicator.line = element.line();
  indicator.id = identifier_of(element, "id");
  indicator.name = varied.attribute("name");
  indicator.unit = element.attribute("unit");
  indicator.kind = static_cast<IndicatorKind>(element.choice("kind", {"value", "growth", "percent"}));
  const ColumnTerms value = column_terms(varied.of("value"), "value", mission, Minus::refused);
  indicator.value = value.plus.front();
  indicator.more_value = without_first(value.plus);
  if (indicator.kind != IndicatorKind::value) {
    read_base(varied, mission, indicator);
    indicator.figure_unit = element.attribute("figure-unit");
  } else if (varied.has("base")) {
    varied.of("base").fail({"kind=\"value\" ไม่มี base", "kind=\"value\" takes no base"});
  } else {
    indicator.figure_unit = element.attribute("figure-unit", indicator.unit);
  }
  indicator.figure_name = element.attribute("figure-name", "");
  indicator.sentence = read_sentence(varied);
  return indicator;
}

Target target_of(const Element& element, const Varied& varied, const Mission& mission) {
  Target target;
  target.line = element.line();
  if (element.has("indicator")) target.indicator = identifier_of(element, "indicator");
  target.id = element.has("id") || target.indicator.empty() ? identifier_of(element, "id") : target.indicator;
  target.grade = element.attribute("grade", "");
  target.name = varied.attribute("name");
  target.unit = element.attribute("unit");
  target.total = static_cast<TotalPolicy>(varied.of("total").choice("total", {"sum-of-rounded", "rounded-sum"}, 0));
  if (varied.has("constant") == varied.has("from")) {
    element.fail({"<target> ต้องมี constant หรือ from อย่างใดอย่างหนึ่ง", "<target> needs either constant or from"});
  }
  if (varied.has("constant")) {
    read_constant(element, varied, target);
    return target;
  }
  const ColumnTerms from = column_terms(varied.of("from"), "from", mission, Minus::refused);
  target.from = from.plus.front();
  target.more_from = without_first(from.plus);
  if (varied.has("times")) read_ratio(varied.of("times"), target.numerator, target.denominator);
  target.rounding = rounding_of(varied);
  return target;
}

}  // namespace

Indicator read_indicator(const Element& element, const Mission& mission) {
  element.allow({"id", "name", "unit", "kind", "value", "base", "figure-name", "figure-unit"}, {"sentence", "variant"});
  Indicator indicator = read_varied(element, mission, {"name", "value", "base"},
                                    [&](const Varied& varied) { return indicator_of(element, varied, mission); });
  if (any_of(mission.indicators, [&](const Indicator& known) { return known.id == indicator.id; })) {
    element.fail({"ตัวชี้วัด " + indicator.id + " ซ้ำ", "the indicator " + indicator.id + " stands twice"});
  }
  return indicator;
}

Target read_target(const Element& element, const Mission& mission) {
  element.allow({"id", "indicator", "grade", "name", "unit", "constant", "from", "times", "rounding", "total"},
                {"variant"});
  Target target = read_varied(element, mission, {"name", "constant", "from", "times", "rounding", "total"},
                              [&](const Varied& varied) { return target_of(element, varied, mission); });
  refuse_known(element, mission, target);
  return target;
}

GrowthRule read_growth(const Element& element, const Mission& mission) {
  element.allow({"column", "base", "times", "rounding"}, {"variant"});
  return read_varied(element, mission, {"base", "times", "rounding"}, [&](const Varied& varied) {
    const ColumnRef column = column_ref(element, "column", mission);
    GrowthRule rule{column.form, column.period, column.column, column_ref(varied.of("base"), "base", mission)};
    read_ratio(varied.of("times"), rule.numerator, rule.denominator);
    rule.rounding = rounding_of(varied);
    rule.line = element.line();
    return rule;
  });
}

SumRule read_sum(const Element& element, const Mission& mission) {
  element.allow({"column"}, {"part"});
  const ColumnRef column = column_ref(element, "column", mission);
  SumRule rule{column.form, column.period, column.column, {}};
  for (const Element& part : element.children("part")) {
    part.allow({"column"}, {});
    const std::string id = part.attribute("column");
    const bool again = any_of(rule.parts, [&](const std::string& known) { return known == id; });
    if (!is_column_id(id) || id == rule.column || again) {
      part.fail({"<part column=\"" + id + "\"> ต้องเป็นคอลัมน์อื่นของตารางเดียวกัน และไม่ซ้ำกัน",
                 "<part column=\"" + id + "\"> must be another column of the same table, once"});
    }
    rule.parts.push_back(id);
  }
  if (rule.parts.size() < 2) {
    element.fail({"<sum> ต้องมี <part> อย่างน้อยสองส่วน", "a <sum> needs at least two <part>"});
  }
  return rule;
}

}  // namespace raingan::assess
