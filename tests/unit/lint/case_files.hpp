// The cases of tests/cases/lint and the library as lint is given them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lint/lint.hpp"

namespace raingan::lint::cases {

std::vector<std::string> lines_of(const std::string& path);  // without the first, without comments
std::vector<std::string> cells_of(const std::string& line);  // comma-separated
std::vector<Source> files_in(const std::string& folder);     // .xml and .dmn of the folder itself
std::vector<Source> library();                               // templates and areas of the source tree
std::string source_path(const std::string& relative);

// A table of tests/cases/source-tables as the figures of a form; columns under their ids there, renamed.
struct PrintedTable {
  std::string form;
  std::string period;
  std::string csv;
  std::map<std::string, std::string> columns;  // id in the CSV → id in the form
};
// `files` hold the forms, `area` the districts.
Book book_of(const std::vector<PrintedTable>& tables, const std::vector<Source>& files, const std::string& area);

}  // namespace raingan::lint::cases
