// The rows that a blank form is issued with.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "form/blank.hpp"

namespace raingan::form {

struct BlankLine {
  std::string district;         // official name; empty on a blank for no district in particular
  std::string item;             // RowItem::id; empty in rows of districts and producers
  std::string name;             // what stands in the name column; empty: to be typed
  std::set<std::string> ticks;  // ids of the tick columns that are marked beforehand
};

// A row a district, month or item. Of a ledger the district's producers of the month before, in the order of the
// earlier ledger, then empty rows.
std::vector<BlankLine> blank_lines(const FormLayout& layout, const BlankRequest& request);

}  // namespace raingan::form
