// Which cells may hold each other's figures.
#pragma once

#include <cstdint>
#include <map>
#include <set>

#include "printed_table.hpp"

namespace raingan::bench {

using Partners = std::map<std::uint32_t, std::set<std::uint32_t>>;

// Of each cell in a broken relation those whose figure, put there, would mend it; and the other way round.
Partners exchange_partners(const PrintedTable& table);

}  // namespace raingan::bench
