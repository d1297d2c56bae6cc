#include "outputs/wording.hpp"

#include <algorithm>

namespace raingan::outputs {
namespace {

using definition::Element;

std::string word_of(const Element& element) {
  element.allow({}, {});
  std::string word = element.text();
  if (word.empty()) {
    const std::string name = "<" + std::string(element.name()) + ">";
    element.fail({name + " ต้องมีข้อความ", name + " is empty"});
  }
  return word;
}

std::vector<std::string> words_of(const Element& root, std::string_view name) {
  std::vector<std::string> words;
  for (const Element& element : root.children(name)) words.push_back(word_of(element));
  if (words.empty()) words.push_back(word_of(root.child(name)));
  return words;
}

void refuse_unknown_word(const Element& element, const std::string& name, const std::vector<std::string>& words) {
  const std::string found = element.attribute(name, "");
  if (found.empty() || std::find(words.begin(), words.end(), found) != words.end()) return;
  std::string known;
  for (const std::string& word : words) known += (known.empty() ? "" : ", ") + word;
  element.fail({name + "=\"" + found + "\" ใช้ไม่ได้", name + "=\"" + found + "\" is none of the words for it"},
               {"ใช้ได้: " + known + " (templates/wording/official.xml)",
                "there are: " + known + " (templates/wording/official.xml)"});
}

void refuse_misplaced_day(const Element& letter, const std::string& within) {
  const bool needs_day = letter.attribute("urgency", "") == within;
  if (needs_day == !letter.attribute("urgency-date", "").empty()) return;
  const Message hint = {"เขียนคู่กัน: urgency=\"" + within + "\" urgency-date=\"2569-12-15\"",
                        "the two go together: urgency=\"" + within + "\" urgency-date=\"2569-12-15\""};
  if (needs_day) {
    letter.fail({"urgency=\"" + within + "\" ต้องมี urgency-date คือวันที่หนังสือต้องไปถึงผู้รับ",
                 "urgency=\"" + within + "\" needs urgency-date, the day by which the letter must arrive"},
                hint);
  }
  letter.fail({"urgency-date ใช้กับ urgency=\"" + within + "\" เท่านั้น",
               "urgency-date goes with urgency=\"" + within + "\" only"},
              hint);
}

}  // namespace

Wording read_wording(const definition::Document& file) {
  const Element root = file.root();
  root.allow({}, {"number", "date", "subject", "to", "reference", "attachments", "continued", "office", "memo", "emblem",
                  "urgency", "urgency-within", "secrecy", "copy", "initials"});
  Wording wording;
  wording.number = word_of(root.child("number"));
  wording.date = word_of(root.child("date"));
  wording.subject = word_of(root.child("subject"));
  wording.to = word_of(root.child("to"));
  wording.reference = word_of(root.child("reference"));
  wording.attachments = word_of(root.child("attachments"));
  wording.continued = word_of(root.child("continued"));
  wording.office = word_of(root.child("office"));
  wording.memo = word_of(root.child("memo"));
  wording.emblem = word_of(root.child("emblem"));
  wording.urgency = words_of(root, "urgency");
  wording.urgency_within = word_of(root.child("urgency-within"));
  wording.secrecy = words_of(root, "secrecy");
  wording.copy = word_of(root.child("copy"));
  wording.initials = words_of(root, "initials");
  return wording;
}

void refuse_unknown_marks(const Element& job, const Wording& wording) {
  const auto letter = job.optional_child("letter");
  if (!letter) return;
  std::vector<std::string> urgency = wording.urgency;
  urgency.push_back(wording.urgency_within);
  refuse_unknown_word(*letter, "urgency", urgency);
  refuse_misplaced_day(*letter, wording.urgency_within);
  refuse_unknown_word(*letter, "secrecy", wording.secrecy);
}

}  // namespace raingan::outputs
