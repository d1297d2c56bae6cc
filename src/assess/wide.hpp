// Whole numbers of 128 bits whose every operation is checked: a comparison may never be decided by an overflow.
#pragma once

#include <cstdint>

namespace raingan::assess {

using Wide = __int128;

// Throw Error(internal) when the result does not fit.
Wide plus(Wide a, Wide b);
Wide minus(Wide a, Wide b);
Wide times(Wide a, Wide b);
std::int64_t narrowed(Wide value);

// The quotient rounded toward minus infinity and toward plus infinity; divisor > 0.
Wide floor_of(Wide dividend, Wide divisor);
Wide ceiling_of(Wide dividend, Wide divisor);

}  // namespace raingan::assess
