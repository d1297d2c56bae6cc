// Small pieces of HTML that the report is made of. Every text that comes from outside goes through text_html.
#pragma once

#include <string>
#include <string_view>

#include "base/finding.hpp"
#include "base/message.hpp"

namespace raingan::outputs {

// The text as element content or attribute value, control characters and line ends as spaces.
std::string text_html(std::string_view text);

// The same with what stands between "**" in <b>.
std::string emphasised_html(std::string_view text);

// "<b class="x">text</b>".
std::string tagged(std::string_view tag, std::string_view css, std::string_view text);

// "proven", "likely", "open": the class that colours a cell.
std::string css_of(Certainty certainty);

// Both figures, grouped: what stands there and what is proposed. Where they differ in a few digits these are in <b>.
struct DigitsShown {
  std::string found, proposed;
};
DigitsShown differing_digits(const std::string& found, const std::string& proposed);

// "แฟ้ม.xlsx › แผ่นงาน › D7", as far as it is known; the file without its folder.
std::string where_html(const Origin& origin);

// Everything before the first heading of the page: no script, no address, one style.
std::string page_head(Language language, const std::string& title);
std::string page_foot();

}  // namespace raingan::outputs
