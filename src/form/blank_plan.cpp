#include "form/blank_plan.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "form/blank_row.hpp"
#include "form/placeholders.hpp"
#include "thai/digits.hpp"

namespace raingan::form {
namespace {

using namespace std::string_view_literals;
using workbook::CellAddress;
using workbook::CellRange;

constexpr double kLetterWidth = 1.1;  // a letter of 16 pt in characters of the default font
constexpr double kLineHeight = 24;    // points; TH Sarabun 16 pt with room for tone marks
constexpr double kMoneyWidth = 17;    // "10,000,000,000.00"
constexpr double kCountWidth = 14;
constexpr std::size_t kMaxSheetName = 31;  // ECMA-376 part 1, 18.2.19
constexpr double kMaxHeadingLines = 7;
constexpr double kRagged = 1.45;  // lines end at words, and a stand-in font is wider

// Letters that take room: marks above and below a consonant do not.
std::size_t visible_letters(std::string_view text) {
  const std::u32string letters = to_utf32(text);
  return static_cast<std::size_t>(std::count_if(letters.begin(), letters.end(), [](char32_t c) {
    return !(c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E));
  }));
}

double width_of(std::string_view text) { return kLetterWidth * static_cast<double>(visible_letters(text)) + 2; }

class SheetPlanner {
 public:
  SheetPlanner(const FormLayout& layout, const BlankRequest& request, std::string name)
      : layout_(layout), request_(request) {
    plan_.name = std::move(name);
    plan_.thai_digits = layout.thai_digits;
    plan_.landscape = layout.landscape;
    for (std::uint32_t i = 0; i < layout_.columns.size(); ++i) where_.emplace(layout_.columns[i].id, i);
  }

  SheetPlan plan() {
    set_widths();
    add_titles();
    add_headings();
    add_rows();
    if (request_.district.empty()) add_total();
    add_notes();
    return std::move(plan_);
  }

 private:
  std::uint32_t last_column() const { return static_cast<std::uint32_t>(layout_.columns.size()) - 1; }

  std::string shown(const std::string& text) const { return layout_.thai_digits ? thai::to_thai_digits(text) : text; }

  PlannedCell& add(CellRange range, CellLook look, std::string text = {}) {
    PlannedCell cell;
    cell.range = range;
    cell.look = look;
    cell.text = std::move(text);
    plan_.cells.push_back(std::move(cell));
    return plan_.cells.back();
  }

  PlannedCell& add_line(CellLook look, const std::string& text) {
    const CellRange whole{{row_, 0}, {row_, last_column()}};
    ++row_;
    return add(whole, look, shown(text));
  }

  // The one unit of all figures; empty when they differ.
  std::string common_unit() const {
    std::string unit;
    bool first = true;
    for (const Column& column : layout_.columns) {
      if (column.role != ColumnRole::figure) continue;
      if (!first && column.unit != unit) return {};
      unit = column.unit;
      first = false;
    }
    return unit;
  }

  void set_widths() {
    for (const Column& column : layout_.columns) {
      double width = column.kind == FigureKind::money ? kMoneyWidth : kCountWidth;
      if (column.role == ColumnRole::number) width = 6;
      if (column.role == ColumnRole::text) width = 16;
      if (column.role == ColumnRole::district) {
        width = width_of(layout_.total_label);
        for (const District& district : request_.area->districts) width = std::max(width, width_of(district.name));
      }
      plan_.widths.push_back(width);
    }
  }

  void add_titles() {
    for (std::string title : layout_.titles) {
      if (const std::size_t at = title.find("{area}"); at != std::string::npos)
        title.replace(at, 6, request_.area->name);
      add_line(CellLook::title, title);
    }
    const std::string whose = request_.district.empty() ? std::string() : "อำเภอ" + request_.district + " ";
    add_line(CellLook::line, whose + "จังหวัด" + request_.area->name);
    if (const std::string unit = common_unit(); !unit.empty()) add_line(CellLook::unit, "หน่วย : " + unit);
  }

  std::string heading_text(const Column& column, std::size_t level) const {
    std::string text = column.headings[level];
    const bool own = level + 1 == column.headings.size();
    if (own && !column.unit.empty() && common_unit().empty()) text += " (" + column.unit + ")";
    return shown(text);
  }

  bool same_group(std::size_t a, std::size_t b, std::size_t level) const {
    const auto& left = layout_.columns[a].headings;
    const auto& right = layout_.columns[b].headings;
    return level + 1 < left.size() && level + 1 < right.size() &&
           std::equal(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(level) + 1, right.begin());
  }

  void add_headings() {
    plan_.heading_top = row_;
    const std::size_t depth = layout_.heading_rows();
    plan_.heading_heights.assign(depth, kLineHeight);
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
      const std::size_t levels = layout_.columns[i].headings.size();
      for (std::size_t level = 0; level < levels; ++level) {
        if (i > 0 && same_group(i - 1, i, level)) continue;
        std::size_t last = i;
        while (last + 1 < layout_.columns.size() && same_group(i, last + 1, level)) ++last;
        const std::size_t bottom = level + 1 == levels ? depth - 1 : level;
        add_heading(i, last, level, bottom);
      }
    }
    row_ += static_cast<std::uint32_t>(depth);
    plan_.data_top = row_;
    plan_.frozen_columns = where_of(ColumnRole::district) + 1;
  }

  void add_heading(std::size_t first, std::size_t last, std::size_t level, std::size_t bottom) {
    const std::string text = heading_text(layout_.columns[first], level);
    const auto row = [&](std::size_t at) { return plan_.heading_top + static_cast<std::uint32_t>(at); };
    add({{row(level), static_cast<std::uint32_t>(first)}, {row(bottom), static_cast<std::uint32_t>(last)}},
        CellLook::heading, text);
    double width = 0;
    for (std::size_t i = first; i <= last; ++i) width += plan_.widths[i];
    const double lines = std::min(kMaxHeadingLines, std::ceil(kRagged * width_of(text) / width));
    const double each = lines * kLineHeight / static_cast<double>(bottom - level + 1);
    for (std::size_t i = level; i <= bottom; ++i) {
      plan_.heading_heights[i] = std::max(plan_.heading_heights[i], each);
    }
  }

  std::uint32_t where_of(ColumnRole role) const {
    for (std::uint32_t i = 0; i < layout_.columns.size(); ++i) {
      if (layout_.columns[i].role == role) return i;
    }
    return 0;
  }

  void add_rows() {
    for (std::size_t i = 0; i < request_.area->districts.size(); ++i) {
      const District& district = request_.area->districts[i];
      if (request_.district.empty() || district.name == request_.district) add_row(district, i + 1);
    }
    plan_.data_last = row_ - 1;
    for (const Column& column : layout_.columns) add_entries(column);
  }

  void add_row(const District& district, std::size_t number) {
    std::map<std::string, BlankFigure> figures = blank_row(layout_, request_.known, district.name, row_, where_);
    for (std::uint32_t i = 0; i < layout_.columns.size(); ++i) {
      const Column& column = layout_.columns[i];
      const CellRange range{{row_, i}, {row_, i}};
      if (column.role == ColumnRole::number) {
        add(range, CellLook::number).value = Decimal::from_units(static_cast<std::int64_t>(number));
      } else if (column.role == ColumnRole::district) {
        add(range, CellLook::name, district.name);
      } else if (column.role == ColumnRole::text) {
        add(range, column.entered ? CellLook::note_entry : CellLook::note_locked);
      } else {
        BlankFigure& figure = figures[column.id];
        PlannedCell& cell = add(range, figure.cell == BlankCell::entry ? CellLook::entry : CellLook::locked);
        cell.kind = column.kind;
        cell.value = figure.value;
        cell.formula = std::move(figure.formula);
        if (cell.value) sums_[column.id] += *cell.value;
      }
    }
    plan_.districts.push_back(district.name);
    ++row_;
  }

  // Runs of entry cells in one column get one validation.
  void add_entries(const Column& column) {
    const std::uint32_t at = where_.at(column.id);
    for (const PlannedCell& cell : plan_.cells) {
      if (cell.look != CellLook::entry || cell.range.first.column != at) continue;
      const bool goes_on = !plan_.entries.empty() && plan_.entries.back().range.last.column == at &&
                           plan_.entries.back().range.last.row + 1 == cell.range.first.row;
      if (goes_on) {
        plan_.entries.back().range.last = cell.range.last;
      } else {
        plan_.entries.push_back({cell.range, column.kind});
      }
    }
  }

  void add_total() {
    const std::uint32_t name = where_of(ColumnRole::district);
    const bool number_before = name > 0 && layout_.columns[name - 1].role == ColumnRole::number;
    add({{row_, number_before ? name - 1 : name}, {row_, name}}, CellLook::total_label, layout_.total_label);
    for (std::uint32_t i = 0; i < layout_.columns.size(); ++i) {
      const Column& column = layout_.columns[i];
      if (i == name || (number_before && i + 1 == name)) continue;
      PlannedCell& cell = add({{row_, i}, {row_, i}}, CellLook::total);
      if (column.role != ColumnRole::figure || !column.additive) continue;
      cell.kind = column.kind;
      cell.value = sums_[column.id];
      cell.formula = "SUM(" + to_reference(CellRange{{plan_.data_top, i}, {plan_.data_last, i}}) + ")";
    }
    ++row_;
  }

  void add_notes() {
    plan_.last_row = row_ - 1;
    if (layout_.notes.empty()) return;
    ++row_;
    for (std::size_t i = 0; i < layout_.notes.size(); ++i) {
      add_line(CellLook::foot, (i == 0 ? "หมายเหตุ : " : "") + layout_.notes[i]);
    }
    plan_.last_row = row_ - 1;
  }

  const FormLayout& layout_;
  const BlankRequest& request_;
  SheetPlan plan_;
  std::uint32_t row_ = 0;
  std::map<std::string, std::uint32_t> where_;
  std::map<std::string, Decimal> sums_;
};

std::string shortened(std::u32string name, std::size_t room) {
  if (name.size() > room) name.resize(room);
  return to_utf8(name);
}

}  // namespace

SheetPlan plan_sheet(const FormLayout& layout, const BlankRequest& request, std::string name) {
  return SheetPlanner(layout, request, std::move(name)).plan();
}

std::string sheet_name(const FormLayout& layout, const std::vector<SheetPlan>& others) {
  std::u32string name = to_utf32(layout.name.empty() ? layout.form : layout.name);
  std::erase_if(name, [](char32_t c) { return c < 0x20 || U"[]:*?/\\'"sv.find(c) != std::u32string_view::npos; });
  const auto taken = [&](const std::string& wanted) {
    return std::any_of(others.begin(), others.end(), [&](const SheetPlan& other) { return other.name == wanted; });
  };
  const std::string plain = shortened(name, kMaxSheetName);
  if (!taken(plain)) return plain;
  std::string tail = " " + layout.period.id();
  for (int number = 2;; ++number) {
    const std::string wanted = shortened(name, kMaxSheetName - tail.size()) + tail;
    if (!taken(wanted)) return wanted;
    tail = " " + std::to_string(number);
  }
}

}  // namespace raingan::form
