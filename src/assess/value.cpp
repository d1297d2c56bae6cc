#include "assess/decision.hpp"
#include "base/utf8.hpp"

namespace raingan::assess {
namespace {

// A FEEL literal of a date, time or duration: @"2025-01-31", date("2025-01-31"). Empty for anything else.
std::optional<Temporal> temporal_literal(std::string_view text) {
  for (const std::string_view word : {"@", "date and time", "date", "time", "duration"}) {
    if (!text.starts_with(word)) continue;
    std::string_view rest = trimmed(text.substr(word.size()));
    if (word != "@") {
      if (!rest.starts_with('(') || !rest.ends_with(')')) continue;
      rest = trimmed(rest.substr(1, rest.size() - 2));
    }
    if (rest.size() < 2 || rest.front() != '"' || rest.back() != '"') return std::nullopt;
    return Temporal::parse(rest.substr(1, rest.size() - 2));
  }
  return std::nullopt;
}

bool is_of_type(const Temporal& value, std::string_view type) {
  switch (value.kind) {
    case TemporalKind::date:
    case TemporalKind::date_time:
      return type == "date" || type == "date and time";
    case TemporalKind::time:
      return type == "time";
    default:
      return type == "duration";
  }
}

}  // namespace

std::string text_of(const Value& value) {
  if (const auto* number = std::get_if<Fraction>(&value)) return number->to_string();
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const auto* temporal = std::get_if<Temporal>(&value)) return temporal->text;
  return "null";
}

std::optional<Value> value_of(std::string_view text, std::string_view type) {
  const bool in_quotes = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  const std::string_view inner = in_quotes ? text.substr(1, text.size() - 2) : text;
  if (type == "string") return Value(std::string(inner));
  text = trimmed(text);
  if (text == "null") return std::make_optional<Value>();
  const bool any = type.empty();
  if (any || type == "number") {
    if (const auto number = Fraction::parse(text)) return Value(*number);
  }
  if ((any || type == "boolean") && (text == "true" || text == "false")) return Value(text == "true");
  auto temporal = temporal_literal(text);
  if (!temporal && !any)
    temporal = Temporal::parse(text.starts_with('"') && text.size() > 1 ? text.substr(1, text.size() - 2) : text);
  if (temporal && (any || is_of_type(*temporal, type))) return Value(*temporal);
  if (any) return Value(std::string(inner));
  return std::nullopt;
}

}  // namespace raingan::assess
