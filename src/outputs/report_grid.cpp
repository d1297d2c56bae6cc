#include "outputs/report_grid.hpp"

#include <algorithm>

#include "outputs/figure_text.hpp"

namespace raingan::outputs {
namespace {

bool holds(const Row& row, const std::set<Origin>& wanted) {
  return wanted.contains(row.name_origin) ||
         std::any_of(row.figures.begin(), row.figures.end(),
                     [&](const Figure& figure) { return wanted.contains(figure.origin); });
}

std::string label_of(const Row& row, const FormLayout& layout) {
  if (layout.has_district_rows()) return one_line(row.district.empty() ? row.printed_name : row.district);
  const std::string name = one_line(row.printed_name);
  return row.district.empty() ? name : name + " (" + one_line(row.district) + ")";
}

std::string text_of(const Figure& figure, const Column& column) {
  if (column.kind == FigureKind::tick && figure.is_number()) return is_ticked(figure) ? std::string(kTick) : "";
  return figure_text(figure, Digits::ascii);
}

class GridMaker {
 public:
  GridMaker(const BookEntry& entry, const std::set<Origin>& wanted, GridExtent extent)
      : wanted_(wanted), extent_(extent) {
    grid_.entry = &entry;
    for (const Column& column : entry.layout.columns) {
      if (column.role == ColumnRole::figure && entry.table.index_of(column.id)) grid_.columns.push_back(&column);
    }
  }

  Grid made() {
    add_own_rows();
    for (const Table& sheet : grid_.entry->sources) add_rows_left_behind(sheet);
    for (const Table& sheet : grid_.entry->sources) {
      if (sheet.total && holds(*sheet.total, wanted_)) add(sheet, *sheet.total, true);
    }
    const bool has_total = !grid_.rows.empty() && grid_.rows.back().total;
    const Table& own = grid_.entry->table;
    if (own.total && (!has_total || holds(*own.total, wanted_))) add(own, *own.total, true);
    return std::move(grid_);
  }

 private:
  void add_own_rows() {
    const Table& own = grid_.entry->table;
    const bool whole = own.rows.size() <= extent_.whole;
    for (const Row& row : own.rows) {
      if (whole || (grid_.rows.size() < extent_.most && holds(row, wanted_))) {
        add(own, row, false);
      } else {
        ++grid_.left_out;
      }
    }
  }

  void add_rows_left_behind(const Table& sheet) {
    for (const Row& row : sheet.rows) {
      if (grid_.rows.size() < extent_.whole + extent_.most && holds(row, wanted_) && !shown(row))
        add(sheet, row, false);
    }
  }

  bool shown(const Row& row) const {
    return std::all_of(row.figures.begin(), row.figures.end(), [&](const Figure& figure) {
      return !wanted_.contains(figure.origin) || shown_.contains(figure.origin);
    });
  }

  void add(const Table& table, const Row& row, bool total) {
    if (total && shown(row) && !row.figures.empty() && shown_.contains(row.figures.front().origin)) return;
    GridRow made;
    made.label = total ? grid_.entry->layout.total_label : label_of(row, grid_.entry->layout);
    made.name_origin = row.name_origin;
    made.total = total;
    for (const Column* column : grid_.columns) {
      const auto index = table.index_of(column->id);
      const Figure* figure = index && *index < row.figures.size() ? &row.figures[*index] : nullptr;
      made.cells.push_back(figure != nullptr ? GridCell{text_of(*figure, *column), figure->origin} : GridCell{});
      if (figure != nullptr) shown_.insert(figure->origin);
    }
    grid_.rows.push_back(std::move(made));
  }

  const std::set<Origin>& wanted_;
  GridExtent extent_;
  Grid grid_;
  std::set<Origin> shown_;
};

void place(const BookEntry& entry, const Table& table, const Row& row, const std::string& label,
           const std::set<Origin>& wanted, PlacedFigures& placed) {
  for (std::size_t i = 0; i < row.figures.size() && i < table.columns.size(); ++i) {
    const Figure& figure = row.figures[i];
    if (figure.origin.cell.empty() || !wanted.contains(figure.origin)) continue;
    const Column* column = entry.layout.find(table.columns[i]);
    if (column != nullptr) placed.try_emplace(figure.origin, PlacedFigure{&entry, &figure, column, label});
  }
}

void place(const BookEntry& entry, const Table& table, const std::set<Origin>& wanted, PlacedFigures& placed) {
  for (const Row& row : table.rows) place(entry, table, row, label_of(row, entry.layout), wanted, placed);
  if (table.total) place(entry, table, *table.total, entry.layout.total_label, wanted, placed);
}

}  // namespace

PlacedFigures placed_figures(const Book& book, const std::set<Origin>& wanted) {
  PlacedFigures placed;
  for (const auto& [key, entry] : book.entries) {
    if (entry.derived) continue;
    place(entry, entry.table, wanted, placed);
    for (const Table& sheet : entry.sources) place(entry, sheet, wanted, placed);
  }
  return placed;
}

Grid grid_of(const BookEntry& entry, const std::set<Origin>& wanted, GridExtent extent) {
  return GridMaker(entry, wanted, extent).made();
}

std::string heading_words(const Column& column) {
  const std::vector<std::string>& words = column.headings;
  if (words.empty()) return one_line(column.id);
  if (words.size() == 1) return one_line(words.back());
  return one_line(words[words.size() - 2]) + " / " + one_line(words.back());
}

}  // namespace raingan::outputs
