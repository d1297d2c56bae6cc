#include <algorithm>

#include "lint/checks.hpp"
#include "lint/lines.hpp"
#include "lint/phrases.hpp"
#include "lint/wording.hpp"

namespace raingan::lint {
namespace {

bool has(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

bool is_split_by_month(const FormLayout& layout) {
  return std::any_of(layout.columns.begin(), layout.columns.end(),
                     [](const Column& column) { return column.month.has_value(); });
}

// The months that a title promises beyond those of its table; empty when it promises none.
std::string promised_beyond(const std::string& title, const Period& period) {
  for (const StatedQuarters& stated : quarter_spans_in(title)) {
    const Period first = Period::fiscal_quarter(period.first.fiscal_year(), stated.first);
    if (!period.contains({first.first, 3 * (stated.last - stated.first + 1)})) return stated.words;
  }
  for (const StatedRange& range : ranges_in(title)) {
    if (range.dated && range.months() > 0 && !period.contains({range.first, range.months()})) return range.words;
  }
  const std::optional<int> count = months_counted_in(title);
  return count && *count > period.months ? std::to_string(*count) + " เดือน" : "";
}

void check_titles(const Subject& subject, const LaidOut& table, Remarks& remarks) {
  if (!is_split_by_month(table.layout)) return;
  std::string title;
  int line = 0;
  std::string file = table.file;
  std::string place = table.layout.form + "@" + table.layout.period.id();
  for (const Said& said : subject.said) {
    const bool own = table.annex != nullptr && !table.annex->titles.empty();
    const bool of_annex = own && said.where == Said::Where::annex_title &&
                          std::any_of(table.annex->titles.begin(), table.annex->titles.end(),
                                      [&](const auto& text) { return text.line == said.line; });
    const bool of_form =
        !own && said.where == Said::Where::form_title && said.file == table.file &&
        std::find(table.layout.titles.begin(), table.layout.titles.end(), said.raw) != table.layout.titles.end();
    if (!of_annex && !of_form) continue;
    if (line == 0) line = said.line;
    file = said.file;
    title += (title.empty() ? "" : " ") + said.text;
  }
  const std::string beyond = promised_beyond(title, table.layout.period);
  if (beyond.empty()) return;
  remarks.push_back(
      remark(Level::warning, RemarkKind::period, file, line, place,
             {"ชื่อตารางกล่าวถึง " + quoted(beyond) + " แต่ตารางมีเฉพาะ" + table.layout.period.title(),
              "the title speaks of " + quoted(beyond) + ", the table has " + table.layout.period.title() + " only"}));
}

// Results, not targets or estimates.
bool tells_of_actual_sales(const std::string& heading) {
  for (const std::string_view word : {"ประมาณการ", "เป้าหมาย", "เพิ่มขึ้น", "แผน", "ฐาน"}) {
    if (has(heading, word)) return false;
  }
  return has(heading, "ยอดจำหน่าย") || has(heading, "ผลการดำเนินงาน") || has(heading, "รายได้");
}

std::string words_of(const Column& column) {
  std::string all;
  for (const std::string& heading : column.headings) all += (all.empty() ? "" : " / ") + heading;
  return plain(all);
}

// A range without a year belongs to the table's fiscal year.
Period period_of(const StatedRange& range, const Period& table) {
  if (range.dated) return {range.first, std::max(1, range.months())};
  const int year = table.last().fiscal_year();
  thai::Month first{range.first.month >= 10 ? year - 1 : year, range.first.month};
  return {first, std::max(1, range.months())};
}

// Nobody has entered anything: the column waits for its figures.
bool is_yet_to_come(const Subject& subject, const LaidOut& table, const Column& column) {
  const BookEntry* entry =
      subject.book == nullptr ? nullptr : subject.book->find(table.layout.form, table.layout.period);
  if (entry == nullptr) return false;
  return std::none_of(entry->districts().rows.begin(), entry->districts().rows.end(), [&](const Row& row) {
    const Figure* figure = subject.book->figure({table.layout.form, table.layout.period, column.id}, row.district);
    return figure != nullptr && figure->is_number();
  });
}

void check_not_over(const Subject& subject, const LaidOut& table, const Column& column, const Period& stated,
                    Remarks& remarks) {
  if (!subject.job || subject.job->letter.date.year == 0 || table.annex == nullptr || table.annex->blank) return;
  const thai::Date& date = subject.job->letter.date;
  if (stated.last() < thai::Month{date.year, date.month} || is_yet_to_come(subject, table, column)) return;
  remarks.push_back(remark(Level::warning, RemarkKind::period, table.file, line_of_heading(subject, table, column),
                           column.id,
                           {"คอลัมน์ยอดจริง " + quoted(words_of(column)) + " นับถึงเดือน" + thai::long_month(stated.last()) +
                                " แต่หนังสือลงวันที่ " + thai::long_date(date) + " ซึ่งงวดยังไม่สิ้นสุด",
                            "a column of actual sales up to " + thai::long_month(stated.last()) + " in a letter of " +
                                thai::long_date(date) + ": the period is not over"}));
}

bool has_table(const Subject& subject, const std::string& form, const Period& period) {
  return std::any_of(subject.tables.begin(), subject.tables.end(),
                     [&](const LaidOut& table) { return table.layout.form == form && table.layout.period == period; });
}

// The same figures of every district in both tables; the number of districts, 0 when they differ or are too few.
std::size_t same_figures(const Book& book, const std::string& form, const std::string& column, const Period& one,
                         const Period& other) {
  constexpr std::size_t kFewest = 3;
  const BookEntry* first = book.find(form, one);
  const BookEntry* second = book.find(form, other);
  if (first == nullptr || second == nullptr) return 0;
  std::size_t same = 0;
  for (const Row& row : first->districts().rows) {
    const Figure* here = book.figure({form, one, column}, row.district);
    const Figure* there = book.figure({form, other, column}, row.district);
    if (here == nullptr || there == nullptr || !here->is_number() || !there->is_number()) continue;
    if (here->value != there->value) return 0;
    ++same;
  }
  return same < kFewest ? 0 : same;
}

Remark repeated(const Subject& subject, const LaidOut& table, const Column& column, Message witness) {
  const Period& period = table.layout.period;
  return remark(Level::warning, RemarkKind::period, table.file, line_of_heading(subject, table, column),
                column.id + " " + period.id(),
                {"ตาราง" + period.title() + " มีคอลัมน์ " + quoted(words_of(column)) +
                     " ซึ่งเป็นตัวเลขของงวดที่สั้นกว่า เทียบกับเป้าหมายทั้งงวดไม่ได้",
                 "the table of " + period.title() + " has the column " + quoted(words_of(column)) +
                     " of a shorter period: it cannot be compared with the target of the whole"},
                std::move(witness));
}

// "(ตุลาคม-มีนาคม)" above a column of the table of the whole year, where the half-year has a table of its own.
bool says_shorter_period(const Subject& subject, const LaidOut& table, const Column& column) {
  const std::vector<StatedRange> ranges = ranges_in(words_of(column));
  if (ranges.empty() || ranges.back().months() < 1) return false;
  const Period stated = period_of(ranges.back(), table.layout.period);
  return stated != table.layout.period && table.layout.period.contains(stated) &&
         has_table(subject, table.layout.form, stated);
}

void check_repeated(const Subject& subject, const LaidOut& table, const Column& column, Remarks& remarks) {
  Message witness;
  for (const LaidOut& other : subject.tables) {
    const bool shorter = other.layout.form == table.layout.form && other.layout.period != table.layout.period &&
                         table.layout.period.contains(other.layout.period);
    if (!shorter || subject.book == nullptr) continue;
    const std::size_t same =
        same_figures(*subject.book, table.layout.form, column.id, other.layout.period, table.layout.period);
    if (same == 0) continue;
    witness = {"เท่ากับ" + other.layout.period.title() + " ทุกอำเภอ (" + std::to_string(same) + ")",
               "the same as of " + other.layout.period.title() + " in all " + std::to_string(same) + " districts"};
  }
  if (!witness.th.empty() || says_shorter_period(subject, table, column)) {
    remarks.push_back(repeated(subject, table, column, std::move(witness)));
  }
}

void check_columns(const Subject& subject, const LaidOut& table, Remarks& remarks) {
  for (const Column& column : table.layout.columns) {
    const std::string words = words_of(column);
    if (column.role != ColumnRole::figure || column.month || !tells_of_actual_sales(words)) continue;
    if (misplaced_label(column)) continue;  // told already; its period is not to be trusted
    check_repeated(subject, table, column, remarks);
    const std::vector<StatedRange> ranges = ranges_in(words);
    if (ranges.empty() || ranges.back().months() < 1) continue;
    check_not_over(subject, table, column, period_of(ranges.back(), table.layout.period), remarks);
  }
}

// "ไตรมาสละ…" measured with a single month.
void check_measures(const Subject& subject, Remarks& remarks) {
  for (const assess::Indicator& indicator : subject.mission->indicators) {
    const Period& measured = indicator.value.period;
    if (indicator.kind != assess::IndicatorKind::growth || !has(indicator.sentence, "ไตรมาส")) continue;
    if (measured.months >= 3 || !subject.mission->period.contains(measured)) continue;
    remarks.push_back(
        remark(Level::warning, RemarkKind::period, subject.mission_entry->file,
               line_of(*subject.mission_entry->document, "indicator", "id", indicator.id), indicator.id,
               {"เกณฑ์กำหนดการเพิ่มขึ้นของทั้งไตรมาส แต่วัดเฉพาะ" + measured.title(),
                "the criterion is growth of the quarter, it is measured in " + measured.title() + " alone"}));
  }
}

}  // namespace

Remarks check_periods(const Subject& subject) {
  Remarks remarks;
  for (const LaidOut& table : subject.tables) {
    check_titles(subject, table, remarks);
    check_columns(subject, table, remarks);
  }
  if (subject.mission) check_measures(subject, remarks);
  return remarks;
}

}  // namespace raingan::lint
