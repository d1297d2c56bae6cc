// Where in its file an element stands that the readers' records give without a line.
#pragma once

#include <string_view>
#include <vector>

#include "definition/definition.hpp"

namespace raingan::lint {

// The first element of that name whose attribute has that value; the root's line when there is none.
int line_of(const definition::Document& file, std::string_view element, std::string_view attribute,
            std::string_view value);
// Of every element of that name, in the file's order.
std::vector<int> lines_of(const definition::Document& file, std::string_view element);
// The line that an Error names ("line 12"); 0 when it names none.
int line_in(const Error& error);

}  // namespace raingan::lint
