// A small province with everything that an output needs.
#pragma once

#include <string>
#include <vector>

#include "assess/decision.hpp"
#include "outputs/facts.hpp"
#include "outputs/letter.hpp"
#include "outputs/page_template.hpp"

namespace raingan::outputs::sample {

// templates/forms as shipped, read once.
const form::Catalogue& official_forms();

// Three districts, the criteria and mission "otop-2567-q2" as shipped, and its four tables by hand:
// producers, shop-registration and the estimates of both quarters. Change a field, then ask for facts().
struct SampleJob {
  SampleJob();

  Area area;
  Job job;
  assess::Mission mission;
  assess::DecisionTable criteria;
  Book book;
  std::vector<assess::DistrictTarget> targets;
  std::vector<assess::DistrictGrade> grades;
  Findings findings;
  Wording wording;

  Facts facts() const {
    return {area, job, mission, criteria, book, targets, grades, findings, official_forms(), wording};
  }
  BookEntry& estimate() { return book.entries.at({"sales-estimate", Period::fiscal_quarter(2567, 2)}); }
};

std::string file_bytes(const std::string& path_in_project);
LetterTemplate shipped_letter(const std::string& id);  // with its pages
PageTemplate shipped_page(const std::string& id);
LetterTemplate letter_of(const std::string& xml);

// All texts of a document, a block a line; cells of a table row joined by "|", tag and text of a flow's step too.
std::string text_of(const layout::Document& document);
std::string text_of(const layout::Section& section);
std::string text_of(const layout::Spans& spans);

// The first block of a style; fails the test when there is none.
const layout::Paragraph& paragraph(const layout::Section& section, const std::string& style);
const layout::StopLine& stop_line(const layout::Section& section, const std::string& style);
const layout::Table& table(const layout::Section& section);

Figure number(const std::string& text, const std::string& file = "รวม.xlsx", const std::string& cell = "");

}  // namespace raingan::outputs::sample
