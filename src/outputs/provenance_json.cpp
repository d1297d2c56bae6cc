#include "outputs/provenance_json.hpp"

#include <nlohmann/json.hpp>

namespace raingan::outputs {
namespace {

using Json = nlohmann::ordered_json;

void set(Json& json, const char* name, const std::string& text) {
  if (!text.empty()) json[name] = text;
}

void set_template(Json& json, const std::string& file, int line) {
  if (file.empty()) return;
  json["template"]["file"] = file;
  if (line > 0) json["template"]["line"] = line;
}

Json decision_json(const Decision& decision) {
  Json json;
  json["kind"] = decision.kind == DecisionKind::accept ? "accept" : "keep";
  json["found"] = decision.found;
  if (decision.kind == DecisionKind::accept) json["value"] = decision.value.to_string();
  set(json, "reason", decision.reason);
  json["by"] = decision.by;
  json["at"] = to_string(decision.at);
  return json;
}

Json finding_json(const Finding& finding, Language language) {
  return {
      {"level", name_of(finding.level)}, {"kind", name_of(finding.kind)}, {"message", finding.message.in(language)}};
}

Json cell_json(const SourceCell& cell, Language language) {
  Json json;
  json["file"] = cell.origin.file;
  json["sheet"] = cell.origin.sheet;
  json["cell"] = cell.origin.cell;
  json["found"] = cell.found;
  set(json, "value", cell.used);
  set(json, "formula", cell.formula);
  if (cell.decision != nullptr) json["decision"] = decision_json(*cell.decision);
  for (const Finding* finding : cell.findings) json["findings"].push_back(finding_json(*finding, language));
  return json;
}

void set_cells(Json& json, const char* name, const std::vector<SourceCell>& cells, Language language) {
  for (const SourceCell& cell : cells) json[name].push_back(cell_json(cell, language));
}

Json basis_json(const Basis& basis, Language language) {
  Json json;
  json["rule"] = basis.rule.in(language);
  set_template(json, basis.file, basis.line);
  set_cells(json, "cells", basis.cells, language);
  return json;
}

Json number_json(const TracedNumber& number, Language language) {
  const Provenance& from = number.provenance;
  Json json;
  json["place"] = number.place;
  json["text"] = number.text;
  set(json, "value", number.value);
  json["kind"] = name_of(from.kind);
  json["what"] = from.what.in(language);
  set(json, "rule", from.rule.in(language));
  set_template(json, from.file, from.line);
  set_cells(json, "cells", from.cells, language);
  set_cells(json, "addends", from.addends, language);
  if (from.left_out > 0) json["addends_left_out"] = from.left_out;
  for (const Basis& basis : from.bases) json["bases"].push_back(basis_json(basis, language));
  return json;
}

}  // namespace

std::string trace_json(const std::vector<TracedNumber>& numbers, const PublishedState& published, Language language) {
  std::string text =
      "{\"schema\":1,\"published\":" + Json{{"state", published.state}, {"changed", published.changed}}.dump() +
      ",\"numbers\":[";
  // A line a number: a whole job has a hundred thousand of them.
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    text +=
        (i > 0 ? ",\n" : "\n") + number_json(numbers[i], language).dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  return text + "\n]}\n";
}

}  // namespace raingan::outputs
