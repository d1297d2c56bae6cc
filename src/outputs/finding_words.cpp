#include "outputs/finding_words.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/decimal.hpp"
#include "base/limits.hpp"

namespace raingan::outputs {
namespace {

std::optional<Decimal> known(const std::string& text) {
  const auto value = Decimal::parse(text);
  return value && value->magnitude() <= Decimal::from_units(limits::kMaxFigure) ? value : std::nullopt;
}

// How the parts make `expected`: " + ", " - ", or nothing when it is by another rule.
std::string sign_between(const std::vector<Decimal>& parts, Decimal expected) {
  if (parts.size() < 2) return {};
  Decimal sum;
  for (const Decimal part : parts) sum += part;
  if (sum == expected) return " + ";
  return parts.size() == 2 && parts[0] - parts[1] == expected ? " − " : "";
}

}  // namespace

const std::string& nothing_found(Language language) {
  static const Message kText = {"ไม่พบข้อที่ต้องแก้ไข", "nothing to correct was found"};
  return kText.in(language);
}

const std::string& level_word(Level level, Language language) {
  static const Message kError = {"ผิด", "error"};
  static const Message kWarning = {"ควรแก้", "warning"};
  static const Message kNote = {"หมายเหตุ", "note"};
  switch (level) {
    case Level::error:
      return kError.in(language);
    case Level::warning:
      return kWarning.in(language);
    case Level::note:
      break;
  }
  return kNote.in(language);
}

std::uint32_t fill_of(Level level) {
  switch (level) {
    case Level::error:
      return 0xFF9999;
    case Level::warning:
      return 0xFFE08A;
    case Level::note:
      break;
  }
  return 0xFFF8DC;
}

const std::string& certainty_word(Certainty certainty, Language language) {
  static const std::array<Message, 3> kWords = {
      {{"พิสูจน์ได้", "proven"}, {"น่าจะเป็น", "likely"}, {"ยังไม่แน่ มีหลายทาง", "not certain, several ways"}}};
  return kWords.at(static_cast<std::size_t>(certainty)).in(language);
}

const std::string& advice(Certainty certainty, Language language) {
  static const std::array<Message, 3> kAdvice = {
      {{"โปรดตรวจช่องที่ชี้ไว้กับต้นฉบับ แล้วให้ผู้ส่งยืนยันก่อนแก้ไข",
        "compare what is named with the original and let the sender confirm before it is corrected"},
       {"เป็นข้อสันนิษฐาน ยังไม่ยืนยัน โปรดเทียบช่องที่ชี้ไว้กับต้นฉบับก่อนแก้ไข",
        "a supposition, not confirmed: compare what is named with the original before it is corrected"},
       {"ยังระบุไม่ได้ว่าเป็นช่องใด ขอให้ผู้ส่งเทียบทุกช่องที่แสดงกับต้นฉบับ",
        "which cell it is cannot be told: let the sender compare every cell shown with the original"}}};
  return kAdvice.at(static_cast<std::size_t>(certainty)).in(language);
}

const std::string& proposal_word(Language language) {
  static const Message kText = {"ข้อสันนิษฐาน", "supposition"};
  return kText.in(language);
}

std::string alternative_word(std::size_t number, Language language) {
  return Message{"แบบที่ ", "way "}.in(language) + std::to_string(number);
}

std::string figure_words(const std::string& exact) {
  const auto value = Decimal::parse(exact);
  return value && value->to_string() == exact ? value->grouped() : exact;
}

std::string with_emphasis(const std::string& words, std::string_view open, std::string_view close) {
  constexpr std::string_view kMark = "**";
  std::string out;
  std::size_t at = 0;
  for (;;) {
    const std::size_t first = words.find(kMark, at);
    const std::size_t last = first == std::string::npos ? first : words.find(kMark, first + kMark.size());
    if (last == std::string::npos) return out + words.substr(at);
    out += words.substr(at, first - at);
    out += open;
    out += words.substr(first + kMark.size(), last - first - kMark.size());
    out += close;
    at = last + kMark.size();
  }
}

std::string suspect_words(const Suspect& suspect, Language language) {
  if (!suspect.words.th.empty()) return suspect.words.in(language);
  const std::string found = figure_words(suspect.found);
  const std::string proposed = figure_words(suspect.proposed);
  if (proposed.empty()) {
    return Message{"ช่อง " + suspect.origin.cell + " น่าสงสัย พิมพ์ไว้ " + found,
                   "cell " + suspect.origin.cell + " is doubtful, it says " + found}
        .in(language);
  }
  return Message{"ช่อง " + suspect.origin.cell + " พิมพ์ไว้ " + found + " ถ้าเป็น " + proposed + " ความสัมพันธ์ที่ผิดจะตรงกัน",
                 "cell " + suspect.origin.cell + " says " + found + "; with " + proposed + " the relation would hold"}
      .in(language);
}

std::string relation_words(const Finding& finding, const std::vector<std::string>& parts, std::size_t most) {
  const auto expected = known(finding.expected);
  if (!expected || !known(finding.found)) return {};
  std::vector<Decimal> values;
  for (const std::string& part : parts) {
    if (const auto value = known(part)) values.push_back(*value);
  }
  const std::string sign = values.size() == parts.size() ? sign_between(values, *expected) : "";
  std::string words;
  if (!sign.empty()) {
    const std::size_t shown = values.size() <= most ? values.size() : most - 1;
    for (std::size_t i = 0; i < shown; ++i) words += (i == 0 ? "" : sign) + values[i].grouped();
    if (shown < values.size()) words += sign + "…" + sign + values.back().grouped();
    words += " = ";
  }
  return words + expected->grouped() + " ≠ " + known(finding.found)->grouped();
}

}  // namespace raingan::outputs
