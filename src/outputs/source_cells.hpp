// The cells that numbers come from, with all that is known of each.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/decisions.hpp"
#include "outputs/facts.hpp"

namespace raingan::outputs {

// One cell of what was sent.
struct SourceCell {
  Origin origin;
  std::string found;  // as it stands there
  std::string used;   // the exact decimal that was computed with; empty when it is no number
  std::string formula;
  const Decision* decision = nullptr;  // in force on it
  std::vector<const Finding*> findings;
};

// Looks cells up; refers to its arguments.
class SourceCells {
 public:
  SourceCells(const Facts& facts, const std::vector<Decision>& decisions);

  std::vector<SourceCell> of(const std::vector<Origin>& origins) const;
  // Of all of them; empty where one holds no number.
  std::optional<Decimal> sum_of(const std::vector<Origin>& origins) const;

 private:
  SourceCell cell(const Origin& origin) const;

  std::map<Origin, const Figure*> figures_;
  std::map<Origin, const Row*> names_;
  std::multimap<Origin, const Finding*> findings_;
  std::map<Origin, const Decision*> decisions_;
};

}  // namespace raingan::outputs
