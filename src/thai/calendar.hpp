// Months, Buddhist years and fiscal years as official letters write them.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace raingan::thai {

// A month of the Buddhist calendar: {2567, 2} is กุมภาพันธ์ ๒๕๖๗. month is 1 to 12.
struct Month {
  int year = 0;
  int month = 1;

  auto operator<=>(const Month&) const = default;
  Month plus(int months) const;
  // The fiscal year begins with October of the calendar year before.
  int fiscal_year() const { return month >= 10 ? year + 1 : year; }
  int fiscal_quarter() const { return (month + 2) % 12 / 3 + 1; }
  int months_until(Month later) const { return (later.year - year) * 12 + later.month - month; }
};

// A calendar day; year is Buddhist. day 0: not yet known (dated by hand when signed).
struct Date {
  int year = 0;
  int month = 1;
  int day = 0;
  auto operator<=>(const Date&) const = default;
};

// Empty for anything but 1 to 12.
std::string_view month_name(int month);          // "กุมภาพันธ์"
std::string_view month_abbreviation(int month);  // "ก.พ."
std::string_view month_id(int month);            // "feb": used in column ids
// The month whose name `text` begins with: Thai in full or abbreviated with or without dots, or English; 0
// for none. An abbreviation that goes on ("ก.พ.ร.", "พยากรณ์") is no month, two months run together are.
int find_month(std::string_view text);

// "9 กุมภาพันธ์ 2567"; with day 0 "กุมภาพันธ์ 2567". For Thai digits see to_thai_digits.
std::string long_date(Date date);
std::string long_month(Month month);   // "กุมภาพันธ์ 2567"
std::string short_month(Month month);  // "ก.พ. 67"

// "2567-02-09" (Buddhist); "2567-02" has day 0. Empty for impossible dates and for years outside
// 2400 to 2800, among them every Gregorian year that somebody wrote by habit.
std::optional<Date> parse_date(std::string_view iso);
// "2024-02-09T00:00:00+07:00" for PDF and workbook metadata; day 0 becomes the 1st.
std::string iso_gregorian(Date date);
// 0 Sunday … 6 Saturday.
int weekday(Date date);

}  // namespace raingan::thai
