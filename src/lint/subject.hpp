// One mission with everything that speaks of it: criteria, letter, pages, tables, area and job.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/decision.hpp"
#include "assess/mission.hpp"
#include "lint/collection.hpp"
#include "lint/targets.hpp"
#include "model/area.hpp"
#include "model/book.hpp"
#include "model/form_layout.hpp"
#include "model/job.hpp"
#include "outputs/letter.hpp"

namespace raingan::lint {

// A text that an officer or a district reads, with the place where it is written.
struct Said {
  enum class Where {
    subject,
    attachment,
    paragraph,
    clause,
    annex_title,
    annex_note,
    page,
    denominator,  // of a page's formula
    sentence,     // of an indicator
    explanation,
    mission,  // its title, names of targets, deadlines
    form_title,
    form_note,
    heading,
    job,
  };
  Where where = Where::paragraph;
  std::string text;  // plain(), placeholders filled as far as they are known, "…" where not
  std::string raw;   // as written
  std::string file;
  int line = 0;
  std::string place;
};

// A form's table of a period that the mission needs or the letter prints.
struct LaidOut {
  FormLayout layout;
  std::string file;                               // of the form
  const outputs::AnnexTemplate* annex = nullptr;  // the annex that prints it; null: it is only sent in
};

struct Subject {
  const Collection* files = nullptr;
  std::optional<assess::Mission> mission;
  const Collection::Entry* mission_entry = nullptr;
  std::optional<assess::DecisionTable> criteria;
  std::vector<MissionUnder> readings;  // under every choice that is not taken
  std::optional<outputs::LetterTemplate> letter;
  const Collection::Entry* letter_entry = nullptr;
  std::vector<LaidOut> tables;
  std::optional<Area> area;
  std::optional<Job> job;
  std::string job_file;
  const Book* book = nullptr;  // null: no figures
  std::vector<Said> said;
  Remarks broken;  // what could not be read, and names of nothing

  // The fiscal years of the mission and of its tables, and the year before the mission's.
  bool has_fiscal_year(int year) const;
};

Subject subject_of_job(const Collection& files, const Collection::Entry& job, const Book* figures);
// `round` 0: the mission's first.
Subject subject_of_mission(const Collection& files, const Collection::Entry& mission, int round);
// A letter whose mission is not known.
Subject subject_of_letter(const Collection& files, const Collection::Entry& letter);

// The line of the innermost heading of a column.
int line_of_heading(const Subject& subject, const LaidOut& table, const Column& column);

// Fills `said` from everything that is there.
void collect_texts(Subject& subject);

}  // namespace raingan::lint
