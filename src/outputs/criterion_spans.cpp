#include "outputs/criterion_spans.hpp"

#include "outputs/spans.hpp"
#include "outputs/trace.hpp"

namespace raingan::outputs {

layout::Spans criterion_spans(const assess::CriterionText& criterion, const std::string& file, std::string_view after,
                              Digits digits) {
  layout::Spans spans;
  const auto add = [&](const std::string& text, std::string trace) {
    if (text.empty()) return;
    spans.push_back(span(in_digits(text, digits)));
    spans.back().trace = std::move(trace);
  };
  for (std::size_t i = 0; i < criterion.sentences.size(); ++i) {
    const assess::CriterionSentence& sentence = criterion.sentences[i];
    add((i > 0 ? "\n" : "") + std::to_string(i + 1) + std::string(after), trace_of_mark(Mark::item));
    add(sentence.before, trace_of_text(file, sentence.indicator->line));
    add(sentence.test, trace_of_criterion(criterion.rule, sentence.indicator->id));
    add(sentence.after, trace_of_text(file, sentence.indicator->line));
  }
  return spans;
}

}  // namespace raingan::outputs
