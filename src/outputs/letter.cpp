#include "outputs/letter.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "outputs/annex.hpp"
#include "outputs/known_texts.hpp"
#include "outputs/letter_parts.hpp"
#include "outputs/placeholders.hpp"
#include "thai/calendar.hpp"

namespace raingan::outputs {
namespace {

// What a document without a dated letter says it was made on: the same job gives the same bytes.
constexpr thai::Date kNoDate = {2543, 1, 1};

void refuse_stranger(const Facts& facts, const std::string& district) {
  if (district.empty() || facts.area.find(district) != nullptr) return;
  throw Error(ErrorCode::usage, {"ไม่มีอำเภอ \"" + district + "\" ในจังหวัด" + facts.area.name,
                                 "there is no district \"" + district + "\" in " + facts.area.name});
}

layout::Document titled(const Placeholders& placeholders, const LetterTemplate& letter, const Facts& facts,
                        const std::string& district) {
  return letter_document(placeholders, letter.subject, district.empty() ? letter.to_all : letter.to_district, facts);
}

void add_annexes(const LetterTemplate& letter, const Facts& facts, const std::string& district,
                 layout::Document& document) {
  for (const AnnexTemplate& annex : letter.annexes) {
    for (layout::Section& section : annex_sections({letter, annex, facts, district})) {
      section.mark = facts.job.letter.secrecy;
      document.sections.push_back(std::move(section));
    }
  }
}

}  // namespace

std::string target_period(const LetterTemplate& letter, const Facts& facts) {
  for (const AnnexTemplate& annex : letter.annexes) {
    if (annex.kind != AnnexTemplate::Kind::targets) continue;
    return Period::parse(annex.period).value_or(facts.mission.period).title();
  }
  return facts.mission.period.title();
}

layout::Document letter_document(const Placeholders& placeholders, const TemplateText& subject, const TemplateText& to,
                                 const Facts& facts) {
  layout::Document document;
  document.title = placeholders.plain(subject);
  document.subject = placeholders.plain(to);
  document.author = "จังหวัด" + one_line(facts.area.name);
  const thai::Date& date = facts.job.letter.date;
  document.date = thai::iso_gregorian(date.year == 0 ? kNoDate : date);
  return document;
}

layout::Document compose_letter(const LetterTemplate& letter, const Facts& facts, const std::string& district,
                                Sheet sheet) {
  refuse_stranger(facts, district);
  const Placeholders placeholders(letter, facts, district, target_period(letter, facts));
  layout::Document document = titled(placeholders, letter, facts, district);
  layout::Section section;
  section.page = "letter";
  section.outline = document.title;
  section.numbered = facts.job.letter.page_numbers;
  section.mark = facts.job.letter.secrecy;
  const LetterOrder order{letter, facts, district, placeholders, sheet};
  add_head(order, section);
  add_body(order, section);
  add_close(order, section);
  add_foot(order, section);
  trace_known_texts(section);
  document.sections.push_back(std::move(section));
  add_annexes(letter, facts, district, document);
  return document;
}

layout::Document compose_annexes(const LetterTemplate& letter, const Facts& facts, const std::string& district) {
  refuse_stranger(facts, district);
  const Placeholders placeholders(letter, facts, district, target_period(letter, facts));
  layout::Document document = titled(placeholders, letter, facts, district);
  add_annexes(letter, facts, district, document);
  return document;
}

}  // namespace raingan::outputs
