// The outputs of a job made once more, for every number of theirs.
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"
#include "app/trace_place.hpp"
#include "outputs/provenance_json.hpp"

namespace raingan::app {

// What was asked for, and whether it is what lies in the output folders.
struct TracedOutputs {
  std::vector<outputs::TracedNumber> numbers;
  outputs::PublishedState published;
};

// Makes the outputs that `place` speaks of (without a file those of `run`) and finds its numbers in them. The numbers
// refer to `assessed` and the session. Throws Error(usage) when there is no such output, page, sheet or number.
TracedOutputs traced_outputs(const Session& session, const Assessed& assessed, const TracePlace& place);

}  // namespace raingan::app
