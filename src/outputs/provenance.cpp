#include "outputs/provenance.hpp"

#include <algorithm>
#include <array>

#include "outputs/provenance_words.hpp"
#include "outputs/targets_of.hpp"

namespace raingan::outputs {
namespace {

constexpr std::array<std::string_view, 18> kKinds = {"figure",  "sum",   "target",    "result", "criterion", "points",
                                                     "finding", "count", "statement", "date",   "period",    "word",
                                                     "row",     "item",  "page",      "letter", "contact",   "unknown"};

const assess::Target* target_named(const assess::Mission& mission, const std::string& id) {
  const auto found = std::find_if(mission.targets.begin(), mission.targets.end(),
                                  [&](const assess::Target& target) { return id_of(target) == id; });
  return found == mission.targets.end() ? nullptr : &*found;
}

Provenance nothing_known() {
  Provenance made;
  made.what = words::unknown();
  return made;
}

NumberKind kind_of(Mark mark) {
  switch (mark) {
    case Mark::row:
      return NumberKind::row;
    case Mark::item:
    case Mark::annex:
      return NumberKind::item;
    case Mark::under_check:
      return NumberKind::count;
    case Mark::contact:
    case Mark::signer:
    case Mark::motto:
      return NumberKind::contact;
    default:
      return NumberKind::letter;
  }
}

NumberKind kind_of_placeholder(std::string_view name) {
  if (name.starts_with("deadline") || name.starts_with("due.")) return NumberKind::date;
  if (name == "attachments") return NumberKind::item;
  if (words::is_count(name)) return NumberKind::count;
  if (name == "mission" || name.starts_with("target_") || name.starts_with("letter_")) return NumberKind::statement;
  if (name == "coordinator") return NumberKind::contact;
  return NumberKind::period;
}

// Of the deadline or round that a placeholder asks for; 0 where there is none.
int line_of_day(const assess::Mission& mission, const std::string& placeholder) {
  for (const assess::Deadline& deadline : mission.deadlines) {
    const bool first = placeholder == "deadline_day" && deadline.day > 0;
    if (first || placeholder == "deadline." + deadline.id) return deadline.line;
  }
  for (const assess::Round& round : mission.rounds) {
    if (placeholder == "due." + std::to_string(round.number)) return round.line;
  }
  return 0;
}

}  // namespace

std::string_view name_of(NumberKind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }

bool needs_cells(NumberKind kind) {
  return kind == NumberKind::figure || kind == NumberKind::sum || kind == NumberKind::result;
}

Tracer::Tracer(const Facts& facts, const std::vector<Decision>& decisions, std::size_t most)
    : facts_(facts), most_(most), cells_(facts, decisions) {}

Provenance Tracer::of(const PrintedNumber& number) const {
  Provenance made;
  if (number.furniture && number.trace.empty()) {
    made.kind = NumberKind::page;
    made.what = words::page_furniture(number.before, number.after);
    return made;
  }
  made = of_trace(number.trace);
  if (made.kind != NumberKind::statement) return made;
  if (words::is_date(number.before, number.after)) {
    made.kind = NumberKind::date;
    made.what = words::date_in_text();
  } else if (words::is_part_of_word(number.before, number.after)) {
    made.kind = NumberKind::word;
    made.what = words::part_of_word();
  }
  return made;
}

Provenance Tracer::of(const NumberCell& number, const NumbersOfSheets& sheets) const {
  Provenance made = of_trace(number.trace);
  if (number.formula.empty()) return made;
  made.kind = made.kind == NumberKind::figure || made.kind == NumberKind::unknown ? NumberKind::sum : made.kind;
  made.rule = words::formula(number.formula);
  std::vector<Origin> addends;
  for (const workbook::CellRange& range : ranges_in(number.formula)) {
    for (const NumberCell* part : sheets.in(number.sheet, range)) {
      const std::optional<TraceName> name = parse_trace(part->trace);
      const Sources sources = name ? sources_of(facts_, *name) : Sources{};
      const std::vector<Origin>& own = sources.cells.empty() ? sources.addends : sources.cells;
      addends.insert(addends.end(), own.begin(), own.end());
    }
  }
  add_addends(addends, made);
  return made;
}

Provenance Tracer::of_trace(std::string_view trace) const {
  const std::optional<TraceName> name = parse_trace(trace);
  if (!name) return nothing_known();
  switch (name->kind) {
    case TraceName::Kind::figure:
    case TraceName::Kind::cell:
      return of_figure(*name);
    case TraceName::Kind::target:
      return of_target(*name);
    case TraceName::Kind::result:
      return of_result(*name);
    case TraceName::Kind::criterion:
      return of_criterion(*name);
    case TraceName::Kind::points:
      return of_points(*name);
    case TraceName::Kind::finding:
      return of_finding(*name);
    case TraceName::Kind::text:
      return of_text(*name);
    case TraceName::Kind::mark:
      break;
  }
  return of_mark(*name);
}

Provenance Tracer::of_figure(const TraceName& name) const {
  Provenance made;
  made.kind = NumberKind::figure;
  if (name.kind == TraceName::Kind::cell) {
    made.what = words::cell();
    add_sources({{name.cell}, {}}, made);
    return made;
  }
  const BookEntry* entry = facts_.book.find(name.column.form, name.column.period);
  if (entry == nullptr) return nothing_known();
  made.what = words::figure(facts_.book, name, entry->layout);
  const Sources sources = sources_of(facts_, name);
  if (sources.cells.empty() && sources.addends.empty()) return nothing_known();
  add_sources(sources, made);
  if (!entry->table.index_of(name.column.column)) made.kind = NumberKind::word;
  if (!sources.addends.empty()) {
    made.kind = NumberKind::sum;
    made.rule = words::sum(!made.cells.empty(), sources.addends.size(), cells_.sum_of(sources.addends), entry->derived);
    if (entry->derived) made.file = entry->layout.file;
  }
  const std::string_view whose = name.whose == kTotalDistrict ? std::string_view() : std::string_view(name.whose);
  if (!whose.empty()) add_bases(name.column, whose, name.item, made);
  return made;
}

Provenance Tracer::of_target(const TraceName& name) const {
  const assess::Target* target = target_named(facts_.mission, name.id);
  if (target == nullptr) return nothing_known();
  Provenance made;
  made.kind = NumberKind::target;
  made.what = words::target(*target, name.whose);
  made.file = facts_.mission.file;
  made.line = target->line;
  const bool total = name.whose == kTotalDistrict;
  if (total) {
    made.rule = words::total_target(*target, total_of_target(facts_, name.id));
  } else if (const assess::DistrictTarget* found = target_of(facts_, name.whose, name.id)) {
    made.rule = found->reason;
  }
  add_sources(sources_of(facts_, name), made);
  if (!total && target->from) add_bases(*target->from, name.whose, {}, made);
  return made;
}

Provenance Tracer::of_result(const TraceName& name) const {
  Provenance made;
  made.kind = NumberKind::result;
  made.what = words::result(facts_.mission, name.id, name.whose);
  made.file = facts_.mission.file;
  for (const assess::Indicator& indicator : facts_.mission.indicators) {
    if (indicator.id == name.id) made.line = indicator.line;
  }
  const Sources sources = sources_of(facts_, name);
  add_sources(sources, made);
  if (sources.addends.empty()) return made;
  made.rule = words::sum(!made.cells.empty(), sources.addends.size(), cells_.sum_of(sources.addends), false);
  return made;
}

Provenance Tracer::of_criterion(const TraceName& name) const {
  Provenance made;
  made.kind = NumberKind::criterion;
  made.file = facts_.criteria.file;
  const auto input = std::find(facts_.criteria.inputs.begin(), facts_.criteria.inputs.end(), name.id);
  const auto at = static_cast<std::size_t>(input - facts_.criteria.inputs.begin());
  for (const assess::Rule& rule : facts_.criteria.rules) {
    if (rule.number != name.number || at >= rule.tests.size()) continue;
    made.line = rule.line;
    made.what = words::criterion(facts_.mission, name.id, rule, rule.tests[at]);
    return made;
  }
  return nothing_known();
}

Provenance Tracer::of_points(const TraceName& name) const {
  Provenance made;
  made.kind = NumberKind::points;
  made.what = words::points(name.whose);
  made.file = facts_.mission.file;
  if (const assess::GradeLook* look = look_of(facts_.mission, name.whose)) made.line = look->line;
  return made;
}

Provenance Tracer::of_finding(const TraceName& name) const {
  const auto at = static_cast<std::size_t>(name.number);
  if (at == 0 || at > facts_.findings.size()) return nothing_known();
  const Finding& finding = facts_.findings[at - 1];
  Provenance made;
  made.kind = NumberKind::finding;
  made.what = words::finding(at);
  made.rule = finding.message;
  made.cells = cells_.of({finding.origin});
  made.addends = cells_.of(finding.related);
  return made;
}

Provenance Tracer::of_text(const TraceName& name) const {
  Provenance made;
  made.file = name.file;
  made.line = name.line;
  made.kind = name.placeholder.empty() ? NumberKind::statement : kind_of_placeholder(name.placeholder);
  made.what = name.placeholder.empty() ? words::statement() : words::placeholder(name.placeholder);
  // The day itself is the mission's; the template only asks for it.
  if (const int line = made.kind == NumberKind::date ? line_of_day(facts_.mission, name.placeholder) : 0; line > 0) {
    made.file = facts_.mission.file;
    made.line = line;
  }
  return made;
}

Provenance Tracer::of_mark(const TraceName& name) const {
  Provenance made;
  made.kind = kind_of(name.mark);
  made.what = words::mark(name.mark);
  return made;
}

void Tracer::add_sources(const Sources& sources, Provenance& made) const {
  made.cells = cells_.of(sources.cells);
  add_addends(sources.addends, made);
}

void Tracer::add_addends(const std::vector<Origin>& origins, Provenance& made) const {
  const std::size_t told = std::min(origins.size(), most_);
  made.addends = cells_.of({origins.begin(), origins.begin() + static_cast<std::ptrdiff_t>(told)});
  made.left_out = origins.size() - told;
}

void Tracer::add_bases(const ColumnRef& column, std::string_view district, std::string_view item,
                       Provenance& made) const {
  const BookEntry* entry = facts_.book.find(column.form, column.period);
  if (entry == nullptr) return;
  for (const Relation& relation : entry->layout.relations) {
    if (relation.kind != RelationKind::growth || relation.column != column.column) continue;
    ColumnRef base = relation.parts.at(0);
    if (base.form.empty()) base = {column.form, column.period, base.column};
    const Sources sources = sources_of_figure(facts_, district, item, base);
    Basis basis{words::growth(facts_.book, base, relation), entry->layout.file, 0,
                cells_.of(sources.cells.empty() ? sources.addends : sources.cells)};
    for (const assess::GrowthRule& rule : facts_.mission.growth) {
      const bool its = rule.form == column.form && rule.period == column.period && rule.column == column.column;
      if (its) basis.file = facts_.mission.file, basis.line = rule.line;
    }
    made.bases.push_back(std::move(basis));
  }
}

}  // namespace raingan::outputs
