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
  std::vector<int> lengths;  // of periods, in months
  std::vector<Words> titles;
  std::vector<std::u32string> total_labels;  // never empty
  std::vector<ColumnPattern> columns;
};

// The pattern of layouts of one form: what is worded differently in two of them may be worded either way.
FormPattern pattern_of(const std::vector<FormLayout>& layouts);

// Adds other wordings of titles and total labels.
void add_titles(FormPattern& pattern, const std::vector<std::string>& titles);
void add_total_labels(FormPattern& pattern, const std::vector<std::string>& labels);

}  // namespace raingan::form
