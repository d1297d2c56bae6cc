// One form as templates/forms/ID.xml writes it, before a period is chosen.
#pragma once

#include <cstdint>
#include <string>
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
  int line = 0;
};

struct Definition {
  std::string file;
  std::string id;
  std::string name;
  std::vector<int> lengths;  // months that a period of this form may have; the usual one first
  std::vector<std::string> titles;
  std::vector<std::string> other_titles;
  std::vector<std::string> notes;
  std::string total_label;
  std::vector<std::string> other_total_labels;
  std::vector<ColumnDefinition> columns;
  std::vector<RelationDefinition> relations;
  bool thai_digits = true;
  bool landscape = false;
  FormPattern pattern;  // of all four quarters; made by Catalogue::add
};

// Throws Error(faulty_template) with file and line for every mistake that the file alone shows.
Definition read_definition(const definition::Document& file);

// Throws Error(faulty_template) at `line` of the form's file.
[[noreturn]] void fail_at(const Definition& form, int line, Message what);

}  // namespace raingan::form
