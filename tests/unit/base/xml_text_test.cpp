#include "base/xml_text.hpp"

#include <catch2/catch.hpp>

TEST_CASE("text cannot end the element or attribute it stands in") {
  CHECK(raingan::xml_escaped("<a b=\"1\">&amp;</a>") == "&lt;a b=&quot;1&quot;&gt;&amp;amp;&lt;/a&gt;");
  CHECK(raingan::xml_escaped("ก\r\n\tข") == "ก\n\tข");
  CHECK(raingan::xml_escaped(std::string("a\0b\x1B\uFFFE", 7)) == "a\uFFFDb\uFFFD\uFFFD");
}
