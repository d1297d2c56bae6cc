#include <utility>

#include "outputs/annex.hpp"
#include "outputs/annex_sheet.hpp"
#include "outputs/shown_table.hpp"
#include "outputs/spans.hpp"
#include "outputs/summary.hpp"
#include "outputs/summary_sheets.hpp"

namespace raingan::outputs {
namespace {

// A block of text as lines of a sheet; none of a drawing.
void add_lines(const layout::Block& block, std::vector<std::string>& lines) {
  std::string text;
  if (const auto* paragraph = std::get_if<layout::Paragraph>(&block)) {
    text = plain_text(paragraph->spans);
  } else if (const auto* line = std::get_if<layout::StopLine>(&block)) {
    for (const layout::Spans& cell : line->cells) text += (text.empty() ? "" : " ") + plain_text(cell);
  } else {
    return;
  }
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
}

// "๒ เป้าหมาย…": what the outline says, without the words that all annexes share.
std::string name_of(const layout::Section& section, const Wording& wording) {
  const std::string label = wording.attachments + " ";
  return section.outline.starts_with(label) ? section.outline.substr(label.size()) : section.outline;
}

// Columns of the printed table that are sums of others.
Summands summands_of_annex(const AnnexOrder& order) {
  const std::optional<FormLayout> form = order.layout();
  const BookEntry* entry = order.facts.book.find(order.annex.form, order.period());
  if (!form || entry == nullptr || order.annex.blank) return {};
  ShownTable shown = shown_table(*entry, order.facts.area, order.district);
  leave_out(order.annex.without, shown);
  return summands_of(shown);
}

void add_section(const AnnexOrder& order, const layout::Section& section, const std::string& name, NewWorkbook& book) {
  struct Part {
    const layout::Table* table;
    std::vector<std::string> above;
  };
  std::vector<Part> parts;
  std::vector<std::string> lines;  // since the last table
  for (const layout::Block& block : section.blocks) {
    add_lines(block, lines);
    if (const auto* table = std::get_if<layout::Table>(&block)) parts.push_back({table, std::exchange(lines, {})});
  }
  const Summands summands = summands_of_annex(order);
  for (const Part& part : parts) {
    const bool last = part.table == parts.back().table;
    write_annex_sheet(part.above, *part.table, last ? lines : std::vector<std::string>(), summands, book.sheet(name));
  }
}

void write_sheets(const LetterTemplate& letter, const Facts& facts, const std::string& district, NewWorkbook& book) {
  for (const AnnexTemplate& annex : letter.annexes) {
    const AnnexOrder order{letter, annex, facts, district};
    std::string name;  // of the annex's first section: later ones have none of their own
    for (const layout::Section& section : annex_sections(order)) {
      if (!section.outline.empty()) name = name_of(section, facts.wording);
      add_section(order, section, name, book);
    }
  }
  if (book.empty()) book.sheet("-").text({0, 0}, "หนังสือนี้ไม่มีตารางแนบ", CellLook{});
}

}  // namespace

std::string annex_workbook(const LetterTemplate& letter, const Facts& facts, const std::string& district) {
  NewWorkbook book(facts.mission.title, date_of_files(facts));
  write_sheets(letter, facts, district, book);
  return book.finish();
}

std::vector<NumberCell> annex_numbers(const LetterTemplate& letter, const Facts& facts, const std::string& district) {
  NewWorkbook book(facts.mission.title, date_of_files(facts));
  book.keep_numbers();
  write_sheets(letter, facts, district, book);
  return book.numbers();
}

}  // namespace raingan::outputs
