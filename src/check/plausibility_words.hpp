// The sentences of check_plausibility: what is unusual, and what to look at. No figure is called wrong.
#pragma once

#include <cstddef>
#include <cstdint>

#include "check/wording.hpp"
#include "model/period.hpp"

namespace raingan::check::wording {

struct OfPeriod {
  Period period;
  Decimal sum;
};

Message unlike_earlier(const Place& place, const OfPeriod& now, const OfPeriod& earlier);
// `usual` is the middle of all districts' shares, in thousandths.
Message unlike_share(const Place& place, const OfPeriod& whole, const OfPeriod& part, std::int64_t usual);
Message odd_month(const Place& place, Decimal printed);
Message odd_share(const Place& place, Decimal printed);
Message repeated_month(const Place& place, Decimal printed, thai::Month before);

// Of whole columns; `rows` have been compared.
Message copied_column(const FormLayout& layout, const Column& copy, const Column& source, std::size_t rows);
Message carried_over(const FormLayout& layout, const Column& column, const Period& earlier, std::size_t rows);
Message all_reached(const FormLayout& layout, const Column& result, const Column& target, std::size_t rows);

}  // namespace raingan::check::wording
