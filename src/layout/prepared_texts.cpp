#include "layout/prepared_texts.hpp"

#include <functional>
#include <string>
#include <utility>

namespace raingan::layout {
namespace {

constexpr std::size_t kMost = 1000;  // some megabytes; tables of producers would fill any number

}  // namespace

std::size_t PreparedTexts::Hash::operator()(const Question& question) const {
  std::size_t hash = std::hash<double>()(question.size);
  for (const Span& span : question.spans) hash = hash * 31 + std::hash<std::string>()(span.text);
  return hash;
}

const PreparedTexts::Known* PreparedTexts::find(const Question& question) const {
  const auto entry = entries_.find(question);
  return entry == entries_.end() ? nullptr : &entry->second;
}

const PreparedTexts::Known& PreparedTexts::keep(Question question, Known known) {
  if (entries_.size() >= kMost) entries_.clear();
  return entries_.insert_or_assign(std::move(question), std::move(known)).first->second;
}

}  // namespace raingan::layout
