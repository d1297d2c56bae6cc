#include "locate/slip_words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "thai/digits.hpp"

namespace raingan::locate {
namespace {

std::string digits_of(const std::string& grouped) {
  std::string digits;
  std::copy_if(grouped.begin(), grouped.end(), std::back_inserter(digits), is_digit);
  return digits;
}

using Marks = std::vector<bool>;

// What the longer has between the longest common beginning and end; every unlike digit when both are as long.
std::pair<Marks, Marks> marks_of(const std::string& one, const std::string& other) {
  Marks first(one.size()), second(other.size());
  if (one.size() == other.size()) {
    for (std::size_t i = 0; i < one.size(); ++i) first[i] = second[i] = one[i] != other[i];
    return {first, second};
  }
  const std::size_t shorter = std::min(one.size(), other.size());
  std::size_t front = 0;
  while (front < shorter && one[front] == other[front]) ++front;
  std::size_t back = 0;
  while (back < shorter - front && one[one.size() - 1 - back] == other[other.size() - 1 - back]) ++back;
  std::fill(first.begin() + static_cast<std::ptrdiff_t>(front), first.end() - static_cast<std::ptrdiff_t>(back), true);
  std::fill(second.begin() + static_cast<std::ptrdiff_t>(front), second.end() - static_cast<std::ptrdiff_t>(back),
            true);
  return {first, second};
}

std::string marked(const std::string& grouped, const Marks& marks) {
  std::string text;
  bool open = false;
  std::size_t at = 0;
  for (const char letter : grouped) {
    const bool mark = is_digit(letter) && marks[at];
    if (mark != open) text += "**";
    open = mark;
    text += letter;
    if (is_digit(letter)) ++at;
  }
  return open ? text + "**" : text;
}

Message kind_words(SlipKind kind) {
  switch (kind) {
    case SlipKind::confusion:
      return {"เลขที่เขียนคล้ายกันหนึ่งตัว", "one digit that looks like the other"};
    case SlipKind::digit:
      return {"ต่างกันหนึ่งหลัก", "one digit differs"};
    case SlipKind::transposition:
      return {"เลขสองตัวที่ติดกันสลับที่กัน", "two neighbouring digits exchanged"};
    case SlipKind::missing:
      return {"เลขตกไปหนึ่งตัว", "a digit left out"};
    case SlipKind::doubled:
      return {"เลขเกินมาหนึ่งตัว", "a digit too many"};
    case SlipKind::copy:
      return {"เท่ากับค่าของช่องข้างเคียง", "the same as the figure beside it"};
    case SlipKind::sign:
      return {"เครื่องหมายบวกลบ", "the sign"};
    case SlipKind::two_digits:
      return {"ต่างกันสองหลัก", "two digits differ"};
    case SlipKind::distant:
      return {"เลขสองตัวสลับที่กัน", "two digits exchanged"};
    case SlipKind::other:
      break;
  }
  return {};
}

}  // namespace

std::string digits_compared(Decimal found, Decimal proposed, Numerals numerals) {
  const std::string one = found.grouped();
  const std::string other = proposed.grouped();
  const auto [first, second] = marks_of(digits_of(one), digits_of(other));
  const std::string text = marked(one, first) + " ↔ " + marked(other, second);
  return numerals == Numerals::thai ? thai::to_thai_digits(text) : text;
}

Message slip_words(Decimal found, Decimal proposed, SlipKind kind, Numerals numerals, const Message& neighbour) {
  Message words = kind_words(kind);
  if (words.th.empty()) return words;
  if (kind == SlipKind::copy) {
    if (neighbour.th.empty()) return words;
    return {"เท่ากับค่าของ" + neighbour.th, "the same as " + neighbour.en};
  }
  const std::string digits = digits_compared(found, proposed, numerals);
  return {words.th + " " + digits, words.en + " " + digits};
}

}  // namespace raingan::locate
