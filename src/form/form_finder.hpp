// Which forms stand on a sheet, and where.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "form/mark.hpp"
#include "form/read_tables.hpp"
#include "form/recognise.hpp"
#include "form/sheet_view.hpp"
#include "form/table_title.hpp"

namespace raingan::form {

// Goes through the anchors of a sheet in order. The caller reads each table that is found and says what it covers, so
// that nothing is read twice. View and patterns must outlive it.
class FormFinder {
 public:
  FormFinder(const SheetView& view, const std::vector<FormPattern>& patterns, const std::vector<MarkedForm>& marks,
             const std::vector<Expected>& expected);

  std::size_t anchors() const { return anchors_.size(); }

  // The form under an anchor; empty inside a table that is read already, where no form fits, and where another anchor
  // of the same table fits better.
  std::optional<Recognition> form_at(std::size_t anchor);

  void take(const workbook::CellRange& table) { taken_.push_back(table); }

  std::vector<TitleLine> title_of(const HeadingBand& band) const;
  const MarkedForm* mark_at(const HeadingBand& band) const;  // null for none
  std::string marked_form() const;                           // of any table of the sheet; empty for none

 private:
  bool inside_table(const Anchor& anchor) const;
  bool outdone(std::size_t at, const Recognition& form);
  std::uint32_t floor_of(const HeadingBand& band) const;
  std::vector<Recognition> candidates(const Anchor& anchor) const;
  std::optional<Recognition> recognise(const Anchor& anchor) const;

  const SheetView& view_;
  const std::vector<FormPattern>& patterns_;
  std::vector<MarkedForm> marks_;
  std::set<std::string> expected_;
  std::vector<workbook::CellRange> taken_;
  std::vector<Anchor> anchors_;
  std::vector<std::optional<double>> scores_;  // of anchors, where another one asked
};

}  // namespace raingan::form
