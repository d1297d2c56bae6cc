// Whether a row is the total of those above it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace raingan::form {

// `labels` are words as read_heading gives them.

// The text begins with one of the labels: enough where rows have known names.
bool begins_with_total_label(const std::string& text, const std::vector<std::u32string>& labels);

// The text is one of the labels, perhaps with what is added up ("รวมเงิน", "รวม 45 ราย"): for rows that may have any
// name, such as "รวมใจสามัคคี".
bool is_total_label(const std::string& text, const std::vector<std::u32string>& labels);

}  // namespace raingan::form
