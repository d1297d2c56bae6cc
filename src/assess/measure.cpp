#include "assess/measure.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace raingan::assess {
namespace {

std::string form_name(const Book& book, const std::string& form) {
  for (const auto& [key, entry] : book.entries) {
    if (key.first == form && !entry.layout.name.empty()) return entry.layout.name;
  }
  return form;
}

bool is_base(const Mission& mission, const ColumnRef& ref) {
  return std::any_of(mission.base.begin(), mission.base.end(),
                     [&](const FormOfPeriod& table) { return table.form == ref.form && table.period == ref.period; });
}

Message no_table(const Book& book, const Mission& mission, const ColumnRef& ref) {
  const std::string table = table_in_words(book, ref);
  if (is_base(mission, ref)) {
    return {"ยังไม่มีตัวเลขปีฐานหรืองวดก่อน: " + table + " ให้วางแฟ้มไว้ในโฟลเดอร์ base",
            "no figures of the base year or earlier period: " + table + "; put the file into the folder base"};
  }
  return {"ยังไม่มีตาราง " + table + " ให้อำเภอส่งแฟ้ม", "there is no table " + table + "; the district must send it"};
}

std::string shortened(const std::string& raw) {
  constexpr std::size_t kShown = 40;
  const std::u32string points = to_utf32(raw);
  return printable(to_utf8(std::u32string_view(points).substr(0, kShown))) + (points.size() > kShown ? "…" : "");
}

std::string cell_in_words(const Origin& origin) {
  const std::string cell = in_words(origin);
  return cell.empty() ? "" : " (" + cell + ")";
}

Message no_number(const Figure& figure, const std::string& what) {
  const std::string cell = cell_in_words(figure.origin);
  switch (figure.state) {
    case FigureState::blank:
      return {what + " ยังว่าง" + cell + " ให้กรอกตัวเลข", what + " is blank" + cell + "; fill it in"};
    case FigureState::not_a_number:
      return {what + " เป็น “" + shortened(figure.raw) + "” ซึ่งไม่ใช่ตัวเลข" + cell + " ให้แก้เป็นตัวเลข",
              what + " is \"" + shortened(figure.raw) + "\", not a number" + cell + "; correct it"};
    case FigureState::error_value:
      return {what + " เป็นค่าผิดพลาด " + shortened(figure.raw) + cell + " ให้แก้สูตร",
              what + " is the error value " + shortened(figure.raw) + cell + "; correct the formula"};
    case FigureState::uncomputed:
      return {what + " เป็นสูตรที่ยังไม่มีผลลัพธ์" + cell + " ให้เปิดแฟ้มแล้วบันทึกใหม่",
              what + " is a formula without a result" + cell + "; open and save the file"};
    case FigureState::number:
      break;
  }
  return {};
}

}  // namespace

std::string table_in_words(const Book& book, const ColumnRef& ref) {
  return form_name(book, ref.form) + " " + ref.period.title();
}

std::string column_in_words(const Book& book, const ColumnRef& ref) {
  const BookEntry* entry = book.find(ref.form, ref.period);
  const Column* column = entry == nullptr ? nullptr : entry->layout.find(ref.column);
  if (column == nullptr || column->headings.empty()) return ref.column;
  std::string words;
  for (const std::string& heading : column->headings) words += (words.empty() ? "" : " / ") + heading;
  return words;
}

Lookup look_up(const Book& book, const Mission& mission, const ColumnRef& ref, const std::string& district) {
  const BookEntry* entry = book.find(ref.form, ref.period);
  if (entry == nullptr) return {nullptr, no_table(book, mission, ref)};
  const std::string table = table_in_words(book, ref);
  const std::string column = "“" + column_in_words(book, ref) + "”";
  if (entry->table.find(district) == nullptr) {
    return {nullptr,
            {"ตาราง " + table + " ไม่มีแถวของอำเภอ" + district, "the table " + table + " has no row of " + district}};
  }
  const Figure* figure = book.figure(ref, district);
  if (figure == nullptr) {
    return {nullptr, {"ตาราง " + table + " ไม่มีคอลัมน์ " + column, "the table " + table + " has no column " + column}};
  }
  if (figure->is_number()) return {figure, {}};
  return {figure, no_number(*figure, column + " ของตาราง " + table)};
}

Measured measure(const Book& book, const Mission& mission, const Indicator& indicator, const std::string& district) {
  Measured measured;
  measured.indicator = indicator.id;
  const auto take = [&](const ColumnRef& ref, std::optional<Decimal>& into) {
    const Lookup found = look_up(book, mission, ref, district);
    if (found.figure != nullptr) measured.origins.push_back(found.figure->origin);
    if (found.missing.th.empty()) {
      into = found.figure->value;
    } else if (measured.missing.th.empty()) {
      measured.missing = found.missing;
    } else {
      measured.missing.th += "; " + found.missing.th;
      measured.missing.en += "; " + found.missing.en;
    }
  };
  take(indicator.value, measured.result);
  if (indicator.kind == IndicatorKind::value) {
    if (measured.result) measured.value = Fraction::of(*measured.result);
    return measured;
  }
  take(indicator.base, measured.base);
  if (!measured.result || !measured.base) return measured;
  if (*measured.base <= Decimal()) {
    const std::string base =
        column_in_words(book, indicator.base) + " ของตาราง " + table_in_words(book, indicator.base);
    measured.missing = {"ฐานเป็น " + measured.base->to_string() + " (" + base + ") จึงคิดร้อยละไม่ได้",
                        "the base is " + measured.base->to_string() + " (" + base + "): no percentage of it"};
    return measured;
  }
  const Decimal part = indicator.kind == IndicatorKind::growth ? *measured.result - *measured.base : *measured.result;
  measured.value = Fraction::percent(part, *measured.base);
  return measured;
}

}  // namespace raingan::assess
