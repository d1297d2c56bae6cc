#include "form/read_columns.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "form/placeholders.hpp"

namespace raingan::form {
namespace {

using definition::Element;

constexpr std::size_t kMaxLevels = 3;

// What the elements around a column have said.
struct Surroundings {
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> also;
  bool monthly = false;
  int block = 0;
  unsigned quarters = 15;
};

unsigned read_quarters(const Element& element, unsigned around) {
  if (!element.has("quarters")) return around;
  unsigned quarters = 0;
  for (const char c : element.attribute("quarters")) {
    if (c == ' ') continue;
    if (c < '1' || c > '4') {
      element.fail({"quarters ต้องเป็นเลขไตรมาส 1 ถึง 4 คั่นด้วยช่องว่าง", "quarters must list numbers from 1 to 4"});
    }
    quarters |= 1u << static_cast<unsigned>(c - '1');
  }
  return quarters & around;
}

void add_heading(const Element& element, Surroundings& at) {
  const TextPlace place = at.monthly ? TextPlace::monthly : TextPlace::heading;
  if (at.headings.size() == kMaxLevels) {
    element.fail({"หัวตารางซ้อนได้ไม่เกิน 3 ชั้น", "headings may be nested three levels deep"});
  }
  at.headings.push_back(plain_text(element, element.attribute("heading"), place));
  std::vector<std::string> others;
  for (const Element& also : element.children("also")) {
    also.allow({}, {});
    others.push_back(plain_text(also, also.text(), place));
  }
  at.also.push_back(std::move(others));
}

std::string read_column_id(const Element& element, bool monthly) {
  const std::string id = element.attribute("id");
  std::string bare = id;
  const std::size_t month = bare.find("{m}");
  if (month != std::string::npos) bare.erase(month, 3);
  const bool plain = std::all_of(bare.begin(), bare.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
  if (!plain || (month != std::string::npos) != monthly) {
    element.fail({"id=\"" + id + "\" ใช้ได้เฉพาะ a-z 0-9 . - และต้องมี {m} เมื่ออยู่ใน <months> เท่านั้น",
                  "id=\"" + id + "\" may hold a-z 0-9 . - and must hold {m} inside <months>, and only there"});
  }
  return id;
}

// A total is the sum of its column for figures, a tick is none; districts type figures and the names of producers.
void read_flags(const Element& element, RowSubject rows, Column& column) {
  const bool figure = column.role == ColumnRole::figure;
  const bool typed_name = column.role == ColumnRole::item && rows == RowSubject::producer;
  column.optional = element.flag("optional", column.role == ColumnRole::number);
  column.additive = element.flag("additive", figure && column.kind != FigureKind::tick);
  column.entered = element.flag("entered", figure || typed_name);
  column.required = element.flag("required", false);
  if (column.kind == FigureKind::tick && (!figure || column.additive)) {
    element.fail({"kind=\"tick\" ใช้กับคอลัมน์ตัวเลขที่ไม่รวมยอดเท่านั้น", "kind=\"tick\" is for figures that are not added up"});
  }
}

ColumnDefinition read_column(const Element& element, Surroundings at, RowSubject rows) {
  element.allow({"id", "heading", "role", "kind", "unit", "optional", "additive", "entered", "required", "quarters"},
                {"also"});
  add_heading(element, at);
  ColumnDefinition definition;
  definition.monthly = at.monthly;
  definition.block = at.block;
  definition.quarters = read_quarters(element, at.quarters);
  definition.line = element.line();
  Column& column = definition.column;
  column.id = read_column_id(element, at.monthly);
  column.role = static_cast<ColumnRole>(element.choice("role", {"number", "district", "item", "figure", "text"}, 3));
  column.kind = static_cast<FigureKind>(element.choice("kind", {"count", "money", "tick"}, 0));
  column.unit = element.attribute("unit", "");
  read_flags(element, rows, column);
  column.headings = std::move(at.headings);
  column.also = std::move(at.also);
  return definition;
}

class ColumnReader {
 public:
  explicit ColumnReader(Definition& form) : form_(form) {}

  void read(const Element& parent, const Surroundings& at) {
    for (const Element& child : parent.children()) {
      if (child.name() == "column") {
        form_.columns.push_back(read_column(child, at, form_.rows));
      } else if (child.name() == "group") {
        read_group(child, at);
      } else if (child.name() == "months") {
        read_months(child, at);
      }
    }
  }

 private:
  void read_group(const Element& group, Surroundings at) {
    group.allow({"heading", "quarters"}, {"also", "column", "group", "months"});
    at.quarters = read_quarters(group, at.quarters);
    add_heading(group, at);
    read(group, at);
  }

  void read_months(const Element& months, Surroundings at) {
    months.allow({}, {"column", "group"});
    if (at.monthly) months.fail({"<months> ซ้อนกันไม่ได้", "<months> cannot stand inside <months>"});
    at.monthly = true;
    at.block = ++blocks_;
    read(months, at);
  }

  Definition& form_;
  int blocks_ = 0;
};

void refuse_doubled_ids(const Definition& form) {
  for (std::size_t i = 0; i < form.columns.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const ColumnDefinition& a = form.columns[i];
      const ColumnDefinition& b = form.columns[j];
      if (a.column.id == b.column.id && (a.quarters & b.quarters) != 0) {
        fail_at(form, a.line, {"คอลัมน์ " + a.column.id + " มีอยู่แล้ว", "the column " + a.column.id + " is there already"});
      }
    }
  }
}

// Districts head their rows by name; other rows by an item, beside which each may name its district.
void require_names(const Element& columns, const Definition& form) {
  std::size_t districts = 0;
  std::size_t items = 0;
  std::size_t figures = 0;
  for (const ColumnDefinition& column : form.columns) {
    districts += column.column.role == ColumnRole::district ? 1 : 0;
    items += column.column.role == ColumnRole::item ? 1 : 0;
    figures += column.column.role == ColumnRole::figure ? 1 : 0;
  }
  const bool of_districts = form.rows == RowSubject::district;
  const bool named = of_districts ? districts == 1 && items == 0 : items == 1 && districts <= 1;
  if (named && figures > 0) return;
  const std::string role = of_districts ? "district" : "item";
  columns.fail({"ต้องมีคอลัมน์ role=\"" + role + "\" หนึ่งคอลัมน์ และคอลัมน์ตัวเลขอย่างน้อยหนึ่งคอลัมน์",
                "there must be one column of role=\"" + role + "\" and at least one of figures"});
}

}  // namespace

void read_columns(const Element& columns, Definition& form) {
  columns.allow({}, {"column", "group", "months"});
  ColumnReader(form).read(columns, {});
  refuse_doubled_ids(form);
  require_names(columns, form);

  std::size_t widest = 0;
  const int longest = *std::max_element(form.lengths.begin(), form.lengths.end());
  for (const ColumnDefinition& column : form.columns) widest += column.monthly ? static_cast<std::size_t>(longest) : 1;
  if (widest > limits::kMaxFormColumns) {
    columns.fail({"มีคอลัมน์มากเกินไป", "there are too many columns"});
  }
}

}  // namespace raingan::form
