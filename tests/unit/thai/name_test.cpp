#include "thai/name.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.hpp"

using namespace raingan::thai;

namespace {

const std::vector<std::string> kDistricts = {"เมืองหนองคาย", "ท่าบ่อ",  "โพนพิสัย", "ศรีเชียงใหม่", "สังคม",
                                             "สระใคร",      "เฝ้าไร่", "รัตนวาปี", "โพธิ์ตาก"};

std::string random_name(std::mt19937& random) {
  static const std::u32string letters = U"กขคดตถนบปผฝพฟภมยรลวสหอะาำิีึืุู็่้๊๋์ํเแโใไ ๑1.อ";
  std::u32string name;
  const std::size_t length = random() % 12;
  for (std::size_t i = 0; i < length; ++i) name += letters[random() % letters.size()];
  return raingan::to_utf8(name);
}

}  // namespace

TEST_CASE("Every way of typing a text has one form") {
  struct Case {
    std::string typed, form;
  };
  const Case cases[] = {
      {"น\u0E49\u0E33", "น\u0E49\u0E33"},        // น้ำ
      {"น\u0E33\u0E49", "น\u0E49\u0E33"},        // sara am before the tone
      {"น\u0E4D\u0E49\u0E32", "น\u0E49\u0E33"},  // nikhahit, tone, aa
      {"น\u0E49\u0E4D\u0E32", "น\u0E49\u0E33"},  // tone, nikhahit, aa
      {"ท\u0E48\u0E35", "ท\u0E35\u0E48"},        // tone before vowel
      {"ก\u0E49\u0E39", "ก\u0E39\u0E49"},        // tone before a vowel below
      {"พน\u0E4C\u0E34", "พน\u0E34\u0E4C"},
      {"ท\u0E35\u0E35\u0E48", "ท\u0E35\u0E48"},  // doubled vowel, invisible on paper
      {"\u0E40\u0E40ม", "แม"},
      {" ท่า\u00A0\u00A0บ่อ\t", "ท่า บ่อ"},
      {"ท่า\u200Bบ่อ\uFEFF", "ท่าบ่อ"},
      {"๒๕๖๗", "2567"},
      {"\n\r", ""},
      {"", ""},
      {"\u0E32", "\u0E32"},
      {"\u0E4D", "\u0E4D"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.typed);
    CHECK(normalised(c.typed) == c.form);
  }
}

TEST_CASE("Normalising twice changes nothing more") {
  std::mt19937 random(1);
  for (int i = 0; i < 5000; ++i) {
    const std::string name = random_name(random);
    CAPTURE(name);
    CHECK(normalised(normalised(name)) == normalised(name));
  }
}

TEST_CASE("Keys ignore what is written around a district's name") {
  for (const char* typed : {"ท่าบ่อ", "อำเภอท่าบ่อ", "อ.ท่าบ่อ", "อ. ท่าบ่อ", " อ ท่าบ่อ", "กิ่งอำเภอท่าบ่อ", "ท่า บ่อ", "ท่าบ่อ."}) {
    CAPTURE(typed);
    CHECK(name_key(typed) == "ท่าบ่อ");
  }
  CHECK(name_key("อำเภอ") == "อำเภอ");
  CHECK(name_key("เขตบางรัก") == "บางรัก");
}

TEST_CASE("Distances weigh slips as people make them") {
  struct Case {
    std::string a, b;
    int distance;
  };
  const Case cases[] = {
      {"เผ่าไร่", "เฝ้าไร่", 7},         {"โพธิตาก", "โพธิ์ตาก", 3}, {"เมืงหนองคาย", "เมืองหนองคาย", 10},
      {"ท่าบอ่", "ท่าบ่อ", 6},           {"สระไคร", "สระใคร", 4}, {"สังมค", "สังคม", 8},
      {"อ.สังคม", "สังคม", 0},         {"", "กก", 20},          {"โพนพีสัย", "โพนพิสัย", 4},
      {"รัตนวาปี", "รัตนวาปี\u200B", 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.a, c.b);
    CHECK(spelling_distance(c.a, c.b) == c.distance);
  }
}

TEST_CASE("The proven misspellings are nearest to the right district") {
  const auto nearest = [](const std::string& typed) {
    return *std::min_element(kDistricts.begin(), kDistricts.end(), [&](const std::string& a, const std::string& b) {
      return spelling_distance(typed, a) < spelling_distance(typed, b);
    });
  };
  CHECK(nearest("เผ่าไร่") == "เฝ้าไร่");
  CHECK(nearest("โพธิตาก") == "โพธิ์ตาก");
  CHECK(nearest("เมืงหนองคาย") == "เมืองหนองคาย");
  CHECK(nearest("โพธิ์พิสัย") == "โพนพิสัย");
  CHECK(nearest("ศรีนคร") == "สระใคร");
}

TEST_CASE("Distance is symmetric and zero only for equal keys") {
  std::mt19937 random(2);
  for (int i = 0; i < 5000; ++i) {
    const std::string a = random_name(random);
    const std::string b = i % 7 == 0 ? a : random_name(random);
    CAPTURE(a, b);
    CHECK(spelling_distance(a, b) == spelling_distance(b, a));
    CHECK((spelling_distance(a, b) == 0) == (name_key(a) == name_key(b)));
  }
}

TEST_CASE("Texts of any length are compared at once") {
  const std::string a(40'000, 'a');
  CHECK(spelling_distance(a, a) == 0);
  CHECK(spelling_distance(a, a + "b") == 400'010);
  CHECK(spelling_distance(a, "") == 400'000);
}
