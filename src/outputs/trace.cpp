#include "outputs/trace.hpp"

#include <array>
#include <charconv>

namespace raingan::outputs {
namespace {

constexpr std::string_view kResult = ".result";
constexpr std::string_view kCell = "cell:";
constexpr std::string_view kCriterion = "criterion/";
constexpr std::string_view kPoints = "points:";
constexpr std::string_view kFinding = "finding:";
constexpr char kItem = '/';
constexpr char kCellPart = '!';
constexpr std::array<std::string_view, 12> kMarks = {"row",     "item",    "annex",     "letter-number",
                                                     "date",    "urgency", "reference", "address",
                                                     "contact", "signer",  "motto",     "under-check"};

std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (status != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// Takes what stands before `separator` off the front; empty when there is none.
std::optional<std::string_view> taken(std::string_view& text, char separator) {
  const std::size_t at = text.find(separator);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view part = text.substr(0, at);
  text.remove_prefix(at + 1);
  return part;
}

std::optional<TraceName> parse_mark(std::string_view text) {
  for (std::size_t i = 0; i < kMarks.size(); ++i) {
    if (kMarks[i] != text) continue;
    TraceName name;
    name.mark = static_cast<Mark>(i);
    return name;
  }
  return std::nullopt;
}

// File names may hold colons; the line's is the last.
std::optional<TraceName> parse_text(std::string_view text) {
  TraceName name;
  name.kind = TraceName::Kind::text;
  if (const std::size_t brace = text.rfind('{'); text.ends_with('}') && brace != std::string_view::npos) {
    name.placeholder = text.substr(brace + 1, text.size() - brace - 2);
    text = text.substr(0, brace);
  }
  const std::size_t colon = text.rfind(':');
  const auto line = colon == std::string_view::npos ? std::nullopt : number_in(text.substr(colon + 1));
  if (!line) return std::nullopt;
  name.file = text.substr(0, colon);
  name.line = *line;
  return name;
}

// A sheet's name holds no '!' where the program reads one from a workbook's own list, a cell none at all.
std::optional<TraceName> parse_cell(std::string_view text) {
  const std::size_t last = text.rfind(kCellPart);
  const std::size_t first = last == std::string_view::npos ? last : text.substr(0, last).rfind(kCellPart);
  if (first == std::string_view::npos) return std::nullopt;
  TraceName name;
  name.kind = TraceName::Kind::cell;
  name.cell = {std::string(text.substr(0, first)), std::string(text.substr(first + 1, last - first - 1)),
               std::string(text.substr(last + 1))};
  return name;
}

std::optional<TraceName> parse_criterion(std::string_view text) {
  const auto rule = taken(text, ':');
  const auto number = rule ? number_in(*rule) : std::nullopt;
  if (!number) return std::nullopt;
  TraceName name;
  name.kind = TraceName::Kind::criterion;
  name.number = *number;
  name.id = text;
  return name;
}

std::optional<TraceName> parse_figure(TraceName name, std::string_view form, std::string_view rest) {
  const auto id = taken(rest, ':');
  const auto period = id ? Period::parse(*id) : std::nullopt;
  if (!period) return std::nullopt;
  name.kind = TraceName::Kind::figure;
  name.column = {std::string(form), *period, std::string(rest)};
  if (const std::size_t slash = name.whose.find(kItem); slash != std::string::npos) {
    name.item = name.whose.substr(slash + 1);
    name.whose.resize(slash);
  }
  return name;
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

std::string trace_of_cell(const Origin& origin) {
  return std::string(kCell) + origin.file + kCellPart + origin.sheet + kCellPart + origin.cell;
}

std::string trace_of_criterion(int rule, std::string_view indicator) {
  return std::string(kCriterion) + std::to_string(rule) + ":" + std::string(indicator);
}

std::string trace_of_points(std::string_view grade) { return std::string(kPoints) + std::string(grade); }

std::string trace_of_finding(std::size_t number) { return std::string(kFinding) + std::to_string(number); }

std::string trace_of_text(std::string_view file, int line, std::string_view placeholder) {
  const std::string place = "@" + std::string(file) + ":" + std::to_string(line);
  return placeholder.empty() ? place : place + "{" + std::string(placeholder) + "}";
}

std::string trace_of_mark(Mark mark) { return "#" + std::string(kMarks.at(static_cast<std::size_t>(mark))); }

std::optional<TraceName> parse_trace(std::string_view trace) {
  if (trace.starts_with('#')) return parse_mark(trace.substr(1));
  if (trace.starts_with('@')) return parse_text(trace.substr(1));
  if (trace.starts_with(kCell)) return parse_cell(trace.substr(kCell.size()));
  if (trace.starts_with(kCriterion)) return parse_criterion(trace.substr(kCriterion.size()));
  TraceName name;
  if (trace.starts_with(kFinding)) {
    const auto number = number_in(trace.substr(kFinding.size()));
    if (!number) return std::nullopt;
    name.kind = TraceName::Kind::finding;
    name.number = *number;
    return name;
  }
  if (trace.starts_with(kPoints)) {
    name.kind = TraceName::Kind::points;
    name.whose = trace.substr(kPoints.size());
    return name;
  }
  const auto whose = taken(trace, ':');
  if (!whose || whose->empty()) return std::nullopt;
  name.whose = *whose;
  if (const auto form = taken(trace, '@')) return parse_figure(std::move(name), *form, trace);
  const bool result = trace.ends_with(kResult);
  name.kind = result ? TraceName::Kind::result : TraceName::Kind::target;
  name.id = result ? trace.substr(0, trace.size() - kResult.size()) : trace;
  return name;
}

}  // namespace raingan::outputs
