// The letter itself, part by part, in the order in which it is read.
#pragma once

#include <string>

#include "layout/document.hpp"
#include "outputs/letter.hpp"
#include "outputs/placeholders.hpp"

namespace raingan::outputs {

struct LetterOrder {
  const LetterTemplate& letter;
  const Facts& facts;
  const std::string& district;  // empty in a letter to all
  const Placeholders& placeholders;
  Sheet sheet = Sheet::original;
};

// The period of its targets, of which a letter speaks; it may be one month of the mission's quarter.
std::string target_period(const LetterTemplate& letter, const Facts& facts);
// A document without sections: title, addressee, province and the date of the letter.
layout::Document letter_document(const Placeholders& placeholders, const TemplateText& subject, const TemplateText& to,
                                 const Facts& facts);
// "นค ๐๐๑๙.๓/ว ๑๒๓๔" with the register number `number`; with no-break spaces to write on where it is empty.
std::string letter_number(const Facts& facts, const std::string& number);
// "๙ กุมภาพันธ์ ๒๕๖๗", with room for the day, or for all of it, where that is written by hand.
std::string letter_date(const thai::Date& date);
// "ด่วนที่สุด" in `style`, or "ด่วนภายใน ๑๕ ธันวาคม ๒๕๖๙" in `style` with "-within"; the job must have an urgency.
layout::Paragraph urgency_stamp(const LetterSettings& letter, const std::string& style);
// "(ชื่อ)" and the lines of the position below it; dots where the name is empty.
std::string signer_lines(const std::string& signer, const std::vector<std::string>& position);

// Emblem, marks, number and office, date, subject, addressee, reference, attachments.
void add_head(const LetterOrder& order, layout::Section& section);
// Paragraphs and clauses; clauses are numbered in the order in which they are left standing.
void add_body(const LetterOrder& order, layout::Section& section);
// Request, closing, space for the signature, name and position.
void add_close(const LetterOrder& order, layout::Section& section);
// At the foot: the QR code with its caption beside the office, the motto; on a copy the lines for initials.
void add_foot(const LetterOrder& order, layout::Section& section);

}  // namespace raingan::outputs
