#include "layout/picture.hpp"

#include <qrencode.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string_view>

#include "base/error.hpp"
#include "base/recent.hpp"

namespace raingan::layout {
namespace {

struct Operation {
  char name = 'h';
  std::size_t count = 0;
  std::array<double, 6> numbers{};
};

[[noreturn]] void refuse_drawing() {
  throw Error(ErrorCode::faulty_template,
              {"ภาพลายเส้นมีคำสั่งที่ใช้ไม่ได้", "a line drawing has an operator that cannot be used"});
}

std::size_t operands_of(char name) {
  switch (name) {
    case 'm':
    case 'l':
      return 2;
    case 'c':
      return 6;
    case 'h':
      return 0;
    default:
      refuse_drawing();
  }
}

// Calls `visit` with every operation of the path.
template <typename Visit>
void for_each_operation(std::string_view text, const Visit& visit) {
  Operation operation;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      ++i;
    } else if (c >= 'a' && c <= 'z') {
      operation.name = c;
      if (operands_of(c) != operation.count) refuse_drawing();
      visit(operation);
      operation.count = 0;
      ++i;
    } else {
      double value = 0;
      const auto [end, status] = std::from_chars(text.data() + i, text.data() + text.size(), value);
      if (status != std::errc() || !std::isfinite(value) || operation.count == 6) refuse_drawing();
      operation.numbers[operation.count++] = value;
      i = static_cast<std::size_t>(end - text.data());
    }
  }
  if (operation.count != 0) refuse_drawing();
}

// Hundredths of a point: 4 micrometres. An emblem has tens of thousands of numbers, so no general printing.
void append_number(std::string& out, double value) {
  if (!(std::abs(value) < 1e7)) refuse_drawing();
  const long hundredths = std::lround(value * 100);
  std::array<char, 16> digits{};
  char* end = std::to_chars(digits.data(), digits.data() + digits.size(), std::abs(hundredths) / 100).ptr;
  const auto rest = static_cast<int>(std::abs(hundredths) % 100);
  if (rest != 0) {
    *end++ = '.';
    *end++ = static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) *end++ = static_cast<char>('0' + rest % 10);
  }
  if (hundredths < 0) out += '-';
  out.append(digits.data(), end);
  out += ' ';
}

class BoundsFinder {
 public:
  void visit(const Operation& operation) {
    const auto& n = operation.numbers;
    // A curve lies within its control points; it is followed only where they leave what is known.
    if (operation.name == 'c' && !(holds(n[0], n[1]) && holds(n[2], n[3]))) {
      constexpr int kSteps = 16;
      for (int i = 1; i <= kSteps; ++i) {
        const double t = i / static_cast<double>(kSteps), u = 1 - t;
        const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
        include(a * x_ + b * n[0] + c * n[2] + d * n[4], a * y_ + b * n[1] + c * n[3] + d * n[5]);
      }
    }
    if (operation.count < 2) return;
    x_ = n[operation.count - 2];
    y_ = n[operation.count - 1];
    include(x_, y_);
  }
  DrawingBounds bounds() const { return found_ ? bounds_ : DrawingBounds{}; }

 private:
  bool holds(double x, double y) const {
    return found_ && x >= bounds_.left && x <= bounds_.right && y >= bounds_.bottom && y <= bounds_.top;
  }

  void include(double x, double y) {
    if (!found_) bounds_ = {x, y, x, y};
    found_ = true;
    bounds_ = {std::min(bounds_.left, x), std::min(bounds_.bottom, y), std::max(bounds_.right, x),
               std::max(bounds_.top, y)};
  }
  double x_ = 0, y_ = 0;
  bool found_ = false;
  DrawingBounds bounds_;
};

Drawing newly_placed(const Drawing& drawing, double x, double y, double scale) {
  Drawing result;
  result.alternative = drawing.alternative;
  for (const Drawing::Path& path : drawing.paths) {
    Drawing::Path moved = path;
    moved.stroke_width = path.stroke_width * scale;
    moved.operators.clear();
    for_each_operation(path.operators, [&](const Operation& operation) {
      for (std::size_t i = 0; i < operation.count; ++i) {
        append_number(moved.operators, (i % 2 == 0 ? x : y) + scale * operation.numbers[i]);
      }
      moved.operators += operation.name;
      moved.operators += '\n';
    });
    result.paths.push_back(std::move(moved));
  }
  return result;
}

Drawing new_qr_drawing(const std::string& text) {
  struct Release {
    void operator()(QRcode* code) const { QRcode_free(code); }
  };
  const bool usable = !text.empty() && text.size() <= 2000 && text.find('\0') == std::string::npos;
  const std::unique_ptr<QRcode, Release> code(usable ? QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M)
                                                     : nullptr);
  if (code == nullptr) {
    throw Error(ErrorCode::faulty_template,
                {"ข้อความของรหัสคิวอาร์ว่างหรือยาวเกินไป", "the text of a QR code is empty or too long"}, {}, {},
                {"ใช้ลิงก์ที่สั้นลง ไม่เกินประมาณ ๒,๐๐๐ ตัวอักษร", "use a shorter link, up to about 2,000 characters"});
  }
  constexpr int kQuietZone = 4;
  const int width = code->width;
  const double module = 1.0 / (width + 2 * kQuietZone);
  const auto dark = [&](int row, int column) { return (code->data[row * width + column] & 1) != 0; };
  Drawing::Path path;
  path.filled = true;
  const auto point = [&](int column, int row, char name) {
    for (const double value : {(column + kQuietZone) * module, 1 - (row + kQuietZone) * module}) {
      std::array<char, 32> digits{};
      path.operators.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
      path.operators += ' ';
    }
    path.operators += name;
    path.operators += '\n';
  };
  for (int row = 0; row < width; ++row) {
    for (int column = 0; column < width; ++column) {
      if (!dark(row, column)) continue;
      const int first = column;
      while (column < width && dark(row, column)) ++column;
      point(first, row, 'm');
      point(column, row, 'l');
      point(column, row + 1, 'l');
      point(first, row + 1, 'l');
      path.operators += "h\n";
    }
  }
  Drawing drawing;
  drawing.paths.push_back(std::move(path));
  return drawing;
}

// One emblem and one code stand on all letters of a job; arrow heads are many and small.
constexpr std::size_t kRemembered = 4;
constexpr std::size_t kLargeBytes = 2000;

bool is_large(const Drawing& drawing) {
  std::size_t bytes = 0;
  for (const Drawing::Path& path : drawing.paths) bytes += path.operators.size();
  return bytes >= kLargeBytes;
}

struct Placing {
  Drawing drawing;
  double x, y, scale;
};

double left_of(const PictureStyle& style, const Frame& frame, double width) {
  if (style.centre_on) return *style.centre_on - width / 2;
  switch (style.align) {
    case Align::right:
      return frame.right - width;
    case Align::centre:
      return (frame.left + frame.right - width) / 2;
    default:
      return frame.left;
  }
}

}  // namespace

DrawingBounds bounds_of(const Drawing& drawing) {
  thread_local Recent<Drawing, DrawingBounds> recent(kRemembered);
  if (const auto* known = recent.find([&](const Drawing& asked) { return asked == drawing; })) return *known;
  BoundsFinder finder;
  for (const Drawing::Path& path : drawing.paths) {
    for_each_operation(path.operators, [&](const Operation& operation) { finder.visit(operation); });
  }
  return recent.keep(drawing, finder.bounds());
}

Drawing placed(const Drawing& drawing, double x, double y, double scale) {
  if (!is_large(drawing)) return newly_placed(drawing, x, y, scale);
  thread_local Recent<Placing, Drawing> recent(kRemembered);
  const auto* known = recent.find([&](const Placing& asked) {
    return asked.x == x && asked.y == y && asked.scale == scale && asked.drawing == drawing;
  });
  if (known != nullptr) return *known;
  return recent.keep({drawing, x, y, scale}, newly_placed(drawing, x, y, scale));
}

Drawing qr_drawing(const std::string& text) {
  thread_local Recent<std::string, Drawing> recent(kRemembered);
  if (const auto* known = recent.find([&](const std::string& asked) { return asked == text; })) return *known;
  return recent.keep(text, new_qr_drawing(text));
}

SetBlock set_picture(std::shared_ptr<const Drawing> drawing, const DrawingBounds& bounds, const PictureStyle& style,
                     const Frame& frame, const std::string& alternative, std::uint32_t node) {
  const double scale = style.height / std::max(bounds.top - bounds.bottom, 1e-6);
  const double width = (bounds.right - bounds.left) * scale;
  const double left = left_of(style, frame, width);
  SetBlock block;
  block.space_before = style.space_before;
  block.top = style.top;
  block.keep_with_next = style.keep_with_next;
  block.aside = style.aside;
  Slice slice;
  slice.height = style.height;
  slice.left = left;
  slice.right = left + width;
  slice.sketches.push_back({std::move(drawing), left - bounds.left * scale, -style.height - bounds.bottom * scale,
                            scale, alternative, node});
  block.slices.push_back(std::move(slice));
  return block;
}

}  // namespace raingan::layout
