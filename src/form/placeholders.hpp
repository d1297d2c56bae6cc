// {month}, {period} and the like in the texts of a form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "definition/definition.hpp"
#include "model/period.hpp"

namespace raingan::form {

// Where a text stands decides which placeholders it may hold.
enum class TextPlace {
  fixed,    // none
  title,    // {period} {month} {year} {base-year} {from} {to} {area}
  heading,  // {period} {year} {base-year} {from} {to} {from-name} {to-name}
  monthly,  // {month} {month-name} too
};

// `text` normalised with ASCII digits. Refuses placeholders that mean nothing there, stray braces and
// an empty text, at the element's line.
std::string plain_text(const definition::Element& element, std::string_view text, TextPlace place);

// The texts of the children of that name, each as plain_text gives it.
std::vector<std::string> plain_texts(const definition::Element& parent, std::string_view child, TextPlace place);

// The placeholders of a text filled; {area} stays for whoever knows the area. Filled text is never
// scanned again.
std::string filled(std::string_view text, const Period& period, thai::Month month);

// A column id with {m} filled: "feb.total".
std::string filled_id(std::string_view id, thai::Month month);

}  // namespace raingan::form
