#include "form/table_title.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "thai/name.hpp"

namespace raingan::form {
namespace {

constexpr std::uint32_t kMaxGap = 2;
constexpr std::size_t kMaxLines = 16;

std::vector<TitleLine> lines_of_row(const SheetView& view, const HeadingBand& band, std::uint32_t row) {
  std::vector<TitleLine> lines;
  for (std::uint32_t column = band.left; column <= band.right; ++column) {
    const workbook::CellRange range = view.range_at({row, column});
    const bool seen = range.first.column < column && column > band.left;
    const workbook::Cell* cell = view.filled(range.first);
    if (seen || range.first.row != row || cell == nullptr || is_figure(cell)) continue;
    lines.push_back({range.first, std::string(trimmed(cell->text)), read_heading(cell)});
  }
  return lines;
}

}  // namespace

std::vector<TitleLine> title_above(const SheetView& view, const HeadingBand& band, std::uint32_t floor) {
  std::vector<TitleLine> title;
  std::uint32_t gap = 0;
  for (std::uint32_t row = band.top; row-- > floor && title.size() < kMaxLines;) {
    std::vector<TitleLine> lines = lines_of_row(view, band, row);
    if (lines.empty()) {
      const bool below_table = floor > 0 && !title.empty();
      if (below_table || ++gap > kMaxGap) break;
      continue;
    }
    gap = 0;
    if (thai::normalised(lines.front().text).starts_with("หมายเหตุ")) break;
    title.insert(title.begin(), lines.begin(), lines.end());
  }
  return title;
}

Words words_of(const std::vector<TitleLine>& title) {
  std::u32string words;
  for (const TitleLine& line : title) words += line.heading.words;
  return Words(std::move(words));
}

const FormPattern* form_named_in(const std::vector<TitleLine>& title, const std::vector<FormPattern>& forms) {
  std::string text;
  for (const TitleLine& line : title) text += title_key(line.text) + "\n";
  const FormPattern* named = nullptr;
  for (const FormPattern& form : forms) {
    const bool here = std::any_of(form.codes.begin(), form.codes.end(), [&](const std::string& code) {
      for (std::size_t at = text.find(code); at != std::string::npos; at = text.find(code, at + 1)) {
        const char next = text[at + code.size()];
        if (next < '0' || next > '9') return true;
      }
      return false;
    });
    if (!here) continue;
    if (named != nullptr) return nullptr;
    named = &form;
  }
  return named;
}

}  // namespace raingan::form
