// A table as a district or the province sent it: typed figures, nothing judged yet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/origin.hpp"
#include "model/figure.hpp"
#include "model/period.hpp"

namespace raingan {

struct Row {
  std::string district;      // official name; empty when it could not be told
  std::string printed_name;  // what the row is about, as it stands in the sheet: district, month, item or producer
  Origin name_origin;
  std::vector<Figure> figures;  // parallel to Table::columns
  // Rows that are not districts: RowItem::id, or thai::name_key of a producer's name; empty when it could not be told.
  std::string item = {};
};

struct Table {
  std::string form;
  Period period;
  bool period_stated = false;        // by headings, title or the mark inside; else it is the job's
  bool certain = true;               // recognised beyond doubt
  bool from_blank = false;           // carries the mark of a workbook that this program made
  bool reference = false;            // figures of an earlier period (base/): used, not returned
  std::string one_district;          // of a sheet that belongs to one district as a whole; official name
  std::string title;                 // the lines above the headings, as sent, joined by "\n"
  Origin place;                      // file, sheet and range of the whole table
  std::vector<std::string> columns;  // ids of the figure columns that the sheet has
  std::vector<Row> rows;
  std::optional<Row> total;

  std::optional<std::size_t> index_of(std::string_view column) const {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i] == column) return i;
    }
    return std::nullopt;
  }
  // The same sheet, form, period and title with nothing of its body: no columns, rows or total.
  Table without_rows() const {
    return {form, period, period_stated, certain, from_blank, reference, one_district, title, place, {}, {}, {}};
  }
  const Row* find(std::string_view district, std::string_view item = {}) const {
    for (const Row& row : rows) {
      if (row.district == district && row.item == item) return &row;
    }
    return nullptr;
  }
};

}  // namespace raingan
