// A job: one mission of one area, and what its letter says besides the figures. job.xml.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "definition/definition.hpp"
#include "thai/calendar.hpp"

namespace raingan {

// Empty fields take the area's letterhead or leave the space to be filled by hand.
struct LetterSettings {
  std::string number;                 // register number: "๑๒๓๔"; empty: space for it
  thai::Date date;                    // day 0: space for it
  std::string reference;              // อ้างถึง; empty: none
  std::string urgency;                // a word of templates/wording/official.xml; empty: none
  thai::Date urgency_date;            // by which the letter must arrive ("ด่วนภายใน"); year 0: none
  std::string secrecy;                // likewise
  bool page_numbers = true;           // "- ๒ -" on the pages after the first
  std::string signer;                 // "(ชื่อผู้ลงนาม)" in the examples
  std::vector<std::string> position;  // lines under the name
  std::vector<std::string> contact;
  std::string reporting_url;  // behind the QR code; empty: no code
  std::string coordinator;    // who answers questions; empty: the sentence is left out
};

// The memo that presents the letter for signature. Empty fields are left to be filled by hand; the position is the
// memo template's own.
struct MemoSettings {
  std::string number;
  thai::Date date;  // year 0: the letter's month
  std::string signer;
  std::vector<std::string> position;
};

struct Job {
  std::string area;
  std::string mission;
  Language language = Language::thai;
  int round = 0;                                // of the mission's reporting rounds; 0: its first
  std::map<std::string, std::string> readings;  // id of a doubtful rule → the reading that this office takes
  LetterSettings letter;
  MemoSettings memo;
  std::string signing_key;  // PKCS#12 file of who signs the PDF files, as seen from the job folder; empty: nobody
};

// <job area mission language round> with any <reading id choice> and, each once and optional: <letter number date
// reference urgency urgency-date secrecy page-numbers>, <signer name> of <position> of <line>, <contact> of <line>,
// <reporting url>, <coordinator>, <memo number date signer> of <position> of <line>, <signing key>;
// templates/schema/job.xsd. Area, mission and readings are ids (a-z, 0-9, "-"), the round is 1 to 99 (whether the
// mission has them, the mission knows); the date is Buddhist, "2567-02-09" or "2567-02"; urgency-date has its day, which
// is not before the letter's date.
Job read_job(const definition::Document& file);
// The text of a job.xml that read_job gives back the same (white space inside a line folded), with comments
// in Thai for the officer.
std::string write_job(const Job& job);

}  // namespace raingan
