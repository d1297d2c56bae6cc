#include "model/area.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/limits.hpp"
#include "model/identifier.hpp"
#include "thai/name.hpp"

namespace raingan {
namespace {

using definition::Element;

std::vector<std::string> read_lines(const Element& parent, std::string_view name) {
  std::vector<std::string> lines;
  if (const auto block = parent.optional_child(name)) {
    block->allow({}, {"line"});
    for (const Element& line : block->children("line")) {
      line.allow({}, {});
      lines.push_back(line.text());
    }
  }
  return lines;
}

District read_district(const Element& element) {
  element.allow({"code", "name"}, {"also"});
  District district;
  district.code = element.attribute("code");
  district.name = thai::normalised(element.attribute("name"));
  const bool four_digits = district.code.size() == 4 && std::all_of(district.code.begin(), district.code.end(),
                                                                    [](char c) { return c >= '0' && c <= '9'; });
  if (!four_digits) {
    element.fail({"code=\"" + district.code + "\" ต้องเป็นเลขรหัสอำเภอ 4 หลัก",
                  "code=\"" + district.code + "\" must be the official code of four digits"});
  }
  for (const Element& also : element.children("also")) {
    also.allow({}, {});
    district.also.push_back(thai::normalised(also.text()));
  }
  return district;
}

// Every name and other spelling belongs to one district only; codes are not used twice.
class SeenNames {
 public:
  void add(const Element& element, const District& district) {
    if (!codes_.insert(district.code).second) {
      element.fail({"รหัส " + district.code + " ใช้กับอำเภออื่นแล้ว", "code " + district.code + " is used twice"});
    }
    add_name(element, district.name, district.code);
    for (const std::string& also : district.also) add_name(element, also, district.code);
  }

 private:
  void add_name(const Element& element, const std::string& name, const std::string& code) {
    const std::string key = thai::name_key(name);
    if (key.empty()) {
      element.fail({"มีชื่ออำเภอว่าง", "a district's name is empty"});
    }
    const auto [at, added] = owner_.emplace(key, code);
    if (!added && at->second != code) {
      element.fail({"ชื่อ \"" + name + "\" เป็นของอำเภอรหัส " + at->second + " อยู่แล้ว",
                    "the name \"" + name + "\" already belongs to district " + at->second});
    }
  }

  std::set<std::string> codes_;
  std::map<std::string, std::string> owner_;
};

Letterhead read_letterhead(const Element& element) {
  element.allow({"number"}, {"address", "contact", "motto"});
  Letterhead letterhead;
  letterhead.number_prefix = element.attribute("number");
  letterhead.address = read_lines(element, "address");
  letterhead.contact = read_lines(element, "contact");
  for (const Element& motto : element.children("motto")) {
    motto.allow({}, {});
    letterhead.motto += (letterhead.motto.empty() ? "" : "\n") + motto.text();
  }
  return letterhead;
}

}  // namespace

Area read_area(const definition::Document& file) {
  const Element root = file.root();
  root.allow({"id", "name"}, {"district", "letterhead"});
  Area area;
  area.id = identifier_of(root, "id");
  area.name = thai::normalised(root.attribute("name"));
  const std::vector<Element> districts = root.children("district");
  if (districts.empty() || districts.size() > limits::kMaxDistricts) {
    root.fail({"จำนวน <district> ต้องอยู่ระหว่าง 1 ถึง " + std::to_string(limits::kMaxDistricts),
               "there must be 1 to " + std::to_string(limits::kMaxDistricts) + " <district> elements"});
  }
  SeenNames seen;
  for (const Element& element : districts) {
    area.districts.push_back(read_district(element));
    seen.add(element, area.districts.back());
  }
  area.letterhead = read_letterhead(root.child("letterhead"));
  return area;
}

}  // namespace raingan
