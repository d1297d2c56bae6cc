// How much speaks for each change of an explanation.
#pragma once

#include "locate/search.hpp"
#include "locate/state.hpp"

namespace raingan::locate {

// Fills `forced_by`, `strange` and `crowded`. `state` is as printed.
void count_forces(const State& state, Explanation& explanation);

}  // namespace raingan::locate
