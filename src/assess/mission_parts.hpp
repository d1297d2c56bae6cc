// The elements of a mission's file. Each part refers to what `mission` already holds, so they are read in the order
// in which they stand here. Refusals as in mission.hpp.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "assess/mission.hpp"

namespace raingan::assess {

// The round and the readings in force.
void read_rounds(const definition::Element& root, int chosen, Mission& mission);
void read_readings(const definition::Element& root, const std::map<std::string, std::string>& chosen, Mission& mission);

// An element as it reads in the round and under the readings in force.
class Varied {
 public:
  // `variable` names the attributes that a <variant> may replace.
  Varied(const definition::Element& element, const Mission& mission, std::initializer_list<std::string_view> variable);

  // The element that says the attribute: the last variant in force that has it, else the element itself.
  const definition::Element& of(std::string_view attribute) const;
  bool has(std::string_view attribute) const { return of(attribute).has(attribute); }
  std::string attribute(std::string_view name) const { return of(name).attribute(name); }
  std::string attribute(std::string_view name, std::string_view otherwise) const {
    return of(name).attribute(name, otherwise);
  }
  definition::Element sentence() const;

  // The element under each choice that is not taken in this round, one by one.
  std::vector<Varied> otherwise() const;

 private:
  definition::Element element_;
  std::vector<definition::Element> in_force_;  // the last first
  std::vector<definition::Element> others_;
};

// What `read` makes of the element in force. A mistake in a choice that is not taken is refused all the same.
template <typename Read>
auto read_varied(const definition::Element& element, const Mission& mission,
                 std::initializer_list<std::string_view> variable, Read read) {
  const Varied varied(element, mission, variable);
  for (const Varied& other : varied.otherwise()) read(other);
  return read(varied);
}

// "round" is the period of the round in force.
Period period_of(const definition::Element& element, std::string_view text, const Mission& mission);
std::vector<FormOfPeriod> read_tables(const definition::Element& root, std::string_view name, const Mission& mission);

// form@period:column of a table of the mission. Several are separated by spaces; those with "-" before them are taken
// away, which `minus` has to allow.
ColumnRef column_ref(const definition::Element& element, std::string_view attribute, const Mission& mission);
struct ColumnTerms {
  std::vector<ColumnRef> plus, minus;  // at least one plus
};
enum class Minus { refused, allowed };
ColumnTerms column_terms(const definition::Element& element, std::string_view attribute, const Mission& mission,
                         Minus minus);
bool is_column_id(std::string_view text);

Indicator read_indicator(const definition::Element& element, const Mission& mission);
Target read_target(const definition::Element& element, const Mission& mission);
GrowthRule read_growth(const definition::Element& element, const Mission& mission);
SumRule read_sum(const definition::Element& element, const Mission& mission);
GradeLook read_look(const definition::Element& element, const Mission& mission);
Deadline read_deadline(const definition::Element& element, const Mission& mission);

// Name of a DMN model beside the mission's file.
std::string criteria_file(const definition::Element& element);

}  // namespace raingan::assess
