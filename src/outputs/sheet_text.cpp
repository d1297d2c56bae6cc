#include "outputs/sheet_text.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

#include "base/utf8.hpp"

namespace raingan::outputs {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(workbook::CellType type) {
  constexpr std::array<std::string_view, 6> kNames = {"number", "text", "bool", "error", "date", "empty-formula"};
  return kNames.at(static_cast<std::size_t>(type));
}

std::string_view name_of(workbook::Visibility visibility) {
  constexpr std::array<std::string_view, 3> kNames = {"visible", "hidden", "veryHidden"};
  return kNames.at(static_cast<std::size_t>(visibility));
}

// Exact decimals where the number has one: 0.30000000000000004 was never what somebody typed.
std::string value_of(const workbook::Cell& cell) {
  return cell.type == workbook::CellType::number && cell.number ? cell.number->to_string() : cell.text;
}

std::string csv_field(std::string text) {
  constexpr std::string_view kFormulaStarts = "=+-@\t\r";
  if (!text.empty() && kFormulaStarts.find(text.front()) != std::string_view::npos && !Decimal::parse(text)) {
    text.insert(text.begin(), '\'');
  }
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace

std::string workbook_json(const workbook::Workbook& book) {
  Json sheets = Json::array();
  for (const workbook::Sheet& sheet : book.sheets) {
    Json cells = Json::array();
    for (const auto& [address, cell] : sheet.cells) {
      cells.push_back({{"ref", workbook::to_reference(address)},
                       {"type", name_of(cell.type)},
                       {"value", value_of(cell)},
                       {"formula", cell.formula},
                       {"format", cell.format}});
    }
    Json merged = Json::array();
    for (const workbook::CellRange& range : sheet.merged) merged.push_back(workbook::to_reference(range));
    sheets.push_back(
        {{"name", sheet.name}, {"state", name_of(sheet.visibility)}, {"cells", cells}, {"merged", merged}});
  }
  return Json{{"schema", 1}, {"sheets", sheets}}.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string workbook_csv(const workbook::Workbook& book) {
  std::string text = "sheet,cell,type,value,formula,format\n";
  for (const workbook::Sheet& sheet : book.sheets) {
    for (const auto& [address, cell] : sheet.cells) {
      const std::string formula = cell.formula.empty() ? "" : "'=" + cell.formula;
      text += csv_field(sheet.name) + ',' + workbook::to_reference(address) + ',' + std::string(name_of(cell.type)) +
              ',' + csv_field(value_of(cell)) + ',' + csv_field(formula) + ',' + csv_field(cell.format) + '\n';
    }
  }
  return text;
}

std::string workbook_listing(const workbook::Workbook& book) {
  std::string text;
  for (const workbook::Sheet& sheet : book.sheets) {
    text += "[" + printable(sheet.name) + "] " + std::string(name_of(sheet.visibility)) + "\n";
    for (const auto& [address, cell] : sheet.cells) {
      text += "  " + workbook::to_reference(address) + "\t" + printable(value_of(cell));
      if (!cell.formula.empty()) text += "\t=" + printable(cell.formula);
      text += '\n';
    }
  }
  return text;
}

}  // namespace raingan::outputs
