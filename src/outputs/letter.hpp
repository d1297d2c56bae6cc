// The letter and its annexes as a document to be set.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "definition/definition.hpp"
#include "layout/document.hpp"
#include "outputs/facts.hpp"

namespace raingan::outputs {

struct PageTemplate;

// A text of a letter file with the line it stands on. Names in braces are placeholders:
//   {area}            the province: "หนองคาย"
//   {district}        the district, without "อำเภอ"; only where a text is for one district
//   {period}          the mission's period: "ไตรมาสที่ ๒ ปีงบประมาณ พ.ศ. ๒๕๖๗"
//   {fiscal_year}     "๒๕๖๗"
//   {base_year}       the fiscal year before: "๒๕๖๖"
//   {quarter}         "๒"
//   {table_period}    the period of the annex, or of the targets annex in the letter: "เดือนกุมภาพันธ์ ๒๕๖๗"
//   {deadline_day}    the day of the mission's first deadline: "๑๕"
//   {deadline.ID}     of a monthly deadline its day ("๕"), of one with a date the date ("๒๓ มกราคม ๒๕๖๘")
//   {due.N}           when round N is due: "วันศุกร์ที่ ๒๕ มีนาคม ๒๕๖๕"
//   {round}           number of the round in force: "๑"
//   {attachments}     the numbers of the attachments: "๑ - ๒"
//   {coordinator}     who answers questions; only with when="coordinator" and in notes, left out by a job without one
//   {target.ID}       the district's target with that id; only where a text is for one district
//   {total.ID}        the total of all districts' targets with that id
// A target that is not known is set as dots to be filled by hand. What a placeholder brings is data:
// it is never scanned for placeholders again.
struct TemplateText {
  std::string text;
  int line = 0;

  bool empty() const { return text.empty(); }
};

// One annex: the criteria of the mission, its targets, a form's table of a period, or a page of its own
// (templates/pages/ID.xml).
struct AnnexTemplate {
  enum class Kind { criteria, targets, table, page } kind = Kind::table;
  std::string page;                  // id, of a page
  std::string form;                  // of a table
  std::string period;                // id; empty: the mission's
  std::string item;                  // the attachment number it belongs to ("2")
  bool blank = false;                // a table to be filled in: no figures
  bool grades = false;               // targets: grades are printed, not left to be filled in
  std::vector<std::string> without;  // a table: ids of columns that this annex leaves out
  bool signature = false;            // a table: the form's signature lines stand below it
  std::vector<TemplateText> titles;  // a table without titles takes its form's, a page its own
  std::vector<TemplateText> notes;   // a blank table without notes takes its form's
  int line = 0;
};

struct AttachmentTemplate {
  TemplateText text;
  TemplateText amount;  // "จำนวน ๑ ชุด"
};

// templates/letters/ID.xml (templates/schema/letter.xsd).
struct LetterTemplate {
  std::string id;
  std::string file;  // for messages
  TemplateText subject;
  TemplateText to_all;       // "นายอำเภอทุกอำเภอ"
  TemplateText to_district;  // "นายอำเภอ{district}"
  std::vector<AttachmentTemplate> attachments;
  struct Part {
    enum class Kind { paragraph, clause } kind = Kind::paragraph;
    enum class For { everyone, all_districts, one_district } audience = For::everyone;
    // The part stands only where the job has this (or has it not).
    enum class When {
      always,
      reference,
      no_reference,
      coordinator,
      reporting_url,
      no_reporting_url
    } when = When::always;
    TemplateText text;
  };
  std::vector<Part> parts;
  TemplateText request;  // "จึงเรียนมาเพื่อพิจารณาดำเนินการ"
  TemplateText closing;  // "ขอแสดงความนับถือ"
  TemplateText qr_caption;
  std::vector<AnnexTemplate> annexes;
  // The pages that the annexes name, by id. read_letter leaves it empty: the caller reads them.
  std::map<std::string, std::shared_ptr<const PageTemplate>> pages;
};

// Throws Error(faulty_template) with file and line for every mistake that shows without a job: an
// unknown or unclosed placeholder, {district} in a text for all, an annex of an attachment that is not listed.
LetterTemplate read_letter(const definition::Document& file);

// What is sent, or the office's own copy of it: the same pages, with the word for a copy and lines for initials.
enum class Sheet { original, copy };

// The letter to all districts (`district` empty) or to one of them, which then holds that district's own
// figures and rows only. Sections: the letter, then one for each annex. Figures in Thai digits as the form says.
// Throws Error(faulty_template) with file and line when a placeholder names an indicator that the mission lacks
// or a deadline that it does not set, Error(usage) when `district` is none of the area's.
layout::Document compose_letter(const LetterTemplate& letter, const Facts& facts, const std::string& district,
                                Sheet sheet = Sheet::original);

// The annexes alone.
layout::Document compose_annexes(const LetterTemplate& letter, const Facts& facts, const std::string& district);

}  // namespace raingan::outputs
