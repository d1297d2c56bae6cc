#include "layout/flow_chart.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "base/error.hpp"
#include "layout/setting.hpp"

using namespace raingan::layout;
using testing::plain;
using testing::resources;
using testing::runs_of;

namespace {

constexpr double kClose = 0.01;

struct Rect {
  double left = 0, bottom = 0, right = 0, top = 0;
};

Section section_of(Flow flow, const std::string& page = "annex") {
  Section section;
  section.page = page;
  section.blocks.push_back(std::move(flow));
  return section;
}

Flow flow_of(const std::vector<std::pair<std::size_t, std::string>>& steps) {
  Flow flow;
  flow.style = "roadmap";
  flow.lanes = {plain("อำเภอ"), plain("จังหวัด"), plain("กรม")};
  for (const auto& [lane, text] : steps) flow.steps.push_back({lane, plain(text), {}});
  return flow;
}

Flow roadmap(int steps) {
  Flow flow = flow_of({});
  for (int i = 0; i < steps; ++i) {
    const auto lane = static_cast<std::size_t>(i % 7 / 3);
    const std::string text = "ขั้นตอน" + std::to_string(i) + " ตรวจสอบและบันทึกข้อมูลยอดจำหน่าย\nแล้วส่งต่อ";
    flow.steps.push_back({lane, plain(text), {}});
    if (i % 4 == 0) flow.steps.back().tag = plain("ทุกวันที่ " + std::to_string(i + 1));
  }
  return flow;
}

PageSet set(Flow flow) { return compose(testing::document_of(section_of(std::move(flow))), resources()); }

// Every step has one filled box.
std::vector<Rect> boxes_of(const Page& page) {
  std::vector<Rect> boxes;
  for (const Item& item : page.items) {
    if (const auto* box = std::get_if<Box>(&item.content)) {
      boxes.push_back({box->x, box->y, box->x + box->width, box->y + box->height});
    }
  }
  return boxes;
}

std::vector<Rule> rules_of(const Page& page) {
  std::vector<Rule> rules;
  for (const Item& item : page.items) {
    if (const auto* rule = std::get_if<Rule>(&item.content)) rules.push_back(*rule);
  }
  return rules;
}

// Tips of the arrow heads: the lowest point of each.
std::vector<std::pair<double, double>> tips_of(const Page& page) {
  std::vector<std::pair<double, double>> tips;
  for (const Item& item : page.items) {
    const auto* drawing = std::get_if<Drawing>(&item.content);
    if (drawing == nullptr) continue;
    std::istringstream words(drawing->paths.at(0).operators);
    std::vector<double> numbers;
    for (std::string word; words >> word;) {
      if (std::isdigit(static_cast<unsigned char>(word[0])) != 0) numbers.push_back(std::stod(word));
    }
    REQUIRE(numbers.size() == 6);
    tips.emplace_back(numbers[4], numbers[5]);
  }
  return tips;
}

bool holds(const Rect& box, const GlyphRun& run) {
  return run.x >= box.left && run.x + testing::visible_width(run) <= box.right && run.y > box.bottom && run.y < box.top;
}

bool crosses(const Rule& rule, const GlyphRun& run) {
  const double left = run.x, right = run.x + testing::visible_width(run);
  const double bottom = run.y - 0.1 * run.size, top = run.y + 0.6 * run.size;
  return std::max(rule.x0, rule.x1) > left && std::min(rule.x0, rule.x1) < right &&
         std::max(rule.y0, rule.y1) > bottom && std::min(rule.y0, rule.y1) < top;
}

}  // namespace

TEST_CASE("boxes of a flow stand inside the margins, below each other, apart") {
  const PageSet pages = set(roadmap(7));
  REQUIRE(pages.pages.size() == 1);
  const PageStyle& style = resources().styles.pages.at("annex");
  const std::vector<Rect> boxes = boxes_of(pages.pages[0]);
  REQUIRE(boxes.size() == 7);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    CHECK(boxes[i].left >= style.left - kClose);
    CHECK(boxes[i].right <= style.width - style.right + kClose);
    CHECK(boxes[i].bottom >= style.bottom - kClose);
    if (i > 0) CHECK(boxes[i - 1].bottom - boxes[i].top == Approx(resources().styles.flows.at("roadmap").gap));
  }
  CHECK(boxes[0].left < boxes[3].left);
  CHECK(boxes[3].left < boxes[6].left);
  CHECK(boxes[0].right < boxes[3].left);
}

TEST_CASE("an arrow ends on the box after it and leaves from the box before it") {
  const PageSet pages = set(roadmap(7));
  const Page& page = pages.pages.at(0);
  const std::vector<Rect> boxes = boxes_of(page);
  const auto tips = tips_of(page);
  REQUIRE(tips.size() == 6);
  for (std::size_t i = 0; i < tips.size(); ++i) {
    const Rect& box = boxes.at(i + 1);
    CHECK(tips[i].first == Approx((box.left + box.right) / 2).margin(kClose));
    CHECK(tips[i].second == Approx(box.top).margin(kClose));
    const double x = (boxes[i].left + boxes[i].right) / 2;
    const std::vector<Rule> rules = rules_of(page);
    CHECK(std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
      return std::abs(rule.x0 - x) < kClose && std::abs(rule.x1 - x) < kClose &&
             std::abs(std::max(rule.y0, rule.y1) - boxes[i].bottom) < kClose;
    }));
  }
}

TEST_CASE("the bend between two lanes joins both and runs in the gap") {
  const PageSet pages = set(flow_of({{0, "หนึ่ง"}, {2, "สอง"}}));
  const Page& page = pages.pages.at(0);
  const std::vector<Rect> boxes = boxes_of(page);
  REQUIRE(boxes.size() == 2);
  const double from = (boxes[0].left + boxes[0].right) / 2, to = (boxes[1].left + boxes[1].right) / 2;
  const double middle = (boxes[0].bottom + boxes[1].top) / 2;
  const std::vector<Rule> rules = rules_of(page);
  CHECK(std::count_if(rules.begin(), rules.end(), [&](const Rule& rule) {
          return std::abs(rule.y0 - middle) < kClose && rule.x0 <= from + kClose && rule.x1 >= to - kClose;
        }) == 1);
}

TEST_CASE("text stays in its box, and no line of a flow runs through text") {
  const PageSet pages = set(roadmap(30));
  for (const Page& page : pages.pages) {
    const std::vector<Rect> boxes = boxes_of(page);
    for (const GlyphRun* run : runs_of(page)) {
      if (run->text.find(U"ขั้นตอน") == std::u32string::npos) continue;
      CHECK(std::any_of(boxes.begin(), boxes.end(), [&](const Rect& box) { return holds(box, *run); }));
    }
    for (const Rule& rule : rules_of(page)) {
      for (const GlyphRun* run : runs_of(page, false)) CHECK(!crosses(rule, *run));
    }
  }
}

TEST_CASE("a flow that is longer than a page repeats its heads and splits no box") {
  const PageSet pages = set(roadmap(30));
  REQUIRE(pages.pages.size() > 1);
  std::size_t boxes = 0;
  for (const Page& page : pages.pages) {
    boxes += boxes_of(page).size();
    std::u32string text;
    for (const GlyphRun* run : runs_of(page, false)) text += run->text;
    CHECK(text.find(U"อำเภอ") != std::u32string::npos);
    CHECK(text.find(U"กรม") != std::u32string::npos);
  }
  CHECK(boxes == 30);
  const auto& nodes = pages.nodes;
  const auto count = [&](Role role) {
    return std::count_if(nodes.begin(), nodes.end(), [&](const StructureNode& node) { return node.role == role; });
  };
  CHECK(count(Role::list_item) == 30);
  CHECK(count(Role::list) == 1);
}

TEST_CASE("steps are read in order, each after its tag") {
  Flow flow = flow_of({{2, "แรก"}, {0, "กลาง"}, {1, "ท้าย"}});
  flow.steps[1].tag = plain("วันที่ ๕");
  std::u32string text;
  const PageSet pages = set(std::move(flow));
  for (const GlyphRun* run : runs_of(pages.pages.at(0))) text += run->text + U"|";
  CHECK(text == U"อำเภอ|จังหวัด|กรม|แรก|วันที่ ๕|กลาง|ท้าย|");
}

TEST_CASE("a tag is joined to its step by a line that touches neither words nor other boxes") {
  Flow flow = flow_of({{0, "หนึ่ง"}, {2, "สอง"}});
  flow.steps[1].tag = plain("ทุกวันที่ ๖");
  const PageSet pages = set(std::move(flow));
  const Page& page = pages.pages.at(0);
  const Rect box = boxes_of(page).at(1);
  const GlyphRun& tag = testing::run_with(page, U"ทุกวันที่");
  const std::vector<Rule> rules = rules_of(page);
  CHECK(std::count_if(rules.begin(), rules.end(), [&](const Rule& rule) {
          return rule.y0 > box.bottom && rule.y0 < box.top && std::abs(rule.x1 - box.left) < kClose &&
                 rule.x0 > tag.x + testing::visible_width(tag);
        }) == 1);
  CHECK(tag.y == Approx(testing::run_with(page, U"สอง").y));
}

TEST_CASE("without tags the lanes have the whole width") {
  const std::vector<Rect> boxes = boxes_of(set(flow_of({{0, "หนึ่ง"}, {1, "สอง"}, {2, "สาม"}})).pages.at(0));
  const PageStyle& style = resources().styles.pages.at("annex");
  CHECK(boxes.at(0).left == Approx(style.left).margin(kClose));
  CHECK(boxes.at(2).right == Approx(style.width - style.right).margin(kClose));
}

TEST_CASE("a flow that cannot be set is refused") {
  const auto code_of = [](Flow flow) {
    try {
      set(std::move(flow));
    } catch (const raingan::Error& error) {
      return error.code();
    }
    return raingan::ErrorCode::internal;
  };
  CHECK(code_of(flow_of({{3, "นอกช่อง"}})) == raingan::ErrorCode::faulty_template);
  std::string endless;
  for (int i = 0; i < 60; ++i) endless += "บรรทัด\n";
  CHECK(code_of(flow_of({{0, endless}})) == raingan::ErrorCode::faulty_template);
  Flow unknown = flow_of({{0, "ก"}});
  unknown.style = "no-such";
  CHECK(code_of(unknown) == raingan::ErrorCode::faulty_template);
}

TEST_CASE("a table of weight 0 draws no rule but the bar that a cell asks for") {
  Table table;
  table.style = "formula";
  table.columns = {{Align::centre, 40, 100, 1}};
  table.body.resize(2, std::vector<TableCell>(1));
  table.body[0][0].spans = plain("ตัวเศษ");
  table.body[1][0].spans = plain("ตัวส่วน");
  Section section;
  section.page = "annex";
  section.blocks.push_back(table);
  CHECK(rules_of(compose(testing::document_of(section), resources()).pages.at(0)).empty());
  std::get<Table>(section.blocks[0]).body[0][0].line_below = true;
  const PageSet pages = compose(testing::document_of(section), resources());
  const std::vector<Rule> rules = rules_of(pages.pages.at(0));
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].y0 < testing::run_with(pages.pages[0], U"ตัวเศษ").y);
  CHECK(rules[0].y0 > testing::run_with(pages.pages[0], U"ตัวส่วน").y);
}
