#include "workbook/implied_address.hpp"

#include <charconv>

#include "base/limits.hpp"

namespace raingan::workbook {

std::uint32_t ImpliedAddress::next_row(std::optional<std::string_view> written) {
  row_ = row_after_;
  if (written) {
    std::uint32_t number = 0;
    const char* const end = written->data() + written->size();
    const auto [stopped, fault] = std::from_chars(written->data(), end, number);
    if (fault == std::errc{} && stopped == end && number >= 1 && number <= limits::kMaxRows) row_ = number - 1;
  }
  row_after_ = row_ + 1;
  column_after_ = 0;
  return static_cast<std::uint32_t>(row_);
}

std::optional<CellAddress> ImpliedAddress::next_cell(std::optional<std::string_view> written) {
  if (written) {
    const auto address = parse_reference(*written);
    if (!address) return std::nullopt;
    row_ = address->row;
    row_after_ = row_ + 1;
    column_after_ = std::uint64_t{address->column} + 1;
    return address;
  }
  if (row_ >= limits::kMaxRows || column_after_ >= limits::kMaxColumns) return std::nullopt;
  return CellAddress{static_cast<std::uint32_t>(row_), static_cast<std::uint32_t>(column_after_++)};
}

}  // namespace raingan::workbook
