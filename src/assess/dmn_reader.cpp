#include <algorithm>
#include <set>

#include "assess/decision.hpp"
#include "assess/dmn_model.hpp"
#include "assess/dmn_names.hpp"
#include "assess/dmn_table.hpp"
#include "base/limits.hpp"

namespace raingan::assess {
namespace {

using definition::Element;

// The root element's name as written, so that any prefix passes; "definitions" where it cannot be told.
std::string root_name(std::string_view bytes) {
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at)) {
    if (bytes.substr(at).starts_with("<!--")) {
      at = bytes.find("-->", at);
    } else if (bytes.substr(at).starts_with("<?") || bytes.substr(at).starts_with("<!")) {
      ++at;
    } else {
      const std::string_view rest = bytes.substr(at + 1);
      const std::string name(rest.substr(0, rest.find_first_of(" \t\r\n/>")));
      return local_name(name) == "definitions" ? name : "definitions";
    }
    if (at == std::string_view::npos) break;
  }
  return "definitions";
}

// A decision of the model, and its table where it is made by one.
struct Decision {
  Element element;
  std::string id;
  std::string name;
  std::optional<std::size_t> table;
};

// "#id", "other-file.dmn#id", "namespace#id"
std::vector<std::string> required_decisions(const Element& decision) {
  std::vector<std::string> ids;
  for (const Element& requirement : dmn_children(decision, "informationRequirement")) {
    for (const Element& required : dmn_children(requirement, "requiredDecision")) {
      const std::string reference = required.attribute("href", "");
      ids.push_back(reference.substr(reference.find('#') + 1));
    }
  }
  return ids;
}

std::string variable_of(const Element& decision) {
  const auto variable = dmn_child(decision, "variable");
  return variable ? variable->attribute("name", "") : "";
}

void link(const std::vector<Decision>& decisions, const Decision& decision, DecisionTable& table) {
  table.id = decision.id;
  table.variable = variable_of(decision.element);
  for (const std::string& id : required_decisions(decision.element)) {
    const auto found = std::find_if(decisions.begin(), decisions.end(),
                                    [&](const Decision& one) { return !id.empty() && one.id == id; });
    if (found == decisions.end()) continue;  // of another file
    if (found->table) {
      table.needs.push_back(id);
      continue;
    }
    for (const std::string& name : {found->name, variable_of(found->element)}) {
      if (!name.empty()) table.unmade.push_back(name);
    }
  }
}

// Takes away every table whose needs are met until none is left or all that are left need one another.
void refuse_circles(const std::vector<Decision>& decisions, const std::vector<DecisionTable>& tables) {
  std::vector<const Decision*> left;
  for (const Decision& decision : decisions) {
    if (decision.table) left.push_back(&decision);
  }
  for (std::size_t before = left.size() + 1; before > left.size();) {
    before = left.size();
    std::set<std::string> waited_for;
    for (const Decision* decision : left) waited_for.insert(decision->id);
    const auto waits_for = [&](const std::string& id) { return waited_for.contains(id); };
    std::vector<const Decision*> rest;
    for (const Decision* decision : left) {
      const auto& needs = tables[*decision->table].needs;
      if (std::any_of(needs.begin(), needs.end(), waits_for)) rest.push_back(decision);
    }
    left = std::move(rest);
  }
  if (left.empty()) return;
  left.front()->element.fail(
      {"การตัดสินใจ “" + left.front()->name + "” ต้องใช้ผลของตัวเองผ่านการตัดสินใจอื่น",
       "the decision \"" + left.front()->name + "\" requires its own result"},
      {"ลบ <informationRequirement> ที่วนกลับ", "remove the <informationRequirement> that leads back"});
}

}  // namespace

std::vector<DecisionTable> read_decisions(const definition::Document& file) {
  const Element root = file.root();
  if (local_name(root.name()) != "definitions" || !is_dmn(root.node())) {
    root.fail({"แฟ้มนี้ไม่ใช่แบบจำลอง DMN 1.1 ถึง 1.5", "this is no DMN model of version 1.1 to 1.5"},
              {"<definitions> ต้องอยู่ใน namespace ของ DMN เช่น https://www.omg.org/spec/DMN/20191111/MODEL/",
               "<definitions> must be in a DMN namespace such as https://www.omg.org/spec/DMN/20191111/MODEL/"});
  }
  refuse_other_language(root);
  const DmnModel model = read_model(root);
  std::vector<DecisionTable> tables;
  std::vector<Decision> decisions;
  std::size_t rules = 0;
  for (const Element& element : dmn_children(root, "decision")) {
    if (decisions.size() == limits::kMaxRules) element.fail({"มีการตัดสินใจมากเกินไป", "too many decisions"});
    decisions.push_back({element, element.attribute("id", ""), first_of(element, {"name", "id"}), {}});
    const auto table = dmn_child(element, "decisionTable");
    if (!table) continue;
    const std::string& name = decisions.back().name;
    if (name.empty()) element.fail({"<decision> ต้องมี name", "<decision> needs a name"});
    decisions.back().table = tables.size();
    tables.push_back(read_table(*table, name, model, limits::kMaxRules - rules));
    rules += tables.back().rules.size();
  }
  if (tables.empty()) root.fail({"ไม่มีตารางตัดสินใจในแฟ้มนี้", "there is no decision table in this file"});
  for (const Decision& decision : decisions) {
    if (decision.table) link(decisions, decision, tables[*decision.table]);
  }
  refuse_circles(decisions, tables);
  return tables;
}

std::vector<DecisionTable> read_decisions(const std::string& file, std::string_view bytes) {
  return read_decisions(definition::Document(file, bytes, root_name(bytes)));
}

}  // namespace raingan::assess
