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

}  // namespace

Wording read_wording(const definition::Document& file) {
  const Element root = file.root();
  root.allow({}, {"number", "date", "subject", "to", "reference", "attachments", "continued", "office", "memo", "emblem",
                  "urgency", "secrecy", "copy", "initials"});
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
  wording.secrecy = words_of(root, "secrecy");
  wording.copy = word_of(root.child("copy"));
  wording.initials = words_of(root, "initials");
  return wording;
}

void refuse_unknown_marks(const Element& job, const Wording& wording) {
  const auto letter = job.optional_child("letter");
  if (!letter) return;
  refuse_unknown_word(*letter, "urgency", wording.urgency);
  refuse_unknown_word(*letter, "secrecy", wording.secrecy);
}

}  // namespace raingan::outputs
