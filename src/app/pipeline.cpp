#include "app/pipeline.hpp"

#include <algorithm>
#include <mutex>

#include "app/parallel.hpp"
#include "check/consolidate.hpp"
#include "check/relations.hpp"
#include "form/read_tables.hpp"
#include "workbook/read.hpp"

namespace raingan::app {
namespace {

void append(std::vector<form::Expected>& expected, const std::vector<assess::FormOfPeriod>& more) {
  for (const assess::FormOfPeriod& one : more) expected.push_back({one.form, one.period});
}

// Earlier figures were sent and answered for long ago: only what is wrong with them matters now.
void keep_errors(Findings& findings) {
  std::erase_if(findings, [](const Finding& f) { return f.level != Level::error; });
}

// The form's own layout plus the growth rules that the mission sets for it.
check::LayoutOf layouts_with_rates(const form::Catalogue& forms, const std::vector<assess::GrowthRule>& rules) {
  return [&forms, &rules](const std::string& form, const Period& period) {
    FormLayout layout = forms.at(form, period);
    for (const assess::GrowthRule& rule : rules) {
      if (rule.form != form || rule.period != period) continue;
      Relation growth;
      growth.kind = RelationKind::growth;
      growth.finding = FindingKind::growth;
      growth.column = rule.column;
      growth.parts = {rule.base};
      growth.numerator = rule.numerator;
      growth.denominator = rule.denominator;
      layout.relations.push_back(growth);
    }
    return layout;
  };
}

void merge(ReadWorkbooks& all, ReadWorkbooks part) {
  std::move(part.tables.begin(), part.tables.end(), std::back_inserter(all.tables));
  std::move(part.findings.begin(), part.findings.end(), std::back_inserter(all.findings));
  std::move(part.unread.begin(), part.unread.end(), std::back_inserter(all.unread));
}

Checked checked_book(ReadWorkbooks read, const Area& area, const std::vector<check::Awaited>& awaited,
                     const check::LayoutOf& layout_of) {
  Checked checked;
  checked.findings = std::move(read.findings);
  checked.unread = std::move(read.unread);
  checked.book = check::consolidate(read.tables, area, awaited, layout_of, checked.findings);
  check::check_cells(checked.book, checked.findings);
  check::check_relations(checked.book, checked.findings);
  checked.tables = std::move(read.tables);
  sort_findings(checked.findings);
  return checked;
}

// What the file itself has wrong: a cell that could not be taken as it stands is told, never passed over.
Finding finding_of(const workbook::ReadWarning& warning, const std::string& file) {
  Finding finding;
  finding.level = Level::warning;
  finding.kind = FindingKind::form_changed;
  finding.origin = {file, warning.sheet, warning.cell};
  finding.message = warning.message;
  return finding;
}

}  // namespace

ReadWorkbooks read_workbooks(const std::vector<SourceFile>& files, const form::Catalogue& forms, const Area& area,
                             const std::vector<form::Expected>& expected, unsigned jobs, const Progress& progress) {
  std::vector<ReadWorkbooks> parts(files.size());
  std::mutex counting;
  std::size_t done = 0;
  parallel_for(files.size(), jobs, [&](std::size_t i) {
    const SourceFile& file = files[i];
    try {
      const workbook::Workbook book = workbook::read_workbook(file.bytes, file.path);
      form::ReadTables read = form::read_tables(book, file.path, forms, area, expected);
      parts[i].tables = std::move(read.tables);
      parts[i].findings = std::move(read.findings);
      for (const workbook::ReadWarning& warning : book.warnings) {
        parts[i].findings.push_back(finding_of(warning, file.path));
      }
    } catch (const Error& error) {
      if (error.code() != ErrorCode::unreadable) throw;
      Message message = error.message();
      if (!error.hint().th.empty()) message.th += " — " + error.hint().th;
      if (!error.hint().en.empty()) message.en += " — " + error.hint().en;
      parts[i].unread.push_back({file.path, error.code(), std::move(message)});
    }
    const std::lock_guard<std::mutex> lock(counting);
    if (progress) progress(++done, files.size());
  });
  ReadWorkbooks all;
  for (ReadWorkbooks& part : parts) merge(all, std::move(part));
  return all;
}

Checked check_job(const JobFolder& job, const form::Catalogue& forms, unsigned jobs, const Progress& progress) {
  std::vector<form::Expected> expected;
  append(expected, job.mission.expects);
  ReadWorkbooks read = read_workbooks(job.submissions, forms, job.area, expected, jobs, progress);
  read.unread.insert(read.unread.begin(), job.unread.begin(), job.unread.end());

  std::vector<form::Expected> earlier;
  append(earlier, job.mission.base);
  ReadWorkbooks base = read_workbooks(job.base, forms, job.area, earlier, jobs, {});
  keep_errors(base.findings);
  for (Table& table : base.tables) table.reference = true;
  merge(read, std::move(base));

  std::vector<check::Awaited> awaited;
  for (const assess::FormOfPeriod& one : job.mission.expects) awaited.push_back({one.form, one.period});
  return checked_book(std::move(read), job.area, awaited, layouts_with_rates(forms, job.mission.growth));
}

Checked check_workbooks(const std::vector<SourceFile>& files, const form::Catalogue& forms, const Area& area,
                        unsigned jobs, const Progress& progress) {
  ReadWorkbooks read = read_workbooks(files, forms, area, {}, jobs, progress);
  const std::vector<assess::GrowthRule> no_rules;
  return checked_book(std::move(read), area, {}, layouts_with_rates(forms, no_rules));
}

Assessed assess_job(const JobFolder& job, const Library& library, Checked checked) {
  Assessed assessed;
  assessed.checked = std::move(checked);
  assessed.criteria = library.criteria(job.mission);
  assessed.targets = assess::targets(assessed.checked.book, job.mission, job.area);
  assessed.grades =
      assess::grades(assessed.checked.book, job.mission, assessed.criteria, job.area, assessed.checked.findings);
  return assessed;
}

}  // namespace raingan::app
