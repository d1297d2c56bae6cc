#include "form/total_label.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "form/heading_text.hpp"

namespace raingan::form {
namespace {

constexpr std::size_t kMaxLabelBytes = 120;
constexpr std::size_t kBeginning = 2;
constexpr std::array<std::u32string_view, 8> kAddedUp = {U"ทั้ง",  U"เงิน", U"ยอด", U"จำนวน",
                                                         U"ราย", U"บาท", U"เป็น", U"อำเภอ"};

}  // namespace

bool begins_with_total_label(const std::string& text, const std::vector<std::u32string>& labels) {
  const std::u32string words = read_heading(text).words;
  return std::any_of(labels.begin(), labels.end(),
                     [&](const std::u32string& label) { return words.starts_with(label); });
}

bool is_total_label(const std::string& text, const std::vector<std::u32string>& labels) {
  if (text.size() > kMaxLabelBytes) return false;
  const std::u32string beginning = to_utf32(text).substr(0, kBeginning);  // most rows are told apart by so little
  if (std::none_of(labels.begin(), labels.end(),
                   [&](const std::u32string& label) { return label.starts_with(beginning); })) {
    return false;
  }
  const std::u32string words = read_heading(text).words;
  return std::any_of(labels.begin(), labels.end(), [&](const std::u32string& label) {
    if (!words.starts_with(label)) return false;
    const std::u32string_view rest = std::u32string_view(words).substr(label.size());
    if (rest.empty() || (rest.front() >= U'0' && rest.front() <= U'9')) return true;
    return std::any_of(kAddedUp.begin(), kAddedUp.end(),
                       [&](std::u32string_view word) { return rest.starts_with(word); });
  });
}

}  // namespace raingan::form
