#include "outputs/report_table.hpp"

#include <algorithm>

#include "outputs/finding_words.hpp"
#include "outputs/heading_grid.hpp"
#include "outputs/report_html.hpp"
#include "outputs/shown_table.hpp"

namespace raingan::outputs {
namespace {

constexpr std::size_t kMostNumbers = 4;   // of findings in one cell
constexpr std::size_t kWideColumns = 11;  // more do not fit a page in ordinary type

std::string spans(std::size_t rows, std::size_t columns) {
  std::string html;
  if (rows > 1) html += " rowspan=\"" + std::to_string(rows) + "\"";
  if (columns > 1) html += " colspan=\"" + std::to_string(columns) + "\"";
  return html;
}

std::string name_heading(const FormLayout& layout, Language language) {
  for (const Column& column : layout.columns) {
    if (is_name_column(layout, column) && !column.headings.empty()) return text_html(column.headings.back());
  }
  return text_html(Message{"แถว", "row"}.in(language));
}

std::string head_html(const Grid& grid, Language language) {
  const std::size_t levels = heading_rows(grid.columns);
  std::vector<std::string> lines(levels);
  lines.front() = "<th" + spans(levels, 1) + ">" + name_heading(grid.entry->layout, language) + "</th>";
  for (const HeadingCell& cell : heading_grid(grid.columns)) {
    lines.at(cell.row) += "<th" + spans(cell.rows, cell.columns) + ">" + text_html(cell.text) + "</th>";
  }
  std::string html = "<thead>";
  for (const std::string& line : lines) html += "<tr>" + line + "</tr>";
  return html + "</thead>\n";
}

std::string numbers_html(const CellMarks& marks) {
  std::set<std::size_t> numbers = marks.whole;
  numbers.insert(marks.found.begin(), marks.found.end());
  numbers.insert(marks.part.begin(), marks.part.end());
  std::string html = "<sup>";
  std::size_t shown = 0;
  for (const std::size_t number : numbers) {
    if (shown++ == kMostNumbers) {
      html += "…";
      break;
    }
    const std::string text = std::to_string(number);
    html += "<a href=\"#f" + text + "\">" + text + "</a>";
  }
  return html + "</sup>";
}

std::string classes_of(const CellMarks& marks) {
  std::string css;
  if (!marks.whole.empty()) {
    css = "whole";
  } else if (!marks.part.empty()) {
    css = "part";
  } else if (!marks.found.empty()) {
    css = "found";
  }
  if (marks.suspect != nullptr) css += (css.empty() ? "" : " ") + css_of(marks.suspect->certainty);
  return css;
}

std::string cell_html(std::string_view css, const std::string& text, const Origin& origin, const MarkedCells& marks) {
  const auto found = origin.cell.empty() ? marks.end() : marks.find(origin);
  std::string classes(css);
  std::string content = text_html(text);
  if (found != marks.end()) {
    const std::string more = classes_of(found->second);
    classes += (classes.empty() || more.empty() ? "" : " ") + more;
    content += numbers_html(found->second);
  }
  const std::string title = origin.cell.empty() ? "" : " title=\"" + where_html(origin) + "\"";
  return "<td" + (classes.empty() ? "" : " class=\"" + classes + "\"") + title + ">" + content + "</td>";
}

}  // namespace

MarkedCells marked_cells(const FindingNumbers& numbers) {
  MarkedCells marks;
  for (const auto& [finding, number] : numbers) {
    const std::vector<Origin> parts = parts_of(*finding);
    CellMarks& own = marks[finding->origin];
    if (finding->level != Level::error || parts.empty()) {
      own.found.insert(number);
    } else {
      own.whole.insert(number);
      for (const Origin& cell : parts) marks[cell].part.insert(number);
    }
    for (const Suspect& suspect : finding->suspects) {
      const Suspect*& best = marks[suspect.origin].suspect;
      if (best == nullptr || suspect.certainty < best->certainty) best = &suspect;
    }
  }
  return marks;
}

std::string table_html(const Grid& grid, const MarkedCells& marks, Language language) {
  std::string html = "<div class=\"scroll\"><table class=\"grid";
  html += grid.columns.size() > kWideColumns ? " wide\">\n" : "\">\n";
  html += head_html(grid, language) + "<tbody>\n";
  for (const GridRow& row : grid.rows) {
    html += row.total ? "<tr class=\"total\">" : "<tr>";
    html += cell_html("name", row.label, row.name_origin, marks);
    for (const GridCell& cell : row.cells) html += cell_html("figure", cell.text, cell.origin, marks);
    html += "</tr>\n";
  }
  html += "</tbody></table></div>\n";
  if (grid.left_out > 0) {
    const std::string count = std::to_string(grid.left_out);
    html +=
        tagged("p", "sub", Message{"ไม่แสดงอีก " + count + " แถว", count + " rows are not shown"}.in(language)) + "\n";
  }
  return html;
}

std::string legend_html(Language language) {
  const auto chip = [&](const std::string& css, const std::string& words) {
    return tagged("span", "chip " + css, words) + " ";
  };
  std::string html =
      "<p>" + chip("whole", Message{"ยอดที่ไม่ตรงกับส่วนของตน", "figure that disagrees with its parts"}.in(language)) +
      chip("part", Message{"ส่วนของความสัมพันธ์ที่ผิด", "part of a broken relation"}.in(language));
  html += chip("found", Message{"ข้อสังเกตอื่น", "other finding"}.in(language));
  for (const Certainty certainty : {Certainty::proven, Certainty::likely, Certainty::open}) {
    const std::string suspected = Message{"ช่องที่น่าสงสัย: ", "doubtful cell: "}.in(language);
    html += chip(css_of(certainty), suspected + certainty_word(certainty, language));
  }
  return html + "</p>\n";
}

}  // namespace raingan::outputs
