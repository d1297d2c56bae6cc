#include "thai/glue_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "thai/words_letters.hpp"

namespace raingan::thai {
namespace {

struct Kind {
  const char* name;
  std::vector<std::u32string> GlueWords::*words;
};
constexpr std::array<Kind, 10> kKinds = {{{"months", &GlueWords::months},
                                          {"eras", &GlueWords::eras},
                                          {"units", &GlueWords::units},
                                          {"announcers", &GlueWords::announcers},
                                          {"titles", &GlueWords::titles},
                                          {"places", &GlueWords::places},
                                          {"references", &GlueWords::references},
                                          {"prefixes", &GlueWords::prefixes},
                                          {"suffixes", &GlueWords::suffixes},
                                          {"names", &GlueWords::names}}};

std::string known_kinds() {
  std::string names;
  for (const Kind& kind : kKinds) names += (names.empty() ? "[" : " [") + std::string(kind.name) + "]";
  return names;
}

bool is_glue_letter(char32_t c) { return is_thai_letter(c) || c == U'.' || c == U'-' || is_latin_letter(c); }

// Where a complaint belongs.
class Place {
 public:
  explicit Place(const std::string& file) : file_(file) {}
  void next_line() { ++line_; }
  [[noreturn]] void fail(const Message& what, const Message& hint) const {
    throw Error(ErrorCode::faulty_template, what, file_, "line " + std::to_string(std::max(line_, 1)), hint);
  }
  [[noreturn]] void fail_twice(const std::string& word) const {
    fail({"มีคำว่า \"" + word + "\" แล้ว", "\"" + word + "\" is there already"}, {"ลบคำที่ซ้ำ", "take one of the two out"});
  }
  void check_letters(const std::string& word, const std::u32string& letters) const {
    if (std::all_of(letters.begin(), letters.end(), is_glue_letter)) return;
    fail({"\"" + word + "\" มีอักขระที่ไม่ใช่ตัวอักษร", "\"" + word + "\" holds characters that are no letters"},
         {"ใช้ตัวอักษร จุด และขีดเท่านั้น คั่นคำด้วยวรรค", "letters, points and hyphens only; words are separated by spaces"});
  }

 private:
  std::string file_;
  int line_ = 0;
};

// Calls `take` with every line that is neither empty nor a comment, and keeps `place` at it.
template <typename Take>
void for_each_line(std::string_view text, Place& place, const Take& take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    place.next_line();
    if (line.empty() || line.front() == '#') continue;
    if (!is_valid_utf8(line)) {
      place.fail({"ไม่ใช่ UTF-8", "not UTF-8"}, {"บันทึกแฟ้มเป็น UTF-8", "save the file as UTF-8"});
    }
    take(line);
  }
}

std::vector<std::string> words_of(std::string_view line) {
  std::istringstream text{std::string(line)};
  return {std::istream_iterator<std::string>(text), {}};
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

class Reader {
 public:
  Reader(std::string_view text, const std::string& file) : place_(file) {
    for_each_line(text, place_, [this](std::string_view line) {
      if (line.front() == '[') return begin(std::string(line));
      std::vector<std::string> words = words_of(line);
      if (into_ == &words_.names) words = {joined(words)};
      for (const std::string& word : words) add(word);
    });
    check_complete();
  }

  GlueWords words() && { return std::move(words_); }

 private:
  void begin(const std::string& heading) {
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
                                   [&](const Kind& each) { return heading == "[" + std::string(each.name) + "]"; });
    if (kind == kKinds.end()) {
      place_.fail({"ไม่รู้จักหมวด " + heading, "there is no kind " + heading},
                  {"หมวดที่มี: " + known_kinds(), "there are: " + known_kinds()});
    }
    into_ = &(words_.*kind->words);
    if (!into_->empty()) {
      place_.fail({"มีหมวด " + heading + " แล้ว", heading + " is there already"},
                  {"รวมเป็นหมวดเดียว", "make one of the two"});
    }
  }

  void add(const std::string& word) {
    const std::u32string letters = to_utf32(word);
    if (into_ == nullptr) {
      place_.fail({"\"" + word + "\" อยู่ก่อนหมวดแรก", "\"" + word + "\" stands before the first kind"},
                  {"เขียนหมวดไว้ก่อน: " + known_kinds(), "write one of these first: " + known_kinds()});
    }
    for (const std::string& part : words_of(word)) place_.check_letters(part, to_utf32(part));
    if (std::find(into_->begin(), into_->end(), letters) != into_->end()) place_.fail_twice(word);
    into_->push_back(letters);
  }

  void check_complete() const {
    for (const Kind& kind : kKinds) {
      if (!(words_.*kind.words).empty()) continue;
      place_.fail({std::string("ไม่มีคำในหมวด [") + kind.name + "]", std::string("no words in [") + kind.name + "]"},
                  {"ต้องมีทุกหมวด: " + known_kinds(), "every kind is needed: " + known_kinds()});
    }
  }

  Place place_;
  GlueWords words_;
  std::vector<std::u32string>* into_ = nullptr;
};

}  // namespace

GlueWords read_glue_words(std::string_view text, const std::string& file) { return Reader(text, file).words(); }

void read_compounds(std::string_view text, const std::string& file, GlueWords& words) {
  Place place(file);
  for_each_line(text, place, [&](std::string_view line) {
    for (const std::string& word : words_of(line)) {
      const std::u32string letters = to_utf32(word);
      place.check_letters(word, letters);
      if (!words.compounds.insert(letters).second) place.fail_twice(word);
    }
  });
}

}  // namespace raingan::thai
