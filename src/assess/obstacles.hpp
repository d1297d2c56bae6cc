// Unresolved errors among the figures of a grade.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "assess/grade.hpp"

namespace raingan::assess {

// Findings of level error by the cells they touch. Points into the findings it is made from.
class Obstacles {
 public:
  explicit Obstacles(const Findings& findings);

  // Those that touch a figure of `measured`, leave open which row of the district is meant, or stand anywhere in the
  // district's rows of a table of `summed`, for its figures are sums of many cells; each once, in the order of the
  // findings.
  std::vector<const Finding*> in_the_way_of(const std::string& district, const std::vector<Measured>& measured,
                                            const std::vector<ColumnRef>& inputs,
                                            const std::vector<ColumnRef>& summed) const;

 private:
  std::map<Origin, std::vector<const Finding*>> by_cell_;
  std::map<std::string, std::vector<const Finding*>> by_district_;
};

}  // namespace raingan::assess
