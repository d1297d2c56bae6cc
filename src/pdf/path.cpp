#include "pdf/path.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "base/error.hpp"

namespace raingan::pdf {
namespace {

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

void write_operators(Operators& out, std::string_view rest) {
  std::array<double, 6> operands{};
  std::size_t count = 0;
  bool has_current_point = false;
  for (std::string_view token = next_token(rest); !token.empty(); token = next_token(rest)) {
    double value = 0;
    const auto parsed = std::from_chars(token.data(), token.data() + token.size(), value);
    if (parsed.ec == std::errc() && parsed.ptr == token.data() + token.size()) {
      if (count == operands.size()) refuse(token);
      operands[count++] = value;
      continue;
    }
    if (count != operands_of(token) || (!has_current_point && token != "m")) refuse(token);
    for (std::size_t i = 0; i < count; i += 2) out.point(operands[i], operands[i + 1]);
    out.put(token).put(" ");
    has_current_point = true;
    count = 0;
  }
  if (count != 0) refuse("numbers without an operator");
}

}  // namespace

void draw_path(Operators& out, const layout::Drawing::Path& path) {
  const bool stroked = path.stroke_width != 0;
  if (path.operators.empty() || (!stroked && !path.filled)) return;
  if (path.filled) out.colour(path.fill_rgb, "rg ");
  if (stroked) out.length(path.stroke_width).put("w ");
  write_operators(out, path.operators);
  out.put(path.filled ? (stroked ? "B\n" : "f\n") : "S\n");
}

}  // namespace raingan::pdf
