#include "layout/page_flow.hpp"

#include "layout/furniture.hpp"
#include "layout/setting.hpp"

using namespace raingan::layout;
using testing::plain;
using testing::resources;
using testing::run_with;
using testing::runs_of;

namespace {

Section annex(const std::vector<std::pair<std::string, std::string>>& paragraphs) {
  Section section;
  section.page = "annex";
  for (const auto& [style, text] : paragraphs) section.blocks.push_back(Paragraph{style, plain(text)});
  return section;
}

PageSet set(const Section& section) { return compose(testing::document_of(section), resources()); }

std::string lines(int count) {
  std::string text = "บรรทัด";
  for (int i = 1; i < count; ++i) text += "\nบรรทัด";
  return text;
}

}  // namespace

TEST_CASE("a paragraph leaves at least two lines on either page") {
  for (int before = 30; before < 46; ++before) {
    const PageSet pages = set(annex({{"table-cell", lines(before)}, {"annex-text", lines(5)}}));
    for (const Page& page : pages.pages) {
      std::size_t body = 0;
      for (const GlyphRun* run : runs_of(page)) body += run->size > 10 ? 1U : 0U;
      INFO(before);
      CHECK((body == 0 || body >= 2));
    }
  }
}

TEST_CASE("a heading is never alone at the foot of a page") {
  for (int before = 30; before < 48; ++before) {
    const PageSet pages =
        set(annex({{"annex-text", lines(before)}, {"annex-heading", "หัวข้อ"}, {"annex-text", lines(4)}}));
    for (const Page& page : pages.pages) {
      const auto runs = runs_of(page);
      REQUIRE(!runs.empty());
      CHECK(runs.back()->text != U"หัวข้อ");
    }
  }
}

TEST_CASE("what cannot be kept together is broken all the same") {
  Section section;
  section.page = "annex";
  for (int i = 0; i < 110; ++i) section.blocks.push_back(Paragraph{"annex-subtitle", plain("หัวข้อ")});
  const PageSet pages = set(section);
  CHECK(pages.pages.size() == 3);
  std::size_t seen = 0;
  for (const Page& page : pages.pages) {
    seen += runs_of(page).size();
    for (const GlyphRun* run : runs_of(page)) CHECK(run->y > 18 * testing::kMillimetre);
  }
  CHECK(seen == 110);
}

TEST_CASE("space before a block is dropped at the top of a page") {
  const PageSet pages = set(annex({{"annex-text", lines(60)}, {"annex-text", lines(60)}}));
  REQUIRE(pages.pages.size() >= 2);
  const Page& second = pages.pages[1];
  const double top = 25 * testing::kMillimetre + kBaselineShare * 18.08;
  CHECK(testing::baseline_of(second, *runs_of(second).front()) == Approx(top));
}

TEST_CASE("later pages of an annex carry its label and their number, also where a page is begun on purpose") {
  Section section = annex({{"annex-text", lines(60)}});
  section.continued = plain("รายการ ๑ (ต่อ)").front();
  Section next = annex({{"annex-text", lines(3)}});
  next.continues = true;
  next.continued = section.continued;
  const Section other = annex({{"annex-text", lines(3)}});
  Document document;
  document.sections = {section, next, other};
  const PageSet pages = compose(document, resources());
  REQUIRE(pages.pages.size() == 4);
  const auto furniture = [&](std::size_t page) {
    std::vector<std::u32string> texts;
    for (const GlyphRun* run : runs_of(pages.pages[page], false)) {
      if (testing::baseline_of(pages.pages[page], *run) < 20 * testing::kMillimetre) texts.push_back(run->text);
    }
    return texts;
  };
  CHECK(furniture(0).empty());
  CHECK(furniture(1) == std::vector<std::u32string>{U"- ๒ -", U"รายการ ๑ (ต่อ)"});
  CHECK(furniture(2) == std::vector<std::u32string>{U"- ๓ -", U"รายการ ๑ (ต่อ)"});
  CHECK(furniture(3).empty());
}

TEST_CASE("the foot stands at the lower margin of the last page, with the code beside the office") {
  Section section;
  section.page = "letter";
  section.blocks.push_back(Paragraph{"body", plain("ก")});
  section.foot.push_back(Picture{"qr", "https://example.go.th/r", "รหัสคิวอาร์"});
  section.foot.push_back(Paragraph{"qr-caption", plain("สิ่งที่ส่งมาด้วย ๑ - ๒")});
  section.foot.push_back(Paragraph{"contact", plain("สำนักงาน\nโทร. ๐ ๐๐๐๐ ๐๐๐๐")});
  section.foot.push_back(Paragraph{"motto", plain("“คำขวัญ”")});
  const Page page = set(section).pages[0];
  const double bottom = 20 * testing::kMillimetre;
  CHECK(run_with(page, U"คำขวัญ").y - (1 - kBaselineShare) * 18.08 == Approx(bottom));
  const GlyphRun& caption = run_with(page, U"สิ่งที่");
  CHECK(caption.x + testing::width_of(caption) / 2 == Approx(175.5 * testing::kMillimetre));
  CHECK(caption.y == Approx(run_with(page, U"โทร.").y).margin(1));
}

TEST_CASE("what has a place of its own in the foot stands there and moves nothing") {
  Section section;
  section.page = "letter";
  for (int i = 0; i < 60; ++i) section.blocks.push_back(Paragraph{"body", plain("ก")});
  section.foot.push_back(Paragraph{"contact", plain("สำนักงาน")});
  const PageSet without = set(section);
  for (const std::string who : {"ผู้ร่าง", "ผู้พิมพ์"}) section.foot.push_back(StopLine{"initials", {plain(who), {}}});
  const PageSet with = set(section);
  REQUIRE(with.pages.size() == without.pages.size());
  const Page& last = with.pages.back();
  CHECK(run_with(last, U"สำนักงาน").y == Approx(run_with(without.pages.back(), U"สำนักงาน").y));
  const GlyphRun& first = run_with(last, U"ผู้ร่าง");
  CHECK(testing::baseline_of(last, first) == Approx(281.5 * testing::kMillimetre));
  CHECK(first.y - run_with(last, U"ผู้พิมพ์").y == Approx(13.56));
}

TEST_CASE("a mark stands in red at the head and foot of every page, numbers only where they are wanted") {
  Section section;
  section.page = "letter";
  section.mark = "ลับ";
  section.numbered = false;
  for (int i = 0; i < 40; ++i) section.blocks.push_back(Paragraph{"body", plain("ก")});
  const PageSet pages = set(section);
  REQUIRE(pages.pages.size() == 2);
  for (const Page& page : pages.pages) {
    std::vector<double> baselines;
    for (const Item& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item.content);
      if (run == nullptr || run->text != U"ลับ") continue;
      CHECK(item.node == 0);
      CHECK(run->rgb == 0xFF0000);
      CHECK(run->x + testing::width_of(*run) / 2 == Approx(105 * testing::kMillimetre));
      baselines.push_back(testing::baseline_of(page, *run) / testing::kMillimetre);
    }
    REQUIRE(baselines.size() == 2);
    CHECK(baselines[0] == Approx(11.5));
    CHECK(baselines[1] == Approx(289));
    for (const GlyphRun* run : runs_of(page, false)) CHECK(run->text.front() != U'-');
  }
}

TEST_CASE("leaders fill a cell's lines up to its end and are no text") {
  Section section;
  section.page = "memo";
  section.blocks.push_back(StopLine{"memo-number", {plain("ที่"), plain("นค ๑"), plain("วันที่"), plain("๘ มีนาคม ๒๕๖๗")}});
  section.blocks.push_back(StopLine{"memo-subject", {plain("เรื่อง"), {}}});
  const Page page = set(section).pages[0];
  std::vector<const GlyphRun*> dots;
  for (const GlyphRun* run : runs_of(page, false)) {
    if (run->text.find_first_not_of(U'.') == std::u32string::npos) dots.push_back(run);
  }
  REQUIRE(dots.size() == 3);
  for (const GlyphRun* run : runs_of(page)) CHECK(run->text.front() != U'.');
  const auto end = [](const GlyphRun& run) { return (run.x + testing::width_of(run)) / testing::kMillimetre; };
  CHECK(end(*dots[0]) == Approx(106));
  CHECK(end(*dots[1]) == Approx(190));
  CHECK(end(*dots[2]) == Approx(190));
  CHECK(dots[0]->x > run_with(page, U"นค ๑").x + testing::width_of(run_with(page, U"นค ๑")));
  CHECK(dots[2]->x == Approx(43 * testing::kMillimetre).margin(4));
  CHECK(run_with(page, U"ที่").y == Approx(run_with(page, U"๘ มีนาคม").y));
  CHECK(run_with(page, U"เรื่อง").size > 1.2 * run_with(page, U"นค ๑").size);
}

TEST_CASE("the foot moves to a page of its own only when nothing else helps") {
  for (int count = 30; count < 45; ++count) {
    Section section;
    section.page = "annex";
    section.blocks.push_back(Paragraph{"annex-text", plain(lines(count))});
    section.foot.push_back(Paragraph{"annex-text", plain("ท้ายหน้า")});
    const PageSet pages = set(section);
    CHECK(run_with(pages.pages.back(), U"ท้ายหน้า").y ==
          Approx(18 * testing::kMillimetre + (1 - kBaselineShare) * 18.08));
    if (pages.pages.size() > 1) CHECK(runs_of(pages.pages.back()).size() >= 3);
  }
}

TEST_CASE("a catchword is the clause number and the first words") {
  const auto words = testing::plain_words();
  CHECK(raingan::to_utf8(catchword(U"๓. ตรวจสอบความถูกต้อง", *words)) == "/๓. ตรวจสอบ...");
  CHECK(raingan::to_utf8(catchword(U"จังหวัดได้จัดทำ", *words)) == "/จังหวัด...");
  CHECK(raingan::to_utf8(catchword(U"นี้ ", *words)) == "/นี้...");
  CHECK(catchword(U"  ", *words).empty());
}

TEST_CASE("sections begin on pages of their own and enter the outline") {
  Document document;
  for (const std::string page : {"letter", "annex", "annex-landscape"}) {
    Section section;
    section.page = page;
    section.outline = page;
    section.blocks.push_back(Paragraph{"annex-text", plain("ก")});
    document.sections.push_back(section);
  }
  const PageSet pages = compose(document, resources());
  REQUIRE(pages.pages.size() == 3);
  CHECK(pages.pages[2].width > pages.pages[2].height);
  REQUIRE(pages.outline.size() == 3);
  CHECK(pages.outline[2].page == 2);
  CHECK(pages.nodes[0].role == Role::document);
}

TEST_CASE("the number of a clause is known as its label, other beginnings are none") {
  const PageSet pages = set(annex({{"annex-clause", "๑. ก"}, {"annex-clause", "(๒) ข"}, {"annex-clause", "ค ง"}}));
  std::vector<std::uint32_t> labels;
  for (const Item& item : pages.pages[0].items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (run != nullptr && pages.nodes[item.node].role == Role::list_item) labels.push_back(run->label_characters);
  }
  CHECK(labels == std::vector<std::uint32_t>{3, 4, 0});
}

TEST_CASE("clauses that follow each other are one list") {
  const PageSet pages =
      set(annex({{"annex-clause", "๑. ก"}, {"annex-clause", "๒. ข"}, {"annex-text", "ค"}, {"annex-clause", "๑. ง"}}));
  int lists = 0, items = 0;
  for (const StructureNode& node : pages.nodes) {
    lists += node.role == Role::list ? 1 : 0;
    if (node.role != Role::list_item) continue;
    ++items;
    CHECK(pages.nodes[node.parent].role == Role::list);
  }
  CHECK(lists == 2);
  CHECK(items == 3);
}

TEST_CASE("headings step down one level at a time, and an item's own items are a list in it") {
  Section section;
  section.page = "annex";
  for (const char* style : {"annex-heading", "annex-title", "annex-heading"})
    section.blocks.push_back(Paragraph{style, plain("หัวข้อ")});
  for (const char* style : {"page-item", "page-subitem", "page-subitem", "page-item"})
    section.blocks.push_back(StopLine{style, {plain("๑."), plain("ข้อ")}});
  const PageSet pages = set(section);
  std::vector<int> levels;
  std::vector<std::uint32_t> lists, items;
  for (std::uint32_t i = 0; i < pages.nodes.size(); ++i) {
    if (pages.nodes[i].role == Role::heading) levels.push_back(pages.nodes[i].level);
    if (pages.nodes[i].role == Role::list) lists.push_back(i);
    if (pages.nodes[i].role == Role::list_item) items.push_back(i);
  }
  CHECK(levels == std::vector<int>{1, 1, 2});
  REQUIRE(lists.size() == 2);
  REQUIRE(items.size() == 4);
  CHECK(pages.nodes[lists[1]].parent == items[0]);
  CHECK(pages.nodes[items[1]].parent == lists[1]);
  CHECK(pages.nodes[items[2]].parent == lists[1]);
  CHECK(pages.nodes[items[3]].parent == lists[0]);
}
