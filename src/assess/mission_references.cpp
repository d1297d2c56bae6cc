#include <algorithm>

#include "assess/mission_parts.hpp"
#include "model/identifier.hpp"

namespace raingan::assess {
namespace {

using definition::Element;

constexpr std::string_view kRound = "round";

bool among(const std::vector<FormOfPeriod>& tables, const std::string& form, const Period& period) {
  return std::any_of(tables.begin(), tables.end(),
                     [&](const FormOfPeriod& known) { return known.form == form && known.period == period; });
}

bool known_table(const Mission& mission, const std::string& form, const Period& period) {
  return among(mission.expects, form, period) || among(mission.base, form, period) ||
         among(mission.derives, form, period);
}

// A table that nobody sends, no base gives and no ledger makes would make every grade impossible to compute.
void refuse_unknown_table(const Element& element, const Mission& mission, const ColumnRef& ref) {
  if (known_table(mission, ref.form, ref.period)) return;
  const std::string table = ref.form + "@" + ref.period.id();
  element.fail({"ภารกิจนี้ไม่มีตาราง " + table + " ทั้งใน <expects> <base> และ <derives>",
                "the mission has no table " + table + ", neither under <expects> nor under <base> or <derives>"});
}

ColumnRef ref_in(const Element& element, std::string_view attribute, const std::string& text, const Mission& mission) {
  const std::size_t at = text.find('@');
  const std::size_t colon = text.find(':');
  const bool parted = at != std::string::npos && colon != std::string::npos && at < colon;
  if (!parted || !is_identifier(text.substr(0, at)) || !is_column_id(text.substr(colon + 1))) {
    element.fail({std::string(attribute) + "=\"" + text + "\" ต้องเขียนเป็น แบบ@งวด:คอลัมน์",
                  std::string(attribute) + "=\"" + text + "\" must be form@period:column"},
                 {"เช่น monthly-sales@2566-q1:total", "for example monthly-sales@2566-q1:total"});
  }
  ColumnRef ref{text.substr(0, at), period_of(element, std::string_view(text).substr(at + 1, colon - at - 1), mission),
                text.substr(colon + 1)};
  refuse_unknown_table(element, mission, ref);
  return ref;
}

}  // namespace

bool is_column_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string_view::npos;
}

Period period_of(const Element& element, std::string_view text, const Mission& mission) {
  if (text == kRound) {
    for (const Round& round : mission.rounds) {
      if (round.number == mission.round) return round.period;
    }
    element.fail({"ใช้ \"round\" ไม่ได้ เพราะภารกิจนี้ไม่มี <round>", "\"round\" needs a mission with <round>"});
  }
  if (const auto period = Period::parse(text)) return *period;
  element.fail({"“" + std::string(text) + "” ไม่ใช่งวด", "\"" + std::string(text) + "\" is no period"},
               {"เขียนอย่างนี้: 2567-02, 2567-q1, 2567-h1, fy2567, 2566-11..2567-03 หรือ round",
                "write 2567-02, 2567-q1, 2567-h1, fy2567, 2566-11..2567-03 or round"});
}

std::vector<FormOfPeriod> read_tables(const Element& root, std::string_view name, const Mission& mission) {
  std::vector<FormOfPeriod> tables;
  for (const Element& element : root.children(name)) {
    element.allow({"form", "period"}, {});
    FormOfPeriod table{identifier_of(element, "form"), period_of(element, element.attribute("period"), mission)};
    if (known_table(mission, table.form, table.period) || among(tables, table.form, table.period)) {
      element.fail({"ตารางนี้ซ้ำกับที่มีอยู่แล้ว", "this table stands here twice"});
    }
    tables.push_back(std::move(table));
  }
  return tables;
}

ColumnRef column_ref(const Element& element, std::string_view attribute, const Mission& mission) {
  return ref_in(element, attribute, element.attribute(attribute), mission);
}

ColumnTerms column_terms(const Element& element, std::string_view attribute, const Mission& mission, Minus minus) {
  const std::string text = element.attribute(attribute);
  ColumnTerms terms;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string term = text.substr(at, end - at);
    at = end + 1;
    if (term.empty()) continue;
    const bool taken_away = minus == Minus::allowed && term.front() == '-';
    auto& side = taken_away ? terms.minus : terms.plus;
    side.push_back(ref_in(element, attribute, taken_away ? term.substr(1) : term, mission));
  }
  if (terms.plus.empty()) {
    element.fail({std::string(attribute) + " ต้องมีคอลัมน์ที่บวกอย่างน้อยหนึ่งคอลัมน์",
                  std::string(attribute) + " needs at least one column that is added"});
  }
  return terms;
}

}  // namespace raingan::assess
