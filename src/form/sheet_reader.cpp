#include "form/sheet_reader.hpp"

#include <algorithm>

#include "form/recognise.hpp"
#include "form/table_findings.hpp"
#include "form/table_period.hpp"
#include "form/table_rows.hpp"
#include "form/table_title.hpp"

namespace raingan::form {
namespace {

using workbook::CellAddress;
using workbook::CellRange;

constexpr double kMarkedEnough = 0.3;  // a marked table is believed with fewer headings

class SheetReader {
 public:
  SheetReader(const workbook::Sheet& sheet, const std::string& file, const KnownForms& forms, const Area& area,
              const std::vector<Expected>& expected, const std::vector<MarkedForm>& marks)
      : view_(sheet), file_(file), forms_(forms), area_(area), names_(area), expected_(expected) {
    for (const MarkedForm& mark : marks) {
      if (mark.sheet == sheet.name) marks_.push_back(mark);
    }
  }

  void read(ReadTables& out) {
    const std::size_t before = out.tables.size();
    for (const Anchor& anchor : find_anchors(view_, forms_.patterns)) {
      const bool inside = std::any_of(taken_.begin(), taken_.end(),
                                      [&](const CellRange& range) { return range.contains(anchor.cell.first); });
      if (inside) continue;
      if (const auto form = recognise(anchor)) read_table(*form, out);
    }
    if (out.tables.size() > before) return;
    if (const auto figure = first_figure()) {
      const std::string marked = marks_.empty() ? std::string() : marks_.front().form;
      out.findings.push_back(unknown_form({file_, view_.sheet().name, to_reference(*figure)}, marked));
    }
  }

 private:
  const MarkedForm* mark_at(const HeadingBand& band) const {
    for (const MarkedForm& mark : marks_) {
      if (mark.first_cell == CellAddress{band.top, band.left}) return &mark;
    }
    return marks_.size() == 1 ? &marks_.front() : nullptr;
  }

  // The first row below the tables above the band.
  std::uint32_t floor_of(const HeadingBand& band) const {
    std::uint32_t floor = 0;
    for (const CellRange& range : taken_) {
      const bool over = range.first.column <= band.right && band.left <= range.last.column;
      if (over && range.last.row < band.top) floor = std::max(floor, range.last.row + 1);
    }
    return floor;
  }

  std::optional<Recognition> recognise(const Anchor& anchor) const {
    std::optional<Recognition> best;
    std::vector<std::pair<std::string, double>> scores;
    for (const HeadingBand& band : bands_of(view_, anchor)) {
      const Words title = words_of(title_above(view_, band, floor_of(band)));
      const MarkedForm* mark = mark_at(band);
      for (const FormPattern& pattern : forms_.patterns) {
        Recognition found = compare(band, pattern, title);
        if (mark != nullptr && mark->form == pattern.form && found.score >= kMarkedEnough) found.score += 1;
        scores.emplace_back(pattern.form, found.score);
        if (found.score >= kRecognised && (!best || found.score > best->score)) best = std::move(found);
      }
    }
    if (!best) return std::nullopt;
    double second = 0;
    for (const auto& [form, score] : scores) {
      if (form != best->pattern->form) second = std::max(second, score);
    }
    best->certain = best->score - second >= kClearMargin;
    return best;
  }

  std::vector<Period> periods_expected(const std::string& form) const {
    std::vector<Period> periods;
    for (const Expected& expected : expected_) {
      if (expected.form == form) periods.push_back(expected.period);
    }
    return periods;
  }

  void read_table(const Recognition& form, ReadTables& out) {
    const std::vector<TitleLine> title = title_above(view_, form.band, floor_of(form.band));
    const MarkedForm* mark = mark_at(form.band);
    if (mark != nullptr && mark->form != form.pattern->form) mark = nullptr;
    const auto marked = mark != nullptr ? std::optional(mark->period) : std::nullopt;
    const TablePeriod period = period_of(form, title, marked, periods_expected(form.pattern->form));

    Table table;
    table.form = form.pattern->form;
    table.period = period.period;
    table.period_stated = period.stated;
    table.certain = form.certain;
    table.from_blank = mark != nullptr;
    for (const TitleLine& line : title) table.title += (table.title.empty() ? "" : "\n") + line.text;
    const FormLayout layout = forms_.layout_of(table.form, table.period);
    Recognition kept = form;
    const RowPlan plan = plan_of(kept, period, layout, table);
    const std::uint32_t last = read_rows(view_, file_, kept, plan, names_, table);
    const CellRange place{{form.band.top, form.band.left}, {last, form.band.right}};
    table.place = {file_, view_.sheet().name, to_reference(place)};
    taken_.push_back(place);

    report_columns(table, layout, kept, file_, view_.sheet().name, out.findings);
    if (period.unkept) report_title(table, *period.unkept, out.findings);
    name_districts(table, area_, out.findings);
    out.tables.push_back(std::move(table));
  }

  // Sets the table's columns in the form's order. Columns that the period has no place for become
  // unknown ones of `form`.
  static RowPlan plan_of(Recognition& form, const TablePeriod& period, const FormLayout& layout, Table& table) {
    std::map<std::string, std::uint32_t> where;
    RowPlan plan;
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
      const RecognisedColumn& column = form.columns[i];
      const ColumnPattern& pattern = form.pattern->columns[column.pattern];
      const std::uint32_t at = form.band.columns[column.heading].column;
      std::string id = pattern.id;
      if (const std::size_t month = id.find("{m}"); month != std::string::npos && period.months[i]) {
        id.replace(month, 3, thai::month_id(period.months[i]->month));
      }
      if (pattern.role == ColumnRole::number) plan.number = at;
      if (layout.find(id) == nullptr) {
        form.unknown.push_back(column.heading);
      } else if (pattern.role == ColumnRole::figure) {
        where.emplace(id, at);
      }
    }
    for (const Column& column : layout.columns) {
      const auto found = where.find(column.id);
      if (found == where.end()) continue;
      table.columns.push_back(column.id);
      plan.figures.push_back(found->second);
    }
    return plan;
  }

  std::optional<CellAddress> first_figure() const {
    for (const auto& [address, cell] : view_.sheet().cells) {
      const bool digits =
          cell.text.find_first_of("0123456789") != std::string::npos || cell.text.find("\u0E50") != std::string::npos;
      const bool figure =
          cell.type == workbook::CellType::number ||
          (cell.type == workbook::CellType::text && cell.text.size() <= 60 && digits && is_figure(&cell));
      if (figure) return address;
    }
    return std::nullopt;
  }

  SheetView view_;
  const std::string& file_;
  const KnownForms& forms_;
  const Area& area_;
  DistrictNames names_;
  const std::vector<Expected>& expected_;
  std::vector<MarkedForm> marks_;
  std::vector<CellRange> taken_;
};

}  // namespace

ReadTables read_tables_of(const workbook::Workbook& book, const std::string& file, const KnownForms& forms,
                          const Area& area, const std::vector<Expected>& expected) {
  const std::vector<MarkedForm> marks = read_marks(book);
  ReadTables out;
  for (const workbook::Sheet& sheet : book.sheets) {
    if (sheet.visibility != workbook::Visibility::visible) continue;
    SheetReader(sheet, file, forms, area, expected, marks).read(out);
  }
  return out;
}

}  // namespace raingan::form
