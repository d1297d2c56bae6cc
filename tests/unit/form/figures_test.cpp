#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "form/figure_text.hpp"
#include "form/formula_value.hpp"
#include "form/heading_text.hpp"
#include "form_test.hpp"

using namespace raingan;
using form_test::put;

TEST_CASE("Figures as people type them") {
  const auto value = [](const std::string& text) {
    const auto parsed = form::parse_figure(text);
    return parsed ? parsed->to_string() : "none";
  };
  for (const auto& [text, expected] :
       std::vector<std::pair<std::string, std::string>>{{"1234", "1234"},
                                                        {"๖๒,๗๖๖,๑๙๐", "62766190"},
                                                        {" 1,234.50 บาท", "1234.50"},
                                                        {"1,234.- บาท", "1234"},
                                                        {"30 ราย", "30"},
                                                        {"๑ ผลิตภัณฑ์", "1"},
                                                        {"-", "0"},
                                                        {"–", "0"},
                                                        {"\u00A012\u200B3", "123"},
                                                        {"(1,500)", "-1500"},
                                                        {"-1,500", "-1500"},
                                                        {"\u2212"
                                                         "5",
                                                         "-5"},
                                                        {"+7", "7"},
                                                        {"1 234 567", "1234567"},
                                                        {"฿ 250", "250"},
                                                        {"0.5", "0.50"},
                                                        {".5", "0.50"},
                                                        {"12.", "12"},
                                                        {"1,23,4", "none"},
                                                        {"12,34", "none"},
                                                        {"1,234 567", "none"},
                                                        {"112,178,251.056", "none"},
                                                        {"1.234.567", "none"},
                                                        {"สิบ", "none"},
                                                        {"5%", "none"},
                                                        {"12a", "none"},
                                                        {"", "none"},
                                                        {".", "none"},
                                                        {"()", "none"},
                                                        {"--5", "none"},
                                                        {"1e5", "none"},
                                                        {"บาท", "none"},
                                                        {"9,999,999,999,999,999,999", "none"}}) {
    INFO(text);
    CHECK(value(text) == expected);
  }
}

TEST_CASE("A cell beyond reach or of another kind is no number, and says what stands there") {
  workbook::Sheet sheet;
  for (const auto& [written, state] :
       std::vector<std::pair<std::string, FigureState>>{{"#10000000000", FigureState::number},
                                                        {"#10000000000.01", FigureState::not_a_number},
                                                        {"10,000,000,001", FigureState::not_a_number},
                                                        {"@2024-02-09", FigureState::not_a_number},
                                                        {"!#DIV/0!", FigureState::error_value},
                                                        {"=A1 =>", FigureState::uncomputed},
                                                        {"\u200B", FigureState::blank}}) {
    INFO(written);
    put(sheet, {0, 0}, written);
    if (written == "\u200B") sheet.cells[{0, 0}] = {workbook::CellType::text, written, {}, {}, {}, 0};
    CHECK(form::figure_of(sheet.at({0, 0}), {}).state == state);
  }
  CHECK(form::figure_of(nullptr, {"f", "s", "A1"}).origin.cell == "A1");
}

TEST_CASE("Simple formulas are reckoned exactly, others not at all") {
  workbook::Sheet sheet;
  put(sheet, {0, 0}, "#0.10");
  put(sheet, {0, 1}, "#0.20");
  put(sheet, {1, 0}, "#100");
  put(sheet, {1, 1}, "คำ");
  put(sheet, {2, 0}, "=A1 =>");
  put(sheet, {2, 1}, "!#REF!");
  put(sheet, {3, 0}, "#2.505");
  const auto value = [&](const std::string& formula) {
    const auto result = form::formula_value(formula, sheet);
    return result ? result->to_string() : "none";
  };
  for (const auto& [formula, expected] : std::vector<std::pair<std::string, std::string>>{
           {"A1+B1", "0.30"},
           {"$A$2 - 1", "99"},
           {"SUM(A1:B2)", "100.30"},
           {"sum(B2:A1,5)", "105.30"},
           {"SUM(A1)", "0.10"},
           {"-A2+(A1-B1)", "-100.10"},
           {"--A2", "100"},
           {"+A2", "100"},
           {"MAX(0,A1-A2)", "0"},
           {"MIN(A2,7)", "7"},
           {"ROUND(A4,0)", "3"},
           {"ROUND(A4,2)", "2.51"},
           {"C9", "0"},
           {"SUM(A1+B1,A2)", "100.30"},
           {"SUM(C1:XFD1)", "0"},
           {"184084763+A2", "184084863"},
           {"A1*2", "none"},
           {"A1/2", "none"},
           {"B2+1", "none"},
           {"A3", "none"},
           {"SUM(A1:A3)", "none"},
           {"B3", "none"},
           {"VLOOKUP(A1,A1:B2,2)", "none"},
           {"Sheet2!A1", "none"},
           {"A1:B1", "none"},
           {"", "none"},
           {"A1+", "none"},
           {"(A1", "none"},
           {"SUM(A1:XFD1048576)", "none"},
           {"\"5\"", "none"},
           {"9999999999999999999", "none"},
           {std::string(200, '(') + "1" + std::string(200, ')'), "none"}}) {
    INFO(formula);
    CHECK(value(formula) == expected);
  }
}

TEST_CASE("Headings: words apart from months, quarters and years") {
  const auto text = [](const std::string& heading) {
    const form::HeadingText read = form::read_heading(heading);
    std::string out = to_utf8(read.words);
    for (const form::StatedMonth& m : read.months) out += " m" + std::to_string(m.month) + "/" + std::to_string(m.year);
    if (read.quarters) {
      out += " q" + std::to_string(read.quarters->first) + "-" + std::to_string(read.quarters->last) + "/" +
             std::to_string(read.quarters->fiscal_year);
    }
    if (read.fiscal_year != 0) out += " f" + std::to_string(read.fiscal_year);
    if (read.year != 0) out += " y" + std::to_string(read.year);
    return out + (read.month_range ? " range" : "");
  };
  for (const auto& [heading, expected] :
       std::vector<std::pair<std::string, std::string>>{{"มกราคม 2567", " m1/2567"},
                                                        {"ม.ค. ๖๗", " m1/2567"},
                                                        {"ต.ค.66", " m10/2566"},
                                                        {"มีนาคม 2024", " m3/2567"},
                                                        {"ก.พ. 24", " m2/2567"},
                                                        {"มค 67", " m1/2567"},
                                                        {"เดือน ธันวาคม พ.ศ. 2566", " m12/2566"},
                                                        {"ประจำเดือนกุมภาพันธ์ ๒๕๖๗", " m2/2567"},
                                                        {"รายได้ปกติ (บาท)", "รายได้ปกติ"},
                                                        {"(บาท)", ""},
                                                        {"เดือน", ""},
                                                        {"รวม 6 เดือน", "รวม6เดือน"},
                                                        {"ไตรมาส ๑-๒ ปีงบประมาณ ๒๕๖๗", " q1-2/2567"},
                                                        {"ไตรมาส 3-4", " q3-4/0"},
                                                        {"ไตรมาสที่ 2/2567", " q2-2/2567"},
                                                        {"ไตรมาสละไม่น้อยกว่า ๑ ผลิตภัณฑ์", "ไตรมาสละไม่น้อยกว่า1ผลิตภัณฑ์"},
                                                        {"ไตรมาสที่ 1 และไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2567", " q1-2/2567"},
                                                        {"ปีฐาน (ปี พ.ศ. ๒๕๖๖)", "ปีฐาน y2566"},
                                                        {"ยอดจำหน่าย ต.ค.-มี.ค. ปี 2568", "ยอดจำหน่าย m10/0 m3/2568 range"},
                                                        {"สำนักงาน ก.พ.ร.", "สำนักงานกพร"},
                                                        {"พยากรณ์", "พยากรณ์"},
                                                        {"รวมค่า", "รวมค่า"},
                                                        {"ประจำปีงบประมาณ พ.ศ. 2567", " f2567"}}) {
    INFO(heading);
    CHECK(text(heading) == expected);
  }
}

TEST_CASE("Ticks as people make them") {
  workbook::Sheet sheet;
  const auto told = [&](const std::string& written) {
    sheet.cells.clear();
    put(sheet, {0, 0}, written);
    return form_test::describe(form::tick_of(sheet.at({0, 0}), {}));
  };
  for (const std::string mark : {"✓", "✔", "☑", "√", " / ", "x", "X", "×", "✗", "1", "๑", "#1", "ü", "\u200B✓"}) {
    INFO(mark);
    CHECK(told(mark) == "1");
  }
  for (const std::string none : {"", "-", "–", "0", "#0", "   "}) {
    INFO(none);
    CHECK(told(none) == "-");
  }
  CHECK(told("#2") == "?2");
  CHECK(told("มี") == "?มี");
  CHECK(told("!#REF!") == "!#REF!");
  CHECK(told("=A2 =>") == "=");
  workbook::Cell logical;
  logical.type = workbook::CellType::boolean;
  logical.text = "TRUE";
  CHECK(form::tick_of(&logical, {}).is_number());
  logical.text = "FALSE";
  CHECK(form::tick_of(&logical, {}).state == FigureState::blank);
}

TEST_CASE("Days, rounds, spans of years and brackets in headings") {
  const form::HeadingText days = form::read_heading("(๑ ต.ค. ๖๓ - ๓๐ ก.ย. ๖๔)");
  CHECK(days.words.empty());
  CHECK(days.month_range);
  CHECK(days.months == std::vector<form::StatedMonth>{{10, 2563}, {9, 2564}});
  CHECK(form::read_heading("รอบที่ ๒ ภายในวันศุกร์ที่ ๒๗ พฤษภาคม ๒๕๖๕").round == 2);
  CHECK(form::read_heading("รอบปี 2565").round == 0);
  CHECK(form::read_heading("ลงทะเบียน OTOP ปี ๒๕๕๗ - ๒๕๖๘").year == 0);
  CHECK(form::read_heading("เป้าหมาย ประจำปี ๒๕๖๕").year == 2565);
  CHECK(to_utf8(form::read_heading("ยอดจำหน่าย ปี 2567 (เพิ่มขึ้น 4%)").aside) == "เพิ่มขึ้น4%");
  CHECK(form::read_heading("ภายในประเทศ (บาท)").aside.empty());
  CHECK(to_utf8(form::name_heading("เดือน")) == "เดือน");
  CHECK(form::name_heading("ตุลาคม 2567").empty());
}
