// Errors elsewhere that look like one here.
#pragma once

#include "locate/search.hpp"
#include "locate/state.hpp"

namespace raingan::locate {

// Two relations that ask for one value prove it unless errors in both of them agree by chance: an exchange of two
// figures by the same amount and an error that makes up for it elsewhere, two exchanges, three slips by the same
// amount. Fills `coincidence_bits` of the changes that two relations ask for, with all else of the explanation taken as
// right. `state` is as printed, and so it is afterwards.
void weigh_coincidences(State& state, Explanation& explanation);

}  // namespace raingan::locate
