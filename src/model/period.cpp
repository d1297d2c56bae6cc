#include "model/period.hpp"

#include <charconv>

namespace raingan {
namespace {

constexpr int kFirstYear = 2400;  // Buddhist years; keeps Gregorian ones out
constexpr int kLastYear = 2800;
constexpr int kMaxMonths = 120;

std::optional<int> year_of(std::string_view text) {
  int year = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (text.size() != 4 || status != std::errc() || end != text.data() + 4) return std::nullopt;
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  return year;
}

std::optional<thai::Month> month_of(std::string_view text) {
  const auto date = thai::parse_date(text);
  if (!date || date->day != 0) return std::nullopt;
  return thai::Month{date->year, date->month};
}

std::string id_of(thai::Month month) {
  return std::to_string(month.year) + (month.month < 10 ? "-0" : "-") + std::to_string(month.month);
}

bool begins_quarter(thai::Month month) { return month.month % 3 == 1; }

}  // namespace

Period Period::fiscal_quarter(int fiscal_year, int quarter) {
  return {thai::Month{fiscal_year - 1, 10}.plus(3 * (quarter - 1)), 3};
}

std::optional<Period> Period::parse(std::string_view id) {
  if (const auto dots = id.find(".."); dots != std::string_view::npos) {
    const auto from = month_of(id.substr(0, dots));
    const auto to = month_of(id.substr(dots + 2));
    if (!from || !to || *to < *from || from->months_until(*to) >= kMaxMonths) return std::nullopt;
    return Period{*from, from->months_until(*to) + 1};
  }
  if (id.starts_with("fy")) {
    const auto year = year_of(id.substr(2));
    return year ? std::optional(fiscal_year(*year)) : std::nullopt;
  }
  if (id.size() != 7 || id[4] != '-') return std::nullopt;
  if (id[5] != 'q' && id[5] != 'h') {
    const auto one = month_of(id);
    return one ? std::optional(Period{*one, 1}) : std::nullopt;
  }
  const auto year = year_of(id.substr(0, 4));
  const int part = id[6] - '0';
  if (!year || part < 1 || part > (id[5] == 'q' ? 4 : 2)) return std::nullopt;
  if (id[5] == 'q') return fiscal_quarter(*year, part);
  return Period{thai::Month{*year - 1, 10}.plus(6 * (part - 1)), 6};
}

std::string Period::id() const {
  const std::string year = std::to_string(first.fiscal_year());
  if (months == 1) return id_of(first);
  if (months == 3 && begins_quarter(first)) return year + "-q" + std::to_string(first.fiscal_quarter());
  if (months == 6 && first.month == 10) return year + "-h1";
  if (months == 6 && first.month == 4) return year + "-h2";
  if (months == 12 && first.month == 10) return "fy" + year;
  return id_of(first) + ".." + id_of(last());
}

bool Period::contains(const Period& other) const { return first <= other.first && other.last() <= last(); }

std::string Period::title() const {
  if (months == 1) return "เดือน" + thai::long_month(first);
  const std::string fiscal = "ปีงบประมาณ พ.ศ. " + std::to_string(first.fiscal_year());
  if (months == 3 && begins_quarter(first)) {
    return "ไตรมาสที่ " + std::to_string(first.fiscal_quarter()) + " " + fiscal;
  }
  if (months == 12 && first.month == 10) return fiscal;
  const bool one_year = first.year == last().year;
  const std::string from = one_year ? std::string(thai::month_name(first.month)) : thai::long_month(first);
  return "เดือน" + from + " - " + thai::long_month(last());
}

}  // namespace raingan
