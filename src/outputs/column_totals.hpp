// Totals that the outputs compute themselves.
#pragma once

#include <optional>

#include "model/area.hpp"
#include "model/book.hpp"

namespace raingan::outputs {

// Σ of an additive column over all district rows; empty when the column is not additive or a district's figure is
// not known: a sum with a gap is no total.
std::optional<Decimal> full_sum(const BookEntry& entry, const Area& area, const Column& column);

}  // namespace raingan::outputs
