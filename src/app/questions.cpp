#include "app/questions.hpp"

#include <set>
#include <tuple>

#include "app/terminal.hpp"
#include "base/utf8.hpp"
#include "base/xml_text.hpp"
#include "disk/write_file.hpp"
#include "outputs/finding_words.hpp"

namespace raingan::app {
namespace {

// Two hyphens may not stand in a comment (XML 1.0, 2.5).
std::string without_double_hyphens(std::string text, std::string_view second) {
  for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--", at)) {
    text.replace(at + 1, 1, second);
  }
  return text;
}

std::string sentence(const std::string& text) {
  return "\n  <!-- " + without_double_hyphens(xml_escaped(printable(text)), "–") + " -->\n";
}

// About one figure, so that a decision about its cell can answer.
bool is_of_a_figure(const Finding& finding) {
  switch (finding.kind) {
    case FindingKind::row_total:
    case FindingKind::column_total:
    case FindingKind::cross_form:
    case FindingKind::cross_period:
    case FindingKind::growth:
    case FindingKind::not_a_number:
    case FindingKind::negative:
    case FindingKind::stale_value:
    case FindingKind::outlier:
      return !finding.origin.cell.empty() && finding.origin.cell.find(':') == std::string::npos;
    default:
      return false;
  }
}

class Questions {
 public:
  explicit Questions(const std::string& job_path) : inside_(job_path + "/") {}

  void ask(const Finding& finding) {
    std::string answers;
    for (const Suspect& suspect : finding.suspects) {
      if (suspect.origin.cell.empty()) continue;
      std::string accept = answer("accept", suspect.origin, suspect.found, "value", suspect.proposed);
      // A value that is filled in is no claim.
      if (!accept.empty() && suspect.certainty == Certainty::open) answers += doubt();
      answers += accept;
      answers += answer("keep", suspect.origin, suspect.found, "reason", "");
    }
    if (finding.suspects.empty() && is_of_a_figure(finding)) {
      answers += answer("keep", finding.origin, finding.found, "reason", "");
    }
    if (!answers.empty()) text_ += sentence(finding.message.th) + answers;
  }

  const std::string& text() const { return text_; }

 private:
  static std::string doubt() { return "  <!-- " + outputs::certainty_word(Certainty::open, Language::thai) + " -->\n"; }

  std::string answer(const std::string& name, const Origin& origin, const std::string& found, const std::string& says,
                     const std::string& what) {
    if (!asked_.emplace(origin, name, what).second) return {};
    const std::string file = origin.file.starts_with(inside_) ? origin.file.substr(inside_.size()) : origin.file;
    const auto attribute = [](const std::string& of, const std::string& value) {
      return " " + of + "=\"" + xml_escaped(value) + "\"";
    };
    const std::string element = "<" + name + attribute("file", file) + attribute("sheet", origin.sheet) +
                                attribute("cell", origin.cell) + attribute("found", found) + attribute(says, what) +
                                "/>";
    return "  <!-- " + without_double_hyphens(element, "&#45;") + " -->\n";
  }

  std::string inside_;
  std::string text_;
  std::set<std::tuple<Origin, std::string, std::string>> asked_;
};

}  // namespace

std::string questions(const Findings& findings, const std::string& job_path) {
  Questions all(job_path);
  for (const Finding& finding : findings) {
    if (finding.level == Level::error) all.ask(finding);
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<!-- ใส่ชื่อผู้ตัดสินใน by=\"\" แล้วเอาเครื่องหมายหมายเหตุรอบข้อที่ตัดสินออก ช่องละหนึ่งข้อ: accept ใช้ค่าใหม่ (แก้ value ได้) "
         "keep คงค่าเดิมโดยบอกเหตุผล -->\n<decisions by=\"\">\n" +
         all.text() + "</decisions>\n";
}

void write_questions(const Options& options, const JobFolder& job, const Checked& checked) {
  if (options.questions.empty()) return;
  disk::write_file(options.questions, questions(checked.findings, job.path),
                   options.force ? disk::Overwrite::yes : disk::Overwrite::no, inputs_of(job));
  const Terminal terminal(options, options.language.value_or(job.job.language));
  terminal.note(
      terminal.say({"ข้อที่รอการตัดสินอยู่ที่ " + options.questions, "what is to be decided is in " + options.questions}));
}

}  // namespace raingan::app
