// Where the parts of a relation stand.
#pragma once

#include <map>

#include "check/line.hpp"
#include "check/row_index.hpp"
#include "model/book.hpp"

namespace raingan::check {

// A line and the table that it stands in: the entry's, or a sheet as sent for its total row.
struct Position {
  const BookEntry* entry = nullptr;
  const Table* table = nullptr;
  Line line;
};

const Figure* figure_in(const Table& table, const Row* row, const std::string& column);

// Finds figures of other rows and tables by what they are about, each table indexed once. Points into the book.
class RelatedFigures {
 public:
  explicit RelatedFigures(const Book& book) : book_(book) {}

  // The entry that `ref` means; null when nobody has it.
  const BookEntry* entry_of(const Position& position, const ColumnRef& ref) const;
  // The figure of the same row, or of the row about the same thing in another table; null when there is none or
  // when the two cannot be compared.
  const Figure* find(const Position& position, const ColumnRef& ref);

 private:
  const Figure* of_total(const Position& position, const BookEntry& other, const std::string& column);
  const Row* row_about(const Table& table, std::string_view district, std::string_view item);

  const Book& book_;
  std::map<const Table*, RowIndex> indexes_;
};

}  // namespace raingan::check
