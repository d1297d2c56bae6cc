// Figures of one district, or why there is none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/grade.hpp"
#include "assess/mission.hpp"
#include "model/book.hpp"

namespace raingan::assess {

struct Lookup {
  const Figure* figure = nullptr;  // also where a cell is there but holds no number
  Message missing;                 // empty when the figure is a number; else which figure, and what to do
};
Lookup look_up(const Book& book, const Mission& mission, const ColumnRef& ref, const std::string& district);

// Growth and percent of a base that is not above 0 are unknown.
Measured measure(const Book& book, const Mission& mission, const Indicator& indicator, const std::string& district);

// Are all of the columns known, their sum; else what is missing of each. The cells that are there go to `origins`.
struct Sum {
  std::optional<Decimal> value;
  Message missing;
  std::vector<Origin> origins;
};
Sum sum_of(const Book& book, const Mission& mission, const std::vector<ColumnRef>& plus,
           const std::vector<ColumnRef>& minus, const std::string& district);

// "“ม.ค.” + “ก.พ.” ของตาราง …": the tables are named once where all columns are of the same one.
std::string columns_in_words(const Book& book, const std::vector<ColumnRef>& plus, const std::vector<ColumnRef>& minus);

// "ประมาณการยอดจำหน่าย เดือนกุมภาพันธ์ 2567": the form's name where any of its tables is there, else its id.
std::string table_in_words(const Book& book, const ColumnRef& ref);
// The column's headings, outermost first; its id where the table is not there.
std::string column_in_words(const Book& book, const ColumnRef& ref);

}  // namespace raingan::assess
