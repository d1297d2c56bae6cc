#include "assess/dmn_model.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "assess/dmn_names.hpp"

namespace raingan::assess {
namespace {

using definition::Element;

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 23> kTypes = {{
    {"number", "number"},
    {"integer", "number"},
    {"int", "number"},
    {"long", "number"},
    {"short", "number"},
    {"byte", "number"},
    {"double", "number"},
    {"float", "number"},
    {"decimal", "number"},
    {"string", "string"},
    {"text", "string"},
    {"boolean", "boolean"},
    {"bool", "boolean"},
    {"date", "date"},
    {"time", "time"},
    {"datetime", "date and time"},
    {"dateandtime", "date and time"},
    {"duration", "duration"},
    {"daysandtimeduration", "duration"},
    {"daytimeduration", "duration"},
    {"dayandtimeduration", "duration"},
    {"yearsandmonthsduration", "duration"},
    {"yearmonthduration", "duration"},
}};

// Without namespace: "feel:number", "{http://…}number".
std::string without_namespace(const std::string& written) { return written.substr(written.find_last_of(":}") + 1); }

std::string built_in(const std::string& written) {
  std::string name = lower_case(without_namespace(written));
  std::erase_if(name, [](char c) { return c == ' ' || c == '_' || c == '-'; });
  const auto found = std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& type) { return type.first == name; });
  return found == kTypes.end() ? "" : std::string(found->second);
}

void add_name(DmnModel& model, const std::string& name, const std::string& type) {
  if (name.empty()) return;
  if (std::find(model.names.begin(), model.names.end(), name) == model.names.end()) model.names.push_back(name);
  if (!type.empty()) model.variables.emplace(name, type);
}

}  // namespace

DmnModel read_model(const Element& root) {
  DmnModel model;
  for (const Element& element : dmn_children(root)) {
    const std::string_view kind = local_name(element.name());
    const std::string name = element.attribute("name", "");
    if (kind == "itemDefinition") {
      if (const auto type = dmn_child(element, "typeRef"); type && !name.empty()) model.types[name] = own_text(*type);
    }
    if (kind != "inputData" && kind != "decision") continue;
    const auto variable = dmn_child(element, "variable");
    const std::string type = variable ? variable->attribute("typeRef", "") : "";
    add_name(model, name, type);
    if (variable) add_name(model, variable->attribute("name", ""), type);
  }
  return model;
}

std::string basic_type(const std::string& written, const DmnModel& model) {
  std::string type = written;
  constexpr int kMaxDepth = 8;  // of definitions that refer to definitions
  for (int depth = 0; depth < kMaxDepth && !type.empty(); ++depth) {
    auto defined = model.types.find(type);
    if (defined == model.types.end()) defined = model.types.find(without_namespace(type));
    if (defined == model.types.end()) return built_in(type);
    type = defined->second;
  }
  return {};
}

std::string first_of(const Element& element, std::initializer_list<const char*> attributes) {
  for (const char* attribute : attributes) {
    if (std::string value = element.attribute(attribute, ""); !value.empty()) return value;
  }
  return {};
}

void refuse_other_language(const Element& element) {
  const std::string language = lower_case(element.attribute("expressionLanguage", ""));
  if (language.empty() || language.find("feel") != std::string::npos) return;
  element.fail(
      {"ใช้ภาษา “" + language + "” ไม่ได้ ต้องเป็น FEEL", "expression language \"" + language + "\": only FEEL is read"});
}

}  // namespace raingan::assess
