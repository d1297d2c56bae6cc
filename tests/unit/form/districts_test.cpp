#include "form/districts.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <random>

#include "form/assignment.hpp"
#include "form/table_district.hpp"
#include "form/table_findings.hpp"
#include "form_test.hpp"

using namespace raingan;
using form::MatchedName;
using form::NameMatch;

namespace {

std::string text(const MatchedName& name) {
  static const char* const kNames[] = {"exact", "known", "near", "duplicate", "unknown"};
  return std::string(kNames[static_cast<int>(name.match)]) + ":" + name.district +
         (name.candidate.empty() ? "" : "?" + name.candidate);
}

std::vector<std::string> match(const std::vector<std::string>& names, bool whole, const Area& area) {
  std::vector<std::string> out;
  for (const MatchedName& name : form::match_districts(names, area, whole)) out.push_back(text(name));
  return out;
}

Area without_listed_spellings() {
  Area area = form_test::nong_khai();
  for (District& district : area.districts) district.also.clear();
  return area;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Spellings that the letters hold, one by one") {
  const Area listed = form_test::nong_khai();
  const Area bare = without_listed_spellings();
  CHECK(match({"เผ่าไร่"}, false, listed) == Lines{"known:เฝ้าไร่"});
  CHECK(match({"เผ่าไร่"}, false, bare) == Lines{"near:เฝ้าไร่"});
  CHECK(match({"โพธิตาก"}, false, bare) == Lines{"near:โพธิ์ตาก"});
  CHECK(match({"เมืงหนองคาย"}, false, bare) == Lines{"near:เมืองหนองคาย"});
  CHECK(match({"เมือง"}, false, listed) == Lines{"known:เมืองหนองคาย"});
  CHECK(match({"เมือง"}, false, bare).front().starts_with("unknown:"));
  CHECK(match({"โพธิ์พิสัย"}, false, bare).front().starts_with("unknown:"));
  CHECK(match({" อ. เมือง หนองคาย "}, false, bare) == Lines{"exact:เมืองหนองคาย"});
  CHECK(match({"อำเภอสังคม", "สังคม\u200B"}, false, bare) == Lines{"exact:สังคม", "duplicate:"});
  CHECK(match({""}, false, bare) == Lines{"unknown:"});
}

TEST_CASE("The estimate of 2565: two names that nobody can tell, and what is left for them") {
  const Area area = without_listed_spellings();
  const Lines eight = {"เมืองหนองคาย", "ท่าบ่อ", "โพนพิสัย", "ศรีเชียงใหม่", "สังคม", "เฝ้าไร่", "รัตนวาปี", "โพธิ์ตาก"};
  Lines names = eight;
  names.push_back("ศรีนคร");
  CHECK(match(names, true, area).back() == "unknown:?สระใคร");

  names = {"เมืองหนองคาย", "ท่าบ่อ", "โพนพิสัย", "ศรีเชียงใหม่", "สังคม", "ศรีนคร", "น้ำรึม", "รัตนวาปี", "โพธิ์ตาก"};
  const Lines both = match(names, true, area);
  CHECK(both[5] == "unknown:?สระใคร");
  CHECK(both[6] == "unknown:?เฝ้าไร่");
  CHECK(match({"น้ำรึม"}, false, area) == Lines{"unknown:"});

  // As printed there: only the listed short name is sure; nothing is taken by elimination.
  names = {"เมือง", "ท่าบ่อ", "โพนพิสัย", "ศรีเชียงใหม่", "สังคม", "ศรีนคร", "น้ำรึม", "รัตนวาปี", "โพธิ์ตาก"};
  const Lines printed = match(names, true, form_test::nong_khai());
  CHECK(printed[0] == "known:เมืองหนองคาย");
  CHECK(printed[5] == "unknown:?สระใคร");
  CHECK(printed[6] == "unknown:?เฝ้าไร่");
}

TEST_CASE("The district that a title names") {
  const Area area = form_test::nong_khai();
  const auto told = [&](const Lines& lines) -> std::string {
    std::vector<form::TitleLine> title;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto row =
          static_cast<std::uint32_t>(lines[i].starts_with('>') ? i - 1 : i);  // ">": beside the line before
      const std::string text_of = lines[i].starts_with('>') ? lines[i].substr(1) : lines[i];
      title.push_back({{row, lines[i].starts_with('>') ? 1u : 0u}, text_of, form::read_heading(text_of)});
    }
    const auto found = form::district_in_title(title, area);
    return found ? to_reference(found->cell) + " " + text(found->name) : "none";
  };
  CHECK(told({"รายงาน", "อำเภอท่าบ่อ"}) == "A2 exact:ท่าบ่อ");
  CHECK(told({"อำเภอ.....ท่าบ่อ.....จังหวัด.....หนองคาย....."}) == "A1 exact:ท่าบ่อ");
  CHECK(told({"จังหวัดหนองคาย อำเภอ : _ศรีเชียงใหม่_ ประจำเดือน ธันวาคม"}) == "A1 exact:ศรีเชียงใหม่");
  CHECK(told({"อำเภอ…………เมือง…………"}) == "A1 known:เมืองหนองคาย");
  CHECK(told({"อำเภอ", ">รัตนวาปี"}) == "B1 exact:รัตนวาปี");
  CHECK(told({"อำเภอ : ", "สังคม"}) == "none");  // the next line is another thing
  CHECK(told({"อำเภอ..........", "จังหวัดหนองคาย"}) == "none");
  CHECK(told({"อำเภอแดนไกล"}) == "A1 unknown:");
  CHECK(told({"อำเภอแดนไกล", "สำนักงานพัฒนาชุมชนอำเภอสังคม"}) == "A2 exact:สังคม");
  CHECK(told({"ผ่านการรับรองของ นตผ.อำเภอแล้ว", "รายอำเภอ", "พัฒนาการอำเภอรับรอง"}) == "none");
  CHECK(told({"แยกเป็นรายอำเภอทั้งหมด"}) == "none");
}

TEST_CASE("A district named twice: the second row is asked about") {
  const Area area = form_test::nong_khai();
  const Lines printed = {"เมืองหนองคาย", "ท่าบ่อ", "โพนพิสัย", "ศรีเชียงใหม่", "สังคม", "สระใคร", "เผ่าไร่", "รัตนวาปี", "โพนพิสัย"};
  const Lines whole = match(printed, true, area);
  CHECK(whole[2] == "exact:โพนพิสัย");
  CHECK(whole[8] == "duplicate:?โพธิ์ตาก");
  CHECK(match(printed, false, area)[8] == "duplicate:");
  CHECK(match({"เผ่าไร่", "เฝ้าไร่"}, false, area) == Lines{"duplicate:", "exact:เฝ้าไร่"});
}

TEST_CASE("Strange names in a table of the whole province: the districts that lack a row are named") {
  const Area area = form_test::nong_khai();
  Table table;
  for (const std::string name :
       {"เมืองหนองคาย", "ท่าบ่อ", "โพนพิสัย", "ศรีเชียงใหม่", "สังคม", "แดนไกล", "ฟากฟ้า", "รัตนวาปี", "โพธิ์ตาก"}) {
    table.rows.push_back({"", name, {}, {}});
  }
  Findings findings;
  form::name_districts(table, area, findings);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].kind == FindingKind::unknown_district);
  CHECK(findings[0].level == Level::error);
  CHECK(table.rows[5].district.empty());
  CHECK(findings[0].message.th.find("ยังขาดอำเภอ สระใคร และ เฝ้าไร่") != std::string::npos);
  CHECK(findings[0].expected.empty());

  table.rows.resize(2);
  table.rows[1].printed_name = "แดนไกล";
  findings.clear();
  form::name_districts(table, area, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message.th.find("ยังขาด") == std::string::npos);
}

TEST_CASE("Near to two districts, or two names near to one: nothing is accepted") {
  Area area;
  area.districts = {{"1", "หนองกี่", {}}, {"2", "หนองกิ่", {}}, {"3", "บ้านด่าน", {}}};
  CHECK(match({"หนองกี"}, false, area).front().starts_with("unknown:"));
  CHECK(match({"บ้านดาน", "บ้านด้าน"}, false, area)[0].starts_with("unknown:"));
  CHECK(match({"บ้านดาน", "บ้านด่านน"}, false, area)[0] == "near:บ้านด่าน");
}

TEST_CASE("Assignments cost as little as the best of all permutations") {
  std::mt19937 random(9);
  for (int round = 0; round < 200; ++round) {
    const std::size_t rows = 1 + random() % 5;
    const std::size_t columns = 1 + random() % 5;
    std::vector<std::vector<int>> cost(rows, std::vector<int>(columns));
    for (auto& row : cost) {
      for (int& value : row) value = static_cast<int>(random() % 50);
    }
    std::vector<std::size_t> order(std::max(rows, columns));
    std::iota(order.begin(), order.end(), 0);
    int least = 1 << 20;
    do {
      int sum = 0;
      for (std::size_t row = 0; row < rows; ++row) sum += order[row] < columns ? cost[row][order[row]] : 0;
      least = std::min(least, sum);
      // With more rows than columns only complete ones count.
    } while (std::next_permutation(order.begin(), order.end()));
    int found = 0;
    std::size_t assigned = 0;
    for (std::size_t row = 0; row < rows; ++row) {
      const std::size_t column = form::assign(cost)[row];
      if (column == form::kUnassigned) continue;
      found += cost[row][column];
      ++assigned;
    }
    CHECK(assigned == std::min(rows, columns));
    CHECK(found == least);
  }
  CHECK(form::assign({}).empty());
}

TEST_CASE("A thousand strange names are no reason to wait") {
  Area area;
  std::mt19937 random(1);
  const auto word = [&] {
    std::string text;
    for (int i = 0; i < 8; ++i) text += std::string("\u0E01").substr(0, 2) + static_cast<char>(0x81 + random() % 46);
    return text;
  };
  std::vector<std::string> names;
  for (int i = 0; i < 1000; ++i) {
    area.districts.push_back({std::to_string(i), word(), {}});
    names.push_back(word());
  }
  CHECK(form::match_districts(names, area, true).size() == 1000);
}
