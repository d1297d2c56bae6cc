#include "outputs/provenance_words.hpp"

#include <algorithm>
#include <array>

#include "assess/measure.hpp"
#include "base/utf8.hpp"
#include "thai/calendar.hpp"
#include "thai/words_letters.hpp"

namespace raingan::outputs::words {
namespace {

Message whose(std::string_view district) {
  if (district == kTotalDistrict || district.empty()) return {"รวมทุกอำเภอ", "of all districts"};
  return {"ของอำเภอ" + std::string(district), "of district " + std::string(district)};
}

Message item_words(const TraceName& name, const FormLayout& layout) {
  if (name.item.empty()) return {};
  if (layout.rows == RowSubject::producer) return {" รายที่ " + name.item, ", producer " + name.item};
  for (const RowItem& item : layout.items) {
    if (item.id == name.item) return {" “" + item.name + "”", " “" + item.name + "”"};
  }
  return {" " + name.item, " " + name.item};
}

std::string indicator_name(const assess::Mission& mission, std::string_view id) {
  for (const assess::Indicator& indicator : mission.indicators) {
    if (indicator.id == id) return indicator.figure_name.empty() ? indicator.name : indicator.figure_name;
  }
  return std::string(id);
}

bool is_month_before(std::string_view before) {
  for (int month = 1; month <= 12; ++month) {
    if (before.ends_with(std::string(thai::month_name(month)) + " ")) return true;
    if (before.ends_with(std::string(thai::month_abbreviation(month)) + " ")) return true;
  }
  return false;
}

}  // namespace

Message unknown() { return {"ไม่ทราบที่มา", "nothing is known about it"}; }
Message cell() { return {"ตัวเลขตามที่ส่งมา", "a figure as it was sent"}; }

Message figure(const Book& book, const TraceName& name, const FormLayout& layout) {
  const Message district = whose(name.whose), item = item_words(name, layout);
  const std::string column = "“" + assess::column_in_words(book, name.column) + "”";
  const std::string table = assess::table_in_words(book, name.column);
  return {column + " ในแบบ" + table + " " + district.th + item.th,
          column + " of " + table + " " + district.en + item.en};
}

Message sum(bool printed, std::size_t addends, const std::optional<Decimal>& total, bool made) {
  const std::string count = std::to_string(addends);
  if (!total) return {"นับจาก " + count + " ช่อง", "counted from " + count + " cells"};
  const std::string amount = total->grouped();
  if (!printed) {
    const Message how = made ? Message{"โปรแกรมรวมจาก ", "made by the program: "} : Message{"ผลรวมของ ", "the sum of "};
    return {how.th + count + " ช่อง = " + amount, how.en + count + " cells = " + amount};
  }
  return {"ยอดรวมที่พิมพ์ในแบบที่ส่งมา; " + count + " ช่องย่อยรวมกันได้ " + amount,
          "the total printed in what was sent; its " + count + " parts add up to " + amount};
}

Message growth(const Book& book, const ColumnRef& base, const Relation& relation) {
  const std::string ratio = std::to_string(relation.numerator) + "/" + std::to_string(relation.denominator);
  const std::string column = "“" + assess::column_in_words(book, base) + "” " + assess::table_in_words(book, base);
  return {"ตรวจกับฐาน " + column + " × " + ratio, "checked against the base " + column + " × " + ratio};
}

Message target(const assess::Target& target, std::string_view district) {
  const Message of = whose(district);
  return {"เป้าหมาย “" + target.name + "” " + of.th, "target “" + target.name + "” " + of.en};
}

Message total_target(const assess::Target& target, const std::optional<TotalTarget>& total) {
  if (total && total->origin) {
    return {"ยอดรวมที่จังหวัดพิมพ์ไว้ (ต่างจากผลรวมไม่เกินเศษที่ปัด)",
            "the total that the province printed (as far from the sum as rounding goes)"};
  }
  if (target.total == assess::TotalPolicy::rounded_sum) {
    return {"รวมตัวเลขของทุกอำเภอ คูณอัตรา แล้วปัดเศษครั้งเดียว",
            "the districts' figures added up, times the rate, rounded once"};
  }
  return {"ผลรวมของเป้าหมายทุกอำเภอ", "the sum of all districts' targets"};
}

Message result(const assess::Mission& mission, std::string_view indicator, std::string_view district) {
  const Message of = whose(district);
  const std::string name = "“" + indicator_name(mission, indicator) + "” ";
  return {"ผลสำเร็จ " + name + of.th, "result " + name + of.en};
}

Message criterion(const assess::Mission& mission, std::string_view indicator, const assess::Rule& rule,
                  const assess::UnaryTests& tests) {
  const std::string grade = rule.outputs.empty() ? std::string() : assess::text_of(rule.outputs.front());
  const std::string name = "“" + indicator_name(mission, indicator) + "” ";
  return {"เกณฑ์ของระดับ " + grade + ": " + name + tests.source,
          "criterion of grade " + grade + ": " + name + tests.source};
}

Message points(std::string_view grade) {
  return {"ค่าคะแนนของระดับ " + std::string(grade), "points of grade " + std::string(grade)};
}

Message finding(std::size_t number) {
  const std::string count = std::to_string(number);
  return {"ตัวเลขในผลการตรวจข้อที่ " + count, "a figure of finding " + count};
}

Message formula(std::string_view formula) {
  return {"สูตร =" + std::string(formula) + " ในแผ่นงานเดียวกัน",
          "formula =" + std::string(formula) + " of the same sheet"};
}

Message statement() { return {"ข้อความในแม่แบบ", "stated in a template"}; }
Message date_in_text() { return {"วันที่หรือปีในข้อความของแม่แบบ", "a day or year in a template's text"}; }
Message part_of_word() { return {"ส่วนของชื่อหรือรหัส", "part of a name or code"}; }

bool is_count(std::string_view name) {
  constexpr std::array<std::string_view, 6> kCounts = {"workbooks", "unread", "errors",
                                                       "warnings",  "notes",  "attachment_count"};
  return std::find(kCounts.begin(), kCounts.end(), name) != kCounts.end();
}

Message placeholder(std::string_view name) {
  if (is_count(name)) {
    return {"จำนวนที่โปรแกรมนับจากงานนี้ (แฟ้ม ผลการตรวจ หรือสิ่งที่ส่งมาด้วย)",
            "counted by the program in this job (workbooks, findings or attachments)"};
  }
  if (name == "mission" || name.starts_with("target_") || name.starts_with("letter_")) {
    return {"ถ้อยคำของภารกิจหรือหนังสือ", "words of the mission or the letter"};
  }
  if (name.starts_with("deadline") || name.starts_with("due.")) {
    return {"กำหนดส่งของภารกิจ", "a deadline of the mission"};
  }
  if (name == "attachments") return {"เลขที่ของสิ่งที่ส่งมาด้วย", "numbers of the attachments"};
  if (name == "coordinator") return {"ผู้ประสานงานตาม job.xml", "the coordinator of job.xml"};
  if (name == "round") return {"รอบรายงานของภารกิจ", "the mission's reporting round"};
  return {"งวดหรือปีของภารกิจ", "the mission's period or year"};
}

Message mark(Mark mark) {
  switch (mark) {
    case Mark::row:
      return {"ลำดับที่ของแถว", "running number of the row"};
    case Mark::item:
      return {"เลขข้อ", "number of a clause or item"};
    case Mark::annex:
      return {"เลขที่ของสิ่งที่ส่งมาด้วย", "number of the attachment"};
    case Mark::letter_number:
      return {"เลขที่หนังสือ (job.xml และแฟ้มจังหวัด)", "the letter's number (job.xml and the area's file)"};
    case Mark::date:
      return {"วันที่ของหนังสือ (job.xml)", "the letter's date (job.xml)"};
    case Mark::urgency:
      return {"วันที่หนังสือต้องไปถึงผู้รับ (job.xml)", "the day by which the letter must arrive (job.xml)"};
    case Mark::reference:
      return {"หนังสือที่อ้างถึง (job.xml)", "the letter referred to (job.xml)"};
    case Mark::address:
      return {"ที่อยู่ของส่วนราชการ (แฟ้มจังหวัด)", "the office's address (the area's file)"};
    case Mark::contact:
      return {"โทรศัพท์หรือที่อยู่ติดต่อ (job.xml หรือแฟ้มจังหวัด)", "telephone or address (job.xml or the area's file)"};
    case Mark::signer:
      return {"ผู้ลงนาม (job.xml)", "the signer (job.xml)"};
    case Mark::motto:
      return {"คำขวัญ (แฟ้มจังหวัด)", "motto (the area's file)"};
    case Mark::under_check:
      return {"จำนวนช่องที่อยู่ระหว่างการตรวจสอบ", "how many cells are under check"};
  }
  return unknown();
}

Message page_furniture(std::string_view before, std::string_view after) {
  if (before == "- " && after == " -") return {"เลขหน้า", "page number"};
  return {"คำต่อเนื่องของหน้าถัดไป", "catchword of the next page"};
}

bool is_date(std::string_view before, std::string_view after) {
  constexpr std::array<std::string_view, 3> kYears = {"พ.ศ. ", "ปี ", "ปีงบประมาณ "};
  const bool year = std::any_of(kYears.begin(), kYears.end(), [&](auto word) { return before.ends_with(word); });
  return year || is_month_before(before) || (after.starts_with(' ') && thai::find_month(after.substr(1)) != 0);
}

bool is_part_of_word(std::string_view before, std::string_view after) {
  const std::u32string left = to_utf32(before), right = to_utf32(after);
  const auto is_letter = [](char32_t c) { return thai::is_latin_letter(c) || c == U'@' || c == U'_'; };
  const bool code = left.size() > 1 && left.back() == U'.' && thai::is_thai_letter(left[left.size() - 2]);
  return code || (!left.empty() && is_letter(left.back())) || (!right.empty() && is_letter(right.front()));
}

}  // namespace raingan::outputs::words
