#include "workbook/package.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/limits.hpp"
#include "workbook/refusal.hpp"
#include "workbook/sniff.hpp"
#include "workbook/xml_characters.hpp"
#include "workbook/xml_guard.hpp"
#include "workbook/xml_scanner.hpp"

namespace raingan::workbook {
namespace {

std::string_view checked_container(std::string_view bytes, const std::string& file) {
  if (bytes.size() > limits::kMaxFileBytes) throw refusal(Refusal::too_large_file, file);
  if (!looks_like_zip(bytes)) throw refusal(kind_of_other(bytes), file);
  return bytes;
}

// Containers of other programs, told by a part that each of them must have.
void refuse_other_documents(const ZipReader& zip, const std::string& file) {
  if (zip.find("_rels/.rels") != nullptr && zip.find("xl/workbook.bin") == nullptr &&
      zip.find("word/document.xml") == nullptr && zip.find("ppt/presentation.xml") == nullptr) {
    return;
  }
  if (zip.find("xl/workbook.bin") != nullptr) throw refusal(Refusal::binary_excel, file);
  if (zip.find("word/document.xml") != nullptr || zip.find("ppt/presentation.xml") != nullptr) {
    throw refusal(Refusal::word_document, file);
  }
  if (zip.find("mimetype") != nullptr && zip.find("content.xml") != nullptr) {
    throw refusal(Refusal::open_document, file);
  }
  if (zip.find("xl/workbook.xml") == nullptr) throw refusal(Refusal::archive, file);
}

std::string with_percents_decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned value = 0;
    if (text[at] == '%' && at + 2 < text.size() &&
        std::from_chars(text.data() + at + 1, text.data() + at + 3, value, 16).ptr == text.data() + at + 3) {
      out += static_cast<char>(static_cast<unsigned char>(value));
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

// `path` seen from the folder of `source`, without "." and "..".
std::string joined(std::string_view source, std::string path) {
  std::replace(path.begin(), path.end(), '\\', '/');
  if (!path.starts_with('/')) path = std::string(source.substr(0, source.rfind('/') + 1)) + path;
  std::vector<std::string_view> steps;
  const std::string_view view = path;
  for (std::size_t at = 0; at < view.size();) {
    const std::size_t slash = std::min(view.find('/', at), view.size());
    const std::string_view step = view.substr(at, slash - at);
    at = slash + 1;
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (!step.empty() && step != "." && step != "..") steps.push_back(step);
  }
  std::string resolved;
  for (const std::string_view step : steps) {
    if (!resolved.empty()) resolved += '/';
    resolved += step;
  }
  return resolved;
}

std::string_view last_step(std::string_view type) { return type.substr(type.rfind('/') + 1); }

}  // namespace

std::string relationships_part(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

std::string resolved_target(std::string_view source, std::string_view target) {
  return joined(source, with_percents_decoded(target.substr(0, target.find('#'))));
}

Package::Package(std::string_view bytes, std::string file)
    : file_(std::move(file)), zip_(checked_container(bytes, file_), file_) {
  refuse_other_documents(zip_, file_);
}

std::string Package::bytes(std::string_view part) {
  const ZipEntry* entry = zip_.find(part);
  if (entry == nullptr) throw refusal(Refusal::missing_part, file_, std::string(part));
  return zip_.inflate(*entry);
}

std::string Package::xml(std::string_view part) { return guarded_xml(bytes(part), file_, std::string(part)); }

std::vector<Relationship> Package::relationships(std::string_view part) {
  const std::string name = relationships_part(part);
  std::vector<Relationship> found;
  if (!has(name)) return found;
  const std::string text = xml(name);
  XmlScanner scanner(text, file_, name);
  for (auto event = scanner.next(); event != XmlScanner::Event::finished; event = scanner.next()) {
    if (event != XmlScanner::Event::start || scanner.depth() != 2 || scanner.local() != "Relationship") continue;
    Relationship relationship;
    relationship.id = attribute_text(scanner.attribute("Id").value_or(""));
    relationship.kind = last_step(attribute_text(scanner.attribute("Type").value_or("")));
    if (scanner.attribute("TargetMode").value_or("") != "External") {
      const std::string target = attribute_text(scanner.attribute("Target").value_or(""));
      relationship.target = resolved_target(part, target);
      // Names in the container may be written with %HH themselves.
      const std::string as_written = joined(part, target);
      if (!has(relationship.target) && has(as_written)) relationship.target = as_written;
    }
    found.push_back(std::move(relationship));
  }
  return found;
}

}  // namespace raingan::workbook
