#include "outputs/placeholders.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "outputs/spans.hpp"
#include "outputs/targets_of.hpp"
#include "outputs/trace.hpp"
#include "outputs/traced_text.hpp"
#include "thai/calendar.hpp"

namespace raingan::outputs {
namespace {

constexpr std::array<std::string_view, 10> kNames = {"area",        "district", "period",       "fiscal_year",
                                                     "base_year",   "quarter",  "table_period", "deadline_day",
                                                     "attachments", "round"};
constexpr std::string_view kCoordinator = "coordinator";
constexpr std::string_view kTarget = "target.";
constexpr std::string_view kTotal = "total.";
constexpr std::string_view kDeadline = "deadline.";
constexpr std::string_view kDue = "due.";
constexpr std::array<std::string_view, 4> kOfIds = {kTarget, kTotal, kDeadline, kDue};
constexpr std::array<const char*, 7> kWeekdays = {"อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"};
constexpr std::string_view kToBeFilled = "…………………";

bool is_known(std::string_view name) {
  if (name == kCoordinator || std::find(kNames.begin(), kNames.end(), name) != kNames.end()) return true;
  return std::any_of(kOfIds.begin(), kOfIds.end(),
                     [&](std::string_view prefix) { return name.starts_with(prefix) && name.size() > prefix.size(); });
}

std::string known_names(std::span<const std::string_view> more_names) {
  std::string all;
  for (const std::string_view name : kNames) all += "{" + std::string(name) + "} ";
  for (const std::string_view name : more_names) all += "{" + std::string(name) + "} ";
  return all + "{coordinator} {deadline.…} {due.…} {target.…} {total.…}";
}

[[noreturn]] void fail_at(const std::string& file, int line, Message what, Message hint = {}) {
  throw Error(ErrorCode::faulty_template, std::move(what), file, "line " + std::to_string(line), std::move(hint));
}

KeptNames names_of(const Area& area) {
  std::vector<std::string_view> names{area.name};
  for (const District& district : area.districts) names.push_back(district.name);
  return KeptNames(std::move(names));
}

}  // namespace

std::vector<TextPiece> pieces_of(const TemplateText& text, const std::string& file,
                                 std::span<const std::string_view> more_names) {
  std::vector<TextPiece> pieces;
  std::string_view rest = text.text;
  while (!rest.empty()) {
    const std::size_t brace = rest.find_first_of("{}");
    if (brace != 0) pieces.push_back({std::string(rest.substr(0, brace)), false});
    if (brace == std::string_view::npos) break;
    rest.remove_prefix(brace);
    const std::size_t end = rest.find_first_of("{}", 1);
    if (rest[0] == '}' || end == std::string_view::npos || rest[end] == '{') {
      fail_at(file, text.line, {"วงเล็บปีกกา { } ไม่ครบคู่", "a brace { or } has no partner"},
              {"ช่องเติมข้อความเขียนเป็น {ชื่อ}", "write a placeholder as {name}"});
    }
    const std::string name(rest.substr(1, end - 1));
    if (!is_known(name) && std::find(more_names.begin(), more_names.end(), name) == more_names.end()) {
      fail_at(file, text.line, {"ไม่รู้จักช่องเติมข้อความ {" + name + "}", "unknown placeholder {" + name + "}"},
              {"ใช้ได้: " + known_names(more_names), "known: " + known_names(more_names)});
    }
    pieces.push_back({name, true});
    rest.remove_prefix(end + 1);
  }
  return pieces;
}

bool names_placeholder(const TemplateText& text, const std::string& file, std::string_view name) {
  const std::vector<TextPiece> pieces = pieces_of(text, file);
  return std::any_of(pieces.begin(), pieces.end(), [&](const TextPiece& piece) {
    return piece.placeholder && (piece.text == name || (name.ends_with('.') && piece.text.starts_with(name)));
  });
}

Placeholders::Placeholders(const LetterTemplate& letter, const Facts& facts, std::string district,
                           std::string table_period, const std::string& file, Values own)
    : letter_(letter),
      facts_(facts),
      district_(std::move(district)),
      table_period_(std::move(table_period)),
      file_(file.empty() ? letter.file : file),
      own_(std::move(own)),
      names_(names_of(facts.area)) {}

layout::Spans Placeholders::fill(const TemplateText& text, Digits digits) const {
  layout::Spans spans;
  // Joined before phrases are looked for, so that "อำเภอ" of the template and the name that follows stay together.
  TracedText joined;
  const auto flush = [&] {
    for (layout::Span& part : kept_phrases(joined.text(), names_)) joined.add(std::move(part), spans);
    joined = {};
  };
  const auto add = [&](layout::Span filled, const std::string& from) {
    filled.text = in_digits(filled.text, digits);
    if (filled.trace.empty()) {
      joined.append(filled.text, trace_of_text(file_, text.line, from));
      return;
    }
    flush();
    spans.push_back(std::move(filled));
  };
  std::vector<std::string_view> own_names;
  for (const auto& [name, brought] : own_) own_names.push_back(name);
  for (const TextPiece& piece : pieces_of(text, file_, own_names)) {
    const auto own = piece.placeholder ? own_.find(piece.text) : own_.end();
    if (own != own_.end()) {
      for (const layout::Span& part : own->second) add(part, piece.text);
    } else if (piece.placeholder) {
      add(value(piece.text, text.line), piece.text);
    } else {
      add(span(piece.text), {});
    }
  }
  flush();
  return spans;
}

std::string Placeholders::plain(const TemplateText& text) const {
  std::string joined;
  for (const layout::Span& part : fill(text)) joined += part.text;
  return joined;
}

layout::Span Placeholders::value(const std::string& name, int line) const {
  const Period& period = facts_.mission.period;
  const int fiscal_year = period.first.fiscal_year();
  if (name == "area") return span(one_line(facts_.area.name));
  if (name == "district") return span(one_line(district_));
  if (name == "period") return span(period.title());
  if (name == "fiscal_year") return span(std::to_string(fiscal_year));
  if (name == "base_year") return span(std::to_string(fiscal_year - 1));
  if (name == "quarter") return span(std::to_string(period.first.fiscal_quarter()));
  if (name == "table_period") return span(table_period_);
  if (name == "coordinator") return span(one_line(facts_.job.letter.coordinator));
  if (name == "attachments") {
    const std::size_t count = letter_.attachments.size();
    return span(count < 2 ? std::string("1") : "1 - " + std::to_string(count));
  }
  if (name == "deadline_day") {
    for (const assess::Deadline& deadline : facts_.mission.deadlines) {
      if (deadline.day > 0) return span(std::to_string(deadline.day));
    }
    fail(line,
         {"ภารกิจนี้ไม่ได้กำหนดวันส่งรายงาน จึงเติม {deadline_day} ไม่ได้", "the mission sets no deadline for {deadline_day}"});
  }
  if (name == "round") {
    if (facts_.mission.round > 0) return span(std::to_string(facts_.mission.round));
    fail(line, {"ภารกิจนี้ไม่มีรอบรายงาน จึงเติม {round} ไม่ได้", "the mission has no rounds for {round}"});
  }
  if (name.starts_with(kDeadline)) return span(deadline(name.substr(kDeadline.size()), line));
  if (name.starts_with(kDue)) return span(due(name.substr(kDue.size()), line));
  if (name.starts_with(kTarget)) return target(name.substr(kTarget.size()), line);
  return total(name.substr(kTotal.size()), line);
}

std::string Placeholders::deadline(const std::string& id, int line) const {
  for (const assess::Deadline& deadline : facts_.mission.deadlines) {
    if (deadline.id != id) continue;
    if (deadline.day > 0) return std::to_string(deadline.day);
    if (deadline.date) return thai::long_date(*deadline.date);
  }
  fail(line, {"ภารกิจนี้ไม่มีกำหนดเวลา id=\"" + id + "\"", "the mission has no deadline with id=\"" + id + "\""});
}

std::string Placeholders::due(const std::string& round, int line) const {
  for (const assess::Round& each : facts_.mission.rounds) {
    if (std::to_string(each.number) != round || !each.due) continue;
    return std::string("วัน") + kWeekdays.at(static_cast<std::size_t>(thai::weekday(*each.due))) + "ที่ " +
           thai::long_date(*each.due);
  }
  fail(line, {"ภารกิจนี้ไม่ได้กำหนดวันส่งของรอบที่ " + round, "the mission sets no due date for round " + round});
}

layout::Span Placeholders::target(const std::string& id, int line) const {
  refuse_without_target(id, line);
  const assess::DistrictTarget* found = target_of(facts_, district_, id);
  if (found == nullptr || !found->target) return span(std::string(kToBeFilled));
  return traced(found->target->grouped(), trace_of_target(district_, id));
}

layout::Span Placeholders::total(const std::string& id, int line) const {
  refuse_without_target(id, line);
  const std::optional<TotalTarget> total = total_of_target(facts_, id);
  if (!total) return span(std::string(kToBeFilled));
  return traced(total->value.grouped(), trace_of_target(kTotalDistrict, id));
}

void Placeholders::refuse_without_target(const std::string& id, int line) const {
  const auto& targets = facts_.mission.targets;
  const auto has_id = [&](const assess::Target& target) {
    return (target.id.empty() ? target.indicator : target.id) == id;
  };
  if (std::any_of(targets.begin(), targets.end(), has_id)) return;
  fail(line, {"ภารกิจนี้ไม่มีเป้าหมาย \"" + id + "\"", "the mission has no target \"" + id + "\""});
}

void Placeholders::fail(int line, Message what) const { fail_at(file_, line, std::move(what)); }

}  // namespace raingan::outputs
