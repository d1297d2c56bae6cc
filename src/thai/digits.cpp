#include "thai/digits.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace raingan::thai {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_ascii_graphic(char c) { return c > ' ' && c < '\x7F'; }
bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool separates(char c) { return std::string_view("()[]{}<>\"',;").find(c) != std::string_view::npos; }

bool begins_url(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

// The token that begins at `at`: to the next white space for a URL (it may hold anything else), else a
// run of ASCII characters between separators, else one byte.
std::size_t token_end(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  if (begins_url(text.substr(at))) {
    while (end < text.size() && !is_space(text[end])) ++end;
  } else if (is_ascii_graphic(text[at]) && !separates(text[at])) {
    while (end < text.size() && is_ascii_graphic(text[end]) && !separates(text[end])) ++end;
  }
  return end;
}

}  // namespace

std::string to_thai_digits(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = token_end(text, at);
    const std::string_view token = text.substr(at, end - at);
    const bool keep = std::any_of(token.begin(), token.end(), is_latin);
    for (const char c : token) {
      if (is_digit(c) && !keep) {
        out += "\xE0\xB9";
        out += static_cast<char>(static_cast<unsigned char>(0x90 + (c - '0')));
      } else {
        out += c;
      }
    }
    at = end;
  }
  return out;
}

std::string to_ascii_digits(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with("\xE0\xB9") && at + 2 < text.size()) {
      const int digit = static_cast<unsigned char>(text[at + 2]) - 0x90;
      if (digit >= 0 && digit <= 9) {
        out += static_cast<char>('0' + digit);
        at += 2;
        continue;
      }
    }
    out += text[at];
  }
  return out;
}

}  // namespace raingan::thai
