#include "form/table_period.hpp"

#include <algorithm>

namespace raingan::form {
namespace {

using thai::Month;

Month in_fiscal_year(int month, int fiscal_year) { return {month >= 10 ? fiscal_year - 1 : fiscal_year, month}; }

Period fiscal_part(int fiscal_year, int first_quarter, int quarters) {
  return {Period::fiscal_quarter(fiscal_year, first_quarter).first, 3 * quarters};
}

// The period of `length` months of the fiscal calendar that the month lies in.
Period aligned(Month month, int length) {
  if (12 % length != 0) return {month, length};
  const Month begin = Period::fiscal_year(month.fiscal_year()).first;
  return {begin.plus(begin.months_until(month) / length * length), length};
}

// What all lines of a title say together.
struct Statement {
  std::vector<StatedMonth> months;
  std::optional<StatedQuarters> quarters;
  int fiscal_year = 0;
  int year = 0;
  bool month_range = false;
  const TitleLine* line = nullptr;  // where the quarters or the range of months stand
};

Statement statement_of(const std::vector<TitleLine>& title) {
  Statement all;
  for (const TitleLine& line : title) {
    const HeadingText& text = line.heading;
    all.months.insert(all.months.end(), text.months.begin(), text.months.end());
    const bool wider = text.quarters && (!all.quarters || text.quarters->last - text.quarters->first >
                                                              all.quarters->last - all.quarters->first);
    if (wider) all.quarters = text.quarters;
    if (wider || (text.month_range && all.line == nullptr)) all.line = &line;
    if (text.quarters && text.quarters->fiscal_year != 0) all.fiscal_year = text.quarters->fiscal_year;
    if (all.fiscal_year == 0) all.fiscal_year = text.fiscal_year;
    if (all.year == 0) all.year = text.year;
    all.month_range = all.month_range || text.month_range;
  }
  return all;
}

class PeriodChoice {
 public:
  PeriodChoice(const Recognition& table, const std::vector<TitleLine>& title, std::optional<Period> marked,
               const std::vector<Period>& expected)
      : table_(table), statement_(statement_of(title)), marked_(marked), expected_(expected) {}

  TablePeriod choose() {
    out_.months.resize(table_.columns.size());
    if (!choose_by_columns()) choose_by_title();
    return std::move(out_);
  }

 private:
  bool allows(int months) const {
    const std::vector<int>& lengths = table_.pattern->lengths;
    return std::find(lengths.begin(), lengths.end(), months) != lengths.end();
  }

  // The fiscal year of a part of the year whose own text names none; 0 when nobody says.
  int fiscal_year_of(Period within_any_year) const {
    if (statement_.fiscal_year != 0) return statement_.fiscal_year;
    if (statement_.quarters && statement_.year != 0) return statement_.year;
    for (const StatedMonth& month : statement_.months) {
      if (month.year != 0) return Month{month.year, month.month}.fiscal_year();
    }
    for (const Period& period : expected_) {
      const int year = period.first.fiscal_year();
      if (period.contains({in_fiscal_year(within_any_year.first.month, year), within_any_year.months})) return year;
    }
    if (marked_) return marked_->first.fiscal_year();
    if (statement_.year != 0) return statement_.year;
    return expected_.empty() ? 0 : expected_.front().first.fiscal_year();
  }

  bool choose_by_columns() {
    std::vector<Month> months = dated_months();
    if (months.empty()) return false;
    const Month last = months.back();
    std::erase_if(months, [&](Month month) { return month.months_until(last) > 11; });
    for (std::optional<Month>& month : out_.months) {
      if (month && *month < months.front()) month.reset();
    }
    out_.period = around({months.front(), months.front().months_until(last) + 1});
    out_.stated = true;
    compare_with_title(months);
    return true;
  }

  std::vector<Month> dated_months() {
    int known_year = 0;
    for (const RecognisedColumn& column : table_.columns) {
      if (column.month && column.month->year != 0) {
        known_year = std::max(known_year, Month{column.month->year, column.month->month}.fiscal_year());
      }
    }
    std::vector<Month> months;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const auto& stated = table_.columns[i].month;
      if (!stated) continue;
      Month month{stated->year, stated->month};
      if (month.year == 0) {
        if (known_year == 0) known_year = fiscal_year_of({{0, month.month}, 1});
        month = in_fiscal_year(month.month, known_year);
      }
      out_.months[i] = month;
      months.push_back(month);
    }
    std::sort(months.begin(), months.end());
    months.erase(std::unique(months.begin(), months.end()), months.end());
    return months;
  }

  // The period that the months belong to when some of its columns may be missing.
  Period around(Period months) const {
    if (allows(months.months) && aligned(months.first, months.months) == months) return months;
    std::optional<Period> best;
    for (const Period& period : expected_) {
      if (period.contains(months) && (!best || period.months < best->months)) best = period;
    }
    if (!best && marked_ && marked_->contains(months)) best = marked_;
    if (best) return *best;
    std::vector<int> lengths = table_.pattern->lengths;
    std::sort(lengths.begin(), lengths.end());
    for (const int length : lengths) {
      const Period period = aligned(months.first, length);
      if (period.contains(months)) return period;
    }
    return {months.first, lengths.back()};
  }

  std::optional<Period> promised_by_title() const {
    if (statement_.quarters) {
      const StatedQuarters& quarters = *statement_.quarters;
      const int year = quarters.fiscal_year != 0     ? quarters.fiscal_year
                       : statement_.fiscal_year != 0 ? statement_.fiscal_year
                                                     : out_.period.first.fiscal_year();
      return fiscal_part(year, quarters.first, quarters.last - quarters.first + 1);
    }
    if (!statement_.month_range || statement_.months.size() != 2) return std::nullopt;
    const auto dated = [&](const StatedMonth& month) {
      return month.year != 0 ? Month{month.year, month.month}
                             : in_fiscal_year(month.month, out_.period.first.fiscal_year());
    };
    const Month last = dated(statement_.months.back());
    Month first = dated(statement_.months.front());
    if (last < first) first.year -= 1;
    const int months = first.months_until(last) + 1;
    return months >= 1 && months <= 12 ? std::optional(Period{first, months}) : std::nullopt;
  }

  void compare_with_title(const std::vector<Month>& months) {
    const std::optional<Period> promised = promised_by_title();
    if (!promised || statement_.line == nullptr) return;
    std::vector<Month> missing;
    for (int i = 0; i < promised->months; ++i) {
      const Month month = promised->first.plus(i);
      if (std::find(months.begin(), months.end(), month) == months.end()) missing.push_back(month);
    }
    // A quarter in the title of a sheet of one of its months is only where the sheet belongs.
    const bool one_quarter = promised->months == 3;
    const bool elsewhere = static_cast<int>(missing.size()) == promised->months;
    if (missing.empty() || (one_quarter && !elsewhere)) return;
    out_.unkept = UnkeptTitle{statement_.line->cell, statement_.line->text, *promised, std::move(missing)};
  }

  // A month that the headings name, though no column is repeated by months.
  std::optional<StatedMonth> month_in_headings() const {
    for (const RecognisedColumn& column : table_.columns) {
      if (!table_.pattern->columns[column.pattern].names_period) continue;
      for (const HeadingReading& reading : table_.band.columns[column.heading].readings) {
        if (reading.months.size() == 1) return reading.months.front();
      }
    }
    return std::nullopt;
  }

  void choose_by_title() {
    std::optional<StatedMonth> month = month_in_headings();
    if (!month && !statement_.month_range && !statement_.months.empty()) month = statement_.months.back();
    if (month && allows(1)) {
      const int year =
          month->year != 0 ? Month{month->year, month->month}.fiscal_year() : fiscal_year_of({{0, month->month}, 1});
      return settle({in_fiscal_year(month->month, year), 1}, true);
    }
    if (statement_.quarters) {
      const int quarters = statement_.quarters->last - statement_.quarters->first + 1;
      if (allows(3 * quarters)) {
        const Period any = fiscal_part(1, statement_.quarters->first, quarters);
        return settle(fiscal_part(fiscal_year_of(any), statement_.quarters->first, quarters), true);
      }
    }
    if (month && month->year != 0 && allows(3)) {
      return settle(Period{{month->year, month->month}, 1}.quarter(), true);
    }
    if (statement_.fiscal_year != 0 && allows(12)) return settle(Period::fiscal_year(statement_.fiscal_year), true);
    if (marked_) return settle(*marked_, true);
    if (!expected_.empty()) return settle(expected_.front(), false);
    settle({{0, 1}, table_.pattern->lengths.front()}, false);
  }

  void settle(Period period, bool stated) {
    out_.period = period;
    out_.stated = stated;
  }

  const Recognition& table_;
  Statement statement_;
  std::optional<Period> marked_;
  const std::vector<Period>& expected_;
  TablePeriod out_;
};

}  // namespace

TablePeriod period_of(const Recognition& table, const std::vector<TitleLine>& title, std::optional<Period> marked,
                      const std::vector<Period>& expected) {
  return PeriodChoice(table, title, marked, expected).choose();
}

}  // namespace raingan::form
