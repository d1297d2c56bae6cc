#include "check/relations.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "small_tables.hpp"

using namespace check_test;

namespace {

const Period kQ1 = Period::fiscal_quarter(2567, 1);
const Period kQ2 = Period::fiscal_quarter(2567, 2);

FormLayout layout(const std::string& form, std::vector<Column> columns, std::vector<Relation> relations) {
  FormLayout out;
  out.form = form;
  out.period = kQ2;
  out.name = form;
  out.columns = std::move(columns);
  out.relations = std::move(relations);
  return out;
}

FormLayout three_columns(FigureKind kind) {
  return layout("f", {column("a", kind), column("b", kind), column("t", kind)},
                {relation(RelationKind::sum, "t", {own("a"), own("b")})});
}

std::vector<std::string> found(const FormLayout& form, const std::vector<std::vector<std::string>>& rows,
                               const std::vector<std::string>& total = {}) {
  std::vector<std::string> ids;
  for (const Column& column : form.columns) ids.push_back(column.id);
  return lines_of(relations_of(book_of({{table(form.form, form.period, "x", ids, rows, total), form}})));
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Money may round, counts may not") {
  CHECK(found(three_columns(FigureKind::money), {{"ก", "10", "5", "16"}}) == Lines{"note rounding ก t 16 15 1"});
  CHECK(found(three_columns(FigureKind::money), {{"ก", "10", "5", "17"}}) == Lines{"error row-total ก t 17 15 2"});
  CHECK(found(three_columns(FigureKind::count), {{"ก", "10", "5", "16"}}) == Lines{"error row-total ก t 16 15 1"});
  CHECK(found(three_columns(FigureKind::money), {{"ก", "10.25", "5.25", "15.51"}}) ==
        Lines{"note rounding ก t 15.51 15.50 0.01"});
  CHECK(found(three_columns(FigureKind::money), {{"ก", "10.25", "5.25", "15.52"}}) ==
        Lines{"error row-total ก t 15.52 15.50 0.02"});
  CHECK(found(three_columns(FigureKind::money), {{"ก", "10.25", "5.25", "16"}}) ==
        Lines{"note rounding ก t 16 15.50 0.50"});
}

TEST_CASE("An unknown figure says nothing about the others") {
  const FormLayout form = three_columns(FigureKind::money);
  CHECK(found(form, {{"ก", "10", "", "16"}}).empty());
  CHECK(found(form, {{"ก", "10", "สิบ", "17"}}).empty());
  CHECK(found(form, {{"ก", "10", "5", ""}}).empty());
  CHECK(found(form, {{"ก", "10", "20000000000", "1"}}).empty());
  CHECK(found(form, {{"ก", "1", "1", "2"}, {"ข", "", "1", ""}}, {"รวม", "5", "2", "7"}).empty());
}

TEST_CASE("A rounding beyond the usual asks for a look") {
  std::vector<std::vector<std::string>> rows;
  for (int i = 0; i < 9; ++i) rows.push_back({"อ" + std::to_string(i), "1"});
  const FormLayout form = layout("f", {column("a", FigureKind::money)}, {});
  const auto message = [&](const std::string& total) {
    const Findings findings = relations_of(book_of({{table("f", kQ2, "x", {"a"}, rows, {"รวม", total}), form}}));
    REQUIRE(findings.size() == 1);
    return findings.front().message.th;
  };
  CHECK(message("12").find("ไม่ต้องแก้ไข") != std::string::npos);
  CHECK(message("14").find("โปรดดูผ่านตา") != std::string::npos);
  CHECK(message("15").find("ไม่เท่ากับผลรวมของ 9 แถว 9 ต่างกัน 6 บาท") != std::string::npos);
}

TEST_CASE("Blank totals are named with the sum, when it is known") {
  const FormLayout form = three_columns(FigureKind::count);
  CHECK(found(form, {{"ก", "1", "2", "3"}, {"ข", "4", "", ""}}, {"รวม", "", "", "3"}) ==
        Lines{"warning missing-total รวม a  5 ", "warning missing-total รวม b   "});
  CHECK(found(form, {{"ก", "", "", ""}}, {"รวม", "", "", ""}).empty());
  FormLayout rate = form;
  rate.columns[0].additive = false;
  CHECK(found(rate, {{"ก", "1", "2", "3"}}, {"รวม", "", "2", "3"}).empty());
}

TEST_CASE("Shortfalls stop at zero and leave the total row alone") {
  const FormLayout form = layout(
      "f", {column("target", FigureKind::count), column("sent", FigureKind::count), column("more", FigureKind::count)},
      {relation(RelationKind::shortfall, "more", {own("target"), own("sent")})});
  CHECK(found(form, {{"ก", "6", "8", "0"}, {"ข", "10", "4", "6"}}, {"รวม", "16", "12", "6"}).empty());
  CHECK(found(form, {{"ก", "6", "8", "2"}}) == Lines{"error row-total ก more 2 0 2"});
  CHECK(found(form, {{"ก", "10", "4", "5"}}) == Lines{"error row-total ก more 5 6 -1"});
}

TEST_CASE("Growth rounds half up, one baht off is a note") {
  Relation growth = relation(RelationKind::growth, "t", {own("a")}, FindingKind::growth);
  growth.numerator = 106;
  growth.denominator = 100;
  const FormLayout form = layout("f", {column("a", FigureKind::money), column("t", FigureKind::money)}, {growth});
  CHECK(found(form, {{"ก", "1025", "1087"}}).empty());  // 1086.50
  CHECK(found(form, {{"ก", "1025.25", "1088"}}) == Lines{"note rounding ก t 1088 1087 1"});
  CHECK(found(form, {{"ก", "1025", "1089"}}) == Lines{"error growth ก t 1089 1087 2"});
  // The total of rounded targets is not the rounded target of the total.
  CHECK(found(form, {{"ก", "25", "27"}, {"ข", "25", "27"}, {"ค", "25", "27"}, {"ง", "25", "27"}},
              {"รวม", "100", "108"}) == Lines{"note rounding รวม t 108 106 2"});
}

TEST_CASE("Tables are joined by district, total rows with total rows") {
  FormLayout one = layout("one", {column("t", FigureKind::money)},
                          {relation(RelationKind::equal, "t", {{"two", kQ2, "s"}}, FindingKind::cross_form),
                           relation(RelationKind::equal, "t", {{"absent", kQ2, "s"}}, FindingKind::cross_form)});
  one.name = "หนึ่ง";
  FormLayout two = layout("two", {column("s", FigureKind::money, "ยอด")}, {});
  two.name = "สอง";
  const Book book =
      book_of({{table("one", kQ2, "x", {"t"}, {{"ก", "10"}, {"ข", "20"}, {"ค", "1"}}, {"รวม", "31"}), one},
               {table("two", kQ2, "y", {"s"}, {{"ข", "21"}, {"?ค", "2"}, {"ก", "10"}}, {"รวม", "33"}), two}});
  const Findings findings = relations_of(book);
  CHECK(lines_of(findings) == Lines{"error cross-form ข t 20 21 -1", "note rounding รวม t 31 33 -2"});
  CHECK(findings.front().related == std::vector<Origin>{{"y", "S", "B2"}});
  CHECK(findings.front().message.th.find("ไม่ตรงกับ 21 ในแบบสอง ช่อง “ยอด”") != std::string::npos);
}

TEST_CASE("Totals over different districts are not compared") {
  Relation growth = relation(RelationKind::growth, "t", {{"base", kQ2, "t"}}, FindingKind::growth);
  growth.numerator = 106;
  growth.denominator = 100;
  const FormLayout target = layout("target", {column("t", FigureKind::money)}, {growth});
  const FormLayout base = layout("base", {column("t", FigureKind::money)}, {});
  const Table targets = table("target", kQ2, "x", {"t"}, {{"ก", "106"}, {"ข", "212"}}, {"รวม", "318"});
  const auto with_base = [&](const std::string& second, const std::string& total) {
    Table known = table("base", kQ2, "y", {"t"}, {{"ก", "100"}, {"ข", second}}, {"รวม", total});
    known.reference = true;
    return lines_of(relations_of(book_of({{targets, target}, {known, base}})));
  };
  CHECK(with_base("", "100").empty());
  CHECK(with_base("200", "300").empty());
  CHECK(with_base("200", "400") == Lines{"error growth รวม t 318 424 -106"});
}

TEST_CASE("A copy of a printed sum may have been added up anew") {
  const FormLayout one = layout("one", {column("t", FigureKind::money)},
                                {relation(RelationKind::equal, "t", {{"f", kQ2, "t"}}, FindingKind::cross_form)});
  const Book book = book_of({{table("one", kQ2, "x", {"t"}, {{"ก", "11"}, {"ข", "12"}}), one},
                             {table("f", kQ2, "y", {"a", "b", "t"}, {{"ก", "5", "5", "10"}, {"ข", "5", "5", "10"}}),
                              three_columns(FigureKind::money)}});
  CHECK(lines_of(relations_of(book)) == Lines{"error cross-form ข t 12 10 2", "note rounding ก t 11 10 1"});
}

TEST_CASE("Earlier tables serve others and are not judged themselves") {
  Table earlier = table("f", kQ2, "y", {"a", "b", "t"}, {{"ก", "5", "5", "99"}}, {"รวม", "1", "1", "1"});
  earlier.reference = true;
  CHECK(relations_of(book_of({{earlier, three_columns(FigureKind::money)}})).empty());
}

TEST_CASE("Faulty relations and short rows do no harm") {
  FormLayout form = three_columns(FigureKind::money);
  form.relations.push_back(relation(RelationKind::sum, "nobody", {own("a")}));
  form.relations.push_back(relation(RelationKind::sum, "t", {}));
  form.relations.push_back(relation(RelationKind::shortfall, "t", {own("a")}));
  form.relations.push_back(relation(RelationKind::sum, "t", {own("nobody")}));
  CHECK(found(form, {{"ก", "1", "2", "3"}}).empty());
  CHECK(found(form, {{"ก", "1"}}, {"รวม"}).empty());
}

TEST_CASE("Exact tables are silent; one changed figure breaks exactly the relations that hold it") {
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    const std::size_t rows = 2 + random() % 8;
    const std::size_t parts = 2 + random() % 3;
    const bool satang = random() % 2 == 0;
    FormLayout form = layout("f", {}, {});
    std::vector<ColumnRef> refs;
    for (std::size_t c = 0; c < parts; ++c) {
      form.columns.push_back(column("c" + std::to_string(c), FigureKind::money));
      refs.push_back(own(form.columns.back().id));
    }
    form.columns.push_back(column("t", FigureKind::money));
    form.relations = {relation(RelationKind::sum, "t", refs)};

    std::vector<std::vector<Decimal>> grid(rows + 1, std::vector<Decimal>(parts + 1));
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t c = 0; c < parts; ++c) {
        const auto units = static_cast<std::int64_t>(1000 + random() % 1'000'000);
        grid[r][c] = Decimal::from_hundredths(satang ? units * 100 + 1 : units * 100);
        grid[r][parts] += grid[r][c];
        grid[rows][c] += grid[r][c];
        grid[rows][parts] += grid[r][c];
      }
    }
    const auto book = [&] {
      std::vector<std::vector<std::string>> texts;
      for (std::size_t r = 0; r <= rows; ++r) {
        texts.push_back({r == rows ? "รวม" : "อ" + std::to_string(r)});
        for (const Decimal value : grid[r]) texts.back().push_back(value.to_string());
      }
      const std::vector<std::string> total = texts.back();
      texts.pop_back();
      std::vector<std::string> ids;
      for (const Column& column : form.columns) ids.push_back(column.id);
      return book_of({{table("f", kQ2, "x", ids, texts, total), form}});
    };
    REQUIRE(relations_of(book()).empty());

    const std::size_t r = random() % (rows + 1);
    const std::size_t c = random() % (parts + 1);
    grid[r][c] += Decimal::from_units(rows + 10);
    const std::string row_error = r == rows ? "รวม t" : "อ" + std::to_string(r) + " t";
    const std::string column_error = "รวม " + form.columns[c].id;
    const Findings findings = relations_of(book());
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].level == Level::error);
    CHECK(findings[1].level == Level::error);
    CHECK(findings[0].kind == FindingKind::row_total);
    CHECK(findings[0].district + " " + findings[0].column == row_error);
    CHECK(findings[1].kind == FindingKind::column_total);
    CHECK(findings[1].district + " " + findings[1].column == column_error);
    for (const Finding& finding : findings) {
      const std::string cell = std::string(1, static_cast<char>('B' + c)) + std::to_string(r + 2);
      const std::vector<std::string> related = cells_of(finding.related);
      const bool named = finding.origin.cell == cell || std::count(related.begin(), related.end(), "x!" + cell) == 1;
      CHECK(named);
      CHECK(related.size() == (finding.kind == FindingKind::row_total ? parts : rows));
    }
  }
}
