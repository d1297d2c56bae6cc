#include "outputs/check_report.hpp"

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include "outputs/report_groups.hpp"
#include "outputs/report_html.hpp"
#include "outputs/sample_job.hpp"

using namespace raingan;
using namespace raingan::outputs;
using namespace raingan::outputs::sample;
using Catch::Contains;

namespace {

// The sample's estimate has one broken row: C7 + D7 is 6,179,122, E7 says 6,179,120.
const Origin kTotal = {"submissions/รวม.xlsx", "sales-estimate", "E7"};
const Origin kNormal = {"submissions/รวม.xlsx", "sales-estimate", "C7"};
const Origin kOnline = {"submissions/รวม.xlsx", "sales-estimate", "D7"};

Suspect suspect(const Origin& cell, const std::string& found, const std::string& proposed, Certainty certainty,
                int explanation = 0) {
  Suspect made;
  made.origin = cell;
  made.found = found;
  made.proposed = proposed;
  made.certainty = certainty;
  made.explanation = explanation;
  made.words = {"ช่องนี้ ๔**๔** ↔ ๔**๒**", "this cell 4**4** ↔ 4**2**"};
  return made;
}

Finding broken_row() {
  Finding finding;
  finding.origin = kTotal;
  finding.form = "sales-estimate";
  finding.period = "2567-q2";
  finding.district = "สังคม";
  finding.column = "feb.total";
  finding.found = "6179120";
  finding.expected = "6179122";
  finding.difference = "-2";
  finding.message = {"ยอดที่พิมพ์ไม่เท่ากับผลรวม", "the total is not the sum"};
  finding.related = {kNormal, kOnline, kNormal};
  return finding;
}

std::string report(const SampleJob& sample, const Findings& findings, Language language = Language::thai,
                   const std::vector<Unread>& unread = {}) {
  return check_report({"จังหวัดหนองคาย", sample.book, findings, unread, language});
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t times = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++times;
  return times;
}

// Every tag closed in its place: void elements written as XML would.
bool is_well_formed(std::string html) {
  html.erase(0, html.find("<html"));
  for (std::size_t at = html.find("<meta"); at != std::string::npos; at = html.find("<meta", at + 1)) {
    html.insert(html.find('>', at), "/");
  }
  for (std::size_t at = html.find("<br>"); at != std::string::npos; at = html.find("<br>", at + 1)) {
    html.insert(at + 3, "/");
  }
  pugi::xml_document document;
  const auto result = document.load_string(html.c_str());
  INFO(result.description() << " at "
                            << html.substr(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset - 60, 0)),
                                           120));
  CHECK(result);
  return static_cast<bool>(result);
}

}  // namespace

TEST_CASE("a report without findings says so") {
  const std::string html = report(SampleJob(), {});
  CHECK_THAT(html, Contains("<html lang=\"th\">") && Contains("ไม่พบข้อที่ต้องแก้ไข") && Contains("จังหวัดหนองคาย"));
  CHECK(is_well_formed(html));
  CHECK_THAT(report(SampleJob(), {}, Language::english),
             Contains("<html lang=\"en\">") && Contains("nothing to correct was found"));
}

TEST_CASE("a broken relation is drawn with its parts, each once, and marked in the grid") {
  const std::string html = report(SampleJob(), {broken_row()});
  CHECK(is_well_formed(html));
  CHECK_THAT(html, Contains("<td class=\"figure whole\" title=\"รวม.xlsx › sales-estimate › E7\">6,179,120"
                            "<sup><a href=\"#f1\">1</a></sup></td>"));
  CHECK_THAT(html, Contains("<td class=\"figure part\" title=\"รวม.xlsx › sales-estimate › C7\">3,586,044"));
  CHECK(count(html, "<div class=\"box part\">") == 2);
  CHECK(count(html, "<div class=\"box whole\">") == 1);
  CHECK_THAT(html, Contains("<span>+</span>") && Contains("<span>= 6,179,122</span><span class=\"unequal\">≠</span>"));
  CHECK_THAT(html, Contains("<p id=\"f1\">") && Contains("ยอดที่พิมพ์ไม่เท่ากับผลรวม"));
  // The other districts' rows of the table are there to compare with.
  CHECK_THAT(html, Contains("62,766,190"));
}

TEST_CASE("suspects are coloured by certainty and told with their digits") {
  Finding finding = broken_row();
  finding.suspects = {suspect(kNormal, "3586044", "3586042", Certainty::likely)};
  finding.remarks = {{"ยอดรวมจังหวัดรวมค่านี้ไว้แล้ว", "the province's total has it"}};
  const std::string html = report(SampleJob(), {finding});
  CHECK(is_well_formed(html));
  CHECK_THAT(html, Contains("<td class=\"figure part likely\""));
  CHECK_THAT(html, Contains("<div class=\"box part likely\">"));
  CHECK_THAT(html, Contains("3,586,04<b>4</b></td><td class=\"figure\">3,586,04<b>2</b></td>"));
  CHECK_THAT(html, Contains("ช่องนี้ ๔<b>๔</b> ↔ ๔<b>๒</b>") && Contains("น่าจะเป็น") && Contains("ยังไม่ยืนยัน"));
  CHECK_THAT(html, Contains("ยอดรวมจังหวัดรวมค่านี้ไว้แล้ว"));
  CHECK_THAT(html, !Contains("แบบที่ 1") && !Contains("**") && !Contains("%<"));
}

TEST_CASE("alternatives are numbered and findings that share them are one card") {
  Finding row = broken_row();
  row.suspects = {suspect(kNormal, "3586044", "3586042", Certainty::open, 0),
                  suspect(kTotal, "6179120", "", Certainty::open, 1),
                  suspect(kOnline, "2593078", "", Certainty::open, 1)};
  Finding column = row;
  column.kind = FindingKind::column_total;
  column.origin.cell = "E8";
  Finding alone = broken_row();
  alone.message = {"อีกข้อหนึ่ง", "another"};
  const Findings findings = {row, alone, column};
  const std::vector<FindingGroup> groups = groups_of(findings);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0] == FindingGroup{&findings[0], &findings[2]});
  const std::string html = report(SampleJob(), findings);
  CHECK(is_well_formed(html));
  CHECK(count(html, "<div class=\"card") == 2);
  CHECK(count(html, "แบบที่ 1") == 1);
  CHECK_THAT(html, Contains("<td rowspan=\"2\">แบบที่ 2<br><span class=\"where\">อย่างน้อย 2 ช่องพร้อมกัน</span>"));
  CHECK(count(html, "ขอให้ผู้ส่งเทียบทุกช่องที่แสดงกับต้นฉบับ") == 1);
}

TEST_CASE("hostile texts stay texts") {
  const std::string hostile = "<script>alert('1')</script>&\"><img src=x onerror=1>\x01\n**";
  SampleJob sample;
  sample.estimate().table.rows[2].district.clear();
  sample.estimate().table.rows[2].printed_name = hostile;
  Finding finding = broken_row();
  finding.origin.sheet = hostile;
  finding.district = hostile;
  finding.message = {hostile, hostile};
  finding.remarks = {{hostile, ""}};
  finding.found = hostile;
  finding.suspects = {suspect({hostile, hostile, hostile}, hostile, hostile, Certainty::open)};
  finding.suspects[0].words = {hostile + "**", hostile};
  const std::string html = report(sample, {finding, broken_row()}, Language::thai, {{"a/" + hostile, 3, hostile}});
  CHECK(is_well_formed(html));
  CHECK_THAT(html, !Contains("<script") && !Contains("<img") && !Contains("\x01"));
  CHECK_THAT(html, Contains("&lt;script&gt;"));
}

TEST_CASE("nothing is fetched, and folders do not matter") {
  Finding finding = broken_row();
  const std::string html = report(SampleJob(), {finding});
  for (const char* fetched : {"http:", "https:", "src=", "url(", "@import", "<link", "<script"}) {
    CHECK_THAT(html, !Contains(fetched));
  }
  CHECK_THAT(html, !Contains("submissions"));
  CHECK(html == report(SampleJob(), {finding}));
}

TEST_CASE("of a long table the rows concerned and the total are shown") {
  SampleJob sample;
  Table& table = sample.estimate().table;
  const Row broken = table.rows[2];
  Row other = table.rows[0];
  for (std::size_t i = 0; i < other.figures.size(); ++i) other.figures[i].origin.cell = "Z" + std::to_string(i);
  other.printed_name = other.district = "แถวอื่น";
  table.rows.assign(500, other);
  table.rows.push_back(broken);
  table.total = table.rows[0];
  const std::string html = report(sample, {broken_row()});
  CHECK(count(html, "แถวอื่น") == 0);
  CHECK(count(html, "<tr class=\"total\">") == 1);
  CHECK_THAT(html, Contains("ไม่แสดงอีก 500 แถว") && Contains("6,179,120"));
  CHECK(html.size() < 20000);
}

TEST_CASE("findings that belong to no table are listed under their file") {
  Finding finding;
  finding.level = Level::warning;
  finding.kind = FindingKind::form_unknown;
  finding.origin = {"submissions/อื่น.xlsx", "แผ่น1", ""};
  finding.message = {"ไม่รู้จักแบบ", "form unknown"};
  Finding missing;
  missing.kind = FindingKind::missing_district;
  missing.message = {"ยังไม่ส่ง", "not sent"};
  const std::string html = report(SampleJob(), {missing, finding});
  CHECK(is_well_formed(html));
  CHECK_THAT(html, Contains("<h2>อื่น.xlsx</h2>") && Contains("ไม่รู้จักแบบ") && Contains("<h2>สิ่งที่ยังขาด</h2>"));
  CHECK(count(html, "<table class=\"grid") == 0);
}

TEST_CASE("a note is no broken relation") {
  Finding note = broken_row();
  note.level = Level::note;
  note.kind = FindingKind::rounding;
  const std::string html = report(SampleJob(), {note});
  CHECK_THAT(html, !Contains("class=\"relation\"") && !Contains("class=\"figure whole") &&
                       Contains("<td class=\"figure found\" title=\"รวม.xlsx › sales-estimate › E7\">"));
}

TEST_CASE("the digits that differ are set off when they are few") {
  CHECK(differing_digits("3586044", "3586042").found == "3,586,04<b>4</b>");
  CHECK(differing_digits("12345", "12435").proposed == "12,<b>43</b>5");
  CHECK(differing_digits("1234", "123456").found == "1,234");
  CHECK(differing_digits("111111", "222222").proposed == "222,222");
  CHECK(differing_digits("<5", "").found == "&lt;5");
}
