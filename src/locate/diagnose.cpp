#include "locate/diagnose.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "check/equations.hpp"
#include "locate/blank_fills.hpp"
#include "locate/group_search.hpp"
#include "locate/remarks.hpp"
#include "locate/suspects.hpp"

namespace raingan::locate {
namespace {

using Key = std::tuple<Origin, FindingKind, std::string, std::string, std::string>;

bool of_relation(const Finding& finding) {
  if (finding.level != Level::error) return false;
  switch (finding.kind) {
    case FindingKind::row_total:
    case FindingKind::column_total:
    case FindingKind::cross_form:
    case FindingKind::cross_period:
    case FindingKind::growth:
      return true;
    default:
      return false;
  }
}

Key key_of(const Finding& finding) {
  return {finding.origin, finding.kind, finding.column, finding.found, finding.expected};
}

Key key_of(const check::Equation& equation) {
  return {equation.printed->origin, equation.finding, equation.column->id, equation.printed->value.to_string(),
          check::expected_of(equation).to_string()};
}

void append(std::vector<Message>& remarks, std::vector<Message> more) {
  for (Message& message : more) {
    const bool said =
        std::any_of(remarks.begin(), remarks.end(), [&](const Message& other) { return other.th == message.th; });
    if (!said) remarks.push_back(std::move(message));
  }
}

// How much is known about the group as a whole.
std::vector<Message> outcome(const Group& group, const std::vector<Suspect>& suspects) {
  const Explained& explained = group.explained;
  if (suspects.empty()) {
    if (explained.complete)
      return {{"ไม่พบคำอธิบายที่ทำให้ทุกความสัมพันธ์ตรงกันโดยแก้เพียงไม่กี่ช่อง ขอให้ตรวจทั้งตารางกับต้นฉบับ",
               "no change of a few cells makes every relation hold; compare the whole table with the original"}};
    return {
        {"ความสัมพันธ์ที่ไม่ตรงมีมากเกินกว่าจะระบุช่องที่ผิดได้ในเวลาที่กำหนด ขอให้ตรวจทั้งตารางกับต้นฉบับ",
         "too many relations are broken to name cells in the time allowed; compare the whole table with the original"}};
  }
  std::vector<Message> remarks;
  const int last = suspects.back().explanation;
  const auto of_first =
      std::count_if(suspects.begin(), suspects.end(), [](const Suspect& suspect) { return suspect.explanation == 0; });
  const bool open = std::any_of(suspects.begin(), suspects.end(), [](const Suspect& suspect) {
    return suspect.explanation == 0 && suspect.certainty == Certainty::open;
  });
  if (open && last > 0) {
    const std::string shown = std::to_string(last + 1);
    const bool more = !explained.complete || explained.explanations.size() > static_cast<std::size_t>(last) + 1;
    remarks.push_back({"ระบุช่องที่ผิดให้แน่ไม่ได้ มีคำอธิบายที่เป็นไปได้" + std::string(more ? "อย่างน้อย " : " ") + shown +
                           " แบบ (แสดงรายการไว้) ขอให้อำเภอตรวจสอบ",
                       "the wrong cell cannot be told for certain: " + std::string(more ? "at least " : "") + shown +
                           " explanations are possible (listed); the district is asked to check"});
  }
  if (of_first > 1) {
    const std::string count = std::to_string(of_first);
    remarks.push_back({"มีอย่างน้อย " + count + " ช่องที่ไม่สอดคล้องกัน ต้องดูพร้อมกัน",
                       "at least " + count + " cells do not agree and must be looked at together"});
  }
  return remarks;
}

}  // namespace

void diagnose(const Book& book, Findings& findings) {
  fill_blanks(book, findings);
  if (std::none_of(findings.begin(), findings.end(), of_relation)) return;
  const std::vector<check::Equation> equations = check::equations_of(book);
  const std::vector<check::Equation> witnesses = check::equations_of_references(book);
  std::map<Key, std::vector<Finding*>> by_key;
  for (Finding& finding : findings) {
    if (of_relation(finding)) by_key[key_of(finding)].push_back(&finding);
  }
  Budget budget;
  for (BookProblem& problem : problems_of(equations, witnesses)) {
    for (const Group& group : search_groups(problem, budget)) {
      const std::vector<Suspect> suspects = suspects_of(book, problem, group);
      std::vector<Message> remarks = outcome(group, suspects);
      append(remarks, ghosts(book, problem, group));
      append(remarks, old_figures(book, problem, group));
      append(remarks, agreeing_totals(book, problem, group));
      append(remarks, other_rates(equations, problem, group));
      append(remarks, sums_of_others(book, problem, group));
      for (const std::uint32_t k : group.broken) {
        const auto found = by_key.find(key_of(*problem.equations[k]));
        if (found == by_key.end()) continue;
        for (Finding* finding : found->second) {
          finding->suspects = suspects;
          finding->remarks.insert(finding->remarks.end(), remarks.begin(), remarks.end());
        }
      }
    }
  }
}

}  // namespace raingan::locate
