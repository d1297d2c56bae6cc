#include "pdf/verify.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "pdf/sample_pages.hpp"

using namespace raingan;
using namespace raingan::pdf;

TEST_CASE("a file that is broken anywhere is told, a whole one is let pass") {
  const auto face = test::sample_face();
  if (!face) return;
  const std::string whole = write_pdf(test::tagged_sample(*face), test::sample_metadata());
  REQUIRE_NOTHROW(verify(whole, 2));
  CHECK_THROWS_AS(verify(whole, 3), Error);
  CHECK_THROWS_AS(verify("", 1), Error);
  CHECK_THROWS_AS(verify(whole.substr(0, whole.size() / 2), 2), Error);
  CHECK_THROWS_AS(verify(whole.substr(0, whole.size() - 1), 2), Error);
  const auto spoilt = [&](const std::string& what, const std::string& instead) {
    std::string broken = whole;
    const std::size_t at = broken.find(what);
    REQUIRE(at != std::string::npos);
    return broken.replace(at, what.size(), instead);
  };
  CHECK_THROWS_AS(verify(spoilt("%PDF", "%PDG"), 2), Error);
  CHECK_THROWS_AS(verify(spoilt("endobj", ""), 2), Error);
  CHECK_THROWS_AS(verify(spoilt("endstream", "endstreem"), 2), Error);
  CHECK_THROWS_AS(verify(spoilt("\n/Parent 2 0 R", "\n/Parent 999 0 R"), 2), Error);
  CHECK_THROWS_AS(verify(spoilt("/Parent 2 0 R", "/Parent 9 9 R\n%"), 2), Error);
  CHECK_THROWS_AS(verify(spoilt("/Type /Page\n", "/Type /Pgae\n"), 2), Error);
  CHECK_THROWS_AS(verify(spoilt("xref\n0 ", "xref\n1 "), 2), Error);
  CHECK_THROWS_AS(verify(spoilt("/Info 3 0 R", "/Inf0 3 0 R"), 2), Error);
}

TEST_CASE("a byte more or less in a stream is told") {
  const auto face = test::sample_face();
  if (!face) return;
  std::string file = write_pdf(test::set_lines(*face, {"น้ำ"}), {});
  const std::size_t stream = file.find("stream\r\n") + 20;
  CHECK_THROWS_AS(verify(std::string(file).erase(stream, 1), 1), Error);
  CHECK_THROWS_AS(verify(std::string(file).insert(stream, 1, 'x'), 1), Error);
}
