// {month}, {period} and the like in the texts of a form.
#pragma once

#include <string>
#include <string_view>

#include "definition/definition.hpp"
#include "model/period.hpp"

namespace raingan::form {

// Where a text stands decides which placeholders it may hold.
enum class TextPlace {
  fixed,    // none
  title,    // {period} {month} {base-year} {area}
  heading,  // {period} {base-year}
  monthly,  // {month} {month-name} too
};

// `text` normalised with ASCII digits. Refuses placeholders that mean nothing there, stray braces and
// an empty text, at the element's line.
std::string plain_text(const definition::Element& element, std::string_view text, TextPlace place);

// The placeholders of a text filled; {area} stays for whoever knows the area. Filled text is never
// scanned again.
std::string filled(std::string_view text, const Period& period, thai::Month month);

// A column id with {m} filled: "feb.total".
std::string filled_id(std::string_view id, thai::Month month);

}  // namespace raingan::form
