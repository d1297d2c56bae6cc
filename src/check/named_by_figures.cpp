#include "check/named_by_figures.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace raingan::check {
namespace {

constexpr std::size_t kEnoughFigures = 3;
constexpr std::size_t kEnoughTelling = 2;

// A figure of one digit is the same in many rows.
bool telling(const Figure& figure) { return figure.value >= Decimal::from_units(10); }

bool same_row(const Table& one, const Row& row, const Table& other, const Row& known) {
  std::size_t equal = 0;
  std::size_t told = 0;
  for (std::size_t i = 0; i < one.columns.size() && i < row.figures.size(); ++i) {
    const auto at = other.index_of(one.columns[i]);
    if (!at || *at >= known.figures.size()) continue;
    const Figure& figure = row.figures[i];
    const Figure& partner = known.figures[*at];
    if (!figure.is_number() || !partner.is_number()) continue;
    if (figure.value != partner.value) return false;
    ++equal;
    if (telling(figure)) ++told;
  }
  return equal >= kEnoughFigures && told >= kEnoughTelling;
}

struct Source {
  std::string district;
  const Table* table = nullptr;
};

// The one district that `table` lacks and whose figures these are.
Source source_of(const std::vector<Table>& tables, const Table& table, const Row& row, const Area& area) {
  Source found;
  for (const District& district : area.districts) {
    if (table.find(district.name) != nullptr) continue;
    for (const Table& other : tables) {
      const bool same_form = &other != &table && other.form == table.form && other.period == table.period;
      const Row* known = same_form ? other.find(district.name) : nullptr;
      if (known == nullptr || !same_row(table, row, other, *known)) continue;
      if (!found.district.empty() && found.district != district.name) return {};
      found = {district.name, &other};
    }
  }
  return found;
}

// Null unless it is asked who this is; of a doubled name the question is another one.
Finding* question_about(const Row& row, Findings& findings) {
  const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.kind == FindingKind::unknown_district && finding.origin == row.name_origin;
  });
  return found == findings.end() ? nullptr : &*found;
}

void answer(Finding& finding, const Row& row, const Source& source) {
  const std::string place = in_words(source.table->place);
  finding.level = Level::warning;
  finding.kind = FindingKind::name_spelling;
  finding.district = source.district;
  finding.expected = source.district;
  finding.message = {"ชื่ออำเภอ \"" + printable(row.printed_name) + "\" ใช้เป็น \"" + source.district +
                         "\" เพราะตัวเลขทุกช่องตรงกับแถวของอำเภอนี้ใน " + place + " ให้แก้ตัวสะกดในแฟ้มต้นทาง",
                     "the district name \"" + printable(row.printed_name) + "\" is taken as \"" + source.district +
                         "\", for every figure is that of its row in " + place + "; correct the spelling"};
}

}  // namespace

void name_by_figures(std::vector<Table>& tables, const Area& area, Findings& findings) {
  for (Table& table : tables) {
    for (Row& row : table.rows) {
      if (!row.district.empty() || !row.item.empty() || row.printed_name.empty()) continue;
      Finding* question = question_about(row, findings);
      if (question == nullptr) continue;
      const Source source = source_of(tables, table, row, area);
      // The letters must point to the district as well: somebody else's figures under a foreign name are a mistake.
      if (source.district.empty() || question->expected != source.district) continue;
      row.district = source.district;
      answer(*question, row, source);
    }
  }
}

}  // namespace raingan::check
