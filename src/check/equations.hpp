// Every relation of a book that can be checked, broken or not.
#pragma once

#include <vector>

#include "check/equation.hpp"
#include "model/book.hpp"

namespace raingan::check {

// The relations that check_relations() looks at, in its order, each with its figures found: row relations, relations
// across forms and periods, column totals of every sheet as sent (a second copy of a sheet once). Only those whose
// figures are all known. Points into the book. Figures are the book's own where the sheet repeats one, so that the same
// figure in two equations is the same pointer.
std::vector<Equation> equations_of(const Book& book);

// The same of the tables that are references only: nobody is asked about them, but they bear witness.
std::vector<Equation> equations_of_references(const Book& book);

}  // namespace raingan::check
