// The memo by which the group presents the letter to the governor for signature.
#pragma once

#include <string>
#include <vector>

#include "outputs/letter.hpp"

namespace raingan::outputs {

// templates/memos/ID.xml (templates/schema/memo.xsd). One memo serves every mission's letter. Its texts have the
// placeholders of a letter to all districts and these:
//   {letter_to} {letter_subject}   of the letter that is presented: "นายอำเภอทุกอำเภอ"
//   {attachment_count}             how many attachments it has: "๒"
//   {mission}                      the mission's title
//   {workbooks} {unread}           how many workbooks were read, and how many could not be
//   {errors} {warnings} {notes}    how many findings of each level
//   {target_name} {target_total} {target_unit}  of one target; only in an item with each="target"
struct MemoTemplate {
  std::string id;
  std::string file;  // for messages
  TemplateText subject;
  TemplateText to;
  struct Part {
    // Headings are numbered "๑.", items below them "๑.๑".
    enum class Kind { heading, paragraph, item } kind = Kind::paragraph;
    // The part stands only where the check found this (or did not).
    enum class When { always, errors, no_errors, unread } when = When::always;
    bool each_target = false;  // an item for every target with a known total over the districts
    TemplateText text;
  };
  std::vector<Part> parts;
  TemplateText request;   // "จึงเรียนมาเพื่อโปรดพิจารณา …"
  TemplateText position;  // of who signs the memo, unless the job says it
};

// Throws Error(faulty_template) with file and line for a mistake that shows without a job.
MemoTemplate read_memo(const definition::Document& file);

// What the memo says of the check besides the findings.
struct CheckedFiles {
  std::size_t workbooks = 0;
  std::size_t unread = 0;
};

// Throws Error(faulty_template) with file and line as compose_letter does.
layout::Document compose_memo(const MemoTemplate& memo, const LetterTemplate& letter, const Facts& facts,
                              const CheckedFiles& files);

}  // namespace raingan::outputs
