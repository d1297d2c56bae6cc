#include "lint/criteria.hpp"

#include "base/limits.hpp"
#include "lint/criteria_grid.hpp"
#include "lint/criteria_order.hpp"
#include "lint/criteria_overlaps.hpp"
#include "lint/criteria_regions.hpp"
#include "lint/criteria_targets.hpp"

namespace raingan::lint {
namespace {

bool is_gap(const Cell& cell) { return cell.rules.empty() && cell.grade.empty(); }

void add_gaps(const assess::DecisionTable& criteria, const Grid& grid, Remarks& remarks) {
  std::vector<Box> boxes = boxes_of(grid, is_gap);
  std::size_t rest = 0;
  for (; boxes.size() > kMostOfOneKind; boxes.pop_back()) rest += boxes.back().cells;
  for (const Box& box : boxes) {
    Remark remark = remark_of(Level::warning, RemarkKind::criteria_gap, criteria, 0);
    remark.cases = box.cells;
    remark.of = grid.count;
    const Message where = in_words(grid, box);
    remark.message = {"ไม่มีระดับใดรองรับ (" + of_cases(remark.cases, remark.of, " จาก ") + " กรณี): " + where.th,
                      "no grade for " + of_cases(remark.cases, remark.of, " of ") + " cases: " + where.en};
    remark.witness = example_in_words(grid, grid.cells.at(grid.index_of(box.low)));
    remarks.push_back(std::move(remark));
  }
  if (rest == 0) return;
  remarks.push_back(remark_on_rest(Level::warning, RemarkKind::criteria_gap, criteria, rest, grid.count));
}

Remark beyond_cells(const assess::DecisionTable& criteria) {
  Remark remark = remark_of(Level::note, RemarkKind::criteria_gap, criteria, 0);
  remark.message = {
      "เกณฑ์มีเงื่อนไขเป็นวันที่หรือเทียบข้อมูลนำเข้ากันเอง จึงไม่ได้ตรวจช่องว่างและการซ้อนกัน",
      "the criteria ask for dates or compare inputs with one another; gaps and overlaps were not looked for"};
  return remark;
}

Remark too_many(const assess::DecisionTable& criteria) {
  Remark remark = remark_of(Level::warning, RemarkKind::criteria_gap, criteria, 0);
  const std::string most = std::to_string(limits::kMaxGridCells);
  remark.message = {
      "เกณฑ์แยกตัวเลขออกเป็นกว่า " + most + " กรณี จึงไม่ได้ตรวจทุกกรณี ให้แบ่งตารางหรือลดค่าที่ใช้แบ่ง",
      "the criteria tell more than " + most + " cases apart, so not all were looked at; divide the table"};
  return remark;
}

}  // namespace

Remarks lint_criteria(const assess::Mission& mission, const assess::DecisionTable& criteria) {
  if (is_beyond_cells(criteria)) return {beyond_cells(criteria)};
  if (grid_size(mission, criteria) > limits::kMaxGridCells) return {too_many(criteria)};
  const Grid grid = grid_of(mission, criteria);
  const GradeOrder order(mission, criteria);
  Remarks remarks;
  add_gaps(criteria, grid, remarks);
  add_overlaps(criteria, grid, remarks);
  add_losses(criteria, grid, order, remarks);
  add_target_grades(mission, criteria, grid, order, remarks);
  sort_remarks(remarks);
  return remarks;
}

}  // namespace raingan::lint
