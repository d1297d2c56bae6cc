#include "outputs/check_report.hpp"

#include <algorithm>

#include "outputs/report_card.hpp"
#include "outputs/report_html.hpp"
#include "outputs/report_summary.hpp"
#include "outputs/report_table.hpp"

namespace raingan::outputs {
namespace {

constexpr GridExtent kExtent = {40, 200};

// A table in which something was found; without an entry a file or nothing in particular.
struct Section {
  const BookEntry* entry = nullptr;
  std::string title;
  std::vector<FindingGroup> groups;
};

bool lies_in(const Table& table, const Origin& origin) {
  return table.place.file == origin.file && table.place.sheet == origin.sheet;
}

const BookEntry* entry_of(const Finding& finding, const Book& book) {
  const auto period = Period::parse(finding.period);
  const BookEntry* named = period ? book.find(finding.form, *period) : nullptr;
  if (named != nullptr) return named->derived ? nullptr : named;
  for (const auto& [key, entry] : book.entries) {
    const bool here = lies_in(entry.table, finding.origin) ||
                      std::any_of(entry.sources.begin(), entry.sources.end(),
                                  [&](const Table& sheet) { return lies_in(sheet, finding.origin); });
    if (here && !entry.derived && !finding.origin.cell.empty()) return &entry;
  }
  return nullptr;
}

std::string title_of(const BookEntry& entry) { return entry.layout.name + " · " + entry.layout.period.title(); }

class Report {
 public:
  explicit Report(const CheckReport& facts) : facts_(facts) {
    for (const FindingGroup& group : groups_of(facts.findings)) section_of(*group.front()).groups.push_back(group);
    add_tables_of_suspects();
    for (const Section& section : sections_) {
      for (const FindingGroup& group : section.groups) {
        for (const Finding* finding : group) numbers_.try_emplace(finding, numbers_.size() + 1);
      }
    }
    marks_ = marked_cells(numbers_);
    for (const auto& [origin, marks] : marks_) wanted_.insert(origin);
    placed_ = placed_figures(facts.book, wanted_);
  }

  std::string html() const {
    const Message heading = {"รายงานผลการตรวจ", "report of the check"};
    std::string html =
        page_head(facts_.language, heading.in(facts_.language) + (facts_.title.empty() ? "" : " · ") + facts_.title);
    html += tagged("h1", "", heading.in(facts_.language)) + "\n";
    if (!facts_.title.empty()) html += tagged("p", "sub", facts_.title) + "\n";
    html += summary_html(facts_, numbers_, links());
    for (std::size_t i = 0; i < sections_.size(); ++i) html += section_html(sections_[i], anchor(i));
    return html + page_foot();
  }

 private:
  static std::string anchor(std::size_t section) { return "t" + std::to_string(section + 1); }

  Section& section_of(const Finding& finding) {
    const BookEntry* entry = entry_of(finding, facts_.book);
    std::string title = entry != nullptr ? title_of(*entry) : file_name(finding.origin.file);
    if (title.empty()) title = Message{"สิ่งที่ยังขาด", "what is missing"}.in(facts_.language);
    return section_at(entry, title);
  }

  Section& section_at(const BookEntry* entry, const std::string& title) {
    const auto found = std::find_if(sections_.begin(), sections_.end(),
                                    [&](const Section& s) { return s.entry == entry && s.title == title; });
    if (found != sections_.end()) return *found;
    return sections_.emplace_back(Section{entry, title, {}});
  }

  // A suspect may stand in another table than the broken relation.
  void add_tables_of_suspects() {
    std::set<Origin> cells;
    for (const Finding& finding : facts_.findings) {
      for (const Suspect& suspect : finding.suspects) cells.insert(suspect.origin);
    }
    for (const auto& [origin, place] : placed_figures(facts_.book, cells)) {
      section_at(place.entry, title_of(*place.entry));
    }
  }

  std::vector<SectionLink> links() const {
    std::vector<SectionLink> links;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      SectionLink link{anchor(i), sections_[i].title, 0};
      for (const FindingGroup& group : sections_[i].groups) link.findings += group.size();
      links.push_back(std::move(link));
    }
    return links;
  }

  std::string section_html(const Section& section, const std::string& id) const {
    std::string html = "<section id=\"" + id + "\">\n" + tagged("h2", "", section.title) + "\n";
    if (section.entry != nullptr) {
      const Grid grid = grid_of(*section.entry, wanted_, kExtent);
      if (!grid.rows.empty() && !grid.columns.empty()) {
        html += sources_html(*section.entry) + table_html(grid, marks_, facts_.language) + legend_html(facts_.language);
      }
    }
    for (const FindingGroup& group : section.groups) html += card_html(group, numbers_, placed_, facts_.language);
    return html + "</section>\n";
  }

  std::string sources_html(const BookEntry& entry) const {
    const std::size_t sheets = entry.sources.size();
    if (sheets > 1) {
      const std::string count = std::to_string(sheets);
      return tagged("p", "where", Message{"จาก " + count + " แผ่นงาน", "of " + count + " sheets"}.in(facts_.language)) +
             "\n";
    }
    Origin place = sheets == 1 ? entry.sources.front().place : entry.table.place;
    place.cell.clear();
    return "<p class=\"where\">" + where_html(place) + "</p>\n";
  }

  const CheckReport& facts_;
  std::vector<Section> sections_;
  FindingNumbers numbers_;
  MarkedCells marks_;
  std::set<Origin> wanted_;
  PlacedFigures placed_;
};

}  // namespace

std::string check_report(const CheckReport& report) { return Report(report).html(); }

}  // namespace raingan::outputs
