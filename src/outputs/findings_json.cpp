#include "outputs/findings_json.hpp"

#include <nlohmann/json.hpp>

namespace raingan::outputs {
namespace {

using Json = nlohmann::ordered_json;

Json suspect_json(const Suspect& suspect, const Origin& marked, Language language) {
  Json json;
  if (suspect.origin.file != marked.file) json["file"] = suspect.origin.file;
  if (suspect.origin.file != marked.file || suspect.origin.sheet != marked.sheet) json["sheet"] = suspect.origin.sheet;
  json["cell"] = suspect.origin.cell;
  json["found"] = suspect.found;
  json["proposed"] = suspect.proposed;
  json["slip"] = suspect.slip;
  json["certainty"] = name_of(suspect.certainty);
  json["explanation"] = suspect.explanation;
  json["district"] = suspect.district;
  if (!suspect.item.empty()) json["item"] = suspect.item;
  json["column"] = suspect.column;
  json["words"] = suspect.words.in(language);
  return json;
}

Json finding_json(const Finding& finding, Language language) {
  Json json;
  json["level"] = name_of(finding.level);
  json["kind"] = name_of(finding.kind);
  json["file"] = finding.origin.file;
  json["sheet"] = finding.origin.sheet;
  json["cell"] = finding.origin.cell;
  json["form"] = finding.form;
  json["period"] = finding.period;
  json["district"] = finding.district;
  if (!finding.item.empty()) json["item"] = finding.item;
  json["column"] = finding.column;
  json["found"] = finding.found;
  json["expected"] = finding.expected;
  json["difference"] = finding.difference;
  json["message"] = finding.message.in(language);
  json["suspects"] = Json::array();
  for (const Suspect& suspect : finding.suspects) {
    json["suspects"].push_back(suspect_json(suspect, finding.origin, language));
  }
  json["remarks"] = Json::array();
  for (const Message& remark : finding.remarks) json["remarks"].push_back(remark.in(language));
  return json;
}

Json table_json(const Table& table) {
  return Json{{"file", table.place.file},    {"sheet", table.place.sheet}, {"form", table.form},
              {"period", table.period.id()}, {"rows", table.rows.size()},  {"certain", table.certain}};
}

}  // namespace

std::string findings_json(const Findings& findings, const std::vector<Table>& tables, const std::vector<Unread>& unread,
                          Language language) {
  Json json;
  json["schema"] = 1;
  json["findings"] = Json::array();
  for (const Finding& finding : findings) json["findings"].push_back(finding_json(finding, language));
  json["tables"] = Json::array();
  for (const Table& table : tables) json["tables"].push_back(table_json(table));
  json["unread"] = Json::array();
  for (const Unread& file : unread) {
    json["unread"].push_back(Json{{"file", file.file}, {"code", file.code}, {"message", file.message}});
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace raingan::outputs
