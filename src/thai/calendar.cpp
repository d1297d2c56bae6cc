#include "thai/calendar.hpp"

#include <array>
#include <charconv>
#include <chrono>

#include "base/utf8.hpp"

namespace raingan::thai {
namespace {

constexpr int kEra = 543;  // Buddhist year minus Gregorian year
constexpr int kFirstYear = 2400;
constexpr int kLastYear = 2800;

struct Names {
  std::string_view full, abbreviation, id, english;
};
constexpr std::array<Names, 12> kMonths = {{{"มกราคม", "ม.ค.", "jan", "january"},
                                            {"กุมภาพันธ์", "ก.พ.", "feb", "february"},
                                            {"มีนาคม", "มี.ค.", "mar", "march"},
                                            {"เมษายน", "เม.ย.", "apr", "april"},
                                            {"พฤษภาคม", "พ.ค.", "may", "may"},
                                            {"มิถุนายน", "มิ.ย.", "jun", "june"},
                                            {"กรกฎาคม", "ก.ค.", "jul", "july"},
                                            {"สิงหาคม", "ส.ค.", "aug", "august"},
                                            {"กันยายน", "ก.ย.", "sep", "september"},
                                            {"ตุลาคม", "ต.ค.", "oct", "october"},
                                            {"พฤศจิกายน", "พ.ย.", "nov", "november"},
                                            {"ธันวาคม", "ธ.ค.", "dec", "december"}}};

bool valid_month(int month) { return month >= 1 && month <= 12; }
const Names& names_of(int month) { return kMonths.at(static_cast<std::size_t>(month - 1)); }

bool is_thai_letter(std::u32string_view text) {
  return !text.empty() && text.front() >= 0x0E01 && text.front() <= 0x0E4E && text.front() != 0x0E3F;
}

bool is_latin_letter(std::string_view text) {
  return !text.empty() && ((text.front() | 0x20) >= 'a' && (text.front() | 0x20) <= 'z');
}

// What follows `abbreviation` ("ม.ค.") in `text` when its dots may be missing and a space may follow
// each; data() is null when `text` does not begin so.
std::u32string_view after_abbreviation(std::u32string_view text, std::u32string_view abbreviation) {
  for (const char32_t expected : abbreviation) {
    if (expected != U'.') {
      while (!text.empty() && text.front() == U' ') text.remove_prefix(1);
      if (text.empty() || text.front() != expected) return {};
      text.remove_prefix(1);
    } else if (!text.empty() && text.front() == U'.') {
      text.remove_prefix(1);
    }
  }
  return text;
}

int find_abbreviation(std::u32string_view text) {
  for (int month = 1; month <= 12; ++month) {
    const std::u32string_view rest = after_abbreviation(text, to_utf32(names_of(month).abbreviation));
    if (rest.data() == nullptr) continue;
    // "ก.พ.ร." and "พยากรณ์" are no months; "ม.ค.ก.พ." is two.
    if (!is_thai_letter(rest) || find_abbreviation(rest) != 0) return month;
  }
  return 0;
}

int find_english(std::string_view text) {
  std::string lower;
  for (const char c : text.substr(0, 12)) lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  for (int month = 1; month <= 12; ++month) {
    for (const std::string_view name : {names_of(month).english, names_of(month).id}) {
      if (lower.starts_with(name) && !is_latin_letter(std::string_view(lower).substr(name.size()))) return month;
    }
  }
  return 0;
}

bool read_number(std::string_view text, std::size_t digits, int& value) {
  if (text.size() != digits) return false;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
  return status == std::errc() && end == text.data() + text.size() && text.front() != '-';
}

std::chrono::year_month_day gregorian(Date date) {
  return std::chrono::year{date.year - kEra} / static_cast<int>(date.month) / (date.day == 0 ? 1 : date.day);
}

std::string padded(int value, std::size_t width) {
  std::string text = std::to_string(value);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

Month Month::plus(int months) const {
  const int count = year * 12 + month - 1 + months;
  const int floor_year = count >= 0 ? count / 12 : -((-count + 11) / 12);
  return {floor_year, count - floor_year * 12 + 1};
}

std::string_view month_name(int month) { return valid_month(month) ? names_of(month).full : std::string_view(); }

std::string_view month_abbreviation(int month) {
  return valid_month(month) ? names_of(month).abbreviation : std::string_view();
}

std::string_view month_id(int month) { return valid_month(month) ? names_of(month).id : std::string_view(); }

int find_month(std::string_view text) {
  text = trimmed(text);
  for (int month = 1; month <= 12; ++month) {
    if (text.starts_with(names_of(month).full)) return month;
  }
  if (const int month = find_english(text); month != 0) return month;
  constexpr std::size_t kFourAbbreviations = 4 * 3 * 8;  // as far as anybody runs months together
  return find_abbreviation(to_utf32(text.substr(0, kFourAbbreviations)));
}

std::string long_date(Date date) {
  const std::string month = long_month({date.year, date.month});
  return date.day == 0 ? month : std::to_string(date.day) + " " + month;
}

std::string long_month(Month month) { return std::string(month_name(month.month)) + " " + std::to_string(month.year); }

std::string short_month(Month month) {
  return std::string(month_abbreviation(month.month)) + " " + padded(month.year % 100, 2);
}

std::optional<Date> parse_date(std::string_view iso) {
  Date date;
  if (iso.size() != 7 && iso.size() != 10) return std::nullopt;
  if (iso[4] != '-' || !read_number(iso.substr(0, 4), 4, date.year)) return std::nullopt;
  if (!read_number(iso.substr(5, 2), 2, date.month) || !valid_month(date.month)) return std::nullopt;
  if (date.year < kFirstYear || date.year > kLastYear) return std::nullopt;
  if (iso.size() == 10) {
    if (iso[7] != '-' || !read_number(iso.substr(8), 2, date.day) || date.day == 0) return std::nullopt;
    if (!gregorian(date).ok()) return std::nullopt;
  }
  return date;
}

std::string iso_gregorian(Date date) {
  return padded(date.year - kEra, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day == 0 ? 1 : date.day, 2) +
         "T00:00:00+07:00";
}

int weekday(Date date) {
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(gregorian(date))).c_encoding());
}

}  // namespace raingan::thai
