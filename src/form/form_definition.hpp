// One form as templates/forms/ID.xml writes it, before a period is chosen.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "definition/definition.hpp"
#include "form/pattern.hpp"
#include "model/form_layout.hpp"

namespace raingan::form {

// A column whose texts may hold placeholders. `monthly` columns stand once a month of the period; runs
// of the same `block` are repeated together, month by month.
struct ColumnDefinition {
  Column column;
  bool monthly = false;
  int block = 0;           // 0: stands once
  unsigned quarters = 15;  // bit q-1: stands in periods that begin in fiscal quarter q
  int line = 0;
};

// Which table a reference means, from the form's own period.
enum class PeriodToken {
  same,
  previous,  // the same length before
  base,      // twelve months before
  quarter,   // the fiscal quarter that contains it
};

struct PartDefinition {
  std::string form;  // empty: this table
  PeriodToken token = PeriodToken::same;
  std::string column;
  bool each_month = false;
  int line = 0;
};

struct RelationDefinition {
  RelationKind kind = RelationKind::sum;
  FindingKind finding = FindingKind::row_total;
  std::string column;
  bool each_month = false;
  int months = 0;  // holds for periods of that many months only; 0: for all
  std::vector<PartDefinition> parts;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
  int line = 0;
};

// A figure of an aggregation and where the file states it.
struct AggregatedColumn {
  Aggregation::Part part;
  int line = 0;
};

// The ledger's tick of one item.
struct AggregatedItem {
  std::string item;
  std::string tick;
  int line = 0;
};

struct AggregationDefinition {
  std::string ledger;
  std::vector<AggregatedColumn> columns;
  std::vector<AggregatedItem> items;
  int line = 0;
};

struct Definition {
  std::string file;
  std::string id;
  std::string name;
  std::vector<int> lengths;  // months that a period of this form may have; the usual one first
  std::vector<std::string> titles;
  std::vector<std::string> other_titles;
  std::vector<std::string> codes;  // by which a title names the form: "รต.2"
  std::vector<std::string> notes;
  std::vector<std::vector<std::string>> signatures;
  RowSubject rows = RowSubject::district;
  std::vector<RowItem> items;
  std::string total_label;
  std::vector<std::string> other_total_labels;
  std::vector<ColumnDefinition> columns;
  std::vector<std::vector<std::string>> choices;
  std::vector<RelationDefinition> relations;
  std::optional<AggregationDefinition> aggregation;
  bool inferred = false;
  bool thai_digits = true;
  bool landscape = false;
  FormPattern pattern;  // of all four quarters; made by Catalogue::add
};

// The column of that id, as written ("{m}.total"); null when the form has none.
const ColumnDefinition* find_column(const Definition& form, std::string_view id);

// Throws Error(faulty_template) with file and line for every mistake that the file alone shows.
Definition read_definition(const definition::Document& file);

// Throws Error(faulty_template) at `line` of the form's file.
[[noreturn]] void fail_at(const Definition& form, int line, Message what);

}  // namespace raingan::form
