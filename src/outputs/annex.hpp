// The annexes of a letter, one section each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/document.hpp"
#include "outputs/figure_text.hpp"
#include "outputs/letter.hpp"

namespace raingan::outputs {

// What every annex is made from; `district` is empty in a letter to all.
struct AnnexOrder {
  const LetterTemplate& letter;
  const AnnexTemplate& annex;
  const Facts& facts;
  const std::string& district;

  Period period() const;  // the annex's own, else the mission's
  // Of a table: as it was sent, else as the catalogue has it, with the area's name filled in. None of other kinds.
  std::optional<FormLayout> layout() const;
};

// Grade and conditions of every rule, then the mission's explanations.
layout::Section criteria_annex(const AnnexOrder& order);
// A row a district: target and result of every target of the mission, and the grade; then a total.
layout::Section targets_annex(const AnnexOrder& order);
// A form's table with its own headings. A table that the facts lack is replaced by a sentence that says so.
layout::Section table_annex(const AnnexOrder& order);

// A page of its own, LetterTemplate::pages; more sections than one where it begins new pages.
// Throws Error(faulty_template) when the letter has no such page.
std::vector<layout::Section> page_annex(const AnnexOrder& order);

// Sections of any kind of annex, at least one.
std::vector<layout::Section> annex_sections(const AnnexOrder& order);

// A text of a form, such as a heading; `line` 0 where the form does not say which.
layout::Span form_text(const FormLayout& form, const std::string& text, Digits digits, int line = 0);

// The parts that all annexes share: the label at the right, the titles, and the notes below the table.
// With figures under check a last note says how many, so that nobody signs unaware.
void open_annex(const AnnexOrder& order, Digits digits, layout::Section& section);
// One note; the word "หมายเหตุ" stands before the first only.
void add_note(layout::Spans text, layout::Section& section);
void add_notes(const AnnexOrder& order, Digits digits, layout::Section& section);
void add_check_note(std::size_t figures, Digits digits, layout::Section& section);

}  // namespace raingan::outputs
