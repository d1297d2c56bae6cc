#include "outputs/report_summary.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "outputs/finding_words.hpp"
#include "outputs/report_html.hpp"

namespace raingan::outputs {
namespace {

constexpr std::array<Level, 3> kLevels = {Level::error, Level::warning, Level::note};

struct Counts {
  std::array<std::size_t, 3> levels{};
  std::size_t first = 0;  // number of the first finding in the report

  void add(const Finding& finding, std::size_t number) {
    ++levels.at(static_cast<std::size_t>(finding.level));
    first = first == 0 ? number : std::min(first, number);
  }
};

std::string level_heads(Language language) {
  std::string html;
  for (const Level level : kLevels) html += tagged("th", "", level_word(level, language));
  return html;
}

std::string counts_table(const Message& heading, const std::vector<std::pair<std::string, Counts>>& rows,
                         Language language) {
  if (rows.empty()) return {};
  std::string html = "<table><tr>" + tagged("th", "", heading.in(language)) + level_heads(language) + "</tr>\n";
  for (const auto& [name, counts] : rows) {
    html += "<tr><td><a href=\"#f" + std::to_string(counts.first) + "\">" + text_html(name) + "</a></td>";
    for (const std::size_t count : counts.levels) html += "<td class=\"figure\">" + std::to_string(count) + "</td>";
    html += "</tr>\n";
  }
  return html + "</table>\n";
}

std::string totals_html(const CheckReport& report) {
  Counts all;
  std::map<Certainty, std::set<Origin>> suspected;
  for (const Finding& finding : report.findings) {
    all.add(finding, 1);
    for (const Suspect& suspect : finding.suspects) suspected[suspect.certainty].insert(suspect.origin);
  }
  std::string html = "<p>";
  for (const Level level : kLevels) {
    html += tagged("span", "level " + std::string(name_of(level)),
                   level_word(level, report.language) + " " +
                       std::to_string(all.levels.at(static_cast<std::size_t>(level)))) +
            " ";
  }
  html += "</p>\n";
  if (suspected.empty()) return html;
  html += "<p>" + text_html(Message{"ช่องที่น่าสงสัย:", "doubtful cells:"}.in(report.language)) + " ";
  for (const auto& [certainty, cells] : suspected) {
    const std::string count = std::to_string(cells.size());
    html += tagged("span", "chip " + css_of(certainty),
                   certainty_word(certainty, report.language) +
                       Message{" " + count + " ช่อง", " " + count}.in(report.language)) +
            " ";
  }
  return html + "</p>\n";
}

std::string unread_html(const CheckReport& report) {
  std::string html;
  for (const Unread& file : report.unread) {
    html += "<div class=\"card error\"><p>" +
            tagged("span", "level error", Message{"อ่านไม่ได้", "unreadable"}.in(report.language)) + " " +
            text_html(file_name(file.file)) + "<br>" + text_html(file.message) + "</p></div>\n";
  }
  return html;
}

}  // namespace

std::string summary_html(const CheckReport& report, const FindingNumbers& numbers,
                         const std::vector<SectionLink>& sections) {
  const Language language = report.language;
  std::map<std::string, Counts> files, districts;
  for (const auto& [finding, number] : numbers) {
    files[finding->origin.file].add(*finding, number);
    districts[finding->district].add(*finding, number);
  }
  std::vector<std::pair<std::string, Counts>> by_file, by_district;
  for (const auto& [file, counts] : files) {
    by_file.emplace_back(file.empty() ? Message{"(ไม่มีแฟ้ม)", "(no file)"}.in(language) : file_name(file), counts);
  }
  for (const auto& [district, counts] : districts) {
    by_district.emplace_back(
        district.empty() ? Message{"(ไม่ใช่ของอำเภอเดียว)", "(of no single district)"}.in(language) : district, counts);
  }
  std::string html = totals_html(report) + unread_html(report);
  if (report.findings.empty()) return html + tagged("p", "", nothing_found(language)) + "\n";
  html += "<div class=\"pair\">\n" + counts_table({"แฟ้ม", "file"}, by_file, language) +
          counts_table({"อำเภอ", "district"}, by_district, language) + "</div>\n";
  html += "<ul>\n";
  for (const SectionLink& section : sections) {
    html += "<li><a href=\"#" + section.anchor + "\">" + text_html(section.title) + "</a> (" +
            std::to_string(section.findings) + ")</li>\n";
  }
  html += "</ul>\n" +
          tagged("p", "sub",
                 Message{"ทุกข้อเป็นเรื่องของตัวเลขที่ไม่สอดคล้องกัน ข้อสันนิษฐานไม่ถูกนำไปแก้ไขตัวเลขใดโดยอัตโนมัติ",
                         "all of this is about figures that disagree; no supposition was applied to any figure"}
                     .in(language)) +
          "\n";
  return html;
}

}  // namespace raingan::outputs
