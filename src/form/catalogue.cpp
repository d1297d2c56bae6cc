#include "form/catalogue.hpp"

#include <algorithm>
#include <optional>

#include "form/form_definition.hpp"
#include "form/placeholders.hpp"

namespace raingan::form {
namespace {

constexpr int kAnyYear = 2500;

bool stands_in(const ColumnDefinition& column, const Period& period) {
  return (column.quarters >> static_cast<unsigned>(period.first.fiscal_quarter() - 1) & 1u) != 0;
}

Column expanded_column(const ColumnDefinition& definition, const Period& period, std::optional<thai::Month> month) {
  Column column = definition.column;
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
    for (const PartDefinition& part : definition.parts) add_parts(part, period, month, relation.parts);
    if (stands(relation, layout)) layout.relations.push_back(std::move(relation));
  }
}

FormLayout expanded(const Definition& form, const Period& period) {
  if (std::find(form.lengths.begin(), form.lengths.end(), period.months) == form.lengths.end()) {
    fail_at(form, 1,
            {"แบบ " + form.id + " ใช้กับงวด " + period.id() + " ไม่ได้ (จำนวนเดือนไม่ตรงกับ months)",
             "the form " + form.id + " cannot cover the period " + period.id() + " (see its months)"});
  }
  FormLayout layout;
  layout.form = form.id;
  layout.period = period;
  layout.name = form.name;
  for (const std::string& title : form.titles) {
    std::string line = filled(title, period, period.first);
    if (!line.empty()) layout.titles.push_back(std::move(line));
  }
  for (const std::string& note : form.notes) layout.notes.push_back(filled(note, period, period.first));
  layout.total_label = form.total_label;
  layout.columns = expand_columns(form, period);
  layout.thai_digits = form.thai_digits;
  layout.landscape = form.landscape;
  for (const RelationDefinition& relation : form.relations) add_relations(relation, layout);
  return layout;
}

// The form in every quarter of a year: headings may be worded differently in each.
FormPattern pattern_of_all_quarters(const Definition& form) {
  std::vector<FormLayout> layouts;
  for (int quarter = 1; quarter <= 4; ++quarter) {
    const thai::Month first = Period::fiscal_quarter(kAnyYear, quarter).first;
    for (const int length : form.lengths) layouts.push_back(expanded(form, {first, length}));
  }
  FormPattern pattern = pattern_of(layouts);
  add_titles(pattern, form.other_titles);
  add_total_labels(pattern, form.other_total_labels);
  return pattern;
}

void require_column(const Definition& own, const PartDefinition& part, const Definition& other) {
  const bool known = std::any_of(other.columns.begin(), other.columns.end(),
                                 [&](const ColumnDefinition& column) { return column.column.id == part.column; });
  if (known) return;
  fail_at(own, part.line,
          {"แบบ " + part.form + " ไม่มีคอลัมน์ " + part.column, "the form " + part.form + " has no column " + part.column});
}

}  // namespace

Catalogue::Catalogue() = default;
Catalogue::~Catalogue() = default;
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;

void Catalogue::add(const definition::Document& file) {
  auto form = std::make_unique<Definition>(read_definition(file));
  if (const auto there = definitions_.find(form->id); there != definitions_.end()) {
    file.root().fail({"รหัสแบบ " + form->id + " มีอยู่แล้วใน " + there->second->file,
                      "the form id " + form->id + " is there already, in " + there->second->file});
  }
  form->pattern = pattern_of_all_quarters(*form);
  const std::string id = form->id;
  definitions_.emplace(id, std::move(form));
}

bool Catalogue::has(std::string_view form) const { return definitions_.find(form) != definitions_.end(); }

std::vector<std::string> Catalogue::ids() const {
  std::vector<std::string> ids;
  for (const auto& [id, form] : definitions_) ids.push_back(id);
  return ids;
}

const Definition& Catalogue::definition(std::string_view form) const {
  const auto found = definitions_.find(form);
  if (found == definitions_.end()) {
    throw Error(ErrorCode::faulty_template,
                {"ไม่มีแบบ \"" + std::string(form) + "\"", "there is no form \"" + std::string(form) + "\""}, {}, {},
                {"ตรวจรหัสแบบกับแฟ้มใน templates/forms", "compare the id with the files in templates/forms"});
  }
  return *found->second;
}

FormLayout Catalogue::at(std::string_view form, const Period& period) const {
  const Definition& own = definition(form);
  for (const RelationDefinition& relation : own.relations) {
    for (const PartDefinition& part : relation.parts) {
      const auto other = definitions_.find(part.form);
      if (other != definitions_.end()) require_column(own, part, *other->second);
    }
  }
  return expanded(own, period);
}

}  // namespace raingan::form
