#include "lint/phrases.hpp"

#include <catch2/catch.hpp>

using namespace raingan;
using namespace raingan::lint;

namespace {

StatedRange only_range(const std::string& text) {
  const std::vector<StatedRange> ranges = ranges_in(plain(text));
  REQUIRE(ranges.size() == 1);
  return ranges.front();
}

std::vector<std::string> said_in(const std::string& text) {
  std::vector<std::string> said;
  for (const StatedThreshold& stated : thresholds_in(plain(text))) {
    said.push_back(std::to_string(static_cast<int>(stated.says)) + " " + stated.number.to_string() +
                   (stated.percent ? "%" : ""));
  }
  return said;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("ranges of months take their years from wherever they stand") {
  const StatedRange backwards = only_range("ปีงบประมาณ พ.ศ. ๒๕๖๕ (ต.ค.๖๕ -ก.ย.๖๕)");
  CHECK(backwards.first == thai::Month{2565, 10});
  CHECK(backwards.last == thai::Month{2565, 9});
  CHECK(backwards.own_years);
  CHECK(backwards.fiscal_year == 2565);
  const StatedRange behind = only_range("ยอดจำหน่าย ระหว่างเดือน (ตุลาคม-มีนาคม) ปี 2568");
  CHECK(behind.first == thai::Month{2567, 10});
  CHECK(behind.last == thai::Month{2568, 3});
  CHECK_FALSE(behind.own_years);
  CHECK(only_range("๑ ต.ค. ๖๔ – ๓๐ ก.ย. ๖๕").months() == 12);
  CHECK(only_range("ตุลาคม ๒๕๖๔ - มีนาคม ๒๕๖๕").months() == 6);
  CHECK(only_range("พฤศจิกายน - มกราคม ๒๕๖๘").first == thai::Month{2567, 11});
  CHECK_FALSE(only_range("ต.ค. - ธ.ค.").dated);
  CHECK(ranges_in(plain("วันที่ ๕ - ๙ มกราคม ๒๕๖๘")).empty());
}

TEST_CASE("dates, fiscal years and quarters") {
  const std::vector<StatedDate> dates = dates_with_weekday(plain("ภายในวันศุกร์ที่ ๒๕ มีนาคม ๒๕๖๕ และวันพฤหัสบดีที่ 1 เม.ย. 65"));
  REQUIRE(dates.size() == 2);
  CHECK(dates[0].date == thai::Date{2565, 3, 25});
  CHECK(dates[0].weekday == 5);
  CHECK(dates[1].weekday == 4);
  CHECK(dates_in(plain("ลงวันที่ ๑๒ ธันวาคม ๒๕๖๖")) == std::vector<thai::Date>{{2566, 12, 12}});
  CHECK(dates_in(plain("๓๑ กุมภาพันธ์ ๒๕๖๖")).empty());
  CHECK(fiscal_years_in(plain("ประจำปีงบประมาณ พ.ศ.๒๕๖๕ และปีงบประมาณ 2564 ปี 2563")) == std::vector<int>{2565, 2564});
  REQUIRE(quarter_spans_in(plain("ไตรมาส ๑-๒ ปีงบประมาณ ๒๕๖๗")).size() == 1);
  CHECK(quarter_spans_in(plain("ไตรมาสที่ 2")).empty());
  CHECK(months_counted_in(plain("(๖ เดือน)")) == 6);
  CHECK_FALSE(months_counted_in(plain("รวม 6 เดือน")).has_value());
  REQUIRE(as_of_in(plain("(ณ กันยายน ๒๕๖๕)")).size() == 1);
}

TEST_CASE("numbers of clauses and attachments are spelt out") {
  const auto numbers = [](const std::string& text, const char* word) {
    std::vector<std::vector<int>> all;
    for (const StatedNumbers& stated : numbers_after(plain(text), word)) all.push_back(stated.numbers);
    return all;
  };
  CHECK(numbers("ตามข้อ ๔. และ ข้อ ๕. จะต้อง", "ข้อ") == std::vector<std::vector<int>>{{4, 5}});
  CHECK(numbers("ตามข้อ ๒ จะต้องผ่าน", "ข้อ") == std::vector<std::vector<int>>{{2}});
  CHECK(numbers("ข้อ ๑ - ๓ และข้อมูล ๕ รายการ หัวข้อ ๗", "ข้อ") == std::vector<std::vector<int>>{{1, 2, 3}});
  CHECK(numbers("ข้อ ๕ ของระเบียบ และข้อ 7 แห่งประกาศ", "ข้อ").empty());
  CHECK(numbers("ตามสิ่งที่ส่งมาด้วย ๑, และ ๒ และดำเนินการ", "สิ่งที่ส่งมาด้วย") == std::vector<std::vector<int>>{{1, 2}});
  CHECK(numbers("(สิ่งที่ส่งมาด้วย ๑ - ๖) ภายใน 5 วัน", "สิ่งที่ส่งมาด้วย") == std::vector<std::vector<int>>{{1, 2, 3, 4, 5, 6}});
}

TEST_CASE("thresholds are what is compared, not every number") {
  CHECK(said_in("ไตรมาสละ ไม่น้อยกว่า ๕ ผลิตภัณฑ์") == Strings{"0 5"});
  CHECK(said_in("จำนวนไม่น้อยกว่าร้อยละ ๗.๕ ของผู้ลงทะเบียน") == Strings{"0 7.5%"});
  CHECK(said_in("เพิ่มขึ้นไตรมาสละ ๒% เมื่อเทียบกับปี ๒๕๖๖") == Strings{"4 2%"});
  CHECK(said_in("ร้อยละที่เพิ่มขึ้นของรายได้ ประจำปีงบประมาณ พ.ศ. ๒๕๖๕ ร้อยละ ๑๕ ของรายได้เดิม") == Strings{"4 15%"});
  CHECK(said_in("เพิ่มขึ้น ๙ ผลิตภัณฑ์ และผู้เข้าร่วมร้อยละ ๖").empty());
  CHECK(said_in("จำนวน ๕ ครั้ง เติมเงิน ๑๐,๐๐๐ บาท").empty());
}

TEST_CASE("addresses of people and offices") {
  CHECK(email_with_thai_digits("ส่งที่ name๑๑@example.go.th หรือ Line") == "name๑๑@example.go.th");
  CHECK_FALSE(email_with_thai_digits("ส่งที่ name11@example.go.th ภายในวันที่ ๕").has_value());
  CHECK(telephones_in(plain("โทร./โทรสาร ๐ ๐๐๐๐ ๐๐๐๑ ต่อ ๑๒")) == Strings{"000000001"});
  CHECK(postcodes_in(plain("ถนนมิตรภาพ นค ๔๓๐๐๐")) == Strings{"43000"});
}
