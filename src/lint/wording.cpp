#include "lint/wording.hpp"

namespace raingan::lint {

std::string quoted(const std::string& words) {
  constexpr std::size_t kLongest = 240;
  if (words.size() <= kLongest) return "“" + words + "”";
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
  return "“" + words.substr(0, end) + "…”";
}

std::string listed(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

}  // namespace raingan::lint
