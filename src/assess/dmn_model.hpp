// What a DMN model says outside its tables: names and types.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "assess/feel_scanner.hpp"
#include "definition/definition.hpp"

namespace raingan::assess {

struct DmnModel {
  Names names;                                   // inputs and decisions, also as variables
  std::map<std::string, std::string> types;      // of item definitions: their name → the type that they refer to
  std::map<std::string, std::string> variables;  // name → type as written
};
DmnModel read_model(const definition::Element& root);

// "number", "string", "boolean", "date", "time", "date and time", "duration" for what editors and versions of the
// standard write ("feel:number", "xsd:dateTime", "integer", an item definition's name); empty for other types.
std::string basic_type(const std::string& written, const DmnModel& model);

// The first of the attributes that is there; empty without any.
std::string first_of(const definition::Element& element, std::initializer_list<const char*> attributes);

// FEEL is the only language read; its name differs from version to version of the standard.
void refuse_other_language(const definition::Element& element);

}  // namespace raingan::assess
