#include "assess/feel_typography.hpp"

#include <array>
#include <utility>

namespace raingan::assess {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kTypography = {{{"“", "\""},
                                                                                        {"”", "\""},
                                                                                        {"„", "\""},
                                                                                        {"≤", "<="},
                                                                                        {"≥", ">="},
                                                                                        {"≠", "!="},
                                                                                        {"–", "-"},
                                                                                        {"—", "-"},
                                                                                        {"−", "-"},
                                                                                        {"\u00A0", " "},
                                                                                        {"\u202F", " "},
                                                                                        {"\uFEFF", ""}}};

}  // namespace

std::string straightened(std::string_view text) {
  std::string plain;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\\' && inside && at + 1 < text.size()) {
      plain += text.substr(at, 2);
      at += 2;
      continue;
    }
    std::size_t length = 1;
    std::string_view sign = text.substr(at, 1);
    for (const auto& [written, meant] : kTypography) {
      const bool quotation = meant == "\"";
      if ((inside && !quotation) || !text.substr(at).starts_with(written)) continue;
      length = written.size();
      sign = meant;
    }
    if (sign == "\"") inside = !inside;
    plain += sign;
    at += length;
  }
  return plain;
}

}  // namespace raingan::assess
