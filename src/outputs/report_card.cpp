#include "outputs/report_card.hpp"

#include <algorithm>
#include <set>

#include "outputs/figure_text.hpp"
#include "outputs/finding_words.hpp"
#include "outputs/report_html.hpp"

namespace raingan::outputs {
namespace {

constexpr std::size_t kMostParts = 14;  // that are drawn of one relation

std::string say(const Message& text, Language language) { return emphasised_html(text.in(language)); }

// The gravest certainty with which the group suspects a cell; empty when it does not.
std::string css_of_cell(const Finding& finding, const Origin& cell, std::string_view otherwise) {
  const Suspect* best = nullptr;
  for (const Suspect& suspect : finding.suspects) {
    if (suspect.origin == cell && (best == nullptr || suspect.certainty < best->certainty)) best = &suspect;
  }
  return best == nullptr ? std::string(otherwise) : css_of(best->certainty);
}

class Relation {
 public:
  Relation(const Finding& finding, const PlacedFigures& placed) : finding_(finding), placed_(placed) {
    cells_ = parts_of(finding);
    for (const Origin& cell : cells_) known_ = known_ && placed.contains(cell);
    known_ = known_ && placed.contains(finding.origin);
  }

  // Nothing when no relation is broken.
  std::string html() const {
    if (finding_.level != Level::error || finding_.expected.empty() || cells_.empty()) return {};
    std::vector<std::string> values;
    for (const Origin& cell : cells_) {
      if (known_) values.push_back(placed_.at(cell).figure->value.to_string());
    }
    const std::string words = relation_words(finding_, values, kMostParts);
    if (words.empty() || !known_) return words.empty() ? "" : tagged("p", "sign", words) + "\n";
    return "<div class=\"relation\">" + drawn(words) + "</div>\n";
  }

 private:
  std::string drawn(const std::string& words) const {
    const bool told = words.find(" = ") != std::string::npos;
    const std::string sign = words.find(" − ") < words.find(" = ") ? "−" : told ? "+" : "·";
    const std::size_t shown = cells_.size() <= kMostParts ? cells_.size() : kMostParts - 1;
    std::string html;
    for (std::size_t i = 0; i < shown; ++i)
      html += (i == 0 ? "" : "<span>" + sign + "</span>") + box(cells_[i], "part");
    if (shown < cells_.size()) {
      html += "<span>" + sign + " … " + sign + "</span>" + box(cells_.back(), "part");
    }
    return html + "<span>" + (told ? "=" : "→") + " " + text_html(figure_words(finding_.expected)) +
           "</span><span class=\"unequal\">≠</span>" + box(finding_.origin, "whole");
  }

  std::string box(const Origin& cell, std::string_view role) const {
    const PlacedFigure& place = placed_.at(cell);
    std::string where = cell.cell;
    if (cell.sheet != finding_.origin.sheet || cell.file != finding_.origin.file) {
      where = file_name(cell.file) + " › " + cell.sheet + " › " + cell.cell;
    }
    const std::string css = css_of_cell(finding_, cell, role);
    return "<div class=\"box " + std::string(role) + (css == role ? "" : " " + css) + "\">" +
           tagged("i", "", place.row) + tagged("i", "", heading_words(*place.column)) +
           tagged("b", "", number_text(place.figure->value, Digits::ascii)) + tagged("i", "", where) + "</div>";
  }

  const Finding& finding_;
  const PlacedFigures& placed_;
  std::vector<Origin> cells_;
  bool known_ = true;
};

std::string finding_html(const Finding& finding, std::size_t number, const PlacedFigures& placed, Language language) {
  return "<p id=\"f" + std::to_string(number) + "\"><b>" + std::to_string(number) + ".</b> " +
         tagged("span", "level " + std::string(name_of(finding.level)), level_word(finding.level, language)) +
         " <span class=\"where\">" + where_html(finding.origin) + "</span><br>\n" + say(finding.message, language) +
         "</p>\n" + Relation(finding, placed).html();
}

// Rows of suspects under one another; those of an alternative share its cell at the left.
class SuspectsTable {
 public:
  SuspectsTable(const Finding& finding, const PlacedFigures& placed, Language language)
      : finding_(finding), placed_(placed), language_(language) {}

  void add(const Proposal& proposal, const std::string& alternative) {
    with_alternatives_ = with_alternatives_ || !alternative.empty();
    std::string lead;
    if (!alternative.empty()) {
      lead = "<td rowspan=\"" + std::to_string(proposal.suspects.size()) + "\">" + text_html(alternative) + "<br>" +
             tagged("span", "where", count_words(proposal)) + "</td>";
    }
    for (const Suspect* suspect : proposal.suspects) {
      rows_ += "<tr>" + lead + cells(*suspect) + "</tr>\n";
      lead.clear();
    }
  }

  std::string html() const {
    const auto head = [&](const Message& words) { return "<th>" + say(words, language_) + "</th>"; };
    return "<div class=\"scroll\"><table><tr>" + (with_alternatives_ ? head({"แบบ", "way"}) : "") +
           head({"ช่อง", "cell"}) + head({"พิมพ์ไว้", "printed"}) + head({"ถ้าเป็น", "if it were"}) +
           head({"ความแน่ชัด", "certainty"}) + head({"เพราะ", "because"}) + "</tr>\n" + rows_ + "</table></div>\n";
  }

  std::string count_words(const Proposal& proposal) const {
    if (proposal.suspects.size() < 2) return {};
    const std::string count = std::to_string(proposal.suspects.size());
    return Message{"อย่างน้อย " + count + " ช่องพร้อมกัน", "at least these " + count + " together"}.in(language_);
  }

 private:
  std::string cells(const Suspect& suspect) const {
    Origin where = suspect.origin;
    if (where.file == finding_.origin.file) where.file.clear();
    if (where.file.empty() && where.sheet == finding_.origin.sheet) where.sheet.clear();
    const DigitsShown digits = differing_digits(suspect.found, suspect.proposed);
    return "<td>" + where_html(where) + "<br>" + tagged("span", "where", whose(suspect)) +
           "</td><td class=\"figure\">" + digits.found + "</td><td class=\"figure\">" +
           (suspect.proposed.empty() ? "–" : digits.proposed) + "</td><td>" +
           tagged("span", "chip " + css_of(suspect.certainty), certainty_word(suspect.certainty, language_)) +
           "</td><td>" + emphasised_html(suspect_words(suspect, language_)) + "</td>";
  }

  std::string whose(const Suspect& suspect) const {
    const auto place = placed_.find(suspect.origin);
    if (place != placed_.end()) return place->second.row + " · " + heading_words(*place->second.column);
    const bool both = !suspect.district.empty() && !suspect.item.empty();
    return suspect.district + (both ? " · " : "") + suspect.item;
  }

  const Finding& finding_;
  const PlacedFigures& placed_;
  Language language_;
  bool with_alternatives_ = false;
  std::string rows_;
};

std::string proposals_html(const Finding& finding, const PlacedFigures& placed, Language language) {
  const Message heading = {"ช่องที่น่าสงสัย", "doubtful cells"};
  SuspectsTable sure(finding, placed, language), open(finding, placed, language);
  std::string sure_html;
  std::vector<Proposal> alternatives;
  for (const Proposal& proposal : proposals_of(finding)) {
    if (!proposal.sure) {
      alternatives.push_back(proposal);
      continue;
    }
    sure.add(proposal, "");
    const std::string count = sure.count_words(proposal);
    sure_html = tagged("h3", "", heading.in(language) + (count.empty() ? "" : " " + count)) + sure.html();
  }
  if (alternatives.empty()) return sure_html;
  for (std::size_t i = 0; i < alternatives.size(); ++i) {
    open.add(alternatives[i], alternatives.size() > 1 ? alternative_word(i + 1, language) : "");
  }
  const std::string words = heading.in(language) + " · " + certainty_word(Certainty::open, language);
  return sure_html + tagged("h3", "", words) + open.html();
}

}  // namespace

std::vector<Origin> parts_of(const Finding& finding) {
  std::vector<Origin> parts;
  std::set<Origin> seen;
  for (const Origin& cell : finding.related) {
    if (cell != finding.origin && seen.insert(cell).second) parts.push_back(cell);
  }
  return parts;
}

std::string card_html(const FindingGroup& group, const FindingNumbers& numbers, const PlacedFigures& placed,
                      Language language) {
  std::string html = "<div class=\"card " + std::string(name_of(group.front()->level)) + "\">\n";
  for (const Finding* finding : group) html += finding_html(*finding, numbers.at(finding), placed, language);
  const Finding& first = *group.front();
  html += proposals_html(first, placed, language);
  for (const Message* remark : remarks_of(group)) html += "<p>• " + say(*remark, language) + "</p>\n";
  for (const Certainty certainty : certainties_of(first)) {
    html += "<p class=\"todo\">" + tagged("span", "chip " + css_of(certainty), certainty_word(certainty, language)) +
            " " + text_html(advice(certainty, language)) + "</p>\n";
  }
  return html + "</div>\n";
}

}  // namespace raingan::outputs
