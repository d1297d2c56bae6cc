// Gives cells of a worksheet part other styles, and the sheet a drawing for its comments.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "workbook/sheet.hpp"
#include "workbook/style_edit.hpp"
#include "workbook/xml_edit.hpp"

namespace raingan::workbook {

class SheetEdit {
 public:
  // Throws Error(unreadable) when the XML is malformed or no worksheet.
  SheetEdit(std::string xml, const std::string& file, const std::string& part);

  // The cell that shows at `address`: the first one of a merged range, else itself.
  CellAddress shown_cell(CellAddress address) const;

  // Fills the cells. Cells and rows that do not exist are put in at their places, in the style of their
  // row or column. Call once.
  void fill_cells(const std::map<CellAddress, std::uint32_t>& colours, StyleEdit& styles);

  // The relationship id of the sheet's legacy drawing; empty when it has none.
  std::string drawing_id() const;
  void set_drawing(const std::string& id, std::string_view relationships_namespace);

  std::string text() const { return edit_.text(); }

 private:
  struct Row;
  struct Columns {
    std::uint32_t first;
    std::uint32_t last;
    std::uint32_t style;
  };

  void find_cells(std::map<std::uint32_t, Row>& rows);
  void fill_row(std::uint32_t index, const Row& row, StyleEdit& styles);
  void restyle(const XmlElement& tag, StyleEdit& styles, std::uint32_t rgb);
  std::string new_cell(CellAddress address, std::uint32_t style) const;
  std::uint32_t column_style(std::uint32_t column) const;
  void widen_dimension(const std::map<CellAddress, std::uint32_t>& colours);

  std::string file_;
  std::string part_;
  XmlEdit edit_;
  std::vector<Columns> columns_;
  std::vector<CellRange> merged_;
};

}  // namespace raingan::workbook
