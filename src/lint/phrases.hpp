// What the sentences of official letters state: years, months, clauses, attachments, thresholds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assess/fraction.hpp"
#include "model/period.hpp"

namespace raingan::lint {

// thai::normalised with one kind of dash: what every function below expects.
std::string plain(std::string_view text);

// "วันศุกร์ที่ 25 มีนาคม 2565". weekday as thai::weekday.
struct StatedDate {
  thai::Date date;
  int weekday = 0;
  std::string words;
};
std::vector<StatedDate> dates_with_weekday(std::string_view text);

// "ลงวันที่ 12 ธันวาคม 2566", with or without the word before it.
std::vector<thai::Date> dates_in(std::string_view text);

// The years named after "ปีงบประมาณ".
std::vector<int> fiscal_years_in(std::string_view text);

// "ต.ค. 64 - ก.ย. 65", "(ตุลาคม-มีนาคม) ปี 2568", "1 ต.ค. 64 - 30 ก.ย. 65". The years that are not written follow from
// those that are; a year named only behind the range is a fiscal year. Without any year `dated` is false and the
// years are 0 and 1.
struct StatedRange {
  thai::Month first, last;
  bool dated = true;
  bool own_years = false;          // both ends carry their year
  std::optional<int> fiscal_year;  // "ปีงบประมาณ พ.ศ. 2565 (" right before it
  std::size_t at = 0;
  std::string words;

  int months() const { return first.months_until(last) + 1; }
};
std::vector<StatedRange> ranges_in(std::string_view text);

// "ณ กันยายน 2565", "ณ วันที่ 30 กันยายน 2565".
struct StatedMonth {
  thai::Month month;
  std::string words;
};
std::vector<StatedMonth> as_of_in(std::string_view text);

// "ไตรมาส 1-2": the fiscal quarters; "(6 เดือน)": the number of months.
struct StatedQuarters {
  int first = 1;
  int last = 1;
  std::string words;
};
std::vector<StatedQuarters> quarter_spans_in(std::string_view text);
std::optional<int> months_counted_in(std::string_view text);

// The numbers after `keyword` ("ข้อ", "สิ่งที่ส่งมาด้วย"): "ข้อ 4. และ ข้อ 5.", "1 - 3" spelt out, "1, และ 2". Clauses of
// another document ("ข้อ 5 ของระเบียบ", "ข้อ 7 แห่ง…") and parts of words ("หัวข้อ 2") are left out.
struct StatedNumbers {
  std::vector<int> numbers;
  std::string words;
};
std::vector<StatedNumbers> numbers_after(std::string_view text, std::string_view keyword);

// "ไม่น้อยกว่า 5 ครั้ง", "ไม่น้อยกว่าร้อยละ 5", "เพิ่มขึ้นไตรมาสละ 2%".
struct StatedThreshold {
  enum class Says { at_least, more_than, at_most, less_than, growth } says = Says::at_least;
  assess::Fraction number;
  bool percent = false;
  std::string behind;  // what follows the number: begins with the unit
  std::string words;
};
std::vector<StatedThreshold> thresholds_in(std::string_view text);

// "name๑๑@example.go.th".
std::optional<std::string> email_with_thai_digits(std::string_view text);
// The digits of the telephone numbers behind "โทร", and of a postcode (five digits alone).
std::vector<std::string> telephones_in(std::string_view text);
std::vector<std::string> postcodes_in(std::string_view text);

}  // namespace raingan::lint
