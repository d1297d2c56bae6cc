#include "outputs/trace.hpp"

#include "outputs/targets_of.hpp"

namespace raingan::outputs {
namespace {

constexpr std::string_view kResult = ".result";
constexpr char kItem = '/';

bool is_named(const Origin& origin) { return !origin.file.empty() || !origin.cell.empty(); }

// The rows behind a figure: of one district, or of all; with `item` of that month, item or producer only.
std::vector<const Row*> rows_behind(const BookEntry& entry, std::string_view district, std::string_view item) {
  const bool all = district == kTotalDistrict || district.empty();
  const bool by_number = entry.layout.rows == RowSubject::producer && !item.empty();
  std::vector<const Row*> rows;
  std::size_t number = 0;
  for (const Row& row : (item.empty() ? entry.districts() : entry.table).rows) {
    if (!all && row.district != district) continue;
    ++number;
    const bool wanted = by_number ? std::to_string(number) == item : item.empty() || row.item == item;
    if (wanted) rows.push_back(&row);
  }
  return rows;
}

std::vector<Origin> origins_of_figure(const Facts& facts, std::string_view district, std::string_view item,
                                      const ColumnRef& ref) {
  std::vector<Origin> origins;
  const BookEntry* entry = facts.book.find(ref.form, ref.period);
  if (entry == nullptr) return origins;
  const Table& table = item.empty() ? entry->districts() : entry->table;
  const auto column = table.index_of(ref.column);
  if (!column) return origins;
  const auto add = [&](const Row& row) {
    if (*column >= row.figures.size()) return;
    const Origin& origin = row.figures[*column].origin;
    if (is_named(origin)) origins.push_back(origin);
  };
  if (district == kTotalDistrict && item.empty() && table.total) {
    add(*table.total);
    return origins;
  }
  for (const Row* row : rows_behind(*entry, district, item)) add(*row);
  return origins;
}

std::vector<Origin> origins_of_target(const Facts& facts, std::string_view district, std::string_view id) {
  std::vector<Origin> origins;
  if (district == kTotalDistrict) {
    const std::optional<TotalTarget> total = total_of_target(facts, std::string(id));
    if (total && total->origin && is_named(*total->origin)) return {*total->origin};
  }
  for (const assess::DistrictTarget& target : facts.targets) {
    if (id_of(target) != id) continue;
    if (district != kTotalDistrict && target.district != district) continue;
    if (is_named(target.origin)) origins.push_back(target.origin);
  }
  return origins;
}

std::vector<Origin> origins_of_result(const Facts& facts, std::string_view district, std::string_view indicator) {
  for (const assess::Indicator& known : facts.mission.indicators) {
    if (known.id != indicator) continue;
    std::vector<Origin> origins = origins_of_figure(facts, district, {}, known.value);
    for (const ColumnRef& more : known.more_value) {
      for (Origin& origin : origins_of_figure(facts, district, {}, more)) origins.push_back(std::move(origin));
    }
    return origins;
  }
  return {};
}

}  // namespace

std::string trace_of_target(std::string_view district, std::string_view id) {
  return std::string(district) + ":" + std::string(id);
}

std::string trace_of_result(std::string_view district, std::string_view indicator) {
  return trace_of_target(district, indicator) + std::string(kResult);
}

std::string trace_of_figure(std::string_view district, const ColumnRef& column, std::string_view item) {
  std::string whose(district.empty() ? kTotalDistrict : district);
  if (!item.empty()) whose += kItem + std::string(item);
  return whose + ":" + column.form + "@" + column.period.id() + ":" + column.column;
}

std::vector<Origin> origins_of(const Facts& facts, std::string_view trace) {
  const std::size_t colon = trace.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string_view district = trace.substr(0, colon);
  const std::string_view rest = trace.substr(colon + 1);
  const std::size_t at = rest.find('@');
  if (at == std::string_view::npos) {
    if (rest.ends_with(kResult))
      return origins_of_result(facts, district, rest.substr(0, rest.size() - kResult.size()));
    return origins_of_target(facts, district, rest);
  }
  const std::size_t second = rest.find(':', at);
  if (second == std::string_view::npos) return {};
  const auto period = Period::parse(rest.substr(at + 1, second - at - 1));
  if (!period) return {};
  const std::size_t slash = district.find(kItem);
  const std::string_view item = slash == std::string_view::npos ? std::string_view() : district.substr(slash + 1);
  return origins_of_figure(facts, district.substr(0, slash), item,
                           {std::string(rest.substr(0, at)), *period, std::string(rest.substr(second + 1))});
}

}  // namespace raingan::outputs
