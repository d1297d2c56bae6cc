#include "form/pattern.hpp"

#include <algorithm>
#include <set>

#include "form/heading_text.hpp"
#include "thai/name.hpp"

namespace raingan::form {
namespace {

constexpr std::size_t kMaxPaths = 64;  // wordings of one column that are told apart

std::string pattern_id(const Column& column) {
  if (!column.month) return column.id;
  const std::string month(thai::month_id(column.month->month));
  const std::size_t at = column.id.find(month);
  return at == std::string::npos ? column.id : std::string(column.id).replace(at, month.size(), "{m}");
}

// Every combination of the accepted words of each level.
std::vector<HeadingPath> paths_of(const Column& column) {
  struct Wordings {
    std::vector<std::u32string> words;
    std::u32string aside;
  };
  std::vector<Wordings> paths(1);
  for (std::size_t level = 0; level < column.headings.size(); ++level) {
    std::vector<std::string> words = {column.headings[level]};
    if (level < column.also.size()) words.insert(words.end(), column.also[level].begin(), column.also[level].end());
    std::vector<Wordings> longer;
    for (const Wordings& path : paths) {
      for (const std::string& word : words) {
        if (longer.size() == kMaxPaths) break;
        longer.push_back(path);
        HeadingText heading = read_heading(word);
        if (!heading.words.empty()) longer.back().words.push_back(std::move(heading.words));
        longer.back().aside += heading.aside;
      }
    }
    paths = std::move(longer);
  }
  std::vector<HeadingPath> compared;
  for (const Wordings& path : paths) compared.emplace_back(path.words, path.aside);
  return compared;
}

bool names_period(const Column& column) {
  return std::any_of(column.headings.begin(), column.headings.end(), [](const std::string& heading) {
    const HeadingText text = read_heading(heading);
    return !text.months.empty() || text.quarters.has_value();
  });
}

void add_column(FormPattern& pattern, const Column& column) {
  const std::string id = pattern_id(column);
  auto there = std::find_if(pattern.columns.begin(), pattern.columns.end(),
                            [&](const ColumnPattern& known) { return known.id == id; });
  if (there == pattern.columns.end()) {
    ColumnPattern fresh;
    fresh.id = id;
    fresh.role = column.role;
    fresh.monthly = column.month.has_value();
    fresh.optional = column.optional;
    fresh.heading = column.headings.back();
    pattern.columns.push_back(std::move(fresh));
    there = pattern.columns.end() - 1;
  }
  there->names_period = there->names_period || names_period(column);
  for (HeadingPath& path : paths_of(column)) {
    const bool known = std::find(there->paths.begin(), there->paths.end(), path) != there->paths.end();
    if (!known && there->paths.size() < kMaxPaths) there->paths.push_back(std::move(path));
  }
}

void add_words(std::vector<Words>& headings, const std::string& heading) {
  const std::u32string words = name_heading(heading);
  const bool known =
      std::any_of(headings.begin(), headings.end(), [&](const Words& one) { return one.text() == words; });
  if (!words.empty() && !known) headings.emplace_back(words);
}

void add_headings(FormPattern& pattern, const Column& column) {
  for (std::size_t level = 0; level < column.headings.size(); ++level) {
    const bool names = column.role == naming_role(pattern.rows) && level + 1 == column.headings.size();
    std::vector<Words>& headings = names ? pattern.name_headings : pattern.other_headings;
    add_words(headings, column.headings[level]);
    if (level >= column.also.size()) continue;
    for (const std::string& also : column.also[level]) add_words(headings, also);
  }
}

std::u32string joined(const std::vector<std::string>& lines) {
  std::u32string words;
  for (const std::string& line : lines) words += read_heading(line).words;
  return words;
}

// A column with all its wordings, to know it again in the layout of another period.
std::string wording_of(const Column& column) {
  std::string text = pattern_id(column);
  for (const std::string& heading : column.headings) text += "\n" + heading;
  for (const std::vector<std::string>& level : column.also) {
    for (const std::string& also : level) text += "\n" + also;
  }
  return text;
}

}  // namespace

FormPattern pattern_of(const std::vector<FormLayout>& layouts) {
  FormPattern pattern;
  std::set<std::string> seen;
  for (const FormLayout& layout : layouts) {
    pattern.form = layout.form;
    pattern.name = layout.name;
    if (std::find(pattern.lengths.begin(), pattern.lengths.end(), layout.period.months) == pattern.lengths.end()) {
      pattern.lengths.push_back(layout.period.months);
    }
    pattern.rows = layout.rows;
    for (const Column& column : layout.columns) {
      if (!seen.insert(wording_of(column)).second) continue;
      add_column(pattern, column);
      add_headings(pattern, column);
    }
    add_total_labels(pattern, {layout.total_label});
    const std::u32string title = joined(layout.titles);
    const bool known = std::any_of(pattern.titles.begin(), pattern.titles.end(),
                                   [&](const Words& words) { return words.text() == title; });
    if (!known) pattern.titles.emplace_back(title);
  }
  return pattern;
}

std::string title_key(std::string_view text) {
  std::string key = thai::normalised(text);
  std::erase_if(key, [](char c) { return c == ' ' || c == '.'; });
  return key;
}

void add_titles(FormPattern& pattern, const std::vector<std::string>& titles) {
  for (const std::string& title : titles) pattern.titles.emplace_back(read_heading(title).words);
}

void add_total_labels(FormPattern& pattern, const std::vector<std::string>& labels) {
  for (const std::string& label : labels) {
    const std::u32string words = read_heading(label).words;
    const bool known =
        std::find(pattern.total_labels.begin(), pattern.total_labels.end(), words) != pattern.total_labels.end();
    if (!words.empty() && !known) pattern.total_labels.push_back(words);
  }
}

}  // namespace raingan::form
