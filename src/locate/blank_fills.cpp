#include "locate/blank_fills.hpp"

#include <algorithm>
#include <optional>

#include "check/equation.hpp"
#include "check/related_figure.hpp"

namespace raingan::locate {
namespace {

using check::figure_in;
using check::is_known;

// A row's or a total row's figures of one relation: what the blank one among them must be.
class Fill {
 public:
  explicit Fill(const Figure* blank) : blank_(blank) {}

  void add(const Figure* figure, int sign) {
    if (figure == blank_) {
      sign_ = sign;
    } else if (is_known(figure)) {
      sum_ = sign > 0 ? sum_ + figure->value : sum_ - figure->value;
    } else {
      known_ = false;
    }
  }

  // Σ sign · figure = 0.
  std::optional<Decimal> value() const {
    const Decimal value = sign_ > 0 ? -sum_ : sum_;
    return known_ && sign_ != 0 && !value.is_negative() ? std::optional(value) : std::nullopt;
  }

 private:
  const Figure* blank_;
  Decimal sum_;
  int sign_ = 0;
  bool known_ = true;
};

std::optional<Decimal> by_row(const BookEntry& entry, const Row& row, const Relation& relation, const Figure* blank) {
  const bool within = std::all_of(relation.parts.begin(), relation.parts.end(),
                                  [](const ColumnRef& part) { return part.form.empty(); });
  if (relation.kind != RelationKind::sum || !within) return std::nullopt;
  Fill fill(blank);
  fill.add(figure_in(entry.table, &row, relation.column), 1);
  for (const ColumnRef& part : relation.parts) fill.add(figure_in(entry.table, &row, part.column), -1);
  return fill.value();
}

std::optional<Decimal> by_column(const BookEntry& entry, const Column& column, const Figure* blank) {
  if (!entry.table.total || !column.additive || !entry.layout.has_district_rows()) return std::nullopt;
  Fill fill(blank);
  fill.add(figure_in(entry.table, &*entry.table.total, column.id), 1);
  for (const Row& row : entry.table.rows) fill.add(figure_in(entry.table, &row, column.id), -1);
  return fill.value();
}

void remark(Finding& finding, Decimal value, const Message& source) {
  const std::string amount = value.grouped();
  finding.remarks.push_back(
      {"ช่องว่างนี้คำนวณได้ " + amount + " จาก" + source.th + " หากตัวเลขอื่นถูกต้อง โปรดตรวจกับต้นฉบับก่อนกรอก",
       "this blank would be " + amount + " by " + source.en +
           " if the other figures are right; compare with the original before entering it"});
}

void fill(const BookEntry& entry, Finding& finding) {
  const Column* column = entry.layout.find(finding.column);
  for (const Row& row : entry.table.rows) {
    const Figure* blank = figure_in(entry.table, &row, finding.column);
    if (column == nullptr || blank == nullptr || blank->state != FigureState::blank || blank->origin != finding.origin)
      continue;
    for (const Relation& relation : entry.layout.relations) {
      if (const auto value = by_row(entry, row, relation, blank))
        remark(finding, *value, {"ผลรวมของแถว", "the row's sum"});
    }
    if (const auto value = by_column(entry, *column, blank))
      remark(finding, *value, {"ยอดรวมของช่อง", "the column's total"});
    return;
  }
}

}  // namespace

void fill_blanks(const Book& book, Findings& findings) {
  for (Finding& finding : findings) {
    if (finding.kind != FindingKind::missing || finding.column.empty() || finding.origin.cell.empty()) continue;
    const auto period = Period::parse(finding.period);
    const BookEntry* entry = period ? book.find(finding.form, *period) : nullptr;
    if (entry != nullptr) fill(*entry, finding);
  }
}

}  // namespace raingan::locate
