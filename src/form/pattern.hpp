// What a form's headings look like, whatever the period: what sheets are compared with.
#pragma once

#include <string>
#include <vector>

#include "form/heading_path.hpp"
#include "model/form_layout.hpp"

namespace raingan::form {

struct ColumnPattern {
  std::string id;  // "{m}.total" for columns that stand once a month
  ColumnRole role = ColumnRole::figure;
  bool monthly = false;
  bool optional = false;
  bool names_period = false;       // the heading itself holds the period or a month
  std::vector<HeadingPath> paths;  // every accepted wording
  std::string heading;             // as the officer knows it, for messages
};

struct FormPattern {
  std::string form;
  std::string name;
  RowSubject rows = RowSubject::district;
  std::vector<int> lengths;  // of periods, in months
  std::vector<Words> titles;
  std::vector<std::string> codes;            // as title_key writes them
  std::vector<Words> name_headings;          // over the names of the rows
  std::vector<Words> other_headings;         // over anything else, groups too
  std::vector<std::u32string> total_labels;  // never empty
  std::vector<ColumnPattern> columns;
};

// The pattern of layouts of one form: what is worded differently in two of them may be worded either way.
FormPattern pattern_of(const std::vector<FormLayout>& layouts);

// The role of the column that names the rows.
inline ColumnRole naming_role(RowSubject rows) {
  return rows == RowSubject::district ? ColumnRole::district : ColumnRole::item;
}

// A text without spaces and dots, by which a form's code is found in a title ("รต. ๒" is "รต2").
std::string title_key(std::string_view text);

// Adds other wordings of titles and total labels.
void add_titles(FormPattern& pattern, const std::vector<std::string>& titles);
void add_total_labels(FormPattern& pattern, const std::vector<std::string>& labels);

}  // namespace raingan::form
