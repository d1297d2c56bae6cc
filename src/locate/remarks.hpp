// What can be said for certain about broken relations beside which cell is wrong.
#pragma once

#include <vector>

#include "base/message.hpp"
#include "locate/group_search.hpp"
#include "model/book.hpp"

namespace raingan::locate {

// A printed column total that agrees with a figure as it stands although an explanation (of the likeliest, only)
// takes that figure for wrong: the fault is older than the total.
std::vector<Message> ghosts(const Book& book, const BookProblem& problem, const Group& group);

// A computed figure that is taken for a slip may also be an old one that was not computed anew: what its relations
// give then, where that is another figure.
std::vector<Message> old_figures(const Book& book, const BookProblem& problem, const Group& group);

// Totals whose own relation holds while totals of the columns above them do not: they agree with each other.
std::vector<Message> agreeing_totals(const Book& book, const BookProblem& problem, const Group& group);

// Relations of one column that are broken in three rows or more and all fit one other rate (all but one do).
// `equations` are those of the whole book.
std::vector<Message> other_rates(const std::vector<check::Equation>& equations, const BookProblem& problem,
                                 const Group& group);

// Columns of the group's relations whose figures are the sum of two other columns in two rows or more, though no
// relation says so.
std::vector<Message> sums_of_others(const Book& book, const BookProblem& problem, const Group& group);

}  // namespace raingan::locate
