#include "assess/mission_known.hpp"

#include <algorithm>

namespace raingan::assess {

using definition::Element;

const Reading* reading_of(const Mission& mission, std::string_view id) {
  const auto found = std::find_if(mission.readings.begin(), mission.readings.end(),
                                  [&](const Reading& reading) { return reading.id == id; });
  return found == mission.readings.end() ? nullptr : &*found;
}

const Reading::Choice* choice_of(const Reading& reading, std::string_view id) {
  const auto found = std::find_if(reading.choices.begin(), reading.choices.end(),
                                  [&](const Reading::Choice& choice) { return choice.id == id; });
  return found == reading.choices.end() ? nullptr : &*found;
}

const Round* round_of(const Mission& mission, long number) {
  const auto found = std::find_if(mission.rounds.begin(), mission.rounds.end(),
                                  [&](const Round& round) { return round.number == number; });
  return found == mission.rounds.end() ? nullptr : &*found;
}

void refuse_round(const Element& element, const Mission& mission, long number) {
  std::string known;
  for (const Round& round : mission.rounds) known += (known.empty() ? "" : ", ") + std::to_string(round.number);
  const std::string shown = std::to_string(number);
  element.fail({"ภารกิจนี้ไม่มีรอบที่ " + shown, "the mission has no round " + shown},
               known.empty() ? Message{"ภารกิจนี้ไม่แบ่งรอบ", "it has no rounds"}
                             : Message{"รอบที่มี: " + known, "there are: " + known});
}

void refuse_reading(const Element& element, const Mission& mission, const std::string& id) {
  std::string known;
  for (const Reading& reading : mission.readings) known += (known.empty() ? "" : ", ") + reading.id;
  element.fail({"ภารกิจนี้ไม่มี reading \"" + id + "\"", "the mission has no reading \"" + id + "\""},
               known.empty() ? Message{"ภารกิจนี้ไม่มีข้อที่ให้เลือก", "it leaves nothing to choose"}
                             : Message{"ที่มี: " + known, "there are: " + known});
}

void refuse_choice(const Element& element, const Reading& reading, const std::string& id) {
  std::string known;
  for (const Reading::Choice& choice : reading.choices) known += (known.empty() ? "" : ", ") + choice.id;
  element.fail({"reading \"" + reading.id + "\" ไม่มีทางเลือก \"" + id + "\"",
                "the reading \"" + reading.id + "\" has no choice \"" + id + "\""},
               {"ที่เลือกได้: " + known, "there are: " + known});
}

}  // namespace raingan::assess
