// Text inside XML.
#pragma once

#include <string>
#include <string_view>

namespace raingan {

// `text` as element content or attribute value: & < > " as entities, carriage returns left out, characters
// that XML 1.0 (2.2) cannot hold as U+FFFD.
std::string xml_escaped(std::string_view text);

}  // namespace raingan
