// The printed tables of the letters (tests/cases/source-tables) as the form module would hand them over.
#pragma once

#include <string>
#include <vector>

#include "model/area.hpp"
#include "model/form_layout.hpp"
#include "model/table.hpp"

namespace check_test {

using namespace raingan;

// "000-T4" with the column ids of the form; districts told by exact name and listed spellings, a second row
// of a district stays without one. Cells: column letter of the file, its line as row.
Table source_table(const std::string& name, const std::string& form, const Period& period);

Area nong_khai();

FormLayout producers(const Period& period);
FormLayout monthly_sales(const Period& period);
FormLayout wallet_survey(const Period& period);
FormLayout shop_registration(const Period& period);
FormLayout sales_estimate(const Period& period, bool six);
// With the rates and the sum that the mission of letter 002 sets.
FormLayout normal_online_estimate(const Period& period);
FormLayout kpi_targets(const Period& period);      // with the rates of letter 004
FormLayout channel_targets(const Period& period);  // with the five percent of letter 003
FormLayout quarter_targets(const Period& period);

}  // namespace check_test
