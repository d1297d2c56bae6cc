#include "outputs/traced_text.hpp"

#include <catch2/catch.hpp>

#include "outputs/spans.hpp"

using namespace raingan::outputs;
using raingan::layout::Spans;

namespace {

// "text<trace>" of every span.
std::string shown(const Spans& spans) {
  std::string all;
  for (const auto& span : spans) all += span.text + "<" + span.trace + ">";
  return all;
}

}  // namespace

TEST_CASE("a text is cut where a piece with a number in it begins or ends, and nowhere else") {
  TracedText text;
  text.append("ไตรมาสที่ ", "template");
  text.append("๒", "quarter");
  text.append(" ของ ", "template");
  text.append("หนองคาย", "area");
  text.append(" ปี ๒๕๖๗", "year");
  Spans spans;
  text.add(span(text.text()), spans);
  CHECK(shown(spans) == "ไตรมาสที่ ๒ ของ หนองคาย<quarter> ปี ๒๕๖๗<year>");
}

TEST_CASE("what is kept together stays whole and takes the trace of its number") {
  TracedText text;
  text.append("ไตรมาสที่ ", "template");
  text.append("๒", "quarter");
  text.append(" นั้น", "template");
  Spans spans;
  text.add(kept("ไตรมาสที่ ๒"), spans);
  text.add(span(" นั้น"), spans);
  CHECK(shown(spans) == "ไตรมาสที่ ๒<quarter> นั้น<template>");
  CHECK(spans[0].keep);
}

TEST_CASE("a text of one piece keeps its trace") {
  TracedText text;
  text.append("", "nothing");
  text.append("๕ ครั้ง", "template");
  Spans spans;
  text.add(span(text.text()), spans);
  CHECK(shown(spans) == "๕ ครั้ง<template>");
}
