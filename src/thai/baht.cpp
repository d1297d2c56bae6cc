#include "thai/baht.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace raingan::thai {
namespace {

constexpr std::array<std::string_view, 10> kDigits = {"ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"};
constexpr std::array<std::string_view, 6> kPlaces = {"", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"};

// A group of up to six digits; `follows` says that words of a higher group stand before it.
std::string group_in_words(std::uint64_t value, bool follows) {
  std::string words;
  std::uint64_t divisor = 100'000;
  for (std::size_t place = kPlaces.size(); place-- > 0; divisor /= 10) {
    const std::uint64_t digit = value / divisor % 10;
    if (digit == 0) continue;
    const bool leads = words.empty() && !follows;
    if (place == 0 && digit == 1 && !leads) {
      words += "เอ็ด";
    } else if (place == 1 && digit == 1) {
      words += "สิบ";
    } else if (place == 1 && digit == 2) {
      words += "ยี่สิบ";
    } else {
      words += kDigits.at(digit);
      words += kPlaces.at(place);
    }
  }
  return words;
}

std::string in_words(std::uint64_t value) {
  constexpr std::uint64_t kMillion = 1'000'000;
  if (value < kMillion) return group_in_words(value, false);
  return in_words(value / kMillion) + "ล้าน" + group_in_words(value % kMillion, true);
}

}  // namespace

std::string baht_in_words(Decimal amount) {
  const bool negative = amount.is_negative();
  const auto bits = static_cast<std::uint64_t>(amount.hundredths());
  const std::uint64_t hundredths = negative ? std::uint64_t{0} - bits : bits;
  const std::uint64_t baht = hundredths / 100;
  const std::uint64_t satang = hundredths % 100;
  std::string words = negative ? "ลบ" : "";
  if (baht != 0) words += in_words(baht) + "บาท";
  if (satang != 0) return words + in_words(satang) + "สตางค์";
  return (baht == 0 ? "ศูนย์บาท" : words) + "ถ้วน";
}

}  // namespace raingan::thai
