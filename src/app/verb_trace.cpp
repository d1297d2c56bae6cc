#include <algorithm>
#include <iostream>

#include "app/traced_outputs.hpp"
#include "app/verbs.hpp"

namespace raingan::app {
namespace {

constexpr std::size_t kShownCells = 12;

std::string template_place(const std::string& file, int line, const Terminal& terminal) {
  if (file.empty()) return {};
  const std::string number = std::to_string(line);
  return "  [" + file + (line > 0 ? terminal.say({" บรรทัด " + number, " line " + number}) : std::string()) + "]";
}

std::string decision_words(const Decision& decision, const Terminal& terminal) {
  const std::string at = decision.at.is_said() ? " " + terminal.say(in_words(decision.at)) : std::string();
  const std::string value = decision.value.grouped();
  if (decision.kind == DecisionKind::keep) {
    return terminal.say({"ยืนยันว่าถูกต้อง โดย " + decision.by, "kept by " + decision.by}) + at + ": " + decision.reason;
  }
  return terminal.say({"ใช้ค่า " + value + " แทน โดย " + decision.by, value + " is used instead, by " + decision.by}) +
         at;
}

void print_cells(const std::vector<outputs::SourceCell>& cells, const std::string& sign, const Terminal& terminal,
                 std::size_t left_out = 0) {
  for (std::size_t i = 0; i < std::min(cells.size(), kShownCells); ++i) {
    const outputs::SourceCell& cell = cells[i];
    const std::string formula = cell.formula.empty() ? "" : "  (=" + cell.formula + ")";
    terminal.out("  " + sign + " " + cell.origin.file + "  " + cell.origin.sheet + "!" + cell.origin.cell + "  " +
                 cell.found + formula);
    if (cell.decision != nullptr) terminal.out("      " + decision_words(*cell.decision, terminal));
    for (const Finding* finding : cell.findings) {
      terminal.out("      " + terminal.coloured(finding->level, terminal.say(finding->message)));
    }
  }
  if (cells.size() + left_out <= kShownCells) return;
  const std::string more = std::to_string(cells.size() + left_out - std::min(cells.size(), kShownCells));
  terminal.out(terminal.say({"  " + sign + " และอีก " + more + " ช่อง (ดูด้วย --json)",
                             "  " + sign + " and " + more + " more cells (see --json)"}));
}

void print(const outputs::TracedNumber& number, const Terminal& terminal) {
  const outputs::Provenance& from = number.provenance;
  const bool ruled = !from.rule.th.empty();
  terminal.out(number.place + "  " + number.text);
  const std::string place = template_place(from.file, from.line, terminal);
  terminal.out("  " + terminal.say(from.what) + (ruled ? "" : place));
  if (ruled) terminal.out("  " + terminal.say(from.rule) + place);
  print_cells(from.cells, "←", terminal);
  print_cells(from.addends, "+", terminal, from.left_out);
  for (const outputs::Basis& basis : from.bases) {
    terminal.out("  " + terminal.say(basis.rule) + template_place(basis.file, basis.line, terminal));
    print_cells(basis.cells, "~", terminal);
  }
}

// Loud where it matters: what was traced is not what lies in the folder.
void tell_published(const outputs::PublishedState& published, const Terminal& terminal) {
  if (published.state == "not-published") {
    terminal.note(terminal.say(
        {"ยังไม่มีแฟ้มผลในโฟลเดอร์ ที่แสดงคือสิ่งที่จะพิมพ์", "nothing is published yet: this is what would be printed"}));
  }
  if (published.state != "changed") return;
  std::string files;
  for (const std::string& file : published.changed) files += (files.empty() ? "" : ", ") + file;
  terminal.warn(
      terminal.say({"ระวัง: ผลในโฟลเดอร์ไม่ตรงกับงานในตอนนี้ ให้สั่ง run ใหม่ก่อนเชื่อที่มา: " + files,
                    "careful: the published files are not what the job makes now; run again first: " + files}));
}

bool is_unknown(const outputs::TracedNumber& number) { return number.provenance.kind == outputs::NumberKind::unknown; }

}  // namespace

int verb_trace(const Options& options) {
  const Session session(options);
  const Terminal& terminal = session.terminal();
  if (!options.district.empty()) chosen_districts(session.job().area, options.district);
  const TracePlace place = parse_trace_place(options.paths.size() > 1 ? options.paths[1] : std::string());
  const Assessed assessed = session.assessed();
  const TracedOutputs traced = traced_outputs(session, assessed, place);
  if (options.json) {
    std::cout << outputs::trace_json(traced.numbers, traced.published, terminal.language());
  } else {
    for (const outputs::TracedNumber& number : traced.numbers) print(number, terminal);
  }
  tell_published(traced.published, terminal);
  const bool doubtful = std::any_of(traced.numbers.begin(), traced.numbers.end(), is_unknown);
  return doubtful || traced.published.state == "changed" ? 1 : 0;
}

}  // namespace raingan::app
