#include "outputs/returned.hpp"

#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "outputs/finding_words.hpp"
#include "outputs/suspect_marks.hpp"
#include "workbook/patch.hpp"
#include "workbook/read.hpp"

namespace raingan::outputs {
namespace {

using workbook::CellAddress;
using workbook::LinkedText;

constexpr std::string_view kSheetName = "ผลการตรวจ";
// A comment that does not fit its box is of no use.
constexpr std::size_t kMaxComment = 2000;

std::optional<CellAddress> first_cell(const std::string& reference) {
  if (const auto range = workbook::parse_range(reference)) return range->first;
  return workbook::parse_reference(reference);
}

std::string labelled(const Message& label, const std::string& text, Language language) {
  return text.empty() ? std::string() : "\n" + label.in(language) + " " + text;
}

std::string comment_of(const Finding& finding, const std::string& file, Language language) {
  std::string text = level_word(finding.level, language) + ": " + finding.message.in(language);
  text += labelled({"พบ", "found"}, finding.found, language);
  text += labelled({"ควรเป็น", "expected"}, finding.expected, language);
  text += labelled({"ต่าง", "difference"}, finding.difference, language);
  text += proposal_comment(finding, file, language);
  return text;
}

std::string shortened(std::string text) {
  std::u32string points = to_utf32(text);
  if (points.size() <= kMaxComment) return text;
  points.resize(kMaxComment - 1);
  return to_utf8(points) + "…";
}

std::string quoted(const std::string& sheet) {
  std::string out = "'";
  for (const char c : sheet) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

// One mark a cell, however many findings speak of it; the gravest gives the fill.
struct Marked {
  std::string comment;
  Level level = Level::note;
  bool suspect_only = false;
};
using MarksOfSheets = std::map<std::string, std::map<CellAddress, Marked>>;

MarksOfSheets collect(const std::vector<const Finding*>& findings, const std::vector<SuspectMark>& suspects,
                      const workbook::Workbook& book, const std::string& file, Language language) {
  MarksOfSheets marks;
  for (const Finding* finding : findings) {
    const auto cell = first_cell(finding->origin.cell);
    if (!cell || book.find(finding->origin.sheet) == nullptr) continue;
    const auto [place, fresh] = marks[finding->origin.sheet].try_emplace(*cell, Marked{"", finding->level});
    Marked& marked = place->second;
    if (!fresh) marked.comment += "\n\n";
    marked.comment += comment_of(*finding, file, language);
    marked.level = std::min(marked.level, finding->level);
  }
  for (const SuspectMark& suspect : suspects) {
    const Origin& origin = suspect.suspect->origin;
    const auto cell = first_cell(origin.cell);
    if (!cell || book.find(origin.sheet) == nullptr) continue;
    marks[origin.sheet].try_emplace(*cell, Marked{suspect_comment(suspect, language), Level::note, true});
  }
  return marks;
}

std::vector<workbook::SheetMarks> in_order(const MarksOfSheets& marks, const workbook::Workbook& book) {
  std::vector<workbook::SheetMarks> sheets;
  for (const workbook::Sheet& sheet : book.sheets) {
    const auto found = marks.find(sheet.name);
    if (found == marks.end()) continue;
    workbook::SheetMarks of_sheet{sheet.name, {}};
    for (const auto& [cell, marked] : found->second) {
      of_sheet.marks.push_back(
          {cell, shortened(marked.comment), marked.suspect_only ? kSuspectFill : fill_of(marked.level)});
    }
    sheets.push_back(std::move(of_sheet));
  }
  return sheets;
}

std::string free_name(const workbook::Workbook& book) {
  std::string name(kSheetName);
  for (int copy = 2; book.find(name) != nullptr; ++copy)
    name = std::string(kSheetName) + " (" + std::to_string(copy) + ")";
  return name;
}

workbook::AddedSheet list_of(const std::vector<const Finding*>& findings, const std::vector<SuspectMark>& suspects,
                             const workbook::Workbook& book, Language language) {
  workbook::AddedSheet sheet;
  sheet.name = free_name(book);
  sheet.column_widths = {7, 13, 24, 10, 18, 18, 14, 90};
  std::vector<LinkedText> head;
  for (const char* heading : {"ลำดับ", "ระดับ", "แผ่นงาน", "ช่อง", "พบ", "ควรเป็น", "ต่าง", "คำอธิบาย"}) {
    head.push_back({heading, ""});
  }
  sheet.rows.push_back(std::move(head));
  if (findings.empty() && suspects.empty()) {
    sheet.rows.push_back(
        {{"", ""}, {"", ""}, {"", ""}, {"", ""}, {"", ""}, {"", ""}, {"", ""}, {nothing_found(language), ""}});
  }
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = *findings[i];
    const auto cell = first_cell(finding.origin.cell);
    const bool linked = cell && book.find(finding.origin.sheet) != nullptr;
    sheet.rows.push_back(
        {{std::to_string(i + 1), ""},
         {level_word(finding.level, language), ""},
         {finding.origin.sheet, ""},
         {finding.origin.cell, linked ? quoted(finding.origin.sheet) + "!" + workbook::to_reference(*cell) : ""},
         {finding.found, ""},
         {finding.expected, ""},
         {finding.difference, ""},
         {finding.message.in(language), ""}});
  }
  for (const SuspectMark& mark : suspects) {
    const Suspect& suspect = *mark.suspect;
    const auto cell = first_cell(suspect.origin.cell);
    const bool linked = cell && book.find(suspect.origin.sheet) != nullptr;
    sheet.rows.push_back(
        {{std::to_string(sheet.rows.size()), ""},
         {doubtful_word(language), ""},
         {suspect.origin.sheet, ""},
         {suspect.origin.cell, linked ? quoted(suspect.origin.sheet) + "!" + workbook::to_reference(*cell) : ""},
         {suspect.found, ""},
         {suspect.certainty == Certainty::open ? "" : suspect.proposed, ""},  // what is open should be nothing yet
         {"", ""},
         {with_emphasis(suspect_words(suspect, language), "[", "]"), ""}});
  }
  return sheet;
}

}  // namespace

std::string returned_workbook(std::string_view bytes, const std::string& file, const Findings& findings,
                              Language language) {
  const workbook::Workbook book = workbook::read_workbook(bytes, file);
  std::vector<const Finding*> own;
  for (const Finding& finding : findings) {
    if (finding.origin.file == file) own.push_back(&finding);
  }
  const std::vector<SuspectMark> suspects = suspect_marks(findings, file);
  return workbook::patch_workbook(bytes, file, in_order(collect(own, suspects, book, file, language), book),
                                  list_of(own, suspects, book, language));
}

}  // namespace raingan::outputs
