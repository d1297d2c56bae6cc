#include <iostream>

#include "app/verbs.hpp"
#include "base/limits.hpp"
#include "base/utf8.hpp"
#include "disk/read_file.hpp"
#include "outputs/sheet_text.hpp"
#include "workbook/read.hpp"

namespace raingan::app {

int verb_read(const Options& options) {
  const std::string& path = options.paths.at(0);
  const workbook::Workbook book = workbook::read_workbook(disk::read_file(path, limits::kMaxFileBytes), path);
  if (options.json) {
    std::cout << outputs::workbook_json(book);
  } else if (options.csv) {
    std::cout << outputs::workbook_csv(book);
  } else {
    std::cout << outputs::workbook_listing(book);
  }
  return 0;
}

}  // namespace raingan::app
