#include "outputs/ledger_cells.hpp"

#include <algorithm>

#include "aggregate/tick_column.hpp"

namespace raingan::outputs {
namespace {

class LedgerCells {
 public:
  LedgerCells(const Book& book, const BookEntry& made, const std::string& column) : book_(book), made_(made) {
    for (const Aggregation::Part& part : made.layout.aggregation->parts) {
      if (part.column == column) part_ = &part;
    }
  }

  std::vector<Origin> of(std::string_view district, std::string_view item) const {
    std::vector<Origin> cells;
    if (part_ == nullptr) return cells;
    const Period& period = made_.layout.period;
    for (int month = 0; month < period.months; ++month) {
      const Period one{period.first.plus(month), 1};
      if (made_.layout.rows == RowSubject::month && !item.empty() && one.id() != item) continue;
      const BookEntry* ledger = book_.find(made_.layout.aggregation->ledger, one);
      if (ledger != nullptr) add(*ledger, district, item, cells);
    }
    return cells;
  }

 private:
  void add(const BookEntry& ledger, std::string_view district, std::string_view item,
           std::vector<Origin>& cells) const {
    const Table& table = ledger.table;
    std::vector<aggregate::TickColumn> ticks;
    if (!part_->when.empty()) ticks.emplace_back(table, ledger.layout, part_->when);
    if (made_.layout.rows == RowSubject::item) ticks.emplace_back(table, ledger.layout, tick_of(item));
    const auto counts = [&](const Row& row) {
      return std::all_of(ticks.begin(), ticks.end(),
                         [&](const aggregate::TickColumn& tick) { return tick.of(row) == aggregate::Ticked::yes; });
    };
    for (const Row& row : table.rows) {
      if (!is_of(row, district) || !counts(row)) continue;
      if (part_->what != Aggregation::Part::What::sum) cells.push_back(row.name_origin);
      for (const std::string& column : part_->of) add_cell(table, row, column, cells);
    }
  }

  std::string tick_of(std::string_view item) const {
    const std::vector<RowItem>& items = made_.layout.items;
    const auto found = std::find_if(items.begin(), items.end(), [&](const RowItem& one) { return one.id == item; });
    const auto at = static_cast<std::size_t>(found - items.begin());
    const std::vector<std::string>& ticks = made_.layout.aggregation->ticks;
    return found != items.end() && at < ticks.size() ? ticks[at] : std::string();
  }

  const Book& book_;
  const BookEntry& made_;
  const Aggregation::Part* part_ = nullptr;
};

}  // namespace

bool is_cell(const Origin& origin) { return !origin.cell.empty() && origin.cell.find(':') == std::string::npos; }

bool is_of(const Row& row, std::string_view district) { return district.empty() || row.district == district; }

void add_cell(const Table& table, const Row& row, const std::string& column, std::vector<Origin>& cells) {
  const auto at = table.index_of(column);
  if (!at || *at >= row.figures.size()) return;
  const Figure& figure = row.figures[*at];
  if (figure.state != FigureState::blank && is_cell(figure.origin)) cells.push_back(figure.origin);
}

std::vector<Origin> cells_of_ledgers(const Book& book, const BookEntry& made, const std::string& column,
                                     std::string_view district, std::string_view item) {
  return LedgerCells(book, made, column).of(district, item);
}

}  // namespace raingan::outputs
