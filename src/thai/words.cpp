#include "thai/words.hpp"

extern "C" {
#include <thai/thbrk.h>
}

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "thai/words_glue.hpp"
#include "thai/words_letters.hpp"
#include "thai/words_units.hpp"

namespace raingan::thai {
namespace {

using View = std::u32string_view;

// TIS-620, the encoding of libthai, is the Thai block moved down by 0x0D60.
thchar_t to_tis620(char32_t c) { return static_cast<thchar_t>(c - U'\u0E01' + 0xA1U); }

// ณ and ธ are words of one letter; any other single letter is what was left of an unknown word.
bool is_one_letter_word(char32_t c) { return c == U'ณ' || c == U'ธ'; }

// Words of one letter are joined to the word after them.
void join_single_letters(View run, std::vector<std::size_t>& starts) {
  std::vector<std::size_t> kept;
  std::size_t previous = 0;
  for (const std::size_t start : starts) {
    if (start - previous == 1 && !is_one_letter_word(run[previous])) continue;
    kept.push_back(start);
    previous = start;
  }
  if (!kept.empty() && run.size() - kept.back() == 1 && !is_one_letter_word(run.back())) kept.pop_back();
  starts = std::move(kept);
}

// Break between two characters without a space between them, neither both Thai letters nor digits.
bool may_break_between(View text, std::size_t i) {
  const char32_t a = text[i - 1];
  const char32_t b = text[i];
  if (is_thai_letter(a)) return is_latin_letter(b) && !is_leading_vowel(a);
  if (!is_thai_letter(b)) return false;
  if (is_latin_letter(a)) return true;
  switch (a) {
    case U'\u0E46':
    case U')':
    case U']':
    case U'\u201D':
    case U'\u2019':
    case U',':
    case U';':
    case U':':
    case U'%':
      return true;
    case U'\u0E2F':
      return b != U'ล' && !text.substr(i).starts_with(U"พณฯ");  // ฯลฯ, ฯพณฯ
    case U'/':
      return i >= 2 && is_thai_letter(text[i - 2]) && i + 1 < text.size() && is_thai_letter(text[i + 1]);
    default:
      return false;
  }
}

std::size_t spaces_end(View text, std::size_t i) {
  while (i < text.size() && is_space(text[i])) ++i;
  return i;
}

}  // namespace

struct WordBreaker::State {
  std::shared_ptr<const GlueWords> shared;
  const GlueWords& glue;
  ThBrk* breaker = nullptr;
  explicit State(std::shared_ptr<const GlueWords> words) : shared(std::move(words)), glue(*shared) {}
  ~State() {
    if (breaker != nullptr) th_brk_delete(breaker);
  }
  void mark_word_starts(View text, std::vector<bool>& starts);

 private:
  // Runs that were looked up before: from one letter to the next of a job most are the same.
  static constexpr std::size_t kMostKnown = 10'000;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(View run) const { return std::hash<View>()(run); }
  };
  const std::vector<std::size_t>& words_of(View run);
  std::vector<std::size_t> found_words(View run) const;
  std::unordered_map<std::u32string, std::vector<std::size_t>, Hash, std::equal_to<>> known_;
};

// Where words begin in a run of Thai letters; depends on nothing but the run.
std::vector<std::size_t> WordBreaker::State::found_words(View run) const {
  std::vector<thchar_t> letters;
  letters.reserve(run.size() + 1);
  for (const char32_t c : run) letters.push_back(to_tis620(c));
  letters.push_back(0);
  std::vector<int> found(run.size());
  const int count = th_brk_find_breaks(breaker, letters.data(), found.data(), found.size());
  std::vector<std::size_t> words;
  for (int k = 0; k < count; ++k) {
    const auto at = static_cast<std::size_t>(found[static_cast<std::size_t>(k)]);
    if (at > 0 && at < run.size() && begins_cluster(run[at - 1], run[at])) words.push_back(at);
  }
  join_single_letters(run, words);
  return words;
}

const std::vector<std::size_t>& WordBreaker::State::words_of(View run) {
  if (const auto known = known_.find(run); known != known_.end()) return known->second;
  if (known_.size() >= kMostKnown) known_.clear();
  return known_.emplace(run, found_words(run)).first->second;
}

void WordBreaker::State::mark_word_starts(View text, std::vector<bool>& starts) {
  for (std::size_t first = 0; first < text.size();) {
    std::size_t last = first;
    // libthai's search grows faster than its input, and no word is nearly as long.
    while (last < text.size() && is_thai_letter(text[last]) && last - first < 2000) ++last;
    if (last == first) {
      ++first;
      continue;
    }
    for (const std::size_t at : words_of(text.substr(first, last - first))) starts[first + at] = true;
    first = last;
  }
}

WordBreaker::WordBreaker(const std::string& dictionary, std::shared_ptr<const GlueWords> glue)
    : state_(std::make_unique<State>(std::move(glue))) {
  state_->breaker = th_brk_new(dictionary.empty() ? nullptr : dictionary.c_str());
  if (state_->breaker == nullptr) {
    throw Error(ErrorCode::unreadable, {"เปิดพจนานุกรมตัดคำไม่ได้", "the word-break dictionary cannot be opened"},
                dictionary.empty() ? "libthai" : dictionary, {},
                {"สร้างใหม่ด้วยคำสั่ง scripts/build-dictionary", "build it again with scripts/build-dictionary"});
  }
}

WordBreaker::~WordBreaker() = default;

std::vector<bool> WordBreaker::breaks(View text, const std::vector<Range>& keep) const {
  std::vector<bool> words(text.size(), false);
  state_->mark_word_starts(text, words);

  std::vector<bool> result(text.size(), false);
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (is_space(c)) {
      const std::size_t next = spaces_end(text, i);
      if (next == text.size()) break;
      const View gap = text.substr(i, next - i);
      const bool leads = is_space(text[i - 1]) || text[i - 1] == U'\n';
      const bool forbidden = leads || is_closing(text[next]) || is_opening(text[i - 1]) ||
                             gap.find(U'\u00A0') != View::npos ||
                             glued_across_space(text, i, next, words, state_->glue);
      result[next] = !forbidden;
      i = next;
    } else if (is_thai_letter(c) && is_thai_letter(text[i - 1])) {
      result[i] = words[i];
    } else {
      result[i] = !is_closing(c) && !is_opening(text[i - 1]) && may_break_between(text, i);
    }
  }
  keep_units_whole(text, words, state_->glue, result);
  for (const Range& range : keep) {
    for (std::size_t i = range.first + 1; i < std::min(range.last, text.size()); ++i) result[i] = false;
  }
  return result;
}

}  // namespace raingan::thai
