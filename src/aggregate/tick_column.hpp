// One tick column of a ledger, read together with its group.
#pragma once

#include <string_view>
#include <vector>

#include "model/form_layout.hpp"
#include "model/table.hpp"

namespace raingan::aggregate {

enum class Ticked { yes, no, unclear };

// Of a row with no mark in the group, several, or something that is no mark, it is unclear what was meant; likewise
// where the table lacks a column of the group. A tick in no group of FormLayout::choices stands for itself.
class TickColumn {
 public:
  TickColumn(const Table& table, const FormLayout& layout, std::string_view id);
  Ticked of(const Row& row) const;

 private:
  std::vector<std::size_t> group_;
  std::size_t own_ = 0;
  bool alone_ = true;
  bool complete_ = true;
};

}  // namespace raingan::aggregate
