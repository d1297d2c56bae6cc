// Ids of areas and missions: they name files and folders.
#pragma once

#include <string>
#include <string_view>

#include "definition/definition.hpp"

namespace raingan {

// One to 64 of a-z, 0-9 and "-", beginning with a letter or digit: safe as a file name everywhere.
bool is_identifier(std::string_view text);

// The attribute, refused with file and line when it is not such an id.
std::string identifier_of(const definition::Element& element, std::string_view attribute);

}  // namespace raingan
