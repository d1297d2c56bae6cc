#include "thai/words.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <unistd.h>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "thai/words_letters.hpp"

using raingan::thai::WordBreaker;

namespace {

// Names of provinces and districts as scripts/setup takes them out of data/areas.
std::vector<std::string> area_names() {
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(std::string(RAINGAN_SOURCE_DIR) + "/data/areas")) {
    std::ifstream in(file.path());
    for (std::string line; std::getline(in, line);) {
      const bool names_a_place =
          line.find("<area ") != std::string::npos || line.find("<district ") != std::string::npos;
      const std::size_t at = line.find("name=\"");
      if (!names_a_place || at == std::string::npos) continue;
      names.push_back(line.substr(at + 6, line.find('"', at + 6) - at - 6));
    }
  }
  return names;
}

const std::vector<std::string> kDistricts = area_names();

// The dictionary as scripts/build-dictionary makes it; its path, removed at the end of the program.
class Dictionary {
 public:
  Dictionary() : folder_(std::filesystem::temp_directory_path() / ("raingan-words-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
    REQUIRE(build("thbrk.tri") == 0);
  }
  ~Dictionary() { std::filesystem::remove_all(folder_); }
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;

  int build(const std::string& name) const {
    std::string command = std::string(RAINGAN_SOURCE_DIR) + "/scripts/build-dictionary -o '" + path(name) + "'";
    for (const std::string& district : kDistricts) command += " " + district;
    return std::system((command + " 2>/dev/null").c_str());
  }
  std::string path(const std::string& name = "thbrk.tri") const { return (folder_ / name).string(); }

 private:
  std::filesystem::path folder_;
};

const Dictionary& dictionary() {
  static const Dictionary built;
  return built;
}

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::shared_ptr<const raingan::thai::GlueWords> glue() {
  static const auto shared = [] {
    const std::string folder = std::string(RAINGAN_SOURCE_DIR) + "/data/words/";
    auto words = raingan::thai::read_glue_words(read(folder + "glue.txt"), "glue.txt");
    raingan::thai::read_compounds(read(folder + "compounds.txt"), "compounds.txt", words);
    for (const std::string& name : kDistricts) words.names.push_back(raingan::to_utf32(name));
    return std::make_shared<const raingan::thai::GlueWords>(std::move(words));
  }();
  return shared;
}

std::string marked(const WordBreaker& words, const std::u32string& text,
                   const std::vector<WordBreaker::Range>& keep = {}) {
  const std::vector<bool> breaks = words.breaks(text, keep);
  REQUIRE(breaks.size() == text.size());
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (breaks[i]) out += U'|';
    out += text[i];
  }
  return raingan::to_utf8(out);
}

std::u32string without_bars(const std::string& line) {
  std::u32string text = raingan::to_utf32(line);
  std::erase(text, U'|');
  return text;
}

}  // namespace

TEST_CASE("lines break where the golden list says") {
  const WordBreaker words(dictionary().path(), glue());
  std::ifstream cases(std::string(RAINGAN_SOURCE_DIR) + "/tests/cases/layout/word-breaks.txt");
  REQUIRE(cases);
  int lines = 0;
  for (std::string line; std::getline(cases, line);) {
    if (line.empty() || line.front() == '#') continue;
    CHECK(marked(words, without_bars(line)) == line);
    ++lines;
  }
  CHECK(lines >= 14);
}

TEST_CASE("no sentence of official Thai is broken at a wrong place, and most of the right places are found") {
  const WordBreaker words(dictionary().path(), glue());
  std::ifstream cases(std::string(RAINGAN_SOURCE_DIR) + "/tests/cases/words/official.txt");
  REQUIRE(cases);
  int lines = 0, right = 0, found = 0;
  for (std::string line; std::getline(cases, line);) {
    if (line.empty() || line.front() == '#') continue;
    ++lines;
    const std::u32string text = without_bars(line);
    const std::vector<bool> breaks = words.breaks(text);
    std::vector<bool> allowed(text.size(), false);
    std::size_t at = 0;
    for (const char32_t c : raingan::to_utf32(line)) (c == U'|') ? (allowed[at] = true) : (++at, true);
    bool wrong = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      wrong = wrong || (breaks[i] && !allowed[i]);
      right += allowed[i] ? 1 : 0;
      found += allowed[i] && breaks[i] ? 1 : 0;
    }
    INFO(line << "\n" << marked(words, text));
    CHECK_FALSE(wrong);
  }
  CHECK(lines >= 200);
  INFO(found << " of " << right);
  CHECK(found >= 0.8 * right);
}

TEST_CASE("no district is cut by the extended dictionary, wherever it stands") {
  REQUIRE(kDistricts.size() >= 34);  // two provinces, 9 and 23 districts
  const WordBreaker words(dictionary().path(), glue());
  for (const std::string& district : kDistricts) {
    for (const std::string before : {"", "อำเภอ", "นายอำเภอ", "ของ", "("}) {
      for (const std::string after : {"", "และ", "อำเภอ", " ได้", ")"}) {
        const std::u32string text = raingan::to_utf32(before + district + after);
        const std::vector<bool> breaks = words.breaks(text);
        const std::size_t first = raingan::to_utf32(before).size();
        for (std::size_t i = first + 1; i < first + raingan::to_utf32(district).size(); ++i) {
          INFO(before + district + after << " at " << i);
          CHECK_FALSE(breaks[i]);
        }
      }
    }
  }
}

TEST_CASE("a kept range stays whole with libthai's own dictionary") {
  auto nameless = *glue();
  nameless.names.clear();
  const WordBreaker words("", std::make_shared<const raingan::thai::GlueWords>(nameless));
  const std::u32string text = U"อำเภอเฝ้าไร่และอำเภอรัตนวาปี";
  CHECK(marked(words, text, {{5, 12}, {20, 28}}) == "อำเภอ|เฝ้าไร่|และ|อำเภอ|รัตนวาปี");
}

TEST_CASE("the same words give the same dictionary") {
  REQUIRE(dictionary().build("again.tri") == 0);
  CHECK(read(dictionary().path()) == read(dictionary().path("again.tri")));
}

TEST_CASE("no break ever separates what belongs together") {
  const WordBreaker words("", glue());
  const std::u32string letters = U"กขคงณนมรลวอเแโใไะาำัิีืุู็่้๊๋์ฯๆ๐๑๙ฺ ()“”.,/-:%Ab1\u00A0฿ๅ\n…";
  std::uint32_t state = 7;
  for (int round = 0; round < 3000; ++round) {
    std::u32string text;
    for (int i = 0; i < 40; ++i) {
      state = state * 1664525u + 1013904223u;
      text += letters[(state >> 16) % letters.size()];
    }
    const std::vector<bool> breaks = words.breaks(text);
    CHECK_FALSE(breaks[0]);
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (!breaks[i]) continue;
      INFO(raingan::to_utf8(text) << " at " << i);
      CHECK_FALSE(raingan::thai::is_closing(text[i]));
      CHECK_FALSE(raingan::thai::is_space(text[i]));
      CHECK_FALSE(raingan::thai::is_opening(text[i - 1]));
      CHECK_FALSE(raingan::thai::is_leading_vowel(text[i - 1]));
      CHECK_FALSE((raingan::thai::is_digit(text[i]) && raingan::thai::is_digit(text[i - 1])));
    }
  }
}

TEST_CASE("edge cases of breaking") {
  const WordBreaker words("", glue());
  CHECK(words.breaks(U"").empty());
  CHECK(marked(words, U"   ") == "   ");
  CHECK(marked(words, U"  ก") == "  ก");
  CHECK(marked(words, U"ก่อน\u00A0หลัง") == "ก่อน\u00A0หลัง");
  CHECK_NOTHROW(words.breaks(std::u32string(50'000, U'ก')));
  try {
    WordBreaker missing("/nonexistent/thbrk.tri", glue());
    FAIL("a missing dictionary must be refused");
  } catch (const raingan::Error& error) {
    CHECK(error.code() == raingan::ErrorCode::unreadable);
  }
}
