// The words of a column's headings, ready to be compared.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace raingan::form {

// A text with its pairs of neighbouring letters, sorted.
class Words {
 public:
  Words() = default;
  explicit Words(std::u32string text);

  const std::u32string& text() const { return text_; }
  bool empty() const { return text_.empty(); }

  // How alike two texts are, 0 to 1: Dice coefficient over the pairs; 1 for equal texts.
  double likeness(const Words& other) const;

 private:
  std::u32string text_;
  std::vector<std::uint64_t> pairs_;
};

// The words from the outermost heading to the column's own, without months and years.
class HeadingPath {
 public:
  HeadingPath() = default;
  // `aside` is what stands in brackets beside the words of any level.
  explicit HeadingPath(const std::vector<std::u32string>& levels, std::u32string aside = {});

  bool empty() const { return levels_ == 0; }
  const Words& own() const { return own_; }
  bool operator==(const HeadingPath& other) const {
    return levels_ == other.levels_ && own_.text() == other.own_.text() && groups_.text() == other.groups_.text() &&
           aside_.text() == other.aside_.text();
  }

  // 0 to 1. Groups and own words count alike where both paths have both; else the words as a whole, or
  // the own words alone with a little less weight.
  double likeness(const HeadingPath& other) const;

  // How alike the brackets are: tells columns apart whose words are the same.
  double likeness_aside(const HeadingPath& other) const { return aside_.likeness(other.aside_); }

 private:
  std::size_t levels_ = 0;
  Words groups_;  // all levels but the last
  Words own_;
  Words whole_;
  Words aside_;
};

}  // namespace raingan::form
