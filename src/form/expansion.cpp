#include "form/expansion.hpp"

#include <algorithm>
#include <optional>

#include "form/placeholders.hpp"

namespace raingan::form {
namespace {

constexpr int kAnyYear = 2500;

bool stands_in(const ColumnDefinition& column, const Period& period) {
  return (column.quarters >> static_cast<unsigned>(period.first.fiscal_quarter() - 1) & 1u) != 0;
}

Column expanded_column(const ColumnDefinition& definition, const Period& period, std::optional<thai::Month> month) {
  Column column = definition.column;
  column.line = definition.line;
  const thai::Month shown = month.value_or(period.first);
  if (month) column.id = filled_id(column.id, *month);
  column.month = month;
  for (std::string& heading : column.headings) heading = filled(heading, period, shown);
  for (std::vector<std::string>& others : column.also) {
    for (std::string& other : others) other = filled(other, period, shown);
  }
  return column;
}

std::vector<Column> expand_columns(const Definition& form, const Period& period) {
  std::vector<Column> columns;
  for (std::size_t at = 0; at < form.columns.size();) {
    const int block = form.columns[at].block;
    std::size_t end = at + 1;
    while (block != 0 && end < form.columns.size() && form.columns[end].block == block) ++end;
    const int rounds = block == 0 ? 1 : period.months;
    for (int round = 0; round < rounds; ++round) {
      for (std::size_t i = at; i < end; ++i) {
        if (!stands_in(form.columns[i], period)) continue;
        const auto month = block == 0 ? std::nullopt : std::optional(period.first.plus(round));
        columns.push_back(expanded_column(form.columns[i], period, month));
      }
    }
    at = end;
  }
  return columns;
}

Period resolved(PeriodToken token, const Period& period) {
  switch (token) {
    case PeriodToken::previous:
      return period.previous();
    case PeriodToken::base:
      return period.year_before();
    case PeriodToken::quarter:
      return period.quarter();
    case PeriodToken::same:
      break;
  }
  return period;
}

// The month that {m} of a reference into another table means: as far into its period as `month` is
// into this one. In the quarter around a month it is the month itself.
thai::Month month_there(PeriodToken token, const Period& period, thai::Month month) {
  if (token == PeriodToken::previous) return month.plus(-period.months);
  if (token == PeriodToken::base) return month.plus(-12);
  return month;
}

void add_parts(const PartDefinition& part, const Period& period, thai::Month month, std::vector<ColumnRef>& parts) {
  const int rounds = part.each_month ? period.months : 1;
  for (int round = 0; round < rounds; ++round) {
    const thai::Month own = part.each_month ? period.first.plus(round) : month;
    ColumnRef ref;
    ref.form = part.form;
    ref.period = part.form.empty() ? Period{} : resolved(part.token, period);
    ref.column = filled_id(part.column, month_there(part.token, period, own));
    parts.push_back(std::move(ref));
  }
}

// Relations whose columns do not stand in this period do not hold in it.
bool stands(const Relation& relation, const FormLayout& layout) {
  if (layout.find(relation.column) == nullptr) return false;
  for (const ColumnRef& part : relation.parts) {
    if (part.form.empty() && layout.find(part.column) == nullptr) return false;
  }
  return true;
}

void add_relations(const RelationDefinition& definition, FormLayout& layout) {
  const Period& period = layout.period;
  if (definition.months != 0 && definition.months != period.months) return;
  const int rounds = definition.each_month ? period.months : 1;
  for (int round = 0; round < rounds; ++round) {
    const thai::Month month = period.first.plus(round);
    Relation relation;
    relation.kind = definition.kind;
    relation.finding = definition.finding;
    relation.column = filled_id(definition.column, month);
    relation.numerator = definition.numerator;
    relation.denominator = definition.denominator;
    for (const PartDefinition& part : definition.parts) add_parts(part, period, month, relation.parts);
    if (stands(relation, layout)) layout.relations.push_back(std::move(relation));
  }
}

// Every month of the period as a row: "ตุลาคม 2567", also without its year and in short.
std::vector<RowItem> months_of(const Period& period) {
  const bool dated = period.first.year > 0;
  std::vector<RowItem> items;
  for (int i = 0; i < period.months; ++i) {
    const thai::Month month = period.first.plus(i);
    const std::string name(thai::month_name(month.month));
    const std::string short_name(thai::month_abbreviation(month.month));
    RowItem item{Period{month, 1}.id(), name, {short_name}};
    if (dated) {
      item.name = thai::long_month(month);
      item.also = {name, thai::short_month(month), short_name, short_name + " " + std::to_string(month.year)};
    }
    items.push_back(std::move(item));
  }
  return items;
}

Aggregation aggregation_of(const Definition& form) {
  Aggregation out;
  out.ledger = form.aggregation->ledger;
  for (const AggregatedColumn& column : form.aggregation->columns) out.parts.push_back(column.part);
  for (const RowItem& item : form.items) {
    for (const AggregatedItem& made : form.aggregation->items) {
      if (made.item == item.id) out.ticks.push_back(made.tick);
    }
  }
  return out;
}

std::vector<std::string> filled_lines(const std::vector<std::string>& texts, const Period& period) {
  std::vector<std::string> lines;
  for (const std::string& text : texts) lines.push_back(filled(text, period, period.first));
  return lines;
}

}  // namespace

FormLayout expanded(const Definition& form, const Period& period) {
  if (std::find(form.lengths.begin(), form.lengths.end(), period.months) == form.lengths.end()) {
    fail_at(form, 1,
            {"แบบ " + form.id + " ใช้กับงวด " + period.id() + " ไม่ได้ (จำนวนเดือนไม่ตรงกับ months)",
             "the form " + form.id + " cannot cover the period " + period.id() + " (see its months)"});
  }
  FormLayout layout;
  layout.file = form.file;
  layout.form = form.id;
  layout.period = period;
  layout.name = form.name;
  for (const std::string& title : form.titles) {
    std::string line = filled(title, period, period.first);
    if (!line.empty()) layout.titles.push_back(std::move(line));
  }
  layout.notes = filled_lines(form.notes, period);
  for (const auto& block : form.signatures) layout.signatures.push_back(filled_lines(block, period));
  layout.rows = form.rows;
  layout.items = form.rows == RowSubject::month ? months_of(period) : form.items;
  layout.choices = form.choices;
  if (form.aggregation) layout.aggregation = aggregation_of(form);
  layout.inferred = form.inferred;
  layout.total_label = form.total_label;
  layout.columns = expand_columns(form, period);
  layout.thai_digits = form.thai_digits;
  layout.landscape = form.landscape;
  for (const RelationDefinition& relation : form.relations) add_relations(relation, layout);
  return layout;
}

FormPattern pattern_of(const Definition& form) {
  std::vector<FormLayout> layouts;
  for (int quarter = 1; quarter <= 4; ++quarter) {
    const thai::Month first = Period::fiscal_quarter(kAnyYear, quarter).first;
    for (const int length : form.lengths) layouts.push_back(expanded(form, {first, length}));
  }
  FormPattern pattern = pattern_of(layouts);
  add_titles(pattern, form.other_titles);
  add_total_labels(pattern, form.other_total_labels);
  for (const std::string& code : form.codes) pattern.codes.push_back(title_key(code));
  return pattern;
}

}  // namespace raingan::form
