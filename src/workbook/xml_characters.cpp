#include "workbook/xml_characters.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/limits.hpp"
#include "base/utf8.hpp"
#include "base/xml_text.hpp"

namespace raingan::workbook {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kMaxEntity = 12;  // "&#x0010FFFF;" is the longest that is needed

constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
    {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};

std::optional<std::uint32_t> digit_value(char c, std::uint32_t radix) {
  std::uint32_t value = radix;
  if (c >= '0' && c <= '9') value = static_cast<std::uint32_t>(c - '0');
  if (c >= 'a' && c <= 'f') value = static_cast<std::uint32_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') value = static_cast<std::uint32_t>(c - 'A' + 10);
  if (value >= radix) return std::nullopt;
  return value;
}

std::optional<std::uint32_t> parse_digits(std::string_view digits, std::uint32_t radix) {
  if (digits.empty() || digits.size() > 8) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits) {
    const auto digit = digit_value(c, radix);
    if (!digit) return std::nullopt;
    value = value * radix + *digit;
  }
  return value > 0x10FFFF ? std::nullopt : std::optional(static_cast<std::uint32_t>(value));
}

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }
bool is_control(char32_t c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0); }

// Appends the character that `name` (without & and ;) stands for; false when it stands for none.
bool append_entity(std::string& text, std::string_view name) {
  if (name.starts_with('#')) {
    const bool hexadecimal = name.substr(1).starts_with('x');
    const auto code = parse_digits(name.substr(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    if (!code) return false;
    append_utf8(text, is_surrogate(*code) ? kReplacement : char32_t{*code});
    return true;
  }
  for (const auto& [entity, character] : kEntities) {
    if (entity == name) {
      text += character;
      return true;
    }
  }
  return false;
}

// The code unit of "_xHHHH_" at `at`.
std::optional<std::uint32_t> escape_at(std::string_view text, std::size_t at) {
  if (text.size() - at < 7 || text[at + 1] != 'x' || text[at + 6] != '_') return std::nullopt;
  return parse_digits(text.substr(at + 2, 4), 16);
}

std::string with_escapes_resolved(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto unit = text[at] == '_' ? escape_at(text, at) : std::nullopt;
    if (!unit) {
      out += text[at++];
      continue;
    }
    at += 7;
    char32_t c = *unit;
    if (c >= 0xD800 && c < 0xDC00 && at < text.size() && text[at] == '_') {
      const auto low = escape_at(text, at);
      if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
        c = 0x10000 + ((c - 0xD800) << 10) + (*low - 0xDC00);
        at += 7;
      }
    }
    append_utf8(out, is_surrogate(c) ? kReplacement : c);
  }
  return out;
}

// C0 but tab and line ends, DEL, and C1, which UTF-8 writes as C2 80 to C2 9F.
bool has_controls(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80 ? is_control(byte)
                    : byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) {
      return true;
    }
  }
  return false;
}

}  // namespace

void append_decoded(std::string& text, std::string_view raw) {
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t next = std::min(raw.find_first_of("&\r", at), raw.size());
    text += raw.substr(at, next - at);
    at = next;
    if (at == raw.size()) return;
    if (raw[at] == '\r') {
      text += '\n';
      at += raw.substr(at).starts_with("\r\n") ? 2 : 1;
      continue;
    }
    const std::string_view window = raw.substr(at + 1, kMaxEntity);
    const std::size_t semicolon = window.find(';');
    if (semicolon != std::string_view::npos && append_entity(text, window.substr(0, semicolon))) {
      at += semicolon + 2;
    } else {
      text += '&';
      ++at;
    }
  }
}

std::string without_controls(std::string text) {
  if (!has_controls(text) && is_valid_utf8(text)) return text;
  std::u32string points = to_utf32(text);
  std::replace_if(points.begin(), points.end(), is_control, kReplacement);
  return to_utf8(points);
}

std::string attribute_text(std::string_view raw) {
  std::string spaced(raw);
  std::replace_if(
      spaced.begin(), spaced.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  std::string text;
  append_decoded(text, spaced);
  return without_controls(std::move(text));
}

std::string cell_text(std::string_view decoded) {
  const bool escapes = decoded.find("_x") != std::string_view::npos;
  return without_controls(escapes ? with_escapes_resolved(decoded) : std::string(decoded));
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string cell_text_escaped(std::string_view text) {
  std::u32string points = to_utf32(text);
  if (points.size() > limits::kMaxStringChars) {
    points.resize(limits::kMaxStringChars - 1);
    points += U'…';
  }
  const std::string kept = to_utf8(points);
  std::string guarded;
  for (std::size_t at = 0; at < kept.size(); ++at) {
    if (kept[at] == '_' && escape_at(kept, at)) {
      guarded += "_x005F_";
    } else {
      guarded += kept[at];
    }
  }
  return xml_escaped(guarded);
}

std::string_view xml_trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool xml_true(std::string_view raw) { return raw == "1" || raw == "true" || raw == "on"; }

}  // namespace raingan::workbook
