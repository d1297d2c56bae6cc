// Every target that the letters of two missions print, from the printed bases.
#include <algorithm>
#include <catch2/catch.hpp>

#include "assess/book_of.hpp"
#include "assess/grade.hpp"
#include "assess/read_case.hpp"

namespace raingan::assess {
namespace {

// The rows of a printed table by column; the last one is the total. Districts stand in the order of `names`.
struct Printed {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;

  std::string at(std::size_t row, const std::string& column) const {
    const auto found = std::find(columns.begin(), columns.end(), column);
    REQUIRE(found != columns.end());
    return rows.at(row).at(static_cast<std::size_t>(found - columns.begin()));
  }
};

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t comma = std::min(line.find(',', at), line.size());
    cells.push_back(line.substr(at, comma - at));
    at = comma + 1;
  }
  return cells;
}

Printed printed(const std::string& table) {
  Printed all;
  for (std::string line : lines_of(project_file("tests/cases/source-tables/" + table + ".csv"))) {
    if (line.ends_with('\r')) line.pop_back();
    if (all.columns.empty()) {
      all.columns = cells_of(line);
    } else {
      all.rows.push_back(cells_of(line));
    }
  }
  return all;
}

// What the letter of 2565 prints in this order, under whatever spelling.
const std::vector<std::string> kOrderOf2565 = {"เมืองหนองคาย", "โพนพิสัย", "ท่าบ่อ", "รัตนวาปี", "เฝ้าไร่",
                                               "ศรีเชียงใหม่",   "สระใคร", "สังคม", "โพธิ์ตาก"};

Book both_rounds(const Area& area) {
  BookOf book;
  const Printed half = printed("004-T1"), year = printed("004-T2");
  for (std::size_t i = 0; i < area.districts.size(); ++i) {
    book.put("kpi-targets@2568-h1:base", area.districts[i].name, half.at(i, "base"));
    book.put("kpi-targets@fy2568:base", area.districts[i].name, year.at(i, "base"));
    book.put("kpi-targets@2568-h1:sales", area.districts[i].name, half.at(i, "sales_oct_mar"));
  }
  return book.book();
}

BookOf channel_targets(const std::string& table) {
  BookOf book;
  const Printed all = printed(table);
  for (std::size_t i = 0; i < kOrderOf2565.size(); ++i) {
    book.put("channel-targets@fy2565:producers", kOrderOf2565[i], all.at(i, "producers"));
    book.put("channel-targets@fy2565:promoted", kOrderOf2565[i], all.at(i, "promoted"));
  }
  return book;
}

std::string target_text(const std::vector<DistrictTarget>& all, const std::string& district, const std::string& id) {
  for (const DistrictTarget& target : all) {
    if (target.district == district && target.id == id) return target.target ? target.target->to_string() : "unknown";
  }
  return "none";
}

std::string total_text(const Book& book, const Mission& mission, const Area& area, const std::string& id) {
  for (const Target& target : mission.targets) {
    if (target.id != id) continue;
    const auto total = total_target(book, mission, area, target);
    return total ? total->to_string() : "unknown";
  }
  return "none";
}

// The names of the columns in the mission and in the printed table.
const std::map<std::string, std::string> kTiers = {{"plus4", "plus4"}, {"p2", "p2"}, {"p3", "p3"}, {"p4", "p4"}};

struct Compared {
  int cells = 0;
  int per_month = 0;
};

// Targets whose ids begin with `prefix` against the rows of one table.
Compared compare(const Area& area, const std::vector<DistrictTarget>& all, const std::string& prefix,
                 const Printed& table) {
  Compared compared;
  for (std::size_t i = 0; i < area.districts.size(); ++i) {
    const std::string& district = area.districts[i].name;
    INFO(district);
    for (const auto& [id, column] : kTiers) {
      CHECK(target_text(all, district, prefix + id) == table.at(i, column));
      ++compared.cells;
    }
    CHECK(target_text(all, district, prefix + "per-month") == table.at(i, "per_month"));
    ++compared.per_month;
  }
  return compared;
}

}  // namespace

TEST_CASE("the 188 printed tiers and every monthly estimate of both rounds") {
  const Area area = area_in("buriram");
  const Printed half = printed("004-T1"), year = printed("004-T2");
  REQUIRE(half.rows.size() == area.districts.size() + 1);
  const Book book = both_rounds(area);
  for (const int round : {1, 2}) {
    INFO("round " << round);
    const Mission mission = mission_in("otop-income-2568", {round, {}});
    const auto all = targets(book, mission, area);
    const std::string of_half = round == 1 ? "" : "other-", of_year = round == 1 ? "other-" : "";
    const Compared first = compare(area, all, of_half, half), second = compare(area, all, of_year, year);
    int totals = 0;
    for (const auto& [id, column] : kTiers) {
      CHECK(total_text(book, mission, area, of_year + id) == year.at(area.districts.size(), column));
      ++totals;
    }
    CHECK(total_text(book, mission, area, of_year + "per-month") == year.at(area.districts.size(), "per_month"));
    CHECK(first.cells + second.cells + totals == 188);
    CHECK(first.per_month + second.per_month == 46);
  }
}

TEST_CASE("the monthly estimate of the half year divided by its six months") {
  const Area area = area_in("buriram");
  const Book book = both_rounds(area);
  std::map<std::string, std::string> expected;
  for (const std::string& line : lines_of(project_file("tests/cases/source-tables/mismatches.csv"))) {
    const std::vector<std::string> cells = cells_of(line);
    if (cells.at(0) == "004-T1" && cells.at(2) == "per_month" && cells.at(1) != "รวม") expected[cells[1]] = cells.at(4);
  }
  REQUIRE(expected.size() == area.districts.size());
  const Printed year = printed("004-T2");
  for (const int round : {1, 2}) {
    const auto all = targets(book, mission_in("otop-income-2568", {round, {{"per-month", "months"}}}), area);
    const std::string of_half = round == 1 ? "" : "other-", of_year = round == 1 ? "other-" : "";
    for (std::size_t i = 0; i < area.districts.size(); ++i) {
      const std::string& name = area.districts[i].name;
      const std::string printed_name = name == "พลับพลาชัย" ? "พลับพลายชัย" : name;
      INFO(name);
      REQUIRE(expected.count(printed_name) == 1);
      CHECK(target_text(all, name, of_half + "per-month") == expected.at(printed_name));
      CHECK(target_text(all, name, of_year + "per-month") == year.at(i, "per_month"));
    }
  }
}

TEST_CASE("the total as the sum of the rounded targets differs by a few baht") {
  const Area area = area_in("buriram");
  const Book book = both_rounds(area);
  const Mission mission = mission_in("otop-income-2568", {2, {{"totals", "sum-of-rounded"}}});
  CHECK(total_text(book, mission, area, "p2") == "4357568541");
  CHECK(total_text(book, mission, area, "p3") == "4400289797");
  CHECK(total_text(book, mission, area, "p4") == "4443011058");
  CHECK(total_text(book, mission, area, "other-p2") == "2113399861");
  CHECK(total_text(book, mission, area, "other-p3") == "2134119466");
  CHECK(total_text(book, mission, area, "other-plus4") == "2154839072");
  CHECK(total_text(book, mission, area, "other-per-month") == "179569922");
}

TEST_CASE("a total is unknown while a district's base is") {
  const Area area = area_in("buriram");
  Book book = both_rounds(area);
  book.entries.at({"kpi-targets", Period::fiscal_year(2568)}).table.rows.at(7).figures.at(0).state = FigureState::blank;
  const Mission mission = mission_in("otop-income-2568");
  CHECK(total_text(book, mission, area, "other-p2") == "unknown");
  CHECK(total_text(book, mission, area, "p2") == "2113399860");
  CHECK(target_text(targets(book, mission, area), area.districts[7].name, "other-p2") == "unknown");
}

TEST_CASE("every district is above the highest tier already in the first round") {
  const Area area = area_in("buriram");
  const Mission mission = mission_in("otop-income-2568");
  for (const DistrictGrade& grade : grades(both_rounds(area), mission, criteria_of_mission(mission), area, {})) {
    INFO(grade.district);
    CHECK(grade.grade == "ขั้นสูง");
  }
}

TEST_CASE("five per cent of the producers, as printed twice and rounded up") {
  const Area area = area_in("nong-khai");
  const std::vector<std::string> up = {"13", "6", "4", "6", "5", "2", "4", "4", "2"};
  int values = 0;
  for (const char* name : {"003-T1", "003-T2"}) {
    const Printed table = printed(name);
    const Book book = channel_targets(name).book();
    const Mission as_printed = mission_in("market-channels-2565");
    const Mission rounded_up = mission_in("market-channels-2565", {0, {{"five-percent", "up"}}});
    const auto all = targets(book, as_printed, area), all_up = targets(book, rounded_up, area);
    for (std::size_t i = 0; i < kOrderOf2565.size(); ++i) {
      INFO(name << " " << kOrderOf2565[i]);
      CHECK(target_text(all, kOrderOf2565[i], "joined") == table.at(i, "target5"));
      CHECK(target_text(all_up, kOrderOf2565[i], "joined") == up.at(i));
      CHECK(target_text(all, kOrderOf2565[i], "channels") == table.at(i, "channels"));
      ++values;
    }
    CHECK(total_text(book, as_printed, area, "joined") == table.at(kOrderOf2565.size(), "target5"));
    CHECK(total_text(book, rounded_up, area, "joined") == "46");
    CHECK_THAT(all_up.at(2).reason.th, Catch::EndsWith("× 5/100 ปัดเศษขึ้นเป็นจำนวนเต็ม"));
  }
  CHECK(values == 18);
  const Printed table = printed("003-T2");
  const auto all = targets(channel_targets("003-T2").book(), mission_in("market-channels-2565"), area);
  for (std::size_t i = 0; i < kOrderOf2565.size(); ++i) {
    CHECK(target_text(all, kOrderOf2565[i], "events") == table.at(i, "events"));
  }
}

TEST_CASE("channels are not added up over the districts, events are") {
  const Area area = area_in("nong-khai");
  const Mission mission = mission_in("market-channels-2565");
  BookOf of = channel_targets("003-T2");
  for (const std::string& district : kOrderOf2565) {
    of.put("channel-report@2565-h1:events", district, "5").put("channel-report@2565-h1:channels", district, "3");
  }
  Book book = of.book();
  CHECK(total_text(book, mission, area, "channels") == "27");
  for (Column& column : book.entries.at({"channel-report", *Period::parse("2565-h1")}).layout.columns) {
    column.additive = column.id != "channels";
  }
  CHECK(total_text(book, mission, area, "channels") == "unknown");
  CHECK(total_text(book, mission, area, "events") == "45");
}

TEST_CASE("fifteen per cent over the base year, a month and all three") {
  const Area area = area_in("nong-khai");
  BookOf book;
  book.put("normal-online-estimate@2564-q1:oct.online", "สังคม", "100")
      .put("normal-online-estimate@2564-q1:nov.online", "สังคม", "101")
      .put("normal-online-estimate@2564-q1:dec.online", "สังคม", "102");
  const Mission mission = mission_in("online-income-2565");
  const auto all = targets(book.book(), mission, area);
  CHECK(target_text(all, "สังคม", "oct") == "115");
  CHECK(target_text(all, "สังคม", "nov") == "116");
  CHECK(target_text(all, "สังคม", "dec") == "117");
  CHECK(target_text(all, "สังคม", "online") == "348");
  CHECK(target_text(all, "ท่าบ่อ", "online") == "unknown");

  book.put("normal-online-estimate@2565-q1:oct.online", "สังคม", "115")
      .put("normal-online-estimate@2565-q1:nov.online", "สังคม", "116")
      .put("normal-online-estimate@2565-q1:dec.online", "สังคม", "117");
  const auto find = [&](const BookOf& of) {
    for (const DistrictGrade& grade : grades(of.book(), mission, criteria_of_mission(mission), area, {})) {
      if (grade.district == "สังคม") return grade;
    }
    return DistrictGrade{};
  };
  const DistrictGrade below = find(book);
  CHECK(below.grade == "ต่ำกว่าเป้าหมาย");
  CHECK(below.measured.at(0).origins.size() == 6);
  CHECK(below.standing.at(0).conditions.at(0).short_by.th == "ขาดรายได้ออนไลน์ 1 บาท");
  book.put("normal-online-estimate@2565-q1:dec.online", "สังคม", "118");
  CHECK(find(book).grade == "บรรลุเป้าหมาย");
  book.put("normal-online-estimate@2565-q1:dec.online", "สังคม", "");
  CHECK(find(book).state == GradeState::not_computable);
}

}  // namespace raingan::assess
