// A figure as reading a sheet leaves it, for the tests of every module that judges figures.
#pragma once

#include <string>

#include "model/figure.hpp"

namespace raingan::model_test {

// Nothing is blank, an exact decimal a number, anything else no number.
inline Figure sent_figure(const std::string& text, const Origin& origin = {}) {
  Figure figure;
  figure.raw = text;
  figure.origin = origin;
  if (text.empty()) return figure;
  const auto value = Decimal::parse(text);
  figure.state = value ? FigureState::number : FigureState::not_a_number;
  if (value) figure.value = *value;
  return figure;
}

}  // namespace raingan::model_test
