#include "app/suspect_lines.hpp"

#include <algorithm>

#include "app/suspect_table.hpp"
#include "base/display_width.hpp"
#include "base/utf8.hpp"
#include "outputs/finding_words.hpp"
#include "outputs/report_card.hpp"

namespace raingan::app {
namespace {

constexpr std::size_t kMostParts = 9;
constexpr const char* kIndent = "      ";

// As many parts as fit the line.
std::string relation_line(const Finding& finding, const outputs::PlacedFigures& placed, const Terminal& terminal) {
  std::vector<std::string> values;
  for (const Origin& cell : outputs::parts_of(finding)) {
    const auto found = placed.find(cell);
    if (found != placed.end()) values.push_back(found->second.figure->value.to_string());
  }
  std::string line;
  for (std::size_t most = kMostParts; most >= 2; --most) {
    const std::string words = outputs::relation_words(finding, values, most);
    if (words.find(" = ") == std::string::npos) return {};  // the sentence says all of it
    line = kIndent + finding.origin.cell + ": " + words;
    if (display_width(line) <= terminal.columns()) break;
  }
  return line + "\n";
}

std::string emphasised(const std::string& words, const Terminal& terminal) {
  const bool colours = terminal.shows_colours();
  return outputs::with_emphasis(printable(words), colours ? "\033[1;4m" : "[", colours ? "\033[0m" : "]");
}

std::string in_words(const Suspect& suspect, const Terminal& terminal) {
  const std::string& certainty = outputs::certainty_word(suspect.certainty, terminal.language());
  return std::string(kIndent) + "  * " + terminal.coloured(suspect.certainty, "[" + certainty + "]") + " " +
         emphasised(outputs::suspect_words(suspect, terminal.language()), terminal) + "\n";
}

// "D7 6,179,120 → 6,179,122"
std::string in_short(const Suspect& suspect, const Origin& from) {
  std::string where = suspect.origin.cell;
  if (suspect.origin.sheet != from.sheet) where = suspect.origin.sheet + "!" + where;
  if (suspect.origin.file != from.file) where = file_name(suspect.origin.file) + " " + where;
  where += " " + outputs::figure_words(suspect.found);
  if (!suspect.proposed.empty()) where += " → " + outputs::figure_words(suspect.proposed);
  return printable(where);
}

std::string proposal_head(const outputs::Proposal& proposal, const Terminal& terminal) {
  if (proposal.suspects.size() < 2) return {};
  const std::string count = std::to_string(proposal.suspects.size());
  return terminal.say({" อย่างน้อย " + count + " ช่องพร้อมกัน", ": at least these " + count + " cells together"});
}

// The sure ones and the likeliest of several explanations in words, the others by their figures.
std::string proposals(const Finding& finding, const Terminal& terminal) {
  const Language language = terminal.language();
  const std::vector<outputs::Proposal> all = outputs::proposals_of(finding);
  const auto open = std::count_if(all.begin(), all.end(), [](const outputs::Proposal& p) { return !p.sure; });
  std::string lines;
  std::size_t number = 0;
  for (const outputs::Proposal& proposal : all) {
    lines += kIndent + outputs::proposal_word(language);
    if (!proposal.sure && open > 1) lines += " " + outputs::alternative_word(++number, language);
    lines += proposal_head(proposal, terminal) + "\n";
    for (const Suspect* suspect : proposal.suspects) {
      lines += number < 2 ? in_words(*suspect, terminal)
                          : std::string(kIndent) + "  * " + in_short(*suspect, finding.origin) + "\n";
    }
  }
  return lines;
}

}  // namespace

outputs::PlacedFigures placed_suspects(const std::vector<outputs::FindingGroup>& groups, const Book& book) {
  std::set<Origin> wanted;
  for (const outputs::FindingGroup& group : groups) {
    if (group.front()->suspects.empty()) continue;
    for (const Finding* finding : group) {
      wanted.insert(finding->origin);
      wanted.insert(finding->related.begin(), finding->related.end());
    }
    for (const Suspect& suspect : group.front()->suspects) wanted.insert(suspect.origin);
  }
  return wanted.empty() ? outputs::PlacedFigures{} : outputs::placed_figures(book, wanted);
}

std::string suspect_lines(const outputs::FindingGroup& group, const outputs::PlacedFigures& placed,
                          const Terminal& terminal, bool with_table) {
  const Finding& first = *group.front();
  std::string lines;
  if (!first.suspects.empty()) {
    if (with_table) lines += suspect_table(group, placed, terminal);
    for (const Finding* finding : group) lines += relation_line(*finding, placed, terminal);
    lines += proposals(first, terminal);
  }
  for (const Message* remark : outputs::remarks_of(group)) {
    lines += std::string(kIndent) + "• " + emphasised(terminal.say(*remark), terminal) + "\n";
  }
  for (const Certainty certainty : outputs::certainties_of(first)) {
    lines += std::string(kIndent) + "→ " + outputs::advice(certainty, terminal.language()) + "\n";
  }
  if (!lines.empty()) lines.pop_back();
  return lines;
}

}  // namespace raingan::app
