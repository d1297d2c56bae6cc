#include "workbook/xml_scanner.hpp"

#include <catch2/catch.hpp>
#include <pugixml.hpp>
#include <random>

#include "workbook/xml_characters.hpp"

namespace raingan::workbook {
namespace {

// What a parser saw: names, attributes and texts in order.
std::string seen_by_scanner(const std::string& xml) {
  XmlScanner scanner(xml, "f", "p");
  std::string seen;
  std::string text;
  const auto flush = [&] {
    if (!text.empty()) seen += "\"" + text + "\"";
    text.clear();
  };
  for (auto event = scanner.next(); event != XmlScanner::Event::finished; event = scanner.next()) {
    if (event == XmlScanner::Event::text) {
      if (scanner.is_cdata()) {
        text += scanner.raw_text();
      } else {
        append_decoded(text, scanner.raw_text());
      }
      continue;
    }
    flush();
    if (event == XmlScanner::Event::end) {
      seen += ")";
      continue;
    }
    seen += std::string(scanner.name()) + "(";
    for (const XmlAttribute& attribute : scanner.attributes()) {
      seen += std::string(attribute.name) + "=" + attribute_text(attribute.value) + ";";
    }
  }
  return seen;
}

void walk(pugi::xml_node node, std::string& seen) {
  seen += std::string(node.name()) + "(";
  for (const pugi::xml_attribute attribute : node.attributes()) {
    seen += std::string(attribute.name()) + "=" + attribute.value() + ";";
  }
  std::string text;
  for (const pugi::xml_node child : node.children()) {
    if (child.type() != pugi::node_element) {
      text += child.value();
      continue;
    }
    if (!text.empty()) seen += "\"" + text + "\"";
    text.clear();
    walk(child, seen);
  }
  if (!text.empty()) seen += "\"" + text + "\"";
  seen += ")";
}

std::string seen_by_pugixml(const std::string& xml) {
  pugi::xml_document document;
  REQUIRE(
      document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8));
  std::string seen;
  walk(document.document_element(), seen);
  return seen;
}

class XmlMaker {
 public:
  explicit XmlMaker(unsigned seed) : random_(seed) {}

  std::string make(int depth = 0) {
    const std::string name = pick({"c", "x:row", "v", "is", "ns0:t", "ก"});
    std::string xml = "<" + name;
    for (std::size_t n = random_() % 3; n > 0; --n) {
      const std::string quote = pick({"'", "\""});
      xml += pick({" ", "\n", "\t "}) + pick({"r", "s", "x:y"}) + std::to_string(n) + pick({"=", " = "}) + quote +
             value() + quote;
    }
    if (random_() % 5 == 0) return xml + pick({"/>", " />"});
    xml += pick({">", " >"});
    for (std::size_t n = random_() % 4; n > 0; --n) {
      xml += random_() % 2 == 0 && depth < 6 ? make(depth + 1) : text();
    }
    return xml + "</" + name + pick({">", "\n>"});
  }

 private:
  std::string pick(std::initializer_list<const char*> from) { return *(from.begin() + random_() % from.size()); }
  std::string value() { return pick({"", "A1", "&lt;&amp;", "&#3585;", "a>b", "x\ny", "&quot;&apos;"}); }
  std::string text() {
    return pick(
        {"12", " ", "&#x0E01;&gt;", "<!-- <c> -->", "<![CDATA[<&amp;]]>", "<?pi x?>", "ก\r\nข", "_x0041_", "a>b"});
  }

  std::mt19937 random_;
};

TEST_CASE("the scanner sees what another parser sees") {
  for (unsigned seed = 0; seed < 3'000; ++seed) {
    const std::string xml = XmlMaker(seed).make();
    INFO(xml);
    REQUIRE(seen_by_scanner(xml) == seen_by_pugixml(xml));
  }
}

TEST_CASE("skipping and reading text end at the element's own end") {
  const std::string xml = "<a><b><b>1</b><b/>2</b>t<b/><c>x<d>no</d>&amp;<![CDATA[&amp;]]></c></a>";
  XmlScanner scanner(xml, "f", "p");
  REQUIRE(scanner.next() == XmlScanner::Event::start);
  REQUIRE(scanner.next() == XmlScanner::Event::start);
  scanner.skip();
  CHECK(scanner.next() == XmlScanner::Event::text);
  CHECK(scanner.raw_text() == "t");
  REQUIRE(scanner.next() == XmlScanner::Event::start);
  scanner.skip();
  REQUIRE(scanner.next() == XmlScanner::Event::start);
  CHECK(scanner.name() == "c");
  std::string text;
  scanner.read_text(text);
  CHECK(text == "x&&amp;");
  CHECK(scanner.next() == XmlScanner::Event::end);
  CHECK(scanner.next() == XmlScanner::Event::finished);
}

}  // namespace
}  // namespace raingan::workbook
