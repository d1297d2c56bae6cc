#include "check/sentence.hpp"

#include "base/utf8.hpp"

namespace raingan::check::wording {

std::string shown(std::string_view text) {
  constexpr std::size_t kMostLetters = 80;
  std::u32string letters = to_utf32(printable(trimmed(text)));
  if (letters.size() > kMostLetters) {
    letters.resize(kMostLetters);
    letters += U'…';
  }
  return to_utf8(letters);
}

std::string quoted(std::string_view text) { return "“" + shown(text) + "”"; }

Message at(const Place& place, const std::string& th, const std::string& en) {
  return {place.row.th + " แบบ" + shown(place.form) + " ช่อง " + quoted(place.column) + ": " + th,
          place.row.en + ", form " + shown(place.form) + ", column " + quoted(place.column) + ": " + en};
}

Message about(const Place& place, const std::string& th, const std::string& en) {
  return {place.row.th + " แบบ" + shown(place.form) + ": " + th,
          place.row.en + ", form " + shown(place.form) + ": " + en};
}

std::string amount_th(const Place& place, Decimal value) {
  return value.magnitude().grouped() + (place.unit.empty() ? "" : " " + place.unit);
}

std::string amount_en(const Place& place, Decimal value) {
  return value.magnitude().grouped() + (place.unit == "บาท" ? " baht" : "");
}

std::string terms(const std::vector<Decimal>& parts) {
  constexpr std::size_t kAtAGlance = 5;
  if (parts.size() < 2 || parts.size() > kAtAGlance) return {};
  std::string text;
  for (const Decimal part : parts) text += (text.empty() ? "" : " + ") + part.grouped();
  return " (" + text + ")";
}

std::string where(const Origin& origin) {
  std::string text = shown(file_name(origin.file));
  if (!origin.sheet.empty()) text += " " + shown(origin.sheet);
  if (!origin.cell.empty()) text += " " + origin.cell;
  return text;
}

}  // namespace raingan::check::wording
