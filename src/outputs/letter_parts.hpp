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
};

// Emblem, number and office, date, subject, addressee, reference, attachments.
void add_head(const LetterOrder& order, layout::Section& section);
// Paragraphs and clauses; clauses are numbered in the order in which they are left standing.
void add_body(const LetterOrder& order, layout::Section& section);
// Request, closing, space for the signature, name and position.
void add_close(const LetterOrder& order, layout::Section& section);
// At the foot: the QR code with its caption beside the office, the motto.
void add_foot(const LetterOrder& order, layout::Section& section);

}  // namespace raingan::outputs
