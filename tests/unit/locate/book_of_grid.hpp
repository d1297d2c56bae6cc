// A book of one form made of rows of numbers: columns a, b, …, and total where it is the sum of the row.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/book.hpp"

namespace locate_test {

using namespace raingan;
using Grid = std::vector<std::vector<std::int64_t>>;  // the last row is the total row, the last column the total

inline std::string column_letters(std::size_t at) {
  std::string letters;
  for (++at; at > 0; at = (at - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (at - 1) % 26));
  return letters;
}

inline Row row_of(const std::vector<std::int64_t>& values, std::size_t line) {
  Row row;
  row.district = "อำเภอที่ " + std::to_string(line);
  row.printed_name = row.district;
  for (std::size_t at = 0; at < values.size(); ++at) {
    Figure figure;
    figure.state = FigureState::number;
    figure.value = Decimal::from_units(values[at]);
    figure.origin = {"grid.xlsx", "S", column_letters(at + 1) + std::to_string(line + 1)};
    row.figures.push_back(figure);
  }
  return row;
}

inline Column column_of(const std::string& id) {
  Column column;
  column.id = id;
  column.kind = FigureKind::count;
  column.headings = {id};
  return column;
}

inline BookEntry entry_of(const Grid& grid) {
  BookEntry entry;
  entry.layout.form = "grid";
  entry.layout.name = "แบบทดสอบ";
  entry.layout.period = Period::month(2567, 2);
  entry.layout.thai_digits = false;
  entry.table.form = "grid";
  entry.table.period = entry.layout.period;
  entry.table.place = {"grid.xlsx", "S", "A1:Z99"};
  Relation sum;
  sum.column = "total";
  for (std::size_t at = 0; at < grid.front().size(); ++at) {
    const std::string id = at + 1 == grid.front().size() ? "total" : "c" + std::to_string(at);
    entry.table.columns.push_back(id);
    entry.layout.columns.push_back(column_of(id));
    if (id != "total") sum.parts.push_back({"", {}, id});
  }
  entry.layout.relations = {sum};
  for (std::size_t at = 0; at + 1 < grid.size(); ++at) entry.table.rows.push_back(row_of(grid[at], at + 1));
  entry.table.total = row_of(grid.back(), grid.size());
  entry.table.total->district.clear();
  return entry;
}

inline Book book_of(const BookEntry& entry) {
  Book book;
  book.entries[{entry.layout.form, entry.layout.period}] = entry;
  return book;
}

// Figures without a pattern whose rows and columns add up.
inline Grid sound_grid(std::size_t rows, std::size_t columns) {
  Grid grid(rows + 1, std::vector<std::int64_t>(columns + 1));
  std::uint64_t state = 12345;
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      const auto value = static_cast<std::int64_t>(100'000 + (state >> 33) % 9'000'000);
      grid[r][c] = value;
      grid[r][columns] += value;
      grid[rows][c] += value;
      grid[rows][columns] += value;
    }
  }
  return grid;
}

}  // namespace locate_test
