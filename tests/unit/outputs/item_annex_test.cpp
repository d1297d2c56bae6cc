#include <catch2/catch.hpp>

#include "outputs/annex.hpp"
#include "outputs/item_tables.hpp"
#include "outputs/origins.hpp"
#include "outputs/targets_of.hpp"

using namespace raingan;
using namespace raingan::outputs;
using namespace raingan::outputs::sample;
using Catch::Contains;

namespace {

using Texts = std::vector<std::string>;

struct Made {
  LetterTemplate letter = shipped_letter("otop-2567-q2");
  AnnexTemplate annex;

  Made(const std::string& form, const std::string& period) {
    annex.form = form;
    annex.period = period;
    annex.item = "2";
  }
  layout::Section of(const SampleJob& sample, const std::string& district = "") const {
    const Facts facts = sample.facts();
    return table_annex({letter, annex, facts, district});
  }
};

Texts texts(const std::vector<layout::TableCell>& row) {
  Texts all;
  for (const layout::TableCell& cell : row) all.push_back(text_of(cell.spans));
  return all;
}

std::size_t signers(const layout::Section& section) {
  std::size_t count = 0;
  for (const layout::Block& block : section.blocks) {
    const auto* paragraph = std::get_if<layout::Paragraph>(&block);
    if (paragraph != nullptr && paragraph->style == "annex-signer") ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("a form of months shows the province its sums and a district its own rows") {
  SampleJob sample;
  add_income(sample);
  const Made made("income", "2567-q1");
  const layout::Section all = made.of(sample);
  REQUIRE(table(all).body.size() == 3);
  CHECK(texts(table(all).body[0]) == Texts{"ตุลาคม ๒๕๖๖", "๑๑๐", "๑", "๑๑๑", ""});
  CHECK(texts(table(all).body[2]) == Texts{"ธันวาคม ๒๕๖๖", "", "", "", ""});
  CHECK(texts(table(all).total.at(0)) == Texts{"รวม", "", "", "", ""});
  CHECK_THAT(text_of(all), Contains("ประมาณการรายได้จังหวัดหนองคาย") && Contains("รวมทุกอำเภอ"));

  const layout::Section own = made.of(sample, "เมืองหนองคาย");
  CHECK(texts(table(own).body[1]) == Texts{"พฤศจิกายน ๒๕๖๖", "๒๐", "๒", "๒๒", ""});
  SECTION("the total is the one that the district printed") {
    CHECK(texts(table(own).total.at(0)) == Texts{"รวม", "๖๐", "๖", "๖๗", ""});
  }
  SECTION("where it printed none the sum of its rows, and none where one is missing") {
    sample.book.entries.at({"income", Period::fiscal_quarter(2567, 1)}).sources.clear();
    CHECK(texts(table(made.of(sample, "เมืองหนองคาย")).total.at(0)) == Texts{"รวม", "๖๐", "๖", "๖๖", ""});
    CHECK(texts(table(made.of(sample, "ท่าบ่อ")).total.at(0)) == Texts{"รวม", "", "", "", ""});
  }
  CHECK_THAT(text_of(own), Contains("อำเภอเมืองหนองคาย") && !Contains("ยังไม่มีข้อมูล"));
  CHECK_THAT(text_of(made.of(sample, "สังคม")), Contains("ยังไม่มีข้อมูลของอำเภอสังคม"));
}

TEST_CASE("figures of months and producers lead back to their cells") {
  SampleJob sample;
  add_income(sample);
  add_ledger(sample);
  const auto cells = [&](const std::string& trace) {
    Texts found;
    for (const Origin& origin : origins_of(sample.facts(), trace)) found.push_back(origin.file + "!" + origin.cell);
    return found;
  };
  const layout::Table own = table(Made("income", "2567-q1").of(sample, "ท่าบ่อ"));
  CHECK(own.body[1][1].spans.at(0).trace == "ท่าบ่อ/2566-11:income@2567-q1:home");
  CHECK(cells("ท่าบ่อ/2566-11:income@2567-q1:home") == Texts{"submissions/ท่าบ่อ.xlsx!B6"});
  const layout::Table all = table(Made("income", "2567-q1").of(sample));
  CHECK(cells(all.body[0][1].spans.at(0).trace) == Texts{"submissions/เมือง.xlsx!B5", "submissions/ท่าบ่อ.xlsx!B5"});
  const layout::Table ledger = table(Made("ledger", "2566-12").of(sample, "ท่าบ่อ"));
  CHECK(cells(ledger.body[1][5].spans.at(0).trace) == Texts{"submissions/ท่าบ่อ.xlsx!D6"});
  CHECK(cells("ท่าบ่อ/3:ledger@2566-12:total").empty());
}

TEST_CASE("a ledger goes to its district only, with its ticks") {
  SampleJob sample;
  add_ledger(sample);
  const Made made("ledger", "2566-12");
  CHECK_THAT(text_of(made.of(sample)), Contains("เก็บไว้ที่อำเภอ"));
  for (const layout::Block& block : made.of(sample).blocks) CHECK_FALSE(std::holds_alternative<layout::Table>(block));
  const layout::Table own = table(made.of(sample, "ท่าบ่อ"));
  REQUIRE(own.body.size() == 2);
  CHECK(texts(own.body[0]) == Texts{"๑", "กลุ่ม ก", "ท่าบ่อ", "/", "", "๑๐๐", "๕๐.๒๕", "๑๕๐.๒๕"});
  CHECK(texts(own.body[1]) == Texts{"๒", "กลุ่ม ข", "ท่าบ่อ", "", "/", "๒๐๐", "", "๒๐๐.๐๐"});
  CHECK(texts(own.total.at(0)) == Texts{"รวม", "", "", "", "๓๐๐", "๕๐.๒๕", "๓๕๐.๒๕"});
  CHECK(own.total[0][0].column_span == 2);
}

TEST_CASE("a form to be filled in needs no sent table") {
  const SampleJob sample;
  Made made("monthly-sales", "2567-q3");
  CHECK_THAT(text_of(made.of(sample)), Contains("ยังไม่ได้รับข้อมูล"));
  made.annex.blank = true;
  const layout::Section section = made.of(sample);
  REQUIRE(table(section).body.size() == 3);
  CHECK(texts(table(section).body[2])[1] == "สังคม");
  CHECK_THAT(text_of(section), Contains("ยอดจำหน่ายผลิตภัณฑ์ OTOP") && Contains("เมษายน 2567") && Contains("ไม่ต้องกรอก"));
  CHECK(table(made.of(sample, "ท่าบ่อ")).body.size() == 1);
}

TEST_CASE("a form of months or producers to be filled in names its rows or leaves them empty") {
  SampleJob sample;
  add_income(sample);
  add_ledger(sample);
  Made income("income", "2567-q1");
  income.annex.blank = true;
  const layout::Section months = income.of(sample);
  CHECK(texts(table(months).body.at(1)) == Texts{"พฤศจิกายน ๒๕๖๖", "", "", "", ""});
  CHECK(texts(table(months).total.at(0)) == Texts{"รวม", "", "", "", ""});
  CHECK_THAT(text_of(months), Contains("อำเภอ…"));
  CHECK_THAT(text_of(income.of(sample, "สังคม")), Contains("อำเภอสังคม") && !Contains("ยังไม่มีข้อมูล"));
  Made ledger("ledger", "2566-12");
  ledger.annex.blank = true;
  const layout::Table rows = table(ledger.of(sample));
  REQUIRE(rows.body.size() == 10);
  CHECK(texts(rows.body[9]) == Texts{"๑๐", "", "", "", "", "", "", ""});
}

TEST_CASE("an annex leaves out columns and adds signatures when its letter says so") {
  SampleJob sample;
  add_income(sample);
  Made made("income", "2567-q1");
  CHECK(signers(made.of(sample)) == 0);
  made.annex.without = {"abroad", "note"};
  made.annex.signature = true;
  const layout::Section section = made.of(sample, "เมืองหนองคาย");
  CHECK(texts(table(section).body[0]) == Texts{"ตุลาคม ๒๕๖๖", "๑๐", "๑๑"});
  CHECK(signers(section) == 2);
  CHECK_THAT(text_of(section), Contains("ผู้รายงาน\nตำแหน่ง พัฒนาการอำเภอ"));
}

TEST_CASE("a table may lie across, and in parts each has what tells its rows apart") {
  SampleJob sample;
  add_income(sample);
  add_ledger(sample);
  const layout::Section section = Made("income", "2567-q1").of(sample);
  CHECK(section.page == "annex");
  CHECK(section.wide_page == "annex-landscape");
  CHECK(table(section).lead_columns == 1);
  CHECK(table(Made("ledger", "2566-12").of(sample, "ท่าบ่อ")).lead_columns == 3);
}

TEST_CASE("a column shows hundredths in all its figures or in none") {
  SampleJob sample;
  add_income(sample);
  const Made made("income", "2567-q1");
  CHECK(texts(table(made.of(sample, "ท่าบ่อ")).body[0])[1] == "๑๐๐");
  Row& row = sample.book.entries.at({"income", Period::fiscal_quarter(2567, 1)}).table.rows.at(0);
  REQUIRE(row.district == "เมืองหนองคาย");
  row.figures.at(0) = number("10.5");
  const layout::Table own = table(made.of(sample, "เมืองหนองคาย"));
  CHECK(texts(own.body[0])[1] == "๑๐.๕๐");
  CHECK(texts(own.body[1])[1] == "๒๐.๐๐");
  CHECK(texts(own.total[0])[1] == "๖๐.๐๐");
  CHECK(texts(own.body[0])[2] == "๑");
}

TEST_CASE("a printed total of a district in doubt is counted in its annex") {
  SampleJob sample;
  add_income(sample);
  Finding finding;
  finding.origin = {"submissions/เมือง.xlsx", "Q", "D8"};
  sample.findings = {finding};
  const Made made("income", "2567-q1");
  CHECK_THAT(text_of(made.of(sample, "เมืองหนองคาย")), Contains("จำนวน ๑ รายการอยู่ระหว่างการตรวจสอบ"));
  CHECK_THAT(text_of(made.of(sample, "ท่าบ่อ")), !Contains("อยู่ระหว่างการตรวจสอบ"));
}

namespace {

assess::GradeLook look(const std::string& grade, unsigned rgb, int points) {
  assess::GradeLook made;
  made.grade = grade;
  made.rgb = rgb;
  made.points = Decimal::from_units(points);
  return made;
}

}  // namespace

TEST_CASE("several targets of one indicator stand beside one result") {
  SampleJob sample;
  assess::Target low = sample.mission.targets.at(1);
  REQUIRE(low.indicator == "sales");
  sample.mission.targets.at(1).id = "high";
  low.id = "low";
  low.name = "ขั้นต้น";
  sample.mission.targets.insert(sample.mission.targets.begin() + 1, low);
  for (std::size_t i = 0; i < 3; ++i) {
    sample.targets.at(3 * i + 1).id = "high";
    assess::DistrictTarget target = sample.targets.at(3 * i + 1);
    target.id = "low";
    target.target = Decimal::from_units(100);
    sample.targets.push_back(target);
  }
  const Facts facts = sample.facts();
  const std::string nobody;
  const LetterTemplate letter = shipped_letter("otop-2567-q2");
  AnnexTemplate annex;
  annex.kind = AnnexTemplate::Kind::targets;
  annex.item = "2";
  const layout::Table targets = table(targets_annex({letter, annex, facts, nobody}));
  CHECK(targets.head.at(0).at(3).column_span == 3);
  CHECK(texts(targets.head.at(1)).at(2) == "ขั้นต้น");
  CHECK(texts(targets.body.at(0)) ==
        Texts{"๑", "เมืองหนองคาย", "๑", "", "๑๐๐", "๖๒,๗๖๖,๑๙๐", "๖๓,๐๐๐,๐๐๐", "๓๐", "", ""});
  CHECK(texts(targets.total.at(0)) == Texts{"รวม", "๓", "", "๓๐๐", "๙๐,๒๕๐,๙๕๘", "", "๔๖", "", ""});
  CHECK(targets.body[0][4].spans.at(0).trace == "เมืองหนองคาย:low");
}

TEST_CASE("grades are printed in their colours with their points") {
  SampleJob sample;
  sample.mission.looks = {look("D", 0xFF0000, 1), look("A", 0x00FF00, 5)};
  const Facts facts = sample.facts();
  const std::string nobody;
  const LetterTemplate letter = shipped_letter("otop-2567-q2");
  AnnexTemplate annex;
  annex.kind = AnnexTemplate::Kind::targets;
  annex.item = "2";
  annex.grades = true;
  const layout::Table targets = table(targets_annex({letter, annex, facts, nobody}));
  CHECK(texts(targets.head.at(0)).back() == "ค่าคะแนน");
  CHECK(texts(targets.body.at(0)).back() == "๕");
  CHECK(targets.body[0][8].fill_rgb == 0x00FF00);
  CHECK(texts(targets.body.at(1)).back().empty());
  CHECK_FALSE(targets.body[1][8].fill_rgb.has_value());
  annex.kind = AnnexTemplate::Kind::criteria;
  const layout::Table criteria = table(criteria_annex({letter, annex, facts, nobody}));
  CHECK(texts(criteria.head.at(0)).back() == "ค่าคะแนน");
  CHECK(texts(criteria.body.at(0)).back() == "๕");
  CHECK(criteria.body.at(0).at(0).fill_rgb == 0x00FF00);
  annex.grades = false;
  CHECK(texts(table(targets_annex({letter, annex, facts, nobody})).head.at(0)).back() == "ระดับ");
}

TEST_CASE("a total that means nothing is left out") {
  SampleJob sample;
  CHECK(total_target(sample.facts(), "joined") == Decimal::from_units(46));
  const ColumnRef value = sample.mission.indicators.at(2).value;
  Column column;
  column.id = value.column;
  column.additive = false;
  sample.book.entries[{value.form, value.period}].layout.columns = {column};
  CHECK_FALSE(total_target(sample.facts(), "joined").has_value());
  CHECK_FALSE(total_result(sample.facts(), "joined").has_value());
}
