// The names under which a number of an output leads back to where it comes from: Span::trace, and the last part of a
// place such as "letter.pdf:2:เมืองหนองคาย:sales".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/origin.hpp"
#include "model/form_layout.hpp"

namespace raingan::outputs {

// Stands for the district in the trace of a total.
inline constexpr std::string_view kTotalDistrict = "total";

// "เมืองหนองคาย:sales", "เมืองหนองคาย:sales.result", "สังคม:sales-estimate@2567-q2:feb.total"; of a month or item
// "สังคม/2567-10:income-estimate@fy2567:total", of the 12th producer of a ledger "สังคม/12:rt1@2567-10:total".
std::string trace_of_target(std::string_view district, std::string_view id);
std::string trace_of_result(std::string_view district, std::string_view indicator);
std::string trace_of_figure(std::string_view district, const ColumnRef& column, std::string_view item = {});
// A cell whose row cannot be named: of no district that is known, or of one that stands twice.
std::string trace_of_cell(const Origin& origin);
// The test of a rule of the criteria: "criterion/3:sales". Points of a grade: "points:A".
std::string trace_of_criterion(int rule, std::string_view indicator);
std::string trace_of_points(std::string_view grade);
// What the nth finding tells, from 1: "finding:7".
std::string trace_of_finding(std::size_t number);
// A number in a text of a template, "@FILE:LINE"; of one that a placeholder brings, "@FILE:LINE{quarter}".
std::string trace_of_text(std::string_view file, int line, std::string_view placeholder = {});

// A number that comes from nowhere, for it counts the parts of the output itself or is part of a job's own words.
enum class Mark {
  row,            // running number of a table's row
  item,           // of a clause, an attachment in a list, a condition
  annex,          // "สิ่งที่ส่งมาด้วย ๑"
  letter_number,  // of the register
  date,           // of the letter
  urgency,        // the day by which the letter must arrive
  reference,      // number and date of the letter referred to
  address,        // postal code and the like
  contact,        // telephone and the like
  signer,
  motto,
  under_check,  // how many figures of the table are not agreed upon
};
std::string trace_of_mark(Mark mark);  // "#row"

struct TraceName {
  enum class Kind { figure, target, result, cell, criterion, points, finding, text, mark } kind = Kind::mark;
  std::string whose;        // figure, target, result: the district or kTotalDistrict; points: the grade
  std::string item;         // figure: of a month, item or producer
  ColumnRef column;         // figure
  std::string id;           // target; of the indicator: result, criterion
  int number = 0;           // of a criterion's rule, a finding
  Origin cell;              // cell
  std::string file;         // text
  int line = 0;             // text
  std::string placeholder;  // text
  Mark mark = Mark::row;
};
// Empty for anything that none of the functions above writes.
std::optional<TraceName> parse_trace(std::string_view trace);

}  // namespace raingan::outputs
