// Explanations of a group → suspects that an officer can read.
#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "locate/figure_place.hpp"
#include "locate/group_search.hpp"

namespace raingan::locate {

// The cells of the group's explanations, the likeliest first, at most kMostAlternatives explanations; of a group whose
// cells are all proven the first explanation only. A slip is claimed only of what people do by hand; a figure that is
// neither proven nor such a slip is named as open. What would make the relations hold is `proposed` in every case where
// a relation says it: how sure that is stands in `certainty` alone.
std::vector<Suspect> suspects_of(const Book& book, const BookProblem& problem, const Group& group);

// "อำเภอสังคม ช่อง “ธันวาคม รายได้ปกติ” (G8)".
Message cell_words(const FigurePlace& place, const Figure& figure);

}  // namespace raingan::locate
