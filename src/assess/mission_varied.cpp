#include <algorithm>

#include "assess/mission_known.hpp"
#include "assess/mission_parts.hpp"

namespace raingan::assess {
namespace {

using definition::Element;

enum class Applies { now, under_another_choice, in_another_round };

// A variant that can never be in force is refused.
Applies applies_of(const Element& variant, const Mission& mission) {
  const bool of_reading = variant.has("reading") || variant.has("choice");
  if (!of_reading && !variant.has("round")) {
    variant.fail({"<variant> ต้องบอก round หรือ reading กับ choice", "<variant> needs round, or reading and choice"});
  }
  Applies applies = Applies::now;
  if (of_reading) {
    const std::string id = variant.attribute("reading"), choice = variant.attribute("choice");
    const Reading* reading = reading_of(mission, id);
    if (reading == nullptr) refuse_reading(variant, mission, id);
    if (choice_of(*reading, choice) == nullptr) refuse_choice(variant, *reading, choice);
    if (reading->taken != choice) applies = Applies::under_another_choice;
  }
  if (variant.has("round")) {
    const long round = variant.integer("round");
    if (round_of(mission, round) == nullptr) refuse_round(variant, mission, round);
    if (round != mission.round) applies = Applies::in_another_round;
  }
  return applies;
}

void refuse_other_attributes(const Element& variant, std::initializer_list<std::string_view> variable) {
  for (const pugi::xml_attribute attribute : variant.node().attributes()) {
    const std::string_view name = attribute.name();
    if (name == "round" || name == "reading" || name == "choice") continue;
    if (std::find(variable.begin(), variable.end(), name) != variable.end()) continue;
    std::string known;
    for (const std::string_view one : variable) known += (known.empty() ? "" : ", ") + std::string(one);
    variant.fail({"<variant> เปลี่ยน " + std::string(name) + " ไม่ได้", "<variant> cannot replace " + std::string(name)},
                 {"เปลี่ยนได้: " + known, "it may replace: " + known});
  }
}

}  // namespace

Varied::Varied(const Element& element, const Mission& mission, std::initializer_list<std::string_view> variable)
    : element_(element) {
  const bool has_sentence = element.optional_child("sentence").has_value();
  for (const Element& variant : element.children("variant")) {
    refuse_other_attributes(variant, variable);
    for (const Element& child : variant.children()) {
      if (!has_sentence || child.name() != "sentence") {
        child.fail({"<" + std::string(child.name()) + "> อยู่ใน <variant> นี้ไม่ได้",
                    "<" + std::string(child.name()) + "> cannot stand in this <variant>"});
      }
    }
    const Applies applies = applies_of(variant, mission);
    if (applies == Applies::now) in_force_.insert(in_force_.begin(), variant);
    if (applies == Applies::under_another_choice) others_.push_back(variant);
  }
}

const Element& Varied::of(std::string_view attribute) const {
  const auto found =
      std::find_if(in_force_.begin(), in_force_.end(), [&](const Element& variant) { return variant.has(attribute); });
  return found == in_force_.end() ? element_ : *found;
}

std::vector<Varied> Varied::otherwise() const {
  std::vector<Varied> all;
  for (const Element& other : others_) {
    all.push_back(*this);
    all.back().in_force_.insert(all.back().in_force_.begin(), other);
  }
  return all;
}

Element Varied::sentence() const {
  for (const Element& variant : in_force_) {
    if (const auto sentence = variant.optional_child("sentence")) return *sentence;
  }
  return element_.child("sentence");
}

}  // namespace raingan::assess
