#include "form/blank_lines.hpp"

#include <algorithm>

#include "base/limits.hpp"

namespace raingan::form {
namespace {

// A small district has some 60 producers; where last month's are known, new ones are fewer.
constexpr std::size_t kEmptyRows = 60;
constexpr std::size_t kRowsForNewOnes = 40;

std::set<std::string> ticks_of(const FormLayout& layout, const Table& table, const Row& row) {
  std::set<std::string> ticks;
  for (const Column& column : layout.columns) {
    if (column.kind != FigureKind::tick) continue;
    const auto index = table.index_of(column.id);
    const bool marked = index && *index < row.figures.size() && row.figures[*index].is_number() &&
                        row.figures[*index].value != Decimal();
    if (marked) ticks.insert(column.id);
  }
  return ticks;
}

std::vector<BlankLine> producers(const FormLayout& layout, const BlankRequest& request) {
  std::vector<BlankLine> lines;
  const BookEntry* before =
      request.earlier == nullptr ? nullptr : request.earlier->find(layout.form, layout.period.previous());
  if (before != nullptr && !request.district.empty()) {
    for (const Row& row : before->table.rows) {
      if (row.district != request.district || row.printed_name.empty()) continue;
      lines.push_back({row.district, {}, row.printed_name, ticks_of(layout, before->table, row)});
    }
  }
  const std::size_t wanted = lines.empty() ? kEmptyRows : lines.size() + kRowsForNewOnes;
  lines.resize(std::min(wanted, limits::kMaxLedgerRows), BlankLine{request.district, {}, {}, {}});
  return lines;
}

}  // namespace

std::vector<BlankLine> blank_lines(const FormLayout& layout, const BlankRequest& request) {
  std::vector<BlankLine> lines;
  switch (layout.rows) {
    case RowSubject::district:
      for (const District& district : request.area->districts) {
        const bool wanted = request.district.empty() || district.name == request.district;
        if (wanted) lines.push_back({district.name, {}, district.name, {}});
      }
      break;
    case RowSubject::month:
    case RowSubject::item:
      for (const RowItem& item : layout.items) lines.push_back({request.district, item.id, item.name, {}});
      break;
    case RowSubject::producer:
      return producers(layout, request);
  }
  return lines;
}

}  // namespace raingan::form
