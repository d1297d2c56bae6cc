#include "check/plausibility_words.hpp"

#include <cmath>

#include "check/sentence.hpp"

namespace raingan::check::wording {
namespace {

Place every_district(const FormLayout& layout, const Column& column) {
  Place place;
  place.row = {"ทุกอำเภอ", "all districts"};
  place.form = name_of(layout);
  place.column = column_words(column);
  return place;
}

// "63.2" of 632.
std::string with_tenth(std::int64_t tenths) { return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10); }

// For words only: no figure is made of it. `of` is above nothing.
double ratio_of(Decimal part, Decimal of) {
  return static_cast<double>(part.hundredths()) / static_cast<double>(of.hundredths());
}

// "ประมาณ 1 ใน 16 ของ", "ประมาณร้อยละ 31 ของ", "ประมาณ 3.2 เท่าของ": in round words. Both are above nothing.
Message times(Decimal now, Decimal earlier) {
  constexpr std::int64_t kWholeTimes = 4;
  if (now < earlier) {
    const std::int64_t times = std::llround(ratio_of(earlier, now));
    if (times > kWholeTimes) {
      const std::string count = std::to_string(times);
      return {"ประมาณ 1 ใน " + count + " ของ", "about 1/" + count + " of"};
    }
    const std::string share = std::to_string(std::llround(100 * ratio_of(now, earlier)));
    return {"ประมาณร้อยละ " + share + " ของ", "about " + share + " per cent of"};
  }
  const std::int64_t tenths = std::llround(10 * ratio_of(now, earlier));
  const bool round = tenths > 10 * kWholeTimes;
  const std::string count = round ? std::to_string((tenths + 5) / 10) : with_tenth(tenths);
  return {"ประมาณ " + count + " เท่าของ", "about " + count + " times"};
}

}  // namespace

Message unlike_earlier(const Place& place, const OfPeriod& now, const OfPeriod& earlier) {
  const Message ratio = times(now.sum, earlier.sum);
  return at(place,
            "ยอดของ" + now.period.title() + " " + now.sum.grouped() + " เป็น" + ratio.th + earlier.period.title() + " " +
                earlier.sum.grouped() + " เปลี่ยนไปมากกว่าที่เคยเป็น โปรดดูว่าจำนวนหลักครบ และนับอย่างเดียวกันทั้งสองช่วง",
            "its " + now.sum.grouped() + " of " + now.period.id() + " is " + ratio.en + " the " +
                earlier.sum.grouped() + " of " + earlier.period.id() +
                ", an unusual change; please see whether no digit is lost and both are counted the same way");
}

Message unlike_share(const Place& place, const OfPeriod& whole, const OfPeriod& part, std::int64_t usual) {
  const std::string share = with_tenth(std::llround(1000 * ratio_of(part.sum, whole.sum)));
  return at(place,
            "ตัวเลขในตารางของ" + part.period.title() + " " + part.sum.grouped() + " เป็นร้อยละ " + share +
                " ของตัวเลขในตารางของ" + whole.period.title() + " " + whole.sum.grouped() + " ส่วนอำเภออื่นอยู่ราวร้อยละ " +
                with_tenth(usual) + " โปรดดูทั้งสองตัวเลขกับต้นฉบับ",
            "the " + part.sum.grouped() + " in the table of " + part.period.id() + " is " + share +
                " per cent of the " + whole.sum.grouped() + " in the table of " + whole.period.id() +
                ", with the other districts it is about " + with_tenth(usual) +
                "; please look at both in the original");
}

Message odd_month(const Place& place, Decimal printed) {
  return at(place,
            "ตัวเลข " + printed.grouped() + " ต่างจากเดือนอื่นของอำเภอเดียวกันมาก และอำเภออื่นไม่ได้เป็นเช่นนี้ โปรดดูจำนวนหลักกับต้นฉบับ",
            printed.grouped() +
                " is far from the other months of the same district, and other districts' are not; please look at its "
                "digits in the original");
}

Message odd_share(const Place& place, Decimal printed) {
  return at(place,
            "ตัวเลข " + printed.grouped() +
                " เป็นสัดส่วนของยอดรวมในเดือนเดียวกันที่ต่างจากเดือนอื่นของอำเภอเดียวกันมาก โปรดดูว่ากรอกสลับช่องหรือไม่",
            printed.grouped() +
                " is a share of its month's total far from the district's other months; please see whether it stands "
                "in the right column");
}

Message repeated_month(const Place& place, Decimal printed, thai::Month before) {
  return at(place,
            "ตัวเลข " + printed.grouped() + " เท่ากับเดือน" + thai::long_month(before) +
                " ทุกหลัก โปรดดูว่าเป็นตัวเลขของเดือนนี้หรือยกมาจากเดือนก่อน",
            printed.grouped() + " equals " + Period{before, 1}.id() +
                " to the last digit; please see whether it is this month's or was carried forward");
}

Message copied_column(const FormLayout& layout, const Column& copy, const Column& source, std::size_t rows) {
  const std::string count = std::to_string(rows);
  return at(every_district(layout, copy),
            "เท่ากับช่อง " + quoted(column_words(source)) + " ทั้ง " + count +
                " แถว โปรดดูว่าเป็นผลที่เกิดขึ้นจริงหรือคัดลอกมา ก่อนนำไปใช้เป็นผลการดำเนินงาน",
            "equals the column " + quoted(column_words(source)) + " in all " + count +
                " rows; please see whether these are results or a copy before they are used as results");
}

Message carried_over(const FormLayout& layout, const Column& column, const Period& earlier, std::size_t rows) {
  const std::string count = std::to_string(rows);
  return at(every_district(layout, column),
            "เท่ากับตารางของ" + earlier.title() + " ทั้ง " + count + " แถว โปรดดูว่าเป็นยอดของ" + layout.period.title() +
                " หรือยกมาจากตารางเดิม",
            "equals the table of " + earlier.id() + " in all " + count + " rows; please see whether it speaks of " +
                layout.period.id() + " or was carried over");
}

Message all_reached(const FormLayout& layout, const Column& result, const Column& target, std::size_t rows) {
  const std::string count = std::to_string(rows);
  return at(every_district(layout, result),
            "ถึงเป้าหมายสูงสุด " + quoted(column_words(target)) + " แล้วทั้ง " + count + " จาก " + count +
                " แถว เป้าหมายจึงแยกผลของอำเภอไม่ได้ โปรดดูว่าฐานกับยอดจำหน่ายนับอย่างเดียวกัน",
            "reaches the highest target " + quoted(column_words(target)) + " in " + count + " of " + count +
                " rows, so the targets tell no districts apart; please see whether base and result are counted the "
                "same way");
}

}  // namespace raingan::check::wording
