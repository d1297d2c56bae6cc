#include "workbook/read.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "workbook/tiny_workbook.hpp"

namespace raingan::workbook {
namespace {

using namespace testing;

constexpr const char* kDates =
    "<numFmts count='1'><numFmt numFmtId='164' formatCode='[$-107041E]d mmm yy;@'/></numFmts>"
    "<cellXfs count='4'><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='61'/></cellXfs>";

struct Case {
  const char* name;
  const char* body;
  const char* strings;
  const char* styles;
  const char* expected;
};

const Case kCases[] = {
    {"numbers as written",
     "<sheetData><row r='1'><c r='A1'><v>0.30000000000000004</v></c><c r='B1' t='n'><v> 12 </v></c>"
     "<c r='C1'><v>1.2E+07</v></c></row></sheetData>",
     "", "", "A1 number 0.30000000000000004\nB1 number 12\nC1 number 1.2E+07"},
    {"what is no number is text",
     "<sheetData><row><c><v>NaN</v></c><c><v>INF</v></c><c><v>0x10</v></c><c><v>1,5</v></c>"
     "<c><v>1e</v></c><c><v>.</v></c><c><v>-</v></c></row></sheetData>",
     "", "", "A1 text NaN\nB1 text INF\nC1 text 0x10\nD1 text 1,5\nE1 text 1e\nF1 text .\nG1 text -"},
    {"positions left out",
     "<sheetData><row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"
     "<row r='9'><c><v>5</v></c></row><row><c r='B10'><v>6</v></c></row></sheetData>",
     "", "", "A1 number 1\nD1 number 2\nE1 number 3\nA2 number 4\nA9 number 5\nB10 number 6"},
    {"one row element per cell",
     "<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='1'><c r='B1'><v>2</v></c></row></sheetData>", "", "",
     "A1 number 1\nB1 number 2"},
    {"rows in any order",
     "<sheetData><row r='3'><c r='A3'><v>3</v></c></row><row r='1'><c r='B1'><v>2</v></c><c "
     "r='A1'><v>1</v></c></row></sheetData>",
     "", "", "A1 number 1\nB1 number 2\nA3 number 3"},
    {"a lying dimension",
     "<dimension ref='A0:XFD1048576'/><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>", "", "",
     "A1 number 1"},
    {"the last cell of a sheet", "<sheetData><row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>", "", "",
     "XFD1048576 number 1"},
    {"self-closed elements",
     "<sheetData><row r='1'/><row r='2'><c r='A2' s='1'/><c r='B2'><v/></c><c r='C2' t='s'><v>0</v></c>"
     "<c r='D2' t='inlineStr'><is><t/></is></c><c r='E2' t='inlineStr'><is/></c></row></sheetData>",
     "<si/><si><t/></si>", "", ""},
    {"comments, instructions, CDATA",
     "<!-- <sheetData> --><sheetData><?x y?><row r='1'><c r='A1'><v>1<!-- 2 -->3</v></c>"
     "<c r='B1' t='str'><v><![CDATA[a<b&amp;]]></v></c></row></sheetData>",
     "", "", "A1 number 13\nB1 text a<b&amp;"},
    {"white space between attributes",
     "<sheetData><row\n r = '1'\t><c\tr=\"A1\"\n  t = 'str' ><v>x</v ></c\n></row></sheetData>", "", "", "A1 text x"},
    {"entities",
     "<sheetData><row><c "
     "t='str'><v>&lt;&amp;&quot;&apos;&gt;&#3585;&#x0E02;&unknown;&#xD800;&</v></c></row></sheetData>",
     "", "", "A1 text <&\"'>กข&unknown;\uFFFD&"},
    {"escaped characters",
     "<sheetData><row><c "
     "t='str'><v>a_x0041__x005F_x0042_&#95;x0043__xZZZZ__xD83D__xDE00__x0007__x</v></c></row></sheetData>",
     "", "", "A1 text aA_x0042_C_xZZZZ_😀\uFFFD_x"},
    {"shared strings with runs and phonetics",
     "<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row></sheetData>",
     "<si><r><rPr><b/></rPr><t xml:space='preserve'>อำเภอ </t></r><r><t>สังคม</t></r><rPh sb='0' "
     "eb='1'><t>x</t></rPh></si><si><t> y </t></si>",
     "", "A1 text อำเภอ สังคม\nB1 text  y "},
    {"inline strings",
     "<sheetData><row><c "
     "t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c></row></sheetData>",
     "", "", "A1 text ab"},
    {"truth and errors",
     "<sheetData><row><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='e'><v>#REF!</v></c><c "
     "t='e'><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>",
     "", "", "A1 bool TRUE\nB1 bool FALSE\nC1 error #REF!\nD1 error #DIV/0! =1/0"},
    {"formulas with and without results",
     "<sheetData><row><c><f>SUM(B1)</f><v>5</v></c><c><f>A1</f></c><c><f>A1</f><v></v></c>"
     "<c t='str'><f>A1&amp;\"\"</f><v></v></c><c "
     "t='s'><f>A1</f></c><c><f/><v>7</v></c><c><f>=A1</f><v>1</v></c></row></sheetData>",
     "", "",
     "A1 number 5 =SUM(B1)\nB1 unknown =A1\nC1 unknown =A1\nD1 text =A1&\"\"\nE1 unknown =A1\nF1 number 7\nG1 number 1 "
     "=A1"},
    {"shared formulas",
     "<sheetData><row r='1'><c r='B1'><f t='shared' si='7'/><v>0</v></c></row><row r='2'><c r='A2'><f t='shared' "
     "ref='A2:A4' si='0'>B2*$C$1</f><v>1</v></c></row>"
     "<row r='3'><c r='A3'><f t='shared' si='0'/><v>2</v></c></row><row r='4'><c r='A4'><f t='shared' si='0'/></c><c "
     "r='B4'><f t='shared' ref='B1:B4' si='7'>A4</f><v>3</v></c></row></sheetData>",
     "", "", "B1 number 0 =A1\nA2 number 1 =B2*$C$1\nA3 number 2 =B3*$C$1\nA4 unknown =B4*$C$1\nB4 number 3 =A4"},
    {"array and data table formulas",
     "<sheetData><row><c><f t='array' ref='A1:A2'>B1:B2*2</f><v>1</v></c><c><f t='dataTable' ref='B1:B2' "
     "r1='C1'/><v>2</v></c></row></sheetData>",
     "", "", "A1 number 1 =B1:B2*2\nB1 number 2 =TABLE()"},
    {"dates",
     "<sheetData><row><c s='1'><v>45331</v></c><c s='2'><v>243645.5</v></c><c s='3'><v>12</v></c><c "
     "t='d'><v>2024-02-09T08:30:00</v></c>"
     "<c s='1'><v>-1</v></c><c s='99'><v>3</v></c><c s='1' t='str'><v>45331</v></c></row></sheetData>",
     "", kDates,
     "A1 date 2024-02-09\nB1 date 2567-01-27T12:00:00\nC1 number 12\nD1 date 2024-02-09T08:30:00\nE1 number -1\nF1 "
     "number 3\nG1 text 45331"},
    {"unknown cell type", "<sheetData><row><c t='x'><v>a</v></c></row></sheetData>", "", "", "A1 text a"},
    {"foreign elements",
     "<sheetData><x:other "
     "xmlns:x='u'><row><c><v>9</v></c></row></x:other><row><c><extLst><v>8</v></extLst><v>1</v></c></row></sheetData>"
     "<extLst><row><c><v>7</v></c></row></extLst>",
     "", "", "A1 number 1"},
    {"carriage returns", "<sheetData><row><c t='str'><v>a\r\nb\rc&#13;</v></c></row></sheetData>", "", "",
     "A1 text a\nb\nc\r"},
};

TEST_CASE("what a worksheet may look like") {
  for (const Case& c : kCases) {
    INFO(c.name);
    CHECK(told(read_sheet(c.body, c.strings, c.styles)) == c.expected);
  }
}

TEST_CASE("figures are exact and large numbers are no figures") {
  const Sheet sheet = read_sheet(
      "<sheetData><row><c><v>6179122.125</v></c><c><v>10000000000</v></c><c><v>10000000000.01</v></c><c><v>1e309</v></"
      "c>"
      "<c><v>-0.005</v></c></row></sheetData>");
  CHECK(sheet.at({0, 0})->number == Decimal::parse("6179122.13"));
  CHECK(sheet.at({0, 1})->number == Decimal::from_units(10'000'000'000));
  CHECK_FALSE(sheet.at({0, 2})->number);
  CHECK(sheet.at({0, 3})->type == CellType::number);
  CHECK_FALSE(sheet.at({0, 3})->number);
  CHECK(sheet.at({0, 4})->number == Decimal::from_hundredths(-1));
}

TEST_CASE("cells carry format and style") {
  const Sheet sheet = read_sheet(
      "<sheetData><row><c s='2'><v>1</v></c><c s='3'><v>1</v></c><c s='x'><v>1</v></c></row></sheetData>", "", kDates);
  CHECK(sheet.at({0, 0})->format == "[$-107041E]d mmm yy;@");
  CHECK(sheet.at({0, 0})->style == 2);
  CHECK(sheet.at({0, 0})->number == Decimal::from_units(1));
  CHECK(sheet.at({0, 1})->format == "t#,##0");
  CHECK(sheet.at({0, 2})->format == "General");
}

TEST_CASE("faulty styles make cells General and nothing else") {
  const char* const body = "<sheetData><row><c s='1'><v>45331</v></c></row></sheetData>";
  for (const char* styles :
       {"<cellXfs><xf numFmtId='x'/><xf/></cellXfs>", "<cellXfs><xf>", "<fills><fill/></fills>",
        "<numFmts><numFmt/></numFmts><cellXfs><xf/><xf numFmtId='164'/></cellXfs>", "</a>", "<<<"}) {
    INFO(styles);
    const Sheet sheet = read_sheet(body, "", styles);
    CHECK(told(sheet) == "A1 number 45331");
    CHECK(sheet.at({0, 0})->format == "General");
  }
}

TEST_CASE("what contradicts itself is left out with a warning") {
  const Workbook book = read_parts(
      one_sheet("<sheetData><row r='0'><c r='A0'><v>1</v></c><c r='XFE1'><v>1</v></c><c r='A4294967297'><v>1</v></c>"
                "<c r='B1' t='s'><v>5</v></c><c r='C1' t='s'><v>-1</v></c><c r='D1'><v>1</v></c><c r='D1'><v>2</v></c>"
                "<c r='E1'><f t='shared' si='3'/><v>1</v></c></row></sheetData><mergeCells><mergeCell "
                "ref='A1:XFE2'/></mergeCells>",
                "<si><t>x</t></si>"));
  CHECK(told(book.sheets[0]) == "D1 number 2\nE1 number 1 =#REF!");
  std::string cells;
  for (const ReadWarning& warning : book.warnings) {
    CHECK(warning.sheet == "S");
    CHECK_FALSE(warning.message.th.empty());
    cells += warning.cell + " ";
  }
  CHECK(cells == "A0 XFE1 A4294967297 B1 C1 D1 A1:XFE2 E1 ");
}

TEST_CASE("hidden rows and merged ranges") {
  const Sheet sheet = read_sheet(
      "<sheetData><row r='5' hidden='true'/><row r='2' hidden='1'><c><v>1</v></c></row><row r='3' "
      "hidden='0'/></sheetData>"
      "<mergeCells count='2'><mergeCell ref='A1:C1'/><mergeCell ref='A2:A9'/></mergeCells>");
  CHECK(sheet.hidden_rows == std::vector<std::uint32_t>{1, 4});
  CHECK(sheet.merged == std::vector<CellRange>{{{0, 0}, {0, 2}}, {{1, 0}, {8, 0}}});
  CHECK(sheet.part == "xl/worksheets/sheet1.xml");
}

TEST_CASE("sheets: names, visibility, kinds, names of the workbook") {
  Parts parts = one_sheet("<sheetData/>");
  set_part(
      parts, "xl/workbook.xml",
      "<workbook xmlns:r='u'><workbookPr date1904='1'/><sheets><sheet name='อ. &amp; ก' state='hidden' sheetId='1' "
      "r:id='rId1'/>"
      "<sheet name='V' state='veryHidden' sheetId='2' r:id='rId8'/><sheet name='Chart' sheetId='3' r:id='rId9'/>"
      "<sheet name='Lost' sheetId='4' r:id='rId99'/></sheets><definedNames><definedName name='ยอด'>S!$A$1</definedName>"
      "<definedName name='Local' localSheetId='0'>S!$A$2</definedName></definedNames></workbook>");
  change_part(parts, "xl/_rels/workbook.xml.rels", "</Relationships>",
              "<Relationship Id='rId8' Type='t/worksheet' Target='/xl/worksheets/SHEET2.XML'/>"
              "<Relationship Id='rId9' Type='t/chartsheet' Target='chartsheets/sheet1.xml'/></Relationships>");
  set_part(parts, "xl/worksheets/sheet2.xml", worksheet("<sheetData><row><c><v>1</v></c></row></sheetData>"));
  set_part(parts, "xl/chartsheets/sheet1.xml", "<chartsheet/>");
  const Workbook book = read_parts(parts);
  REQUIRE(book.sheets.size() == 2);
  CHECK(book.sheets[0].name == "อ. & ก");
  CHECK(book.sheets[0].visibility == Visibility::hidden);
  CHECK(book.sheets[1].visibility == Visibility::very_hidden);
  CHECK(book.find("V") == &book.sheets[1]);
  CHECK(book.names == std::map<std::string, std::string>{{"ยอด", "S!$A$1"}});
  CHECK(book.dates_since_1904);
  REQUIRE(book.warnings.size() == 1);
  CHECK(book.warnings[0].sheet == "Lost");
}

TEST_CASE("parts are found by their relationships") {
  const char* const body = "<sheetData><row><c t='s'><v>0</v></c></row></sheetData>";
  for (const char* target :
       {"worksheets/sheet1.xml", "./worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml",
        "worksheets\\sheet1.xml", "WorkSheets/Sheet1.XML", "worksheets/%73heet1.xml",
        "../../../xl/worksheets/sheet1.xml", "worksheets/sheet1.xml#x"}) {
    INFO(target);
    Parts parts = one_sheet(body, "<si><t>x</t></si>");
    change_part(parts, "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", target);
    CHECK(told(read_parts(parts).sheets.at(0)) == "A1 text x");
  }
  for (const char* target :
       {"../../etc/passwd", "file:///etc/passwd", "http://example.com/x", "", "/", "..", "%zz%", "worksheets/"}) {
    INFO(target);
    Parts parts = one_sheet(body);
    change_part(parts, "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", target);
    CHECK(refusal_of(zip_of(parts)) == "the workbook has no worksheet");
  }
  Parts encoded = one_sheet("");
  change_part(encoded, "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "worksheets/%E0%B8%81.xml");
  set_part(encoded, "xl/worksheets/%E0%B8%81.xml", worksheet("<sheetData><row><c><v>1</v></c></row></sheetData>"));
  CHECK(told(read_parts(encoded).sheets.at(0)) == "A1 number 1");
  Parts external = one_sheet(body);
  change_part(external, "xl/_rels/workbook.xml.rels", " Target=", " TargetMode='External' Target=");
  CHECK(refusal_of(zip_of(external)) == "the workbook has no worksheet");
}

TEST_CASE("the workbook may lie anywhere, and be strict or prefixed") {
  Parts parts = {
      {"_rels/.rels",
       "<p:Relationships xmlns:p='u'><p:Relationship Id='a' "
       "Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='a "
       "b/book.xml'/></p:Relationships>"},
      {"a b\\book.xml",
       "\xEF\xBB\xBF<x:workbook xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheets><x:sheet name='S' "
       "sheetId='1' d3p1:id='z' xmlns:d3p1='u'/></x:sheets></x:workbook>"},
      {"a b/_rels/book.xml.rels",
       "<Relationships><Relationship Id='z' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet' "
       "Target='s.xml'/></Relationships>"},
      {"a b/s.xml",
       "<ns0:worksheet xmlns:ns0='u'><ns0:sheetData><ns0:row r='2'><ns0:c r='B2' "
       "t='inlineStr'><ns0:is><ns0:t>ก</ns0:t></ns0:is></ns0:c></ns0:row></ns0:sheetData></ns0:worksheet>"}};
  CHECK(told(read_parts(parts).sheets.at(0)) == "B2 text ก");
}

std::string utf16(std::string_view ascii, bool big_endian, bool mark) {
  std::string out;
  if (mark) out += big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    if (big_endian) out += '\0';
    out += c;
    if (!big_endian) out += '\0';
  }
  return out;
}

TEST_CASE("UTF-16 parts are transcoded") {
  for (const bool big_endian : {false, true}) {
    for (const bool mark : {false, true}) {
      Parts parts = one_sheet("");
      set_part(parts, "xl/worksheets/sheet1.xml",
               utf16("<?xml version='1.0' encoding='UTF-16'?><worksheet><sheetData><row><c "
                     "t='str'><v>&#3585;A</v></c></row></sheetData></worksheet>",
                     big_endian, mark));
      CHECK(told(read_parts(parts).sheets.at(0)) == "A1 text กA");
    }
  }
}

TEST_CASE("other encodings are refused, wrong declarations over UTF-8 are not") {
  Parts parts = one_sheet("");
  const std::string declared = "<?xml version='1.0' encoding='windows-874'?><worksheet><sheetData><row><c t='str'><v>";
  const std::string rest = "</v></c></row></sheetData></worksheet>";
  set_part(parts, "xl/worksheets/sheet1.xml", declared + "ก" + rest);
  CHECK(told(read_parts(parts).sheets.at(0)) == "A1 text ก");
  set_part(parts, "xl/worksheets/sheet1.xml", declared + "\xA1" + rest);
  CHECK(refusal_of(zip_of(parts)) == "the workbook's XML is neither UTF-8 nor UTF-16");
}

TEST_CASE("ill-formed UTF-8 and control characters in a text become U+FFFD") {
  CHECK(told(read_sheet("<sheetData><row><c t='str'><v>a\xC0\x80\x01\xC2\x85"
                        "ก\xE0\xB8</v></c></row></sheetData>")) == "A1 text a\uFFFD\uFFFD\uFFFD\uFFFDก\uFFFD\uFFFD");
}

TEST_CASE("rows that only have styles take no room") {
  std::string body = "<sheetData>";
  for (int row = 1; row <= 20'000; ++row)
    body += "<row r='" + std::to_string(row) + "'><c s='1'/><c s='2'/><c s='3'/></row>";
  CHECK(read_sheet(body + "</sheetData>").cells.empty());
}

}  // namespace
}  // namespace raingan::workbook
