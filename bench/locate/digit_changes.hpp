// Figures that differ from another by what happens to its digits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace raingan::bench {

// A figure has no leading zero and at most 13 characters.
bool is_figure(const std::string& text);

// One digit changed; with `both` also two.
std::vector<std::int64_t> with_other_digits(std::int64_t value, bool both);
// Two digits exchanged, side by side or apart; a digit put in anywhere; one of two equal neighbours left out.
std::vector<std::int64_t> with_moved_digits(std::int64_t value);

}  // namespace raingan::bench
