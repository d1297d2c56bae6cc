#include "workbook/styles.hpp"

#include <charconv>
#include <map>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "workbook/number_format.hpp"
#include "workbook/xml_characters.hpp"
#include "workbook/xml_scanner.hpp"

namespace raingan::workbook {
namespace {

std::uint32_t format_id(const XmlScanner& scanner) {
  const std::string_view text = scanner.attribute("numFmtId").value_or("");
  std::uint32_t id = 0;
  std::from_chars(text.data(), text.data() + text.size(), id);
  return id;
}

}  // namespace

Styles::Styles(std::string_view xml) : formats_(1) {
  try {
    read(xml);
  } catch (const Error&) {
    format_of_style_.clear();
  }
}

void Styles::read(std::string_view xml) {
  std::map<std::uint32_t, std::string> own;         // the file's own codes by id
  std::map<std::uint32_t, std::uint32_t> position;  // of an id in formats_
  const auto place = [&](std::uint32_t id) {
    const auto [at, is_new] = position.emplace(id, static_cast<std::uint32_t>(formats_.size()));
    if (is_new) {
      const auto found = own.find(id);
      std::string code = found != own.end() ? found->second : std::string(builtin_format(id));
      const bool is_date = is_date_format(code);
      formats_.push_back({std::move(code), is_date});
    }
    return at->second;
  };
  XmlScanner scanner(xml, {}, {});
  std::string_view group;
  for (auto event = scanner.next(); event != XmlScanner::Event::finished; event = scanner.next()) {
    if (event != XmlScanner::Event::start) continue;
    if (scanner.depth() == 2) group = scanner.local();
    if (scanner.depth() != 3) continue;
    if (group == "numFmts" && scanner.local() == "numFmt" && own.size() < limits::kMaxCellStyles) {
      std::string code = attribute_text(scanner.attribute("formatCode").value_or(""));
      if (!code.empty() && count_characters(code) <= limits::kMaxFormatChars) {
        own.emplace(format_id(scanner), std::move(code));
      }
    } else if (group == "cellXfs" && scanner.local() == "xf" && format_of_style_.size() < limits::kMaxCellStyles) {
      format_of_style_.push_back(place(format_id(scanner)));
    }
  }
}

const CellFormat& Styles::of(std::uint32_t style) const {
  return style < format_of_style_.size() ? formats_[format_of_style_[style]] : formats_.front();
}

}  // namespace raingan::workbook
