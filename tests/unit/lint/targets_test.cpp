#include "lint/targets.hpp"

#include <catch2/catch.hpp>

#include "lint/criteria.hpp"
#include "lint/mission_files.hpp"

namespace raingan::lint {
namespace {

MissionUnder under(const std::string& id, const std::string& reading, const std::string& choice) {
  assess::Choices choices;
  choices.readings[reading] = choice;
  const assess::Mission mission = mission_in(id, choices);
  return {reading, choice, mission, criteria_in(mission.criteria)};
}

// Figures of districts, one table a form and period.
class Figures {
 public:
  Figures& put(const std::string& form, const std::string& period, const std::string& column,
               const std::string& district, const std::string& value) {
    const Period months = *Period::parse(period);
    BookEntry& entry = book_.entries[{form, months}];
    entry.layout.form = form;
    entry.layout.period = months;
    Table& table = entry.table;
    if (!table.index_of(column)) {
      Column described;
      described.id = column;
      entry.layout.columns.push_back(described);
      table.columns.push_back(column);
      for (Row& row : table.rows) row.figures.emplace_back();
    }
    if (table.find(district) == nullptr) {
      Row row;
      row.district = district;
      row.figures.resize(table.columns.size());
      table.rows.push_back(row);
    }
    for (Row& row : table.rows) {
      if (row.district != district) continue;
      Figure& figure = row.figures.at(*table.index_of(column));
      figure.state = FigureState::number;
      figure.value = *Decimal::parse(value);
    }
    return *this;
  }
  const Book& book() const { return book_; }

 private:
  Book book_;
};

Area area_of(const std::vector<std::string>& names) {
  Area area;
  int code = 4301;
  for (const std::string& name : names) area.districts.push_back({std::to_string(code++), name, {}});
  return area;
}

// The registered producers of the nine districts, as printed with their targets of 5 %.
const std::vector<std::pair<std::string, std::string>> kProducers = {
    {"เมืองหนองคาย", "241"}, {"โพนพิสัย", "102"}, {"ท่าบ่อ", "74"}, {"รัตนวาปี", "115"}, {"เฝ้าไร่", "93"},
    {"ศรีเชียงใหม่", "39"},    {"สระใคร", "62"},  {"สังคม", "63"}, {"โพธิ์ตาก", "29"}};

Figures nine_districts() {
  Figures figures;
  for (const auto& [district, count] : kProducers) {
    figures.put("channel-targets", "fy2565", "producers", district, count);
    figures.put("channel-targets", "fy2565", "promoted", district, "1");
  }
  return figures;
}

Area nong_khai() {
  std::vector<std::string> names;
  for (const auto& [district, count] : kProducers) names.push_back(district);
  return area_of(names);
}

}  // namespace

TEST_CASE("a share rounded half up leaves districts below it") {
  const auto mission = mission_in("market-channels-2565");
  const Figures figures = nine_districts();
  const Remarks remarks =
      lint_targets("m.xml", mission, criteria_in("market-channels-2565.dmn"), figures.book(), nong_khai());
  REQUIRE(remarks.size() == 1);
  const Remark& remark = remarks[0];
  CHECK(remark.kind == RemarkKind::target_grade);
  CHECK(remark.level == Level::warning);
  CHECK(remark.file == "m.xml");
  CHECK(remark.place == "joined");
  CHECK(remark.cases == 5);
  CHECK(remark.of == 9);
  for (const char* district : {"เมืองหนองคาย", "โพนพิสัย", "สระใคร", "สังคม", "โพธิ์ตาก"}) {
    CHECK_THAT(remark.message.th, Catch::Contains(district));
  }
  CHECK_THAT(remark.message.th, Catch::Contains("เมืองหนองคาย (12 จาก 241 = 4.98 %)"));
  CHECK_THAT(remark.message.th, Catch::Contains("โพธิ์ตาก (1 จาก 29 = 3.45 %)"));
  CHECK_THAT(remark.message.th, !Catch::Contains("ท่าบ่อ"));
}

TEST_CASE("a share rounded up reaches every district") {
  const MissionUnder up = under("market-channels-2565", "five-percent", "up");
  const Figures figures = nine_districts();
  CHECK(lint_targets("m.xml", up.mission, up.criteria, figures.book(), nong_khai()).empty());
}

TEST_CASE("a baht lost to rounding is a note, more is not") {
  const auto mission = mission_in("online-income-2565");
  const auto criteria = criteria_in("online-income-2565.dmn");
  Figures figures;
  for (const char* month : {"oct", "nov", "dec"}) {
    figures.put("normal-online-estimate", "2564-q1", std::string(month) + ".online", "สังคม", "1001");
  }
  // 3,003 × 1.15 = 3,453.45
  const Remarks remarks = lint_targets("m.xml", mission, criteria, figures.book(), area_of({"สังคม", "สระใคร"}));
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].level == Level::note);
  CHECK(remarks[0].cases == 1);
  CHECK(remarks[0].of == 1);
  CHECK_THAT(remarks[0].message.th, Catch::Contains("สังคม (3,453 เทียบ 3,003 = 14.99 %)"));
}

TEST_CASE("without figures only the rounding can be told") {
  const auto mission = mission_in("market-channels-2565");
  const Remarks remarks = lint_targets("m.xml", mission, criteria_in("market-channels-2565.dmn"), {}, nong_khai());
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].level == Level::warning);
  CHECK_THAT(remarks[0].message.th, Catch::Contains("ปัดเศษขึ้น เช่น 1 จาก 21 = 4.76 %"));
  const auto income = mission_in("otop-income-2568");
  const Remarks notes = lint_targets("m.xml", income, criteria_in("otop-income-2568.dmn"), {}, {});
  REQUIRE(notes.size() == 3);
  for (const Remark& one : notes) CHECK(one.level == Level::note);
}

TEST_CASE("half a year divided by twelve is told with the districts' figures") {
  const auto taken = mission_in("otop-income-2568");
  Figures figures;
  figures.put("kpi-targets", "2568-h1", "base", "เมืองบุรีรัมย์", "220674200");
  figures.put("kpi-targets", "2568-h1", "base", "คูเมือง", "56328827");
  const std::vector<MissionUnder> others = {under("otop-income-2568", "per-month", "months"),
                                            under("otop-income-2568", "totals", "sum-of-rounded")};
  const Remarks remarks = lint_readings("m.xml", taken, criteria_in("otop-income-2568.dmn"), others, figures.book(),
                                        area_of({"เมืองบุรีรัมย์", "คูเมือง"}));
  REQUIRE(remarks.size() == 2);
  const Remark& per_month = remarks[0].place == "per-month" ? remarks[0] : remarks[1];
  CHECK(per_month.kind == RemarkKind::reading);
  CHECK(per_month.level == Level::warning);
  CHECK(per_month.line > 0);
  CHECK_THAT(per_month.message.th, Catch::Contains("ต่างกัน 2 อำเภอ เช่น เมืองบุรีรัมย์ 19,125,097 แทน 38,250,195"));
  const Remark& totals = remarks[0].place == "totals" ? remarks[0] : remarks[1];
  CHECK(totals.level == Level::note);
}

TEST_CASE("another counting of events leaves fewer cases without a grade") {
  const auto taken = mission_in("market-channels-2565");
  const std::vector<MissionUnder> others = {under("market-channels-2565", "events", "at-least")};
  const Remarks remarks = lint_readings("m.xml", taken, criteria_in("market-channels-2565.dmn"), others, {}, {});
  REQUIRE(remarks.size() == 3);
  bool told = false;
  for (const Remark& one : remarks) {
    CHECK(one.level == Level::note);
    told = told || one.message.th.find("แทน 81 จาก 144 กรณี") != std::string::npos;
  }
  CHECK(told);
}

TEST_CASE("what a reading does to grades is told") {
  const auto taken = mission_in("market-channels-2565");
  Figures figures = nine_districts();
  figures.put("channel-report", "2564-10..2565-03", "events", "สังคม", "6");
  figures.put("channel-report", "2564-10..2565-03", "channels", "สังคม", "3");
  figures.put("channel-report", "2564-10..2565-03", "joined", "สังคม", "4");
  const std::vector<MissionUnder> others = {under("market-channels-2565", "events", "at-least")};
  const Remarks remarks =
      lint_readings("m.xml", taken, criteria_in("market-channels-2565.dmn"), others, figures.book(), nong_khai());
  bool told = false;
  for (const Remark& one : remarks) {
    told = told || one.message.th.find("ระดับต่างกัน 1 อำเภอ เช่น สังคม ไม่ได้ระดับ แทน ดีมาก") != std::string::npos;
  }
  CHECK(told);
}

}  // namespace raingan::lint
