// The order of things: workbooks → tables → book → sums → findings → targets and grades.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/job_folder.hpp"
#include "assess/grade.hpp"
#include "base/finding.hpp"
#include "form/read_tables.hpp"
#include "model/book.hpp"
#include "model/table.hpp"

namespace raingan::app {

// Tables of many workbooks and what reading them showed. A workbook that cannot be read goes to
// `unread`; the others are read all the same.
struct ReadWorkbooks {
  std::vector<Table> tables;
  Findings findings;
  std::vector<UnreadFile> unread;
};

struct Checked {
  std::vector<Table> tables;  // submissions and base: where they are and their rows' names; figures are in the book
  Book book;                  // with the sums of ledgers and the forms that the mission derives of them
  Findings findings;          // sorted
  std::vector<UnreadFile> unread;
};

struct Assessed {
  Checked checked;
  assess::DecisionTable criteria;
  std::vector<assess::DistrictTarget> targets;
  std::vector<assess::DistrictGrade> grades;
};

// `progress` is called with the number of workbooks done and of all; may be empty. Uses up to `jobs` threads.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

ReadWorkbooks read_workbooks(const std::vector<SourceFile>& files, const form::Catalogue& forms, const Area& area,
                             const std::vector<form::Expected>& expected, unsigned jobs, const Progress& progress);

// A job's submissions and, marked as references, its base figures, as they were sent.
ReadWorkbooks read_job_workbooks(const JobFolder& job, const form::Catalogue& forms, unsigned jobs,
                                 const Progress& progress);

// A job's workbooks, checked against each other and against its mission, under the officer's decisions.
Checked check_job(const JobFolder& job, const form::Catalogue& forms, unsigned jobs, const Progress& progress);

// Workbooks without a job: nothing is awaited, everything else is checked.
Checked check_workbooks(const std::vector<SourceFile>& files, const form::Catalogue& forms, const Area& area,
                        unsigned jobs, const Progress& progress);

Assessed assess_job(const JobFolder& job, const Library& library, Checked checked);

}  // namespace raingan::app
