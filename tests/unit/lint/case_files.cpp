#include "lint/case_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "model/area.hpp"
#include "thai/name.hpp"

namespace raingan::lint::cases {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot open " + path);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// Official names first, then the spellings that are proven to mean one of them.
std::string official_name(const Area& area, const std::string& printed) {
  const std::string key = thai::name_key(printed);
  for (const District& district : area.districts) {
    if (thai::name_key(district.name) == key) return district.name;
    for (const std::string& other : district.also) {
      if (thai::name_key(other) == key) return district.name;
    }
  }
  return printed;
}

Table table_of(const PrintedTable& printed, const FormLayout& layout, const Area& area) {
  Table table;
  table.form = printed.form;
  table.period = layout.period;
  std::ifstream file(source_path("tests/cases/source-tables/" + printed.csv));
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> heads = cells_of(line);
  const auto district = static_cast<std::size_t>(std::find(heads.begin(), heads.end(), "district") - heads.begin());
  for (const auto& [id, column] : printed.columns) table.columns.push_back(column);
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = cells_of(line);
    if (cells.at(district) == "รวม") continue;
    Row row;
    row.district = official_name(area, cells.at(district));
    for (const auto& [id, column] : printed.columns) {
      const auto at = static_cast<std::size_t>(std::find(heads.begin(), heads.end(), id) - heads.begin());
      Figure figure;
      const auto value = Decimal::parse(cells.at(at));
      figure.state = value ? FigureState::number : FigureState::blank;
      figure.value = value.value_or(Decimal());
      row.figures.push_back(figure);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

std::string source_path(const std::string& relative) { return std::string(RAINGAN_SOURCE_DIR) + "/" + relative; }

std::vector<std::string> lines_of(const std::string& path) {
  std::istringstream text(bytes_of(path));
  std::vector<std::string> lines;
  std::string line;
  std::getline(text, line);
  while (std::getline(text, line)) {
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream text(line.substr(0, line.find('\r')));
  for (std::string cell; std::getline(text, cell, ',');) cells.push_back(cell);
  if (text.str().ends_with(',')) cells.emplace_back();
  return cells;
}

std::vector<Source> files_in(const std::string& folder) {
  std::vector<Source> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_path(folder))) {
    const std::string ending = entry.path().extension().string();
    const std::string name = folder + "/" + entry.path().filename().string();
    if (ending == ".xml" || ending == ".dmn") files.push_back({name, bytes_of(source_path(name))});
  }
  std::sort(files.begin(), files.end(), [](const Source& a, const Source& b) { return a.file < b.file; });
  return files;
}

std::vector<Source> library() {
  std::vector<Source> all;
  for (const char* folder :
       {"templates/forms", "templates/missions", "templates/letters", "templates/pages", "data/areas"}) {
    for (Source& file : files_in(folder)) all.push_back(std::move(file));
  }
  return all;
}

Book book_of(const std::vector<PrintedTable>& tables, const std::vector<Source>& files, const std::string& area) {
  const Collection collection(files, library());
  const Area districts = read_area(*collection.find("area", area)->document);
  Book book;
  for (const PrintedTable& printed : tables) {
    const Period period = Period::parse(printed.period).value();
    BookEntry entry;
    entry.layout = collection.forms().at(printed.form, period);
    entry.table = table_of(printed, entry.layout, districts);
    book.entries[{printed.form, period}] = std::move(entry);
  }
  return book;
}

}  // namespace raingan::lint::cases
