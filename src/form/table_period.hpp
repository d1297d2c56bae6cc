// Which months a table speaks of.
#pragma once

#include <optional>
#include <vector>

#include "form/recognise.hpp"
#include "form/table_title.hpp"

namespace raingan::form {

// A title that names more than the columns hold.
struct UnkeptTitle {
  workbook::CellAddress cell;
  std::string text;
  Period promised;
  std::vector<thai::Month> missing;
};

struct TablePeriod {
  Period period;
  bool stated = false;
  // Parallel to Recognition::columns: the month with its year; empty for columns that stand once and for
  // those of another year, which the table has no place for.
  std::vector<std::optional<thai::Month>> months;
  std::optional<UnkeptTitle> unkept;
};

// By the months of the headings or, where each row is a month, of the rows (`rows`), else the title, else `marked`,
// else what is expected of this form. Years that are not written come from the title, then from what is expected.
// Year 0: nobody says. The length is always one that the form allows.
TablePeriod period_of(const Recognition& table, const std::vector<TitleLine>& title,
                      const std::vector<StatedMonth>& rows, std::optional<Period> marked,
                      const std::vector<Period>& expected);

}  // namespace raingan::form
