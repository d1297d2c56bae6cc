// Properties of lines that hold for any Thai text and any width.
#include <random>
#include <sstream>

#include "layout/paragraph.hpp"
#include "layout/setting.hpp"
#include "thai/words_letters.hpp"

using namespace raingan::layout;
using testing::plain;
using testing::resources;

namespace {

// Words and phrases of official Thai: what stands between the bars of the list of right breaks.
const std::vector<std::string>& vocabulary() {
  static const std::vector<std::string> words = [] {
    std::ifstream file(std::string(RAINGAN_SOURCE_DIR) + "/tests/cases/words/official.txt");
    REQUIRE(file);
    std::vector<std::string> all;
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line.front() == '#') continue;
      std::istringstream pieces(line);
      for (std::string piece; std::getline(pieces, piece, '|');) all.push_back(piece);
    }
    return all;
  }();
  return words;
}

std::string random_paragraph(std::mt19937& random) {
  std::string text;
  const std::size_t words = 5 + random() % 60;
  for (std::size_t i = 0; i < words; ++i) {
    text += vocabulary()[random() % vocabulary().size()];
    if (random() % 8 == 0 && text.back() != ' ') text += ' ';
  }
  while (text.back() == ' ') text.pop_back();
  return text;
}

std::u32string text_of(const SetLine& line) {
  std::u32string text;
  for (const GlyphRun& run : line.runs) text += run.text;
  return text;
}

double ink_end(const SetLine& line) { return line.runs.back().x + testing::visible_width(line.runs.back()); }

void check_beginning(const std::u32string& line) {
  CHECK_FALSE(raingan::thai::is_closing(line.front()));  // ๆ ฯ ) ” % marks
  CHECK_FALSE(raingan::thai::is_space(line.front()));
}

void check_end(std::u32string line) {
  while (!line.empty() && line.back() == U' ') line.pop_back();
  REQUIRE_FALSE(line.empty());
  CHECK_FALSE(raingan::thai::is_opening(line.back()));
  CHECK_FALSE(raingan::thai::is_leading_vowel(line.back()));
  CHECK_FALSE(line.ends_with(U"พ.ศ."));
}

void check_lines(const std::string& paragraph, const LineMeasure& measure) {
  TextSetter setter(resources());
  const PreparedText prepared = prepare(plain(paragraph), 16, false, setter);
  const std::vector<SetLine> lines = set_lines(prepared, measure);
  std::u32string joined;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::u32string line = text_of(lines[i]);
    INFO(raingan::to_utf8(line) << " in " << measure.width);
    joined += line;
    if (i > 0) check_beginning(line);
    const bool last = i + 1 == lines.size();
    if (!last) check_end(line);
    CHECK(lines[i].right <= measure.width + 1e-6);
    if (!is_justified(measure.align)) continue;
    // A line reaches the margin or is left as it is; the last one is always left so.
    const bool reaches = std::abs(lines[i].right - measure.width) < 1e-6;
    const double natural = PreparedText(prepare(plain(raingan::to_utf8(line)), 16, false, setter)).natural_width();
    const double indent = i == 0 ? measure.first_line : 0;
    const bool natural_length = std::abs(ink_end(lines[i]) - indent - natural) < 0.5;
    CHECK((last ? natural_length : reaches || natural_length));
  }
  CHECK(joined == raingan::to_utf32(paragraph));
  CHECK(setter.missing.empty());
}

}  // namespace

TEST_CASE("lines of random paragraphs join to the text, fit, begin and end as they may") {
  std::mt19937 random(2567);
  for (int round = 0; round < 250; ++round) {
    const std::string paragraph = random_paragraph(random);
    LineMeasure measure;
    measure.width = 170 + static_cast<double>(random() % 300);
    measure.first_line = random() % 2 == 0 ? 0 : 70.87;
    for (const Align align : {Align::left, Align::justify, Align::thai, Align::centre}) {
      measure.align = align;
      measure.phrases = random() % 4 == 0 ? Phrases::whole : Phrases::words;
      check_lines(paragraph, measure);
    }
  }
}
