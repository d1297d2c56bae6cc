#include "check/arrange.hpp"

#include <set>

namespace raingan::check {

std::vector<std::string> columns_of(const std::vector<const Table*>& tables, const FormLayout& layout) {
  std::set<std::string> present;
  for (const Table* table : tables) present.insert(table->columns.begin(), table->columns.end());
  std::vector<std::string> columns;
  for (const Column& column : layout.columns) {
    if (present.erase(column.id) != 0) columns.push_back(column.id);
  }
  columns.insert(columns.end(), present.begin(), present.end());
  return columns;
}

Row arranged(const Table& table, const Row& row, const std::vector<std::string>& columns) {
  Row out{row.district, row.printed_name, row.name_origin, std::vector<Figure>(columns.size()), row.item};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto at = table.index_of(columns[i]);
    if (at && *at < row.figures.size()) out.figures[i] = row.figures[*at];
  }
  return out;
}

}  // namespace raingan::check
