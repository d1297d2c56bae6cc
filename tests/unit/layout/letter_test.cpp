// Where things stand on an official letter (measured rules: see templates/layout/letter.xml).
#include "base/error.hpp"
#include "layout/setting.hpp"
#include "thai/words_letters.hpp"

using namespace raingan::layout;
using testing::baseline_of;
using testing::kMillimetre;
using testing::plain;
using testing::resources;
using testing::run_with;
using testing::runs_of;

namespace {

const std::string kBody =
    "ตามหนังสือที่อ้างถึง จังหวัดได้แจ้งแนวทางการขับเคลื่อนโครงการหนึ่งตำบล หนึ่งผลิตภัณฑ์ ในไตรมาสที่ ๑ ปีงบประมาณ พ.ศ. ๒๕๖๗ "
    "ให้อำเภอดำเนินการและรายงานผลแล้ว นั้น เพื่อให้การดำเนินงานต่อเนื่องและเป็นไปตามเป้าหมาย "
    "จังหวัดได้จัดทำเกณฑ์การจัดระดับและเป้าหมายรายอำเภอ";

// `clauses` numbered clauses make the letter as long as a test needs it.
Section letter(int clauses, const std::string& closing = "ขอแสดงความนับถือ") {
  Section section;
  section.page = "letter";
  const auto add = [&](const std::string& style, const std::string& text) {
    section.blocks.push_back(Paragraph{style, plain(text)});
  };
  section.blocks.push_back(Picture{"emblem", "", "ตราครุฑ"});
  section.blocks.push_back(
      StopLine{"number-line", {plain("ที่  นค ๐๐๑๙.๓/ว ๑๒๓๔"), plain("ศาลากลางจังหวัด\nถนนมิตรภาพ ๔๓๐๐๐")}});
  add("date", "๙  กุมภาพันธ์  ๒๕๖๗");
  section.blocks.push_back(
      StopLine{"subject",
               {plain("เรื่อง"),
                plain("เป้าหมายและการรายงานผล โครงการหนึ่งตำบล หนึ่งผลิตภัณฑ์ ไตรมาสที่ ๒ และการส่งเสริมช่องทางการตลาดออนไลน์")}});
  section.blocks.push_back(StopLine{"to", {plain("เรียน"), plain("นายอำเภอทุกอำเภอ")}});
  section.blocks.push_back(StopLine{"attachments", {plain("สิ่งที่ส่งมาด้วย"), plain("๑. เกณฑ์"), plain("จำนวน ๑ ชุด")}});
  section.blocks.push_back(
      StopLine{"attachments",
               {{},
                plain("๒. เป้าหมายการดำเนินงานรายอำเภอ ซึ่งรวมยอดจำหน่ายผลิตภัณฑ์ การลงทะเบียน และช่องทางออนไลน์ของทุกอำเภอ"),
                plain("จำนวน ๑ ชุด")}});
  add("body", kBody);
  for (int i = 0; i < clauses; ++i) add("clause", "๑. " + kBody);
  add("closing-request", "จึงเรียนมาเพื่อพิจารณาดำเนินการ");
  add("closing", closing);
  add("signature-space", "");
  add("signer", "(ผู้ลงนาม)\nพัฒนาการจังหวัด ปฏิบัติราชการแทน\nผู้ว่าราชการจังหวัด");
  section.foot.push_back(Paragraph{"contact", plain("สำนักงานพัฒนาชุมชนจังหวัด\nโทร. ๐ ๐๐๐๐ ๐๐๐๐")});
  section.foot.push_back(Paragraph{"motto", plain("“คำขวัญ”")});
  return section;
}

PageSet set(Section section) { return compose(testing::document_of(std::move(section)), resources()); }

// Distinct baselines of the body, from the top.
std::vector<double> baselines(const Page& page) {
  std::vector<double> result;
  for (const GlyphRun* run : runs_of(page)) result.push_back(baseline_of(page, *run));
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end(), [](double a, double b) { return b - a < 0.01; }),
               result.end());
  return result;
}

// Text and foot may stand side by side, never on each other.
void check_no_run_touches_another(const Page& page) {
  const auto runs = runs_of(page, false);
  for (const GlyphRun* a : runs) {
    for (const GlyphRun* b : runs) {
      if (a == b || std::abs(a->y - b->y) > 10 || testing::visible_width(*a) < 0.01) continue;
      const double left = std::max(a->x, b->x);
      const double right = std::min(a->x + testing::visible_width(*a), b->x + testing::visible_width(*b));
      CHECK(right - left < 0.01);
    }
  }
}

}  // namespace

TEST_CASE("the emblem is 30 mm high, centred, 15 mm from the top edge") {
  const PageSet pages = set(letter(0));
  REQUIRE(pages.pages.size() == 1);
  const Page& page = pages.pages[0];
  const auto* drawing = std::get_if<Drawing>(&page.items[0].content);
  REQUIRE(drawing != nullptr);
  CHECK(drawing->alternative == "ตราครุฑ");
  CHECK(pages.nodes[page.items[0].node].role == Role::figure);
  // The lens goes from (0.5, 0.1) to (0.5, 0.9) of its square: these are its foot and its top.
  double x = 0, y = 0;
  REQUIRE(std::sscanf(drawing->paths[0].operators.c_str(), "%lf %lf m", &x, &y) == 2);
  CHECK(x == Approx(105 * kMillimetre).margin(0.02));
  CHECK(page.height - y == Approx(45 * kMillimetre).margin(0.02));
  CHECK(drawing->paths[0].stroke_width == Approx(0.01 * 30 * kMillimetre / 0.8));
}

TEST_CASE("number and address stand on one baseline at the emblem's feet; the address ends at the margin") {
  const Page page = set(letter(0)).pages[0];
  const GlyphRun& number = run_with(page, U"๐๐๑๙");
  const GlyphRun& address = run_with(page, U"ศาลากลาง");
  const GlyphRun& street = run_with(page, U"ถนนมิตรภาพ");
  CHECK(baseline_of(page, number) == Approx(45 * kMillimetre));
  CHECK(address.y == Approx(number.y));
  CHECK(number.x == Approx(30 * kMillimetre));
  CHECK(address.x == Approx(street.x));
  const double longest = std::max(testing::visible_width(address), testing::visible_width(street));
  CHECK(address.x + longest == Approx(190 * kMillimetre).margin(0.1));
}

TEST_CASE("date and closing begin at 105 mm, first lines 25 mm from the margin") {
  const Page page = set(letter(1)).pages[0];
  CHECK(run_with(page, U"๙  กุมภา").x == Approx(105 * kMillimetre));
  CHECK(run_with(page, U"ขอแสดง").x == Approx(105 * kMillimetre));
  CHECK(run_with(page, U"ตามหนังสือ").x == Approx(55 * kMillimetre));
  CHECK(run_with(page, U"๑. ตาม").x == Approx(55 * kMillimetre));
  CHECK(run_with(page, U"จึงเรียน").x == Approx(55 * kMillimetre));
}

TEST_CASE("lines are 18.08 pt apart, blocks 6 pt more, the closing 12 pt, three lines are left for the signature") {
  const Page page = set(letter(0)).pages[0];
  const auto step = [&](const std::u32string& from, const std::u32string& to) {
    return run_with(page, from).y - run_with(page, to).y;
  };
  CHECK(step(U"ศาลากลาง", U"ถนน") == Approx(18.08));
  CHECK(step(U"ถนน", U"๙  กุมภา") == Approx(24.08));
  CHECK(step(U"เรียน", U"สิ่งที่ส่ง") == Approx(24.08));
  CHECK(step(U"สิ่งที่ส่ง", U"๒. เป้าหมาย") == Approx(18.08));
  CHECK(step(U"จึงเรียน", U"ขอแสดง") == Approx(30.08));
  CHECK(step(U"ขอแสดง", U"(ผู้ลง") == Approx(4 * 18.08));
  CHECK(step(U"(ผู้ลง", U"พัฒนาการ") == Approx(18.08));
}

TEST_CASE("name and position are centred under the closing and stay inside the right margin") {
  const auto centre = [](const GlyphRun& run) { return run.x + testing::visible_width(run) / 2; };
  const Page page = set(letter(0)).pages[0];
  CHECK(centre(run_with(page, U"(ผู้ลง")) == Approx(centre(run_with(page, U"ขอแสดง"))));
  CHECK(centre(run_with(page, U"ผู้ว่า")) == Approx(centre(run_with(page, U"ขอแสดง"))));
  const Page other = set(letter(0, "ขอแสดงความนับถืออย่างยิ่ง")).pages[0];
  CHECK(centre(run_with(other, U"(ผู้ลง")) == Approx(centre(run_with(other, U"ขอแสดง"))));

  Section section = letter(0);
  std::get<Paragraph>(section.blocks.back()).spans =
      plain("(ผู้ลงนาม)\nพัฒนาการจังหวัดหนองคายและผู้อำนวยการศูนย์ประสานงานการพัฒนาชุมชนประจำจังหวัดหนองคาย");
  const Page wide = set(std::move(section)).pages[0];
  const GlyphRun& position = run_with(wide, U"พัฒนาการ");
  CHECK(position.x + testing::visible_width(position) == Approx(190 * kMillimetre));
}

TEST_CASE("continuation lines hang under the text of subject and attachment") {
  const Page page = set(letter(0)).pages[0];
  const GlyphRun& subject = run_with(page, U"เป้าหมายและ");
  const GlyphRun* below = nullptr;
  for (const GlyphRun* run : runs_of(page)) {
    if (std::abs(run->y - (subject.y - 18.08)) < 0.01) below = run;
  }
  REQUIRE(below != nullptr);
  CHECK(below->x == Approx(subject.x));
  const GlyphRun& item = run_with(page, U"๒. เป้าหมาย");
  const GlyphRun& rest = run_with(page, U"ช่องทางออนไลน์ของ");
  CHECK(item.x == Approx(55 * kMillimetre));
  double number = 0;
  for (int i = 0; i < 3; ++i) number += item.compositions[static_cast<std::size_t>(i)].advance;
  CHECK(rest.x == Approx(item.x + number * item.size / item.face->units_per_em()));
  const GlyphRun& count = run_with(page, U"จำนวน ๑ ชุด");
  CHECK(count.x + testing::width_of(count) == Approx(190 * kMillimetre));
}

TEST_CASE("text stays between 30 and 190 mm and reaches both edges") {
  for (const int clauses : {0, 3, 9, 20}) {
    const PageSet pages = set(letter(clauses));
    double left = 1000, right = 0;
    for (const Page& page : pages.pages) {
      for (const GlyphRun* run : runs_of(page, false)) {
        left = std::min(left, run->x);
        right = std::max(right, run->x + testing::visible_width(*run));
        CHECK(baseline_of(page, *run) <= 277 * kMillimetre);
        CHECK(baseline_of(page, *run) >= 15 * kMillimetre);
      }
    }
    CHECK(left == Approx(30 * kMillimetre).margin(0.01));
    CHECK(right == Approx(190 * kMillimetre).margin(0.01));
  }
}

TEST_CASE("what is set is what was written, in order, and no line begins with a closing sign") {
  for (const int clauses : {0, 5, 12}) {
    const Section section = letter(clauses);
    std::u32string written;
    const auto append = [&](const Spans& spans) {
      for (const Span& span : spans) written += raingan::to_utf32(span.text);
    };
    for (const auto* blocks : {&section.blocks, &section.foot}) {
      for (const Block& block : *blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) append(paragraph->spans);
        if (const auto* line = std::get_if<StopLine>(&block)) {
          for (const Spans& cell : line->cells) append(cell);
        }
      }
    }
    std::replace(written.begin(), written.end(), U'\n', U' ');
    std::u32string drawn;
    const PageSet pages = set(section);
    for (const Page& page : pages.pages) {
      for (const GlyphRun* run : runs_of(page)) {
        drawn += run->text;
        CHECK_FALSE(raingan::thai::is_closing(run->text.front()));
      }
    }
    CHECK(raingan::to_utf8(drawn) == raingan::to_utf8(written));
    CHECK(pages.missing.empty());
  }
}

TEST_CASE("later pages carry their number, continued pages a catchword") {
  const PageSet pages = set(letter(14));
  REQUIRE(pages.pages.size() >= 2);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    std::vector<const GlyphRun*> furniture;
    for (const Item& item : pages.pages[i].items) {
      const auto* run = std::get_if<GlyphRun>(&item.content);
      if (run != nullptr && item.node == 0) furniture.push_back(run);
    }
    const bool is_last = i + 1 == pages.pages.size();
    REQUIRE(furniture.size() == (i > 0 ? 1U : 0U) + (is_last ? 0U : 1U));
    if (i > 0) {
      const GlyphRun& number = *furniture.front();
      CHECK(number.text == U"- " + std::u32string(1, U'๑' + static_cast<char32_t>(i)) + U" -");
      CHECK(baseline_of(pages.pages[i], number) == Approx(19 * kMillimetre));
      CHECK(number.x + testing::width_of(number) / 2 == Approx(105 * kMillimetre));
    }
    if (!is_last) {
      const std::u32string word = furniture.back()->text;
      CHECK(word.front() == U'/');
      CHECK(word.ends_with(U"..."));
      const std::u32string opening = runs_of(pages.pages[i + 1]).front()->text;
      CHECK(opening.starts_with(word.substr(1, word.size() - 4)));
      CHECK(furniture.back()->x + testing::width_of(*furniture.back()) == Approx(190 * kMillimetre));
      for (const double y : baselines(pages.pages[i])) CHECK(y < baseline_of(pages.pages[i], *furniture.back()) - 30);
    }
  }
}

TEST_CASE("wherever the page ends, the closing stands with its name and at least two lines of text") {
  for (int clauses = 0; clauses < 16; ++clauses) {
    for (const std::string extra : {"", "ก", "ก\nข", "ก\nข\nค"}) {
      Section section = letter(clauses);
      if (!extra.empty()) section.blocks.insert(section.blocks.begin() + 7, Paragraph{"body", plain(extra)});
      const PageSet pages = set(std::move(section));
      const Page& last = pages.pages.back();
      const GlyphRun& closing = run_with(last, U"ขอแสดงความนับถือ");
      run_with(last, U"ผู้ว่าราชการจังหวัด");
      run_with(last, U"โทร.");
      const std::vector<double> lines = baselines(last);
      const auto above =
          std::count_if(lines.begin(), lines.end(), [&](double y) { return y < baseline_of(last, closing) - 1; });
      INFO(clauses << " clauses, extra '" << extra << "', pages " << pages.pages.size());
      CHECK(above >= 2);
      check_no_run_touches_another(last);
      for (const Page& page : pages.pages) CHECK(baselines(page).size() >= 2);
    }
  }
}

TEST_CASE("a style that does not exist is named") {
  Section section;
  section.page = "letter";
  section.blocks.push_back(Paragraph{"no-such-style", plain("ก")});
  try {
    set(section);
    FAIL("accepted");
  } catch (const raingan::Error& error) {
    CHECK(error.code() == raingan::ErrorCode::faulty_template);
    CHECK(error.message().en.find("no-such-style") != std::string::npos);
  }
  section.blocks = {StopLine{"subject", {plain("ก"), plain("ข"), plain("ค")}}};
  CHECK_THROWS_AS(set(section), raingan::Error);
  section.page = "nowhere";
  CHECK_THROWS_AS(set(section), raingan::Error);
}

TEST_CASE("an empty section is one empty page; no emblem leaves its place empty") {
  Section section;
  section.page = "letter";
  CHECK(set(section).pages.size() == 1);
  Resources bare = resources();
  bare.emblem = {};
  const PageSet pages = compose(testing::document_of(letter(0)), bare);
  CHECK(baseline_of(pages.pages[0], run_with(pages.pages[0], U"๐๐๑๙")) == Approx(45 * kMillimetre));
}
