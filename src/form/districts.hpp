// Which district is meant: names as people type them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/area.hpp"

namespace raingan::form {

enum class NameMatch {
  exact,      // the official name, perhaps with other spaces or "อำเภอ" in front
  known,      // a spelling listed for the area
  near,       // safe by distance: at most 2 letters and the next candidate at least 2 further
  duplicate,  // an exact name that another row of the table has already
  unknown,    // nobody can tell; `candidate` is only a guess to ask about
};

struct MatchedName {
  NameMatch match = NameMatch::unknown;
  std::string district;   // official name for exact, known and near; else empty
  std::string candidate;  // for duplicate and unknown: the district it may mean; empty when none stands out
};

// One answer a name, in order. First listed spellings and normalised equality, then a one-to-one
// assignment of what is left (each district at most once a table). A second row of the same name is a
// duplicate; its candidate is the only district of `area` that no row of the table names, when
// `whole_province` says that every district should be there.
std::vector<MatchedName> match_districts(const std::vector<std::string>& names, const Area& area, bool whole_province);

}  // namespace raingan::form
