#include "assess/wide.hpp"

#include <limits>

#include "base/error.hpp"

namespace raingan::assess {
namespace {

[[noreturn]] void out_of_range() {
  throw Error(ErrorCode::internal, {"ตัวเลขใหญ่เกินกว่าที่คำนวณได้", "a number is too large to compute with"});
}

}  // namespace

Wide plus(Wide a, Wide b) {
  Wide result = 0;
  if (__builtin_add_overflow(a, b, &result)) out_of_range();
  return result;
}

Wide minus(Wide a, Wide b) {
  Wide result = 0;
  if (__builtin_sub_overflow(a, b, &result)) out_of_range();
  return result;
}

Wide times(Wide a, Wide b) {
  Wide result = 0;
  if (__builtin_mul_overflow(a, b, &result)) out_of_range();
  return result;
}

std::int64_t narrowed(Wide value) {
  if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min()) {
    out_of_range();
  }
  return static_cast<std::int64_t>(value);
}

Wide floor_of(Wide dividend, Wide divisor) {
  const Wide quotient = dividend / divisor;
  return dividend % divisor < 0 ? quotient - 1 : quotient;
}

Wide ceiling_of(Wide dividend, Wide divisor) {
  const Wide quotient = dividend / divisor;
  return dividend % divisor > 0 ? quotient + 1 : quotient;
}

}  // namespace raingan::assess
