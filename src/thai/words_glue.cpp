#include "thai/words_glue.hpp"

#include <algorithm>
#include <array>

#include "thai/words_letters.hpp"

namespace raingan::thai {
namespace {

using View = std::u32string_view;

constexpr std::array<View, 24> kMonths = {U"มกราคม",  U"กุมภาพันธ์", U"มีนาคม",  U"เมษายน", U"พฤษภาคม",  U"มิถุนายน",
                                          U"กรกฎาคม", U"สิงหาคม",  U"กันยายน", U"ตุลาคม",  U"พฤศจิกายน", U"ธันวาคม",
                                          U"ม.ค.",    U"ก.พ.",    U"มี.ค.",   U"เม.ย.",  U"พ.ค.",     U"มิ.ย.",
                                          U"ก.ค.",    U"ส.ค.",    U"ก.ย.",   U"ต.ค.",   U"พ.ย.",     U"ธ.ค."};

// Words that count or measure what the number before them says.
constexpr View kUnits[] = {
    U"บาท",    U"ล้านบาท", U"พันบาท",  U"หมื่นบาท", U"แสนบาท",  U"ล้าน",    U"สตางค์",  U"เรื่อง",    U"ฉบับ",       U"ชุด",
    U"หน้า",    U"แผ่น",    U"ราย",    U"คน",     U"กลุ่ม",     U"ผลิตภัณฑ์", U"รายการ", U"แห่ง",     U"ร้าน",       U"ร้านค้า",
    U"อำเภอ",  U"ตำบล",   U"หมู่บ้าน",  U"ชุมชน",   U"ครัวเรือน", U"ปี",      U"เดือน",   U"วัน",      U"สัปดาห์",     U"ไตรมาส",
    U"ครั้ง",    U"ข้อ",     U"ประเภท", U"ช่องทาง", U"ระดับ",    U"นาฬิกา",  U"น.",     U"คะแนน",   U"ด้าน",       U"โครงการ",
    U"กิจกรรม", U"ชิ้น",     U"หน่วย",   U"รุ่น",     U"รอบ",     U"เท่า",    U"กิโลกรัม", U"กิโลเมตร", U"ตารางเมตร", U"เมตร",
    U"ไร่",     U"งาน",    U"ตัว",     U"ขวด",    U"กล่อง",    U"ห่อ",     U"คัน",     U"เครื่อง"};

// Words, or ends of words ("รอบที่", "สิ่งที่ส่งมาด้วย"), that announce the number after them.
constexpr View kAnnouncers[] = {U"ที่",   U"ข้อ",     U"จำนวน", U"ร้อยละ",   U"มาตรา",   U"รอบ",    U"ไตรมาส", U"ฉบับ",
                                U"หน้า", U"ด้วย",    U"ลำดับ",  U"ระดับ",    U"เลขหมาย", U"โทรศัพท์", U"โทรสาร", U"โทร",
                                U"ต่อ",  U"เพียง",   U"กว่า",   U"ภาคผนวก", U"แบบ",     U"หมู่",     U"ชั้น",     U"ห้อง",
                                U"อีก",  U"ประมาณ", U"ปี",     U"ก่อนเวลา", U"เวลา",    U"เป็นเงิน"};

constexpr View kTitles[] = {U"นาย", U"นาง", U"นางสาว", U"ว่าที่ร้อยตรี", U"ดร.", U"ร้อยตรี", U"ร้อยโท", U"ร้อยเอก", U"พันตรี"};

// The stretch without spaces that ends at `end`, and the one that begins at `begin`.
View token_before(View text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && !is_space(text[begin - 1]) && text[begin - 1] != U'\n') --begin;
  return text.substr(begin, end - begin);
}

View token_after(View text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && !is_space(text[end]) && text[end] != U'\n') ++end;
  return text.substr(begin, end - begin);
}

bool is_whole_number(View token) { return !token.empty() && std::all_of(token.begin(), token.end(), is_digit); }

// "๑๒", "๑๕๐,๐๐๐", "๒.๕", "๑-๒"; a bracket or quote before it does not matter.
bool is_number(View token) {
  while (!token.empty() && is_opening(token.front())) token.remove_prefix(1);
  if (token.empty() || !is_digit(token.front()) || !is_digit(token.back())) return false;
  return std::all_of(token.begin(), token.end(),
                     [](char32_t c) { return is_digit(c) || c == U',' || c == U'.' || is_dash(c); });
}

// "๑." or "๒)": the number of a clause.
bool is_clause_number(View token) {
  return token.size() >= 2 && token.size() <= 8 && (token.back() == U'.' || token.back() == U')') &&
         is_digit(token[token.size() - 2]) && (is_digit(token.front()) || token.front() == U'(');
}

bool is_month(View token) {
  return std::any_of(kMonths.begin(), kMonths.end(), [&](View month) { return token.starts_with(month); });
}

bool ends_with_month(View token) {
  return std::any_of(kMonths.begin(), kMonths.end(), [&](View month) { return token.ends_with(month); });
}

// One to three consonants and nothing else: the code of a province or ministry, the "ว" of a circular.
bool is_letter_code(View token) {
  return !token.empty() && token.size() <= 3 && std::all_of(token.begin(), token.end(), is_consonant);
}

bool ends_with_letter_code(View token) {
  const std::size_t slash = token.rfind(U'/');
  return is_letter_code(slash == View::npos ? token : token.substr(slash + 1));
}

bool begins_with_unit(View text, std::size_t next, const std::vector<bool>& word_starts) {
  const View rest = text.substr(next);
  return std::any_of(std::begin(kUnits), std::end(kUnits), [&](View unit) {
    if (!rest.starts_with(unit)) return false;
    const std::size_t end = next + unit.size();
    return end == text.size() || !is_thai_letter(text[end]) || word_starts[end];
  });
}

bool ends_with_announcer(View token) {
  return std::any_of(std::begin(kAnnouncers), std::end(kAnnouncers), [&](View word) { return token.ends_with(word); });
}

bool ends_with_title(View token) {
  while (!token.empty() && is_opening(token.front())) token.remove_prefix(1);
  return std::find(std::begin(kTitles), std::end(kTitles), token) != std::end(kTitles);
}

bool number_rules(View text, std::size_t next, View before, View after, const std::vector<bool>& word_starts) {
  if (is_number(before)) {
    if (begins_with_unit(text, next, word_starts) || is_month(after)) return true;
    if (after.size() == 1 && is_dash(after.front())) return true;
    return is_whole_number(before) && is_whole_number(after) && before.size() <= 5 && after.size() <= 5;
  }
  if (ends_with_month(before)) return is_digit(after.front()) || after.starts_with(U"พ.ศ.");
  return false;
}

}  // namespace

bool glued_across_space(View text, std::size_t space, std::size_t next, const std::vector<bool>& word_starts) {
  const View before = token_before(text, space);
  const View after = token_after(text, next);
  if (before.empty() || after.empty()) return false;
  if (before.size() == 1 && is_dash(before.front())) return true;
  if (is_clause_number(before) || ends_with_title(before)) return true;
  if (number_rules(text, next, before, after, word_starts)) return true;
  const bool number_follows = is_digit(after.front());
  if (!number_follows) return before.ends_with(U"ที่") && is_letter_code(after);
  return before.back() == U'.' || ends_with_letter_code(before) || ends_with_announcer(before);
}

}  // namespace raingan::thai
