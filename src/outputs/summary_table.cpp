#include <algorithm>
#include <set>

#include "outputs/computed_row.hpp"
#include "outputs/figure_text.hpp"
#include "outputs/heading_grid.hpp"
#include "outputs/shown_table.hpp"
#include "outputs/summary_sheets.hpp"
#include "outputs/trace.hpp"

namespace raingan::outputs {
namespace {

using workbook::CellAddress;

constexpr std::uint32_t kTitleRows = 3;
constexpr std::uint32_t kDoubtFill = 0xF8CBAD;
constexpr std::uint32_t kIncompleteFill = 0xFFF2CC;

double width_of(const FormLayout& layout, const Column& column) {
  switch (column.role) {
    case ColumnRole::number:
      return 5;
    case ColumnRole::district:
      return 20;
    case ColumnRole::item:
      return layout.rows == RowSubject::producer ? 38 : 22;
    case ColumnRole::figure:
      return column.kind == FigureKind::tick ? 11 : 15;
    case ColumnRole::text:
      break;
  }
  return 18;
}

std::set<Origin> doubted_cells(const Findings& findings) {
  std::set<Origin> cells;
  for (const Finding& finding : findings) {
    if (finding.level != Level::error) continue;
    cells.insert(finding.origin);
    for (const Suspect& suspect : finding.suspects) cells.insert(suspect.origin);
  }
  cells.erase(Origin{});
  return cells;
}

// One sheet while it is written.
class TableSheet {
 public:
  TableSheet(const Facts& facts, ShownTable shown, std::string title, NewSheet& sheet)
      : facts_(facts),
        shown_(std::move(shown)),
        title_(std::move(title)),
        sheet_(sheet),
        doubted_(doubted_cells(facts.findings)),
        head_rows_(static_cast<std::uint32_t>(heading_rows(shown_.columns))),
        summands_(summands_of(shown_)) {
    for (const ShownRow& row : shown_.rows) computed_.push_back(computed_row(shown_, summands_, row));
    for (std::size_t i = 0; i < shown_.columns.size(); ++i) looks_.push_back(figure_look(i));
    longest_.assign(looks_.size(), 0);
  }

  void write() {
    write_titles();
    for (std::size_t i = 0; i < shown_.rows.size(); ++i) write_row(i);
    write_totals();
    for (std::uint32_t i = 0; i < shown_.columns.size(); ++i) {
      sheet_.width(i, i, std::max(width_of(*shown_.layout, *shown_.columns[i]), width_for_figures(longest_[i])));
    }
    sheet_.page(first_row(), name_column() + 1, shown_.columns.size() > 6);
  }

 private:
  std::uint32_t first_row() const { return kTitleRows + head_rows_; }
  std::uint32_t total_row() const { return first_row() + static_cast<std::uint32_t>(shown_.rows.size()); }

  static std::string reference(std::uint32_t row, std::size_t column) {
    return workbook::to_reference(CellAddress{row, static_cast<std::uint32_t>(column)});
  }

  std::uint32_t name_column() const {
    for (std::uint32_t i = 0; i < shown_.columns.size(); ++i) {
      if (is_name_column(*shown_.layout, *shown_.columns[i])) return i;
    }
    return 0;
  }

  void write_titles() {
    CellLook plain;
    plain.border = false;
    CellLook bold = plain;
    bold.bold = true;
    sheet_.text({0, 0}, title_, bold);
    sheet_.text({1, 0}, shown_.layout->period.title() + "  จังหวัด" + facts_.area.name, plain);
    for (const HeadingCell& heading : heading_grid(shown_.columns)) {
      const std::uint32_t row = kTitleRows + static_cast<std::uint32_t>(heading.row);
      const auto column = static_cast<std::uint32_t>(heading.column);
      sheet_.merged({{row, column},
                     {row + static_cast<std::uint32_t>(heading.rows) - 1,
                      column + static_cast<std::uint32_t>(heading.columns) - 1}},
                    heading.text, heading_look());
    }
  }

  // Decimals in a whole column or in none of it.
  CellLook figure_look(std::size_t column) const {
    CellLook look;
    if (shown_.columns[column]->kind == FigureKind::tick) {
      look.align = CellLook::Align::centre;
      return look;
    }
    look.align = CellLook::Align::right;
    const bool whole = std::all_of(computed_.begin(), computed_.end(), [&](const std::vector<ComputedCell>& row) {
      return !row[column].value || row[column].value->is_whole();
    });
    look.number_format = whole ? "#,##0" : "#,##0.00";
    return look;
  }

  // In a list of many districts' rows every district counts for itself.
  std::size_t number_of(std::size_t index) const {
    const auto same = [&](std::size_t other) { return shown_.rows[other].district == shown_.rows[index].district; };
    if (shown_.layout->has_district_rows()) return index + 1;
    number_ = index > 0 && same(index - 1) ? number_ + 1 : 1;
    return number_;
  }

  void write_row(std::size_t index) {
    const std::uint32_t row = first_row() + static_cast<std::uint32_t>(index);
    const CellLook plain;
    CellLook centred;
    centred.align = CellLook::Align::centre;
    for (std::size_t i = 0; i < shown_.columns.size(); ++i) {
      const CellAddress at{row, static_cast<std::uint32_t>(i)};
      const Column& column = *shown_.columns[i];
      if (column.role == ColumnRole::number) {
        sheet_.number(at, Decimal::from_units(static_cast<std::int64_t>(number_of(index))), centred);
        sheet_.trace(trace_of_mark(Mark::row));
      } else if (column.role == ColumnRole::figure) {
        write_figure(at, index, i);
      } else if (is_name_column(*shown_.layout, column)) {
        sheet_.text(at, shown_.rows[index].label, plain);
      } else if (column.role == ColumnRole::district) {
        sheet_.text(at, one_line(shown_.rows[index].district), plain);
      } else {
        sheet_.blank(at, plain);
      }
    }
  }

  void measure(std::size_t column, Decimal value) {
    const std::size_t decimals = looks_[column].number_format == "#,##0" || !value.is_whole() ? 0 : 3;
    longest_[column] = std::max(longest_[column], value.grouped().size() + decimals);
  }

  void write_figure(CellAddress at, std::size_t index, std::size_t column) {
    const ComputedCell& cell = computed_[index][column];
    const Figure* sent = figure_of(shown_, shown_.rows[index], *shown_.columns[column]);
    CellLook look = looks_[column];
    if (sent != nullptr && doubted_.contains(sent->origin)) look.fill_rgb = kDoubtFill;
    if (cell.computed) {
      std::string formula;
      for (const std::size_t part : summands_[column]) {
        if (!formula.empty()) formula += "+";
        formula += reference(at.row, part);
      }
      sheet_.formula(at, formula, *cell.value, look);
      trace(index, column);
    } else if (cell.value && shown_.columns[column]->kind == FigureKind::tick) {
      sheet_.text(at, is_ticked(*sent) ? kTick : std::string_view(), look);
    } else if (cell.value) {
      sheet_.number(at, *cell.value, look);
      trace(index, column);
    } else {
      sheet_.text(at, sent != nullptr ? figure_text(*sent, Digits::ascii) : std::string(), look);
    }
  }

  void trace(std::size_t index, std::size_t column) {
    if (!sheet_.keeps_numbers()) return;
    sheet_.trace(trace_of_shown(shown_, shown_.rows[index], *shown_.columns[column]));
  }

  void write_totals() {
    bool incomplete = false;
    for (std::size_t i = 0; i < shown_.columns.size(); ++i) {
      const CellAddress at{total_row(), static_cast<std::uint32_t>(i)};
      if (i == name_column()) {
        sheet_.text(at, shown_.layout->total_label, total_look(CellLook{}));
      } else {
        incomplete = write_total(at, i) || incomplete;
      }
    }
    if (!incomplete) return;
    CellLook look;
    look.border = false;
    sheet_.text({total_row() + 1, 0}, "ยอดรวมในช่องสีเหลืองยังไม่ครบทุกอำเภอ เพราะบางอำเภอยังไม่มีตัวเลข", look);
  }

  // True when the total lacks a row's figure.
  bool write_total(CellAddress at, std::size_t column) {
    CellLook look = looks_[column];
    const Column& shown = *shown_.columns[column];
    std::size_t known = 0;
    Decimal sum;
    for (const auto& row : computed_) {
      if (!row[column].value) continue;
      ++known;
      sum += *row[column].value;
    }
    if (shown.role != ColumnRole::figure || shown.kind == FigureKind::tick || !shown.additive || known == 0) {
      sheet_.blank(at, total_look(look));
      return false;
    }
    const bool incomplete = known < computed_.size() && shown_.layout->rows != RowSubject::producer;
    if (incomplete) look.fill_rgb = kIncompleteFill;
    measure(column, sum);
    sheet_.formula(at, "SUM(" + reference(first_row(), column) + ":" + reference(total_row() - 1, column) + ")", sum,
                   total_look(look));
    sheet_.trace(trace_of_figure(shown_.district, {shown_.layout->form, shown_.layout->period, shown.id}));
    return incomplete;
  }

  const Facts& facts_;
  ShownTable shown_;
  std::string title_;
  NewSheet& sheet_;
  std::set<Origin> doubted_;
  std::uint32_t head_rows_ = 1;
  Summands summands_;
  std::vector<std::vector<ComputedCell>> computed_;
  std::vector<CellLook> looks_;
  std::vector<std::size_t> longest_;  // figure of each column, in characters
  mutable std::size_t number_ = 0;
};

std::string title_of(const Facts& facts, const BookEntry& entry) {
  std::string title = entry.layout.name;
  if (entry.table.reference) title += " (ข้อมูลฐาน)";
  if (!entry.derived || !entry.layout.aggregation) return title;
  std::string ledger = entry.layout.aggregation->ledger;
  for (const auto& [key, other] : facts.book.entries) {
    if (key.first == ledger) {
      ledger = other.layout.name;
      break;
    }
  }
  return title + " (คำนวณจาก " + ledger + ")";
}

void write_sheet(const Facts& facts, ShownTable shown, const std::string& title, const std::string& what,
                 NewWorkbook& book) {
  // The period leads: names are cut at their end.
  NewSheet& sheet = book.sheet(shown.layout->period.id() + " " + what + shown.layout->name);
  TableSheet(facts, std::move(shown), title, sheet).write();
}

// A ledger of an earlier month is known by its sums: its rows were answered for then.
void write_sums(const Facts& facts, const BookEntry& entry, NewWorkbook& book) {
  BookEntry sums{entry.by_district, entry.layout};
  sums.layout.rows = RowSubject::district;
  std::erase_if(sums.layout.columns, [](const Column& column) {
    return column.kind == FigureKind::tick || column.role == ColumnRole::item || column.role == ColumnRole::district;
  });
  Column district;
  district.role = ColumnRole::district;
  district.headings = {"อำเภอ"};
  const auto after_number = sums.layout.columns.begin() + (sums.layout.columns.empty() ? 0 : 1);
  sums.layout.columns.insert(after_number, district);
  write_sheet(facts, shown_table(sums, facts.area, ""), title_of(facts, entry), "", book);
}

}  // namespace

void add_table_sheet(const Facts& facts, const BookEntry& entry, NewWorkbook& book) {
  const std::string title = title_of(facts, entry);
  const bool ledger = entry.layout.rows == RowSubject::producer;
  if (ledger && entry.table.reference) return write_sums(facts, entry, book);
  if (!ledger) write_sheet(facts, shown_table(entry, facts.area, ""), title, "", book);
  if (entry.layout.has_district_rows()) return;
  const DistrictList list(entry, facts.area);
  write_sheet(facts, list.shown(), title + " รายอำเภอ", ledger ? "" : "รายอำเภอ ", book);
}

}  // namespace raingan::outputs
