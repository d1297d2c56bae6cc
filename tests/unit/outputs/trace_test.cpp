#include "outputs/trace.hpp"

#include <catch2/catch.hpp>

using namespace raingan;
using namespace raingan::outputs;

TEST_CASE("what is written as a trace is read back the same") {
  const ColumnRef column{"rt1", Period::month(2567, 10), "home.offline"};
  const auto figure = parse_trace(trace_of_figure("สังคม", column, "12"));
  REQUIRE(figure);
  CHECK(figure->kind == TraceName::Kind::figure);
  CHECK(figure->whose == "สังคม");
  CHECK(figure->item == "12");
  CHECK(figure->column == column);
  CHECK(parse_trace(trace_of_figure("", column))->whose == kTotalDistrict);

  CHECK(parse_trace(trace_of_target("สังคม", "sales"))->id == "sales");
  const auto result = parse_trace(trace_of_result("สังคม", "sales"));
  CHECK(result->kind == TraceName::Kind::result);
  CHECK(result->id == "sales");

  const Origin origin{"submissions/ก!ข.xlsx", "แผ่น 1", "F7"};
  const auto cell = parse_trace(trace_of_cell(origin));
  CHECK(cell->kind == TraceName::Kind::cell);
  CHECK(cell->cell == origin);

  const auto criterion = parse_trace(trace_of_criterion(3, "sales"));
  CHECK(criterion->kind == TraceName::Kind::criterion);
  CHECK(criterion->number == 3);
  CHECK(criterion->id == "sales");
  CHECK(parse_trace(trace_of_points("ดีมาก"))->whose == "ดีมาก");
  CHECK(parse_trace(trace_of_finding(7))->number == 7);

  const auto text = parse_trace(trace_of_text("C:/a b/x.xml", 34, "due.1"));
  CHECK(text->kind == TraceName::Kind::text);
  CHECK(text->file == "C:/a b/x.xml");
  CHECK(text->line == 34);
  CHECK(text->placeholder == "due.1");
  CHECK(parse_trace(trace_of_text("x.xml", 1))->placeholder.empty());
  for (const Mark mark : {Mark::row, Mark::annex, Mark::under_check}) {
    const auto read = parse_trace(trace_of_mark(mark));
    CHECK(read->kind == TraceName::Kind::mark);
    CHECK(read->mark == mark);
  }
}

TEST_CASE("what is no trace is refused") {
  for (const char* text : {"", "x", ":sales", "#nothing", "@x.xml", "@x.xml:a", "cell:x!y", "criterion/x:sales",
                           "สังคม:form@nothing:column", "สังคม:form@2567-q2", "finding:x"}) {
    INFO(text);
    CHECK_FALSE(parse_trace(text));
  }
}
