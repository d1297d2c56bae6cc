// A district's own workbook back, with what was found marked in its cells.
#pragma once

#include <string>
#include <string_view>

#include "base/finding.hpp"
#include "base/message.hpp"

namespace raingan::outputs {

// A copy of `bytes` (the workbook that came from `file`): every finding of that file as comment and fill
// in its cell and as a row of a sheet "ผลการตรวจ" with a link to it. Everything else stays byte for byte.
// Notes get a paler fill than warnings, warnings than errors. Without findings the sheet says so.
// The comments carry the proposals of the findings' suspects with their certainty. A suspected cell of this file that
// is no finding's own gets a yellow mark and a row after the findings, also when the finding is of another file.
std::string returned_workbook(std::string_view bytes, const std::string& file, const Findings& findings,
                              Language language);

}  // namespace raingan::outputs
