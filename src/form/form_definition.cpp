#include "form/form_definition.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "form/placeholders.hpp"
#include "form/read_aggregation.hpp"
#include "form/read_columns.hpp"
#include "form/read_relations.hpp"
#include "form/read_rows.hpp"
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

void read_titles(const Element& titles, Definition& form) {
  titles.allow({}, {"line", "also", "code"});
  form.titles = plain_texts(titles, "line", TextPlace::title);
  form.other_titles = plain_texts(titles, "also", TextPlace::title);
  form.codes = plain_texts(titles, "code", TextPlace::fixed);
  if (form.titles.empty()) titles.fail({"<titles> ต้องมี <line> อย่างน้อยหนึ่งบรรทัด", "<titles> needs at least one <line>"});
}

void read_signatures(const Element& root, Definition& form) {
  for (const Element& signature : root.children("signature")) {
    signature.allow({}, {"line"});
    form.signatures.push_back(plain_texts(signature, "line", TextPlace::title));
    if (form.signatures.back().empty()) signature.fail({"<signature> ต้องมี <line>", "<signature> needs a <line>"});
  }
}

}  // namespace

const ColumnDefinition* find_column(const Definition& form, std::string_view id) {
  const auto found = std::find_if(form.columns.begin(), form.columns.end(),
                                  [&](const ColumnDefinition& column) { return column.column.id == id; });
  return found == form.columns.end() ? nullptr : &*found;
}

Definition read_definition(const definition::Document& file) {
  const Element root = file.root();
  if (root.name() != "form") {
    root.fail({"แฟ้มแบบฟอร์มต้องเริ่มด้วย <form>", "a form's file must begin with <form>"});
  }
  root.allow({"id", "name", "months", "thai-digits", "landscape", "inferred"},
             {"titles", "note", "rows", "columns", "choices", "relations", "aggregation", "signature"});
  Definition form;
  form.file = file.file();
  form.id = identifier_of(root, "id");
  form.name = thai::normalised(root.attribute("name"));
  form.lengths = read_lengths(root);
  form.thai_digits = root.flag("thai-digits", true);
  form.landscape = root.flag("landscape", false);
  form.inferred = root.flag("inferred", false);

  read_titles(root.child("titles"), form);
  form.notes = plain_texts(root, "note", TextPlace::title);
  read_rows(root.child("rows"), form);
  read_columns(root.child("columns"), form);
  if (const auto choices = root.optional_child("choices")) read_choices(*choices, form);
  if (const auto relations = root.optional_child("relations")) read_relations(*relations, form);
  if (const auto aggregation = root.optional_child("aggregation")) read_aggregation(*aggregation, form);
  read_signatures(root, form);
  return form;
}

void fail_at(const Definition& form, int line, Message what) {
  throw Error(ErrorCode::faulty_template, std::move(what), form.file, "line " + std::to_string(line));
}

}  // namespace raingan::form
