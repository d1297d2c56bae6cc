// The cells behind a number of an output.
#pragma once

#include <string_view>
#include <vector>

#include "outputs/facts.hpp"
#include "outputs/trace.hpp"

namespace raingan::outputs {

// `cells` hold the number itself, as it was sent; `addends` are what it is the sum of, where it is one: of districts,
// of the rows of a ledger, of several columns. A total that a sheet prints has both.
struct Sources {
  std::vector<Origin> cells;
  std::vector<Origin> addends;
};

// Of a figure, target or result. A target's are those of the figures that it is computed from. Nothing where the facts
// have nothing of that name. Blank cells are left out.
Sources sources_of(const Facts& facts, const TraceName& name);
// Of one column of a district or of all; of a month, item or producer with `item`.
Sources sources_of_figure(const Facts& facts, std::string_view district, std::string_view item, const ColumnRef& ref);

// The cells that hold it, else those it is added up of.
std::vector<Origin> origins_of(const Facts& facts, std::string_view trace);

}  // namespace raingan::outputs
