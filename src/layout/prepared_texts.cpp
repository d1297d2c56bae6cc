#include "layout/prepared_texts.hpp"

#include <functional>
#include <string>
#include <utility>

namespace raingan::layout {
namespace {

constexpr std::size_t kMost = 1000;  // some megabytes; tables of producers would fill any number

std::size_t hash_of(const Spans& spans, double size) {
  std::size_t hash = std::hash<double>()(size);
  for (const Span& span : spans) hash = hash * 31 + std::hash<std::string>()(span.text);
  return hash;
}

}  // namespace

const PreparedTexts::Known* PreparedTexts::find(const Spans& spans, double size, bool bold) const {
  const auto [first, last] = entries_.equal_range(hash_of(spans, size));
  for (auto entry = first; entry != last; ++entry) {
    const Entry& one = entry->second;
    if (one.size == size && one.bold == bold && one.spans == spans) return &one.known;
  }
  return nullptr;
}

const PreparedTexts::Known& PreparedTexts::keep(const Spans& spans, double size, bool bold, Known known) {
  if (entries_.size() >= kMost) entries_.clear();
  return entries_.emplace(hash_of(spans, size), Entry{spans, size, bold, std::move(known)})->second.known;
}

}  // namespace raingan::layout
