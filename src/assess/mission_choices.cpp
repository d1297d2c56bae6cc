#include <algorithm>

#include "assess/mission_known.hpp"
#include "assess/mission_parts.hpp"
#include "model/identifier.hpp"

namespace raingan::assess {
namespace {

using definition::Element;

Round read_round(const Element& element, const Mission& mission) {
  element.allow({"number", "period", "due"}, {});
  Round round;
  round.line = element.line();
  const long number = element.integer("number");
  if (number < 1 || number > 99) element.fail({"number ต้องเป็น 1 ถึง 99", "number must be 1 to 99"});
  round.number = static_cast<int>(number);
  if (round_of(mission, number) != nullptr) {
    element.fail({"รอบที่ " + std::to_string(number) + " ซ้ำ", "round " + std::to_string(number) + " stands twice"});
  }
  round.period = period_of(element, element.attribute("period"), mission);
  if (!mission.period.contains(round.period)) {
    element.fail({"งวดของรอบอยู่นอกงวดของภารกิจ (" + mission.period.id() + ")",
                  "the round is outside the mission's period (" + mission.period.id() + ")"});
  }
  if (!element.has("due")) return round;
  round.due = thai::parse_date(element.attribute("due"));
  if (!round.due || round.due->day == 0) {
    element.fail({"due ต้องเป็นวันที่ปีพุทธศักราช เช่น 2565-03-25", "due must be a Buddhist date such as 2565-03-25"});
  }
  return round;
}

Reading::Choice read_choice(const Element& element, const Reading& reading) {
  element.allow({"id", "name", "criteria"}, {});
  Reading::Choice choice{identifier_of(element, "id"), element.attribute("name"), {}};
  if (element.has("criteria")) choice.criteria = criteria_file(element);
  if (choice_of(reading, choice.id) != nullptr) {
    element.fail({"ทางเลือก " + choice.id + " ซ้ำ", "the choice " + choice.id + " stands twice"});
  }
  return choice;
}

Reading read_reading(const Element& element, const Mission& mission) {
  element.allow({"id", "name", "takes"}, {"choice"});
  Reading reading;
  reading.id = identifier_of(element, "id");
  reading.name = element.attribute("name");
  reading.line = element.line();
  if (reading_of(mission, reading.id) != nullptr) {
    element.fail({"reading " + reading.id + " ซ้ำ", "the reading " + reading.id + " stands twice"});
  }
  for (const Element& choice : element.children("choice")) reading.choices.push_back(read_choice(choice, reading));
  if (reading.choices.size() < 2) {
    element.fail({"<reading> ต้องมี <choice> อย่างน้อยสองทาง", "a <reading> needs at least two <choice>"});
  }
  reading.taken = element.attribute("takes");
  if (choice_of(reading, reading.taken) == nullptr) refuse_choice(element, reading, reading.taken);
  return reading;
}

bool has_criteria(const Reading& reading) {
  return std::any_of(reading.choices.begin(), reading.choices.end(),
                     [](const Reading::Choice& choice) { return !choice.criteria.empty(); });
}

}  // namespace

void read_rounds(const Element& root, int chosen, Mission& mission) {
  for (const Element& element : root.children("round")) mission.rounds.push_back(read_round(element, mission));
  if (chosen != 0 && round_of(mission, chosen) == nullptr) refuse_round(root, mission, chosen);
  if (!mission.rounds.empty()) mission.round = chosen != 0 ? chosen : mission.rounds.front().number;
}

void read_readings(const Element& root, const std::map<std::string, std::string>& chosen, Mission& mission) {
  for (const Element& element : root.children("reading")) {
    mission.readings.push_back(read_reading(element, mission));
    if (has_criteria(mission.readings.back()) &&
        std::count_if(mission.readings.begin(), mission.readings.end(), has_criteria) > 1) {
      element.fail({"มี reading ที่เปลี่ยนเกณฑ์ได้เพียงข้อเดียว", "only one reading may have criteria of its own"});
    }
  }
  for (const auto& [id, choice] : chosen) {
    const auto found = std::find_if(mission.readings.begin(), mission.readings.end(),
                                    [&](const Reading& reading) { return reading.id == id; });
    if (found == mission.readings.end()) refuse_reading(root, mission, id);
    if (choice_of(*found, choice) == nullptr) refuse_choice(root, *found, choice);
    found->taken = choice;
  }
  for (const Reading& reading : mission.readings) {
    const Reading::Choice& taken = *choice_of(reading, reading.taken);
    if (!taken.criteria.empty()) mission.criteria = taken.criteria;
  }
}

}  // namespace raingan::assess
