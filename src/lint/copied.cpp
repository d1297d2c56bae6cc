#include <algorithm>
#include <set>

#include "lint/checks.hpp"
#include "lint/phrases.hpp"
#include "lint/wording.hpp"

namespace raingan::lint {
namespace {

constexpr std::size_t kFewestDistricts = 5;
constexpr std::size_t kFewestValues = 3;  // five equal fives prove nothing

bool takes(const Relation& relation, const std::string& column) {
  return relation.column == column ||
         std::any_of(relation.parts.begin(), relation.parts.end(),
                     [&](const ColumnRef& part) { return part.form.empty() && part.column == column; });
}

// A rule of the form or mission binds the two: they may well be equal.
bool are_bound(const Subject& subject, const FormLayout& layout, const std::string& one, const std::string& other) {
  const bool by_form = std::any_of(layout.relations.begin(), layout.relations.end(), [&](const Relation& relation) {
    return takes(relation, one) && takes(relation, other);
  });
  if (by_form || !subject.mission) return by_form;
  const auto grown = [&](const std::string& column) {
    return std::any_of(subject.mission->growth.begin(), subject.mission->growth.end(),
                       [&](const assess::GrowthRule& rule) {
                         return rule.form == layout.form && rule.period == layout.period && rule.column == column;
                       });
  };
  return grown(one) || grown(other);
}

// How many districts have the same figure in both; 0 when one differs or lacks a figure.
std::size_t same_districts(const Book& book, const FormLayout& layout, const Column& one, const Column& other) {
  const BookEntry* entry = book.find(layout.form, layout.period);
  if (entry == nullptr) return 0;
  std::set<Decimal> values;
  for (const Row& row : entry->table.rows) {
    const Figure* a = book.figure({layout.form, layout.period, one.id}, row.district);
    const Figure* b = book.figure({layout.form, layout.period, other.id}, row.district);
    if (a == nullptr || b == nullptr || !a->is_number() || !b->is_number() || a->value != b->value) return 0;
    values.insert(a->value);
  }
  const std::size_t count = entry->table.rows.size();
  return count >= kFewestDistricts && values.size() >= kFewestValues ? count : 0;
}

std::string words_of(const Column& column) {
  return column.headings.empty() ? column.id : plain(column.headings.back());
}

void check_pair(const Subject& subject, const LaidOut& table, const Column& one, const Column& other,
                Remarks& remarks) {
  const bool figures = one.role == ColumnRole::figure && other.role == ColumnRole::figure && one.kind == other.kind;
  if (!figures || one.kind == FigureKind::tick || !other.entered) return;
  if (are_bound(subject, table.layout, one.id, other.id)) return;
  const std::size_t same = same_districts(*subject.book, table.layout, one, other);
  if (same == 0) return;
  remarks.push_back(remark(
      Level::warning, RemarkKind::header, table.file, line_of_heading(subject, table, other), one.id + " = " + other.id,
      {"คอลัมน์ " + quoted(words_of(other)) + " เท่ากับ " + quoted(words_of(one)) + " ทุกอำเภอ น่าจะคัดลอกมา ไม่ใช่ผลที่วัดได้",
       "the column " + quoted(words_of(other)) + " equals " + quoted(words_of(one)) +
           " in every district: copied, not measured"},
      {table.layout.period.title() + " " + std::to_string(same) + " อำเภอ",
       table.layout.period.title() + ", " + std::to_string(same) + " districts"}));
}

}  // namespace

Remarks check_copied(const Subject& subject) {
  Remarks remarks;
  if (subject.book == nullptr) return remarks;
  for (const LaidOut& table : subject.tables) {
    if (table.annex != nullptr || !table.layout.has_district_rows()) continue;
    const std::vector<Column>& columns = table.layout.columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) check_pair(subject, table, columns[j], columns[i], remarks);
    }
  }
  return remarks;
}

}  // namespace raingan::lint
