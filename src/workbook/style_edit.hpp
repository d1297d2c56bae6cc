// Adds cell styles to a style sheet; existing ones keep their numbers.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "workbook/xml_edit.hpp"

namespace raingan::workbook {

// A style sheet with one plain style, for workbooks that have none.
std::string plain_style_sheet(std::string_view main_namespace);

class StyleEdit {
 public:
  // Throws Error(unreadable) when the XML is malformed.
  StyleEdit(std::string xml, const std::string& file, const std::string& part);

  // The style that looks like `style` but for a solid fill of that colour (0xRRGGBB).
  std::uint32_t filled(std::uint32_t style, std::uint32_t rgb);
  // Styles of an added sheet: bold heading, wrapped text, wrapped link. All are texts (format "@").
  std::uint32_t heading() { return text_style(0, "<b/>", {}); }
  std::uint32_t body() { return text_style(1, {}, {}); }
  std::uint32_t link() { return text_style(2, "<u/>", "FF0563C1"); }

  bool changed() const { return !fonts_.added.empty() || !fills_.added.empty() || !cell_styles_.added.empty(); }
  std::string text();

 private:
  // One of the style sheet's numbered lists.
  struct Group {
    std::string_view name;
    std::optional<std::size_t> element;
    std::size_t count = 0;
    std::string added;
  };

  Group group(std::string_view name, std::string_view item, std::string_view defaults, std::size_t default_count);
  static std::uint32_t add(Group& group, const std::string& item);
  void write(Group& group);
  std::uint32_t fill(std::uint32_t rgb);
  std::uint32_t font(std::string_view mark, std::string_view colour);
  std::uint32_t text_style(std::uint32_t kind, std::string_view mark, std::string_view colour);
  std::string tag(std::string_view local, std::string_view rest) const;

  XmlEdit edit_;
  Group fonts_;
  Group fills_;
  Group cell_styles_;
  std::map<std::uint32_t, std::uint32_t> fill_of_colour_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> filled_;
  std::map<std::uint32_t, std::uint32_t> text_styles_;
};

}  // namespace raingan::workbook
