#include "form/pattern.hpp"

#include <algorithm>

#include "form/heading_text.hpp"

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
  using Levels = std::vector<std::u32string>;
  std::vector<Levels> paths(1);
  for (std::size_t level = 0; level < column.headings.size(); ++level) {
    std::vector<std::string> words = {column.headings[level]};
    if (level < column.also.size()) words.insert(words.end(), column.also[level].begin(), column.also[level].end());
    std::vector<Levels> longer;
    for (const Levels& path : paths) {
      for (const std::string& word : words) {
        if (longer.size() == kMaxPaths) break;
        longer.push_back(path);
        std::u32string plain = read_heading(word).words;
        if (!plain.empty()) longer.back().push_back(std::move(plain));
      }
    }
    paths = std::move(longer);
  }
  std::vector<HeadingPath> compared;
  for (const Levels& path : paths) compared.emplace_back(path);
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

std::u32string joined(const std::vector<std::string>& lines) {
  std::u32string words;
  for (const std::string& line : lines) words += read_heading(line).words;
  return words;
}

}  // namespace

FormPattern pattern_of(const std::vector<FormLayout>& layouts) {
  FormPattern pattern;
  for (const FormLayout& layout : layouts) {
    pattern.form = layout.form;
    pattern.name = layout.name;
    if (std::find(pattern.lengths.begin(), pattern.lengths.end(), layout.period.months) == pattern.lengths.end()) {
      pattern.lengths.push_back(layout.period.months);
    }
    for (const Column& column : layout.columns) add_column(pattern, column);
    add_total_labels(pattern, {layout.total_label});
    const std::u32string title = joined(layout.titles);
    const bool known = std::any_of(pattern.titles.begin(), pattern.titles.end(),
                                   [&](const Words& words) { return words.text() == title; });
    if (!known) pattern.titles.emplace_back(title);
  }
  return pattern;
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
