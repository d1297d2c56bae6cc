#include "locate/figure_place.hpp"

#include <functional>

namespace raingan::locate {
namespace {

std::optional<FigurePlace> in_row(const BookEntry& entry, const Table& table, const Row& row, bool total,
                                  const Figure* figure) {
  const Figure* first = row.figures.data();
  const std::less<> before;  // also of pointers into different rows
  if (row.figures.empty() || before(figure, first) || !before(figure, first + row.figures.size())) return std::nullopt;
  const auto at = static_cast<std::size_t>(figure - first);
  FigurePlace place{&entry, &table, {&entry.layout, &row, total, {}}, nullptr};
  if (total) place.line.sheet_district = table.one_district;
  if (at < table.columns.size()) place.column = entry.layout.find(table.columns[at]);
  return place.column == nullptr ? std::nullopt : std::optional(place);
}

std::optional<FigurePlace> in_table(const BookEntry& entry, const Table& table, const Figure* figure) {
  for (const Row& row : table.rows) {
    if (auto place = in_row(entry, table, row, false, figure)) return place;
  }
  return table.total ? in_row(entry, table, *table.total, true, figure) : std::nullopt;
}

}  // namespace

std::optional<FigurePlace> place_of(const Book& book, const Figure* figure) {
  for (const auto& [key, entry] : book.entries) {
    if (auto place = in_table(entry, entry.table, figure)) return place;
    for (const Table& sheet : entry.sources) {
      if (auto place = in_table(entry, sheet, figure)) return place;
    }
    if (auto place = in_table(entry, entry.by_district, figure)) return place;
  }
  return std::nullopt;
}

}  // namespace raingan::locate
