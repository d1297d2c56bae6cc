// What the tests of this module share: the project's own forms and area, and sheets written as text.
#pragma once

#include <string>
#include <vector>

#include "form/catalogue.hpp"
#include "form/read_tables.hpp"
#include "model/area.hpp"
#include "workbook/sheet.hpp"

namespace form_test {

std::string read_text(const std::string& path);  // below the project's folder
raingan::form::Catalogue official_forms();
raingan::Area nong_khai();
raingan::Period period(const std::string& id);

// A cell as a case writes it: "#12" number, "=A1+B1 => 3" formula with its result ("=A1 =>" without),
// "!#REF!" error, "@2024-02-09" date, else text. Nothing for an empty text.
void put(raingan::workbook::Sheet& sheet, raingan::workbook::CellAddress at, const std::string& written);

// One case of tests/cases/form.
struct Case {
  std::string name;
  raingan::workbook::Workbook book;
  std::vector<raingan::form::Expected> expected;
  std::vector<std::string> tables;  // as `describe` writes them
  std::vector<std::string> findings;
  std::vector<std::string> figures;  // "DISTRICT COLUMN VALUE", of other rows "DISTRICT/ITEM COLUMN VALUE"
};
std::vector<Case> cases();

std::string describe(const raingan::Table& table);
std::string describe(const raingan::Finding& finding);
// "12", "-" blank, "?raw" not a number, "!#REF!" error, "=" uncomputed.
std::string describe(const raingan::Figure& figure);

}  // namespace form_test
