#include "outputs/memo.hpp"

#include <algorithm>

#include "outputs/known_texts.hpp"
#include "outputs/letter_parts.hpp"
#include "outputs/placeholders.hpp"
#include "outputs/spans.hpp"
#include "outputs/targets_of.hpp"
#include "outputs/trace.hpp"

namespace raingan::outputs {
namespace {

using MemoPart = MemoTemplate::Part;

std::size_t count_of(const Findings& findings, Level level) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.level == level; }));
}

std::string thai_number(std::size_t number) { return in_digits(std::to_string(number), Digits::thai); }

class MemoSetter {
 public:
  MemoSetter(const MemoTemplate& memo, const LetterTemplate& letter, const Facts& facts, const CheckedFiles& files)
      : memo_(memo),
        letter_(letter),
        facts_(facts),
        files_(files),
        letter_texts_(letter, facts, "", target_period(letter, facts)),
        texts_(letter, facts, "", target_period(letter, facts), memo.file, values()) {}

  layout::Document document() {
    layout::Document document = letter_document(texts_, memo_.subject, memo_.to, facts_);
    layout::Section section;
    section.page = "memo";
    section.outline = document.title;
    section.numbered = facts_.job.letter.page_numbers;
    section.mark = facts_.job.letter.secrecy;
    add_head(section.blocks);
    for (const MemoPart& part : memo_.parts) {
      if (stands(part)) add(part, section.blocks);
    }
    add_close(section.blocks);
    trace_known_texts(section);
    document.sections.push_back(std::move(section));
    return document;
  }

 private:
  Placeholders::Values values() const {
    const auto number = [](std::size_t value) { return layout::Spans{kept(std::to_string(value))}; };
    return {{"letter_to", letter_texts_.fill(letter_.to_all)},
            {"letter_subject", letter_texts_.fill(letter_.subject)},
            {"mission", {span(one_line(facts_.mission.title))}},
            {"attachment_count", number(letter_.attachments.size())},
            {"workbooks", number(files_.workbooks)},
            {"unread", number(files_.unread)},
            {"errors", number(count_of(facts_.findings, Level::error))},
            {"warnings", number(count_of(facts_.findings, Level::warning))},
            {"notes", number(count_of(facts_.findings, Level::note))}};
  }

  void add_head(std::vector<layout::Block>& blocks) const {
    const Wording& wording = facts_.wording;
    const MemoSettings& settings = facts_.job.memo;
    blocks.push_back(layout::Picture{"memo-emblem", "", wording.emblem});
    const LetterSettings& letter = facts_.job.letter;
    const bool dated = letter.urgency_date.year != 0;  // too long to stand beside the title
    if (!letter.urgency.empty() && !dated) blocks.push_back(urgency_stamp(letter, "memo-urgency"));
    blocks.push_back(layout::Paragraph{"memo-title", {kept(wording.memo)}});
    if (!letter.urgency.empty() && dated) blocks.push_back(urgency_stamp(letter, "memo-urgency"));
    blocks.push_back(layout::StopLine{"memo-office", {{span(wording.office)}, {span(office())}}});
    thai::Date date = settings.date;
    if (date.year == 0) date = {facts_.job.letter.date.year, facts_.job.letter.date.month, 0};
    blocks.push_back(layout::StopLine{"memo-number",
                                      {{span(wording.number)},
                                       {kept(letter_number(facts_, settings.number))},
                                       {span(wording.date)},
                                       {kept(letter_date(date))}}});
    blocks.push_back(layout::StopLine{"memo-subject", {{span(wording.subject)}, texts_.fill(memo_.subject)}});
    blocks.push_back(layout::StopLine{"to", {{span(wording.to)}, texts_.fill(memo_.to)}});
  }

  // Office, group and telephone as they stand at the foot of the letter, in one line; an e-mail address is for those
  // outside the house.
  std::string office() const {
    const LetterSettings& settings = facts_.job.letter;
    std::string joined;
    for (const std::string& line : settings.contact.empty() ? facts_.area.letterhead.contact : settings.contact) {
      if (line.find('@') != std::string::npos) continue;
      joined += (joined.empty() ? "" : " ") + in_digits(one_line(line), Digits::thai);
    }
    return joined;
  }

  bool stands(const MemoPart& part) const {
    const bool errors = count_of(facts_.findings, Level::error) > 0;
    switch (part.when) {
      case MemoPart::When::always:
        return true;
      case MemoPart::When::errors:
        return errors;
      case MemoPart::When::no_errors:
        return !errors;
      case MemoPart::When::unread:
        return files_.unread > 0;
    }
    return true;
  }

  void add(const MemoPart& part, std::vector<layout::Block>& blocks) {
    if (part.kind == MemoPart::Kind::heading) {
      item_ = 0;
      numbered("memo-heading", thai_number(++heading_) + ". ", texts_.fill(part.text), blocks);
    } else if (part.kind == MemoPart::Kind::paragraph) {
      blocks.push_back(layout::Paragraph{"memo-text", texts_.fill(part.text)});
    } else if (!part.each_target) {
      add_item(texts_.fill(part.text), blocks);
    } else {
      add_targets(part, blocks);
    }
  }

  // The first target of every indicator: those after it are steps on the way or shares of it.
  void add_targets(const MemoPart& part, std::vector<layout::Block>& blocks) {
    for (const TargetGroup& group : target_groups(facts_.mission)) {
      const std::string& id = id_of(*group.targets.front());
      const std::optional<TotalTarget> total = total_of_target(facts_, id);
      if (group.indicator.empty() || !total) continue;
      Placeholders::Values own = values();
      own["target_name"] = {span(group.targets.front()->name)};
      own["target_unit"] = {span(group.unit)};
      own["target_total"] = {traced(total->value.grouped(), trace_of_target(kTotalDistrict, id))};
      const Placeholders texts(letter_, facts_, "", target_period(letter_, facts_), memo_.file, std::move(own));
      add_item(texts.fill(part.text), blocks);
    }
  }

  void add_item(layout::Spans text, std::vector<layout::Block>& blocks) {
    numbered("memo-item", thai_number(heading_) + "." + thai_number(++item_) + " ", std::move(text), blocks);
  }

  static void numbered(const char* style, const std::string& number, layout::Spans text,
                       std::vector<layout::Block>& blocks) {
    text.insert(text.begin(), span(number));
    blocks.push_back(layout::Paragraph{style, std::move(text)});
  }

  void add_close(std::vector<layout::Block>& blocks) const {
    const MemoSettings& settings = facts_.job.memo;
    blocks.push_back(layout::Paragraph{"memo-text", texts_.fill(memo_.request)});
    blocks.push_back(layout::Paragraph{"memo-signature-space", {}});
    std::vector<std::string> position = settings.position;
    if (position.empty()) position.push_back(texts_.plain(memo_.position));
    blocks.push_back(layout::Paragraph{"memo-signer", {span(signer_lines(settings.signer, position))}});
  }

  const MemoTemplate& memo_;
  const LetterTemplate& letter_;
  const Facts& facts_;
  const CheckedFiles& files_;
  const Placeholders letter_texts_;
  const Placeholders texts_;
  std::size_t heading_ = 0;
  std::size_t item_ = 0;
};

}  // namespace

layout::Document compose_memo(const MemoTemplate& memo, const LetterTemplate& letter, const Facts& facts,
                              const CheckedFiles& files) {
  return MemoSetter(memo, letter, facts, files).document();
}

}  // namespace raingan::outputs
