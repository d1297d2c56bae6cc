#include <algorithm>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "base/utf8.hpp"
#include "outputs/new_workbook.hpp"
#include "workbook/wrapped_lines.hpp"

namespace raingan::outputs {
namespace {

// Excel opens no sheet with more links than this (a limit of its specification).
constexpr std::size_t kMaxLinks = 60'000;
constexpr std::size_t kMaxLinkBytes = 2000;
constexpr double kLineHeight = 26;  // points, of TH Sarabun New 16
constexpr double kMaxHeight = 400;  // Excel allows 409

bool fits_xml(char32_t c) {
  return c == U'\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0x7F && c < 0xA0));
}

std::string clean(std::string_view text) {
  std::u32string points = to_utf32(text);
  std::erase_if(points, [](char32_t c) { return !fits_xml(c); });
  if (points.size() > limits::kMaxStringChars) points.resize(limits::kMaxStringChars);
  return to_utf8(points);
}

bool is_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// ECMA-376 part 1, 22.4.2.4: "_x0041_" in a string means "A"; the underscore that begins such a text is
// itself written "_x005F_". libxlsxwriter leaves this to its caller.
std::string escaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool mark = text.size() - i >= 7 && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_' &&
                      std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i) + 2,
                                  text.begin() + static_cast<std::ptrdiff_t>(i) + 6, is_hexadecimal);
    out += mark ? "_x005F_" : std::string(1, text[i]);
  }
  return out;
}

// RFC 3986, 2.1, for the characters that a file name may hold and a link may not.
std::string percent_encoded(const std::string& path) {
  constexpr std::string_view kUnsafe = " %#\"<>[]^`{}|\\?";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    if (kUnsafe.find(c) == std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

std::string quoted(const std::string& sheet) {
  std::string out = "'";
  for (const char c : sheet) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

lxw_col_t column_of(workbook::CellAddress at) { return static_cast<lxw_col_t>(at.column); }

double as_double(Decimal value) { return static_cast<double>(value.hundredths()) / 100.0; }

void check(lxw_error code) {
  if (code == LXW_NO_ERROR) return;
  const std::string what = lxw_strerror(code);
  throw Error(ErrorCode::internal, {"เขียนสมุดงานไม่สำเร็จ: " + what, "cannot write the workbook: " + what});
}

}  // namespace

void NewSheet::text(workbook::CellAddress at, std::string_view text, const CellLook& look) {
  const std::string value = clean(text);
  if (value.empty()) return blank(at, look);
  check(worksheet_write_string(sheet_, at.row, column_of(at), escaped(value).c_str(), book_->format(look)));
  remember(at, value, std::nullopt, "");
  if (look.wrap) wrapped_.push_back({{at, at}, value});
}

void NewSheet::number(workbook::CellAddress at, Decimal value, const CellLook& look) {
  check(worksheet_write_number(sheet_, at.row, column_of(at), as_double(value), book_->format(look)));
  remember(at, "", value, "");
}

void NewSheet::formula(workbook::CellAddress at, const std::string& formula, Decimal value, const CellLook& look) {
  check(worksheet_write_formula_num(sheet_, at.row, column_of(at), ("=" + formula).c_str(), book_->format(look),
                                    as_double(value)));
  remember(at, "", value, formula);
}

void NewSheet::blank(workbook::CellAddress at, const CellLook& look) {
  check(worksheet_write_blank(sheet_, at.row, column_of(at), book_->format(look)));
}

void NewSheet::merged(const workbook::CellRange& range, std::string_view text, const CellLook& look) {
  if (range.first != range.last) {
    check(worksheet_merge_range(sheet_, range.first.row, column_of(range.first), range.last.row, column_of(range.last),
                                "", book_->format(look)));
  }
  this->text(range.first, text, look);
  if (look.wrap && !wrapped_.empty() && wrapped_.back().range.first == range.first) wrapped_.back().range = range;
}

void NewSheet::link(workbook::CellAddress at, std::string_view text, const std::string& file, const std::string& sheet,
                    const std::string& cell, const CellLook& look) {
  const std::string value = clean(text);
  const std::string url = "external:" + percent_encoded(clean(file)) + "#" + quoted(clean(sheet)) + "!" + clean(cell);
  if (value.empty() || links_ >= kMaxLinks || url.size() > kMaxLinkBytes) return this->text(at, text, look);
  CellLook linked = look;
  linked.link = true;
  check(worksheet_write_url_opt(sheet_, at.row, column_of(at), url.c_str(), book_->format(linked),
                                escaped(value).c_str(), nullptr));
  ++links_;
  remember(at, value, std::nullopt, "");
}

void NewSheet::width(std::uint32_t first, std::uint32_t last, double characters) {
  check(worksheet_set_column(sheet_, static_cast<lxw_col_t>(first), static_cast<lxw_col_t>(last), characters, nullptr));
  for (std::uint32_t column = first; column <= last; ++column) widths_[column] = characters;
}

double NewSheet::width_of(const workbook::CellRange& range) const {
  constexpr double kStandard = 8.43;
  double width = 0;
  for (std::uint32_t column = range.first.column; column <= range.last.column; ++column) {
    const auto found = widths_.find(column);
    width += found == widths_.end() ? kStandard : found->second;
  }
  return width;
}

void NewSheet::fit_rows() {
  worksheet_set_default_row(sheet_, kLineHeight, LXW_FALSE);
  std::map<std::uint32_t, double> heights;
  for (const Wrapped& wrapped : wrapped_) {
    const double rows = wrapped.range.last.row - wrapped.range.first.row + 1;
    const double needed = workbook::wrapped_lines(wrapped.text, width_of(wrapped.range)) * kLineHeight / rows;
    for (std::uint32_t row = wrapped.range.first.row; row <= wrapped.range.last.row; ++row) {
      heights[row] = std::clamp(needed, heights[row], kMaxHeight);
    }
  }
  for (const auto& [row, height] : heights) check(worksheet_set_row(sheet_, row, height, nullptr));
}

void NewSheet::page(std::uint32_t rows, std::uint32_t columns, bool landscape) {
  constexpr std::uint8_t kA4 = 9;  // ECMA-376 part 1, 18.3.1.63
  worksheet_set_paper(sheet_, kA4);
  if (landscape) worksheet_set_landscape(sheet_);
  worksheet_fit_to_pages(sheet_, 1, 0);
  worksheet_set_margins(sheet_, 0.5, 0.5, 0.6, 0.6);
  worksheet_set_footer(sheet_, "&C&P / &N");
  worksheet_freeze_panes(sheet_, rows, static_cast<lxw_col_t>(columns));
  if (rows > 0) check(worksheet_repeat_rows(sheet_, 0, rows - 1));
}

void NewSheet::remember(workbook::CellAddress at, std::string_view text, std::optional<Decimal> number,
                        std::string_view formula) {
  written_.add(at, text, number, formula);
  if (number && keeps_numbers()) book_->numbers_.push_back({name_, at, *number, std::string(formula), {}});
}

bool NewSheet::keeps_numbers() const { return book_->keeps_numbers_; }

void NewSheet::trace(std::string_view trace) {
  if (keeps_numbers() && !book_->numbers_.empty()) book_->numbers_.back().trace = trace;
}

}  // namespace raingan::outputs
