#include "form/heading_band.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/limits.hpp"
#include "base/utf8.hpp"
#include "thai/name.hpp"

namespace raingan::form {
namespace {

using workbook::Cell;
using workbook::CellAddress;
using workbook::CellRange;
using workbook::CellType;

constexpr std::uint32_t kMaxRowsAbove = 2;
constexpr std::uint32_t kMaxRowsBelow = 4;  // two more levels, a line of units, a line of column numbers
constexpr std::uint32_t kMaxGap = 2;        // columns without a heading inside a table
constexpr std::size_t kMaxPlaceBytes = 300;
constexpr std::array<std::string_view, 2> kPlaces = {"อำเภอ", "จังหวัด"};

bool is_label(const Cell* cell) {
  return cell != nullptr && (cell->type == CellType::text || cell->type == CellType::date) && !is_figure(cell);
}

// "(1)", "2", "๓": a cell of the line that numbers the columns.
bool is_column_number(const Cell* cell) {
  const std::u32string words = read_heading(cell).words;
  return !words.empty() && words.size() <= 3 &&
         std::all_of(words.begin(), words.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

// "อำเภอ…ท่าบ่อ", "จังหวัดหนองคาย": a line of the title.
bool names_place(const std::string& text) {
  const std::string plain = thai::normalised(std::string_view(text).substr(0, kMaxPlaceBytes));
  return std::any_of(kPlaces.begin(), kPlaces.end(),
                     [&](std::string_view place) { return plain.starts_with(place) && plain.size() > place.size(); });
}

// One reading of a column's headings while it is put together.
class Levels {
 public:
  void add(const Cell* cell) {
    HeadingText text = read_heading(cell);
    month_range_ = month_range_ || text.month_range;
    months_.insert(months_.end(), text.months.begin(), text.months.end());
    aside_ += text.aside;
    const bool repeated = !words_.empty() && words_.back() == text.words;
    if (!text.words.empty() && !repeated) words_.push_back(std::move(text.words));
  }
  HeadingReading reading() const { return {HeadingPath(words_, aside_), months_, month_range_}; }

 private:
  std::vector<std::u32string> words_;
  std::u32string aside_;
  std::vector<StatedMonth> months_;
  bool month_range_ = false;
};

class BandFinder {
 public:
  BandFinder(const SheetView& view, const Anchor& anchor) : view_(view), anchor_(anchor) {}

  std::vector<HeadingBand> find() const {
    const std::uint32_t bottom = bottom_row();
    std::vector<HeadingBand> bands;
    for (std::uint32_t above = 0; above <= std::min(kMaxRowsAbove, anchor_.cell.first.row); ++above) {
      const std::uint32_t top = anchor_.cell.first.row - above;
      if (above > 0 && !is_group_row(top)) break;
      bands.push_back(band(top, bottom));
    }
    return bands;
  }

 private:
  std::uint32_t name_column() const { return anchor_.cell.first.column; }

  // Rows under the anchor belong to the heading as long as they name nothing and hold labels only.
  std::uint32_t bottom_row() const {
    std::uint32_t bottom = anchor_.cell.last.row;
    while (bottom - anchor_.cell.first.row < kMaxRowsBelow + 1) {
      const std::uint32_t row = bottom + 1;
      const auto cells = view_.filled_between(row, anchor_.left, anchor_.right);
      const bool labels = std::all_of(cells.begin(), cells.end(), [](const auto& at) { return is_label(at.second); });
      const bool named = view_.filled({row, name_column()}) != nullptr;
      const bool left_of_names = !cells.empty() && cells.front().first.column < name_column() && !named &&
                                 cells.size() == 1;  // a total row without figures, a note
      if (!cells.empty() && labels && !named && !left_of_names && !spans_names(row)) {
        bottom = row;
      } else if (numbers_columns(cells)) {
        return row;
      } else {
        break;
      }
    }
    return bottom;
  }

  bool spans_names(std::uint32_t row) const {
    const CellRange range = view_.range_at({row, name_column()});
    return range.first.row > anchor_.cell.last.row && view_.filled(range.first) != nullptr;
  }

  bool numbers_columns(const std::vector<std::pair<CellAddress, const Cell*>>& cells) const {
    const bool named =
        std::any_of(cells.begin(), cells.end(), [&](const auto& at) { return at.first.column == name_column(); });
    return named && cells.size() >= 3 &&
           std::all_of(cells.begin(), cells.end(), [](const auto& at) { return is_column_number(at.second); });
  }

  // A row above the names' heading that holds groups, not a title: nothing in it lies over the names, something behind
  // them, and nothing says whose sheet this is.
  bool is_group_row(std::uint32_t row) const {
    const auto cells = view_.filled_between(row, anchor_.left, anchor_.right);
    if (cells.empty() || cells.back().first.column <= name_column()) return false;
    return std::all_of(cells.begin(), cells.end(), [&](const auto& at) {
      const CellRange range = view_.range_at(at.first);
      const bool over_names = range.first.column <= name_column() && name_column() <= range.last.column;
      return is_label(at.second) && !over_names && !names_place(at.second->text) &&
             at.second->text.size() <= limits::kMaxStringChars;
    });
  }

  bool headed(std::uint32_t column, std::uint32_t top, std::uint32_t bottom) const {
    for (std::uint32_t row = top; row <= bottom; ++row) {
      if (view_.filled(view_.range_at({row, column}).first) != nullptr) return true;
    }
    return false;
  }

  HeadingBand band(std::uint32_t top, std::uint32_t bottom) const {
    HeadingBand band;
    band.top = top;
    band.bottom = bottom;
    band.names = band.left = band.right = name_column();
    for (std::uint32_t column = name_column(), gap = 0; column < anchor_.right && gap < kMaxGap;) {
      gap = headed(++column, top, bottom) ? 0 : gap + 1;
      if (gap == 0) band.right = column;
    }
    for (std::uint32_t column = name_column(), gap = 0; column > anchor_.left && gap < kMaxGap;) {
      gap = headed(--column, top, bottom) ? 0 : gap + 1;
      if (gap == 0) band.left = column;
    }
    for (std::uint32_t column = band.left; column <= band.right; ++column) {
      if (column == name_column() || !headed(column, top, bottom)) continue;
      band.columns.push_back(heading_column(column, band));
    }
    return band;
  }

  // The unmerged group name to the left of an empty cell in the upper rows.
  const Cell* group_left_of(CellAddress at, const HeadingBand& band) const {
    for (std::uint32_t column = at.column; column-- > band.left;) {
      if (column == name_column()) return nullptr;
      const CellRange range = view_.range_at({at.row, column});
      const Cell* cell = view_.filled(range.first);
      if (cell != nullptr) return range.first == range.last || range.first.row == range.last.row ? cell : nullptr;
    }
    return nullptr;
  }

  HeadingColumn heading_column(std::uint32_t column, const HeadingBand& band) const {
    HeadingColumn out;
    out.column = column;
    out.cell = {band.top, column};
    Levels plain;
    Levels grouped;
    bool differs = false;
    std::optional<CellAddress> before;
    for (std::uint32_t row = band.top; row <= band.bottom; ++row) {
      const CellRange range = view_.range_at({row, column});
      if (before == range.first) continue;
      before = range.first;
      if (const Cell* cell = view_.filled(range.first)) {
        if (is_figure(cell)) continue;  // the number of the column
        plain.add(cell);
        grouped.add(cell);
        out.text += (out.text.empty() ? "" : " / ") + std::string(trimmed(cell->text));
        out.cell = range.first;
      } else if (row < band.bottom) {
        if (const Cell* group = group_left_of({row, column}, band)) {
          grouped.add(group);
          differs = true;
        }
      }
    }
    out.readings.push_back(plain.reading());
    if (differs) out.readings.push_back(grouped.reading());
    return out;
  }

  const SheetView& view_;
  const Anchor& anchor_;
};

}  // namespace

std::vector<HeadingBand> bands_of(const SheetView& view, const Anchor& anchor) {
  return BandFinder(view, anchor).find();
}

}  // namespace raingan::form
