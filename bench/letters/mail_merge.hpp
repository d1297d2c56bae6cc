// Many letters that differ as those of an office do: one text, other names and figures.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "layout/document.hpp"

namespace raingan::bench {

// The letter of the example of the second quarter to one district, its page only, filled in for made-up districts.
class MailMerge {
 public:
  MailMerge();
  // No two numbers below 1,600 have the same name; figures differ with every number. Always the same for the same
  // number, and made when asked for: nothing is kept. From any thread.
  layout::Document letter(std::size_t number) const;

 private:
  layout::Document model_;
};

// Three pages by name: "letter", "table" (an annex with grouped headings) and "lines" (a paragraph each).
std::vector<std::pair<std::string, layout::Document>> sample_pages(const std::vector<std::string>& lines);

}  // namespace raingan::bench
