// The cells' number formats out of the workbook's style sheet (ECMA-376 part 1, 18.8).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace raingan::workbook {

struct CellFormat {
  std::string code = "General";
  bool is_date = false;
};

class Styles {
 public:
  // No styles: every cell is "General".
  Styles() : formats_(1) {}
  // Whatever is wrong in the style sheet, up to malformed XML, makes cells "General" and nothing else.
  explicit Styles(std::string_view xml);

  // The format of cells with the style index `style`.
  const CellFormat& of(std::uint32_t style) const;

 private:
  void read(std::string_view xml);

  std::vector<CellFormat> formats_;             // the first one is "General"
  std::vector<std::uint32_t> format_of_style_;  // by style index, into formats_
};

}  // namespace raingan::workbook
