#include "thai/words_units.hpp"

#include <algorithm>

#include "thai/words_letters.hpp"

namespace raingan::thai {
namespace {

using View = std::u32string_view;
using Words = std::vector<std::u32string>;

constexpr std::size_t kNameLetters = 14;  // what is longer is taken to be more than a name
constexpr int kCompoundWords = 6;         // that a compound has at most

class Units {
 public:
  Units(View text, const std::vector<bool>& word_starts, const GlueWords& glue, std::vector<bool>& breaks)
      : text_(text), word_starts_(word_starts), glue_(glue), breaks_(breaks) {}

  void join() {
    for (const std::u32string& name : glue_.names) {
      for (std::size_t at = text_.find(name); at != View::npos; at = text_.find(name, at + 1)) {
        close(at + 1, at + name.size());
      }
    }
    std::size_t previous = 0, compound = 0;  // where the word before begins, and the compound ends
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (!begins_word(i)) continue;
      const bool directly = i > 0 && is_thai_letter(text_[i - 1]);
      if (directly && (is_one_of(previous, i, glue_.prefixes) || is_suffix(i) || is_ordinal(i))) breaks_[i] = false;
      if (i >= compound) close(i + 1, compound = compound_end(i));
      if (const std::size_t end = title_end(i); end > i) keep_name(end);
      previous = i;
    }
  }

 private:
  bool begins_word(std::size_t i) const {
    return is_thai_letter(text_[i]) && (i == 0 || !is_thai_letter(text_[i - 1]) || word_starts_[i]);
  }

  std::size_t word_end(std::size_t i) const {
    do ++i;
    while (i < text_.size() && is_thai_letter(text_[i]) && !word_starts_[i]);
    return i;
  }

  bool is_one_of(std::size_t first, std::size_t last, const Words& words) const {
    return std::find(words.begin(), words.end(), text_.substr(first, last - first)) != words.end();
  }

  bool is_suffix(std::size_t i) const { return is_one_of(i, word_end(i), glue_.suffixes); }

  bool is_ordinal(std::size_t i) const {
    std::size_t end = word_end(i);
    if (!is_one_of(i, end, glue_.references)) return false;
    while (end < text_.size() && is_space(text_[end])) ++end;
    return end < text_.size() && is_digit(text_[end]);
  }

  // Where the title that begins at `i` ends; `i` when none does.
  std::size_t title_end(std::size_t i) const {
    std::size_t longest = i;
    for (const std::u32string& title : glue_.titles) {
      if (!text_.substr(i).starts_with(title)) continue;
      const std::size_t end = i + title.size();
      const bool whole =
          title.back() == U'.' || end == text_.size() || !is_thai_letter(text_[end]) || word_starts_[end];
      if (whole) longest = std::max(longest, end);
    }
    return longest;
  }

  // Where the longest compound ends that begins at the word `i`; `i` when none does.
  std::size_t compound_end(std::size_t i) const {
    std::size_t longest = i, end = i;
    for (int words = 1; words <= kCompoundWords && end < text_.size() && is_thai_letter(text_[end]); ++words) {
      end = word_end(end);
      if (words > 1 && glue_.compounds.find(text_.substr(i, end - i)) != glue_.compounds.end()) longest = end;
    }
    return longest;
  }

  std::size_t run_end(std::size_t i) const {
    while (i < text_.size() && is_thai_letter(text_[i])) ++i;
    return i;
  }

  void close(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) breaks_[i] = false;
  }

  void keep_name(std::size_t title_end) {
    std::size_t name = title_end;
    while (name < text_.size() && is_space(text_[name])) ++name;
    const std::size_t name_end = run_end(name);
    close(title_end, std::min(name_end, name + kNameLetters));
    if (name_end == name || name_end > name + kNameLetters) return;
    if (name_end + 1 >= text_.size() || !is_space(text_[name_end])) return;
    const std::size_t surname = name_end + 1;
    close(surname, std::min(run_end(surname), surname + kNameLetters));
  }

  View text_;
  const std::vector<bool>& word_starts_;
  const GlueWords& glue_;
  std::vector<bool>& breaks_;
};

}  // namespace

void keep_units_whole(View text, const std::vector<bool>& word_starts, const GlueWords& glue,
                      std::vector<bool>& breaks) {
  Units(text, word_starts, glue, breaks).join();
}

}  // namespace raingan::thai
