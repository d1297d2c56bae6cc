#include "app/pipeline.hpp"

#include <algorithm>
#include <mutex>

#include "aggregate/aggregate.hpp"
#include "app/parallel.hpp"
#include "check/consolidate.hpp"
#include "check/decided.hpp"
#include "check/plausibility.hpp"
#include "check/relations.hpp"
#include "form/read_tables.hpp"
#include "locate/diagnose.hpp"
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

Relation::Rounding rounding_of(assess::Rounding rounding) {
  switch (rounding) {
    case assess::Rounding::up:
      return Relation::Rounding::up;
    case assess::Rounding::down:
      return Relation::Rounding::down;
    case assess::Rounding::half_up:
      break;
  }
  return Relation::Rounding::half_up;
}

Relation relation_of(const assess::GrowthRule& rule) {
  Relation growth;
  growth.kind = RelationKind::growth;
  growth.finding = FindingKind::growth;
  growth.column = rule.column;
  growth.parts = {rule.base};
  growth.numerator = rule.numerator;
  growth.denominator = rule.denominator;
  growth.rounding = rounding_of(rule.rounding);
  return growth;
}

Relation relation_of(const assess::SumRule& rule) {
  Relation sum;
  sum.column = rule.column;
  for (const std::string& part : rule.parts) sum.parts.push_back({"", {}, part});
  return sum;
}

// The form's own layout plus the rates and sums that the mission sets for it.
check::LayoutOf layouts_with_rules(const form::Catalogue& forms, const assess::Mission& mission) {
  return [&forms, &mission](const std::string& form, const Period& period) {
    FormLayout layout = forms.at(form, period);
    const auto add = [&](const auto& rules) {
      for (const auto& rule : rules) {
        if (rule.form == form && rule.period == period) layout.relations.push_back(relation_of(rule));
      }
    };
    add(mission.sums);
    add(mission.growth);
    return layout;
  };
}

void merge(ReadWorkbooks& all, ReadWorkbooks part) {
  std::move(part.tables.begin(), part.tables.end(), std::back_inserter(all.tables));
  std::move(part.findings.begin(), part.findings.end(), std::back_inserter(all.findings));
  std::move(part.unread.begin(), part.unread.end(), std::back_inserter(all.unread));
}

// Where tables came from and whose rows they have; the figures are in the book.
std::vector<Table> without_figures(const std::vector<Table>& tables) {
  std::vector<Table> bare;
  for (const Table& table : tables) {
    Table& one = bare.emplace_back(table.without_rows());
    one.columns = table.columns;
    for (const Row& row : table.rows)
      one.rows.push_back({row.district, row.printed_name, row.name_origin, {}, row.item});
  }
  return bare;
}

Checked checked_book(ReadWorkbooks read, const Area& area, const assess::Mission& mission,
                     const check::LayoutOf& layout_of) {
  Checked checked;
  checked.findings = std::move(read.findings);
  checked.unread = std::move(read.unread);
  checked.tables = without_figures(read.tables);
  std::vector<check::Awaited> awaited;
  for (const assess::FormOfPeriod& one : mission.expects) awaited.push_back({one.form, one.period});
  // What can be made of ledgers is taken when somebody sends it.
  for (const assess::FormOfPeriod& one : mission.derives) awaited.push_back({one.form, one.period, false});
  checked.book = check::consolidate(std::move(read.tables), area, awaited, layout_of, checked.findings);
  for (auto& [key, entry] : checked.book.entries) aggregate::add_sums(entry, area);
  std::vector<aggregate::Wanted> wanted;
  for (const assess::FormOfPeriod& one : mission.derives) wanted.push_back({one.form, one.period});
  aggregate::derive(checked.book, wanted, layout_of, area, checked.findings);
  check::check_cells(checked.book, checked.findings);
  check::check_choices(checked.book, checked.findings);
  check::check_relations(checked.book, checked.findings);
  locate::diagnose(checked.book, checked.findings);
  check::check_plausibility(checked.book, checked.findings);
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

ReadWorkbooks read_job_workbooks(const JobFolder& job, const form::Catalogue& forms, unsigned jobs,
                                 const Progress& progress) {
  std::vector<form::Expected> expected;
  append(expected, job.mission.expects);
  append(expected, job.mission.derives);
  ReadWorkbooks read = read_workbooks(job.submissions, forms, job.area, expected, jobs, progress);
  read.unread.insert(read.unread.begin(), job.unread.begin(), job.unread.end());

  std::vector<form::Expected> earlier;
  append(earlier, job.mission.base);
  ReadWorkbooks base = read_workbooks(job.base, forms, job.area, earlier, jobs, {});
  keep_errors(base.findings);
  for (Table& table : base.tables) table.reference = true;
  merge(read, std::move(base));
  return read;
}

Checked check_job(const JobFolder& job, const form::Catalogue& forms, unsigned jobs, const Progress& progress) {
  ReadWorkbooks read = read_job_workbooks(job, forms, jobs, progress);
  const std::vector<Decision> in_force = check::apply_decisions(read.tables, job.decisions, read.findings);
  Checked checked = checked_book(std::move(read), job.area, job.mission, layouts_with_rules(forms, job.mission));
  check::settle(checked.findings, in_force);
  return checked;
}

Checked check_workbooks(const std::vector<SourceFile>& files, const form::Catalogue& forms, const Area& area,
                        unsigned jobs, const Progress& progress) {
  ReadWorkbooks read = read_workbooks(files, forms, area, {}, jobs, progress);
  const assess::Mission no_mission;
  return checked_book(std::move(read), area, no_mission, layouts_with_rules(forms, no_mission));
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
