#include "form/read_aggregation.hpp"

#include <algorithm>

#include "form/read_rows.hpp"
#include "model/identifier.hpp"

namespace raingan::form {
namespace {

using definition::Element;
using What = Aggregation::Part::What;

AggregatedColumn read_figure(const Element& element, const Definition& form) {
  element.allow({"column", "sum", "count", "when"}, {});
  AggregatedColumn out;
  out.line = element.line();
  out.part.column = element.attribute("column");
  const ColumnDefinition* column = find_column(form, out.part.column);
  if (column == nullptr || column->column.role != ColumnRole::figure || column->monthly) {
    element.fail({"ไม่มีคอลัมน์ตัวเลข " + out.part.column + " ที่มีครั้งเดียวในแบบนี้",
                  "this form has no figure column " + out.part.column + " that stands once"});
  }
  if (element.has("sum") == element.has("count")) {
    element.fail({"<figure> ต้องมี sum หรือ count อย่างใดอย่างหนึ่ง", "<figure> needs either sum or count"});
  }
  if (element.has("sum")) {
    out.part.of = words_of(element, "sum");
  } else {
    out.part.what = element.choice("count", {"names", "rows"}) == 0 ? What::names : What::rows;
  }
  if (element.has("when")) out.part.when = element.attribute("when");
  return out;
}

AggregatedItem read_item_tick(const Element& element, const Definition& form) {
  element.allow({"item", "when"}, {});
  AggregatedItem out{element.attribute("item"), element.attribute("when"), element.line()};
  const bool known =
      std::any_of(form.items.begin(), form.items.end(), [&](const RowItem& item) { return item.id == out.item; });
  if (!known) element.fail({"ไม่มีรายการ " + out.item + " ใน <rows>", "there is no item " + out.item + " in <rows>"});
  return out;
}

void refuse_doubled(const Element& element, const AggregationDefinition& made) {
  for (std::size_t i = 0; i < made.columns.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (made.columns[i].part.column != made.columns[j].part.column) continue;
      const std::string& id = made.columns[i].part.column;
      element.fail({"คอลัมน์ " + id + " มีสองครั้ง", "the column " + id + " is stated twice"});
    }
  }
}

void require_every_item(const Element& element, const Definition& form, const AggregationDefinition& made) {
  const auto ticks_of = [&](const std::string& item) {
    return std::count_if(made.items.begin(), made.items.end(),
                         [&](const AggregatedItem& one) { return one.item == item; });
  };
  for (const RowItem& item : form.items) {
    if (ticks_of(item.id) == 1) continue;
    element.fail(
        {"รายการ " + item.id + " ต้องมี <row item when> หนึ่งครั้ง", "the item " + item.id + " needs one <row item when>"});
  }
}

const Column* ledger_column(const Definition& ledger, std::string_view id) {
  const ColumnDefinition* column = find_column(ledger, id);
  return column == nullptr || column->column.role != ColumnRole::figure ? nullptr : &column->column;
}

void require_tick(const Definition& form, int line, const Definition& ledger, const std::string& tick) {
  const Column* column = ledger_column(ledger, tick);
  if (column != nullptr && column->kind == FigureKind::tick) return;
  fail_at(form, line,
          {"แบบ " + ledger.id + " ไม่มีช่องเครื่องหมาย " + tick, "the form " + ledger.id + " has no tick column " + tick});
}

}  // namespace

void read_aggregation(const Element& aggregation, Definition& form) {
  aggregation.allow({"of"}, {"row", "figure"});
  AggregationDefinition made;
  made.ledger = identifier_of(aggregation, "of");
  made.line = aggregation.line();
  for (const Element& row : aggregation.children("row")) made.items.push_back(read_item_tick(row, form));
  for (const Element& figure : aggregation.children("figure")) made.columns.push_back(read_figure(figure, form));
  if (made.columns.empty()) aggregation.fail({"ต้องมี <figure> อย่างน้อยหนึ่งรายการ", "there must be one <figure> or more"});
  if (form.rows == RowSubject::producer || made.ledger == form.id) {
    aggregation.fail({"แบบที่แถวเป็นผู้ผลิตสรุปจากแบบอื่นไม่ได้", "a form whose rows are producers cannot be made of a ledger"});
  }
  refuse_doubled(aggregation, made);
  require_every_item(aggregation, form, made);
  form.aggregation = std::move(made);
}

void require_ledger_columns(const Definition& form, const Definition& ledger) {
  const AggregationDefinition& made = *form.aggregation;
  if (ledger.rows != RowSubject::producer) {
    fail_at(form, made.line,
            {"แถวของแบบ " + ledger.id + " ไม่ใช่ผู้ผลิต จึงนำมาสรุปไม่ได้",
             "the rows of the form " + ledger.id + " are no producers: nothing can be made of it"});
  }
  for (const AggregatedColumn& figure : made.columns) {
    for (const std::string& id : figure.part.of) {
      const Column* column = ledger_column(ledger, id);
      if (column != nullptr && column->kind != FigureKind::tick) continue;
      fail_at(form, figure.line,
              {"แบบ " + ledger.id + " ไม่มีคอลัมน์ตัวเลข " + id, "the form " + ledger.id + " has no figure column " + id});
    }
    if (!figure.part.when.empty()) require_tick(form, figure.line, ledger, figure.part.when);
  }
  for (const AggregatedItem& item : made.items) require_tick(form, item.line, ledger, item.tick);
}

}  // namespace raingan::form
