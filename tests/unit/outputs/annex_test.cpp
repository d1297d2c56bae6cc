#include <catch2/catch.hpp>

#include "outputs/heading_grid.hpp"
#include "outputs/letter.hpp"
#include "outputs/origins.hpp"
#include "outputs/sample_job.hpp"

using namespace raingan;
using namespace raingan::outputs;
using namespace raingan::outputs::sample;
using Catch::Contains;

namespace {

std::vector<layout::Section> annexes(const SampleJob& sample, const std::string& district = "") {
  return compose_annexes(shipped_letter("otop-2567-q2"), sample.facts(), district).sections;
}

std::vector<std::string> texts(const std::vector<layout::TableCell>& row) {
  std::vector<std::string> all;
  for (const layout::TableCell& cell : row) all.push_back(text_of(cell.spans));
  return all;
}

using Texts = std::vector<std::string>;

// Positions of the sections: criteria, a page of its own, targets, producers, shops, estimates of both quarters.
enum { kCriteria, kPage, kTargets, kProducers, kShops, kEstimate, kLater };

Finding error_at(const Origin& origin) {
  Finding finding;
  finding.origin = origin;
  return finding;
}

}  // namespace

TEST_CASE("every annex carries its label and begins a section of its own") {
  const std::vector<layout::Section> sections = annexes(SampleJob());
  REQUIRE(sections.size() == 7);
  CHECK(text_of(paragraph(sections[kCriteria], "annex-label").spans) == "สิ่งที่ส่งมาด้วย ๑");
  CHECK(text_of(paragraph(sections[kPage], "annex-label").spans) == "สิ่งที่ส่งมาด้วย ๑");
  for (std::size_t i = kTargets; i < sections.size(); ++i) {
    CHECK(text_of(paragraph(sections[i], "annex-label").spans) == "สิ่งที่ส่งมาด้วย ๒");
  }
  CHECK(sections[kProducers].page == "annex");
  CHECK(sections[kEstimate].page == "annex-landscape");
}

TEST_CASE("the criteria annex has a row a rule and the mission's explanations") {
  const SampleJob sample;
  const layout::Section section = annexes(sample).at(kCriteria);
  const layout::Table& criteria = table(section);
  CHECK(criteria.style == "criteria");
  REQUIRE(criteria.body.size() == sample.criteria.rules.size());
  CHECK(texts(criteria.body[0])[0] == "A");
  CHECK_THAT(texts(criteria.body[0])[1], Contains("๑) ") && Contains("\n๒) ") && Contains("ร้อยละ ๑๐๐"));
  CHECK_THAT(text_of(paragraph(section, "annex-clause").spans), Catch::StartsWith("๑) "));
}

TEST_CASE("the targets annex holds targets, results so far, and sums") {
  const SampleJob sample;
  const layout::Table targets = table(annexes(sample).at(kTargets));
  REQUIRE(targets.body.size() == 3);
  CHECK(texts(targets.body[0]) == Texts{"๑", "เมืองหนองคาย", "๑", "", "๖๒,๗๖๖,๑๙๐", "๖๓,๐๐๐,๐๐๐", "๓๐", "", ""});
  CHECK(texts(targets.body[2]) == Texts{"๓", "สังคม", "๑", "", "๖,๑๗๙,๑๒๒", "", "๖", "", ""});
  CHECK(texts(targets.total.at(0)) == Texts{"รวม", "๓", "", "๙๐,๒๕๐,๙๕๘", "", "๔๖", "", ""});
  CHECK(targets.body[1][4].spans.at(0).trace == "ท่าบ่อ:sales");
  CHECK(origins_of(sample.facts(), "ท่าบ่อ:sales").at(0).cell == "E6");
}

TEST_CASE("grades are printed where the letter says so") {
  const SampleJob sample;
  LetterTemplate letter = shipped_letter("otop-2567-q2");
  letter.annexes.at(kTargets).grades = true;
  const layout::Table targets = table(compose_annexes(letter, sample.facts(), "").sections.at(kTargets));
  CHECK(texts(targets.body[0]).back() == "A");
  CHECK(texts(targets.body[1]).back().empty());
}

TEST_CASE("a form's table is printed in its digits with headings merged and blanks left blank") {
  const std::vector<layout::Section> sections = annexes(SampleJob());
  const layout::Table producers = table(sections.at(kProducers));
  REQUIRE(producers.head.size() == 2);
  CHECK(texts(producers.head[0]) == Texts{"ที่", "อำเภอ", "จำนวน", "รวม", "หมายเหตุ"});
  CHECK(producers.head[0][2].column_span == 2);
  CHECK(producers.head[0][0].row_span == 2);
  CHECK(texts(producers.head[1]) == Texts{"กลุ่ม", "รายเดียว"});
  CHECK(texts(producers.body[1]) == Texts{"๒", "ท่าบ่อ", "๕๒", "๒๖", "๗๘", ""});
  CHECK(texts(producers.total.at(0)) == Texts{"รวม", "๒๑๗", "๑๙๗", "๔๑๔", ""});
  const layout::Table shops = table(sections.at(kShops));
  CHECK(texts(shops.body[1]) == Texts{"๒", "ท่าบ่อ", "๑๐", ""});
  CHECK(texts(shops.total.at(0)) == Texts{"รวม", "๔๖", ""});
  const layout::Table estimate = table(sections.at(kEstimate));
  CHECK(texts(estimate.body[0]) == Texts{"1", "เมืองหนองคาย", "57,572,614", "5,193,576", "62,766,190", "100"});
  CHECK(texts(table(sections.at(kLater)).body[2]) == Texts{"3", "สังคม", "6", "7", "13"});
  CHECK_THAT(text_of(sections.at(kEstimate)), Contains("หัวตาราง sales-estimate 2567"));
  CHECK_THAT(text_of(sections.at(kProducers)), Contains("หัวตาราง producers ๒๕๖๗"));
}

TEST_CASE("a printed total stays as the province sent it") {
  SampleJob sample;
  Row total;
  total.figures = {number("81555189"), number(""), number("90250957"), number("600")};
  sample.estimate().table.total = total;
  CHECK(texts(table(annexes(sample).at(kEstimate)).total.at(0)) ==
        Texts{"รวม", "81,555,189", "8,695,769", "90,250,957", "600"});
}

TEST_CASE("figures under check are printed as sent and counted in a note") {
  SampleJob sample;
  CHECK_THAT(text_of(annexes(sample).at(kEstimate)), !Contains("อยู่ระหว่างการตรวจสอบ"));
  Finding finding = error_at({"submissions/รวม.xlsx", "sales-estimate", "E7"});
  finding.suspects.push_back({{"submissions/รวม.xlsx", "sales-estimate", "D7"}, "1", "2", "digit", Certainty::likely});
  sample.findings = {finding, finding};
  const layout::Section section = annexes(sample).at(kEstimate);
  CHECK_THAT(text_of(section), Contains("6,179,120") && Contains("จำนวน 2 รายการอยู่ระหว่างการตรวจสอบ"));
  CHECK_THAT(text_of(annexes(sample).at(kProducers)), !Contains("อยู่ระหว่างการตรวจสอบ"));
  CHECK_THAT(text_of(annexes(sample, "ท่าบ่อ").at(kEstimate)), !Contains("อยู่ระหว่างการตรวจสอบ"));
  CHECK_THAT(text_of(annexes(sample, "สังคม").at(kEstimate)), Contains("จำนวน 2 รายการ"));
  sample.findings[0].level = sample.findings[1].level = Level::note;
  CHECK_THAT(text_of(annexes(sample).at(kEstimate)), !Contains("อยู่ระหว่างการตรวจสอบ"));
}

TEST_CASE("an error in another workbook is noted where its figures stand") {
  SampleJob sample;
  Finding finding = error_at({"submissions/สังคม.xlsx", "Q", "B2"});
  finding.related = {{"submissions/รวม.xlsx", "producers", "C5"}, {"x.xlsx", "Q", "A1"}};
  sample.findings = {finding};
  CHECK_THAT(text_of(annexes(sample).at(kProducers)), Contains("จำนวน ๑ รายการอยู่ระหว่างการตรวจสอบ"));
}

TEST_CASE("the first note is labelled and the next ones are not") {
  SampleJob sample;
  const std::string text = text_of(annexes(sample).at(kTargets));
  CHECK_THAT(text, Contains("หมายเหตุ :|๑. ขอให้อำเภอรายงานผลภายในวันที่ ๑๕") && Contains("\n|๒. เป้าหมายยอดจำหน่าย"));
}

TEST_CASE("a form to be filled in has districts and no figures") {
  SampleJob sample;
  LetterTemplate letter = shipped_letter("otop-2567-q2");
  letter.annexes.at(kEstimate).blank = true;
  const layout::Section section = compose_annexes(letter, sample.facts(), "").sections.at(kEstimate);
  const layout::Table& blank = table(section);
  CHECK_THAT(text_of(section), Contains("วิธีกรอก 1"));
  CHECK_THAT(text_of(annexes(sample)[kEstimate]), !Contains("วิธีกรอก"));
  CHECK(texts(blank.body[0]) == Texts{"1", "เมืองหนองคาย", "", "", "", ""});
  CHECK(texts(blank.total.at(0)) == Texts{"รวม", "", "", "", ""});
}

TEST_CASE("districts that sent nothing stand with blanks, rows nobody could tell as they were sent") {
  SampleJob sample;
  auto& rows = sample.estimate().table.rows;
  const Row last = rows.back();
  rows.pop_back();
  const auto shown = [&] { return table(annexes(sample).at(kEstimate)); };
  REQUIRE(shown().body.size() == 3);
  CHECK(texts(shown().body[2]) == Texts{"3", "สังคม", "", "", "", ""});
  CHECK_THAT(text_of(annexes(sample, "สังคม").at(kEstimate)), Contains("ยังไม่มีข้อมูลของอำเภอสังคมในตารางนี้"));
  CHECK_THAT(text_of(annexes(sample, "ท่าบ่อ").at(kEstimate)), !Contains("ยังไม่มีข้อมูล"));
  CHECK(texts(shown().total.at(0))[1].empty());
  rows.push_back(last);
  rows.back().district.clear();
  rows.back().printed_name = "=สังคม\n{area}<b>";
  REQUIRE(shown().body.size() == 3);
  CHECK(texts(shown().body[2])[1] == "=สังคม {area}<b>");
  CHECK(parse_trace(shown().body[2][2].spans.at(0).trace)->kind == TraceName::Kind::cell);
}

TEST_CASE("text in place of a figure stays text of one line") {
  SampleJob sample;
  sample.estimate().table.rows[0].figures[0] = number("{area}\n=1+1");
  CHECK(texts(table(annexes(sample).at(kEstimate)).body[0])[2] == "{area} =1+1");
}

TEST_CASE("a table that is not there is said to be missing") {
  SampleJob sample;
  sample.book.entries.erase({"sales-estimate", Period::fiscal_quarter(2567, 3)});
  CHECK_THAT(text_of(annexes(sample).at(kLater)), Contains("ยังไม่ได้รับข้อมูลของไตรมาสที่ 3"));
}

TEST_CASE("every trace of every annex leads to a cell") {
  const SampleJob sample;
  std::size_t traced = 0;
  for (const layout::Section& section : annexes(sample)) {
    for (const layout::Block& block : section.blocks) {
      const auto* table = std::get_if<layout::Table>(&block);
      if (table == nullptr) continue;
      for (const auto& row : table->body) {
        for (const layout::TableCell& cell : row) {
          for (const layout::Span& span : cell.spans) {
            const auto name = parse_trace(span.trace);
            if (!name || (name->kind != TraceName::Kind::figure && name->kind != TraceName::Kind::target)) continue;
            if (name->id == "products") continue;  // the same for every district, by the mission
            CAPTURE(span.trace);
            CHECK(origins_of(sample.facts(), span.trace).size() == 1);
            ++traced;
          }
        }
      }
    }
  }
  // Two targets a district, four tables of figures, and the districts' names in them.
  CHECK(traced == 6 + 9 + 5 + 12 + 9 + 4 * 3);
  CHECK(origins_of(sample.facts(), "total:producers@2567-q1:group").size() == 3);
  CHECK(origins_of(sample.facts(), "nobody:sales").empty());
  CHECK(origins_of(sample.facts(), "x").empty());
  CHECK(origins_of(sample.facts(), "สังคม:producers@:group").empty());
}

TEST_CASE("headings of three levels become one grid") {
  Column a, b, c, d;
  a.headings = {"กลาง", "บน", "ซ้าย"};
  b.headings = {"กลาง", "บน", "ขวา"};
  c.headings = {"กลาง", "ล่าง"};
  d.headings = {"เดี่ยว"};
  d.unit = "บาท";
  const std::vector<HeadingCell> grid = heading_grid({&a, &b, &c, &d});
  REQUIRE(grid.size() == 6);
  CHECK(heading_rows({&a, &b, &c, &d}) == 3);
  CHECK((grid[0].text == "กลาง" && grid[0].columns == 3 && grid[0].rows == 1));
  CHECK((grid[1].text == "เดี่ยว\n(บาท)" && grid[1].rows == 3));
  CHECK((grid[2].text == "บน" && grid[2].columns == 2));
  CHECK((grid[3].text == "ล่าง" && grid[3].rows == 2));
  CHECK((grid[4].text == "ซ้าย" && grid[5].text == "ขวา"));
}
