// Many letters that differ as those of an office do: one text, other names and figures.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "layout/document.hpp"

namespace raingan::bench {

// The letter of the example of the second quarter to one district, its page only, filled in for `count` made-up
// districts. No two have the same name (below 1,600) or the same figures. Always the same for the same `count`.
std::vector<layout::Document> merged_letters(std::size_t count);

// Three pages by name: "letter", "table" (an annex with grouped headings) and "lines" (a paragraph each).
std::vector<std::pair<std::string, layout::Document>> sample_pages(const std::vector<std::string>& lines);

}  // namespace raingan::bench
