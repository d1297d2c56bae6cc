#include "lint/lines.hpp"

#include <charconv>

namespace raingan::lint {
namespace {

using definition::Element;

template <typename Use>
void each_element(const Element& element, std::string_view name, const Use& use) {
  if (element.name() == name) use(element);
  for (const Element& child : element.children()) each_element(child, name, use);
}

}  // namespace

int line_of(const definition::Document& file, std::string_view element, std::string_view attribute,
            std::string_view value) {
  int line = 0;
  each_element(file.root(), element, [&](const Element& one) {
    if (line == 0 && one.has(std::string(attribute)) && one.attribute(attribute, "") == value) line = one.line();
  });
  return line == 0 ? file.root().line() : line;
}

std::vector<int> lines_of(const definition::Document& file, std::string_view element) {
  std::vector<int> lines;
  each_element(file.root(), element, [&](const Element& one) { lines.push_back(one.line()); });
  return lines;
}

int line_in(const Error& error) {
  constexpr std::string_view kLine = "line ";
  const std::string& place = error.place();
  int line = 0;
  if (place.starts_with(kLine)) std::from_chars(place.data() + kLine.size(), place.data() + place.size(), line);
  return line;
}

}  // namespace raingan::lint
