#include <algorithm>
#include <charconv>

#include "assess/mission_parts.hpp"
#include "model/identifier.hpp"

namespace raingan::assess {
namespace {

using definition::Element;

unsigned read_rgb(const Element& element) {
  const std::string text = element.attribute("rgb");
  unsigned rgb = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), rgb, 16);
  if (text.size() != 6 || status != std::errc() || end != text.data() + text.size()) {
    element.fail({"rgb=\"" + text + "\" ต้องเป็นเลขฐานสิบหกหกหลัก เช่น C00000",
                  "rgb=\"" + text + "\" must be six hexadecimal digits such as C00000"});
  }
  return rgb;
}

}  // namespace

GradeLook read_look(const Element& element, const Mission& mission) {
  element.allow({"name", "colour", "rgb", "points"}, {});
  GradeLook look;
  look.line = element.line();
  look.grade = element.attribute("name");
  const auto same = [&](const GradeLook& known) { return known.grade == look.grade; };
  if (std::any_of(mission.looks.begin(), mission.looks.end(), same)) {
    element.fail({"ระดับ " + look.grade + " ซ้ำ", "the grade " + look.grade + " stands twice"});
  }
  look.colour = element.attribute("colour", "");
  if (element.has("rgb")) look.rgb = read_rgb(element);
  if (element.has("points")) {
    look.points = Decimal::parse(element.attribute("points"));
    if (!look.points) element.fail({"points ต้องเป็นตัวเลข", "points must be a number"});
  }
  look.urgency = element.text();
  return look;
}

Deadline read_deadline(const Element& element, const Mission& mission) {
  element.allow({"id", "day", "date", "what"}, {});
  Deadline deadline;
  deadline.line = element.line();
  deadline.what = element.attribute("what");
  if (element.has("id")) deadline.id = identifier_of(element, "id");
  const auto same = [&](const Deadline& known) { return !known.id.empty() && known.id == deadline.id; };
  if (std::any_of(mission.deadlines.begin(), mission.deadlines.end(), same)) {
    element.fail({"กำหนดส่ง " + deadline.id + " ซ้ำ", "the deadline " + deadline.id + " stands twice"});
  }
  if (element.has("day") == element.has("date")) {
    element.fail({"<deadline> ต้องมี day (ทุกเดือน) หรือ date (ครั้งเดียว) อย่างใดอย่างหนึ่ง",
                  "<deadline> needs either day (of every month) or date (once)"});
  }
  if (element.has("day")) {
    const long day = element.integer("day");
    if (day < 1 || day > 31) element.fail({"day ต้องเป็น 1 ถึง 31", "day must be 1 to 31"});
    deadline.day = static_cast<int>(day);
    return deadline;
  }
  deadline.date = thai::parse_date(element.attribute("date"));
  if (!deadline.date || deadline.date->day == 0) {
    element.fail({"date ต้องเป็นวันที่ปีพุทธศักราช เช่น 2568-01-23", "date must be a Buddhist date such as 2568-01-23"});
  }
  return deadline;
}

std::string criteria_file(const Element& element) {
  const std::string name = element.attribute("criteria");
  const bool beside = name.ends_with(".dmn") && is_identifier(std::string_view(name).substr(0, name.size() - 4));
  if (!beside) {
    element.fail({"criteria=\"" + name + "\" ต้องเป็นชื่อแฟ้ม .dmn ที่อยู่โฟลเดอร์เดียวกัน",
                  "criteria=\"" + name + "\" must be the name of a .dmn file in the same folder"});
  }
  return name;
}

}  // namespace raingan::assess
