#include "workbook/package_edit.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "workbook/xml_characters.hpp"
#include "workbook/xml_edit.hpp"
#include "workbook/zip_writer.hpp"

namespace raingan::workbook {
namespace {

constexpr Dialect kTransitional = {"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                   "http://schemas.openxmlformats.org/officeDocument/2006/relationships"};
constexpr Dialect kStrict = {"http://purl.oclc.org/ooxml/spreadsheetml/main",
                             "http://purl.oclc.org/ooxml/officeDocument/relationships"};
constexpr std::string_view kContentTypes = "[Content_Types].xml";
constexpr std::string_view kNoRelationships =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

// A part's name as an absolute reference (ECMA-376 part 2, 6.2.2.2): other bytes than unreserved ones as %HH.
std::string as_reference(std::string_view part) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string reference = "/";
  for (const char c : part) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/._-~()!").find(c) != std::string_view::npos;
    if (plain) {
      reference += c;
    } else {
      reference += '%';
      reference += kHex[byte >> 4];
      reference += kHex[byte & 0xF];
    }
  }
  return reference;
}

}  // namespace

Dialect dialect(bool strict) { return strict ? kStrict : kTransitional; }

const std::string* PackageEdit::changed(std::string_view part) const {
  const auto found = contents_.find(folded_part_name(part));
  return found == contents_.end() ? nullptr : &found->second;
}

std::string PackageEdit::xml(std::string_view part) {
  const std::string* content = changed(part);
  return content != nullptr ? *content : package_.xml(part);
}

std::string PackageEdit::bytes(std::string_view part) {
  const std::string* content = changed(part);
  return content != nullptr ? *content : package_.bytes(part);
}

bool PackageEdit::has(std::string_view part) const { return changed(part) != nullptr || package_.has(part); }

std::vector<std::string> PackageEdit::parts_ending_with(std::string_view end) const {
  std::vector<std::string> found;
  for (const ZipEntry& entry : package_.container().entries()) {
    if (folded_part_name(entry.name).ends_with(end)) found.push_back(entry.name);
  }
  for (const std::string& name : added_) {
    if (folded_part_name(name).ends_with(end)) found.push_back(name);
  }
  return found;
}

void PackageEdit::put(const std::string& part, std::string content) {
  if (!has(part)) added_.push_back(part);
  contents_.insert_or_assign(folded_part_name(part), std::move(content));
}

std::string PackageEdit::unused_part(std::string_view stem, std::string_view end) const {
  for (std::size_t number = 1;; ++number) {
    std::string name = std::string(stem) + std::to_string(number) + std::string(end);
    if (!has(name)) return name;
  }
}

std::string PackageEdit::relate(const std::string& source, std::string_view kind, const std::string& target) {
  const std::string part = relationships_part(source);
  XmlEdit edit(has(part) ? xml(part) : std::string(kNoRelationships), 2, file(), part);
  std::set<std::string> used;
  for (const std::size_t relationship : edit.children(0)) {
    used.insert(attribute_text(edit.attribute(relationship, "Id").value_or("")));
  }
  std::size_t number = used.size() + 1;
  while (used.contains("rId" + std::to_string(number))) ++number;
  std::string id = "rId" + std::to_string(number);
  edit.append(0, "<" + edit.qualified("Relationship") + " Id=\"" + id + "\" Type=\"" +
                     std::string(dialect_.relationships) + "/" + std::string(kind) + "\" Target=\"" +
                     as_reference(target) + "\"/>");
  put(part, edit.text());
  return id;
}

void PackageEdit::declare_extension(std::string_view extension, std::string_view type) {
  XmlEdit edit(xml(kContentTypes), 2, file(), std::string(kContentTypes));
  for (const std::size_t declared : edit.children(0, "Default")) {
    if (folded_part_name(edit.attribute(declared, "Extension").value_or("")) == extension) return;
  }
  const std::string element = "<" + edit.qualified("Default") + " Extension=\"" + std::string(extension) +
                              "\" ContentType=\"" + std::string(type) + "\"/>";
  // Defaults stand before overrides in every known file; some programs rely on it.
  const auto all = edit.children(0);
  if (all.empty()) {
    edit.append(0, element);
  } else {
    edit.insert_before(all.front(), element);
  }
  put(std::string(kContentTypes), edit.text());
}

void PackageEdit::declare_part(const std::string& part, std::string_view type) {
  XmlEdit edit(xml(kContentTypes), 2, file(), std::string(kContentTypes));
  edit.append(0, "<" + edit.qualified("Override") + " PartName=\"" + as_reference(part) + "\" ContentType=\"" +
                     std::string(type) + "\"/>");
  put(std::string(kContentTypes), edit.text());
}

std::string PackageEdit::finish() const {
  ZipWriter writer;
  for (const ZipEntry& entry : package_.container().entries()) {
    const std::string* content = changed(entry.name);
    if (content != nullptr) {
      writer.add(entry.name, *content);
    } else {
      writer.copy(entry);
    }
  }
  for (const std::string& name : added_) writer.add(name, *changed(name));
  return writer.finish();
}

}  // namespace raingan::workbook
