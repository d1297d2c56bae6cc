#include "layout/flow_chart.hpp"

#include <algorithm>
#include <memory>

#include "base/error.hpp"

namespace raingan::layout {
namespace {

// A head that points down, its tip in the middle of the lower edge of the unit square.
const std::shared_ptr<const Drawing>& arrow_head() {
  static const auto head = [] {
    Drawing drawing;
    drawing.paths.push_back({"0.15 1 m\n0.85 1 l\n0.5 0 l\nh\n", 0, true, 0});
    return std::make_shared<const Drawing>(std::move(drawing));
  }();
  return head;
}

class FlowSetter {
 public:
  FlowSetter(const Flow& flow, const FlowStyle& style, const Frame& frame, TextSetter& setter)
      : flow_(flow), style_(style), frame_(frame), setter_(setter) {
    refuse_stray_lanes();
    const auto has_tag = [](const FlowStep& step) { return !step.tag.empty(); };
    const bool tagged = std::any_of(flow.steps.begin(), flow.steps.end(), has_tag);
    left_ = frame.left + (tagged ? style.tag : 0);
    const auto lanes = static_cast<double>(flow.lanes.size());
    lane_width_ = (frame.right - left_ - (lanes - 1) * style.lane_gap) / lanes;
  }

  SetBlock block(std::uint32_t section, const AddNode& add_node) {
    SetBlock block;
    block.space_before = style_.space_before;
    block.head.push_back(heads(add_node({Role::paragraph, section})));
    const std::uint32_t list = add_node({Role::list, section});
    for (std::size_t i = 0; i < flow_.steps.size(); ++i) {
      block.slices.push_back(step(i, add_node({Role::list_item, list})));
      if (block.slices.back().height + block.head.front().height > frame_.height) refuse_long_step(i);
    }
    return block;
  }

 private:
  void refuse_stray_lanes() const {
    const auto strays = [&](const FlowStep& step) { return step.lane >= flow_.lanes.size(); };
    if (!flow_.lanes.empty() && std::none_of(flow_.steps.begin(), flow_.steps.end(), strays)) return;
    throw Error(ErrorCode::faulty_template,
                {"แผนผังมีขั้นตอนที่ไม่อยู่ในช่องใด", "a flow has a step in a lane that there is not"});
  }

  [[noreturn]] static void refuse_long_step(std::size_t index) {
    const std::string number = std::to_string(index + 1);
    throw Error(ErrorCode::faulty_template, {"ขั้นตอนที่ " + number + " ของแผนผังยาวเกินหนึ่งหน้า",
                                             "step " + number + " of the flow is longer than a page"});
  }

  double lane_left(std::size_t lane) const {
    return left_ + static_cast<double>(lane) * (lane_width_ + style_.lane_gap);
  }
  double lane_centre(std::size_t lane) const { return lane_left(lane) + lane_width_ / 2; }

  std::vector<SetLine> lines(const Spans& spans, bool bold, double left, double width) {
    LineMeasure measure;
    measure.width = std::max(width, 1.0);
    measure.align = Align::centre;
    std::vector<SetLine> set = set_lines(prepare(spans, style_.size, bold, setter_), measure);
    for (SetLine& line : set) shift(line, left, 0);
    return set;
  }

  double text_height(const std::vector<SetLine>& set) const {
    return static_cast<double>(std::max<std::size_t>(set.size(), 1)) * style_.pitch;
  }

  // Upper edge of lines that stand in the middle of [bottom, top].
  double top_of_lines(const std::vector<SetLine>& set, double top, double bottom) const {
    return (top + bottom + static_cast<double>(set.size()) * style_.pitch) / 2;
  }

  void put(std::vector<SetLine> set, double y, std::uint32_t node, Slice& slice) const {
    for (SetLine& line : set) {
      for (GlyphRun& run : line.runs) {
        run.y += y - kBaselineShare * style_.pitch;
        slice.items.push_back({std::move(run), node});
      }
      y -= style_.pitch;
    }
  }

  void line(double x0, double y0, double x1, double y1, Slice& slice) const {
    slice.items.push_back({Rule{x0, y0, x1, y1, style_.rule}, 0});
  }

  // Half the weight over each end, so that corners are square.
  void level_line(double x0, double x1, double y, Slice& slice) const {
    line(std::min(x0, x1) - style_.rule / 2, y, std::max(x0, x1) + style_.rule / 2, y, slice);
  }

  void box(std::size_t lane, double top, double bottom, Slice& slice) const {
    const double left = lane_left(lane), right = left + lane_width_;
    if (lane < style_.fills.size()) {
      slice.items.push_back({Box{left, bottom, lane_width_, top - bottom, style_.fills[lane]}, 0});
    }
    level_line(left, right, top, slice);
    level_line(left, right, bottom, slice);
    line(left, top, left, bottom, slice);
    line(right, top, right, bottom, slice);
  }

  Slice empty_slice() const {
    Slice slice;
    slice.left = frame_.left;
    slice.right = frame_.right;
    return slice;
  }

  // The heads stand on a line across all lanes, apart from the first arrow.
  Slice heads(std::uint32_t node) {
    Slice slice = empty_slice();
    std::vector<std::vector<SetLine>> texts;
    double height = 0;
    for (std::size_t lane = 0; lane < flow_.lanes.size(); ++lane) {
      texts.push_back(lines(flow_.lanes[lane], true, lane_left(lane), lane_width_));
      height = std::max(height, text_height(texts.back()) + style_.padding_y);
    }
    for (std::size_t lane = 0; lane < texts.size(); ++lane) {
      level_line(lane_left(lane), lane_left(lane) + lane_width_, -height, slice);
      const double top = top_of_lines(texts[lane], 0, -height);
      put(std::move(texts[lane]), top, node, slice);
    }
    slice.height = height + style_.gap / 2;
    return slice;
  }

  Slice step(std::size_t index, std::uint32_t node) {
    const FlowStep& now = flow_.steps[index];
    const double inner = lane_width_ - 2 * style_.padding_x;
    std::vector<SetLine> text = lines(now.spans, false, lane_left(now.lane) + style_.padding_x, inner);
    std::vector<SetLine> tag;
    if (!now.tag.empty()) tag = lines(now.tag, true, frame_.left, style_.tag - style_.padding_x);
    const double height = std::max(text_height(text), text_height(tag)) + 2 * style_.padding_y;
    const double top = index == 0 ? 0 : -style_.gap / 2;
    const double bottom = top - height;
    Slice slice = empty_slice();
    box(now.lane, top, bottom, slice);
    if (index > 0) arrive(flow_.steps[index - 1].lane, now.lane, top, slice);
    slice.height = -bottom;
    if (index + 1 < flow_.steps.size()) {
      line(lane_centre(now.lane), bottom, lane_centre(now.lane), bottom - style_.gap / 2, slice);
      slice.height += style_.gap / 2;
    }
    // Level with the step's first line, so that whoever reads line by line comes to the tag first.
    const double text_top = top_of_lines(text, top, bottom);
    const double tag_top = tag.size() > text.size() ? top_of_lines(tag, top, bottom) : text_top;
    if (!tag.empty()) lead(tag, tag_top - style_.pitch / 2, lane_left(now.lane), slice);
    put(std::move(tag), tag_top, node, slice);
    put(std::move(text), text_top, node, slice);
    return slice;
  }

  // A thin line from the tag to its step; nothing else stands at its height.
  void lead(const std::vector<SetLine>& tag, double y, double to, Slice& slice) const {
    double from = frame_.left;
    for (const SetLine& each : tag) from = std::max(from, each.right);
    slice.items.push_back({Rule{from + style_.padding_x, y, to, y, style_.rule / 2}, 0});
  }

  // The arrow's way from where the step before left it, at the slice's upper edge, into the box.
  void arrive(std::size_t from, std::size_t to, double top, Slice& slice) const {
    const double x = lane_centre(to);
    if (from != to) level_line(lane_centre(from), x, 0, slice);
    line(x, 0, x, top + style_.arrow / 2, slice);
    Sketch head;
    head.drawing = arrow_head();
    head.scale = style_.arrow;
    head.x = x - style_.arrow / 2;
    head.y = top;
    slice.sketches.push_back(std::move(head));
  }

  const Flow& flow_;
  const FlowStyle& style_;
  Frame frame_;
  TextSetter& setter_;
  double left_ = 0, lane_width_ = 0;
};

}  // namespace

SetBlock set_flow(const Flow& flow, const FlowStyle& style, const Frame& frame, std::uint32_t section,
                  const AddNode& add_node, TextSetter& setter) {
  if (flow.steps.empty()) return {};
  return FlowSetter(flow, style, frame, setter).block(section, add_node);
}

}  // namespace raingan::layout
