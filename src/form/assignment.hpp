// Who belongs to whom, each at most once, at the least cost together.
#pragma once

#include <cstddef>
#include <vector>

namespace raingan::form {

inline constexpr std::size_t kUnassigned = static_cast<std::size_t>(-1);

// The optimal assignment (Hungarian method, O(n²m)): for every row of `cost` its column, or kUnassigned
// when there are more rows than columns. All rows have the same length.
std::vector<std::size_t> assign(const std::vector<std::vector<int>>& cost);

}  // namespace raingan::form
