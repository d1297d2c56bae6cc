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

// number is the running "ที่"; item names what a row is about where rows are not districts
enum class ColumnRole { number, district, item, figure, text };
// counts are exact, money may be rounded; a tick is 1 where a mark stands ("✓", "/", "x", "1"), blank where none does
enum class FigureKind { count, money, tick };

// What the rows of a form are. A sheet whose rows are not districts belongs to the one district that it names above
// its headings, or names the district of each row in a column.
enum class RowSubject {
  district,
  month,     // the months of the period, in order
  item,      // the form's own list of things, such as the five kinds of product
  producer,  // as many as there are, by name
};

// One row of a form whose rows are months or items. Months have the id of their period ("2567-10").
struct RowItem {
  std::string id;
  std::string name;               // as the official form writes it; ASCII digits
  std::vector<std::string> also;  // other words that mean the same
};

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
  int line = 0;  // of FormLayout::file
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
  growth,     // column = parts[0] × numerator/denominator, rounded to a whole unit
};

struct Relation {
  enum class Rounding { half_up, up, down };  // of growth
  RelationKind kind = RelationKind::sum;
  FindingKind finding = FindingKind::row_total;  // what its violation is called
  std::string column;                            // of this table
  std::vector<ColumnRef> parts;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
  Rounding rounding = Rounding::half_up;
};

// How the figures of a form are made of the rows of a ledger of the same period; of a form whose rows are months,
// from the ledgers of all its months.
struct Aggregation {
  struct Part {
    enum class What { sum, names, rows } what = What::sum;  // names: how many different row names
    std::string column;                                     // of this form
    std::vector<std::string> of;                            // of a sum: the ledger's columns that are added
    std::string when;                                       // only rows with this tick of the ledger; empty: all
  };
  std::string ledger;  // form id: "rt1"
  std::vector<Part> parts;
  std::vector<std::string> ticks;  // of rows that are items: the ledger's tick column of each, parallel to `items`
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
  RowSubject rows = RowSubject::district;
  std::vector<RowItem> items;                        // rows that are months or items, in order
  std::vector<std::vector<std::string>> choices;     // ids of tick columns of which a row has exactly one
  std::vector<std::vector<std::string>> signatures;  // blocks of lines under the table, to be signed
  std::optional<Aggregation> aggregation;            // a form that the program can make itself
  bool inferred = false;    // no official sheet was seen: an office's own replaces this definition
  bool thai_digits = true;  // how the official form writes its figures
  bool landscape = false;
  std::string file = {};  // that says all this; empty where none does

  const Column* find(std::string_view id) const {
    for (const Column& column : columns) {
      if (column.id == id) return &column;
    }
    return nullptr;
  }
  bool has_district_rows() const { return rows == RowSubject::district; }
  std::size_t heading_rows() const {
    std::size_t levels = 1;
    for (const Column& column : columns) levels = std::max(levels, column.headings.size());
    return levels;
  }
};

}  // namespace raingan
