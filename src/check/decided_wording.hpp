// Sentences about what an officer decided. They say who and when, so that nobody signs unaware.
#pragma once

#include <string>

#include "base/message.hpp"
#include "model/decisions.hpp"
#include "model/table.hpp"

namespace raingan::check::wording {

// "อำเภอสังคม", "อำเภอสังคม “ตุลาคม 2567”", "แถวรวม".
Message row_of(const Row& row, bool total);

Message accepted(const Message& row, const Decision& decision, const std::string& was);
Message cell_gone(const Decision& decision);
Message cell_changed(const Message& row, const Decision& decision, const std::string& now);
// Of a finding at `marked`; names the kept cell where it is another one.
Message kept(const Decision& decision, const Origin& marked);

}  // namespace raingan::check::wording
