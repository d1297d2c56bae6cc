#include "form/blank_plan.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "form/blank_row.hpp"
#include "form/blank_text.hpp"
#include "form/blank_widths.hpp"
#include "thai/digits.hpp"

namespace raingan::form {
namespace {

using namespace std::string_view_literals;
using workbook::CellAddress;
using workbook::CellRange;

constexpr double kLineHeight = 24;         // points; TH Sarabun 16 pt with room for tone marks
constexpr std::size_t kMaxSheetName = 31;  // ECMA-376 part 1, 18.2.19
constexpr double kMaxHeadingLines = 7;
constexpr double kRagged = 1.45;  // lines end at words, and a stand-in font is wider

class SheetPlanner {
 public:
  SheetPlanner(const FormLayout& layout, const BlankRequest& request, std::string name)
      : layout_(layout), request_(request), lines_(blank_lines(layout, request)) {
    plan_.name = std::move(name);
    plan_.thai_digits = layout.thai_digits;
    plan_.landscape = layout.landscape;
    plan_.one_page = layout.rows == RowSubject::month || layout.rows == RowSubject::item;
    for (std::uint32_t i = 0; i < layout_.columns.size(); ++i) where_.emplace(layout_.columns[i].id, i);
  }

  SheetPlan plan() {
    plan_.widths = blank_widths(layout_, *request_.area);
    add_titles();
    add_headings();
    add_rows();
    if (!layout_.has_district_rows() || request_.district.empty()) add_total();
    add_notes();
    add_signatures();
    plan_.last_row = row_ - 1;
    return std::move(plan_);
  }

 private:
  std::uint32_t last_column() const { return static_cast<std::uint32_t>(layout_.columns.size()) - 1; }

  std::string shown(std::string text) const {
    if (const std::size_t at = text.find("{area}"); at != std::string::npos) text.replace(at, 6, request_.area->name);
    return layout_.thai_digits ? thai::to_thai_digits(text) : text;
  }

  std::uint32_t name_column() const {
    const std::uint32_t item = where_of(ColumnRole::item);
    return item != 0 || layout_.columns.front().role == ColumnRole::item ? item : where_of(ColumnRole::district);
  }

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

  void add_titles() {
    for (const std::string& title : layout_.titles) add_line(CellLook::title, title);
    add_line(CellLook::line, owner_line(layout_, request_));
    if (const std::string unit = common_unit(layout_); !unit.empty()) add_line(CellLook::unit, "หน่วย : " + unit);
  }

  std::string heading_text(const Column& column, std::size_t level) const {
    std::string text = column.headings[level];
    const bool own = level + 1 == column.headings.size();
    if (own && !column.unit.empty() && common_unit(layout_).empty()) text += " (" + column.unit + ")";
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
    plan_.frozen_columns = name_column() + 1;
  }

  void add_heading(std::size_t first, std::size_t last, std::size_t level, std::size_t bottom) {
    const std::string text = heading_text(layout_.columns[first], level);
    const auto row = [&](std::size_t at) { return plan_.heading_top + static_cast<std::uint32_t>(at); };
    add({{row(level), static_cast<std::uint32_t>(first)}, {row(bottom), static_cast<std::uint32_t>(last)}},
        CellLook::heading, text);
    double width = 0;
    for (std::size_t i = first; i <= last; ++i) width += plan_.widths[i];
    const double lines = std::min(kMaxHeadingLines, std::ceil(kRagged * text_width(text) / width));
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
    for (std::size_t i = 0; i < lines_.size(); ++i) add_row(lines_[i], number_of(lines_[i], i));
    plan_.data_last = row_ - 1;
    for (const Column& column : layout_.columns) add_entries(column);
  }

  // A district keeps the number that it has among all.
  std::size_t number_of(const BlankLine& line, std::size_t at) const {
    const std::vector<District>& all = request_.area->districts;
    if (!layout_.has_district_rows()) return at + 1;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const District& one) { return one.name == line.district; });
    return static_cast<std::size_t>(found - all.begin()) + 1;
  }

  void add_row(const BlankLine& line, std::size_t number) {
    std::map<std::string, BlankFigure> figures = blank_row(layout_, request_.known, line, row_, where_);
    const std::uint32_t name = name_column();
    for (std::uint32_t i = 0; i < layout_.columns.size(); ++i) {
      const Column& column = layout_.columns[i];
      const CellRange range{{row_, i}, {row_, i}};
      if (i == name) {
        const bool open = layout_.rows == RowSubject::producer;
        add(range, open ? CellLook::name_entry : CellLook::name, open ? line.name : shown(line.name));
      } else if (column.role == ColumnRole::number) {
        add(range, CellLook::number).value = Decimal::from_units(static_cast<std::int64_t>(number));
      } else if (column.role == ColumnRole::figure) {
        add_figure(range, column, figures[column.id], line);
      } else if (column.role == ColumnRole::district) {
        add(range, CellLook::name_entry, line.name.empty() ? std::string() : line.district);
      } else {
        add(range, column.entered ? CellLook::note_entry : CellLook::note_locked);
      }
    }
    if (!line.name.empty()) plan_.rows.push_back(line);
    ++row_;
  }

  void add_figure(const CellRange& range, const Column& column, BlankFigure& figure, const BlankLine& line) {
    const CellLook computed = layout_.rows == RowSubject::producer ? CellLook::open_total : CellLook::locked;
    PlannedCell& cell = add(range, figure.cell == BlankCell::entry ? CellLook::entry : computed);
    cell.kind = column.kind;
    cell.value = figure.value;
    cell.formula = std::move(figure.formula);
    if (line.ticks.count(column.id) != 0) cell.text = kTick;
    if (cell.value) sums_[column.id] += *cell.value;
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
    const std::uint32_t name = name_column();
    const bool number_before = name > 0 && layout_.columns[name - 1].role == ColumnRole::number;
    add({{row_, number_before ? name - 1 : name}, {row_, name}}, CellLook::total_label, shown(layout_.total_label));
    for (std::uint32_t i = 0; i < layout_.columns.size(); ++i) {
      const Column& column = layout_.columns[i];
      if (i == name || (number_before && i + 1 == name)) continue;
      PlannedCell& cell = add({{row_, i}, {row_, i}}, CellLook::total);
      if (column.role != ColumnRole::figure || column.kind == FigureKind::tick || !column.additive) continue;
      cell.kind = column.kind;
      cell.value = sums_[column.id];
      cell.formula = "SUM(" + to_reference(CellRange{{plan_.data_top, i}, {plan_.data_last, i}}) + ")";
    }
    ++row_;
  }

  void add_notes() {
    const std::vector<std::string> notes = blank_notes(layout_);
    if (!notes.empty()) ++row_;
    for (std::size_t i = 0; i < notes.size(); ++i) add_line(CellLook::foot, (i == 0 ? "หมายเหตุ : " : "") + notes[i]);
  }

  // Blocks to be signed, centred under the right half of the table.
  void add_signatures() {
    double whole = 0;
    for (const double width : plan_.widths) whole += width;
    std::uint32_t from = 0;
    for (double left = 0; from < last_column() && left + plan_.widths[from] <= whole / 2; ++from)
      left += plan_.widths[from];
    for (const std::vector<std::string>& block : layout_.signatures) {
      ++row_;
      for (const std::string& line : block) {
        // What does not fit beside the dotted lines is a sentence: it takes the whole width.
        const bool dotted = line.find("....") != std::string::npos;
        const std::uint32_t left = !dotted && text_width(line) > whole / 2 ? 0 : from;
        add({{row_, left}, {row_, last_column()}}, CellLook::signature, shown(line));
        ++row_;
      }
    }
  }

  const FormLayout& layout_;
  const BlankRequest& request_;
  const std::vector<BlankLine> lines_;
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
