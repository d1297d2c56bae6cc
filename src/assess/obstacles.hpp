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

  // Those that touch a figure of `measured`, or leave open which row of the district is meant; each once, in the
  // order of the findings.
  std::vector<const Finding*> in_the_way_of(const std::string& district, const std::vector<Measured>& measured,
                                            const std::vector<ColumnRef>& inputs) const;

 private:
  std::map<Origin, std::vector<const Finding*>> by_cell_;
  std::map<std::string, std::vector<const Finding*>> duplicates_;  // by district
};

}  // namespace raingan::assess
