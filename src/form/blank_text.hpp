// What a blank form says around its table besides the form's own lines.
#pragma once

#include <string>
#include <vector>

#include "form/blank.hpp"

namespace raingan::form {

// What stands in a tick cell that is marked.
inline constexpr const char* kTick = "✓";

// Whose figures and of when, as far as the titles do not say it; dots where no district in particular is meant.
std::string owner_line(const FormLayout& layout, const BlankRequest& request);

// The one unit of all figures; empty when they differ.
std::string common_unit(const FormLayout& layout);

// The form's notes, then one for every group of ticks of which a row has exactly one.
std::vector<std::string> blank_notes(const FormLayout& layout);

}  // namespace raingan::form
