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

namespace {

// What was added behind every composition of a paragraph, in thousandths of an em: all of it, and the part that is no
// composition's own width, in which readers of the page may see a space.
struct Added {
  char32_t here = 0, next = 0;
  double all = 0, loose = 0;
  std::size_t line = 0;
};

std::vector<Added> added(const PreparedText& text, const std::vector<SetLine>& lines) {
  std::vector<Added> all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const GlyphRun& run : lines[i].runs) {
      for (std::size_t k = 0; k < run.compositions.size(); ++k) {
        const Composition& set = run.compositions[k];
        const Composition& natural = text.shaped.compositions[all.size()];
        const double loose = set.adjust - natural.adjust;
        const double baked = (set.advance - natural.advance) * 1000.0 / run.face->units_per_em();
        const bool last = k + 1 == run.compositions.size();
        const char32_t next = last ? U'\0' : run.text[run.compositions[k + 1].first_character];
        all.push_back({run.text[set.first_character], next, loose + baked, loose, i});
      }
    }
  }
  REQUIRE(all.size() == text.shaped.compositions.size());
  return all;
}

}  // namespace

TEST_CASE("spacing is never put before a mark or sara am, and stays below what readers take for a space or a column") {
  const PreparedText text = prepared(kProse);
  for (const Align align : {Align::justify, Align::thai}) {
    for (const double width : {180.0, 200.0, 260.0, 333.0}) {
      for (const Added& gap : added(text, set_lines(text, {width, 0, 0, align}))) {
        INFO(width << " " << raingan::to_utf8(std::u32string{gap.here, gap.next}));
        if (gap.here == U' ') {
          CHECK(gap.all <= 1000 * kWidestSpace);
          continue;
        }
        CHECK(std::abs(gap.loose) <= 20 + 1e-9);
        CHECK(gap.all <= 1000 * kWidestGap + 1e-6);
        CHECK(gap.all >= -1e-9);
        if (raingan::thai::clings_to_previous(gap.next) || raingan::thai::is_space(gap.next)) {
          CHECK(gap.all == Approx(0).margin(1e-9));
        }
      }
    }
  }
}

TEST_CASE("Thai Distributed shares what is left over between all clusters and reaches the margin") {
  const PreparedText text = prepared(kProse);
  std::size_t shared = 0;
  for (double width = 300; width < 460; width += 7.3) {
    const std::vector<SetLine> lines = set_lines(text, {width, 0, 0, Align::thai});
    CHECK(text_of(lines) == raingan::to_utf32(kProse));
    std::vector<double> gaps(lines.size(), 0), spaces(lines.size(), 0);
    for (const Added& gap : added(text, lines)) {
      (gap.here == U' ' ? spaces : gaps)[gap.line] = std::max((gap.here == U' ' ? spaces : gaps)[gap.line], gap.all);
    }
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      INFO(width << " line " << i);
      CHECK(lines[i].right == Approx(width).margin(1e-6));
      // What fits between the clusters goes nowhere else; a space has a cluster on either side.
      if (spaces[i] > 0 && spaces[i] < 250) CHECK(spaces[i] == Approx(2 * gaps[i]).margin(1e-6));
      shared += gaps[i] > 1 ? 1 : 0;
    }
    CHECK(gaps.back() == Approx(0).margin(1e-9));
  }
  CHECK(shared > 20);
}

TEST_CASE("whole phrases are cut only when they are wider than a line") {
  const PreparedText text = prepared(kProse);
  std::size_t cut = 0, moved = 0;
  for (double width = 100; width < 460; width += 20) {
    const std::vector<LineRange> usual = first_fit(text.texture, {width, width});
    const std::vector<LineRange> lines = first_fit(with_whole_phrases(text.texture, {width, width}), {width, width});
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const std::size_t at = lines[i].last;
      if (text.texture.before[at] == Opening::space) continue;
      std::size_t first = at, last = at;
      while (first > 0 && text.texture.before[first] != Opening::space) --first;
      while (last < text.texture.size() && text.texture.before[last] != Opening::space) ++last;
      INFO(width);
      CHECK(text.shaped.place[last] - text.shaped.place[first] > width);
      ++cut;
    }
    moved += lines.size() > usual.size() || lines[0].last != usual[0].last ? 1 : 0;
  }
  CHECK(cut > 0);
  CHECK(moved > 0);
  const std::vector<SetLine> set = set_lines(text, {300, 0, 0, Align::left, LineFit::first, Phrases::whole});
  CHECK(text_of(set) == raingan::to_utf32(kProse));
}

TEST_CASE("no last line of one short syllable where the lines above can give") {
  const PreparedText text = prepared(kProse + " ได้ดี");
  int short_ends = 0;
  for (double width = 200; width < 460; width += 0.7) {
    const std::vector<SetLine> greedy = set_lines(text, {width, 0, 0, Align::left, LineFit::first});
    short_ends += greedy.back().right < 32 ? 1 : 0;
    const std::vector<SetLine> lines = set_lines(text, {width, 0, 0, Align::left});
    CHECK(lines.size() == greedy.size());
    CHECK(lines.back().right >= 32);
    CHECK(set_lines(text, {width, 0, 0, Align::justify}).back().right >= 32);
  }
  CHECK(short_ends > 0);
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
        room += text.texture.stretches[k] ? text.texture.em / 6
                : text.texture.loosens[k] ? 0.02 * text.texture.smallest
                                          : 0;
      }
      const double ratio = (width - natural_width(text.texture, lines[i])) / room;
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
