// Whose table is it, where rows are not districts: of one district as a whole, or of each row's own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "form/districts.hpp"
#include "form/table_rows.hpp"
#include "form/table_title.hpp"
#include "model/area.hpp"

namespace raingan::form {

// What the lines above a table say: "อำเภอ…ท่าบ่อ", "อำเภอ : ท่าบ่อ", or the name in the next cell.
struct TitleDistrict {
  std::string text;  // as it stands there, without "อำเภอ"
  workbook::CellAddress cell;
  MatchedName name;
};
std::optional<TitleDistrict> district_in_title(const std::vector<TitleLine>& title, const Area& area);

// What else may tell: official names, empty when it does not.
struct DistrictHints {
  std::optional<TitleDistrict> title;
  std::string marked;  // by the mark inside a workbook of ours
  std::string sheet;   // by the sheet's name
};

// Sets Table::one_district and the district of every row, the row's own text first, and reports names that are misspelt
// or unknown, each once. False when rows without a district are left: the caller may know it, or calls report_homeless.
bool settle_districts(Table& table, const std::vector<PrintedDistrict>& printed, const DistrictHints& hints,
                      const Area& area, Findings& findings);

// Gives the rows that have none this district.
void give_district(Table& table, const std::string& district);

// The table's district is nowhere to be found.
void report_homeless(const Table& table, Findings& findings);

// The district of that name or listed spelling; empty for none.
std::string surely_named(const std::string& text, const Area& area);

}  // namespace raingan::form
