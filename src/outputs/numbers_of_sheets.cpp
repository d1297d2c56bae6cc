#include "outputs/numbers_of_sheets.hpp"

#include <algorithm>

namespace raingan::outputs {

NumbersOfSheets::NumbersOfSheets(const std::vector<NumberCell>& numbers) {
  for (const NumberCell& number : numbers) sheets_[number.sheet][number.at] = &number;
}

std::vector<const NumberCell*> NumbersOfSheets::in(const std::string& sheet, const workbook::CellRange& range) const {
  std::vector<const NumberCell*> found;
  const auto numbers = sheets_.find(sheet);
  if (numbers == sheets_.end()) return found;
  for (auto at = numbers->second.lower_bound(range.first); at != numbers->second.end(); ++at) {
    if (at->first.row > range.last.row) break;
    if (range.contains(at->first)) found.push_back(at->second);
  }
  return found;
}

std::vector<workbook::CellRange> ranges_in(std::string_view formula) {
  std::vector<workbook::CellRange> ranges;
  constexpr std::string_view kReference = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:";
  while (!formula.empty()) {
    const std::size_t size = std::min(formula.find_first_not_of(kReference), formula.size());
    const std::string_view token = formula.substr(0, size);
    if (const auto range = workbook::parse_range(token)) {
      ranges.push_back(*range);
    } else if (const auto one = workbook::parse_reference(token)) {
      ranges.push_back({*one, *one});
    }
    formula.remove_prefix(std::min(size + 1, formula.size()));
  }
  return ranges;
}

}  // namespace raingan::outputs
