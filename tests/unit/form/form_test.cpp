#include "form_test.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/utf8.hpp"

namespace form_test {

using namespace raingan;
using workbook::Cell;
using workbook::CellAddress;
using workbook::CellType;

std::string read_text(const std::string& path) {
  std::ifstream file(std::string(RAINGAN_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

form::Catalogue official_forms() {
  form::Catalogue catalogue;
  const std::filesystem::path folder = std::filesystem::path(RAINGAN_SOURCE_DIR) / "templates" / "forms";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".xml") continue;
    const std::string path = "templates/forms/" + entry.path().filename().string();
    catalogue.add(definition::Document(path, read_text(path), "form"));
  }
  return catalogue;
}

Area nong_khai() {
  return read_area(definition::Document("nong-khai.xml", read_text("data/areas/nong-khai.xml"), "area"));
}

Period period(const std::string& id) { return Period::parse(id).value(); }

void put(workbook::Sheet& sheet, CellAddress at, const std::string& written) {
  const std::string text(trimmed(written));
  if (text.empty()) return;
  Cell cell;
  cell.text = text.substr(1);
  cell.format = "General";
  if (text[0] == '#') {
    cell.type = CellType::number;
    cell.number = Decimal::parse(cell.text);
  } else if (text[0] == '!') {
    cell.type = CellType::error;
  } else if (text[0] == '@') {
    cell.type = CellType::date;
  } else if (text[0] == '=') {
    const std::size_t arrow = text.find("=>");
    cell.formula = trimmed(text.substr(1, arrow - 1));
    cell.text = trimmed(text.substr(arrow + 2));
    cell.number = Decimal::parse(cell.text);
    cell.type = cell.text.empty() ? CellType::empty_formula : CellType::number;
  } else {
    cell.text = text;
  }
  sheet.cells[at] = cell;
}

namespace {

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == at) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

class CaseReader {
 public:
  Case read(const std::filesystem::path& path) {
    case_.name = path.stem().string();
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line[0] == '#') continue;
      if (line[0] == '|') {
        add_row(line.substr(1));
        continue;
      }
      const std::size_t space = line.find(' ');
      add_setting(line.substr(0, space), line.substr(space + 1));
    }
    return std::move(case_);
  }

 private:
  void add_row(const std::string& line) {
    CellAddress at{row_++, left_};
    for (const std::string& cell : split(line, '|')) {
      put(case_.book.sheets.back(), at, cell);
      ++at.column;
    }
  }

  void add_setting(const std::string& word, const std::string& rest) {
    const std::vector<std::string> words = split(rest, ' ');
    if (word == "expects") case_.expected.push_back({words.at(0), period(words.at(1))});
    if (word == "sheet") {
      case_.book.sheets.emplace_back();
      case_.book.sheets.back().name = words.at(0);
      if (words.size() > 1) case_.book.sheets.back().visibility = workbook::Visibility::hidden;
      row_ = left_ = 0;
    }
    if (word == "at") {
      row_ = workbook::parse_reference(rest)->row;
      left_ = workbook::parse_reference(rest)->column;
    }
    if (word == "merge") case_.book.sheets.back().merged.push_back(*workbook::parse_range(rest));
    if (word == "hide-row")
      case_.book.sheets.back().hidden_rows.push_back(static_cast<std::uint32_t>(std::stoul(rest)) - 1);
    if (word == "table") case_.tables.push_back(rest);
    if (word == "finding") case_.findings.push_back(rest);
    if (word == "figure") case_.figures.push_back(rest);
  }

  Case case_;
  std::uint32_t row_ = 0;
  std::uint32_t left_ = 0;
};

}  // namespace

std::vector<Case> cases() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(RAINGAN_SOURCE_DIR) + "/tests/cases/form")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Case> all;
  for (const auto& path : paths) all.push_back(CaseReader().read(path));
  return all;
}

std::string describe(const Table& table) {
  std::string columns;
  for (const std::string& column : table.columns) columns += (columns.empty() ? "" : ",") + column;
  return table.form + " " + table.period.id() + (table.period_stated ? " stated" : " assumed") +
         (table.certain ? " certain" : " doubtful") + " rows=" + std::to_string(table.rows.size()) +
         (table.total ? " total" : "") + (table.one_district.empty() ? "" : " of=" + table.one_district) +
         " place=" + table.place.cell + " columns=" + columns;
}

std::string describe(const Finding& finding) {
  std::string text = std::string(name_of(finding.level)) + " " + std::string(name_of(finding.kind)) + " " +
                     finding.origin.cell + " " + finding.found + " > " + finding.expected;
  return std::string(trimmed(text));
}

std::string describe(const Figure& figure) {
  switch (figure.state) {
    case FigureState::number:
      return figure.value.to_string();
    case FigureState::blank:
      return "-";
    case FigureState::not_a_number:
      return "?" + figure.raw;
    case FigureState::error_value:
      return "!" + figure.raw;
    case FigureState::uncomputed:
      break;
  }
  return "=";
}

}  // namespace form_test
