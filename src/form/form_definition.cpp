#include "form/form_definition.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "form/placeholders.hpp"
#include "form/read_columns.hpp"
#include "form/read_relations.hpp"
#include "model/identifier.hpp"
#include "thai/name.hpp"

namespace raingan::form {
namespace {

using definition::Element;

constexpr int kMaxMonths = 12;

std::vector<int> read_lengths(const Element& root) {
  std::vector<int> lengths;
  const std::string text = root.attribute("months") + " ";
  int number = 0;
  bool digits = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9' && number <= kMaxMonths) {
      number = number * 10 + (c - '0');
      digits = true;
    } else if (c == ' ' && digits && number >= 1 && number <= kMaxMonths) {
      lengths.push_back(number);
      number = 0;
      digits = false;
    } else if (c != ' ' || digits) {
      root.fail(
          {"months=\"" + root.attribute("months") + "\" ต้องเป็นจำนวนเดือน 1 ถึง 12 คั่นด้วยช่องว่าง",
           "months=\"" + root.attribute("months") + "\" must be numbers of months, 1 to 12, separated by spaces"});
    }
  }
  return lengths;
}

std::vector<std::string> read_texts(const Element& parent, std::string_view child, TextPlace place) {
  std::vector<std::string> texts;
  for (const Element& element : parent.children(child)) {
    element.allow({}, {});
    texts.push_back(plain_text(element, element.text(), place));
  }
  return texts;
}

void read_rows(const Element& rows, Definition& form) {
  rows.allow({"total"}, {"also"});
  form.total_label = thai::normalised(rows.attribute("total"));
  form.other_total_labels = read_texts(rows, "also", TextPlace::fixed);
}

}  // namespace

Definition read_definition(const definition::Document& file) {
  const Element root = file.root();
  if (root.name() != "form") {
    root.fail({"แฟ้มแบบฟอร์มต้องเริ่มด้วย <form>", "a form's file must begin with <form>"});
  }
  root.allow({"id", "name", "months", "thai-digits", "landscape"}, {"titles", "note", "rows", "columns", "relations"});
  Definition form;
  form.file = file.file();
  form.id = identifier_of(root, "id");
  form.name = thai::normalised(root.attribute("name"));
  form.lengths = read_lengths(root);
  form.thai_digits = root.flag("thai-digits", true);
  form.landscape = root.flag("landscape", false);

  const Element titles = root.child("titles");
  titles.allow({}, {"line", "also"});
  form.titles = read_texts(titles, "line", TextPlace::title);
  form.other_titles = read_texts(titles, "also", TextPlace::title);
  if (form.titles.empty()) titles.fail({"<titles> ต้องมี <line> อย่างน้อยหนึ่งบรรทัด", "<titles> needs at least one <line>"});
  form.notes = read_texts(root, "note", TextPlace::title);
  read_rows(root.child("rows"), form);
  read_columns(root.child("columns"), form);
  if (const auto relations = root.optional_child("relations")) read_relations(*relations, form);
  return form;
}

void fail_at(const Definition& form, int line, Message what) {
  throw Error(ErrorCode::faulty_template, std::move(what), form.file, "line " + std::to_string(line));
}

}  // namespace raingan::form
