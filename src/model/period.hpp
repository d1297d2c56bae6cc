// The months that a table speaks of.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "thai/calendar.hpp"

namespace raingan {

// `months` months from `first` on. Ids: "2567-02" one month, "2567-q2" a fiscal quarter (Jan–Mar 2567),
// "2567-h1" a fiscal half, "fy2567" a fiscal year; anything else "2566-11..2567-03".
// parse() refuses years outside 2400 to 2800, ranges that run backwards and more than 120 months.
struct Period {
  thai::Month first;
  int months = 1;

  auto operator<=>(const Period&) const = default;

  static Period month(int year, int month) { return {{year, month}, 1}; }
  static Period fiscal_quarter(int fiscal_year, int quarter);
  static Period fiscal_year(int year) { return {{year - 1, 10}, 12}; }
  static std::optional<Period> parse(std::string_view id);

  std::string id() const;
  thai::Month last() const { return first.plus(months - 1); }
  bool contains(const Period& other) const;
  Period shifted(int by_months) const { return {first.plus(by_months), months}; }
  Period previous() const { return shifted(-months); }
  Period year_before() const { return shifted(-12); }
  Period quarter() const { return fiscal_quarter(first.fiscal_year(), first.fiscal_quarter()); }

  // "เดือนกุมภาพันธ์ 2567", "ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2567", "ปีงบประมาณ พ.ศ. 2567",
  // "เดือนพฤศจิกายน 2566 - มีนาคม 2567", "เดือนมกราคม - มิถุนายน 2567" (ASCII digits).
  std::string title() const;
};

}  // namespace raingan
