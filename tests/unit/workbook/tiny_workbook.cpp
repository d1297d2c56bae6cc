#include "workbook/tiny_workbook.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "base/error.hpp"
#include "workbook/zip_writer.hpp"

namespace raingan::workbook::testing {
namespace {

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view kType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

std::string relationship(std::string_view id, std::string_view kind, std::string_view target) {
  return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(kRelationships) + "/" +
         std::string(kind) + "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relationships(std::string_view list) {
  return "<Relationships xmlns=\"" + std::string(kPackage) + "relationships\">" + std::string(list) +
         "</Relationships>";
}

std::string type_of(std::string_view part, std::string_view type) {
  return "<Override PartName=\"" + std::string(part) + "\" ContentType=\"" + std::string(kType) + std::string(type) +
         "+xml\"/>";
}

}  // namespace

std::string zip_of(const Parts& parts) {
  ZipWriter writer;
  for (const auto& [name, content] : parts) writer.add(name, content);
  return writer.finish();
}

std::string worksheet(std::string_view body) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"" + std::string(kMain) + "\">" +
         std::string(body) + "</worksheet>";
}

Parts one_sheet(std::string_view body, std::string_view strings, std::string_view styles) {
  std::string types = "<Types xmlns=\"" + std::string(kPackage) +
                      "content-types\"><Default Extension=\"rels\" "
                      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
                      type_of("/xl/workbook.xml", "sheet.main") + type_of("/xl/worksheets/sheet1.xml", "worksheet");
  std::string list = relationship("rId1", "worksheet", "worksheets/sheet1.xml");
  if (!strings.empty()) {
    types += type_of("/xl/sharedStrings.xml", "sharedStrings");
    list += relationship("rId2", "sharedStrings", "sharedStrings.xml");
  }
  if (!styles.empty()) {
    types += type_of("/xl/styles.xml", "styles");
    list += relationship("rId3", "styles", "styles.xml");
  }
  Parts parts = {
      {"[Content_Types].xml", types + "</Types>"},
      {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"))},
      {"xl/workbook.xml", "<workbook xmlns=\"" + std::string(kMain) + "\" xmlns:r=\"" + std::string(kRelationships) +
                              "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels", relationships(list)},
      {"xl/worksheets/sheet1.xml", worksheet(body)},
  };
  if (!strings.empty()) {
    parts.emplace_back("xl/sharedStrings.xml",
                       "<sst xmlns=\"" + std::string(kMain) + "\">" + std::string(strings) + "</sst>");
  }
  if (!styles.empty()) {
    parts.emplace_back("xl/styles.xml",
                       "<styleSheet xmlns=\"" + std::string(kMain) + "\">" + std::string(styles) + "</styleSheet>");
  }
  return parts;
}

void set_part(Parts& parts, const std::string& name, std::string content) {
  for (auto& [present, text] : parts) {
    if (present == name) {
      text = std::move(content);
      return;
    }
  }
  parts.emplace_back(name, std::move(content));
}

void change_part(Parts& parts, const std::string& name, std::string_view from, std::string_view to) {
  for (auto& [present, text] : parts) {
    if (present != name) continue;
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    return;
  }
  FAIL("no part " << name);
}

Workbook read_parts(const Parts& parts) { return read_workbook(zip_of(parts), "t.xlsx"); }

Sheet read_sheet(std::string_view body, std::string_view strings, std::string_view styles) {
  Workbook book = read_parts(one_sheet(body, strings, styles));
  REQUIRE(book.sheets.size() == 1);
  return book.sheets.front();
}

std::string told(const Sheet& sheet) {
  constexpr std::array<std::string_view, 6> kTypes = {"number", "text", "bool", "error", "date", "unknown"};
  std::string text;
  for (const auto& [address, cell] : sheet.cells) {
    if (!text.empty()) text += "\n";
    text += to_reference(address) + " " + std::string(kTypes.at(static_cast<std::size_t>(cell.type)));
    if (!cell.text.empty()) text += " " + cell.text;
    if (!cell.formula.empty()) text += " =" + cell.formula;
  }
  return text;
}

std::string refusal_of(std::string_view bytes) {
  try {
    read_workbook(bytes, "t.xlsx");
  } catch (const Error& error) {
    REQUIRE(error.code() == ErrorCode::unreadable);
    REQUIRE(error.file() == "t.xlsx");
    REQUIRE_FALSE(error.hint().th.empty());
    REQUIRE_FALSE(error.message().th.empty());
    return error.message().en;
  }
  return {};
}

std::vector<std::vector<std::string>> table(const std::string& name) {
  std::ifstream file(std::string(RAINGAN_SOURCE_DIR) + "/tests/cases/workbook/" + name);
  REQUIRE(file);
  std::vector<std::vector<std::string>> lines;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with("# ")) {
      if (!line.starts_with("# ?")) continue;
    }
    std::vector<std::string> fields(1);
    for (const char c : line) {
      if (c == '\t') {
        fields.emplace_back();
      } else {
        fields.back() += c;
      }
    }
    lines.push_back(std::move(fields));
  }
  REQUIRE_FALSE(lines.empty());
  return lines;
}

}  // namespace raingan::workbook::testing
