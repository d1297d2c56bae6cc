#include "form/catalogue.hpp"

#include <catch2/catch.hpp>

#include "form_test.hpp"

using namespace raingan;
using namespace form_test;

namespace {

std::string with(const std::string& columns, const std::string& relations = "") {
  return "<form id=\"x\" name=\"แบบ\" months=\"3\">\n<titles><line>แบบ {period}</line></titles>\n<rows "
         "total=\"รวม\"/>\n"
         "<columns>\n<column id=\"district\" role=\"district\" heading=\"อำเภอ\"/>\n" +
         columns + "\n</columns>\n<relations>" + relations + "</relations>\n</form>";
}

std::string complaint(const std::string& text) {
  form::Catalogue catalogue;
  try {
    catalogue.add(definition::Document("x.xml", text, "form"));
    catalogue.at("x", period("2567-q1"));
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::faulty_template);
    CHECK(error.file() == "x.xml");
    return error.place() + ": " + error.message().en;
  }
  return "accepted";
}

std::string ids(const FormLayout& layout) {
  std::string text;
  for (const Column& column : layout.columns) text += (text.empty() ? "" : " ") + column.id;
  return text;
}

std::string text(const Relation& relation) {
  std::string out = relation.column + " " + std::string(name_of(relation.finding));
  for (const ColumnRef& part : relation.parts) {
    out += " " + (part.form.empty() ? "" : part.form + "@" + part.period.id() + ":") + part.column;
  }
  return out;
}

}  // namespace

TEST_CASE("The forms, spelt out for a period") {
  const form::Catalogue catalogue = official_forms();
  CHECK(catalogue.ids().size() == 18);
  CHECK(ids(catalogue.at("monthly-sales", period("2567-q1"))) == "no district oct nov dec total note");
  CHECK(ids(catalogue.at("producers", period("2567-q1"))) ==
        "no district group single sme total current products note");
  CHECK(ids(catalogue.at("wallet-survey", period("2567-q1"))) == "no district target sent more note");
  CHECK(ids(catalogue.at("shop-registration", period("2567-q2"))) == "no district target registered note");
  CHECK(ids(catalogue.at("quarter-targets", period("2567-02"))) ==
        "no district product.target product.result sales.target sales.result joined.target joined.result grade note");

  const FormLayout estimate = catalogue.at("sales-estimate", period("2567-q2"));
  CHECK(ids(estimate) ==
        "no district jan.normal jan.online jan.total feb.normal feb.online feb.total "
        "mar.normal mar.online mar.total six note");
  CHECK(estimate.find("feb.total")->headings == std::vector<std::string>{"กุมภาพันธ์ 2567", "รวมทั้งสิ้น"});
  CHECK(estimate.find("feb.total")->month == thai::Month{2567, 2});
  CHECK(estimate.find("feb.total")->kind == FigureKind::money);
  CHECK(estimate.heading_rows() == 2);
  CHECK(catalogue.at("sales-estimate", period("2567-q3")).find("six") == nullptr);
  CHECK(estimate.titles.back() == "ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2567");
}

TEST_CASE("Relations name every column they need") {
  const form::Catalogue catalogue = official_forms();
  const auto lines = [&](const std::string& form, const std::string& id) {
    std::vector<std::string> out;
    for (const Relation& relation : catalogue.at(form, period(id)).relations) out.push_back(text(relation));
    return out;
  };
  using Lines = std::vector<std::string>;
  CHECK(lines("producers", "2567-q1") == Lines{"total row-total group single sme", "current row-total total"});
  CHECK(lines("monthly-sales", "2567-q1") == Lines{"total row-total oct nov dec"});
  CHECK(lines("wallet-survey", "2567-q1") == Lines{"more row-total target sent"});
  CHECK(lines("shop-registration", "2567-q2") ==
        Lines{"target cross-form wallet-survey@2567-q2:target", "target cross-form wallet-survey@2567-q1:target"});
  CHECK(lines("sales-estimate", "2567-q2") ==
        Lines{"jan.total row-total jan.normal jan.online", "feb.total row-total feb.normal feb.online",
              "mar.total row-total mar.normal mar.online",
              "six cross-period monthly-sales@2567-q1:total jan.total feb.total mar.total"});
  CHECK(lines("sales-estimate", "2567-q3").size() == 3);
  CHECK(lines("quarter-targets", "2567-02") == Lines{"joined.target cross-form wallet-survey@2567-q2:target",
                                                     "joined.target cross-form shop-registration@2567-q2:target",
                                                     "sales.target cross-form sales-estimate@2567-q2:feb.total"});
  CHECK(lines("quarter-targets", "2567-q1").back() == "sales.target cross-form monthly-sales@2567-q1:total");
}

TEST_CASE("Mistakes in a form's file are told with their line") {
  const std::string a = "<column id=\"a\" heading=\"ก\"/>";
  CHECK(complaint(with(a)) == "accepted");
  CHECK(complaint(with(a + "\n" + a)) == "line 7: the column a is there already");
  CHECK(complaint(with(a, "\n<sum column=\"b\"><part ref=\"a\"/></sum>")) ==
        "line 9: this form has no figure column b");
  CHECK(complaint(with(a, "\n<sum column=\"a\"><part ref=\"zz\"/></sum>")) ==
        "line 9: this form has no figure column zz");
  CHECK(complaint(with(a, "<sum column=\"a\"><part ref=\"y@soon:b\"/></sum>")).find("previous, base or quarter") !=
        std::string::npos);
  CHECK(complaint(with(a, "<shortfall column=\"a\"><part ref=\"a\"/></shortfall>")).find("wrong number of <part>") !=
        std::string::npos);
  CHECK(complaint(with("<column id=\"{m}\" heading=\"ก\"/>")).find("inside <months>") != std::string::npos);
  CHECK(complaint(with("<months><column id=\"{m}\" heading=\"{moth}\"/></months>")).find("placeholder") !=
        std::string::npos);
  CHECK(complaint(with("<months><column id=\"{m}\" heading=\"{month}\"/></months>",
                       "<sum column=\"{m}\"><part ref=\"{m}\"/></sum>"))
            .find("each=\"month\"") != std::string::npos);
  CHECK(complaint(with("<column id=\"a\" heading=\"ก\" colour=\"red\"/>"))
            .find("line 6: <column> has no attribute \"colour\"") == 0);
  CHECK(complaint(
            with("<group heading=\"1\"><group heading=\"2\"><group heading=\"3\">" + a + "</group></group></group>"))
            .find("three levels") != std::string::npos);
  CHECK(complaint(with("")).find("at least one of figures") != std::string::npos);
  std::string many;
  for (int i = 0; i < 201; ++i) many += "<column id=\"a" + std::to_string(i) + "\" heading=\"ก\"/>";
  CHECK(complaint(with(many)).find("too many columns") != std::string::npos);
}

TEST_CASE("Forms whose rows are months, items or producers") {
  const form::Catalogue catalogue = official_forms();
  const FormLayout ledger = catalogue.at("rt1", period("2567-12"));
  CHECK(ids(ledger) ==
        "no name district type.food type.drink type.cloth type.ware type.herb group.community group.sole group.sme "
        "home.offline home.online abroad.offline abroad.online total");
  CHECK(ledger.rows == RowSubject::producer);
  CHECK(ledger.choices.size() == 2);
  CHECK(ledger.choices.back() == std::vector<std::string>{"group.community", "group.sole", "group.sme"});
  CHECK(ledger.notes.size() == 3);
  CHECK_FALSE(ledger.inferred);
  CHECK(ledger.find("type.food")->kind == FigureKind::tick);
  CHECK_FALSE(ledger.find("type.food")->additive);
  CHECK(ledger.find("name")->entered);
  CHECK(ledger.titles.at(2) == "ประจำเดือน ธันวาคม 2567");

  const FormLayout estimate = catalogue.at("income-estimate", period("fy2568"));
  REQUIRE(estimate.items.size() == 12);
  CHECK(estimate.items.front().id == "2567-10");
  CHECK(estimate.items.front().name == "ตุลาคม 2567");
  CHECK(estimate.items.back().also == std::vector<std::string>{"กันยายน", "ก.ย. 68", "ก.ย.", "ก.ย. 2568"});
  CHECK(estimate.signatures.size() == 1);
  CHECK_FALSE(estimate.aggregation);

  const FormLayout kinds = catalogue.at("rt3", period("2567-12"));
  CHECK(kinds.inferred);
  REQUIRE(kinds.aggregation);
  CHECK(kinds.aggregation->ledger == "rt1");
  CHECK(kinds.aggregation->ticks ==
        std::vector<std::string>{"type.food", "type.drink", "type.cloth", "type.ware", "type.herb"});
  CHECK(kinds.aggregation->parts.front().what == Aggregation::Part::What::names);
  CHECK(kinds.aggregation->parts.back().of.size() == 4);
  CHECK(catalogue.at("sales-by-type", period("fy2568")).aggregation->parts.front().when == "type.food");
  CHECK(catalogue.at("kpi-targets", period("2568-h1")).find("sales")->headings.front() ==
        "ยอดจำหน่าย ระหว่างเดือน (ตุลาคม-มีนาคม) ปี 2568");
  CHECK(catalogue.at("kpi-targets", period("fy2568")).titles.back() ==
        "ประจำปีงบประมาณ พ.ศ. 2568 (ตุลาคม 2567 - กันยายน 2568)");
}

TEST_CASE("Mistakes about rows, ticks and sums of a ledger are told with their line") {
  const std::string ledger =
      "<form id=\"led\" name=\"ทะเบียน\" months=\"1 3\"><titles><line>ท</line></titles><rows total=\"รวม\" "
      "of=\"producer\"/><columns><column id=\"name\" role=\"item\" heading=\"ชื่อ\"/><column id=\"t.a\" kind=\"tick\" "
      "heading=\"ก\"/><column id=\"t.b\" kind=\"tick\" heading=\"ข\"/><column id=\"sum\" heading=\"ค\"/></columns>"
      "<choices><choice columns=\"t.a t.b\"/></choices></form>";
  const auto told = [&](const std::string& rows, const std::string& columns, const std::string& rest) {
    form::Catalogue catalogue;
    catalogue.add(definition::Document("led.xml", ledger, "form"));
    const std::string text = "<form id=\"x\" name=\"แบบ\" months=\"3\">\n<titles><line>แบบ</line></titles>\n" + rows +
                             "\n<columns>" + columns + "</columns>\n" + rest + "</form>";
    try {
      catalogue.add(definition::Document("x.xml", text, "form"));
      catalogue.at("x", period("2567-q1"));
    } catch (const Error& error) {
      return error.file() + " " + error.place() + ": " + error.message().en;
    }
    return std::string("accepted");
  };
  const std::string items = "<rows total=\"รวม\" of=\"item\"><item id=\"a\" name=\"ก\"/></rows>";
  const std::string columns =
      "<column id=\"kind\" role=\"item\" heading=\"ประเภท\"/><column id=\"n\" heading=\"จำนวน\"/>";
  const std::string row = "<row item=\"a\" when=\"t.a\"/>";
  const auto made = [&](const std::string& content) {
    return told(items, columns, "<aggregation of=\"led\">" + content + "</aggregation>");
  };
  CHECK(made(row + "<figure column=\"n\" sum=\"sum\"/>") == "accepted");
  CHECK(made(row + "<figure column=\"n\" count=\"names\"/>") == "accepted");
  CHECK(made(row + "<figure column=\"n\" sum=\"gone\"/>") == "x.xml line 5: the form led has no figure column gone");
  CHECK(made(row + "<figure column=\"n\" sum=\"t.a\"/>") == "x.xml line 5: the form led has no figure column t.a");
  CHECK(made(row + "<figure column=\"n\" count=\"rows\" when=\"sum\"/>") ==
        "x.xml line 5: the form led has no tick column sum");
  CHECK(made("<row item=\"a\" when=\"t.c\"/><figure column=\"n\" count=\"rows\"/>") ==
        "x.xml line 5: the form led has no tick column t.c");
  CHECK(made("<figure column=\"n\" sum=\"sum\"/>").find("the item a needs one <row") != std::string::npos);
  CHECK(made("<row item=\"b\" when=\"t.a\"/><figure column=\"n\" sum=\"sum\"/>").find("no item b") !=
        std::string::npos);
  CHECK(made(row + "<figure column=\"m\" sum=\"sum\"/>").find("no figure column m") != std::string::npos);
  CHECK(made(row + "<figure column=\"n\"/>").find("either sum or count") != std::string::npos);
  CHECK(made(row + "<figure column=\"n\" sum=\"sum\"/><figure column=\"n\" sum=\"sum\"/>").find("stated twice") !=
        std::string::npos);
  CHECK(told("<rows total=\"รวม\" of=\"item\"/>", columns, "").find("needs one <item>") != std::string::npos);
  CHECK(told("<rows total=\"รวม\" of=\"month\"><item id=\"a\" name=\"ก\"/></rows>", columns, "").find("<item>") !=
        std::string::npos);
  CHECK(told("<rows total=\"รวม\" of=\"item\"><item id=\"a\" name=\"ก\"/><item id=\"b\" "
             "name=\"ข\"><also>ก</also></item></rows>",
             columns, "")
            .find("is there already") != std::string::npos);
  CHECK(told("<rows total=\"รวม\"/>", columns, "").find("role=\"district\"") != std::string::npos);
  CHECK(told(items, "<column id=\"n\" heading=\"จำนวน\"/>", "").find("role=\"item\"") != std::string::npos);
  const std::string ticks = columns + "<column id=\"t\" kind=\"tick\" heading=\"ข\"/>";
  CHECK(told(items, ticks, "<choices><choice columns=\"t n\"/></choices>").find("n must be a kind=\"tick\"") !=
        std::string::npos);
  CHECK(told(items, ticks, "<choices><choice columns=\"t\"/></choices>").find("two columns or more") !=
        std::string::npos);
  CHECK(told(items, columns + "<column id=\"t\" kind=\"tick\" additive=\"yes\" heading=\"ข\"/>", "")
            .find("not added up") != std::string::npos);
}

TEST_CASE("A growth inside a form") {
  const std::string a = "<column id=\"a\" heading=\"ก\"/><column id=\"b\" heading=\"ข\"/>";
  form::Catalogue catalogue;
  const std::string text = with(a, "<growth column=\"b\" times=\"104/100\"><part ref=\"a\"/></growth>");
  catalogue.add(definition::Document("x.xml", text, "form"));
  const Relation growth = catalogue.at("x", period("2567-q1")).relations.at(0);
  CHECK(growth.kind == RelationKind::growth);
  CHECK(growth.finding == FindingKind::growth);
  CHECK(growth.numerator == 104);
  CHECK(growth.denominator == 100);
  CHECK(complaint(with(a, "<growth column=\"b\" times=\"4%\"><part ref=\"a\"/></growth>")).find("such as 104/100") !=
        std::string::npos);
  CHECK(complaint(with(a, "<growth column=\"b\" times=\"1/0\"><part ref=\"a\"/></growth>")).find("such as 104/100") !=
        std::string::npos);
  CHECK(complaint(with(a, "<sum column=\"b\" times=\"1/2\"><part ref=\"a\"/></sum>")).find("no attribute \"times\"") !=
        std::string::npos);
}

TEST_CASE("What the catalogue refuses") {
  form::Catalogue catalogue = official_forms();
  const std::string again = read_text("templates/forms/producers.xml");
  CHECK_THROWS_WITH(catalogue.add(definition::Document("again.xml", again, "form")),
                    Catch::Contains("is there already, in templates/forms/producers.xml"));
  CHECK_THROWS_AS(catalogue.at("producers", period("2567-02")), Error);
  CHECK_THROWS_AS(catalogue.at("nobody", period("2567-q1")), Error);

  const std::string bad =
      with("<column id=\"a\" heading=\"ก\"/>", "<equal column=\"a\"><part ref=\"producers:nothing\"/></equal>");
  catalogue.add(definition::Document("bad.xml", bad, "form"));
  CHECK_THROWS_WITH(catalogue.at("x", period("2567-q1")), Catch::Contains("the form producers has no column nothing"));
}
