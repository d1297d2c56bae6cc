#include "workbook/patch.hpp"

#include <catch2/catch.hpp>
#include <pugixml.hpp>
#include <random>

#include "base/error.hpp"
#include "workbook/added_sheet.hpp"
#include "workbook/read.hpp"
#include "workbook/tiny_workbook.hpp"
#include "workbook/zip_reader.hpp"

namespace raingan::workbook {
namespace {

using namespace testing;

constexpr const char* kStyles =
    "<fonts count='1'><font><sz val='14'/><color theme='1'/><name val='TH Sarabun New'/></font></fonts>"
    "<fills count='2'><fill><patternFill patternType='none'/></fill><fill><patternFill "
    "patternType='gray125'/></fill></fills>"
    "<borders count='1'><border/></borders><cellXfs count='3'><xf numFmtId='0' fontId='0' fillId='0' borderId='0'/>"
    "<xf numFmtId='3' fontId='0' fillId='0' borderId='0' applyNumberFormat='1'><alignment horizontal='right'/></xf>"
    "<xf numFmtId='14'/></cellXfs><cellStyles count='0'/>";
constexpr const char* kBody =
    "<dimension ref='B2:D4'/><cols><col min='5' max='6' style='1'/></cols><sheetData><row r='2' spans='2:4'><c r='B2' "
    "s='1'><v>12</v></c>"
    "<c r='D2'><f>B2*2</f><v>24</v></c></row><row r='4' s='2' customFormat='1'><c r='B4' "
    "t='str'><v>ก</v></c></row></sheetData>"
    "<mergeCells count='1'><mergeCell ref='B4:C5'/></mergeCells><pageMargins left='1' right='1' top='1' bottom='1' "
    "header='1' footer='1'/>"
    "<extLst/>";

CellMark mark(const char* reference, std::string comment = "ตรวจ", std::uint32_t rgb = 0xFFFF00) {
  return {parse_reference(reference).value(), std::move(comment), rgb};
}

AddedSheet listing(std::string name = "ผลการตรวจ") {
  return {
      std::move(name), {8, 40.5}, {{{"เซลล์", ""}, {"พบ", ""}}, {{"B2", "#'S'!B2"}, {"=1+1 <&> _x0041_ ๑\nสอง", ""}}}};
}

std::string patched(const Parts& parts, const std::vector<CellMark>& marks, const AddedSheet& added = {}) {
  return patch_workbook(zip_of(parts), "t.xlsx", {{"S", marks}}, added);
}

std::string part_of(const std::string& bytes, const std::string& name) {
  ZipReader reader(bytes, "t");
  const ZipEntry* entry = reader.find(name);
  REQUIRE(entry != nullptr);
  return reader.inflate(*entry);
}

bool has(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

// Every part is well-formed for another parser, has a content type, and every relationship a part.
void require_sound(const std::string& bytes) {
  ZipReader reader(bytes, "t");
  pugi::xml_document types;
  REQUIRE(types.load_string(part_of(bytes, "[Content_Types].xml").c_str()));
  for (const ZipEntry& entry : reader.entries()) {
    INFO(entry.name);
    const std::string content = reader.inflate(entry);
    pugi::xml_document document;
    REQUIRE(document.load_buffer(content.data(), content.size()));
    const std::string extension = entry.name.substr(entry.name.rfind('.') + 1);
    CHECK((types.document_element().find_child_by_attribute("Default", "Extension", extension.c_str()) ||
           types.document_element().find_child_by_attribute("Override", "PartName", ("/" + entry.name).c_str())));
  }
}

TEST_CASE("marks: fills and comments where they belong, cells as they were") {
  const Parts parts = one_sheet(kBody, "", kStyles);
  const std::string before = zip_of(parts);
  const std::string after =
      patched(parts, {mark("B2", "หนึ่ง\nสอง <&> _x0041_"), mark("D2", "x", 0xFFC7CE), mark("A1")}, listing());
  require_sound(after);
  const Workbook was = read_workbook(before, "t");
  const Workbook is = read_workbook(after, "t");
  REQUIRE(is.sheets.size() == 2);
  CHECK(told(is.sheets[0]) == told(was.sheets[0]));
  CHECK(is.sheets[0].merged == was.sheets[0].merged);
  CHECK(is.sheets[0].at({1, 1})->format == "#,##0");
  CHECK(is.sheets[0].at({1, 1})->style == 4);
  CHECK(is.sheets[1].name == "ผลการตรวจ");
  CHECK(told(is.sheets[1]) == "A1 text เซลล์\nB1 text พบ\nA2 text B2\nB2 text =1+1 <&> _x0041_ ๑\nสอง");

  const std::string styles = part_of(after, "xl/styles.xml");
  CHECK(has(styles,
            "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFFF00\"/><bgColor "
            "indexed=\"64\"/></patternFill></fill>"));
  CHECK(has(styles, "<fills count='4'>"));
  CHECK(has(styles, "<cellXfs count='9'>"));
  CHECK(has(styles,
            "<xf applyFill=\"1\" numFmtId='3' fontId='0' fillId='2' borderId='0' applyNumberFormat='1'><alignment "
            "horizontal='right'/></xf>"));
  CHECK(has(styles, "<font><b/><sz val='14'/><color theme='1'/><name val='TH Sarabun New'/></font>"));
  CHECK(has(styles, "<font><u/><color rgb=\"FF0563C1\"/><sz val='14'/><name val='TH Sarabun New'/></font>"));

  const std::string comments = part_of(after, "xl/comments1.xml");
  CHECK(has(comments, "<author>raingan</author>"));
  CHECK(has(comments, "<comment ref=\"B2\" authorId=\"0\">"));
  CHECK(has(comments, ">หนึ่ง\nสอง &lt;&amp;&gt; _x005F_x0041_</t>"));
  const std::string drawing = part_of(after, "xl/drawings/vmlDrawing1.vml");
  CHECK(has(drawing, "<x:Row>1</x:Row><x:Column>3</x:Column>"));
  CHECK(has(part_of(after, "xl/worksheets/sheet1.xml"), "footer='1'/><legacyDrawing xmlns:r="));
  CHECK(has(part_of(after, "xl/worksheets/sheet1.xml"), "<dimension ref='A1:D4'/>"));
  CHECK(has(part_of(after, "xl/worksheets/sheet2.xml"), "<hyperlink ref=\"A2\" location=\"'S'!B2\"/>"));
}

TEST_CASE("parts that need not change keep their bytes and order") {
  Parts parts = one_sheet(kBody, "<si><t>x</t></si>", kStyles);
  set_part(parts, "xl/theme/theme1.xml", "<theme>" + std::string(500, 't') + "</theme>");
  set_part(parts, "xl/calcChain.xml", "<calcChain/>");
  const std::string before = zip_of(parts);
  const std::string after = patched(parts, {mark("B2")}, listing());
  const ZipReader was(before, "t");
  const ZipReader is(after, "t");
  REQUIRE(is.entries().size() == was.entries().size() + 4);
  const std::vector<std::string> changed = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                                            "xl/worksheets/sheet1.xml", "xl/styles.xml"};
  for (std::size_t i = 0; i < was.entries().size(); ++i) {
    const ZipEntry& old = was.entries()[i];
    INFO(old.name);
    CHECK(is.entries()[i].name == old.name);
    const bool same = is.entries()[i].record == old.record;
    CHECK(same == (std::find(changed.begin(), changed.end(), old.name) == changed.end()));
  }
  CHECK(after == patched(parts, {mark("B2")}, listing()));
}

TEST_CASE("a sheet alone, or marks alone, touch nothing else") {
  const Parts parts = one_sheet(kBody, "", kStyles);
  const std::string only_marks = patched(parts, {mark("B2")});
  CHECK(part_of(only_marks, "xl/workbook.xml") == parts[2].second);
  const std::string only_sheet = patched(parts, {}, listing());
  CHECK(part_of(only_sheet, "xl/worksheets/sheet1.xml") == parts[4].second);
  CHECK(patch_workbook(zip_of(parts), "t", {}, {}) == zip_of(parts));
}

struct Placement {
  const char* sheet_data;
  std::vector<const char*> marks;
  const char* expected;
};

TEST_CASE("missing cells and rows go in at their places") {
  const Placement placements[] = {
      {"<sheetData/>", {"B2"}, "<sheetData><row r=\"2\"><c r=\"B2\" s=\"3\"/></row></sheetData>"},
      {"<sheetData></sheetData>",
       {"C1", "A1", "A3"},
       "<sheetData><row r=\"1\"><c r=\"A1\" s=\"3\"/><c r=\"C1\" s=\"3\"/></row><row r=\"3\"><c r=\"A3\" "
       "s=\"3\"/></row></sheetData>"},
      {"<sheetData><row r='2'/></sheetData>",
       {"A1", "B2", "A2", "C3"},
       "<sheetData><row r=\"1\"><c r=\"A1\" s=\"3\"/></row><row r='2'><c r=\"A2\" s=\"3\"/><c r=\"B2\" "
       "s=\"3\"/></row><row r=\"3\"><c r=\"C3\" s=\"3\"/></row></sheetData>"},
      {"<sheetData><row r='1' spans='2:2' ht='20'><c r='B1'/></row></sheetData>",
       {"A1", "B1", "C1"},
       "<sheetData><row r='1'  ht='20'><c r=\"A1\" s=\"3\"/><c s=\"3\" r='B1'/><c r=\"C1\" "
       "s=\"3\"/></row></sheetData>"},
      {"<sheetData><row><c/><c s='1'/></row><row><c/></row></sheetData>",
       {"B1", "A2", "B2"},
       "<sheetData><row><c/><c s='3'/></row><row><c s=\"4\"/><c r=\"B2\" s=\"4\"/></row></sheetData>"},
      {"<sheetData><row r='5' s='1' customFormat='1'/></sheetData>",
       {"A5", "E4"},
       "<sheetData><row r=\"4\"><c r=\"E4\" s=\"3\"/></row><row r='5' s='1' customFormat='1'><c r=\"A5\" "
       "s=\"3\"/></row></sheetData>"},
      {"<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='1'><c r='C1'><v>1</v></c></row></sheetData>",
       {"C1", "B1"},
       "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r=\"B1\" s=\"3\"/></row><row r='1'><c s=\"3\" "
       "r='C1'><v>1</v></c></row></sheetData>"},
  };
  for (const Placement& p : placements) {
    INFO(p.sheet_data);
    std::vector<CellMark> marks;
    for (const char* reference : p.marks) marks.push_back(mark(reference, ""));
    const std::string xml = part_of(
        patched(one_sheet("<cols><col min='5' max='5' style='1'/></cols>" + std::string(p.sheet_data), "", kStyles),
                marks),
        "xl/worksheets/sheet1.xml");
    const std::size_t begin = xml.find("<sheetData");
    CHECK(xml.substr(begin, xml.find("</sheetData>") + 12 - begin) == p.expected);
  }
}

TEST_CASE("a mark inside a merged range shows on its first cell") {
  const std::string after = patched(one_sheet(kBody, "", kStyles), {mark("C5", "หนึ่ง"), mark("B4", "สอง", 0xFF0000)});
  const std::string comments = part_of(after, "xl/comments1.xml");
  CHECK(has(comments, "ref=\"B4\""));
  CHECK(has(comments, "หนึ่ง\nสอง"));
  CHECK_FALSE(has(comments, "C5"));
  CHECK(told(read_workbook(after, "t").sheets[0]) == told(read_sheet(kBody)));
}

Parts with_notes() {
  Parts parts = one_sheet(kBody, "", kStyles);
  change_part(parts, "xl/worksheets/sheet1.xml", "<extLst/>",
              "<x:legacyDrawing xmlns:q='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
              "q:id='d'/><tableParts/>");
  set_part(
      parts, "xl/worksheets/_rels/sheet1.xml.rels",
      "<p:Relationships xmlns:p='http://schemas.openxmlformats.org/package/2006/relationships'>"
      "<p:Relationship Id='rId2' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments' "
      "Target='../notes.xml'/>"
      "<p:Relationship Id='d' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing' "
      "Target='../d.vml'/></p:Relationships>");
  set_part(parts, "xl/notes.xml",
           "<k:comments "
           "xmlns:k='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><k:authors><k:author>ก</k:author></"
           "k:authors><k:commentList>"
           "<k:comment ref='B2' authorId='0'><k:text><k:t>เดิม</k:t><k:rPh sb='0' "
           "eb='1'><k:t>x</k:t></k:rPh></k:text></k:comment></k:commentList></k:comments>");
  set_part(parts, "xl/d.vml",
           "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
           "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
           "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"3\"/></o:shapelayout><v:shapetype "
           "id=\"_x0000_t202\"/>"
           "<v:shape id=\"_x0000_s3075\" type=\"#_x0000_t202\"><div>a<br>b</div></v:shape></xml>");
  change_part(parts, "[Content_Types].xml", "<Default", "<Default Extension='VML' ContentType='x'/><Default");
  return parts;
}

TEST_CASE("existing comments and their drawing are kept and added to") {
  const std::string after = patched(with_notes(), {mark("B2", "ใหม่"), mark("D2", "อีก")});
  const std::string notes = part_of(after, "xl/notes.xml");
  CHECK(has(notes, "<k:t>เดิม</k:t><k:r>"));
  CHECK(has(notes, ">\nใหม่</k:t></k:r><k:rPh"));
  CHECK(has(notes, "<k:author>ก</k:author><k:author>raingan</k:author>"));
  CHECK(has(notes, "<k:comment ref=\"D2\" authorId=\"1\">"));
  const std::string drawing = part_of(after, "xl/d.vml");
  CHECK(has(drawing, "<div>a<br>b</div></v:shape><v:shape id=\"_x0000_s3076\""));
  CHECK_FALSE(has(drawing, "<x:Row>1</x:Row><x:Column>1</x:Column>"));
  CHECK(has(drawing, "<x:Row>1</x:Row><x:Column>3</x:Column>"));
  const Parts before = with_notes();
  CHECK(part_of(after, "[Content_Types].xml") == before[0].second);
  CHECK(part_of(after, "xl/worksheets/_rels/sheet1.xml.rels") == before[before.size() - 3].second);
}

TEST_CASE("a second round adds to the first") {
  const std::string once = patched(one_sheet(kBody, "", kStyles), {mark("B2", "หนึ่ง")}, listing());
  const std::string twice = patch_workbook(
      once, "t", {{"S", {mark("B2", "สอง"), mark("D2", "สาม")}}, {"ผลการตรวจ", {mark("A1")}}}, listing());
  require_sound(twice);
  const std::string comments = part_of(twice, "xl/comments1.xml");
  CHECK(has(comments, "หนึ่ง"));
  CHECK(has(comments, "\nสอง"));
  CHECK(comments.find("<author>") == comments.rfind("<author>"));
  CHECK(read_workbook(twice, "t").sheets[2].name == "ผลการตรวจ (2)");
  CHECK(has(part_of(twice, "xl/drawings/vmlDrawing2.vml"), "data=\"2\""));
  CHECK(has(part_of(twice, "xl/drawings/vmlDrawing1.vml"), "_x0000_s1026"));
}

TEST_CASE("names of added sheets are free and allowed") {
  const std::vector<SheetEntry> taken = {{"Check", {}, {}, true}, {"Check (2)", {}, {}, false}};
  CHECK(free_sheet_name("check", taken) == "check (3)");
  CHECK(free_sheet_name("a[b]:c*d?e/f\\g'", taken) == "a-b--c-d-e-f-g-");
  CHECK(free_sheet_name("  ", taken) == "Sheet");
  const std::string thai(93, 'x');
  CHECK(free_sheet_name(thai, taken) == std::string(31, 'x'));
  CHECK(free_sheet_name(std::string(40, 'x'), {{std::string(31, 'x'), {}, {}, true}}) == std::string(27, 'x') + " (2)");
}

TEST_CASE("workbooks without styles, prefixed ones, strict ones, UTF-16 ones") {
  Parts plain = one_sheet(kBody);
  require_sound(patched(plain, {mark("B2")}, listing()));
  CHECK(read_workbook(patched(plain, {mark("B2")}, listing()), "t").sheets[0].at({1, 1})->style == 1);

  Parts prefixed = one_sheet("", "", "");
  set_part(prefixed, "xl/worksheets/sheet1.xml",
           "<x:worksheet xmlns:x='u' "
           "xmlns:rel='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><x:sheetData><x:row "
           "r='1'><x:c r='A1'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>");
  const std::string after = patched(prefixed, {mark("A1"), mark("B3")}, listing());
  CHECK(part_of(after, "xl/worksheets/sheet1.xml") ==
        "<x:worksheet xmlns:x='u' "
        "xmlns:rel='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><x:sheetData><x:row "
        "r='1'><x:c s=\"1\" r='A1'><x:v>1</x:v></x:c></x:row>"
        "<x:row r=\"3\"><x:c r=\"B3\" s=\"1\"/></x:row></x:sheetData><x:legacyDrawing rel:id=\"rId2\"/></x:worksheet>");

  Parts strict = one_sheet(kBody, "", kStyles);
  change_part(strict, "xl/workbook.xml", "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
              "http://purl.oclc.org/ooxml/spreadsheetml/main");
  const std::string strictly = patched(strict, {mark("B2")}, listing());
  CHECK(has(part_of(strictly, "xl/worksheets/_rels/sheet1.xml.rels"),
            "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"));
  CHECK(has(part_of(strictly, "xl/worksheets/sheet2.xml"), "http://purl.oclc.org/ooxml/spreadsheetml/main"));
  CHECK(read_workbook(strictly, "t").sheets.size() == 2);

  Parts wide = one_sheet("", "", kStyles);
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string("<?xml version='1.0' encoding='UTF-16'?><worksheet><sheetData/></worksheet>")) {
    utf16 += c;
    utf16 += '\0';
  }
  set_part(wide, "xl/worksheets/sheet1.xml", utf16);
  CHECK(has(part_of(patched(wide, {mark("A1")}), "xl/worksheets/sheet1.xml"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\""));
}

TEST_CASE("style sheets that lack lists get them in their places") {
  const std::string after = patched(one_sheet(kBody, "", "<borders/><cellStyles/>"), {mark("B2")}, listing());
  require_sound(after);
  const std::string styles = part_of(after, "xl/styles.xml");
  CHECK(styles.find("<fonts") < styles.find("<fills"));
  CHECK(styles.find("<fills") < styles.find("<borders"));
  CHECK(styles.find("<borders") < styles.find("<cellXfs"));
  CHECK(styles.find("<cellXfs") < styles.find("<cellStyles"));
  CHECK(read_workbook(after, "t").sheets[0].at({1, 1})->style == 1);
}

TEST_CASE("what cannot be patched is said") {
  const Parts parts = one_sheet(kBody, "", kStyles);
  try {
    patch_workbook(zip_of(parts), "t.xlsx", {{"ไม่มี", {mark("A1")}}}, {});
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::internal);
    CHECK(error.place() == "ไม่มี");
  }
  CHECK_THROWS_AS(patch_workbook("x", "t", {}, {}), Error);
}

TEST_CASE("many marks, at the edges of the sheet too") {
  std::vector<CellMark> marks = {mark("XFD1048576"), mark("XFD1"), mark("A1048576")};
  for (std::uint32_t i = 0; i < 2'500; ++i)
    marks.push_back({{i / 50 * 2, i % 50 * 3}, "ก" + std::to_string(i), 0xFFFF00 + i % 3});
  const std::string after = patched(one_sheet(kBody, "", kStyles), marks);
  require_sound(after);
  CHECK(told(read_workbook(after, "t").sheets[0]) == told(read_sheet(kBody)));
  const std::string drawing = part_of(after, "xl/drawings/vmlDrawing1.vml");
  CHECK(has(drawing, "data=\"1,2,3\""));
  std::size_t shapes = 0;
  for (std::size_t at = drawing.find("<v:shape "); at != std::string::npos; at = drawing.find("<v:shape ", at + 1))
    ++shapes;
  CHECK(shapes == marks.size());
}

// What can be read can be returned: the same cells come back.
TEST_CASE("mutated workbooks are patched or refused") {
  const Parts original = with_notes();
  const AddedSheet added = listing();
  std::mt19937 random(1'959);
  const std::string tokens = "<>/=\"' :xrscv0A";
  std::size_t returned = 0;
  for (int round = 0; round < 1'000; ++round) {
    Parts parts = original;
    std::string& xml = parts[random() % parts.size()].second;
    const std::size_t at = random() % xml.size();
    switch (random() % 3) {
      case 0:
        xml[at] = tokens[random() % tokens.size()];
        break;
      case 1:
        xml.erase(at, 1 + random() % 8);
        break;
      default:
        xml.insert(at, xml.substr(random() % xml.size(), random() % 40));
    }
    try {
      const Workbook was = read_parts(parts);
      const std::string after =
          patch_workbook(zip_of(parts), "t", {{was.sheets[0].name, {mark("B2"), mark("C3")}}}, added);
      const Workbook is = read_workbook(after, "t");
      REQUIRE(is.sheets.size() == was.sheets.size() + 1);
      REQUIRE(told(is.sheets[0]) == told(was.sheets[0]));
      ++returned;
    } catch (const Error& error) {
      REQUIRE(error.code() == ErrorCode::unreadable);
    }
  }
  CHECK(returned > 300);
}

}  // namespace
}  // namespace raingan::workbook
