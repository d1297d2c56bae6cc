#include <algorithm>

#include "form/form_definition.hpp"
#include "form/placeholders.hpp"
#include "lint/lines.hpp"
#include "lint/phrases.hpp"
#include "lint/subject.hpp"
#include "outputs/page_template.hpp"
#include "outputs/placeholders.hpp"

namespace raingan::lint {
namespace {

using outputs::TemplateText;
using Where = Said::Where;

// What a letter's placeholder brings as far as lint knows it; "…" for figures, names and dates of the job.
std::string value_of(const Subject& subject, const std::string& name, const std::string& table_period) {
  if (name == "area" && subject.area) return subject.area->name;
  if (name == "attachments" && subject.letter) {
    const std::size_t count = subject.letter->attachments.size();
    return count < 2 ? "1" : "1 - " + std::to_string(count);
  }
  if (name == "table_period") return table_period;
  if (!subject.mission) return "…";
  const int year = subject.mission->period.first.fiscal_year();
  if (name == "period") return subject.mission->period.title();
  if (name == "fiscal_year") return std::to_string(year);
  if (name == "base_year") return std::to_string(year - 1);
  if (name == "quarter") return std::to_string(subject.mission->period.first.fiscal_quarter());
  return "…";
}

std::string table_period_of(const Subject& subject, const outputs::AnnexTemplate& annex) {
  for (const LaidOut& table : subject.tables) {
    if (table.annex == &annex) return table.layout.period.title();
  }
  if (const auto period = Period::parse(annex.period)) return period->title();
  return subject.mission ? subject.mission->period.title() : "…";
}

class Texts {
 public:
  explicit Texts(Subject& subject) : subject_(subject) {}

  void add(Where where, const std::string& text, const std::string& file, int line, const std::string& place) {
    if (!text.empty()) subject_.said.push_back({where, plain(text), text, file, line, place});
  }

  void add(Where where, const TemplateText& text, const std::string& file, const std::string& place,
           const std::string& table_period = "…") {
    if (text.empty()) return;
    std::string filled;
    for (const outputs::TextPiece& piece : outputs::pieces_of(text, file)) {
      filled += piece.placeholder ? value_of(subject_, piece.text, table_period) : piece.text;
    }
    subject_.said.push_back({where, plain(filled), text.text, file, text.line, place});
  }

 private:
  Subject& subject_;
};

void add_mission(const Subject& subject, Texts& texts) {
  const assess::Mission& mission = *subject.mission;
  const definition::Document& document = *subject.mission_entry->document;
  const std::string& file = subject.mission_entry->file;
  texts.add(Where::mission, mission.title, file, document.root().line(), "title");
  for (const assess::Indicator& indicator : mission.indicators) {
    texts.add(Where::sentence, indicator.sentence, file, indicator.line, indicator.id);
    texts.add(Where::mission, indicator.name, file, indicator.line, indicator.id);
  }
  for (const assess::Target& target : mission.targets) {
    texts.add(Where::mission, target.name, file, target.line, target.id);
  }
  for (const assess::Deadline& deadline : mission.deadlines) {
    texts.add(Where::mission, deadline.what, file, deadline.line, "deadline");
  }
  for (std::size_t i = 0; i < mission.explanations.size(); ++i) {
    const assess::Explanation& one = mission.explanations[i];
    texts.add(Where::explanation, one.text, file, one.line, "explanation " + std::to_string(i + 1));
  }
}

void add_letter(const Subject& subject, Texts& texts) {
  const outputs::LetterTemplate& letter = *subject.letter;
  const std::string& file = letter.file;
  std::string targets_period = subject.mission ? subject.mission->period.title() : "…";
  for (const outputs::AnnexTemplate& annex : letter.annexes) {
    if (annex.kind == outputs::AnnexTemplate::Kind::targets) targets_period = table_period_of(subject, annex);
  }
  texts.add(Where::subject, letter.subject, file, "subject", targets_period);
  for (std::size_t i = 0; i < letter.attachments.size(); ++i) {
    texts.add(Where::attachment, letter.attachments[i].text, file, "attachment " + std::to_string(i + 1),
              targets_period);
  }
  for (const auto& part : letter.parts) {
    const bool clause = part.kind == outputs::LetterTemplate::Part::Kind::clause;
    texts.add(clause ? Where::clause : Where::paragraph, part.text, file, clause ? "clause" : "paragraph",
              targets_period);
  }
  texts.add(Where::paragraph, letter.request, file, "request");
  texts.add(Where::paragraph, letter.qr_caption, file, "qr-caption");
  for (const outputs::AnnexTemplate& annex : letter.annexes) {
    const std::string period = table_period_of(subject, annex);
    for (const TemplateText& title : annex.titles)
      texts.add(Where::annex_title, title, file, "annex " + annex.item, period);
    for (const TemplateText& note : annex.notes)
      texts.add(Where::annex_note, note, file, "annex " + annex.item, period);
  }
}

void add_part(const outputs::PageTemplate& page, const outputs::PageTemplate::Part& part, Texts& texts) {
  using Page = outputs::PageTemplate;
  const std::string place = "page " + page.id;
  const auto add = [&](const TemplateText& text) { texts.add(Where::page, text, page.file, place); };
  if (const auto* heading = std::get_if<Page::Heading>(&part)) add(heading->text);
  if (const auto* paragraph = std::get_if<Page::Paragraph>(&part)) add(paragraph->text);
  if (const auto* item = std::get_if<Page::Item>(&part)) add(item->text);
  if (const auto* table = std::get_if<Page::Table>(&part)) {
    for (const auto* rows : {&table->head, &table->body}) {
      for (const auto& row : *rows) {
        for (const Page::Cell& cell : row) add(cell.text);
      }
    }
  }
  if (const auto* formula = std::get_if<Page::Formula>(&part)) {
    add(formula->result);
    add(formula->numerator);
    texts.add(Where::denominator, formula->denominator, page.file, place);
  }
  if (const auto* flow = std::get_if<Page::Flow>(&part)) {
    for (const auto& lane : flow->lanes) add(lane.second);
    for (const Page::Flow::Step& step : flow->steps) {
      add(step.text);
      add(step.tag);
    }
  }
}

void add_pages(const Subject& subject, Texts& texts) {
  for (const auto& [id, page] : subject.letter->pages) {
    for (const TemplateText& title : page->titles) texts.add(Where::page, title, page->file, "page " + id);
    for (const auto& part : page->parts) add_part(*page, part, texts);
  }
}

int line_of_column(const form::Definition& definition, const Column& column) {
  for (const form::ColumnDefinition& known : definition.columns) {
    if ((column.month ? form::filled_id(known.column.id, *column.month) : known.column.id) == column.id)
      return known.line;
  }
  return 0;
}

// Every heading once, however many columns and annexes stand under it.
void add_form(const Subject& subject, const LaidOut& table, Texts& texts) {
  const form::Definition& definition = subject.files->forms().definition(table.layout.form);
  const definition::Document& document = *subject.files->find("form", table.layout.form)->document;
  const std::vector<int> lines = lines_of(document, "line");
  const bool own_titles = table.annex != nullptr && !table.annex->titles.empty();
  for (std::size_t i = 0; i < table.layout.titles.size() && !own_titles; ++i) {
    texts.add(Where::form_title, table.layout.titles[i], table.file, i < lines.size() ? lines[i] : 0, "titles");
  }
  for (const std::string& note : table.layout.notes) {
    texts.add(Where::form_note, note, table.file, document.root().line(), "note");
  }
  for (const Column& column : table.layout.columns) {
    for (const std::string& heading : column.headings) {
      const auto same = [&](const Said& said) {
        return said.where == Where::heading && said.file == table.file && said.raw == heading;
      };
      if (std::any_of(subject.said.begin(), subject.said.end(), same)) continue;
      texts.add(Where::heading, heading, table.file, line_of_column(definition, column), column.id);
    }
  }
}

void add_job(const Subject& subject, Texts& texts) {
  const definition::Document& document = *subject.files->file(subject.job_file)->document;
  const LetterSettings& letter = subject.job->letter;
  const auto line = [&](const char* element) {
    const std::vector<int> lines = lines_of(document, element);
    return lines.empty() ? document.root().line() : lines.front();
  };
  texts.add(Where::job, letter.reference, subject.job_file, line("letter"), "reference");
  for (const std::string& text : letter.contact)
    texts.add(Where::job, text, subject.job_file, line("contact"), "contact");
  texts.add(Where::job, letter.coordinator, subject.job_file, line("coordinator"), "coordinator");
}

}  // namespace

int line_of_heading(const Subject& subject, const LaidOut& table, const Column& column) {
  return line_of_column(subject.files->forms().definition(table.layout.form), column);
}

void collect_texts(Subject& subject) {
  Texts texts(subject);
  if (subject.mission) add_mission(subject, texts);
  if (subject.letter) {
    add_letter(subject, texts);
    add_pages(subject, texts);
  }
  for (const LaidOut& table : subject.tables) add_form(subject, table, texts);
  if (subject.job) add_job(subject, texts);
}

}  // namespace raingan::lint
