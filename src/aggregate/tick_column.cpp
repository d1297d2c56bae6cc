#include "aggregate/tick_column.hpp"

#include <algorithm>

namespace raingan::aggregate {

TickColumn::TickColumn(const Table& table, const FormLayout& layout, std::string_view id) {
  const auto add = [&](std::string_view column) {
    const auto at = table.index_of(column);
    complete_ = complete_ && at.has_value();
    if (!at) return;
    group_.push_back(*at);
    if (column == id) own_ = *at;
  };
  for (const std::vector<std::string>& group : layout.choices) {
    if (std::find(group.begin(), group.end(), id) == group.end()) continue;
    alone_ = group.size() == 1;
    for (const std::string& column : group) add(column);
    return;
  }
  add(id);
}

Ticked TickColumn::of(const Row& row) const {
  if (!complete_) return Ticked::unclear;
  std::size_t marks = 0;
  bool here = false;
  for (const std::size_t at : group_) {
    if (at >= row.figures.size()) return Ticked::unclear;
    const Figure& figure = row.figures[at];
    if (figure.state == FigureState::blank) continue;
    if (!figure.is_number()) return Ticked::unclear;
    ++marks;
    here = here || at == own_;
  }
  if (marks != 1 && !alone_) return Ticked::unclear;
  return here ? Ticked::yes : Ticked::no;
}

}  // namespace raingan::aggregate
