// Where a number of an output comes from, told to an officer.
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "model/decisions.hpp"
#include "outputs/facts.hpp"
#include "outputs/numbers_of_sheets.hpp"
#include "outputs/origins.hpp"
#include "outputs/printed_numbers.hpp"
#include "outputs/source_cells.hpp"

namespace raingan::outputs {

enum class NumberKind {
  figure,     // a cell as it was sent
  sum,        // added up or counted from cells
  target,     // computed by a rule of the mission
  result,     // what a district has reached
  criterion,  // what a rule of the criteria asks for
  points,     // of a grade
  finding,    // told by a finding of the check
  count,      // of figures under check
  statement,  // written in a template's sentence or heading
  date,
  period,  // fiscal year, quarter, month, round
  word,    // part of a name or code: "รต.๑"
  row,     // running number
  item,    // of a clause, list or attachment
  page,
  letter,   // number, date and address of the letter and the one referred to
  contact,  // telephone, signer, motto
  unknown,  // nothing is known: a defect of the program
};
std::string_view name_of(NumberKind kind);  // "figure"
// False for what needs none: dates, page and clause numbers and the like.
bool needs_cells(NumberKind kind);

// What a figure is checked against, or computed by: a base figure and a rate.
struct Basis {
  Message rule;
  std::string file;
  int line = 0;
  std::vector<SourceCell> cells;
};

struct Provenance {
  NumberKind kind = NumberKind::unknown;
  Message what;  // "เป้าหมาย “ยอดจำหน่าย” ของอำเภอสังคม"
  Message rule;                     // how it is made; empty for a cell as sent
  std::string file;                 // of the template that says so; empty for none
  int line = 0;                     // 0: not known
  std::vector<SourceCell> cells;    // that hold the number itself
  std::vector<SourceCell> addends;  // what it is the sum of, or counted from
  std::size_t left_out = 0;         // of the addends, see Tracer
  std::vector<Basis> bases;
};

// Looks figures up by their cells; refers to its arguments, which must outlive it and what it returns.
class Tracer {
 public:
  // At most `most` addends are told of a number: the whole of a job would repeat every ledger many times over.
  Tracer(const Facts& facts, const std::vector<Decision>& decisions,
         std::size_t most = std::numeric_limits<std::size_t>::max());

  Provenance of(const PrintedNumber& number) const;
  Provenance of(const NumberCell& number, const NumbersOfSheets& sheets) const;

 private:
  Provenance of_trace(std::string_view trace) const;
  Provenance of_figure(const TraceName& name) const;
  Provenance of_target(const TraceName& name) const;
  Provenance of_result(const TraceName& name) const;
  Provenance of_criterion(const TraceName& name) const;
  Provenance of_points(const TraceName& name) const;
  Provenance of_finding(const TraceName& name) const;
  Provenance of_text(const TraceName& name) const;
  Provenance of_mark(const TraceName& name) const;
  void add_sources(const Sources& sources, Provenance& made) const;
  void add_addends(const std::vector<Origin>& origins, Provenance& made) const;
  void add_bases(const ColumnRef& column, std::string_view district, std::string_view item, Provenance& made) const;

  const Facts& facts_;
  std::size_t most_;
  SourceCells cells_;
};

}  // namespace raingan::outputs
