#include "layout/stylesheet.hpp"

#include "base/error.hpp"
#include "layout/setting.hpp"

using namespace raingan::layout;
using raingan::Error;

namespace {

Stylesheet read(const std::string& content) {
  Stylesheet styles;
  read_styles(raingan::definition::Document("x.xml", "<layout>" + content + "</layout>", "layout"), styles);
  return styles;
}

}  // namespace

TEST_CASE("lengths are millimetres or points") {
  const Stylesheet styles = read("<text id='a' left='25mm' space-before='6pt' size='20pt' centre-on='-1.5mm'/>");
  const TextStyle& style = styles.texts.at("a");
  CHECK(style.left == Approx(70.866).margin(0.001));
  CHECK(style.space_before == Approx(6));
  CHECK(style.size == Approx(20));
  CHECK(style.centre_on.value() == Approx(-4.252).margin(0.001));
  CHECK(style.pitch == Approx(18.08));
}

TEST_CASE("how lines are chosen and stretched is data") {
  const Stylesheet styles = read(
      "<text id='a' align='thai' fit='first' phrases='whole' figures='tabular'/><text id='b' align='justify'/>"
      "<text id='c' fit='total'/>");
  const TextStyle& style = styles.texts.at("a");
  CHECK(style.align == Align::thai);
  CHECK(style.fit == LineFit::first);
  CHECK(style.phrases == Phrases::whole);
  CHECK(style.figures == Figures::tabular);
  CHECK(styles.texts.at("b").align == Align::justify);
  CHECK_FALSE(styles.texts.at("b").fit.has_value());
  CHECK(styles.texts.at("b").phrases == Phrases::words);
  CHECK(styles.texts.at("b").figures == Figures::proportional);
  CHECK(styles.texts.at("c").fit == LineFit::total);
}

TEST_CASE("colours of lanes are six hexadecimal digits each") {
  const Stylesheet styles = read("<flow id='a' fills='EAF2FB 00ff80' gap='20pt'/>");
  CHECK(styles.flows.at("a").fills == std::vector<unsigned>{0xEAF2FB, 0x00FF80});
  CHECK(styles.flows.at("a").gap == Approx(20));
}

TEST_CASE("a cell of a line may have a size of its own, a text a colour") {
  const Stylesheet styles =
      read("<text id='a' colour='FF0000'><stop x='1mm' size='20pt' bold='yes'/><stop x='9mm' leader='yes'/></text>");
  const TextStyle& style = styles.texts.at("a");
  CHECK(style.colour == 0xFF0000);
  REQUIRE(style.stops.size() == 2);
  CHECK(style.stops[0].size.value() == Approx(20));
  CHECK(style.stops[0].bold.value());
  CHECK_FALSE(style.stops[0].leader);
  CHECK_FALSE(style.stops[1].size.has_value());
  CHECK_FALSE(style.stops[1].bold.has_value());
  CHECK(style.stops[1].leader);
}

TEST_CASE("mistakes in a style file are refused") {
  for (const std::string bad : {"<text id='a' left='25'/>",
                                "<text id='a' left='25 mm'/>",
                                "<text id='a' left='mm'/>",
                                "<text id='a' left='nanmm'/>",
                                "<text id='a' left='infpt'/>",
                                "<text id='a' left='99999mm'/>",
                                "<text id='a' size='0pt'/>",
                                "<text id='a' size='-3pt'/>",
                                "<text/>",
                                "<text id='a' colour='red'/>",
                                "<text id='a' align='middle'/>",
                                "<text id='a' fit='best'/>",
                                "<text id='a' phrases='cut'/>",
                                "<text id='a' figures='old'/>",
                                "<text id='a'/><text id='a'/>",
                                "<text id='a'><stop/></text>",
                                "<text id='a'><stop x='1mm' id='s'/></text>",
                                "<text id='a'><stop x='1mm' size='0pt'/></text>",
                                "<text id='a' colour='FF00'/>",
                                "<page id='p' left='120mm' right='90mm'/>",
                                "<page id='p' pitch='3pt'/>",
                                "<box id='b'/>",
                                "<text id='a' bold='maybe'/>",
                                "<flow id='f' gap='0pt'/>",
                                "<flow id='f' gap='10pt' arrow='6pt'/>",
                                "<flow id='f' fills='EAF2F'/>",
                                "<flow id='f' fills='EAF2FB EAF2FG'/>",
                                "<flow id='f' colour='red'/>",
                                "<flow id='f'/><flow id='f'/>"}) {
    INFO(bad);
    try {
      read(bad);
      FAIL("accepted");
    } catch (const Error& error) {
      CHECK(error.code() == raingan::ErrorCode::faulty_template);
    }
  }
}

TEST_CASE("the project's styles hold everything a letter and its annexes need") {
  const Stylesheet& styles = testing::resources().styles;
  for (const std::string id : {"letter", "annex", "annex-landscape", "memo"}) CHECK(styles.pages.count(id) == 1);
  for (const std::string id : {"number-line",
                               "date",
                               "subject",
                               "to",
                               "reference",
                               "attachments",
                               "body",
                               "clause",
                               "closing-request",
                               "closing",
                               "signature-space",
                               "signer",
                               "contact",
                               "motto",
                               "qr-caption",
                               "annex-label",
                               "annex-title",
                               "annex-subtitle",
                               "annex-text",
                               "page-item",
                               "page-subitem",
                               "annex-signer",
                               "annex-clause",
                               "table-note",
                               "table-cell",
                               "table-head",
                               "urgency",
                               "urgency-within",
                               "mark",
                               "copy",
                               "initials",
                               "memo-urgency",
                               "memo-urgency-within",
                               "memo-title",
                               "memo-office",
                               "memo-number",
                               "memo-subject",
                               "memo-heading",
                               "memo-text",
                               "memo-item",
                               "memo-signature-space",
                               "memo-signer"}) {
    INFO(id);
    CHECK(styles.texts.count(id) == 1);
  }
  for (const std::string id : {"emblem", "qr", "memo-emblem"}) CHECK(styles.pictures.count(id) == 1);
  CHECK(styles.flows.count("roadmap") == 1);
  for (const std::string id : {"figures", "criteria", "page", "formula"}) CHECK(styles.tables.count(id) == 1);
  const PageStyle& letter = styles.pages.at("letter");
  CHECK(letter.left == Approx(85.039).margin(0.001));
  CHECK(letter.width - letter.left - letter.right == Approx(160 * testing::kMillimetre));
}
