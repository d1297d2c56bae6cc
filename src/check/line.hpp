// One row of a table under check, as findings speak of it.
#pragma once

#include <string>
#include <string_view>

#include "base/finding.hpp"
#include "model/form_layout.hpp"
#include "model/table.hpp"

namespace raingan::check {

struct Line {
  const FormLayout* layout = nullptr;
  const Row* row = nullptr;
  bool total = false;
  std::string_view sheet_district = {};  // of the total row of a sheet that belongs to one district

  // Official name of the district that the row speaks of; empty when it is unknown or the row is everybody's.
  std::string_view district() const { return total ? sheet_district : std::string_view(row->district); }
  // The month, item or producer in words ("ตุลาคม 2567"), the total's label in a district's own sheet; empty where
  // rows are districts.
  std::string item() const;
};

// A finding about a figure of the line, marked at `origin`; level, kind, where it is and whose it is are set.
Finding finding_at(const Line& line, Level level, FindingKind kind, const Origin& origin, const std::string& column);

}  // namespace raingan::check
