#include "form/blank_text.hpp"

#include <algorithm>

namespace raingan::form {
namespace {

constexpr const char* kDots = "………………………………";

// "ประเภทผลิตภัณฑ์": the heading over a group of which one is chosen.
std::string name_of_choice(const FormLayout& layout, const std::vector<std::string>& columns) {
  const Column* first = columns.empty() ? nullptr : layout.find(columns.front());
  return first == nullptr || first->headings.empty() ? std::string() : first->headings.front();
}

}  // namespace

std::string owner_line(const FormLayout& layout, const BlankRequest& request) {
  std::string line;
  if (!layout.has_district_rows()) {
    const auto said = [&](const std::string& words) {
      return std::any_of(layout.titles.begin(), layout.titles.end(),
                         [&](const std::string& title) { return title.find(words) != std::string::npos; });
    };
    if (!said("ปีงบประมาณ")) line += "ประจำปีงบประมาณ พ.ศ. " + std::to_string(layout.period.first.fiscal_year()) + "  ";
    line += "อำเภอ" + (request.district.empty() ? kDots : request.district) + "  จังหวัด" + request.area->name;
    if (!said(thai::long_month(layout.period.first)) && layout.period.months == 1)
      line += "  ประจำ" + layout.period.title();
    return line;
  }
  return (request.district.empty() ? std::string() : "อำเภอ" + request.district + " ") + "จังหวัด" + request.area->name;
}

std::string common_unit(const FormLayout& layout) {
  std::string unit;
  bool first = true;
  for (const Column& column : layout.columns) {
    if (column.role != ColumnRole::figure || column.kind == FigureKind::tick) continue;
    if (!first && column.unit != unit) return {};
    unit = column.unit;
    first = false;
  }
  return unit;
}

std::vector<std::string> blank_notes(const FormLayout& layout) {
  std::vector<std::string> notes = layout.notes;
  for (const std::vector<std::string>& choice : layout.choices) {
    notes.push_back("แต่ละแถวให้เลือก " + std::string(kTick) + " ในช่อง" + name_of_choice(layout, choice) + " หนึ่งช่องเท่านั้น");
  }
  return notes;
}

}  // namespace raingan::form
