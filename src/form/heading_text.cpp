#include "form/heading_text.hpp"

#include <algorithm>
#include <charconv>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "thai/calendar.hpp"
#include "thai/name.hpp"

namespace raingan::form {
namespace {

constexpr int kEra = 543;
constexpr std::size_t kMaxHeadingBytes = 4096;  // longer texts are prose: only their beginning is looked at

// U+0E01–U+0E3A and U+0E40–U+0E4E, all of three bytes that begin with E0 B8 or E0 B9.
bool begins_with_thai_letter(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xE0') return false;
  if (text[1] == '\xB8') return text[2] >= '\x81' && text[2] <= '\xBA';
  return text[1] == '\xB9' && static_cast<unsigned char>(text[2]) <= 0x8E;
}

// Reads `text` from the front and drops what it has read.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest(text) {}

  bool skip(std::string_view word) {
    if (!rest.starts_with(word)) return false;
    rest.remove_prefix(word.size());
    return true;
  }
  void skip_any(std::string_view characters) {
    while (!rest.empty() && characters.find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
  }
  // A number of `digits` digits with no further digit behind it; 0 when there is none.
  int number(std::size_t digits) {
    std::size_t count = 0;
    while (count < rest.size() && is_digit(rest[count])) ++count;
    if (count != digits) return 0;
    int value = 0;
    std::from_chars(rest.data(), rest.data() + count, value);
    rest.remove_prefix(count);
    return value;
  }

  std::string_view rest;
};

// A year behind a month or a word for year: "พ.ศ. 2567", "67", "2024". 0 when none is there.
int read_year(Reader& reader, bool two_digits) {
  Reader ahead = reader;
  ahead.skip_any(" -/'.,");
  for (const std::string_view word :
       {"ประจำ", "ปีงบประมาณ", "ปี", " ", "พุทธศักราช", "พ.ศ.", "พ.ศ", "พศ.", "พศ", "ค.ศ.", "ค.ศ"}) {
    ahead.skip(word);
    ahead.skip_any(" ");
  }
  ahead.skip_any(" .");
  int year = ahead.number(4);
  if (year == 0 && two_digits) {
    year = ahead.number(2);
    if (year > 0) year += year >= 50 ? 2500 : 2000;
  }
  if (year >= 1950 && year < 2150) year += kEra;
  if (year < 2450 || year >= 2700) return 0;
  reader = ahead;
  return year;
}

// "ม.ค.", "มค", "ม. ค." in front; dots and the spaces after them may be missing.
bool skip_abbreviation(Reader& reader, std::string_view abbreviation, bool after_letter) {
  Reader ahead = reader;
  bool dotted = false;
  while (!abbreviation.empty()) {
    if (abbreviation.front() == '.') {
      abbreviation.remove_prefix(1);
      if (ahead.skip(".")) dotted = true;
      if (!abbreviation.empty()) ahead.skip_any(" ");
      continue;
    }
    const std::size_t dot = abbreviation.find('.');
    if (!ahead.skip(abbreviation.substr(0, dot))) return false;
    abbreviation.remove_prefix(dot);
  }
  if (begins_with_thai_letter(ahead.rest)) return false;  // "ก.พ.ร.", "พยากรณ์"
  if (!dotted && after_letter) return false;
  reader = ahead;
  return true;
}

int skip_month(Reader& reader, bool after_letter) {
  for (int month = 1; month <= 12; ++month) {
    if (reader.skip(thai::month_name(month))) return month;
  }
  for (int month = 1; month <= 12; ++month) {
    if (skip_abbreviation(reader, thai::month_abbreviation(month), after_letter)) return month;
  }
  return 0;
}

// The day in front of a month: "1 ต.ค. 63".
void drop_day(std::string& text) {
  std::string_view rest = text;
  while (rest.ends_with(' ')) rest.remove_suffix(1);
  std::size_t digits = 0;
  while (digits < rest.size() && is_digit(rest[rest.size() - 1 - digits])) ++digits;
  if (digits == 1 || digits == 2) text.resize(rest.size() - digits);
}

void drop_last_word(std::string& text, std::string_view word) {
  while (text.ends_with(' ')) text.pop_back();
  if (text.ends_with(word)) text.resize(text.size() - word.size());
}

class HeadingScanner {
 public:
  explicit HeadingScanner(std::string_view text) : reader_(text) {}

  HeadingText scan() {
    while (!reader_.rest.empty()) {
      if (read_month() || read_quarter() || read_fiscal_year() || read_other_year()) continue;
      note_round();
      keep_one();
    }
    set_words();
    return std::move(out_);
  }

 private:
  bool after_letter() const { return kept_.size() >= 3 && begins_with_thai_letter(kept_.substr(kept_.size() - 3)); }

  void keep_one() {
    const auto lead = static_cast<unsigned char>(reader_.rest.front());
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    kept_ += reader_.rest.substr(0, length);
    reader_.rest.remove_prefix(std::min(length, reader_.rest.size()));
  }

  bool read_month() {
    const int month = skip_month(reader_, after_letter());
    if (month == 0) return false;
    drop_day(kept_);
    const bool dash = joined_by_dash();
    if (dash && !out_.months.empty()) out_.month_range = true;
    out_.months.push_back({month, read_year(reader_, true)});
    for (const std::string_view word : {"เดือน", "ประจำ", "ณ"}) drop_last_word(kept_, word);
    return true;
  }

  bool joined_by_dash() const {
    std::string_view before = kept_;
    while (before.ends_with(' ')) before.remove_suffix(1);
    return before.ends_with('-') || before.ends_with("–") || before.ends_with("ถึง");
  }

  bool read_quarter() {
    Reader ahead = reader_;
    if (!ahead.skip("ไตรมาส")) return false;
    ahead.skip("ที่");
    ahead.skip_any(" ");
    const int first = ahead.number(1);
    if (first < 1 || first > 4) return false;
    int last = first;
    Reader range = ahead;
    range.skip_any(" ");
    if (range.skip("-") || range.skip("–") || range.skip("ถึง") || range.skip("และ") || range.skip(",")) {
      range.skip_any(" ");
      range.skip("ไตรมาส");
      range.skip("ที่");
      range.skip_any(" ");
      const int end = range.number(1);
      if (end > first && end <= 4) {
        last = end;
        ahead = range;
      }
    }
    reader_ = ahead;
    const int year = read_year(reader_, false);
    if (out_.quarters) {
      out_.quarters->first = std::min(out_.quarters->first, first);
      out_.quarters->last = std::max(out_.quarters->last, last);
      if (year != 0) out_.quarters->fiscal_year = year;
    } else {
      out_.quarters = StatedQuarters{first, last, year};
    }
    drop_last_word(kept_, "ประจำ");
    return true;
  }

  bool read_fiscal_year() {
    Reader ahead = reader_;
    if (!ahead.skip("ปีงบประมาณ") && !ahead.skip("ปีงบฯ")) return false;
    const int year = read_year(ahead, false);
    if (year == 0) return false;
    reader_ = ahead;
    out_.fiscal_year = year;
    drop_last_word(kept_, "ประจำ");
    return true;
  }

  bool read_other_year() {
    const bool after_digit = !kept_.empty() && is_digit(kept_.back());
    Reader ahead = reader_;
    const bool named = ahead.skip("ปี") || ahead.rest.starts_with("พ.ศ.") || ahead.rest.starts_with("ค.ศ.");
    if (!named && (after_digit || ahead.rest.empty() || !is_digit(ahead.rest.front()))) return false;
    const int year = read_year(ahead, named);
    if (year == 0) return false;
    const bool range = skip_later_year(ahead);
    reader_ = ahead;
    if (out_.year == 0 && !range) out_.year = year;
    drop_last_word(kept_, "ประจำ");
    return true;
  }

  // "2557 - 2568": from year to year, which dates nothing.
  static bool skip_later_year(Reader& reader) {
    Reader ahead = reader;
    ahead.skip_any(" ");
    if (!ahead.skip("-") && !ahead.skip("–") && !ahead.skip("ถึง")) return false;
    if (read_year(ahead, false) == 0) return false;
    reader = ahead;
    return true;
  }

  // What is kept, without brackets and their content unless that is all there is.
  void set_words() {
    std::u32string outside;
    std::u32string inside;
    std::u32string all;
    int depth = 0;
    for (char32_t c : to_utf32(kept_)) {
      if (c >= U'A' && c <= U'Z') c |= 0x20;
      const bool open = c == U'(' || c == U'[';
      const bool close = c == U')' || c == U']';
      if (open) ++depth;
      const bool word = c > 0x7F ? c != 0x2013 && c != 0x2014 && c != 0x0E2F && c != 0x0E46
                                 : (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || c == U'%';
      if (word) {
        all += c;
        (depth == 0 ? outside : inside) += c;
      }
      if (close && depth > 0) --depth;
    }
    std::u32string& chosen = outside.empty() ? all : outside;
    if (chosen == U"เดือน" || chosen == U"ประจำเดือน" || chosen == U"บาท" || chosen == U"หน่วยบาท") chosen.clear();
    if (!outside.empty() && inside != U"บาท") out_.aside = std::move(inside);
    out_.words = std::move(chosen);
  }

  // The number of a round stays among the words.
  void note_round() {
    Reader ahead = reader_;
    if (!ahead.skip("รอบ")) return;
    ahead.skip("ที่");
    ahead.skip_any(" ");
    if (const int round = ahead.number(1); round > 0) out_.round = round;
  }

  Reader reader_;
  std::string kept_;
  HeadingText out_;
};

}  // namespace

HeadingText read_heading(std::string_view text) {
  text = text.substr(0, kMaxHeadingBytes);
  const std::string plain = thai::normalised(text);
  return HeadingScanner(plain).scan();
}

std::u32string name_heading(std::string_view text) {
  HeadingText heading = read_heading(text);
  if (!heading.words.empty() || !heading.months.empty()) return std::move(heading.words);
  std::u32string letters = to_utf32(thai::normalised(text.substr(0, kMaxHeadingBytes)));
  std::erase(letters, U' ');
  return letters;
}

HeadingText read_heading(const workbook::Cell* cell) {
  if (cell == nullptr) return {};
  if (cell->type != workbook::CellType::date || cell->text.size() < 10) return read_heading(cell->text);
  int year = 0;
  int month = 0;
  std::from_chars(cell->text.data(), cell->text.data() + 4, year);
  std::from_chars(cell->text.data() + 5, cell->text.data() + 7, month);
  if (month < 1 || month > 12) return {};
  HeadingText heading;
  heading.months.push_back({month, year < 2400 ? year + kEra : year});  // people type Buddhist years into dates
  return heading;
}

}  // namespace raingan::form
