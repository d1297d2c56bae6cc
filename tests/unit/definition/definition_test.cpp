#include "definition/definition.hpp"

#include <catch2/catch.hpp>

#include "base/limits.hpp"

using namespace raingan;
using definition::Document;

namespace {

// The place and text of the error that `use` throws; empty when it throws none.
template <class Use>
std::string complaint(Use use) {
  try {
    use();
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::faulty_template);
    return error.text(Language::english);
  }
  return "";
}

constexpr const char* kForm = "<form id=\"x\" columns=\"3\">\n  <title> a\n b </title>\n  <odd/>\n</form>\n";

}  // namespace

TEST_CASE("texts, numbers and choices are read") {
  const Document file("f.xml", kForm, "form");
  CHECK(file.root().attribute("id") == "x");
  CHECK(file.root().integer("columns") == 3);
  CHECK(file.root().integer("rows", 7) == 7);
  CHECK(file.root().child("title").text() == "a b");
  CHECK(file.root().child("odd").line() == 4);
  CHECK(file.root().choice("id", {"y", "x"}) == 1);
}

TEST_CASE("every mistake names file and line") {
  const Document file("f.xml", kForm, "form");
  CHECK(complaint([&] {
          file.root().allow({"id"}, {"title", "odd"});
        }) == "f.xml: line 1: <form> has no attribute \"columns\"; it may have: id");
  CHECK(complaint([&] {
          file.root().allow({"id", "columns"}, {"title"});
        }) == "f.xml: line 4: <odd> cannot stand in <form>; expected: title");
  CHECK(complaint([&] { file.root().child("rows"); }) == "f.xml: line 1: <form> needs a <rows>");
  CHECK(complaint([&] { file.root().integer("id"); }) == "f.xml: line 1: id=\"x\" must be a whole number");
  CHECK(complaint([&] { file.root().choice("id", {"a", "b"}); }) == "f.xml: line 1: id=\"x\" is not one of: a, b");
  CHECK(complaint([] {
          Document("f.xml", "<form>\n<title>\n</form>", "form");
        }).starts_with("f.xml: line 3: not well-formed"));
  CHECK(complaint([] { Document("f.xml", "<from/>", "form"); }) ==
        "f.xml: line 1: found <from> where <form> is expected");
  CHECK(complaint([] { Document("f.xml", "<form>\xFF</form>", "form"); }).find("UTF-8") != std::string::npos);
}

TEST_CASE("hostile files are refused before they cost anything") {
  std::string deep;
  for (std::size_t i = 0; i < 5000; ++i) deep += "<a>";
  for (std::size_t i = 0; i < 5000; ++i) deep += "</a>";
  CHECK(complaint([&] { Document("f.xml", deep, "a"); }).find("nested too deeply") != std::string::npos);
  const std::string large = "<a>" + std::string(limits::kMaxDomBytes, ' ') + "</a>";
  CHECK(complaint([&] { Document("f.xml", large, "a"); }).find("too large") != std::string::npos);
}
