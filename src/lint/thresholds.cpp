#include <algorithm>
#include <set>

#include "lint/checks.hpp"
#include "lint/lines.hpp"
#include "lint/phrases.hpp"
#include "lint/wording.hpp"

namespace raingan::lint {
namespace {

using assess::Fraction;
using assess::Indicator;
using assess::IndicatorKind;
using Says = StatedThreshold::Says;

// The numbers that the rules compare one indicator with.
struct Bounds {
  const Indicator* indicator = nullptr;
  std::set<Fraction> all;
  std::set<Fraction> exact;  // "= 5"
  std::set<Fraction> open;   // ">= 5", "< 5"
};

bool is_percent(const Indicator& indicator) {
  return indicator.kind != IndicatorKind::value || plain(indicator.unit) == "ร้อยละ" || indicator.unit == "%";
}

void add_test(const assess::Test& test, Bounds& bounds) {
  if (test.kind != assess::Test::Kind::interval) return;
  const bool exact = test.low && test.high && test.low->value == test.high->value;
  for (const auto& bound : {test.low, test.high}) {
    if (!bound) continue;
    bounds.all.insert(bound->value);
    (exact ? bounds.exact : bounds.open).insert(bound->value);
  }
}

std::vector<Bounds> bounds_of(const Subject& subject) {
  std::vector<Bounds> all;
  const assess::DecisionTable& criteria = *subject.criteria;
  for (const Indicator& indicator : subject.mission->indicators) {
    Bounds bounds;
    bounds.indicator = &indicator;
    for (std::size_t i = 0; i < criteria.inputs.size(); ++i) {
      if (criteria.inputs[i] != indicator.id) continue;
      for (const assess::Rule& rule : criteria.rules) {
        for (const assess::Test& test : rule.tests.at(i).alternatives) add_test(test, bounds);
      }
    }
    if (!bounds.all.empty()) all.push_back(std::move(bounds));
  }
  return all;
}

std::string listed(const std::set<Fraction>& numbers) {
  std::string text;
  for (const Fraction& number : numbers) text += (text.empty() ? "" : ", ") + number.to_string();
  return text;
}

// The rates at which tables and targets grow, in percent.
std::set<Fraction> growth_rates(const assess::Mission& mission) {
  std::set<Fraction> rates;
  const auto add = [&](std::int64_t numerator, std::int64_t denominator) {
    if (numerator > denominator) rates.insert({100 * (numerator - denominator), denominator});
  };
  for (const assess::GrowthRule& rule : mission.growth) add(rule.numerator, rule.denominator);
  for (const assess::Target& target : mission.targets) add(target.numerator, target.denominator);
  return rates;
}

// Does the text speak of what the indicator measures? By a longer word of its name.
bool speaks_of(const std::string& text, const Indicator& indicator) {
  constexpr std::size_t kLongEnough = 18;  // six Thai letters
  const std::string name = plain(indicator.name);
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (end - at >= kLongEnough && text.find(name.substr(at, end - at)) != std::string::npos) return true;
    at = end + 1;
  }
  return false;
}

class Check {
 public:
  explicit Check(const Subject& subject)
      : subject_(subject), bounds_(bounds_of(subject)), rates_(growth_rates(*subject.mission)) {}

  void text(const Said& said) {
    for (const StatedThreshold& stated : thresholds_in(said.text)) {
      if (stated.says == Says::growth) {
        growth(said, stated);
      } else if (stated.percent) {
        percent(said, stated);
      } else {
        count(said, stated);
      }
    }
  }

  // A table that grows at other rates than the criterion on it asks for.
  void rates() {
    const std::vector<int> lines = lines_of(*subject_.mission_entry->document, "growth");
    for (const Bounds& bounds : bounds_) {
      if (bounds.indicator->kind != IndicatorKind::growth) continue;
      std::set<Fraction> grown;
      int line = 0;
      for (std::size_t i = 0; i < subject_.mission->growth.size(); ++i) {
        const assess::GrowthRule& rule = subject_.mission->growth[i];
        if (rule.form != bounds.indicator->value.form || rule.period != bounds.indicator->value.period) continue;
        if (rule.numerator <= rule.denominator) continue;
        grown.insert({100 * (rule.numerator - rule.denominator), rule.denominator});
        if (line == 0 && i < lines.size()) line = lines[i];
      }
      const bool meets =
          std::any_of(grown.begin(), grown.end(), [&](const Fraction& rate) { return bounds.all.count(rate) > 0; });
      if (grown.empty() || meets) continue;
      add(Level::warning, subject_.mission_entry->file, line, bounds.indicator->id,
          {"ตารางเพิ่มขึ้นร้อยละ " + listed(grown) + " แต่เกณฑ์ " + quoted(bounds.indicator->name) + " กำหนดร้อยละ " +
               listed(bounds.all) + " เทียบกันไม่ได้โดยตรง",
           "the table grows by " + listed(grown) + " %, the criterion " + quoted(bounds.indicator->name) +
               " asks for " + listed(bounds.all) + " %: they cannot be compared as they are"});
    }
  }

  Remarks remarks;

 private:
  void add(Level level, const std::string& file, int line, const std::string& place, Message message) {
    remarks.push_back(remark(level, RemarkKind::criteria_text, file, line, place, std::move(message)));
  }

  void contradicts(const Said& said, const std::string& words, const std::string& name,
                   const std::set<Fraction>& rules) {
    add(Level::error, said.file, said.line, said.place,
        {"ข้อความ " + quoted(words) + " ไม่ตรงกับเกณฑ์ " + quoted(name) + " ซึ่งใช้ " + listed(rules),
         "the text " + quoted(words) + " contradicts the criterion " + quoted(name) + ", which uses " + listed(rules)});
  }

  void count(const Said& said, const StatedThreshold& stated) {
    const Bounds* of = nullptr;
    for (const Bounds& bounds : bounds_) {
      const std::string unit = plain(bounds.indicator->unit);
      if (is_percent(*bounds.indicator) || unit.empty() || !stated.behind.starts_with(unit)) continue;
      if (of != nullptr) return;  // two indicators of one unit: which is meant is not sure
      of = &bounds;
    }
    if (of == nullptr) return;
    const std::string words = stated.words + " " + plain(of->indicator->unit);
    if (of->all.count(stated.number) == 0) {
      contradicts(said, words, of->indicator->name, of->all);
    } else if (stated.says == Says::at_least && of->exact.count(stated.number) > 0 &&
               of->open.count(stated.number) == 0) {
      const std::string number = stated.number.to_string();
      add(Level::warning, said.file, said.line, said.place,
          {"ข้อความ " + quoted(words) + " แต่เกณฑ์ " + quoted(of->indicator->name) + " กำหนดเท่ากับ " + number +
               " พอดี ผู้ที่ทำได้มากกว่าจะไม่ได้ระดับ",
           "the text " + quoted(words) + ", the criterion " + quoted(of->indicator->name) + " asks for exactly " +
               number + ": who does more gets no grade"});
    }
  }

  void percent(const Said& said, const StatedThreshold& stated) {
    const Bounds* of = nullptr;
    for (const Bounds& bounds : bounds_) {
      if (!is_percent(*bounds.indicator)) continue;
      if (bounds.all.count(stated.number) > 0) return;
      if (of == nullptr && speaks_of(said.text, *bounds.indicator)) of = &bounds;
    }
    if (of != nullptr && rates_.count(stated.number) == 0)
      contradicts(said, stated.words, of->indicator->name, of->all);
  }

  void growth(const Said& said, const StatedThreshold& stated) {
    const Bounds* of = nullptr;
    for (const Bounds& bounds : bounds_) {
      if (bounds.indicator->kind != IndicatorKind::growth) continue;
      if (bounds.all.count(stated.number) > 0) return;
      of = &bounds;
    }
    if (of != nullptr && rates_.count(stated.number) == 0)
      contradicts(said, stated.words, of->indicator->name, of->all);
  }

  const Subject& subject_;
  std::vector<Bounds> bounds_;
  std::set<Fraction> rates_;
};

}  // namespace

Remarks check_thresholds(const Subject& subject) {
  if (!subject.mission || !subject.criteria) return {};
  Check check(subject);
  for (const Said& said : subject.said) {
    if (said.where != Said::Where::job && said.where != Said::Where::form_note) check.text(said);
  }
  check.rates();
  return check.remarks;
}

}  // namespace raingan::lint
