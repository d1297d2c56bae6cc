#include "workbook/number_format.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace raingan::workbook {
namespace {

constexpr std::array<std::pair<std::uint32_t, std::string_view>, 70> kBuiltin = {{
    {0, "General"},
    {1, "0"},
    {2, "0.00"},
    {3, "#,##0"},
    {4, "#,##0.00"},
    {9, "0%"},
    {10, "0.00%"},
    {11, "0.00E+00"},
    {12, "# ?/?"},
    {13, "# ?\?/??"},
    {14, "mm-dd-yy"},
    {15, "d-mmm-yy"},
    {16, "d-mmm"},
    {17, "mmm-yy"},
    {18, "h:mm AM/PM"},
    {19, "h:mm:ss AM/PM"},
    {20, "h:mm"},
    {21, "h:mm:ss"},
    {22, "m/d/yy h:mm"},
    // East Asian ones (27 to 36, 50 to 58) differ by language; what they have in common is to be dates.
    {27, "yyyy/m/d"},
    {28, "yyyy/m/d"},
    {29, "yyyy/m/d"},
    {30, "m/d/yy"},
    {31, "yyyy/m/d"},
    {32, "h:mm"},
    {33, "h:mm:ss"},
    {34, "h:mm"},
    {35, "h:mm:ss"},
    {36, "yyyy/m/d"},
    {37, "#,##0 ;(#,##0)"},
    {38, "#,##0 ;[Red](#,##0)"},
    {39, "#,##0.00;(#,##0.00)"},
    {40, "#,##0.00;[Red](#,##0.00)"},
    {41, "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)"},
    {42, "_($* #,##0_);_($* \\(#,##0\\);_($* \"-\"_);_(@_)"},
    {43, "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)"},
    {44, "_($* #,##0.00_);_($* \\(#,##0.00\\);_($* \"-\"??_);_(@_)"},
    {45, "mm:ss"},
    {46, "[h]:mm:ss"},
    {47, "mmss.0"},
    {48, "##0.0E+0"},
    {49, "@"},
    {50, "yyyy/m/d"},
    {51, "m/d"},
    {52, "yyyy/m"},
    {53, "m/d"},
    {54, "m/d"},
    {55, "h:mm"},
    {56, "h:mm:ss"},
    {57, "yyyy/m/d"},
    {58, "m/d"},
    {59, "t0"},
    {60, "t0.00"},
    {61, "t#,##0"},
    {62, "t#,##0.00"},
    {67, "t0%"},
    {68, "t0.00%"},
    {69, "t# ?/?"},
    {70, "t# ?\?/??"},
    {71, "d/m/bbbb"},
    {72, "d-mmm-bb"},
    {73, "d-mmm"},
    {74, "mmm-bb"},
    {75, "h:mm"},
    {76, "h:mm:ss"},
    {77, "d/m/bbbb h:mm"},
    {78, "mm:ss"},
    {79, "[h]:mm:ss"},
    {80, "mm:ss.0"},
    {81, "d/m/bb"},
}};
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

// "[h]", "[mm]", "[ss]": time that runs past a day.
bool is_elapsed(std::string_view bracketed) {
  return !bracketed.empty() && (bracketed[0] == 'h' || bracketed[0] == 'm' || bracketed[0] == 's') &&
         bracketed.find_first_not_of(bracketed[0]) == std::string_view::npos;
}

// Where the token at `at` ends, when it is one that shows no part of a date: a quoted text, an escaped,
// padded or repeated character, a keyword; `at` itself otherwise.
std::size_t end_of_literal(std::string_view code, std::size_t at) {
  const std::string_view rest = code.substr(at);
  if (rest[0] == '"') {
    const std::size_t close = code.find('"', at + 1);
    return close == std::string_view::npos ? code.size() : close + 1;
  }
  if (rest[0] == '\\' || rest[0] == '_' || rest[0] == '*') return std::min(at + 2, code.size());
  if (rest.starts_with("general")) return at + 7;
  if (rest.starts_with("b1") || rest.starts_with("b2")) return at + 2;  // calendar switches, no year
  if (rest.starts_with("e+") || rest.starts_with("e-")) return at + 2;
  return at;
}

}  // namespace

std::string_view builtin_format(std::uint32_t id) {
  for (const auto& [known, code] : kBuiltin) {
    if (known == id) return code;
  }
  return "General";
}

bool is_date_format(std::string_view raw) {
  const std::string code = lowered(raw);
  for (std::size_t at = 0; at < code.size();) {
    if (const std::size_t end = end_of_literal(code, at); end > at) {
      at = end;
      continue;
    }
    const char c = code[at];
    // A digit before any part of a date makes it a number: what follows is a unit that was not quoted.
    if (c == ';' || c == '0' || c == '#' || c == '?') return false;
    if (c == '[') {
      const std::size_t close = std::min(code.find(']', at), code.size());
      if (is_elapsed(std::string_view(code).substr(at + 1, close - at - 1))) return true;
      at = close + 1;
      continue;
    }
    if (std::string_view("ymdhsbeg").find(c) != std::string_view::npos) return true;
    ++at;
  }
  return false;
}

}  // namespace raingan::workbook
