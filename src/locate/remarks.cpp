#include "locate/remarks.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "check/wording.hpp"
#include "locate/suspects.hpp"

namespace raingan::locate {
namespace {

bool holds(const BookProblem& problem, std::uint32_t k) {
  return !std::binary_search(problem.broken.begin(), problem.broken.end(), k);
}

}  // namespace

std::vector<Message> ghosts(const Book& book, const BookProblem& problem, const Group& group) {
  std::vector<Message> remarks;
  if (group.explained.explanations.empty()) return remarks;
  for (const Change& change : group.explained.explanations.front().changes) {
    const Figure* figure = problem.figures[change.cell];
    for (std::uint32_t k = 0; k < problem.equations.size(); ++k) {
      const check::Equation& equation = *problem.equations[k];
      if (equation.finding != FindingKind::column_total || !holds(problem, k)) continue;
      const auto& parts = equation.parts;
      if (std::find(parts.begin(), parts.end(), figure) == parts.end()) continue;
      const Decimal off = (problem.value_of(change.value) - figure->value).magnitude();
      const auto where = place_of(book, figure);
      if (off <= equation.slack.hard || !where) continue;
      const Message cell = cell_words(*where, *figure);
      const std::string printed = figure->value.grouped();
      const std::string total = equation.printed->value.grouped();
      const bool province = where->line.layout->has_district_rows();
      remarks.push_back(
          {cell.th + " พิมพ์ไว้ " + printed + ": " + (province ? "ยอดรวมจังหวัด " : "ยอดรวม ") + total +
               " รวมค่านี้ไว้แล้ว แสดงว่าค่านี้มีอยู่ในตารางต้นทาง ไม่ใช่ความผิดพลาดจากการคัดลอก",
           cell.en + ", " + printed + ": the total " + total +
               " already contains this figure, so it stood in the source table and is no copying mistake"});
      break;
    }
  }
  return remarks;
}

std::vector<Message> old_figures(const Book& book, const BookProblem& problem, const Group& group) {
  std::vector<Message> remarks;
  if (group.explained.explanations.empty() || proven(group)) return remarks;
  for (const Change& change : group.explained.explanations.front().changes) {
    const Figure* figure = problem.figures[change.cell];
    if (!change.told || change.slip.kind == SlipKind::other || !problem.problem.cells[change.cell].total) continue;
    const auto computed = std::find_if(group.broken.begin(), group.broken.end(),
                                       [&](std::uint32_t k) { return problem.equations[k]->printed == figure; });
    const auto where = place_of(book, figure);
    if (computed == group.broken.end() || !where) continue;
    const Decimal old = check::expected_of(*problem.equations[*computed]);
    if (old == problem.value_of(change.value)) continue;
    const Message cell = cell_words(*where, *figure);
    const std::string expected = old.grouped();
    remarks.push_back(
        {"อีกทางหนึ่ง " + cell.th + " อาจเป็นยอดเดิมที่ไม่ได้คำนวณใหม่ ซึ่งตามความสัมพันธ์ต้องเป็น " + expected,
         "otherwise " + cell.en + " may be an old figure that was not computed anew; its relation gives " + expected});
  }
  return remarks;
}

std::vector<Message> agreeing_totals(const Book& book, const BookProblem& problem, const Group& group) {
  std::set<const Figure*> doubted;
  for (const std::uint32_t k : group.broken) {
    const check::Equation& equation = *problem.equations[k];
    if (equation.finding == FindingKind::column_total) doubted.insert(equation.printed);
  }
  std::vector<Message> remarks;
  if (doubted.empty()) return remarks;
  for (std::uint32_t k = 0; k < problem.equations.size(); ++k) {
    const check::Equation& equation = *problem.equations[k];
    const bool sum = equation.line.total && equation.relation == RelationKind::sum && equation.parts.size() > 1;
    if (!sum || equation.finding == FindingKind::column_total || !holds(problem, k)) continue;
    const auto is_doubted = [&](const Figure* figure) { return doubted.contains(figure); };
    const bool touched =
        is_doubted(equation.printed) || std::any_of(equation.parts.begin(), equation.parts.end(), is_doubted);
    if (!touched) continue;
    Message list;
    for (const Figure* part : equation.parts) {
      const auto where = place_of(book, part);
      const std::string column = where ? check::wording::column_words(*where->column) : std::string();
      list.th += (list.th.empty() ? "" : " + ") + part->value.grouped() + " (" + column + ")";
    }
    list.th += " = " + equation.printed->value.grouped() + " (" + check::wording::column_words(*equation.column) + ")";
    const std::string count = std::to_string(equation.parts.size() + 1);
    remarks.push_back(
        {"ยอดรวมที่พิมพ์ทั้ง " + count + " ยอดสอดคล้องกันเอง: " + list.th + " ส่วนที่ไม่ตรงจึงน่าจะอยู่ในแถวของอำเภอ ไม่ใช่ในแถวรวม",
         "the " + count + " printed totals agree with each other: " + list.th +
             "; what does not agree is probably in the rows, not in the total row"});
  }
  return remarks;
}

}  // namespace raingan::locate
