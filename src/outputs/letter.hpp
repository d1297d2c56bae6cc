// The letter and its annexes as a document to be set.
#pragma once

#include <string>
#include <vector>

#include "definition/definition.hpp"
#include "layout/document.hpp"
#include "outputs/facts.hpp"

namespace raingan::outputs {

// One annex: the criteria of the mission, its targets, or a form's table of a period.
struct AnnexTemplate {
  enum class Kind { criteria, targets, table } kind = Kind::table;
  std::string form;
  std::string period;              // id; empty: the mission's
  std::string item;                // the attachment number it belongs to ("๒")
  std::vector<std::string> titles; // with placeholders
  std::vector<std::string> notes;
};

struct AttachmentTemplate {
  std::string text;
  std::string amount;  // "จำนวน ๑ ชุด"
};

// templates/letters/ID.xml. Texts hold placeholders in braces ("{area}", "{target.sales}"), which are
// checked when the file is read; what a placeholder brings is never scanned again.
struct LetterTemplate {
  std::string id;
  std::string subject;
  std::string to_all;       // "นายอำเภอทุกอำเภอ"
  std::string to_district;  // "นายอำเภอ{district}"
  std::vector<AttachmentTemplate> attachments;
  struct Part {
    enum class Kind { paragraph, clause } kind = Kind::paragraph;
    enum class For { everyone, all_districts, one_district } audience = For::everyone;
    std::string text;
  };
  std::vector<Part> parts;
  std::string request;      // "จึงเรียนมาเพื่อพิจารณาดำเนินการ"
  std::string closing;      // "ขอแสดงความนับถือ"
  std::string qr_caption;
  std::vector<AnnexTemplate> annexes;
};
LetterTemplate read_letter(const definition::Document& file);

// The letter to all districts (`district` empty) or to one of them, which then holds that district's own
// figures and rows only. Sections: the letter, then one for each annex. Figures in Thai digits as the form says.
layout::Document compose_letter(const LetterTemplate& letter, const Facts& facts, const std::string& district);

// The annexes alone.
layout::Document compose_annexes(const LetterTemplate& letter, const Facts& facts, const std::string& district);

}  // namespace raingan::outputs
