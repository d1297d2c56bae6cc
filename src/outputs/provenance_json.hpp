// Origins of numbers as JSON.
#pragma once

#include <string>
#include <vector>

#include "outputs/provenance.hpp"

namespace raingan::outputs {

// One number of an output. `place` is what `trace` takes to find it again: "letter.pdf:2:สังคม:sales",
// "summary.xlsx!Sheet!C7".
struct TracedNumber {
  std::string place;
  std::string text;   // as printed
  std::string value;  // exact decimal; empty where the text is no amount
  Provenance provenance;
};

// Whether the files on the disk are those that were traced.
struct PublishedState {
  std::string state;                 // "same", "changed", "not-published"
  std::vector<std::string> changed;  // outputs and inputs that differ
};

// {"schema":1,"published":{"state":…,"changed":[…]},"numbers":[{"place":…,"text":…,"value":…,"kind":…,"what":…,"rule":…,
// "template":{"file":…,"line":…},"cells":[{"file":…,"sheet":…,"cell":…,"found":…,"value":…,"formula":…,"decision":{…},
// "findings":[…]}],"addends":[…],"addends_left_out":…,"bases":[{"rule":…,"template":{…},"cells":[…]}]}]}; what is empty
// is left out.
std::string trace_json(const std::vector<TracedNumber>& numbers, const PublishedState& published, Language language);

}  // namespace raingan::outputs
