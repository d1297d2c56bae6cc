// Parts of which the sentences of the checks are made.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/wording.hpp"

namespace raingan::check::wording {

// Names and texts from workbooks: no control characters, and a cell's novel does not fill the screen.
std::string shown(std::string_view text);
std::string quoted(std::string_view text);

// "อำเภอสังคม แบบประมาณการยอดจำหน่าย ช่อง “มกราคม 2567 รวม”: …"
Message at(const Place& place, const std::string& th, const std::string& en);
// The same of a whole row.
Message about(const Place& place, const std::string& th, const std::string& en);

std::string amount_th(const Place& place, Decimal value);
std::string amount_en(const Place& place, Decimal value);

// " (1,000 + 2,000)" for sums that an officer can follow at a glance, else nothing.
std::string terms(const std::vector<Decimal>& parts);

// "อำเภอท่าบ่อ.xlsx Sheet1 B4".
std::string where(const Origin& origin);

}  // namespace raingan::check::wording
