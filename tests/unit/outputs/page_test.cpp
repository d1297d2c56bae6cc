#include "outputs/page_template.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "outputs/sample_job.hpp"

using namespace raingan;
using namespace raingan::outputs;
using namespace raingan::outputs::sample;
using Catch::Contains;

namespace {

PageTemplate page_of(const std::string& content, const std::string& attributes = "") {
  const std::string xml = "<page id='p' " + attributes + ">\n" + content + "\n</page>";
  return read_page(definition::Document("page.xml", xml, "page"));
}

LetterTemplate letter_with(const PageTemplate& page, const std::string& note = "") {
  LetterTemplate letter = letter_of(
      "<letter id='x'><subject>เรื่อง</subject><to for='all-districts'>ก</to><to for='one-district'>ข</to>"
      "<attachments><attachment amount='1'>หน้า</attachment></attachments><body><paragraph>ก</paragraph></body>"
      "<request>ก</request><closing>ก</closing><annexes><annex kind='page' page='p' item='1'>" +
      note + "</annex></annexes></letter>");
  letter.pages["p"] = std::make_shared<const PageTemplate>(page);
  return letter;
}

std::vector<layout::Section> sections_of(const SampleJob& sample, const std::string& content,
                                         const std::string& attributes = "") {
  return compose_annexes(letter_with(page_of(content, attributes)), sample.facts(), "").sections;
}

template <typename Block>
std::vector<Block> blocks_of(const layout::Section& section) {
  std::vector<Block> found;
  for (const layout::Block& block : section.blocks) {
    if (const auto* one = std::get_if<Block>(&block)) found.push_back(*one);
  }
  return found;
}

const std::string kFlow =
    "<flow><lane id='a'>อำเภอ</lane><lane id='b'>จังหวัด</lane>"
    "<step lane='a' tag='ทุกวันที่ 5'>ส่งรายงาน</step><step lane='b'>ตรวจ</step></flow>";

}  // namespace

TEST_CASE("a page has its label, titles and parts in order") {
  const std::vector<layout::Section> sections =
      sections_of(SampleJob(),
                  "<title>ชื่อ {area}</title><title>ปี {fiscal_year}</title><heading>หัวข้อ</heading>"
                  "<paragraph>ย่อหน้า 1</paragraph><item number='1.'>แรก</item><item>ย่อย</item>"
                  "<signature><line>ลงชื่อ</line></signature>");
  REQUIRE(sections.size() == 1);
  CHECK(text_of(sections[0]) == "สิ่งที่ส่งมาด้วย ๑\nชื่อ หนองคาย\nปี ๒๕๖๗\nหัวข้อ\nย่อหน้า ๑\n๑.|แรก|\n–|ย่อย|\nลงชื่อ\n");
  CHECK(sections[0].outline == "สิ่งที่ส่งมาด้วย ๑ ชื่อ หนองคาย");
  CHECK(stop_line(sections[0], "page-subitem").cells.size() == 2);
}

TEST_CASE("a page says which digits and which way up") {
  const std::vector<layout::Section> sections =
      sections_of(SampleJob(), "<paragraph>ปี {fiscal_year} ๑๒</paragraph>", "digits='arabic' landscape='yes'");
  CHECK_THAT(text_of(sections.at(0)), Contains("ปี 2567 12"));
  CHECK(sections[0].page == "annex-landscape");
}

TEST_CASE("a new page begins a section of its own, without a label") {
  const std::vector<layout::Section> sections =
      sections_of(SampleJob(), "<paragraph>ก</paragraph><new-page/><paragraph>ข</paragraph>");
  REQUIRE(sections.size() == 2);
  CHECK(text_of(sections[1]) == "ข\n");
  CHECK(sections[1].page == "annex");
  CHECK(sections[1].outline.empty());
}

TEST_CASE("a dash is indented under a number only") {
  const layout::Section section =
      sections_of(SampleJob(), "<item>ก</item><item number='1)'>ข</item><item>ค</item><item>ง</item>").at(0);
  const auto lines = blocks_of<layout::StopLine>(section);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].style == "page-item");
  CHECK(lines[1].style == "page-item");
  CHECK(lines[2].style == "page-subitem");
  CHECK(lines[3].style == "page-subitem");
}

TEST_CASE("a flow keeps lanes, steps and tags") {
  const auto flows = blocks_of<layout::Flow>(sections_of(SampleJob(), kFlow).at(0));
  REQUIRE(flows.size() == 1);
  CHECK(flows[0].style == "roadmap");
  REQUIRE(flows[0].lanes.size() == 2);
  REQUIRE(flows[0].steps.size() == 2);
  CHECK(flows[0].steps[0].lane == 0);
  CHECK(text_of(flows[0].steps[0].tag) == "ทุกวันที่ ๕");
  CHECK(flows[0].steps[1].lane == 1);
  CHECK(flows[0].steps[1].tag.empty());
}

TEST_CASE("a table spans cells, and numbers of rows are centred") {
  const auto tables = blocks_of<layout::Table>(
      sections_of(SampleJob(),
                  "<table widths='1 2 2'><head><row><cell rows='2'>ที่</cell><cell columns='2'>ก</cell></row>"
                  "<row><cell>ข</cell><cell>ค</cell></row></head><row><cell>1</cell><cell colour='FF0000'/>"
                  "<cell>ง</cell></row></table><table widths='1'><row><cell>คำ</cell></row></table>")
          .at(0));
  REQUIRE(tables.size() == 2);
  CHECK(tables[0].columns.size() == 3);
  CHECK(tables[0].columns[0].align == layout::Align::centre);
  CHECK(tables[0].columns[1].min_width == Approx(2 * tables[0].columns[0].min_width));
  CHECK(tables[0].head.at(0).at(0).row_span == 2);
  CHECK(tables[0].head.at(0).at(1).column_span == 2);
  CHECK(tables[0].body.at(0).at(1).fill_rgb == 0xFF0000U);
  CHECK(text_of(tables[0].body[0][0].spans) == "๑");
  CHECK(tables[1].columns[0].align == layout::Align::left);
}

TEST_CASE("a formula is set as a fraction with its bar under the numerator") {
  const auto tables =
      blocks_of<layout::Table>(sections_of(SampleJob(),
                                           "<formula times='100'><result>ร้อยละ</result><numerator>เข้าร่วม</numerator>"
                                           "<denominator>ทั้งหมด</denominator></formula>")
                                   .at(0));
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].style == "formula");
  REQUIRE(tables[0].body.size() == 2);
  CHECK(text_of(tables[0].body[0].at(0).spans) == "ร้อยละ = ");
  CHECK(text_of(tables[0].body[0].at(1).spans) == "เข้าร่วม");
  CHECK(tables[0].body[0].at(1).line_below);
  CHECK(text_of(tables[0].body[0].at(2).spans) == "× ๑๐๐");
  CHECK(text_of(tables[0].body[1].at(0).spans) == "ทั้งหมด");
}

TEST_CASE("grades come from the mission: criteria with points, colours with what they call for") {
  SampleJob sample;
  sample.mission.looks = {{"D", "สีแดง", 0xC00000U, Decimal::from_units(1), "ต้องเร่งดำเนินการด่วนที่สุด"},
                          {"A", "สีเขียว", 0x2E7D32U, Decimal::from_units(4), "รักษาระดับไว้"}};
  const auto tables = blocks_of<layout::Table>(sections_of(sample, "<grades points='yes' colours='yes'/>").at(0));
  REQUIRE(tables.size() == 2);
  REQUIRE(tables[0].body.size() == sample.criteria.rules.size());
  CHECK(text_of(tables[0].body[0].at(0).spans) == "A");
  CHECK_THAT(text_of(tables[0].body[0].at(1).spans), Contains("๑. ") && Contains("\n๒. "));
  CHECK(text_of(tables[0].body[0].at(2).spans) == "๔");
  CHECK(tables[0].body[1].at(2).spans.empty());
  REQUIRE(tables[1].body.size() == 2);
  CHECK(tables[1].body[0].at(0).fill_rgb == 0xC00000U);
  CHECK(text_of(tables[1].body[0].at(1).spans) == "สีแดง");
  CHECK(text_of(tables[1].body[0].at(3).spans) == "ต้องเร่งดำเนินการด่วนที่สุด");
}

TEST_CASE("notes of the letter stand at the end of the page") {
  const SampleJob sample;
  const LetterTemplate letter =
      letter_with(page_of("<paragraph>ก</paragraph><new-page/><paragraph>ข</paragraph>"), "<note>หมาย 1</note>");
  const std::vector<layout::Section> sections = compose_annexes(letter, sample.facts(), "").sections;
  CHECK(text_of(sections.at(1)) == "ข\nหมายเหตุ :|หมาย ๑|\n");
}

TEST_CASE("mistakes of a page are told with file and line") {
  const std::string content =
      GENERATE(as<std::string>{}, "<paragraph>{no_such}</paragraph>", "<paragraph>{area</paragraph>", "<paragraph/>",
               "<paragraph>{district}</paragraph>", "<item>{target.sales}</item>", "<heading>{coordinator}</heading>",
               "<list>ก</list>", "<heading colour='red'>ก</heading>", "<new-page>ก<item>ข</item></new-page>",
               "<table widths='1 2'><row><cell>ก</cell></row></table>",
               "<table widths='1'><row><cell>ก</cell><cell>ข</cell></row></table>",
               "<table widths='1 1'><row><cell rows='2'>ก</cell><cell>ข</cell></row></table>",
               "<table widths='1 0'><row><cell>ก</cell><cell>ข</cell></row></table>", "<table widths='a'/>",
               "<table widths='1'><row><cell colour='red'>ก</cell></row></table>", "<flow><lane id='a'>ก</lane></flow>",
               "<flow><lane id='a'>ก</lane><step lane='b'>ข</step></flow>",
               "<flow><lane id='a'>ก</lane><lane id='a'>ข</lane><step lane='a'>ค</step></flow>",
               "<flow><lane id='a'>ก</lane><step lane='a' tag='{no_such}'>ข</step></flow>",
               "<formula><result>ก</result><numerator>ข</numerator></formula>", "<signature/>",
               "<grades points='maybe'/>", "<heading>ก</heading><title>ข</title>");
  CAPTURE(content);
  try {
    page_of(content);
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::faulty_template);
    CHECK(error.file() == "page.xml");
    CHECK(error.place() == "line 2");
  }
}

TEST_CASE("what the mission cannot fill on a page is told with the page's own file and line") {
  const SampleJob sample;
  try {
    sections_of(sample, "<heading>ก</heading>\n<paragraph>{due.9}</paragraph>");
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.file() == "page.xml");
    CHECK(error.place() == "line 3");
  }
}

TEST_CASE("a letter without the page that an annex names is refused") {
  const SampleJob sample;
  LetterTemplate letter = letter_with(page_of("<paragraph>ก</paragraph>"));
  letter.pages.clear();
  CHECK_THROWS_AS(compose_annexes(letter, sample.facts(), ""), Error);
}

TEST_CASE("attributes of one kind of annex are refused at others") {
  const std::string annex =
      GENERATE(as<std::string>{}, "kind='page'", "kind='page' page='p' form='x'", "kind='page' page='p' blank='yes'",
               "kind='page' page='p' without='a'", "kind='table' form='x' page='p'",
               "kind='table' form='x' grades='yes'", "kind='criteria' signature='yes'", "kind='poster' page='p'");
  CAPTURE(annex);
  CHECK_THROWS_AS(letter_of("<letter id='x'><subject>เรื่อง</subject><to for='all-districts'>ก</to>"
                            "<to for='one-district'>ข</to><attachments><attachment amount='1'>ก</attachment>"
                            "</attachments><body><paragraph>ก</paragraph></body><request>ก</request>"
                            "<closing>ก</closing><annexes><annex " +
                            annex + " item='1'><title>ก</title></annex></annexes></letter>"),
                  Error);
}

TEST_CASE("an annex of a table may leave out columns and be signed") {
  const LetterTemplate letter = letter_of(
      "<letter id='x'><subject>เรื่อง</subject><to for='all-districts'>ก</to><to for='one-district'>ข</to>"
      "<attachments><attachment amount='1'>ก</attachment></attachments><body><paragraph>ก</paragraph></body>"
      "<request>ก</request><closing>ก</closing><annexes><annex kind='table' form='x' without='a b.c' signature='yes' "
      "item='1'/></annexes></letter>");
  CHECK(letter.annexes.at(0).without == std::vector<std::string>{"a", "b.c"});
  CHECK(letter.annexes[0].signature);
}

TEST_CASE("the shipped letters bring the attachments and clauses of their sources") {
  struct Shape {
    std::string id;
    std::size_t attachments, clauses, annexes;
  };
  const Shape shape = GENERATE(values<Shape>({{"otop-2567-q1", 3, 4, 6},
                                              {"otop-2567-q2", 2, 4, 7},
                                              {"online-income-2565", 4, 4, 5},
                                              {"market-channels-2565", 3, 5, 5},
                                              {"otop-income-2568", 6, 7, 9}}));
  CAPTURE(shape.id);
  const LetterTemplate letter = shipped_letter(shape.id);
  CHECK(letter.attachments.size() == shape.attachments);
  const auto is_clause = [](const LetterTemplate::Part& part) {
    return part.kind == LetterTemplate::Part::Kind::clause;
  };
  CHECK(static_cast<std::size_t>(std::count_if(letter.parts.begin(), letter.parts.end(), is_clause)) == shape.clauses);
  CHECK(letter.annexes.size() == shape.annexes);
  for (const auto& [id, page] : letter.pages) {
    INFO(id);
    CHECK(page->id == id);
    CHECK(!page->titles.empty());
    CHECK(!page->parts.empty());
  }
}
