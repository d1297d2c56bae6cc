#include "outputs/known_texts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "outputs/trace.hpp"

namespace raingan::outputs {
namespace {

struct Known {
  std::string_view style;
  Mark mark;
};
// Styles of templates/layout.
constexpr std::array<Known, 15> kKnown = {{{"number-line", Mark::letter_number},
                                           {"date", Mark::date},
                                           {"urgency-within", Mark::urgency},
                                           {"memo-urgency-within", Mark::urgency},
                                           {"reference", Mark::reference},
                                           {"attachments", Mark::item},
                                           {"clause", Mark::item},
                                           {"signer", Mark::signer},
                                           {"contact", Mark::contact},
                                           {"motto", Mark::motto},
                                           {"memo-number", Mark::letter_number},
                                           {"memo-office", Mark::contact},
                                           {"memo-heading", Mark::item},
                                           {"memo-item", Mark::item},
                                           {"memo-signer", Mark::signer}}};

const Known* known(std::string_view style) {
  const auto found = std::find_if(kKnown.begin(), kKnown.end(), [&](const Known& one) { return one.style == style; });
  return found == kKnown.end() ? nullptr : &*found;
}

void trace(layout::Spans& spans, Mark mark) {
  for (layout::Span& span : spans) {
    if (span.trace.empty()) span.trace = trace_of_mark(mark);
  }
}

// Beside a letter's number stands the office's address, beside a memo's its date.
Mark beside_number(std::string_view style, std::size_t cell) {
  if (style == "number-line") return cell == 0 ? Mark::letter_number : Mark::address;
  return cell < 2 ? Mark::letter_number : Mark::date;
}

void trace_block(layout::Block& block) {
  if (auto* paragraph = std::get_if<layout::Paragraph>(&block)) {
    if (const Known* what = known(paragraph->style)) trace(paragraph->spans, what->mark);
  } else if (auto* line = std::get_if<layout::StopLine>(&block)) {
    const Known* what = known(line->style);
    for (std::size_t i = 0; what != nullptr && i < line->cells.size(); ++i) {
      trace(line->cells[i], what->mark == Mark::letter_number ? beside_number(line->style, i) : what->mark);
    }
  }
}

}  // namespace

void trace_known_texts(layout::Section& section) {
  for (layout::Block& block : section.blocks) trace_block(block);
  for (layout::Block& block : section.foot) trace_block(block);
}

}  // namespace raingan::outputs
