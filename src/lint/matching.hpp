// Every place where a pattern stands in a text, left to right. Patterns work on bytes: Thai letters stand in them as
// they are, never in character classes.
#pragma once

#include <regex>
#include <string_view>

namespace raingan::lint {

using Match = std::match_results<std::string_view::const_iterator>;

template <typename Use>
void each_match(std::string_view text, const std::regex& pattern, Use use) {
  auto at = text.begin();
  Match match;
  auto flags = std::regex_constants::match_default;
  while (at < text.end() && std::regex_search(at, text.end(), match, pattern, flags)) {
    use(match);
    at = match[0].second == match[0].first ? match[0].second + 1 : match[0].second;
    flags |= std::regex_constants::match_prev_avail;
  }
}

}  // namespace raingan::lint
