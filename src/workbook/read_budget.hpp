// What reading one workbook may use up, and what it has to say about it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/limits.hpp"
#include "workbook/refusal.hpp"
#include "workbook/sheet.hpp"

namespace raingan::workbook {

// Counts over all sheets of a workbook; throws Error(unreadable) when a cap of limits.hpp is passed.
class ReadBudget {
 public:
  explicit ReadBudget(std::string file) : file_(std::move(file)) {}

  void take_cell(const Cell& cell, const std::string& sheet) {
    // Short strings live inside the cell itself.
    for (const std::string* text : {&cell.text, &cell.formula, &cell.format}) {
      if (text->size() > kInside) text_bytes_ += text->size();
    }
    if (++cells_ > limits::kMaxCells || text_bytes_ > limits::kMaxCellTextBytes) {
      throw refusal(Refusal::too_much_content, file_, sheet);
    }
  }

 private:
  static constexpr std::size_t kInside = 15;
  std::string file_;
  std::size_t cells_ = 0;
  std::size_t text_bytes_ = 0;
};

}  // namespace raingan::workbook
