#include "layout/drawing_file.hpp"

#include <algorithm>
#include <charconv>

#include "base/error.hpp"

namespace raingan::layout {
namespace {

constexpr std::string_view kHeader = "drawing 1 ";

class Reader {
 public:
  explicit Reader(const std::string& file) : file_(file) {}

  Drawing read(std::string_view bytes) {
    Drawing drawing;
    bool begun = false;
    while (!bytes.empty()) {
      ++line_;
      const std::size_t end = std::min(bytes.find('\n'), bytes.size());
      const std::string_view text = bytes.substr(0, end);
      bytes.remove_prefix(std::min(end + 1, bytes.size()));
      if (text.empty() || text.front() == '#') continue;
      if (begun) {
        drawing.paths.push_back(path(text));
      } else if (!text.starts_with(kHeader)) {
        fail("บรรทัดแรกต้องเป็น \"drawing 1 …\"", "the first line must be \"drawing 1 …\"");
      }
      begun = true;
    }
    return drawing;
  }

 private:
  [[noreturn]] void fail(std::string th, std::string en) const {
    throw Error(ErrorCode::faulty_template, {std::move(th), std::move(en)}, file_, "line " + std::to_string(line_),
                {"สั่ง scripts/setup เพื่อทำใหม่", "run scripts/setup to make it again"});
  }

  // The text before the next space, which is taken away with it.
  std::string_view field(std::string_view& rest) const {
    const std::size_t space = rest.find(' ');
    if (space == std::string_view::npos || space == 0)
      fail("เส้นต้องมี สี ความหนา และคำสั่ง", "a path needs fill, stroke and operators");
    const std::string_view found = rest.substr(0, space);
    rest.remove_prefix(space + 1);
    return found;
  }

  Drawing::Path path(std::string_view text) const {
    Drawing::Path path;
    const std::string_view fill = field(text);
    path.filled = fill != "-";
    if (path.filled) {
      const auto [end, status] = std::from_chars(fill.data(), fill.data() + fill.size(), path.fill_rgb, 16);
      if (status != std::errc() || end != fill.data() + fill.size() || fill.size() != 6) {
        fail("สีต้องเป็นเลขฐานสิบหก 6 หลัก หรือ -", "the fill must be six hexadecimal digits or -");
      }
    }
    const std::string_view stroke = field(text);
    const auto [end, status] = std::from_chars(stroke.data(), stroke.data() + stroke.size(), path.stroke_width);
    if (status != std::errc() || end != stroke.data() + stroke.size() ||
        !(path.stroke_width >= 0 && path.stroke_width < 1000)) {
      fail("ความหนาเส้นต้องเป็นตัวเลข 0 ถึง 1000", "the stroke must be a number from 0 to 1000");
    }
    if (text.empty() || text.find_first_not_of("0123456789.- mlch") != std::string_view::npos) {
      fail("คำสั่งมีได้เพียงตัวเลขและ m l c h", "operators are numbers and m l c h only");
    }
    path.operators = text;
    return path;
  }

  const std::string& file_;
  int line_ = 0;
};

}  // namespace

Drawing read_drawing(std::string_view bytes, const std::string& file) { return Reader(file).read(bytes); }

}  // namespace raingan::layout
