#include <algorithm>

#include "lint/checks.hpp"
#include "lint/lines.hpp"
#include "lint/matching.hpp"
#include "lint/phrases.hpp"
#include "lint/wording.hpp"

namespace raingan::lint {
namespace {

std::string words_of(const Column& column) {
  return column.headings.empty() ? column.id : plain(column.headings.back());
}

Remark header(const std::string& file, int line, const std::string& place, Message message, Message witness = {}) {
  return remark(Level::warning, RemarkKind::header, file, line, place, std::move(message), std::move(witness));
}

// "ปี 2564" above "(1 ต.ค. 64 - 30 ก.ย. 65)": the label stands over the wrong group.
void check_period_labels(const Subject& subject, const LaidOut& table, Remarks& remarks) {
  for (const Column& column : table.layout.columns) {
    const auto range = misplaced_label(column);
    if (!range) continue;
    remarks.push_back(
        header(table.file, line_of_heading(subject, table, column), column.id,
               {"ช่วงเวลา " + quoted(range->words) + " อยู่ใต้หัวคอลัมน์ของปีอื่น น่าจะเลื่อนไปคนละคอลัมน์",
                "the period " + quoted(range->words) + " stands under a heading of another year: one column off"}));
  }
}

bool is_made_by(const FormLayout& layout, const std::string& column) {
  return std::any_of(layout.relations.begin(), layout.relations.end(), [&](const Relation& relation) {
    return relation.column == column && relation.kind != RelationKind::growth;
  });
}

// A sum by its heading, a count of something else by its unit, which the next heading names.
void check_shifted(const Subject& subject, const LaidOut& table, Remarks& remarks) {
  const std::vector<Column>& columns = table.layout.columns;
  for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
    const Column& column = columns[i];
    const Column& next = columns[i + 1];
    const std::string words = words_of(column);
    const std::string unit = plain(column.unit);
    const bool sum = words.starts_with("รวม") && column.role == ColumnRole::figure;
    if (!sum || unit.empty() || is_made_by(table.layout, column.id)) continue;
    if (words.find(unit) != std::string::npos || words_of(next).find(unit) == std::string::npos ||
        next.unit == column.unit)
      continue;
    remarks.push_back(
        header(table.file, line_of_heading(subject, table, column), column.id,
               {"หัวคอลัมน์ " + quoted(words) + " อยู่เหนือข้อมูลหน่วย" + unit + " ซึ่งหัวคอลัมน์ถัดไป " + quoted(words_of(next)) +
                    " กล่าวถึง หัวตารางกับข้อมูลเหลื่อมกันหนึ่งคอลัมน์",
                "the heading " + quoted(words) + " stands over figures in " + unit + ", of which the next heading " +
                    quoted(words_of(next)) + " speaks: one column off"}));
  }
}

std::optional<thai::Month> only_month(const FormLayout& layout, const std::vector<std::string>& parts) {
  std::optional<thai::Month> month;
  for (const std::string& part : parts) {
    const Column* column = layout.find(part);
    if (column == nullptr || !column->month || (month && *month != *column->month)) return std::nullopt;
    month = column->month;
  }
  return month;
}

void check_sum(const FormLayout& layout, const std::string& file, int line, const std::string& sum,
               const std::vector<std::string>& parts, Remarks& remarks) {
  const Column* column = layout.find(sum);
  const auto month = only_month(layout, parts);
  if (column == nullptr || !column->month || !month || *month == *column->month) return;
  remarks.push_back(header(file, line, sum,
                           {"คอลัมน์ของเดือน" + thai::long_month(*column->month) + " เป็นผลรวมของเดือน" +
                                thai::long_month(*month) + " หัวตารางกับข้อมูลเหลื่อมกัน",
                            "a column of " + thai::long_month(*column->month) + " is the sum of " +
                                thai::long_month(*month) + ": heading and figures do not belong together"}));
}

void check_sums(const Subject& subject, Remarks& remarks) {
  for (const LaidOut& table : subject.tables) {
    if (table.annex != nullptr) continue;
    for (const Relation& relation : table.layout.relations) {
      if (relation.kind != RelationKind::sum) continue;
      std::vector<std::string> parts;
      for (const ColumnRef& part : relation.parts) parts.push_back(part.form.empty() ? part.column : "");
      const Column* column = table.layout.find(relation.column);
      check_sum(table.layout, table.file, column == nullptr ? 0 : line_of_heading(subject, table, *column),
                relation.column, parts, remarks);
    }
    if (!subject.mission) continue;
    const std::vector<int> lines = lines_of(*subject.mission_entry->document, "sum");
    for (std::size_t i = 0; i < subject.mission->sums.size(); ++i) {
      const assess::SumRule& rule = subject.mission->sums[i];
      if (rule.form != table.layout.form || rule.period != table.layout.period) continue;
      check_sum(table.layout, subject.mission_entry->file, i < lines.size() ? lines[i] : 0, rule.column, rule.parts,
                remarks);
    }
  }
}

Remark twice(const std::string& file, int line, const std::string& one, const std::string& other,
             const std::string& place) {
  return header(file, line, place,
                {"คอลัมน์ " + quoted(one) + " และ " + quoted(other) + " คำนวณเหมือนกัน ควรเหลือคอลัมน์เดียว",
                 "the columns " + quoted(one) + " and " + quoted(other) + " are computed alike: one would do"});
}

using Rule = std::tuple<ColumnRef, std::int64_t, std::int64_t>;

void check_doubled_relations(const Subject& subject, const LaidOut& table, Remarks& remarks) {
  std::vector<std::pair<Rule, const Column*>> seen;
  for (const Relation& relation : table.layout.relations) {
    const Column* column = table.layout.find(relation.column);
    if (relation.kind != RelationKind::growth || relation.parts.size() != 1 || column == nullptr) continue;
    const Rule rule{relation.parts.front(), relation.numerator, relation.denominator};
    for (const auto& [known, other] : seen) {
      if (known != rule || other->id == column->id) continue;
      remarks.push_back(twice(table.file, line_of_heading(subject, table, *column), words_of(*other), words_of(*column),
                              other->id + " = " + column->id));
    }
    seen.emplace_back(rule, column);
  }
}

std::string words_of(const Subject& subject, const assess::GrowthRule& rule) {
  for (const LaidOut& table : subject.tables) {
    if (table.layout.form != rule.form || table.layout.period != rule.period) continue;
    if (const Column* column = table.layout.find(rule.column)) return words_of(*column);
  }
  return rule.column;
}

void check_doubled_growth(const Subject& subject, Remarks& remarks) {
  const std::vector<assess::GrowthRule>& rules = subject.mission->growth;
  const std::vector<int> lines = lines_of(*subject.mission_entry->document, "growth");
  for (std::size_t i = 0; i < rules.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool alike = rules[i].form == rules[j].form && rules[i].period == rules[j].period &&
                         rules[i].base == rules[j].base &&
                         rules[i].numerator * rules[j].denominator == rules[j].numerator * rules[i].denominator &&
                         rules[i].rounding == rules[j].rounding && rules[i].column != rules[j].column;
      if (!alike) continue;
      const std::string table = rules[i].form + "@" + rules[i].period.id() + ": ";
      remarks.push_back(twice(subject.mission_entry->file, i < lines.size() ? lines[i] : 0, words_of(subject, rules[j]),
                              words_of(subject, rules[i]), table + rules[j].column + " = " + rules[i].column));
    }
  }
}

// The targets of a table that the letter prints without the column on which a criterion rests.
void check_left_out(const Subject& subject, Remarks& remarks) {
  if (!subject.mission) return;
  for (const LaidOut& table : subject.tables) {
    if (table.annex == nullptr) continue;
    for (const std::string& id : table.annex->without) {
      const Column* column = table.layout.find(id);
      const bool wanted =
          std::any_of(subject.mission->targets.begin(), subject.mission->targets.end(), [&](const auto& target) {
            const bool of_column = target.from && target.from->form == table.layout.form && target.from->column == id;
            return of_column || target.indicator == id;
          });
      if (!wanted || column == nullptr) continue;
      remarks.push_back(
          header(subject.letter->file, table.annex->line, "annex " + table.annex->item + " " + id,
                 {"ตารางนี้ละคอลัมน์ " + quoted(words_of(*column)) + " ทั้งที่เป็นเป้าหมายของตัวชี้วัด อำเภอจะไม่เห็นเป้าหมายในตารางนี้",
                  "this table leaves out the column " + quoted(words_of(*column)) + ", a target of the mission"}));
    }
  }
}

}  // namespace

std::optional<StatedRange> misplaced_label(const Column& column) {
  static const Pattern year("ปี(?:งบประมาณ)?\\s*(?:พ\\.?ศ\\.?)?\\s*(2[4-6]\\d\\d)(?!\\d)");
  int stated = 0;
  for (const std::string& heading : column.headings) {
    const std::string text = plain(heading);
    for (const StatedRange& range : ranges_in(text)) {
      const bool whole_year = range.dated && range.months() == 12 && range.first.month == 10;
      if (stated != 0 && whole_year && range.last.fiscal_year() != stated) return range;
    }
    each_match(text, year, [&](const Match& match) { stated = std::stoi(match.text(1)); });
  }
  return std::nullopt;
}

Remarks check_headers(const Subject& subject) {
  Remarks remarks;
  for (const LaidOut& table : subject.tables) {
    check_period_labels(subject, table, remarks);
    check_shifted(subject, table, remarks);
    check_doubled_relations(subject, table, remarks);
  }
  check_sums(subject, remarks);
  if (subject.mission) check_doubled_growth(subject, remarks);
  check_left_out(subject, remarks);
  return remarks;
}

}  // namespace raingan::lint
