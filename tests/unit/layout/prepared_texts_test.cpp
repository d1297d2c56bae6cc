#include "layout/prepared_texts.hpp"

#include "layout/setting.hpp"

using namespace raingan::layout;
using testing::plain;
using testing::resources;

namespace {

bool same(const PreparedText& a, const PreparedText& b) {
  return a.shaped.text == b.shaped.text && a.shaped.components == b.shaped.components &&
         a.shaped.place == b.shaped.place && a.shaped.before == b.shaped.before && a.texture.place == b.texture.place &&
         a.texture.before == b.texture.before;
}

}  // namespace

TEST_CASE("what is remembered of a text is what would be prepared again") {
  PreparedTexts texts;
  Resources remembering = resources();
  remembering.texts = &texts;
  TextSetter fresh(resources()), setter(remembering);
  for (int round = 0; round < 2; ++round) {
    for (const std::string text : {"ผู้ใหญ่บ้านน้ำคำ", "๑. ปั๊มน้ำมัน", "", "ก\nข"}) {
      for (const double size : {16.0, 14.0}) {
        for (const bool bold : {false, true}) {
          CAPTURE(round, text, size, bold);
          CHECK(same(prepare(plain(text), size, bold, setter), prepare(plain(text), size, bold, fresh)));
        }
      }
    }
  }
  CHECK(texts.find({plain("ก\nข"), 14, true}) != nullptr);
  CHECK(texts.find({plain("ก\nข"), 13, true}) == nullptr);
}

TEST_CASE("spans that differ in anything are other texts") {
  PreparedTexts texts;
  const Spans spans = plain("อำเภอ");
  texts.keep({spans, 16, false}, {});
  CHECK(texts.find({spans, 16, false}) != nullptr);
  CHECK(texts.find({spans, 16, true}) == nullptr);
  CHECK(texts.find({spans, 16, false, Figures::tabular}) == nullptr);
  for (int i = 0; i < 5; ++i) {
    Spans other = spans;
    if (i == 0) other[0].bold = true;
    if (i == 1) other[0].italic = true;
    if (i == 2) other[0].keep = true;
    if (i == 3) other[0].trace = "สังคม:sales";
    if (i == 4) other.push_back({});
    CHECK(texts.find({other, 16, false}) == nullptr);
  }
}

TEST_CASE("characters that no face can draw are missing every time") {
  PreparedTexts texts;
  Resources remembering = resources();
  remembering.texts = &texts;
  for (int round = 0; round < 2; ++round) {
    TextSetter setter(remembering);
    prepare(plain("ก\U00013000"), 16, false, setter);
    CHECK(setter.missing == std::set<char32_t>{U'\U00013000'});
  }
}

TEST_CASE("no number of texts grows without end") {
  PreparedTexts texts;
  for (int i = 0; i < 5000; ++i) texts.keep({plain(std::to_string(i)), 16, false}, {});
  CHECK(texts.find({plain("4999"), 16, false}) != nullptr);
  CHECK(texts.find({plain("0"), 16, false}) == nullptr);
}
