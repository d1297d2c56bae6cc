#include "thai/digits.hpp"

#include <catch2/catch.hpp>
#include <string>

using raingan::thai::to_ascii_digits;
using raingan::thai::to_thai_digits;

TEST_CASE("Digits of Thai text become Thai, codes that people type do not") {
  struct Case {
    std::string ascii, thai;
  };
  const Case cases[] = {
      {"", ""},
      {"0123456789", "๐๑๒๓๔๕๖๗๘๙"},
      {"ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2567", "ไตรมาสที่ ๒ ปีงบประมาณ พ.ศ. ๒๕๖๗"},
      {"1,234,567.50 บาท", "๑,๒๓๔,๕๖๗.๕๐ บาท"},
      {"name61@example.go.th", "name61@example.go.th"},
      {"ส่งที่name61@example.go.thภายใน 5 วัน", "ส่งที่name61@example.go.thภายใน ๕ วัน"},
      {"https://example.go.th/ไทย/2567?a=1 ข้อ 3", "https://example.go.th/ไทย/2567?a=1 ข้อ ๓"},
      {"แบบ FM-02 (ข้อ 2)", "แบบ FM-02 (ข้อ ๒)"},
      {"Q1,2567", "Q1,๒๕๖๗"},
      {"OTOP 5 ดาว", "OTOP ๕ ดาว"},
      {"(A4)12", "(A4)๑๒"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.ascii);
    CHECK(to_thai_digits(c.ascii) == c.thai);
  }
}

TEST_CASE("Thai digits become ASCII everywhere") {
  CHECK(to_ascii_digits("นค ๐๐๑๙.๓/ว ๑๒๓๔๕๖๗๘๙") == "นค 0019.3/ว 123456789");
  CHECK(to_ascii_digits("name๖๑@x") == "name61@x");
  CHECK(to_ascii_digits("\xE0\xB9") == "\xE0\xB9");
  CHECK(to_ascii_digits("เ๏๚") == "เ๏๚");
  CHECK(to_ascii_digits(to_thai_digits("ข้อ 12 ปี 2567")) == "ข้อ 12 ปี 2567");
}
