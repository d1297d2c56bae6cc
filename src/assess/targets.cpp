#include "assess/grade.hpp"
#include "assess/measure.hpp"
#include "assess/wide.hpp"

namespace raingan::assess {
namespace {

std::vector<ColumnRef> sources_of(const Target& target) {
  std::vector<ColumnRef> sources{*target.from};
  sources.insert(sources.end(), target.more_from.begin(), target.more_from.end());
  return sources;
}

bool is_scaled(const Target& target) { return target.numerator != target.denominator; }

Decimal scaled(Decimal base, const Target& target) {
  if (!is_scaled(target)) return base;
  if (target.rounding == Rounding::half_up) return base.scaled_to_whole(target.numerator, target.denominator);
  const Wide product = times(base.hundredths(), target.numerator);
  const Wide divisor = times(100, target.denominator);
  const Wide whole = target.rounding == Rounding::up ? ceiling_of(product, divisor) : floor_of(product, divisor);
  return Decimal::from_units(narrowed(whole));
}

Message rounding_in_words(Rounding rounding) {
  switch (rounding) {
    case Rounding::half_up:
      return {" ปัดเศษเป็นจำนวนเต็ม", ", rounded half up"};
    case Rounding::up:
      return {" ปัดเศษขึ้นเป็นจำนวนเต็ม", ", rounded up"};
    case Rounding::down:
      return {" ปัดเศษทิ้งเป็นจำนวนเต็ม", ", rounded down"};
  }
  return {};
}

DistrictTarget constant_target(const Target& target, const std::string& district) {
  DistrictTarget result{district, target.indicator, target.constant, target.unit, {}, {}, target.id};
  result.reason = {"กำหนดเท่ากันทุกอำเภอ", "the same for every district"};
  return result;
}

DistrictTarget target_from_figures(const Book& book, const Mission& mission, const Target& target,
                                   const std::string& district) {
  DistrictTarget result{district, target.indicator, {}, target.unit, {}, {}, target.id};
  const Sum sum = sum_of(book, mission, sources_of(target), {}, district);
  if (!sum.origins.empty()) result.origin = sum.origins.front();
  if (!sum.value) {
    result.reason = sum.missing;
    return result;
  }
  result.target = scaled(*sum.value, target);
  const std::string source = columns_in_words(book, sources_of(target), {});
  result.reason = {"จาก " + source, "from " + source};
  if (!is_scaled(target)) return result;
  const std::string ratio = " × " + std::to_string(target.numerator) + "/" + std::to_string(target.denominator);
  const Message rounding = rounding_in_words(target.rounding);
  result.reason.th += ratio + rounding.th;
  result.reason.en += ratio + rounding.en;
  return result;
}

DistrictTarget target_of(const Book& book, const Mission& mission, const Target& target, const std::string& district) {
  return target.constant ? constant_target(target, district) : target_from_figures(book, mission, target, district);
}

bool is_additive(const Book& book, const ColumnRef& ref) {
  const BookEntry* entry = book.find(ref.form, ref.period);
  const Column* column = entry == nullptr ? nullptr : entry->layout.find(ref.column);
  return column == nullptr || column->additive;
}

bool has_total(const Book& book, const Mission& mission, const Target& target) {
  if (target.from) {
    for (const ColumnRef& source : sources_of(target)) {
      if (!is_additive(book, source)) return false;
    }
  }
  for (const Indicator& indicator : mission.indicators) {
    if (indicator.id == target.indicator && !is_additive(book, indicator.value)) return false;
  }
  return true;
}

}  // namespace

std::vector<DistrictTarget> targets(const Book& book, const Mission& mission, const Area& area) {
  std::vector<DistrictTarget> all;
  for (const District& district : area.districts) {
    for (const Target& target : mission.targets) all.push_back(target_of(book, mission, target, district.name));
  }
  return all;
}

std::optional<Decimal> total_target(const Book& book, const Mission& mission, const Area& area, const Target& target) {
  if (!has_total(book, mission, target)) return std::nullopt;
  const bool round_once = target.from && target.total == TotalPolicy::rounded_sum;
  Decimal total;
  for (const District& district : area.districts) {
    const std::optional<Decimal> part = round_once ? sum_of(book, mission, sources_of(target), {}, district.name).value
                                                   : target_of(book, mission, target, district.name).target;
    if (!part) return std::nullopt;
    total += *part;
  }
  return round_once ? scaled(total, target) : total;
}

}  // namespace raingan::assess
