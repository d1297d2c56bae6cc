// Every place where a pattern stands in a text, left to right. Patterns are regular expressions of PCRE2 that work on
// bytes: Thai letters stand in them as they are, never in character classes.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace raingan::lint {

// One place: the whole (group 0) and the groups of the pattern in their order. Valid as long as the text.
class Match {
 public:
  Match(std::string_view text, std::vector<std::string_view> groups) : text_(text), groups_(std::move(groups)) {}
  // Whether the group took part; a group that did not is empty text.
  bool has(std::size_t group) const { return groups_.at(group).data() != nullptr; }
  std::string text(std::size_t group = 0) const { return std::string(groups_.at(group)); }
  // Where the place begins and what stands behind it, in the text that was searched.
  std::size_t at() const { return static_cast<std::size_t>(groups_.at(0).data() - text_.data()); }
  std::string_view behind() const { return text_.substr(at() + groups_.at(0).size()); }

 private:
  std::string_view text_;
  std::vector<std::string_view> groups_;  // data() null: took no part
};

class Pattern {
 public:
  // Costly: make each once. A faulty expression is the program's own mistake: Error internal.
  explicit Pattern(const std::string& expression);
  ~Pattern();

 private:
  friend void each_match(std::string_view, const Pattern&, const std::function<void(const Match&)>&);
  struct Machine;
  std::unique_ptr<const Machine> machine_;
};

// Refuses with Error faulty_template a text on which the pattern tries more than limits::kMaxMatchSteps ways. The text
// may be of any length: what matching remembers lies on the heap, and std::regex, which recurses, ended on 40,000 spaces.
void each_match(std::string_view text, const Pattern& pattern, const std::function<void(const Match&)>& use);

}  // namespace raingan::lint
