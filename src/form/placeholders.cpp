#include "form/placeholders.hpp"

#include <algorithm>
#include <vector>

#include "thai/name.hpp"

namespace raingan::form {
namespace {

std::vector<std::string_view> known_in(TextPlace place) {
  switch (place) {
    case TextPlace::fixed:
      return {};
    case TextPlace::title:
      return {"period", "month", "year", "base-year", "from", "to", "area"};
    case TextPlace::heading:
      return {"period", "year", "base-year", "from", "to", "from-name", "to-name"};
    case TextPlace::monthly:
      return {"period", "year", "base-year", "from", "to", "from-name", "to-name", "month", "month-name"};
  }
  return {};
}

std::string value_of(std::string_view name, const Period& period, thai::Month month) {
  const bool dated = period.first.year > 0;
  const auto month_text = [&](thai::Month one) {
    return dated ? thai::long_month(one) : std::string(thai::month_name(one.month));
  };
  if (name == "period") return dated ? period.title() : std::string();
  if (name == "month") return month_text(month);
  if (name == "month-name") return std::string(thai::month_name(month.month));
  if (name == "from") return month_text(period.first);
  if (name == "to") return month_text(period.last());
  if (name == "from-name") return std::string(thai::month_name(period.first.month));
  if (name == "to-name") return std::string(thai::month_name(period.last().month));
  if (name == "year") return dated ? std::to_string(period.first.fiscal_year()) : std::string();
  if (name == "base-year") return dated ? std::to_string(period.first.fiscal_year() - 1) : std::string();
  return "{" + std::string(name) + "}";
}

}  // namespace

std::string plain_text(const definition::Element& element, std::string_view text, TextPlace place) {
  const std::string plain = thai::normalised(text);
  if (plain.empty()) element.fail({"ข้อความว่าง", "the text is empty"});
  const std::vector<std::string_view> known = known_in(place);
  for (std::size_t at = plain.find_first_of("{}"); at != std::string::npos; at = plain.find_first_of("{}", at + 1)) {
    const std::size_t end = plain.find_first_of("{}", at + 1);
    const bool closed = plain[at] == '{' && end != std::string::npos && plain[end] == '}';
    const std::string name = closed ? plain.substr(at + 1, end - at - 1) : std::string();
    if (!closed || std::find(known.begin(), known.end(), name) == known.end()) {
      element.fail({"ใช้ {…} ไม่ถูกต้องใน \"" + plain + "\"", "a placeholder means nothing here: \"" + plain + "\""});
    }
    at = end;
  }
  return plain;
}

std::vector<std::string> plain_texts(const definition::Element& parent, std::string_view child, TextPlace place) {
  std::vector<std::string> texts;
  for (const definition::Element& element : parent.children(child)) {
    element.allow({}, {});
    texts.push_back(plain_text(element, element.text(), place));
  }
  return texts;
}

std::string filled(std::string_view text, const Period& period, thai::Month month) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    out += text.substr(0, open);
    out += value_of(text.substr(open + 1, close - open - 1), period, month);
    text.remove_prefix(close + 1);
  }
  out += text;
  return out;
}

std::string filled_id(std::string_view id, thai::Month month) {
  std::string out(id);
  if (const std::size_t at = out.find("{m}"); at != std::string::npos) {
    out.replace(at, 3, thai::month_id(month.month));
  }
  return out;
}

}  // namespace raingan::form
