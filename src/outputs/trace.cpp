#include "outputs/trace.hpp"

#include "outputs/targets_of.hpp"

namespace raingan::outputs {
namespace {

constexpr std::string_view kResult = ".result";

bool is_named(const Origin& origin) { return !origin.file.empty() || !origin.cell.empty(); }

std::vector<Origin> origins_of_figure(const Facts& facts, std::string_view district, const ColumnRef& ref) {
  std::vector<Origin> origins;
  const BookEntry* entry = facts.book.find(ref.form, ref.period);
  if (entry == nullptr) return origins;
  const auto column = entry->table.index_of(ref.column);
  if (!column) return origins;
  const auto add = [&](const Row& row) {
    const Origin& origin = row.figures.at(*column).origin;
    if (is_named(origin)) origins.push_back(origin);
  };
  if (district == kTotalDistrict && entry->table.total) add(*entry->table.total);
  for (const Row& row : entry->table.rows) {
    if (district == kTotalDistrict ? !entry->table.total.has_value() : row.district == district) add(row);
  }
  return origins;
}

std::vector<Origin> origins_of_target(const Facts& facts, std::string_view district, std::string_view indicator) {
  std::vector<Origin> origins;
  if (district == kTotalDistrict) {
    const std::optional<TotalTarget> total = total_of_target(facts, std::string(indicator));
    if (total && total->origin && is_named(*total->origin)) return {*total->origin};
  }
  for (const assess::DistrictTarget& target : facts.targets) {
    if (target.indicator != indicator) continue;
    if (district != kTotalDistrict && target.district != district) continue;
    if (is_named(target.origin)) origins.push_back(target.origin);
  }
  return origins;
}

std::vector<Origin> origins_of_result(const Facts& facts, std::string_view district, std::string_view indicator) {
  for (const assess::Indicator& known : facts.mission.indicators) {
    if (known.id == indicator) return origins_of_figure(facts, district, known.value);
  }
  return {};
}

}  // namespace

std::string trace_of_target(std::string_view district, std::string_view indicator) {
  return std::string(district) + ":" + std::string(indicator);
}

std::string trace_of_result(std::string_view district, std::string_view indicator) {
  return trace_of_target(district, indicator) + std::string(kResult);
}

std::string trace_of_figure(std::string_view district, const ColumnRef& column) {
  return std::string(district) + ":" + column.form + "@" + column.period.id() + ":" + column.column;
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
  return origins_of_figure(facts, district,
                           {std::string(rest.substr(0, at)), *period, std::string(rest.substr(second + 1))});
}

}  // namespace raingan::outputs
