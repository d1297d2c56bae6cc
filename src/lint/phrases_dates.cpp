#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "lint/matching.hpp"
#include "lint/month_words.hpp"
#include "lint/phrases.hpp"

namespace raingan::lint {
namespace {

constexpr std::array<std::string_view, 8> kWeekdays = {"อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "พฤหัส"};
constexpr int kThursday = 4;

std::string year_pattern(const std::string& digits) { return "(?:พ\\.?ศ\\.?\\s*)?(" + digits + ")(?!\\d)"; }

thai::Date date_of(const Match& match, std::size_t day) {
  return {year_of(match.text(day + 2)), month_of(match.text(day + 1)), std::stoi(match.text(day))};
}

bool possible(const thai::Date& date) {
  return date.day > 0 &&
         thai::parse_date(std::to_string(date.year) + "-" + two_digits(date.month) + "-" + two_digits(date.day))
             .has_value();
}

// The years that the text leaves out.
void complete_years(StatedRange& range, int year_behind) {
  thai::Month& first = range.first;
  thai::Month& last = range.last;
  range.own_years = first.year != 0 && last.year != 0;
  if (range.own_years) return;
  if (last.year == 0 && first.year == 0 && year_behind != 0) {
    const auto in_fiscal_year = [&](thai::Month& month) {
      month.year = month.month >= 10 ? year_behind - 1 : year_behind;
    };
    in_fiscal_year(first);
    in_fiscal_year(last);
  } else if (last.year != 0) {
    first.year = first.month <= last.month ? last.year : last.year - 1;
  } else if (first.year != 0) {
    last.year = first.month <= last.month ? first.year : first.year + 1;
  } else {
    range.dated = false;
    last.year = first.month <= last.month ? 0 : 1;
  }
}

std::optional<int> fiscal_year_before(std::string_view text) {
  static const Pattern year("ปีงบประมาณ\\s*(?:พ\\.?ศ\\.?)?\\s*(2[4-6]\\d\\d)\\s*\\(?\\s*$");
  std::optional<int> found;
  const std::string_view near = text.size() > 120 ? text.substr(text.size() - 120) : text;
  each_match(near, year, [&](const Match& match) { found = std::stoi(match.text(1)); });
  return found;
}

}  // namespace

const std::string& month_pattern() {
  static const std::string pattern = [] {
    std::string all;
    for (int month = 1; month <= 12; ++month) {
      std::string abbreviation;
      for (const char c : thai::month_abbreviation(month)) abbreviation += c == '.' ? "\\." : std::string(1, c);
      abbreviation += "?";  // the last point may be missing
      all += (all.empty() ? "" : "|") + std::string(thai::month_name(month)) + "|" + abbreviation;
    }
    return "(" + all + ")";
  }();
  return pattern;
}

int month_of(const std::string& word) {
  for (int month = 1; month <= 12; ++month) {
    const std::string_view abbreviation = thai::month_abbreviation(month);
    if (word == thai::month_name(month) || word == abbreviation || word + "." == abbreviation) return month;
  }
  return 0;
}

int year_of(const std::string& digits) {
  if (digits.size() == 4) return std::stoi(digits);
  return digits.size() == 2 ? 2500 + std::stoi(digits) : 0;
}

std::vector<StatedDate> dates_with_weekday(std::string_view text) {
  static const Pattern date("วัน(อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์)\\s*ที่\\s*(\\d{1,2})\\s*" + month_pattern() +
                            "\\s*" + year_pattern("2\\d{3}|\\d\\d"));
  std::vector<StatedDate> found;
  each_match(text, date, [&](const Match& match) {
    const auto day = std::find(kWeekdays.begin(), kWeekdays.end(), match.text(1)) - kWeekdays.begin();
    const StatedDate stated{date_of(match, 2), day == 7 ? kThursday : static_cast<int>(day), match.text()};
    if (possible(stated.date)) found.push_back(stated);
  });
  return found;
}

std::vector<thai::Date> dates_in(std::string_view text) {
  static const Pattern date("(\\d{1,2})\\s*" + month_pattern() + "\\s*" + year_pattern("2\\d{3}|\\d\\d"));
  std::vector<thai::Date> found;
  each_match(text, date, [&](const Match& match) {
    if (const thai::Date stated = date_of(match, 1); possible(stated)) found.push_back(stated);
  });
  return found;
}

std::vector<StatedRange> ranges_in(std::string_view text) {
  static const std::string kDay = "(?:\\d{1,2}\\s*)?";
  static const std::string kYear = "\\s*(?:(?:พ\\.?ศ\\.?\\s*)?(2\\d{3}|\\d\\d)(?!\\d))?";
  static const Pattern range(kDay + month_pattern() + kYear + "\\s*(?:-|ถึง(?:เดือน)?)\\s*" + kDay + month_pattern() +
                             kYear +
                             "(?:\\s*\\)?\\s*(?:ประจำ)?ปี(?:งบประมาณ)?\\s*(?:พ\\.?ศ\\.?)?\\s*(2\\d{3})(?!\\d))?");
  std::vector<StatedRange> found;
  each_match(text, range, [&](const Match& match) {
    StatedRange stated;
    stated.first = {year_of(match.text(2)), month_of(match.text(1))};
    stated.last = {year_of(match.text(4)), month_of(match.text(3))};
    complete_years(stated, year_of(match.text(5)));
    stated.at = match.at();
    stated.fiscal_year = fiscal_year_before(text.substr(0, stated.at));
    stated.words = match.text();
    found.push_back(stated);
  });
  return found;
}

std::vector<StatedMonth> as_of_in(std::string_view text) {
  static const Pattern month("ณ\\s*(?:วันที่\\s*|สิ้นเดือน\\s*|เดือน\\s*)?(?:\\d{1,2}\\s*)?" + month_pattern() + "\\s*" +
                                year_pattern("2\\d{3}"));
  std::vector<StatedMonth> found;
  each_match(text, month, [&](const Match& match) {
    found.push_back({{year_of(match.text(2)), month_of(match.text(1))}, match.text()});
  });
  return found;
}

}  // namespace raingan::lint
