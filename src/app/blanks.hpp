// Blank workbooks for the districts of a job.
#pragma once

#include <string>
#include <vector>

#include "app/job_folder.hpp"
#include "app/render.hpp"
#include "form/catalogue.hpp"
#include "model/area.hpp"
#include "model/book.hpp"

namespace raingan::app {

struct BlanksOrder {
  const form::Catalogue& forms;
  const Area& area;
  std::string title;                // of the mission
  std::vector<FormLayout> layouts;  // of the forms to be filled in
  // Workbooks among which last month's ledgers are looked for: their producers are carried over.
  std::vector<SourceFile> earlier;
};

// One workbook of all districts with the forms whose rows are districts, if there are any, and one for each district.
std::vector<NamedBytes> blanks(const BlanksOrder& order, unsigned jobs);

// The workbooks of a folder, or of its base/ and submissions/ where it is a job folder; none where it does not exist.
std::vector<SourceFile> workbooks_in(const std::string& folder);

// The same of a folder that somebody named: Error(usage) where it does not exist or holds no workbook.
std::vector<SourceFile> synchronised(const std::string& folder);

}  // namespace raingan::app
