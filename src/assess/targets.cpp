#include "assess/grade.hpp"
#include "assess/measure.hpp"

namespace raingan::assess {
namespace {

DistrictTarget constant_target(const Target& target, const std::string& district) {
  DistrictTarget result{district, target.indicator, target.constant, target.unit, {}, {}};
  result.reason = {"กำหนดเท่ากันทุกอำเภอ", "the same for every district"};
  return result;
}

DistrictTarget target_from_figure(const Book& book, const Mission& mission, const Target& target,
                                  const std::string& district) {
  DistrictTarget result{district, target.indicator, {}, target.unit, {}, {}};
  const Lookup found = look_up(book, mission, *target.from, district);
  if (found.figure != nullptr) result.origin = found.figure->origin;
  if (!found.missing.th.empty()) {
    result.reason = found.missing;
    return result;
  }
  const std::string source =
      "“" + column_in_words(book, *target.from) + "” ของตาราง " + table_in_words(book, *target.from);
  if (target.numerator == target.denominator) {
    result.target = found.figure->value;
    result.reason = {"จาก " + source, "from " + source};
    return result;
  }
  const std::string ratio = std::to_string(target.numerator) + "/" + std::to_string(target.denominator);
  result.target = found.figure->value.scaled_to_whole(target.numerator, target.denominator);
  result.reason = {"จาก " + source + " × " + ratio + " ปัดเศษเป็นจำนวนเต็ม",
                   "from " + source + " × " + ratio + ", rounded half up"};
  return result;
}

}  // namespace

std::vector<DistrictTarget> targets(const Book& book, const Mission& mission, const Area& area) {
  std::vector<DistrictTarget> all;
  for (const District& district : area.districts) {
    for (const Target& target : mission.targets) {
      all.push_back(target.constant ? constant_target(target, district.name)
                                    : target_from_figure(book, mission, target, district.name));
    }
  }
  return all;
}

}  // namespace raingan::assess
