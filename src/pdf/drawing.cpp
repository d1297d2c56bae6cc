#include "pdf/drawing.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace raingan::pdf {
namespace {

constexpr const char* kGridScale = "0.0625 0 0 0.0625 ";  // written out: other numbers have three decimals
constexpr double kGrid = 1.0 / 16;  // points; 22 micrometres, below a printer's dot at 600 per inch

struct Step {
  std::string_view operation;
  std::array<double, 6> operands{};
  std::size_t count = 0;
};

[[noreturn]] void refuse(std::string_view token) {
  const std::string found(token.substr(0, 20));
  throw Error(ErrorCode::internal, {"ลายเส้นมีคำสั่งที่ใช้ไม่ได้: \"" + found + "\"",
                                    "a drawing holds something other than m, l, c and h: \"" + found + "\""});
}

std::string_view next_token(std::string_view& rest) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t begin = rest.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return rest = {};
  rest.remove_prefix(begin);
  const std::string_view token = rest.substr(0, rest.find_first_of(kBlank));
  rest.remove_prefix(token.size());
  return token;
}

std::size_t operands_of(std::string_view operation) {
  if (operation == "m" || operation == "l") return 2;
  if (operation == "c") return 6;
  if (operation == "h") return 0;
  refuse(operation);
}

std::vector<Step> steps_of(std::string_view rest) {
  std::vector<Step> steps;
  Step step;
  for (std::string_view token = next_token(rest); !token.empty(); token = next_token(rest)) {
    double value = 0;
    const auto parsed = std::from_chars(token.data(), token.data() + token.size(), value);
    if (parsed.ec == std::errc() && parsed.ptr == token.data() + token.size()) {
      if (step.count == step.operands.size()) refuse(token);
      step.operands[step.count++] = value;
      continue;
    }
    if (step.count != operands_of(token) || (steps.empty() && token != "m")) refuse(token);
    step.operation = token;
    steps.push_back(step);
    step = {};
  }
  if (step.count != 0) refuse("numbers without an operator");
  return steps;
}

// Paths with their steps, and a box around all points.
struct Parsed {
  std::vector<std::vector<Step>> paths;
  Bounds bounds{HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};
};

Parsed parse(const Operators& out, const layout::Drawing& drawing) {
  Parsed parsed;
  for (const layout::Drawing::Path& path : drawing.paths) {
    parsed.paths.push_back(steps_of(path.operators));
    for (const Step& step : parsed.paths.back()) {
      for (std::size_t i = 0; i < step.count; i += 2) {
        const double x = step.operands[i], y = step.operands[i + 1];
        out.require_near(x, y);
        Bounds& box = parsed.bounds;
        box = {std::min(box.left, x), std::min(box.bottom, y), std::max(box.right, x), std::max(box.top, y)};
      }
    }
  }
  return parsed;
}

void write_steps(Operators& out, const std::vector<Step>& steps, double left, double bottom) {
  for (const Step& step : steps) {
    for (std::size_t i = 0; i < step.count; ++i) {
      out.number(std::round((step.operands[i] - (i % 2 == 0 ? left : bottom)) / kGrid));
    }
    out.put(step.operation).put(" ");
  }
}

}  // namespace

Bounds draw(Operators& out, const layout::Drawing& drawing) {
  const Parsed parsed = parse(out, drawing);
  const double left = parsed.bounds.left, bottom = parsed.bounds.bottom;
  if (!std::isfinite(left)) return {};
  out.put("q 1 j 1 J ").put(kGridScale).point(left, bottom).put("cm\n");
  std::optional<unsigned> colour;
  std::optional<double> width;
  for (std::size_t i = 0; i < parsed.paths.size(); ++i) {
    const layout::Drawing::Path& path = drawing.paths[i];
    const bool stroked = path.stroke_width != 0;
    if (parsed.paths[i].empty() || (!stroked && !path.filled)) continue;
    if (path.filled && colour != path.fill_rgb) out.colour(path.fill_rgb, "rg ");
    if (path.filled) colour = path.fill_rgb;
    if (stroked && width != path.stroke_width)
      out.require_length(path.stroke_width).number(path.stroke_width / kGrid).put("w ");
    if (stroked) width = path.stroke_width;
    write_steps(out, parsed.paths[i], left, bottom);
    out.put(path.filled ? (stroked ? "B\n" : "f\n") : "S\n");
  }
  out.put("Q\n");
  return parsed.bounds;
}

}  // namespace raingan::pdf
