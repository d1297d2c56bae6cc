#include "thai/glue_words.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using raingan::thai::GlueWords;
using raingan::thai::read_glue_words;

namespace {

const std::string kWhole =
    "# คำอธิบาย\n[months]\nมกราคม ม.ค.\n[eras]\nพ.ศ.\n\n[units]\n บาท  คน "
    "\r\n[announcers]\nที่\n[titles]\nนาย\n[places]\nอ.\n[references]\nที่\n[prefixes]\nการ\n[suffixes]\nละ\n[names]\nShop  ชุมชน\nOTOP Big Data";

// The line and the English message of what is wrong with `text`.
std::string complaint(const std::string& text) {
  try {
    read_glue_words(text, "glue.txt");
  } catch (const raingan::Error& error) {
    CHECK(error.code() == raingan::ErrorCode::faulty_template);
    CHECK(error.file() == "glue.txt");
    CHECK_FALSE(error.hint().en.empty());
    return error.place() + ": " + error.message().en;
  }
  return "read";
}

std::string with(const std::string& from, const std::string& to) {
  std::string text = kWhole;
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("words are read by kind, whatever the spaces and line ends") {
  const GlueWords words = read_glue_words(kWhole, "glue.txt");
  CHECK(words.months == std::vector<std::u32string>{U"มกราคม", U"ม.ค."});
  CHECK(words.units == std::vector<std::u32string>{U"บาท", U"คน"});
  CHECK(words.references == std::vector<std::u32string>{U"ที่"});
  CHECK(words.names == std::vector<std::u32string>{U"Shop ชุมชน", U"OTOP Big Data"});
}

TEST_CASE("a mistake in the file is told with its line") {
  CHECK(complaint(kWhole) == "read");
  CHECK(complaint(with("[eras]", "[era]")) == "line 4: there is no kind [era]");
  CHECK(complaint(with("[eras]", "[months]")) == "line 4: [months] is there already");
  CHECK(complaint(with("[months]\n", "")) == "line 2: \"มกราคม\" stands before the first kind");
  CHECK(complaint(with("คน", "บาท")) == "line 8: \"บาท\" is there already");
  CHECK(complaint(with("คน", "ก๑")) == "line 8: \"ก๑\" holds characters that are no letters");
  CHECK(complaint(with("คน", "\xff")) == "line 8: not UTF-8");
  CHECK(complaint(with("นาย\n", "\n")) == "line 23: no words in [titles]");
  CHECK(complaint("") == "line 1: no words in [months]");
}

TEST_CASE("compounds are read from a file of their own") {
  GlueWords words;
  raingan::thai::read_compounds("# คำประสม\nเนื่องจาก ได้รับ\nที่อยู่\n", "compounds.txt", words);
  CHECK(words.compounds.size() == 3);
  CHECK(words.compounds.count(U"ได้รับ") == 1);
  CHECK_THROWS_AS(raingan::thai::read_compounds("\nได้รับ", "compounds.txt", words), raingan::Error);
}
