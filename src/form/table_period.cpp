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
  std::vector<StatedMonth> range;  // first and last month of the first range that a line states
  std::optional<StatedQuarters> quarters;
  int fiscal_year = 0;
  int year = 0;
  int round = 0;
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
    if (all.round == 0) all.round = text.round;
    if (text.month_range && text.months.size() == 2 && all.range.empty()) all.range = text.months;
    all.month_range = all.month_range || text.month_range;
  }
  if (all.range.empty() && all.month_range && all.months.size() == 2) all.range = all.months;
  return all;
}

class PeriodChoice {
 public:
  PeriodChoice(const Recognition& table, const std::vector<TitleLine>& title, const std::vector<StatedMonth>& rows,
               std::optional<Period> marked, const std::vector<Period>& expected)
      : table_(table), statement_(statement_of(title)), rows_(rows), expected_(expected) {
    if (marked && allows(marked->months)) marked_ = marked;
  }

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
    for (const RecognisedColumn& column : table_.columns) {
      if (column.month) note_year(*column.month);
    }
    for (const StatedMonth& row : rows_) note_year(row);
    std::vector<Month> months;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const auto& stated = table_.columns[i].month;
      if (!stated) continue;
      out_.months[i] = dated(*stated);
      months.push_back(*out_.months[i]);
    }
    for (const StatedMonth& row : rows_) months.push_back(dated(row));
    std::sort(months.begin(), months.end());
    months.erase(std::unique(months.begin(), months.end()), months.end());
    return months;
  }

  void note_year(const StatedMonth& stated) {
    if (stated.year != 0) known_year_ = std::max(known_year_, Month{stated.year, stated.month}.fiscal_year());
  }

  Month dated(const StatedMonth& stated) {
    if (stated.year != 0) return {stated.year, stated.month};
    if (known_year_ == 0) known_year_ = fiscal_year_of({{0, stated.month}, 1});
    return in_fiscal_year(stated.month, known_year_);
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
    return range_in_title(out_.period.first.fiscal_year());
  }

  // From the first month of the title's range to its last; years that it leaves out are of `fiscal_year`.
  std::optional<Period> range_in_title(int fiscal_year) const {
    if (statement_.range.size() != 2) return std::nullopt;
    const auto month_of = [&](const StatedMonth& month) {
      return month.year != 0 ? Month{month.year, month.month} : in_fiscal_year(month.month, fiscal_year);
    };
    const Month last = month_of(statement_.range.back());
    Month first = month_of(statement_.range.front());
    if (last < first) first.year -= 1;
    const int months = first.months_until(last) + 1;
    return months >= 1 && months <= 12 ? std::optional(Period{first, months}) : std::nullopt;
  }

  std::optional<Period> settled_range() const {
    if (statement_.range.size() != 2) return std::nullopt;
    const StatedMonth& last = statement_.range.back();
    const int year = last.year != 0 ? 0 : fiscal_year_of({{0, last.month}, 1});
    const std::optional<Period> range = range_in_title(year);
    return range && allows(range->months) ? range : std::nullopt;
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
    const bool one_month = !statement_.month_range && !statement_.months.empty() && !only_round();
    if (!month && one_month) month = statement_.months.back();
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
    if (const auto range = settled_range()) return settle(*range, true);
    if (const int year = whole_year(); year != 0) return settle(Period::fiscal_year(year), true);
    if (marked_) return settle(*marked_, true);
    if (!expected_.empty()) return settle(expected_.front(), false);
    settle({{0, 1}, table_.pattern->lengths.front()}, false);
  }

  // The fiscal year that the title means as a whole; 0 for none. A round is a part of its year.
  int whole_year() const {
    const std::vector<int>& lengths = table_.pattern->lengths;
    const bool only_years = std::all_of(lengths.begin(), lengths.end(), [](int length) { return length == 12; });
    if (only_years) return statement_.fiscal_year != 0 ? statement_.fiscal_year : statement_.year;
    return allows(12) && !only_round() ? statement_.fiscal_year : 0;
  }

  // The title gives a round by its number; which months those are is known elsewhere.
  bool only_round() const { return statement_.round != 0 && (marked_ || !expected_.empty()); }

  void settle(Period period, bool stated) {
    out_.period = period;
    out_.stated = stated;
  }

  const Recognition& table_;
  Statement statement_;
  const std::vector<StatedMonth>& rows_;
  std::optional<Period> marked_;
  const std::vector<Period>& expected_;
  TablePeriod out_;
  int known_year_ = 0;  // fiscal year of the latest month that is written with its year
};

}  // namespace

TablePeriod period_of(const Recognition& table, const std::vector<TitleLine>& title,
                      const std::vector<StatedMonth>& rows, std::optional<Period> marked,
                      const std::vector<Period>& expected) {
  return PeriodChoice(table, title, rows, marked, expected).choose();
}

}  // namespace raingan::form
