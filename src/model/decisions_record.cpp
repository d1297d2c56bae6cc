#include <algorithm>

#include "base/xml_text.hpp"
#include "model/decisions.hpp"

namespace raingan {
namespace {

std::string attribute(const char* name, const std::string& value) {
  return std::string(" ") + name + "=\"" + xml_escaped(value) + "\"";
}

std::string saying_of(const Decision& decision) {
  const bool accept = decision.kind == DecisionKind::accept;
  return attribute("found", decision.found) +
         (accept ? attribute("value", decision.value.to_string()) : attribute("reason", decision.reason)) +
         attribute("by", decision.by) + attribute("at", to_string(decision.at));
}

const char* name_of(DecisionKind kind) { return kind == DecisionKind::accept ? "accept" : "keep"; }

}  // namespace

std::string write_decisions(std::vector<Decision> decisions) {
  std::sort(decisions.begin(), decisions.end(),
            [](const Decision& a, const Decision& b) { return a.origin < b.origin; });
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  out += "<!-- การตัดสินใจของเจ้าหน้าที่ บันทึกโดยคำสั่ง check ของ raingan อ่านได้ ไม่ควรแก้ด้วยมือ -->\n<decisions>\n";
  for (const Decision& decision : decisions) {
    const std::string name = name_of(decision.kind);
    out += "  <" + name + attribute("file", decision.origin.file) + attribute("sheet", decision.origin.sheet) +
           attribute("cell", decision.origin.cell) + saying_of(decision);
    if (decision.earlier.empty()) {
      out += "/>\n";
      continue;
    }
    out += ">\n";
    for (const Decision& past : decision.earlier) {
      out += "    <earlier" + attribute("decision", name_of(past.kind)) + saying_of(past) + "/>\n";
    }
    out += "  </" + name + ">\n";
  }
  return out + "</decisions>\n";
}

bool says_the_same(const Decision& one, const Decision& other) {
  return one.kind == other.kind && one.origin == other.origin && one.found == other.found && one.value == other.value &&
         one.reason == other.reason && one.by == other.by;
}

std::vector<Decision> with_decisions(std::vector<Decision> record, const std::vector<Decision>& added) {
  for (const Decision& decision : added) {
    const auto known =
        std::find_if(record.begin(), record.end(), [&](const Decision& one) { return one.origin == decision.origin; });
    if (known == record.end()) {
      record.push_back(decision);
    } else if (!says_the_same(*known, decision)) {
      Decision past = std::move(*known);
      std::vector<Decision> earlier = std::move(past.earlier);
      past.earlier.clear();
      earlier.push_back(std::move(past));
      *known = decision;
      known->earlier = std::move(earlier);
    }
  }
  return record;
}

}  // namespace raingan
