#include <algorithm>

#include "base/origin.hpp"
#include "lint/checks.hpp"
#include "lint/lines.hpp"
#include "lint/matching.hpp"
#include "lint/phrases.hpp"
#include "lint/wording.hpp"

namespace raingan::lint {
namespace {

// What a percentage is taken of, as one text puts it.
struct Denominator {
  const Said* said = nullptr;
  std::string words;
  bool all = false;   // everybody registered
  bool some = false;  // only those who never took part
};

bool has_any(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

// Up to where the sentence turns to something else.
std::string until_turn(const std::string& text) {
  std::size_t end = text.size();
  for (const std::string_view stop : {" และ", ",", ";", " คูณ", " โดย", "\n"}) end = std::min(end, text.find(stop));
  return text.substr(0, end);
}

Denominator judged(const Said& said, std::string words) {
  Denominator one{&said, std::move(words)};
  one.some = has_any(one.words, {"ไม่เคย", "ยังไม่มี", "ยังไม่ได้", "ยังไม่เข้า", "หักด้วย", "หักผู้", "ลบด้วย"});
  one.all = !one.some && has_any(one.words, {"ทั้งหมด", "ทุกราย"});
  return one;
}

void add_sentence(const Said& said, std::vector<Denominator>& found) {
  static const Pattern of("(?:\\{test\\}|ร้อยละ\\s*[\\d.]++|(?<![\\d.])[\\d.]++\\s*%)\\s*ของ");
  each_match(said.text, of, [&](const Match& match) {
    const Denominator one = judged(said, until_turn(std::string(match.behind())));
    if (one.all || one.some) found.push_back(one);
  });
}

void add_division(const Said& said, std::vector<Denominator>& found) {
  static const Pattern by("หารด้วย");
  each_match(said.text, by, [&](const Match& match) {
    const Denominator one = judged(said, until_turn(std::string(match.behind())));
    if (one.all || one.some) found.push_back(one);
  });
}

std::vector<Denominator> denominators(const Subject& subject) {
  using Where = Said::Where;
  std::vector<Denominator> found;
  for (const Said& said : subject.said) {
    if (said.where == Where::sentence || said.where == Where::paragraph || said.where == Where::page)
      add_sentence(said, found);
    if (said.where == Where::explanation) {
      add_division(said, found);
    } else if (said.where == Where::denominator) {
      const Denominator one = judged(said, said.text);
      if (one.all || one.some) found.push_back(one);
    }
  }
  return found;
}

bool has_one_percentage(const assess::Mission& mission) {
  return std::count_if(mission.indicators.begin(), mission.indicators.end(), [](const assess::Indicator& indicator) {
           return indicator.kind == assess::IndicatorKind::percent;
         }) == 1;
}

}  // namespace

Remarks check_denominators(const Subject& subject) {
  Remarks remarks;
  // With several percentages it would not be sure that two texts speak of the same one.
  if (!subject.mission || !has_one_percentage(*subject.mission)) return remarks;
  const std::vector<Denominator> found = denominators(subject);
  const auto all = std::find_if(found.begin(), found.end(), [](const Denominator& one) { return one.all; });
  const auto some = std::find_if(found.begin(), found.end(), [](const Denominator& one) { return one.some; });
  if (all == found.end() || some == found.end()) return remarks;
  const std::string where = file_name(all->said->file) + ":" + std::to_string(all->said->line);
  remarks.push_back(
      remark(Level::warning, RemarkKind::definition, some->said->file, some->said->line, some->said->place,
             {"ตัวหารของร้อยละนิยามไม่ตรงกัน: ที่นี่คือ " + quoted(some->words) + " แต่อีกแห่งคือ " + quoted(all->words),
              "the percentage is defined in two ways: here of " + quoted(some->words) + ", elsewhere of " +
                  quoted(all->words)},
             {where, where}));
  return remarks;
}

}  // namespace raingan::lint
