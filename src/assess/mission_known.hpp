// The rounds, readings and choices of a mission by name, and refusals that list those that exist.
#pragma once

#include <string>
#include <string_view>

#include "assess/mission.hpp"

namespace raingan::assess {

// Null when there is none.
const Reading* reading_of(const Mission& mission, std::string_view id);
const Reading::Choice* choice_of(const Reading& reading, std::string_view id);
const Round* round_of(const Mission& mission, long number);

[[noreturn]] void refuse_round(const definition::Element& element, const Mission& mission, long number);
[[noreturn]] void refuse_reading(const definition::Element& element, const Mission& mission, const std::string& id);
[[noreturn]] void refuse_choice(const definition::Element& element, const Reading& reading, const std::string& id);

}  // namespace raingan::assess
