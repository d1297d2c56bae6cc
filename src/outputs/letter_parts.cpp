#include "outputs/letter_parts.hpp"

#include <sstream>

#include "base/utf8.hpp"
#include "outputs/figure_text.hpp"
#include "outputs/kept_phrases.hpp"
#include "outputs/spans.hpp"
#include "thai/calendar.hpp"

namespace raingan::outputs {
namespace {

using Part = LetterTemplate::Part;

// No-break spaces: room for what is written by hand must not be trimmed or broken.
constexpr std::string_view kSpaceForNumber = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";
constexpr std::string_view kSpaceForDay = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";
constexpr std::string_view kDotsForName = "(........................................................)";

std::string thai_text(std::string_view text) { return in_digits(one_line(text), Digits::thai); }

layout::Spans plain(std::string text) { return {span(std::move(text))}; }

std::string lines(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) {
    if (!joined.empty()) joined += "\n";
    joined += thai_text(text);
  }
  return joined;
}

bool stands(const Part& part, const LetterOrder& order) {
  const bool one = !order.district.empty();
  if (part.audience == Part::For::all_districts && one) return false;
  if (part.audience == Part::For::one_district && !one) return false;
  const LetterSettings& settings = order.facts.job.letter;
  switch (part.when) {
    case Part::When::always:
      return true;
    case Part::When::reference:
      return !settings.reference.empty();
    case Part::When::no_reference:
      return settings.reference.empty();
    case Part::When::coordinator:
      return !settings.coordinator.empty();
    case Part::When::reporting_url:
      return !settings.reporting_url.empty();
    case Part::When::no_reporting_url:
      return settings.reporting_url.empty();
  }
  return true;
}

void add_attachments(const LetterOrder& order, layout::Section& section) {
  const auto& attachments = order.letter.attachments;
  for (std::size_t i = 0; i < attachments.size(); ++i) {
    layout::Spans item = order.placeholders.fill(attachments[i].text);
    if (attachments.size() > 1) {
      item.insert(item.begin(), span(in_digits(std::to_string(i + 1) + ". ", Digits::thai)));
    }
    section.blocks.push_back(layout::StopLine{"attachments",
                                              {plain(i == 0 ? order.facts.wording.attachments : ""), std::move(item),
                                               order.placeholders.fill(attachments[i].amount)}});
  }
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part);) parts.push_back(part);
  return parts;
}

// "สำเนา" and "ด่วนที่สุด".
void add_marks(const LetterOrder& order, layout::Section& section) {
  const LetterSettings& letter = order.facts.job.letter;
  if (order.sheet == Sheet::copy) {
    section.blocks.push_back(layout::Paragraph{"copy", {kept(order.facts.wording.copy)}});
  }
  if (!letter.urgency.empty()) section.blocks.push_back(urgency_stamp(letter, "urgency"));
}

}  // namespace

// After "ว" of a circular stands a space (number of the series), after "/" none.
std::string letter_number(const Facts& facts, const std::string& number) {
  const std::string prefix(trimmed(facts.area.letterhead.number_prefix));
  const std::string gap = prefix.ends_with("ว") ? " " : "";
  return thai_text(prefix) + gap + (number.empty() ? std::string(kSpaceForNumber) : thai_text(number));
}

std::string letter_date(const thai::Date& date) {
  if (date.year == 0) return std::string(kSpaceForDay);
  const std::string text = in_digits(thai::long_date(date), Digits::thai);
  return date.day == 0 ? std::string(kSpaceForDay) + text : text;
}

layout::Paragraph urgency_stamp(const LetterSettings& letter, const std::string& style) {
  layout::Paragraph stamp{style, {kept(one_line(letter.urgency))}};
  if (letter.urgency_date.year == 0) return stamp;
  stamp.style += "-within";
  // Of two lines beside the emblem the upper one has room for the day, not for the month: a line may end between them.
  constexpr const char* kMayBreak = "\u200B";
  std::string day = letter_date(letter.urgency_date);
  day.insert(day.find(' ') + 1, kMayBreak);
  stamp.spans.push_back(span(" "));
  stamp.spans.push_back(kept(std::move(day)));
  return stamp;
}

std::string signer_lines(const std::string& signer, const std::vector<std::string>& position) {
  std::string name = thai_text(signer);
  if (name.empty()) {
    name = kDotsForName;
  } else if (!name.starts_with('(')) {
    name = "(" + name + ")";
  }
  const std::string below = lines(position);
  return below.empty() ? name : name + "\n" + below;
}

void add_head(const LetterOrder& order, layout::Section& section) {
  const Facts& facts = order.facts;
  const Wording& wording = facts.wording;
  const Placeholders& placeholders = order.placeholders;
  auto& blocks = section.blocks;
  blocks.push_back(layout::Picture{"emblem", "", wording.emblem});
  add_marks(order, section);
  blocks.push_back(layout::StopLine{"number-line",
                                    {{span(wording.number + "  "), kept(letter_number(facts, facts.job.letter.number))},
                                     plain(lines(facts.area.letterhead.address))}});
  blocks.push_back(layout::Paragraph{"date", {kept(letter_date(facts.job.letter.date))}});
  blocks.push_back(layout::StopLine{"subject", {plain(wording.subject), placeholders.fill(order.letter.subject)}});
  const TemplateText& to = order.district.empty() ? order.letter.to_all : order.letter.to_district;
  blocks.push_back(layout::StopLine{"to", {plain(wording.to), placeholders.fill(to)}});
  if (!facts.job.letter.reference.empty()) {
    blocks.push_back(layout::StopLine{
        "reference",
        {plain(wording.reference), kept_phrases(thai_text(facts.job.letter.reference), {facts.area.name})}});
  }
  add_attachments(order, section);
}

void add_body(const LetterOrder& order, layout::Section& section) {
  int clause = 0;
  for (const Part& part : order.letter.parts) {
    if (!stands(part, order)) continue;
    layout::Spans spans = order.placeholders.fill(part.text);
    if (part.kind == Part::Kind::clause) {
      spans.insert(spans.begin(), span(in_digits(std::to_string(++clause) + ". ", Digits::thai)));
    }
    section.blocks.push_back(layout::Paragraph{part.kind == Part::Kind::clause ? "clause" : "body", std::move(spans)});
  }
}

void add_close(const LetterOrder& order, layout::Section& section) {
  const LetterSettings& settings = order.facts.job.letter;
  auto& blocks = section.blocks;
  blocks.push_back(layout::Paragraph{"closing-request", order.placeholders.fill(order.letter.request)});
  blocks.push_back(layout::Paragraph{"closing", order.placeholders.fill(order.letter.closing)});
  blocks.push_back(layout::Paragraph{"signature-space", {}});
  blocks.push_back(layout::Paragraph{"signer", plain(signer_lines(settings.signer, settings.position))});
}

void add_foot(const LetterOrder& order, layout::Section& section) {
  const Letterhead& letterhead = order.facts.area.letterhead;
  const LetterSettings& settings = order.facts.job.letter;
  if (!settings.reporting_url.empty()) {
    section.foot.push_back(
        layout::Picture{"qr", settings.reporting_url, "คิวอาร์โค้ด " + one_line(settings.reporting_url)});
    if (!order.letter.qr_caption.empty()) {
      section.foot.push_back(layout::Paragraph{"qr-caption", order.placeholders.fill(order.letter.qr_caption)});
    }
  }
  const std::string contact = lines(settings.contact.empty() ? letterhead.contact : settings.contact);
  if (!contact.empty()) section.foot.push_back(layout::Paragraph{"contact", plain(contact)});
  const std::string motto = lines(split(letterhead.motto));
  if (!motto.empty()) section.foot.push_back(layout::Paragraph{"motto", plain(motto)});
  if (order.sheet == Sheet::original) return;
  for (const std::string& who : order.facts.wording.initials) {
    section.foot.push_back(layout::StopLine{"initials", {plain(who), {}}});
  }
}

}  // namespace raingan::outputs
