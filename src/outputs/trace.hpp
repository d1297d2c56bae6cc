// The names under which a figure of a letter leads back to the cells it comes from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "outputs/facts.hpp"

namespace raingan::outputs {

// Stands for the district in the trace of a total.
inline constexpr std::string_view kTotalDistrict = "total";

// "เมืองหนองคาย:sales", "เมืองหนองคาย:sales.result", "สังคม:sales-estimate@2567-q2:feb.total"; of a month or item
// "สังคม/2567-10:income-estimate@fy2567:total", of the 12th producer of a ledger "สังคม/12:rt1@2567-10:total".
std::string trace_of_target(std::string_view district, std::string_view id);
std::string trace_of_result(std::string_view district, std::string_view indicator);
std::string trace_of_figure(std::string_view district, const ColumnRef& column, std::string_view item = {});

// The cells behind a trace: one for a district's figure, for a total the printed total's, else one a district. Empty
// when the trace names nothing that these facts have.
std::vector<Origin> origins_of(const Facts& facts, std::string_view trace);

}  // namespace raingan::outputs
