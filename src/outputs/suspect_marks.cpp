#include "outputs/suspect_marks.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "outputs/finding_words.hpp"
#include "outputs/report_groups.hpp"

namespace raingan::outputs {
namespace {

// A comment is read in its box: more than this is for the report.
constexpr std::size_t kMostSuspects = 4;
constexpr std::size_t kMostAlternatives = 2;
constexpr std::size_t kMostCells = 12;  // that are named by their address alone
constexpr std::size_t kMostRemarks = 3;
constexpr std::size_t kMostRelations = 3;

std::string more(std::size_t count, const Message& of, Language language) {
  const std::string number = std::to_string(count);
  return "\n" + Message{"และอีก " + number + " " + of.th, "and " + number + " more " + of.en}.in(language);
}

// A comment knows no bold type.
std::string plain(const std::string& words) { return with_emphasis(words, "[", "]"); }

std::string place_of(const Suspect& suspect, const std::string& from_sheet) {
  return suspect.origin.sheet == from_sheet ? suspect.origin.cell : suspect.origin.sheet + "!" + suspect.origin.cell;
}

std::string proposal_line(const Suspect& suspect, Language language) {
  return "\n" + proposal_word(language) + " (" + certainty_word(suspect.certainty, language) +
         "): " + plain(suspect_words(suspect, language));
}

std::string other_cells(const std::set<std::string>& cells, Language language) {
  std::string list;
  std::size_t shown = 0;
  for (const std::string& cell : cells) {
    if (shown == kMostCells) break;
    list += (shown++ == 0 ? "" : ", ") + cell;
  }
  std::string text = "\n" + Message{"ช่องอื่นที่อาจไม่สอดคล้อง: ", "other cells that may disagree: "}.in(language) + list;
  return cells.size() > shown ? text + " …" : text;
}

bool names_surely(const Finding& finding, const Origin& cell) {
  return std::any_of(finding.suspects.begin(), finding.suspects.end(),
                     [&](const Suspect& s) { return s.origin == cell && s.certainty != Certainty::open; });
}

std::string relation_line(const Finding& finding, const std::string& from_sheet, Language language) {
  const std::string place = finding.origin.sheet == from_sheet || finding.origin.sheet.empty()
                                ? finding.origin.cell
                                : finding.origin.sheet + "!" + finding.origin.cell;
  const std::string words = relation_words(finding, {}, 0);
  return "\n" + Message{"ความสัมพันธ์ที่ผิด: ", "broken relation: "}.in(language) + place +
         (words.empty() ? "" : ": " + words);
}

}  // namespace

std::string proposal_comment(const Finding& finding, const std::string& file, Language language) {
  std::string text;
  std::size_t left_out = 0;
  std::set<std::string> others, said;
  const bool own_is_sure = names_surely(finding, finding.origin);
  for (const Proposal& proposal : proposals_of(finding)) {
    for (const Suspect* suspect : proposal.suspects) {
      const bool own = suspect->origin == finding.origin;
      if (suspect->origin.file != file) {
        ++left_out;
      } else if (!own && (!proposal.sure || own_is_sure)) {
        others.insert(place_of(*suspect, finding.origin.sheet));
      } else if (const std::string line = proposal_line(*suspect, language); said.insert(line).second) {
        const bool fits = said.size() <= (proposal.sure ? kMostSuspects : kMostAlternatives);
        text += fits ? line : "";
        left_out += fits ? 0 : 1;
      }
    }
  }
  if (!others.empty()) text += other_cells(others, language);
  if (left_out > 0) {
    text +=
        more(left_out, {"ข้อสันนิษฐาน อยู่ในรายงานผลการตรวจของจังหวัด", "suppositions, in the province's report"}, language);
  }
  for (std::size_t i = 0; i < finding.remarks.size() && i < kMostRemarks; ++i) {
    text += "\n" + plain(finding.remarks[i].in(language));
  }
  for (const Certainty certainty : certainties_of(finding)) text += "\n→ " + advice(certainty, language);
  return text;
}

std::vector<SuspectMark> suspect_marks(const Findings& findings, const std::string& file) {
  std::set<Origin> marked;
  for (const Finding& finding : findings) marked.insert(finding.origin);
  std::vector<SuspectMark> marks;
  std::map<Origin, std::size_t> known;
  for (const Finding& finding : findings) {
    for (const Suspect& suspect : finding.suspects) {
      if (suspect.origin.file != file || suspect.origin.cell.empty() || marked.contains(suspect.origin)) continue;
      const auto [place, fresh] = known.try_emplace(suspect.origin, marks.size());
      if (fresh) marks.push_back({&suspect, {}});
      SuspectMark& mark = marks[place->second];
      if (suspect.certainty < mark.suspect->certainty) mark.suspect = &suspect;
      if (mark.findings.empty() || mark.findings.back() != &finding) mark.findings.push_back(&finding);
    }
  }
  return marks;
}

std::string suspect_comment(const SuspectMark& mark, Language language) {
  const Suspect& suspect = *mark.suspect;
  std::string text = doubtful_word(language) + " (" + certainty_word(suspect.certainty, language) + "): ";
  text += plain(suspect_words(suspect, language));
  for (std::size_t i = 0; i < mark.findings.size() && i < kMostRelations; ++i) {
    text += relation_line(*mark.findings[i], suspect.origin.sheet, language);
  }
  if (mark.findings.size() > kMostRelations) {
    text += more(mark.findings.size() - kMostRelations, {"ความสัมพันธ์", "relations"}, language);
  }
  return text + "\n→ " + advice(suspect.certainty, language);
}

const std::string& doubtful_word(Language language) {
  static const Message kText = {"น่าสงสัย", "doubtful"};
  return kText.in(language);
}

}  // namespace raingan::outputs
