// The workbook's table of strings (ECMA-376 part 1, 18.4).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/xml_scanner.hpp"

namespace raingan::workbook {

class SharedStrings {
 public:
  // An empty table, for workbooks without one.
  SharedStrings() = default;
  // Throws Error(unreadable) when the XML is malformed or holds too many or too long strings.
  SharedStrings(std::string_view xml, const std::string& file, const std::string& part);

  std::size_t size() const { return ends_.size(); }
  // Empty beyond the end of the table.
  std::optional<std::string_view> at(std::size_t index) const;

 private:
  std::string text_;               // all strings, one after the other
  std::vector<std::size_t> ends_;  // where each of them ends
};

// After the start of an <si> or <is>: the string in it up to its end: plain text and rich runs, without
// phonetic ones. Throws Error(unreadable) beyond limits::kMaxStringChars.
std::string read_string_item(XmlScanner& scanner, const std::string& file, const std::string& part);

}  // namespace raingan::workbook
