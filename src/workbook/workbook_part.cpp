#include "workbook/workbook_part.hpp"

#include <algorithm>
#include <optional>

#include "base/limits.hpp"
#include "workbook/refusal.hpp"
#include "workbook/xml_characters.hpp"
#include "workbook/xml_scanner.hpp"

namespace raingan::workbook {
namespace {

constexpr std::string_view kStrictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";
constexpr std::string_view kUsualPart = "xl/workbook.xml";

std::string find_workbook(Package& package) {
  for (const Relationship& r : package.relationships("")) {
    if (r.kind == "officeDocument" && package.has(r.target)) return r.target;
  }
  if (package.has(kUsualPart)) return std::string(kUsualPart);
  throw refusal(Refusal::missing_part, package.file(), "workbook");
}

Visibility visibility_of(std::string_view state) {
  if (state == "hidden") return Visibility::hidden;
  return state == "veryHidden" ? Visibility::very_hidden : Visibility::visible;
}

// The relationship's id stands in an attribute of the relationships namespace: r:id, whatever its prefix.
std::string relationship_id(const XmlScanner& scanner) {
  for (const XmlAttribute& attribute : scanner.attributes()) {
    if (attribute.name != "id" && local_part(attribute.name) == "id") return attribute_text(attribute.value);
  }
  return {};
}

SheetEntry sheet_entry(const XmlScanner& scanner, const std::vector<Relationship>& relationships,
                       const Package& package) {
  SheetEntry sheet;
  sheet.name = attribute_text(scanner.attribute("name").value_or(""));
  sheet.visibility = visibility_of(scanner.attribute("state").value_or(""));
  const std::string id = relationship_id(scanner);
  const auto found =
      std::find_if(relationships.begin(), relationships.end(), [&](const Relationship& r) { return r.id == id; });
  if (found != relationships.end() && package.has(found->target)) {
    sheet.part = found->target;
    sheet.is_worksheet = found->kind == "worksheet";
  }
  return sheet;
}

void read_name(XmlScanner& scanner, WorkbookPart& book) {
  const bool of_one_sheet = scanner.attribute("localSheetId").has_value();
  const std::string name = attribute_text(scanner.attribute("name").value_or(""));
  std::string formula;
  scanner.read_text(formula);
  if (!of_one_sheet && !name.empty()) book.names.emplace(name, std::string(xml_trimmed(formula)));
}

void note_namespace(const XmlScanner& scanner, WorkbookPart& book) {
  for (const XmlAttribute& attribute : scanner.attributes()) {
    if (attribute.value == kStrictNamespace) book.is_strict = true;
  }
}

void read_content(const std::string& xml, const std::vector<Relationship>& relationships, Package& package,
                  WorkbookPart& book) {
  XmlScanner scanner(xml, package.file(), book.part);
  for (auto event = scanner.next(); event != XmlScanner::Event::finished; event = scanner.next()) {
    if (event != XmlScanner::Event::start) continue;
    if (scanner.depth() == 1) note_namespace(scanner, book);
    if (scanner.depth() == 2 && scanner.local() == "workbookPr") {
      book.dates_since_1904 = xml_true(scanner.attribute("date1904").value_or(""));
    }
    if (scanner.depth() != 3) continue;
    if (scanner.local() == "sheet") {
      book.sheets.push_back(sheet_entry(scanner, relationships, package));
      if (book.sheets.size() > limits::kMaxSheets) {
        throw refusal(Refusal::too_much_content, package.file(), book.part);
      }
    } else if (scanner.local() == "definedName") {
      read_name(scanner, book);
    }
  }
}

}  // namespace

WorkbookPart read_workbook_part(Package& package) {
  WorkbookPart book;
  book.part = find_workbook(package);
  const std::vector<Relationship> relationships = package.relationships(book.part);
  for (const Relationship& r : relationships) {
    if (r.kind == "sharedStrings" && package.has(r.target)) book.strings_part = r.target;
    if (r.kind == "styles" && package.has(r.target)) book.styles_part = r.target;
  }
  const std::string xml = package.xml(book.part);
  read_content(xml, relationships, package, book);
  return book;
}

}  // namespace raingan::workbook
