// Whose figure a cell holds.
#pragma once

#include <optional>

#include "check/line.hpp"
#include "model/book.hpp"

namespace raingan::locate {

struct FigurePlace {
  const BookEntry* entry = nullptr;
  const Table* table = nullptr;
  check::Line line;
  const Column* column = nullptr;
};

// Where `figure` (of the book, by address) stands; empty when it is of another book or of an unknown column. Linear in
// the rows of the book.
std::optional<FigurePlace> place_of(const Book& book, const Figure* figure);

}  // namespace raingan::locate
