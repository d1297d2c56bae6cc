// A form of one period, spelt out: every column with its headings, every relation with its columns.
// Made from templates/forms/ID.xml by the form module; used by every later stage.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "model/period.hpp"

namespace raingan {

enum class ColumnRole { number, district, figure, text };  // number is the running "ที่"
enum class FigureKind { count, money };                    // counts are exact, money may be rounded

struct Column {
  std::string id;  // "feb.total"
  ColumnRole role = ColumnRole::figure;
  FigureKind kind = FigureKind::count;
  std::string unit;       // "บาท"; empty for none
  bool optional = false;  // a sheet may lack it
  bool additive = true;   // its total is the sum of the districts
  bool entered = true;    // typed by the district (false: computed or given by the province)
  bool required = false;  // blank is a finding
  std::optional<thai::Month> month;
  // Official words from the outermost heading to the column's own ("มกราคม 2567" / "รายได้ปกติ"); ASCII digits.
  std::vector<std::string> headings;
  // For each level of `headings` the other words that mean the same.
  std::vector<std::vector<std::string>> also;
};

// A column of this table (`form` empty) or of another one, joined by district.
struct ColumnRef {
  std::string form;
  Period period;
  std::string column;
  auto operator<=>(const ColumnRef&) const = default;
};

enum class RelationKind {
  sum,        // column = Σ parts
  shortfall,  // column = max(0, parts[0] - parts[1]); not on the total row
  equal,      // column = parts[0]
  growth,     // column = parts[0] × numerator/denominator, rounded half up to a whole unit
};

struct Relation {
  RelationKind kind = RelationKind::sum;
  FindingKind finding = FindingKind::row_total;  // what its violation is called
  std::string column;                            // of this table
  std::vector<ColumnRef> parts;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
};

struct FormLayout {
  std::string form;
  Period period;
  std::string name;  // short Thai name for messages: "ประมาณการยอดจำหน่าย"
  std::vector<std::string> titles;  // the lines above the table, placeholders filled; ASCII digits
  std::vector<std::string> notes;   // the lines below
  std::string total_label = "รวม";
  std::vector<Column> columns;
  std::vector<Relation> relations;
  bool thai_digits = true;  // how the official form writes its figures
  bool landscape = false;

  const Column* find(std::string_view id) const {
    for (const Column& column : columns) {
      if (column.id == id) return &column;
    }
    return nullptr;
  }
  std::size_t heading_rows() const {
    std::size_t rows = 1;
    for (const Column& column : columns) rows = std::max(rows, column.headings.size());
    return rows;
  }
};

}  // namespace raingan
