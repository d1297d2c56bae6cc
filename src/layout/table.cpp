#include "layout/table.hpp"

#include <algorithm>
#include <optional>

#include "layout/table_grid.hpp"

namespace raingan::layout {
namespace {

constexpr unsigned kPaper = 0xFFFFFF;
constexpr double kBar = 0.6;  // points; weight of a line below a cell

struct CellLines {
  std::vector<SetLine> lines;
  double height = 0;
};

// A table with known columns, about to become slices.
class TableSetter {
 public:
  TableSetter(const Table& table, const TableStyle& style, const Frame& frame, TextSetter& setter)
      : style_(style), frame_(frame) {
    for (scale_ = 1; widths_.empty() && scale_ > kSmallestTable - kTableStep / 2; scale_ -= kTableStep) {
      grid_ = grid_of(table, style.size * scale_, setter);
      widths_ = column_widths(grid_, table, frame.width(), style.padding_x);
    }
    scale_ += kTableStep;
    for (const TableColumn& column : table.columns) names_rows_.push_back(column.names_rows);
    if (widths_.empty()) widths_.assign(grid_.columns, frame.width() / static_cast<double>(grid_.columns));
    edges_.push_back(frame.left);
    for (const double width : widths_) edges_.push_back(edges_.back() + width);
    find_figure_widths();
    set_cells();
    find_heights();
    untie_what_no_page_holds();
  }

  SetBlock slices(std::uint32_t node, const AddNode& add_node) {
    SetBlock block;
    block.space_before = style_.space_before;
    std::size_t cell = 0;
    if (grid_.head_rows > 0) {
      block.head.push_back(slice(0, grid_.head_rows, cell, node, add_node));
    } else {
      block.head.push_back(top_rule());
    }
    for (std::size_t row = grid_.head_rows; row < grid_.rows();) {
      const std::size_t end = tied_rows_end(grid_, row);
      if (end == row + 1 && heights_[row] > room()) {
        append_row_pieces(block, row, cell, node, add_node);
      } else {
        block.slices.push_back(slice(row, end, cell, node, add_node));
      }
      row = end;
    }
    if (block.slices.empty()) block.slices = std::move(block.head), block.head.clear();
    return block;
  }

 private:
  double pitch() const { return style_.pitch * scale_; }

  double width_of(const GridCell& cell) const { return edges_[cell.column + cell.column_span] - edges_[cell.column]; }

  // Figures of a centred column are centred as a block, and end on one edge.
  LineMeasure measure_of(const GridCell& cell) const {
    LineMeasure measure;
    measure.width = std::max(width_of(cell) - 2 * style_.padding_x, 1.0);
    measure.align = cell.align;
    const bool block = cell.figure && cell.column_span == 1 && cell.align == Align::centre;
    if (!block || figure_widths_[cell.column] > measure.width) return measure;
    measure.align = Align::right;
    measure.width = (measure.width + figure_widths_[cell.column]) / 2;
    return measure;
  }

  void find_figure_widths() {
    figure_widths_.assign(grid_.columns, 0);
    for (const GridCell& cell : grid_.cells) {
      if (!cell.figure || cell.column_span > 1) continue;
      figure_widths_[cell.column] = std::max(figure_widths_[cell.column], cell.text.natural_width());
    }
  }

  void set_cells() {
    for (const GridCell& cell : grid_.cells) {
      const LineMeasure measure = measure_of(cell);
      CellLines set;
      set.lines = set_lines(cell.text, measure);
      set.height = static_cast<double>(std::max<std::size_t>(set.lines.size(), 1)) * pitch() + 2 * style_.padding_y;
      for (SetLine& line : set.lines) shift(line, edges_[cell.column] + style_.padding_x, 0);
      cells_.push_back(std::move(set));
    }
  }

  // Rows are as high as their cells; what a spanning cell lacks is added to its last row.
  void find_heights() {
    heights_.assign(grid_.rows(), pitch() + 2 * style_.padding_y);
    for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
      if (grid_.cells[i].row_span == 1) {
        double& height = heights_[grid_.cells[i].row];
        height = std::max(height, cells_[i].height);
      }
    }
    for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
      const GridCell& cell = grid_.cells[i];
      if (cell.row_span == 1) continue;
      const double lacking = cells_[i].height - height_of(cell.row, cell.row + cell.row_span);
      if (lacking <= 0) continue;
      for (std::size_t k = 0; k < cell.row_span; ++k)
        heights_[cell.row + k] += lacking / static_cast<double>(cell.row_span);
    }
  }

  double height_of(std::size_t first, std::size_t last) const {
    double height = 0;
    for (std::size_t row = first; row < last; ++row) height += heights_[row];
    return height;
  }

  // Height that a page leaves for rows below the repeated heading.
  double room() const { return std::max(frame_.height - height_of(0, grid_.head_rows), frame_.height / 2); }

  // Rows tied together that no page could hold are untied.
  void untie_what_no_page_holds() {
    bool changed = false;
    for (std::size_t row = grid_.head_rows; row < grid_.rows();) {
      const std::size_t end = tied_rows_end(grid_, row);
      if (end > row + 1 && height_of(row, end) > room()) {
        untie(grid_, row, end);
        changed = true;
      }
      row = end;
    }
    if (!changed) return;
    cells_.clear();
    set_cells();
    find_heights();
  }

  Rule rule(double x0, double y0, double x1, double y1) const { return {x0, y0, x1, y1, style_.rule}; }

  // Horizontal rules reach half their weight over the corner, so that corners are square.
  Rule horizontal(double x0, double x1, double y) const {
    return rule(x0 - style_.rule / 2, y, x1 + style_.rule / 2, y);
  }

  Slice top_rule() const {
    Slice slice;
    slice.left = edges_.front();
    slice.right = edges_.back();
    if (style_.rule > 0) slice.items.push_back({horizontal(edges_.front(), edges_.back(), 0), 0});
    return slice;
  }

  // Every edge is drawn once: a cell draws its left and lower edge, the table its upper and right one.
  Slice slice(std::size_t first, std::size_t end, std::size_t& next_cell, std::uint32_t node, const AddNode& add_node) {
    Slice slice;
    slice.height = height_of(first, end);
    slice.left = edges_.front();
    slice.right = edges_.back();
    const bool ruled = style_.rule > 0;
    if (ruled && first < grid_.head_rows) slice.items.push_back({horizontal(edges_.front(), edges_.back(), 0), 0});
    const std::size_t begin = next_cell;
    while (next_cell < grid_.cells.size() && grid_.cells[next_cell].row < end) ++next_cell;
    for (std::size_t i = begin; i < next_cell; ++i) append_frame(slice, grid_.cells[i], first);
    if (ruled) slice.items.push_back({rule(edges_.back(), 0, edges_.back(), -slice.height), 0});
    for (std::size_t i = begin; i < next_cell; ++i) append_text(slice, i, first, node_of(i, node, add_node));
    return slice;
  }

  // Made once: a row that goes on over several pages stays one row.
  std::uint32_t node_of(std::size_t index, std::uint32_t table, const AddNode& add_node) {
    const GridCell& cell = grid_.cells[index];
    row_nodes_.resize(grid_.rows());
    cell_nodes_.resize(grid_.cells.size());
    std::uint32_t& row = row_nodes_[cell.row];
    std::uint32_t& node = cell_nodes_[index];
    if (row == 0) row = add_node({Role::row, table});
    if (node == 0) {
      node = add_node({role_of(cell), row, static_cast<std::uint16_t>(cell.column_span),
                       static_cast<std::uint16_t>(cell.row_span)});
    }
    return node;
  }

  // A label of a total may begin before the column of names and reach into it.
  Role role_of(const GridCell& cell) const {
    if (cell.kind == RowKind::head) return Role::header_cell;
    for (std::size_t k = cell.column; k < cell.column + cell.column_span; ++k) {
      if (names_rows_[k]) return Role::row_header;
    }
    return Role::data_cell;
  }

  // A single row that is higher than a page: as many of its lines on each page as there is room for.
  void append_row_pieces(SetBlock& block, std::size_t row, std::size_t& next_cell, std::uint32_t node,
                         const AddNode& add_node) {
    const auto lines = std::max<std::size_t>(static_cast<std::size_t>((room() - 2 * style_.padding_y) / pitch()), 1);
    const std::size_t begin = next_cell;
    while (next_cell < grid_.cells.size() && grid_.cells[next_cell].row == row) ++next_cell;
    std::vector<std::vector<SetLine>> waiting;
    std::size_t most = 0;
    for (std::size_t i = begin; i < next_cell; ++i) {
      waiting.push_back(std::move(cells_[i].lines));
      most = std::max(most, waiting.back().size());
    }
    for (std::size_t from = 0; from < most; from += lines) {
      const std::size_t to = std::min(from + lines, most);
      heights_[row] = static_cast<double>(to - from) * pitch() + 2 * style_.padding_y;
      for (std::size_t i = begin; i < next_cell; ++i) {
        auto& all = waiting[i - begin];
        cells_[i].lines.clear();
        for (std::size_t k = from; k < std::min(to, all.size()); ++k) cells_[i].lines.push_back(std::move(all[k]));
      }
      std::size_t again = begin;
      block.slices.push_back(slice(row, row + 1, again, node, add_node));
    }
  }

  std::optional<unsigned> fill_of(const GridCell& cell) const {
    const bool in_turn = cell.kind == RowKind::body && !style_.row_fills.empty();
    if (cell.source->fill_rgb || !in_turn) return cell.source->fill_rgb;
    const unsigned fill = style_.row_fills[(cell.row - grid_.head_rows) % style_.row_fills.size()];
    return fill == kPaper ? std::nullopt : std::optional(fill);
  }

  void append_frame(Slice& slice, const GridCell& cell, std::size_t first) const {
    const double top = -height_of(first, cell.row);
    const double bottom = top - height_of(cell.row, cell.row + cell.row_span);
    const double left = edges_[cell.column], right = edges_[cell.column + cell.column_span];
    if (const std::optional<unsigned> fill = fill_of(cell)) {
      // Under the rules, so it comes first.
      const Item box{Box{left, bottom, right - left, top - bottom, *fill}, 0};
      slice.items.insert(slice.items.begin(), box);
    }
    if (cell.source->line_below) slice.items.push_back({Rule{left, bottom, right, bottom, kBar}, 0});
    if (style_.rule <= 0) return;
    slice.items.push_back({rule(left, top, left, bottom), 0});
    slice.items.push_back({horizontal(left, right, bottom), 0});
  }

  void append_text(Slice& slice, std::size_t index, std::size_t first, std::uint32_t node) {
    const GridCell& cell = grid_.cells[index];
    CellLines& set = cells_[index];
    const double top = -height_of(first, cell.row);
    const double free = height_of(cell.row, cell.row + cell.row_span) - static_cast<double>(set.lines.size()) * pitch();
    double y = top - free / 2;
    for (SetLine& line : set.lines) {
      for (GlyphRun& run : line.runs) {
        run.y += y - kBaselineShare * pitch();
        slice.items.push_back({std::move(run), node});
      }
      y -= pitch();
    }
  }

  const TableStyle& style_;
  Frame frame_;
  double scale_ = 1;
  Grid grid_;
  std::vector<double> widths_, edges_, heights_;
  std::vector<double> figure_widths_;  // of each column's longest figure
  std::vector<CellLines> cells_;                       // as grid_.cells
  std::vector<bool> names_rows_;                       // of every column
  std::vector<std::uint32_t> row_nodes_, cell_nodes_;  // 0: not made yet
};

}  // namespace

SetBlock set_table(const Table& table, const TableStyle& style, const Frame& frame, std::uint32_t node,
                   const AddNode& add_node, TextSetter& setter) {
  if (table.columns.empty()) return {};
  return TableSetter(table, style, frame, setter).slices(node, add_node);
}

}  // namespace raingan::layout
