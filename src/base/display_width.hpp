// How much room a text takes in columns of equal width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace raingan {

// Terminal cells that `text` fills: Thai vowels and tone marks above and below, other combining marks and
// zero-width characters none, East Asian wide characters two, everything else one (Unicode Mn and UAX #11).
std::size_t display_width(std::string_view text);

// `text` cut to `width` cells, its last one "…" when something was cut. Marks stay with their letter.
std::string fitted(std::string_view text, std::size_t width);

enum class Side { left, right };
// `text` filled up with spaces to `width` cells, the text on `side`. Longer text stays as it is.
std::string padded(std::string_view text, std::size_t width, Side side = Side::left);

}  // namespace raingan
