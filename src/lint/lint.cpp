#include "lint/lint.hpp"

#include <algorithm>
#include <deque>
#include <set>

#include "lint/checks.hpp"
#include "lint/criteria.hpp"
#include "lint/lines.hpp"
#include "lint/subject.hpp"
#include "lint/targets.hpp"
#include "outputs/page_template.hpp"

namespace raingan::lint {
namespace {

using Entry = Collection::Entry;

void append(Remarks& all, Remarks more) { std::move(more.begin(), more.end(), std::back_inserter(all)); }

// The line of the target that a remark is on, where the record of the mission has none.
void add_lines(const Subject& subject, Remarks& remarks) {
  const definition::Document& document = *subject.mission_entry->document;
  for (Remark& one : remarks) {
    if (one.line != 0 || one.file != document.file()) continue;
    const int by_id = line_of(document, "target", "id", one.place);
    one.line = by_id != document.root().line() ? by_id : line_of(document, "target", "indicator", one.place);
  }
}

// The criteria as a whole, then what targets and doubtful rules mean.
void check_criteria(const Subject& subject, Remarks& remarks) {
  if (!subject.mission || !subject.criteria) return;
  static const Book no_figures;
  static const Area no_area;
  const Book& book = subject.book == nullptr ? no_figures : *subject.book;
  const Area& area = subject.area ? *subject.area : no_area;
  const std::string& file = subject.mission_entry->file;
  try {
    append(remarks, lint_criteria(*subject.mission, *subject.criteria));
    Remarks targets = lint_targets(file, *subject.mission, *subject.criteria, book, area);
    add_lines(subject, targets);
    append(remarks, std::move(targets));
    for (const MissionUnder& other : subject.readings) {
      if (!subject.job && other.criteria.file != subject.criteria->file)
        append(remarks, lint_criteria(other.mission, other.criteria));
    }
    append(remarks, lint_readings(file, *subject.mission, *subject.criteria, subject.readings, book, area));
  } catch (const Error& error) {
    remarks.push_back(broken_remark(error));
  }
}

Remarks remarks_on(const Subject& subject) {
  Remarks remarks = subject.broken;
  check_criteria(subject, remarks);
  for (const auto check : {check_clauses, check_names, check_weekdays, check_years, check_periods, check_headers,
                           check_copied, check_thresholds, check_denominators, check_ladders, check_letterhead}) {
    append(remarks, check(subject));
  }
  return remarks;
}

bool uses(const Collection& files, const Entry& mission, const Entry& letter) {
  const definition::Element root = mission.document->root();
  return root.attribute("letter", root.attribute("id", "")) == letter.id && files.find("letter", letter.id) == &letter;
}

bool names_model(const Entry& mission, const Entry& model) {
  const std::string folder = mission.file.substr(0, mission.file.rfind('/') + 1);
  return folder + mission.document->root().attribute("criteria", "") == model.file;
}

// A letter by itself is looked at with every mission that sends it.
void look_at_letter(const Collection& files, const Entry& letter, std::deque<Subject>& subjects) {
  bool known = false;
  for (const Entry* mission : files.all("mission")) {
    if (!uses(files, *mission, letter)) continue;
    subjects.push_back(subject_of_mission(files, *mission, 0));
    known = true;
  }
  if (!known) subjects.push_back(subject_of_letter(files, letter));
}

bool prints(const definition::Element& letter, const std::string& page) {
  const auto annexes = letter.optional_child("annexes");
  if (!annexes) return false;
  const std::vector<definition::Element> all = annexes->children("annex");
  return std::any_of(all.begin(), all.end(),
                     [&](const definition::Element& annex) { return annex.attribute("page", "") == page; });
}

// A page by itself is looked at with every letter that prints it.
void look_at_page(const Collection& files, const Entry& page, std::deque<Subject>& subjects, Remarks& remarks) {
  bool known = false;
  for (const Entry* letter : files.all("letter")) {
    if (!prints(letter->document->root(), page.id)) continue;
    known = true;
    const auto has_it = [&](const Subject& subject) { return subject.letter_entry == letter; };
    if (std::none_of(subjects.begin(), subjects.end(), has_it)) look_at_letter(files, *letter, subjects);
  }
  if (known) return;
  try {
    outputs::read_page(*page.document);
  } catch (const Error& error) {
    remarks.push_back(broken_remark(error));
  }
}

// Without a job every round counts.
void look_at_mission(const Collection& files, const Entry& mission, std::deque<Subject>& subjects) {
  subjects.push_back(subject_of_mission(files, mission, 0));
  if (!subjects.back().mission) return;
  const int taken = subjects.back().mission->round;
  const std::vector<assess::Round> rounds = subjects.back().mission->rounds;
  for (const assess::Round& round : rounds) {
    if (round.number != taken) subjects.push_back(subject_of_mission(files, mission, round.number));
  }
}

// Criteria whose mission is not there: the inputs stand for its indicators.
void look_at_model(const Entry& model, Remarks& remarks) {
  try {
    for (const assess::DecisionTable& table : assess::read_decisions(model.file, model.bytes)) {
      assess::Mission mission;
      for (const std::string& input : table.inputs) {
        assess::Indicator indicator;
        indicator.id = indicator.name = input;
        mission.indicators.push_back(std::move(indicator));
      }
      append(remarks, lint_criteria(mission, table));
    }
  } catch (const Error& error) {
    remarks.push_back(broken_remark(error));
  }
}

bool looked_at(const Subject& subject, const Entry& entry) {
  if (subject.mission_entry == &entry || subject.letter_entry == &entry) return true;
  if (subject.criteria && subject.criteria->file == entry.file) return true;
  return std::any_of(subject.readings.begin(), subject.readings.end(),
                     [&](const MissionUnder& other) { return other.criteria.file == entry.file; });
}

bool was_looked_at(const std::deque<Subject>& subjects, const Entry& entry) {
  return std::any_of(subjects.begin(), subjects.end(),
                     [&](const Subject& subject) { return looked_at(subject, entry); });
}

// In this order: a job says most, a letter alone least.
void look_at_all(const Collection& files, const Given& given, std::deque<Subject>& subjects, Remarks& remarks) {
  for (const Entry* job : files.all("job")) {
    if (!job->given) continue;
    const auto figures = given.figures.find(job->file);
    subjects.push_back(subject_of_job(files, *job, figures == given.figures.end() ? nullptr : &figures->second));
    for (const LaidOut& table : subjects.back().tables) {
      append(remarks, check_form(files, *files.find("form", table.layout.form)));
    }
  }
  for (const Entry* mission : files.all("mission")) {
    if (mission->given && !was_looked_at(subjects, *mission)) look_at_mission(files, *mission, subjects);
  }
  for (const Entry* letter : files.all("letter")) {
    if (!letter->given) continue;
    append(remarks, check_attachments(*letter));
    if (!was_looked_at(subjects, *letter)) look_at_letter(files, *letter, subjects);
  }
  for (const Entry* page : files.all("page")) {
    if (page->given) look_at_page(files, *page, subjects, remarks);
  }
  for (const Entry* form : files.all("form")) {
    if (form->given) append(remarks, check_form(files, *form));
  }
  for (const Entry* area : files.all("area")) {
    if (area->given) append(remarks, check_area(files, *area));
  }
  append(remarks, check_official(files));
  for (const Entry* model : files.all("definitions")) {
    if (!model->given || was_looked_at(subjects, *model)) continue;
    for (const Entry* mission : files.all("mission")) {
      if (!mission->given && names_model(*mission, *model)) subjects.push_back(subject_of_mission(files, *mission, 0));
    }
    if (!was_looked_at(subjects, *model)) look_at_model(*model, remarks);
  }
}

// Rounds and neighbours say the same again.
void keep_each_once(Remarks& remarks) {
  std::set<std::tuple<std::string, int, RemarkKind, std::string, std::string>> seen;
  const auto again = [&](const Remark& one) {
    return !seen.insert({one.file, one.line, one.kind, one.place, one.message.th}).second;
  };
  remarks.erase(std::remove_if(remarks.begin(), remarks.end(), again), remarks.end());
}

// The reader refuses a letter at the first fault of its attachments: those have been told better.
void drop_told_twice(Remarks& remarks) {
  std::set<std::string> told;
  for (const Remark& one : remarks) {
    if (one.kind == RemarkKind::attachment) told.insert(one.file);
  }
  const auto twice = [&](const Remark& one) { return one.kind == RemarkKind::broken && told.count(one.file) > 0; };
  remarks.erase(std::remove_if(remarks.begin(), remarks.end(), twice), remarks.end());
}

}  // namespace

Remarks lint(const std::vector<Given>& given, const std::vector<Source>& library) {
  Remarks remarks;
  std::deque<Collection> collections;
  std::deque<Subject> subjects;
  for (const Given& one : given) {
    std::vector<Source> known = one.beside;
    known.insert(known.end(), library.begin(), library.end());
    const Collection& files = collections.emplace_back(one.files, known);
    append(remarks, files.broken());
    std::deque<Subject> own;
    look_at_all(files, one, own, remarks);
    std::move(own.begin(), own.end(), std::back_inserter(subjects));
  }
  std::vector<const Subject*> jobs;
  for (const Subject& subject : subjects) {
    append(remarks, remarks_on(subject));
    if (subject.letter_entry != nullptr && !subject.letter_entry->given)
      append(remarks, check_attachments(*subject.letter_entry));
    if (subject.job) jobs.push_back(&subject);
  }
  append(remarks, check_references(jobs));
  drop_told_twice(remarks);
  keep_each_once(remarks);
  sort_remarks(remarks);
  return remarks;
}

}  // namespace raingan::lint
