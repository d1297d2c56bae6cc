#include "outputs/printed_numbers.hpp"

#include "base/utf8.hpp"
#include "thai/digits.hpp"
#include "thai/words_letters.hpp"

namespace raingan::outputs {
namespace {

bool is_separator(char32_t c) { return c == U',' || c == U'.'; }

// End of the number that begins at `first`.
std::size_t number_end(const std::u32string& text, std::size_t first) {
  std::size_t end = first;
  while (end < text.size()) {
    const bool digit = thai::is_digit(text[end]);
    const bool inside = is_separator(text[end]) && end + 1 < text.size() && thai::is_digit(text[end + 1]);
    if (!digit && !inside) break;
    ++end;
  }
  return end;
}

bool has_minus(const std::u32string& text, std::size_t first) {
  return first > 0 && text[first - 1] == U'-' && (first == 1 || text[first - 2] == U' ');
}

void add_numbers(const layout::GlyphRun& run, bool furniture, std::size_t page, std::size_t& order,
                 std::vector<PrintedNumber>& numbers) {
  const std::u32string& text = run.text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!thai::is_digit(text[at])) continue;
    const std::size_t end = number_end(text, at);
    const std::size_t first = has_minus(text, at) ? at - 1 : at;
    numbers.push_back({page, ++order, to_utf8(text.substr(first, end - first)), run.trace,
                       to_utf8(text.substr(0, first)), to_utf8(text.substr(end)), furniture});
    at = end - 1;
  }
}

}  // namespace

std::optional<Decimal> amount_in(const std::string& text) {
  std::string plain = thai::to_ascii_digits(trimmed(text));
  std::erase(plain, ',');
  return Decimal::parse(plain);
}

std::optional<Decimal> PrintedNumber::value() const { return amount_in(text); }

std::vector<PrintedNumber> printed_numbers(const layout::PageSet& pages) {
  std::vector<PrintedNumber> numbers;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    std::size_t order = 0;
    for (const layout::Item& item : pages.pages[page].items) {
      const auto* run = std::get_if<layout::GlyphRun>(&item.content);
      if (run != nullptr) add_numbers(*run, item.node == 0, page + 1, order, numbers);
    }
  }
  return numbers;
}

}  // namespace raingan::outputs
