// Figures that agree with each other and yet ask for a second look.
#pragma once

#include "base/finding.hpp"
#include "model/book.hpp"

namespace raingan::check {

// Adds notes (`outlier`, `copied-neighbour`), never errors or warnings; the sentences ask to look, they accuse nobody.
// Only about tables that were sent: references and derived tables are compared with, not reported on, and ledgers
// of producers are left alone. `findings` so far tell which cells stand accused already by an error: those
// count as unknown here, so that nothing is said twice. Columns that a relation computes are left to the relation.
//   outlier: a district's money is far from the form's latest earlier period (against its own months, or against how
//     the other districts moved); one month, or the share of one part in a row's sum, is far from the
//     district's other months; the results of every district reach the highest of several graded targets.
//   copied-neighbour: an entered column equals another one, or an earlier period's, in every row; a figure equals the
//     month before to the last digit.
// At most one outlier note a district and table. Every rule asks for enough data and is silent without it.
// Multiplying all money by one constant changes no note.
void check_plausibility(const Book& book, Findings& findings);

}  // namespace raingan::check
