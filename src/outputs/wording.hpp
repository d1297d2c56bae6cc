// The words that all official letters share: labels, grades of urgency and secrecy, the marks of a copy.
#pragma once

#include <string>
#include <vector>

#include "definition/definition.hpp"

namespace raingan::outputs {

struct Wording {
  std::string number;                // "ที่"
  std::string date;                  // "วันที่", of a memo
  std::string subject;               // "เรื่อง"
  std::string to;                    // "เรียน"
  std::string reference;             // "อ้างถึง"
  std::string attachments;           // "สิ่งที่ส่งมาด้วย"
  std::string continued;             // "(ต่อ)", behind an attachment's number on its later pages
  std::string office;                // "ส่วนราชการ", of a memo
  std::string memo;                  // "บันทึกข้อความ"
  std::string emblem;                // what a screen reader says of it
  std::vector<std::string> urgency;  // from the least to the gravest, as is secrecy; a job names one of them
  std::vector<std::string> secrecy;
  std::string urgency_within;         // "ด่วนภายใน": the grade that a day follows, by which the letter must arrive
  std::string copy;                   // at the head of the office's copy
  std::vector<std::string> initials;  // who initials it
};

// templates/wording/official.xml (templates/schema/wording.xsd). Throws Error(faulty_template) with file and line when
// a word is missing or empty.
Wording read_wording(const definition::Document& file);

// Throws Error(faulty_template) at the <letter> of a job.xml whose urgency or secrecy is neither absent, empty nor one
// of the words, and where the urgency that a day follows has none or another urgency has one.
void refuse_unknown_marks(const definition::Element& job, const Wording& wording);

}  // namespace raingan::outputs
