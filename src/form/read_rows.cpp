#include "form/read_rows.hpp"

#include <algorithm>
#include <set>

#include "form/placeholders.hpp"
#include "model/identifier.hpp"
#include "thai/name.hpp"

namespace raingan::form {
namespace {

using definition::Element;

RowItem read_item(const Element& element) {
  element.allow({"id", "name"}, {"also"});
  RowItem item;
  item.id = identifier_of(element, "id");
  item.name = plain_text(element, element.attribute("name"), TextPlace::fixed);
  item.also = plain_texts(element, "also", TextPlace::fixed);
  return item;
}

void refuse_doubled(const Element& element, const RowItem& item, std::set<std::string>& seen) {
  std::vector<std::string> words = {thai::name_key(item.name)};
  for (const std::string& also : item.also) words.push_back(thai::name_key(also));
  words.push_back("id " + item.id);  // no key holds a space
  for (const std::string& word : words) {
    if (seen.insert(word).second) continue;
    element.fail({"รหัสหรือชื่อของ " + item.name + " มีอยู่แล้ว", "the id or a name of " + item.name + " is there already"});
  }
}

}  // namespace

void read_rows(const Element& rows, Definition& form) {
  rows.allow({"total", "of"}, {"also", "item"});
  form.rows = static_cast<RowSubject>(rows.choice("of", {"district", "month", "item", "producer"}, 0));
  form.total_label = thai::normalised(rows.attribute("total"));
  form.other_total_labels = plain_texts(rows, "also", TextPlace::fixed);
  std::set<std::string> seen;
  for (const Element& element : rows.children("item")) {
    form.items.push_back(read_item(element));
    refuse_doubled(element, form.items.back(), seen);
  }
  if ((form.rows == RowSubject::item) == form.items.empty()) {
    rows.fail(
        {"<item> ใช้เมื่อ of=\"item\" และต้องมีอย่างน้อยหนึ่งรายการ", "of=\"item\", and only that, needs one <item> or more"});
  }
}

std::vector<std::string> words_of(const Element& element, std::string_view attribute) {
  const std::string text = element.attribute(attribute) + " ";
  std::vector<std::string> words;
  for (std::size_t at = 0, end = text.find(' '); end != std::string::npos; at = end + 1, end = text.find(' ', at)) {
    if (end > at) words.push_back(text.substr(at, end - at));
  }
  return words;
}

void read_choices(const Element& choices, Definition& form) {
  choices.allow({}, {"choice"});
  std::set<std::string> used;
  for (const Element& choice : choices.children("choice")) {
    choice.allow({"columns"}, {});
    form.choices.push_back(words_of(choice, "columns"));
    for (const std::string& id : form.choices.back()) {
      const ColumnDefinition* column = find_column(form, id);
      const bool tick = column != nullptr && !column->monthly && column->column.kind == FigureKind::tick;
      if (!tick || !used.insert(id).second) {
        choice.fail({"คอลัมน์ " + id + " ต้องเป็น kind=\"tick\" ของแบบนี้ และอยู่ในกลุ่มเดียว",
                     "the column " + id + " must be a kind=\"tick\" of this form and stand in one group only"});
      }
    }
    if (form.choices.back().size() < 2) choice.fail({"ต้องมีอย่างน้อยสองคอลัมน์", "there must be two columns or more"});
  }
}

}  // namespace raingan::form
