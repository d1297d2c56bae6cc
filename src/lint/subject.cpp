#include "lint/subject.hpp"

#include <algorithm>

#include "form/form_definition.hpp"
#include "lint/lines.hpp"
#include "lint/wording.hpp"
#include "outputs/page_template.hpp"

namespace raingan::lint {
namespace {

using Entry = Collection::Entry;
using outputs::AnnexTemplate;

// What `read` gives, or its Error as a remark.
template <typename Value, typename Read>
std::optional<Value> read_or_tell(Remarks& broken, Read read) {
  try {
    return read();
  } catch (const Error& error) {
    broken.push_back(broken_remark(error));
    return std::nullopt;
  }
}

std::string beside(const std::string& file, const std::string& name) {
  const std::size_t slash = file.rfind('/');
  return slash == std::string::npos ? name : file.substr(0, slash + 1) + name;
}

void tell_missing(Subject& subject, const std::string& file, int line, const std::string& place, const Message& what) {
  subject.broken.push_back(
      remark(Level::error, RemarkKind::reference, file, line, place, {"ไม่มี" + what.th, "there is no " + what.en}));
}

std::optional<assess::DecisionTable> criteria_named(Subject& subject, const std::string& name, int line) {
  const std::string& file = subject.mission_entry->file;
  const Entry* model = subject.files->file(beside(file, name));
  if (model == nullptr) {
    tell_missing(subject, file, line, "criteria", {"แฟ้มเกณฑ์ " + name, "criteria file " + name});
    return std::nullopt;
  }
  auto tables = read_or_tell<std::vector<assess::DecisionTable>>(
      subject.broken, [&] { return assess::read_decisions(model->file, model->bytes); });
  if (!tables) return std::nullopt;
  if (tables->size() == 1) return std::move(tables->front());
  subject.broken.push_back(remark(Level::error, RemarkKind::broken, model->file, 1, "",
                                  {"ต้องมีตารางตัดสินใจหนึ่งตาราง", "exactly one decision table is expected"}));
  return std::nullopt;
}

void read_readings(Subject& subject, const assess::Choices& taken) {
  for (const assess::Reading& reading : subject.mission->readings) {
    for (const assess::Reading::Choice& choice : reading.choices) {
      if (choice.id == reading.taken) continue;
      assess::Choices choices = taken;
      choices.readings[reading.id] = choice.id;
      auto mission = read_or_tell<assess::Mission>(
          subject.broken, [&] { return assess::read_mission(*subject.mission_entry->document, choices); });
      if (!mission) continue;
      auto criteria = criteria_named(subject, mission->criteria, reading.line);
      if (criteria) subject.readings.push_back({reading.id, choice.id, std::move(*mission), std::move(*criteria)});
    }
  }
}

void read_pages(Subject& subject) {
  for (const AnnexTemplate& annex : subject.letter->annexes) {
    if (annex.page.empty() || subject.letter->pages.count(annex.page) > 0) continue;
    const Entry* entry = subject.files->find("page", annex.page);
    if (entry == nullptr) {
      tell_missing(subject, subject.letter->file, annex.line, annex.page,
                   {"หน้าแนบ " + annex.page, "page " + annex.page});
      continue;
    }
    auto page =
        read_or_tell<outputs::PageTemplate>(subject.broken, [&] { return outputs::read_page(*entry->document); });
    if (page) subject.letter->pages[annex.page] = std::make_shared<const outputs::PageTemplate>(std::move(*page));
  }
}

void read_letter(Subject& subject, const Entry& entry) {
  subject.letter_entry = &entry;
  subject.letter =
      read_or_tell<outputs::LetterTemplate>(subject.broken, [&] { return outputs::read_letter(*entry.document); });
  if (subject.letter) read_pages(subject);
}

std::optional<Period> period_of(const Subject& subject, const AnnexTemplate& annex) {
  if (annex.period == "round" && subject.mission) {
    for (const assess::Round& round : subject.mission->rounds) {
      if (round.number == subject.mission->round) return round.period;
    }
  }
  if (const auto period = Period::parse(annex.period)) return period;
  return subject.mission ? std::optional(subject.mission->period) : std::nullopt;
}

void lay_out(Subject& subject, const std::string& form, const Period& period, const AnnexTemplate* annex,
             const std::string& file, int line) {
  const auto same = [&](const LaidOut& known) {
    return known.annex == nullptr && annex == nullptr && known.layout.form == form && known.layout.period == period;
  };
  if (std::any_of(subject.tables.begin(), subject.tables.end(), same)) return;
  if (!subject.files->forms().has(form)) {
    if (!subject.files->is_broken("form", form))
      tell_missing(subject, file, line, form, {"แบบ " + form, "form " + form});
    return;
  }
  auto layout = read_or_tell<FormLayout>(subject.broken, [&] { return subject.files->forms().at(form, period); });
  if (layout) {
    subject.tables.push_back({std::move(*layout), subject.files->forms().definition(form).file, annex});
  } else if (subject.broken.back().line <= 1) {
    // The form itself is sound: it is this file that asks it for such a period.
    subject.broken.back().file = file;
    subject.broken.back().line = line;
    subject.broken.back().place = form + "@" + period.id();
  }
}

void lay_out_all(Subject& subject) {
  if (subject.letter) {
    for (const AnnexTemplate& annex : subject.letter->annexes) {
      const auto period = annex.form.empty() ? std::nullopt : period_of(subject, annex);
      if (period) lay_out(subject, annex.form, *period, &annex, subject.letter->file, annex.line);
    }
  }
  if (!subject.mission) return;
  for (const auto* tables : {&subject.mission->expects, &subject.mission->base, &subject.mission->derives}) {
    for (const assess::FormOfPeriod& table : *tables) {
      const int line = line_of(*subject.mission_entry->document,
                               tables == &subject.mission->expects ? "expects"
                               : tables == &subject.mission->base  ? "base"
                                                                   : "derives",
                               "form", table.form);
      lay_out(subject, table.form, table.period, nullptr, subject.mission_entry->file, line);
    }
  }
}

void read_mission(Subject& subject, const Entry& entry, const assess::Choices& choices) {
  subject.mission_entry = &entry;
  subject.mission =
      read_or_tell<assess::Mission>(subject.broken, [&] { return assess::read_mission(*entry.document, choices); });
  if (!subject.mission) return;
  subject.criteria = criteria_named(subject, subject.mission->criteria, entry.document->root().line());
  read_readings(subject, choices);
  const Entry* letter = subject.files->find("letter", subject.mission->letter);
  if (letter != nullptr) {
    read_letter(subject, *letter);
  } else {
    tell_missing(subject, entry.file, entry.document->root().line(), "letter",
                 {"หนังสือ " + subject.mission->letter, "letter " + subject.mission->letter});
  }
}

// A round or reading that the mission lacks is the job's mistake, not the mission's.
void read_mission_of_job(Subject& subject, const Entry& entry, int line) {
  const std::size_t told = subject.broken.size();
  read_mission(subject, entry, {subject.job->round, subject.job->readings});
  if (subject.mission || subject.broken.size() == told) return;
  Remark wrong_choice = subject.broken.back();
  subject.broken.pop_back();
  const std::size_t before = subject.broken.size();
  read_mission(subject, entry, {});
  if (!subject.mission) return;  // told again: it is the mission's after all
  wrong_choice.file = subject.job_file;
  wrong_choice.line = line;
  subject.broken.insert(subject.broken.begin() + static_cast<std::ptrdiff_t>(before), std::move(wrong_choice));
}

}  // namespace

bool Subject::has_fiscal_year(int year) const {
  if (!mission) return true;
  const int own = mission->period.first.fiscal_year();
  if (year == own || year == own - 1) return true;
  return std::any_of(tables.begin(), tables.end(), [&](const LaidOut& table) {
    return table.layout.period.first.fiscal_year() <= year && year <= table.layout.period.last().fiscal_year();
  });
}

Subject subject_of_job(const Collection& files, const Entry& entry, const Book* figures) {
  Subject subject;
  subject.files = &files;
  subject.job_file = entry.file;
  subject.book = figures;
  subject.job = read_or_tell<Job>(subject.broken, [&] { return read_job(*entry.document); });
  if (!subject.job) return subject;
  const int line = entry.document->root().line();
  if (const Entry* area = files.find("area", subject.job->area)) {
    subject.area = read_or_tell<Area>(subject.broken, [&] { return read_area(*area->document); });
  } else {
    tell_missing(subject, entry.file, line, "area", {"จังหวัด " + subject.job->area, "area " + subject.job->area});
  }
  if (const Entry* mission = files.find("mission", subject.job->mission)) {
    read_mission_of_job(subject, *mission, line);
  } else {
    tell_missing(subject, entry.file, line, "mission",
                 {"ภารกิจ " + subject.job->mission, "mission " + subject.job->mission});
  }
  lay_out_all(subject);
  collect_texts(subject);
  return subject;
}

Subject subject_of_mission(const Collection& files, const Entry& entry, int round) {
  Subject subject;
  subject.files = &files;
  read_mission(subject, entry, {round, {}});
  lay_out_all(subject);
  collect_texts(subject);
  return subject;
}

Subject subject_of_letter(const Collection& files, const Entry& entry) {
  Subject subject;
  subject.files = &files;
  read_letter(subject, entry);
  lay_out_all(subject);
  collect_texts(subject);
  return subject;
}

}  // namespace raingan::lint
