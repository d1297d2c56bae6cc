// Tables whose rows are producers or months, made by hand for the tests of the checks.
#pragma once

#include <string>
#include <vector>

#include "small_tables.hpp"

namespace check_test {

inline const Period kDecember = Period::month(2567, 12);

// A ledger: ticks food, drink; community, sole; then money home, abroad and total = home + abroad.
FormLayout ledger_layout();
// One row a producer: the name, its ticks ("food sole"), home, abroad, total. Origins as small_tables has them: columns
// B food, C drink, D community, E sole, F home, G abroad, H total.
Table ledger_sheet(const std::string& district, const std::string& file,
                   const std::vector<std::vector<std::string>>& rows, const std::vector<std::string>& total = {});

// An estimate of October to December 2567: money home (required), abroad (required), total.
FormLayout estimate_layout();
// One row a month from October on: home, abroad, total; origins B to D.
Table estimate_sheet(const std::string& district, const std::string& file,
                     const std::vector<std::vector<std::string>>& rows, const std::vector<std::string>& total = {});

// What the tables make together; `awaited` may be empty.
struct Taken {
  Book book;
  Findings findings;
};
Taken taken(const std::vector<Table>& tables, const FormLayout& layout, const std::vector<std::string>& districts,
            bool awaited = false);

}  // namespace check_test
