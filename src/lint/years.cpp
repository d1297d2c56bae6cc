#include <algorithm>

#include "lint/checks.hpp"
#include "lint/matching.hpp"
#include "lint/phrases.hpp"
#include "lint/wording.hpp"
#include "thai/calendar.hpp"

namespace raingan::lint {
namespace {

constexpr const char* kWeekdays[] = {"อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"};
constexpr const char* kEnglishWeekdays[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                            "Thursday", "Friday", "Saturday"};

Remark stale(Level level, const Said& said, const std::string& words, Message message) {
  message.th += ": " + quoted(words);
  message.en += ": " + quoted(words);
  return remark(level, RemarkKind::stale_year, said.file, said.line, said.place, std::move(message));
}

void check_fiscal_years(const Subject& subject, const Said& said, Remarks& remarks) {
  for (const int year : fiscal_years_in(said.text)) {
    if (subject.has_fiscal_year(year)) continue;
    const std::string stated = std::to_string(year);
    const std::string own = std::to_string(subject.mission->period.first.fiscal_year());
    remarks.push_back(
        stale(Level::warning, said, said.text,
              {"ปีงบประมาณ " + stated + " ไม่ใช่ปีของภารกิจ (" + own + ") และไม่ใช่ปีของตารางใด",
               "fiscal year " + stated + " is neither the mission's (" + own + ") nor that of any table"}));
  }
}

void check_ranges(const Said& said, Remarks& remarks) {
  for (const StatedRange& range : ranges_in(said.text)) {
    if (!range.dated) continue;
    if (range.own_years && range.last < range.first) {
      remarks.push_back(
          stale(Level::error, said, range.words, {"ช่วงเดือนย้อนหลัง: จบก่อนเริ่ม", "the months run backwards"}));
      continue;
    }
    const int year = range.fiscal_year.value_or(0);
    if (year == 0 || Period::fiscal_year(year).contains({range.first, std::max(1, range.months())})) continue;
    remarks.push_back(stale(Level::error, said, range.words,
                            {"ช่วงเดือนไม่อยู่ในปีงบประมาณ " + std::to_string(year),
                             "the months do not lie in fiscal year " + std::to_string(year)}));
  }
}

// "เพิ่มขึ้น … ปี 2565 ร้อยละ 15 ของ … ปี 2565", "ปี 2565 เพิ่มขึ้น … เทียบกับ … ปี 2565".
void check_own_base(const Said& said, Remarks& remarks) {
  static const Pattern basis("ร้อยละ\\s*[\\d.]++\\s*ของ|เทียบกับ");
  static const Pattern year("ปี(?:งบประมาณ)?\\s*(?:พ\\.?ศ\\.?)?\\s*(2[4-6]\\d\\d)(?!\\d)");
  std::vector<std::pair<std::size_t, std::string>> years;
  each_match(said.text, year, [&](const Match& match) {
    years.emplace_back(match.at(), match.text(1));
  });
  bool told = false;
  each_match(said.text, basis, [&](const Match& match) {
    const auto at = match.at();
    const auto behind = std::find_if(years.begin(), years.end(), [&](const auto& one) { return one.first > at; });
    if (told || behind == years.begin() || behind == years.end()) return;
    const auto before = behind - 1;
    const std::string all = said.text.substr(0, at);
    const std::size_t growth = all.rfind("เพิ่มขึ้น");
    if (growth == std::string::npos || before->second != behind->second) return;
    // Another thought in between: the two years belong to different things.
    const std::size_t first = std::min(growth, before->first);
    const std::string between = said.text.substr(first, behind->first - first);
    if (between.find("และ") != std::string::npos || between.find("โดย ") != std::string::npos) return;
    told = true;
    remarks.push_back(stale(Level::warning, said, between + "ปี " + behind->second,
                            {"การเพิ่มขึ้นของปี " + before->second + " เทียบกับปี " + behind->second + " เอง ปีฐานควรเป็นปีก่อน",
                             "growth of " + before->second + " measured against " + behind->second +
                                 " itself; the base should be an earlier year"}));
  });
}

// A definition that counts what was there on a day that had not come when the letter was written.
void check_as_of(const Subject& subject, const Said& said, Remarks& remarks) {
  const bool defines = said.where == Said::Where::explanation || said.where == Said::Where::denominator;
  if (!defines || !subject.job || subject.job->letter.date.year == 0) return;
  const thai::Date& date = subject.job->letter.date;
  for (const StatedMonth& stated : as_of_in(said.text)) {
    if (stated.month <= thai::Month{date.year, date.month}) continue;
    remarks.push_back(stale(Level::warning, said, stated.words,
                            {"นับ ณ เวลาที่ยังมาไม่ถึงเมื่อออกหนังสือ (" + thai::long_month({date.year, date.month}) + ")",
                             "counted at a time that had not come when the letter was written (" +
                                 thai::long_month({date.year, date.month}) + ")"}));
  }
}

}  // namespace

Remarks check_weekdays(const Subject& subject) {
  Remarks remarks;
  for (const Said& said : subject.said) {
    for (const StatedDate& stated : dates_with_weekday(said.text)) {
      const int right = thai::weekday(stated.date);
      if (right == stated.weekday) continue;
      remarks.push_back(remark(Level::error, RemarkKind::weekday, said.file, said.line, said.place,
                               {quoted(stated.words) + " เป็นวัน" + kWeekdays[right],
                                quoted(stated.words) + " is a " + kEnglishWeekdays[right]}));
    }
  }
  return remarks;
}

Remarks check_years(const Subject& subject) {
  Remarks remarks;
  for (const Said& said : subject.said) {
    if (subject.mission) check_fiscal_years(subject, said, remarks);
    check_ranges(said, remarks);
    check_own_base(said, remarks);
    check_as_of(subject, said, remarks);
  }
  return remarks;
}

}  // namespace raingan::lint
