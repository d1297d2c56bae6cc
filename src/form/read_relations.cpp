#include "form/read_relations.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "model/identifier.hpp"

namespace raingan::form {
namespace {

using definition::Element;

constexpr std::int64_t kMaxRatio = 1'000'000;
constexpr std::array<std::string_view, 4> kTokens = {"", "previous", "base", "quarter"};

bool has_column(const Definition& form, std::string_view id) {
  return std::any_of(form.columns.begin(), form.columns.end(), [&](const ColumnDefinition& column) {
    return column.column.id == id && column.column.role == ColumnRole::figure && column.column.kind != FigureKind::tick;
  });
}

// {m} means a month only where something runs through the months or the period is one month.
void refuse_stray_month(const Element& element, std::string_view id, bool month_known) {
  if (id.find("{m}") == std::string_view::npos || month_known) return;
  element.fail({"{m} ใช้ได้เมื่อมี each=\"month\" หรือ months=\"1\"", "{m} needs each=\"month\" or months=\"1\""});
}

PartDefinition read_part(const Element& element, const Definition& form, bool month_known) {
  element.allow({"ref", "each"}, {});
  const std::string ref = element.attribute("ref");
  PartDefinition part;
  part.line = element.line();
  part.each_month = element.has("each") && element.choice("each", {"month"}) == 0;
  const std::size_t colon = ref.find(':');
  part.column = colon == std::string::npos ? ref : ref.substr(colon + 1);
  if (colon != std::string::npos) {
    part.form = ref.substr(0, colon);
    if (const std::size_t sign = part.form.find('@'); sign != std::string::npos) {
      const auto token = std::find(kTokens.begin() + 1, kTokens.end(), part.form.substr(sign + 1));
      if (token == kTokens.end()) {
        element.fail({"งวดใน \"" + ref + "\" ต้องเป็น previous, base หรือ quarter",
                      "the period in \"" + ref + "\" must be previous, base or quarter"});
      }
      part.token = static_cast<PeriodToken>(token - kTokens.begin());
      part.form.resize(sign);
    }
    if (!is_identifier(part.form)) {
      element.fail({"\"" + ref + "\" ไม่ใช่ form@period:column", "\"" + ref + "\" is no form@period:column"});
    }
  }
  refuse_stray_month(element, part.column, month_known || part.each_month);
  const bool own = part.form.empty() || part.form == form.id;
  if (own && !has_column(form, part.column)) {
    element.fail({"ไม่มีคอลัมน์ตัวเลข " + part.column + " ในแบบนี้", "this form has no figure column " + part.column});
  }
  if (part.form == form.id && part.token == PeriodToken::same) part.form.clear();
  return part;
}

FindingKind read_finding(const Element& element, const RelationDefinition& relation) {
  constexpr std::array<FindingKind, 4> kKinds = {FindingKind::row_total, FindingKind::cross_form,
                                                 FindingKind::cross_period, FindingKind::growth};
  if (element.has("finding")) {
    return kKinds.at(element.choice("finding", {"row-total", "cross-form", "cross-period", "growth"}));
  }
  if (relation.kind == RelationKind::growth) return FindingKind::growth;
  FindingKind kind = FindingKind::row_total;
  for (const PartDefinition& part : relation.parts) {
    if (part.form.empty()) continue;
    const bool other_time = part.token == PeriodToken::previous || part.token == PeriodToken::base;
    if (other_time) return FindingKind::cross_period;
    kind = FindingKind::cross_form;
  }
  return kind;
}

// times="104/100": whole numbers above zero.
void read_ratio(const Element& element, RelationDefinition& relation) {
  const std::string text = element.attribute("times");
  const auto number = [](std::string_view digits) {
    std::int64_t value = 0;
    const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return status == std::errc() && end == digits.data() + digits.size() && value <= kMaxRatio ? value : 0;
  };
  const std::size_t slash = text.find('/');
  relation.numerator = number(std::string_view(text).substr(0, slash));
  relation.denominator = slash == std::string::npos ? 0 : number(std::string_view(text).substr(slash + 1));
  if (relation.numerator <= 0 || relation.denominator <= 0) {
    element.fail({"times=\"" + text + "\" ต้องเป็นเศษส่วนของจำนวนเต็มบวก เช่น 104/100",
                  "times=\"" + text + "\" must be a fraction of whole numbers such as 104/100"});
  }
}

RelationKind kind_of(const Element& element) {
  if (element.name() == "sum") return RelationKind::sum;
  if (element.name() == "shortfall") return RelationKind::shortfall;
  return element.name() == "growth" ? RelationKind::growth : RelationKind::equal;
}

RelationDefinition read_relation(const Element& element, const Definition& form) {
  RelationDefinition relation;
  relation.line = element.line();
  relation.kind = kind_of(element);
  if (relation.kind == RelationKind::growth) {
    element.allow({"column", "each", "months", "finding", "times"}, {"part"});
    read_ratio(element, relation);
  } else {
    element.allow({"column", "each", "months", "finding"}, {"part"});
  }
  relation.column = element.attribute("column");
  relation.each_month = element.has("each") && element.choice("each", {"month"}) == 0;
  relation.months = static_cast<int>(element.integer("months", 0));
  if (relation.months < 0 || relation.months > 12) {
    element.fail({"months ต้องอยู่ระหว่าง 1 ถึง 12", "months must be 1 to 12"});
  }
  const bool month_known = relation.each_month || relation.months == 1;
  refuse_stray_month(element, relation.column, month_known);
  if (!has_column(form, relation.column)) {
    element.fail({"ไม่มีคอลัมน์ตัวเลข " + relation.column + " ในแบบนี้", "this form has no figure column " + relation.column});
  }
  for (const Element& part : element.children("part")) relation.parts.push_back(read_part(part, form, month_known));
  const std::size_t parts = relation.parts.size();
  const bool fits = relation.kind == RelationKind::sum         ? parts >= 1
                    : relation.kind == RelationKind::shortfall ? parts == 2
                                                               : parts == 1;
  if (!fits) {
    element.fail({"จำนวน <part> ไม่ถูกต้อง: sum อย่างน้อย 1, shortfall 2, equal และ growth 1",
                  "wrong number of <part>: sum at least 1, shortfall 2, equal and growth 1"});
  }
  relation.finding = read_finding(element, relation);
  return relation;
}

}  // namespace

void read_relations(const Element& relations, Definition& form) {
  relations.allow({}, {"sum", "shortfall", "equal", "growth"});
  for (const Element& element : relations.children()) form.relations.push_back(read_relation(element, form));
}

}  // namespace raingan::form
