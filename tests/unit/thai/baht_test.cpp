#include "thai/baht.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <string>

using raingan::Decimal;
using raingan::thai::baht_in_words;

TEST_CASE("Amounts in words follow the rules of เอ็ด, ยี่สิบ and ล้าน") {
  struct Case {
    std::string amount, words;
  };
  const Case cases[] = {
      {"0", "ศูนย์บาทถ้วน"},
      {"1", "หนึ่งบาทถ้วน"},
      {"10", "สิบบาทถ้วน"},
      {"11", "สิบเอ็ดบาทถ้วน"},
      {"20", "ยี่สิบบาทถ้วน"},
      {"21", "ยี่สิบเอ็ดบาทถ้วน"},
      {"101", "หนึ่งร้อยเอ็ดบาทถ้วน"},
      {"121", "หนึ่งร้อยยี่สิบเอ็ดบาทถ้วน"},
      {"100000", "หนึ่งแสนบาทถ้วน"},
      {"1000000", "หนึ่งล้านบาทถ้วน"},
      {"1000001", "หนึ่งล้านเอ็ดบาทถ้วน"},
      {"11000000", "สิบเอ็ดล้านบาทถ้วน"},
      {"1000000000000", "หนึ่งล้านล้านบาทถ้วน"},
      {"62766190", "หกสิบสองล้านเจ็ดแสนหกหมื่นหกพันหนึ่งร้อยเก้าสิบบาทถ้วน"},
      {"-5.50", "ลบห้าบาทห้าสิบสตางค์"},
      {"0.01", "หนึ่งสตางค์"},
      {"0.21", "ยี่สิบเอ็ดสตางค์"},
      {"-0.11", "ลบสิบเอ็ดสตางค์"},
      {"1.25", "หนึ่งบาทยี่สิบห้าสตางค์"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.amount);
    CHECK(baht_in_words(*Decimal::parse(c.amount)) == c.words);
  }
}

TEST_CASE("The ends of the range have words too") {
  CHECK(baht_in_words(Decimal::from_hundredths(std::numeric_limits<std::int64_t>::min())).starts_with("ลบเก้าหมื่น"));
  CHECK(baht_in_words(Decimal::from_hundredths(std::numeric_limits<std::int64_t>::max())).starts_with("เก้าหมื่น"));
}
