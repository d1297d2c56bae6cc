#include "form/row_names.hpp"

#include <algorithm>

#include "form/heading_text.hpp"
#include "thai/name.hpp"

namespace raingan::form {
namespace {

constexpr std::size_t kMaxItemBytes = 300;

// The items as an area, so that names are matched by one rule.
Area area_of(const std::vector<RowItem>& items) {
  Area area;
  for (const RowItem& item : items) area.districts.push_back({item.id, item.name, item.also});
  return area;
}

const RowItem* item_named(const FormLayout& layout, const std::string& name) {
  for (const RowItem& item : layout.items) {
    if (item.name == name) return &item;
  }
  return nullptr;
}

MatchedItem matched(const FormLayout& layout, const std::string& text) {
  const MatchedName name = match_districts({text}, area_of(layout.items), false).front();
  return {name.match, item_named(layout, name.district), item_named(layout, name.candidate)};
}

// "1. อาหาร", "๑) อาหาร"
std::string without_number(const std::string& text) {
  const std::string plain = thai::normalised(text);
  const std::size_t digits = plain.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string::npos) return plain;
  const std::size_t begin = plain.find_first_not_of(".) ", digits);
  return begin == std::string::npos || begin == digits ? plain : plain.substr(begin);
}

MatchedItem match_item(const std::string& text, const FormLayout& layout) {
  const std::string plain = without_number(text);
  const std::u32string words = read_heading(plain).words;
  for (const RowItem& item : layout.items) {
    if (read_heading(item.name).words == words) return {NameMatch::exact, &item, nullptr};
    for (const std::string& also : item.also) {
      if (read_heading(also).words == words) return {NameMatch::known, &item, nullptr};
    }
  }
  return matched(layout, plain);
}

// The month of the period that is named; a year that is written must be that of the period.
const RowItem* month_named(const StatedMonth& stated, const FormLayout& layout) {
  for (std::size_t i = 0; i < layout.items.size(); ++i) {
    const thai::Month month = layout.period.first.plus(static_cast<int>(i));
    const bool year_fits = stated.year == 0 || layout.period.first.year == 0 || stated.year == month.year;
    if (month.month == stated.month && year_fits) return &layout.items[i];
  }
  return nullptr;
}

// A month whose name is misspelt, with what stands behind it. Years are never told by likeness.
MatchedItem near_month(const std::string& text, const FormLayout& layout) {
  const std::string plain = thai::normalised(text);
  const std::size_t end = std::min(plain.find_first_of("0123456789"), plain.size());
  const std::size_t era = std::min(plain.find("พ.ศ"), end);
  Area months;
  for (int month = 1; month <= 12; ++month) {
    const std::string name(thai::month_name(month));
    months.districts.push_back({std::to_string(month), name, {}});
  }
  std::string name = plain.substr(0, era);
  if (name.starts_with("เดือน")) name.erase(0, std::string_view("เดือน").size());
  const MatchedName found = match_districts({name}, months, false).front();
  const std::string meant = found.district.empty() ? found.candidate : found.district;
  if (meant.empty()) return {};
  const HeadingText heading = read_heading(meant + " " + plain.substr(end));
  const RowItem* item = heading.months.size() == 1 ? month_named(heading.months.front(), layout) : nullptr;
  const bool near = item != nullptr && found.match == NameMatch::near;
  return near ? MatchedItem{NameMatch::near, item, nullptr} : MatchedItem{NameMatch::unknown, nullptr, item};
}

MatchedItem match_month(const std::string& text, const FormLayout& layout) {
  const HeadingText heading = read_heading(text);
  if (heading.months.empty()) return near_month(text, layout);
  const RowItem* item = heading.months.size() == 1 ? month_named(heading.months.front(), layout) : nullptr;
  return {item == nullptr ? NameMatch::unknown : NameMatch::exact, item, nullptr};
}

MatchedItem match_one(const std::string& text, const FormLayout& layout) {
  if (text.empty() || text.size() > kMaxItemBytes) return {};
  return layout.rows == RowSubject::month ? match_month(text, layout) : match_item(text, layout);
}

}  // namespace

DistrictNames::DistrictNames(const Area& area) : area_(area) {
  for (const District& district : area.districts) {
    keys_.insert(thai::name_key(district.name));
    for (const std::string& also : district.also) keys_.insert(thai::name_key(also));
  }
}

bool DistrictNames::named(const std::string& text) const { return keys_.count(thai::name_key(text)) != 0; }

bool DistrictNames::resembles(const std::string& text) const {
  return named(text) || match_districts({text}, area_, false).front().match != NameMatch::unknown;
}

std::vector<MatchedItem> match_items(const std::vector<std::string>& names, const FormLayout& layout) {
  std::vector<MatchedItem> all;
  std::set<const RowItem*> taken;
  for (const std::string& name : names) {
    all.push_back(match_one(name, layout));
    MatchedItem& one = all.back();
    if (one.item != nullptr && !taken.insert(one.item).second) one.match = NameMatch::duplicate;
  }
  return all;
}

bool ItemNames::named(const std::string& text) const {
  const NameMatch match = match_one(text, layout_).match;
  return match == NameMatch::exact || match == NameMatch::known;
}

bool ItemNames::resembles(const std::string& text) const { return match_one(text, layout_).item != nullptr; }

}  // namespace raingan::form
