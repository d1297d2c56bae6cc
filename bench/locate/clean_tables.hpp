// Tables without an error, to put errors into: those of the printed letters, and made ones of any size.
#pragma once

#include <string>
#include <vector>

#include "locate/problem.hpp"

namespace raingan::bench {

struct CleanTable {
  std::string name;
  locate::Problem problem;
};

// `folder` holds the printed tables (tests/cases/source-tables).
std::vector<CleanTable> clean_tables(const std::string& folder);

// `rows` districts and a total row; for each of `months` a normal figure, an online one and their total, and a
// total of all months.
locate::Problem made_table(int rows, int months, unsigned seed);

}  // namespace raingan::bench
