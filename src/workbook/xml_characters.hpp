// Characters of XML text and of SpreadsheetML strings: what is written and what is meant.
#pragma once

#include <string>
#include <string_view>

namespace raingan::workbook {

// Appends `raw` with entities resolved and line ends made '\n' (XML 1.0, 2.11 and 4.6). Entities that
// are not predefined stay as they stand: there is no DTD that could declare them.
void append_decoded(std::string& text, std::string_view raw);

// An attribute's value: entities resolved, white space characters made spaces (XML 1.0, 3.3.3).
std::string attribute_text(std::string_view raw);

// A cell's string: _xHHHH_ resolved (ST_Xstring, ECMA-376 part 1, 22.9.2.19) after the entities, then
// without_controls.
std::string cell_text(std::string_view decoded);

// `text` with control characters other than tab and line ends, and ill-formed UTF-8, made U+FFFD.
std::string without_controls(std::string text);

// Characters (code points) of well-formed UTF-8.
std::size_t count_characters(std::string_view text);

// `text` as a cell's or comment's string: xml_escaped, and a literal "_x0041_" kept from being
// resolved; longer ones than a cell takes are cut and end with "…".
std::string cell_text_escaped(std::string_view text);

// `text` without XML white space at both ends.
std::string_view xml_trimmed(std::string_view text);

// The boolean of an attribute: "1", "true" and "on" are true (ST_Boolean and its transitional kin).
bool xml_true(std::string_view raw);

}  // namespace raingan::workbook
