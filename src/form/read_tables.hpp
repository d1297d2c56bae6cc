// Sheets → tables: which form is this, and where is each figure.
#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "form/catalogue.hpp"
#include "model/area.hpp"
#include "model/table.hpp"
#include "workbook/sheet.hpp"

namespace raingan::form {

// A form and period that the mission waits for. Decides the period of tables that do not state one.
struct Expected {
  std::string form;
  Period period;
};

struct ReadTables {
  std::vector<Table> tables;
  Findings findings;
};

// Recognises every form on every visible sheet by the meaning of its headings, wherever it stands, and
// reads its rows; districts are told by name (see districts.hpp). `file` becomes the origin of all.
// A sheet with figures in which no form is recognised gives a finding form-unknown; one with columns
// missing or unknown a finding form-changed; both never throw.
ReadTables read_tables(const workbook::Workbook& book, const std::string& file, const Catalogue& catalogue,
                       const Area& area, const std::vector<Expected>& expected);

}  // namespace raingan::form
