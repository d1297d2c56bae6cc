#include "pdf/structure.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace raingan;
using namespace raingan::pdf;
using layout::Role;

TEST_CASE("elements stand in their parents in node order, empty cells too") {
  StructureTree tree({{Role::document, 0},
                      {Role::table, 0},
                      {Role::row, 1},
                      {Role::data_cell, 2},
                      {Role::data_cell, 2},
                      {Role::paragraph, 0}});
  CHECK(tree.mark(0, 4) == 0);
  CHECK(tree.mark(0, 5) == 1);
  CHECK(tree.mark(1, 5) == 0);
  const auto& elements = tree.finish();
  REQUIRE(elements[0].kids.size() == 2);
  CHECK(elements[0].kids[0].number == 1);
  CHECK(elements[0].kids[1].number == 5);
  REQUIRE(elements[2].kids.size() == 2);
  CHECK(elements[2].kids[0].number == 3);
  CHECK(elements[3].kids.empty());
  REQUIRE(elements[5].kids.size() == 2);
  CHECK(elements[5].kids[1].page == 1);
}

TEST_CASE("content and sub-elements keep their reading order") {
  StructureTree tree({{Role::document, 0}, {Role::list_item, 0}, {Role::list, 1}, {Role::list_item, 2}});
  tree.mark(0, 1);
  tree.mark(0, 3);
  tree.mark(0, 1);
  const auto& item = tree.finish()[1];
  REQUIRE(item.kids.size() == 3);
  CHECK_FALSE(item.kids[0].is_element);
  CHECK(item.kids[1].is_element);
  CHECK_FALSE(item.kids[2].is_element);
}

TEST_CASE("the number of an item stands apart from what it says, and comes first only") {
  StructureTree tree({{Role::document, 0}, {Role::list, 0}, {Role::list_item, 1}, {Role::paragraph, 0}});
  CHECK(tree.awaits_label(2));
  CHECK_FALSE(tree.awaits_label(3));
  CHECK_FALSE(tree.awaits_label(0));
  CHECK(tree.mark(0, 2, StructureTree::Part::label) == 0);
  CHECK(tree.mark(0, 2) == 1);
  CHECK_FALSE(tree.awaits_label(2));
  CHECK(std::string(tree.tag(2, StructureTree::Part::label)) == "Lbl");
  CHECK(std::string(tree.tag(2)) == "LBody");
  tree.mark(0, 3);
  const StructureElement& item = tree.finish()[2];
  REQUIRE(item.label.size() == 1);
  CHECK(item.kids.size() == 1);
}

TEST_CASE("what holds nothing is left out, whole branches of it") {
  StructureTree tree({{Role::document, 0},
                      {Role::section, 0},
                      {Role::list, 1},
                      {Role::list_item, 2},
                      {Role::figure, 0},
                      {Role::paragraph, 0}});
  tree.mark(0, 5);
  const auto& elements = tree.finish();
  REQUIRE(elements[0].kids.size() == 1);
  CHECK(elements[0].kids[0].number == 5);
}

TEST_CASE("a heading is of its level, from the first to the sixth") {
  StructureTree tree({{Role::document, 0},
                      {Role::heading, 0},
                      {Role::heading, 0, 1, 1, {}, 2},
                      {Role::heading, 0, 1, 1, {}, 6}});
  CHECK(std::string(tree.tag(1)) == "H1");
  CHECK(std::string(tree.tag(2)) == "H2");
  CHECK(std::string(tree.tag(3)) == "H6");
  CHECK_THROWS_AS(StructureTree({{Role::document, 0}, {Role::heading, 0, 1, 1, {}, 0}}), Error);
  CHECK_THROWS_AS(StructureTree({{Role::document, 0}, {Role::heading, 0, 1, 1, {}, 7}}), Error);
}

TEST_CASE("a cell that spans nothing is refused") {
  CHECK_THROWS_AS(StructureTree({{Role::document, 0}, {Role::data_cell, 0, 0, 1}}), Error);
  CHECK_THROWS_AS(StructureTree({{Role::document, 0}, {Role::data_cell, 0, 1, 0}}), Error);
}

TEST_CASE("no nodes, no structure") {
  CHECK(StructureTree({}).empty());
  CHECK_THROWS_AS(StructureTree({}).mark(0, 1), Error);
  CHECK_THROWS_AS(StructureTree({{Role::document, 0}}).mark(0, 0), Error);
}
