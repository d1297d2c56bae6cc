#include "layout/line_break.hpp"

#include "layout/paragraph.hpp"
#include "layout/setting.hpp"
#include "thai/words_letters.hpp"

using namespace raingan::layout;
using testing::plain;
using testing::resources;

namespace {

const std::string kProse =
    "เพื่อให้การดำเนินงานในไตรมาสที่ ๒ ต่อเนื่องและเป็นไปตามเป้าหมาย จังหวัดได้จัดทำเกณฑ์การจัดระดับและเป้าหมายรายอำเภอ ตามสิ่งที่ส่งมาด้วย ๑ "
    "และ ๒ "
    "โดยเป้าหมายรวมทั้งจังหวัดประจำเดือนกุมภาพันธ์ ๒๕๖๗ เป็นเงิน ๑๓๓,๗๖๖,๖๗๗ บาท ผ่านระบบ Google Form ทุก ๆ สัปดาห์ “เมืองน่าอยู่” "
    "(รายเดือน) จึงขอให้อำเภอดำเนินการ ดังนี้";

PreparedText prepared(const std::string& text) {
  TextSetter setter(resources());
  return prepare(plain(text), 16, false, setter);
}

std::u32string text_of(const SetLine& line) {
  std::u32string text;
  for (const GlyphRun& run : line.runs) text += run.text;
  return text;
}

std::u32string text_of(const std::vector<SetLine>& lines) {
  std::u32string text;
  for (const SetLine& line : lines) text += text_of(line);
  return text;
}

double right_edge(const SetLine& line) {
  const GlyphRun& last = line.runs.back();
  return last.x + testing::visible_width(last);
}

}  // namespace

TEST_CASE("justified lines end at the margin exactly, whatever the width") {
  const PreparedText text = prepared(kProse);
  for (double width = 150; width < 460; width += 7.3) {
    for (const double indent : {0.0, 70.87, -20.0}) {
      const std::vector<SetLine> lines = set_lines(text, {width, indent, 0, Align::justify});
      REQUIRE(lines.size() > 1);
      CHECK(lines.front().left == Approx(indent));
      CHECK(text_of(lines) == raingan::to_utf32(kProse));
      for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        INFO(width << " line " << i << " " << raingan::to_utf8(text_of(lines[i])));
        CHECK(right_edge(lines[i]) == Approx(lines[i].right).margin(1e-6));
        // A narrow column may hold no space that could be widened.
        if (width > 300) CHECK(lines[i].right == Approx(width).margin(1e-6));
        CHECK(lines[i].right <= width + 1e-6);
      }
      CHECK(lines.back().right <= width + 1e-6);
    }
  }
}

TEST_CASE("no line begins or ends with what must not stand there") {
  for (double width = 75; width < 460; width += 3.1) {
    for (const Align align : {Align::left, Align::centre, Align::right, Align::justify}) {
      const std::vector<SetLine> lines = set_lines(prepared(kProse), {width, 0, 0, align});
      for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::u32string line = text_of(lines[i]);
        std::u32string before = text_of(lines[i - 1]);
        INFO(width << ": " << raingan::to_utf8(before) << " | " << raingan::to_utf8(line));
        CHECK_FALSE(raingan::thai::is_closing(line.front()));
        CHECK_FALSE(raingan::thai::is_space(line.front()));
        while (!before.empty() && before.back() == U' ') before.pop_back();
        REQUIRE(!before.empty());
        CHECK_FALSE(raingan::thai::is_opening(before.back()));
        CHECK_FALSE(raingan::thai::is_leading_vowel(before.back()));
      }
    }
  }
}

TEST_CASE("spacing is never put before a mark or sara am, and stays below what readers take for a space") {
  const std::vector<SetLine> lines = set_lines(prepared(kProse), {200, 0, 0, Align::justify});
  for (const SetLine& line : lines) {
    for (const GlyphRun& run : line.runs) {
      for (std::size_t i = 0; i + 1 < run.compositions.size(); ++i) {
        const char32_t here = run.text[run.compositions[i].first_character];
        const char32_t next = run.text[run.compositions[i + 1].first_character];
        if (here == U' ') continue;
        CHECK(run.compositions[i].adjust <= 20 + 1e-9);
        if (raingan::thai::clings_to_previous(next)) CHECK(run.compositions[i].adjust == Approx(0).margin(1e-9));
      }
    }
  }
}

TEST_CASE("the last line and forced line ends stay natural") {
  const std::vector<SetLine> lines = set_lines(prepared("สั้น มาก\n" + kProse), {300, 0, 0, Align::justify});
  CHECK(text_of(lines[0]) == U"สั้น มาก ");
  CHECK(lines[0].right < 100);
  for (const SetLine* line : {&lines.front(), &lines.back()}) {
    for (const GlyphRun& run : line->runs) {
      for (const Composition& c : run.compositions) CHECK(c.adjust == Approx(0).margin(30));
    }
  }
}

TEST_CASE("total fit is never looser than first fit") {
  const PreparedText text = prepared(kProse);
  const auto looseness = [&](const std::vector<LineRange>& lines, double width) {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      double room = 0.01;
      for (std::size_t k = lines[i].first; k < lines[i].visible_end; ++k) {
        room += text.texture.stretches[k] ? 0.25 : text.texture.loosens[k] ? 0.02 : 0;
      }
      const double ratio = (width - natural_width(text.texture, lines[i])) / room / text.texture.em;
      sum += ratio * ratio;
    }
    return sum;
  };
  bool better = false;
  for (double width = 200; width < 460; width += 5) {
    const std::vector<LineRange> total = total_fit(text.texture, {width, width});
    const double first = looseness(first_fit(text.texture, {width, width}), width);
    // Ends inside a phrase and short last lines cost a little too.
    CHECK(looseness(total, width) <= first + 0.1 * static_cast<double>(total.size()) + 1);
    better = better || looseness(total, width) < 0.7 * first;
  }
  CHECK(better);
}

TEST_CASE("the spaces after a clause number keep their width") {
  const PreparedText text = prepared("๒. " + kProse);
  const std::vector<SetLine> lines = set_lines(text, {300, 70, 0, Align::justify});
  CHECK(lines[0].runs[0].compositions[2].adjust == Approx(0));
  CHECK(clause_number_width(text) == Approx(text.shaped.place[3]));
  CHECK(clause_number_width(prepared("๒๕๖๗ เป็นปี")) == 0);
  CHECK(clause_number_width(prepared("(๑) ข้อ")) > 0);
  CHECK(clause_number_width(prepared("๑.๒ ข้อ")) == 0);
  CHECK(clause_number_width(prepared("๑.")) == 0);
}

TEST_CASE("a word longer than the line is cut between clusters") {
  const std::string word = "ผู้ประกอบการ";
  TextSetter setter(resources());
  Spans kept = plain(word + word + word);
  kept[0].keep = true;
  for (const double width : {3.0, 20.0, 35.0}) {
    for (const Align align : {Align::left, Align::justify, Align::centre}) {
      const std::vector<SetLine> lines = set_lines(prepare(kept, 16, false, setter), {width, 0, 0, align});
      CHECK(lines.size() > 2);
      CHECK(text_of(lines) == raingan::to_utf32(word + word + word));
      for (const SetLine& line : lines) CHECK_FALSE(raingan::thai::clings_to_previous(text_of(line).front()));
    }
  }
}

TEST_CASE("spaces at a line's end are drawn but take no room") {
  const std::vector<SetLine> lines = set_lines(prepared("กก ขข"), {15, 0, 0, Align::right});
  REQUIRE(lines.size() == 2);
  CHECK(text_of(lines[0]) == U"กก ");
  CHECK(lines[0].right == Approx(15));
}

TEST_CASE("centred headings are broken evenly") {
  const std::vector<SetLine> lines =
      set_lines(prepared("เป้าหมาย และการรายงานผล โครงการหนึ่งตำบล"), {190, 0, 0, Align::centre});
  REQUIRE(lines.size() == 2);
  const double first = lines[0].right - lines[0].left;
  const double second = lines[1].right - lines[1].left;
  CHECK(std::abs(first - second) < 60);
  CHECK(lines[0].left + lines[0].right == Approx(190));
}

TEST_CASE("large paragraphs are set in time") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += kProse + " ";
  const std::vector<SetLine> lines = set_lines(prepared(text), {450, 70, 0, Align::justify});
  CHECK(lines.size() > 500);
}
