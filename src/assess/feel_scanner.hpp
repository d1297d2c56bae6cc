// The words of S-FEEL: numbers, texts, dates, names; one after another off a cell of a decision table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assess/decision.hpp"
#include "definition/definition.hpp"

namespace raingan::assess {

// Names of a model that a test may compare with: inputs and results of decisions.
using Names = std::vector<std::string>;

class FeelScanner {
 public:
  // What word processors make of signs is read as the sign that was typed: “ ” ≤ ≥ ≠ – and spaces that do not break.
  FeelScanner(std::string_view text, const definition::Element& where, const Names& names);

  const std::string& text() const { return text_; }
  bool at_end();
  // The next sign; '\0' at the end.
  char peek();
  bool take(char wanted);
  bool take(std::string_view signs);
  bool take_word(std::string_view word);
  void expect(char wanted);

  // A number, "text", true, false, null, or a date, time or duration. Refused where nothing of this stands.
  Value literal();
  // A literal, or one of the names (with ".part" behind it where the model gives it parts).
  Edge endpoint();

  // The cell as written, at most 60 characters.
  std::string shown() const;
  [[noreturn]] void refuse() const;

 private:
  bool take_temporal(Value& value);
  Temporal temporal(const std::string& written) const;
  Temporal date_of_numbers();
  Fraction number();
  int exponent();
  Fraction times_ten_to(Fraction value, int exponent) const;
  bool one_point() const;
  std::string quoted();
  void append_escape(std::string& value);
  std::string name();

  std::string text_;
  const definition::Element& where_;
  const Names& names_;
  std::size_t at_ = 0;
};

}  // namespace raingan::assess
