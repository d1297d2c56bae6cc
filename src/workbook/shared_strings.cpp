#include "workbook/shared_strings.hpp"

#include "base/limits.hpp"
#include "workbook/refusal.hpp"
#include "workbook/xml_characters.hpp"

namespace raingan::workbook {

SharedStrings::SharedStrings(std::string_view xml, const std::string& file, const std::string& part) {
  XmlScanner scanner(xml, file, part);
  for (auto event = scanner.next(); event != XmlScanner::Event::finished; event = scanner.next()) {
    if (event != XmlScanner::Event::start || scanner.depth() != 2) continue;
    if (scanner.local() != "si") {
      scanner.skip();
      continue;
    }
    text_ += read_string_item(scanner, file, part);
    ends_.push_back(text_.size());
    if (ends_.size() > limits::kMaxSharedStrings || text_.size() > limits::kMaxCellTextBytes) {
      throw refusal(Refusal::too_much_content, file, part);
    }
  }
}

std::optional<std::string_view> SharedStrings::at(std::size_t index) const {
  if (index >= ends_.size()) return std::nullopt;
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(text_).substr(begin, ends_[index] - begin);
}

std::string read_string_item(XmlScanner& scanner, const std::string& file, const std::string& part) {
  const std::size_t depth = scanner.depth();
  std::string text;
  for (auto event = scanner.next(); !(event == XmlScanner::Event::end && scanner.depth() == depth);
       event = scanner.next()) {
    if (event != XmlScanner::Event::start) continue;
    if (scanner.local() == "t") {
      std::string piece;
      scanner.read_text(piece);
      text += cell_text(piece);
    } else if (scanner.local() != "r") {
      scanner.skip();
    }
  }
  if (count_characters(text) > limits::kMaxStringChars) throw refusal(Refusal::too_much_content, file, part);
  return text;
}

}  // namespace raingan::workbook
