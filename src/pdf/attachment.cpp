#include "pdf/attachment.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "pdf/date.hpp"
#include "pdf/utf16.hpp"

namespace raingan::pdf {
namespace {

constexpr const char* kUnknownType = "application/octet-stream";

// For readers that do not know UF: ASCII only, and no character that separates folders.
std::string plain_name(const std::string& name) {
  std::string plain;
  for (const char c : name) {
    const bool safe = c > ' ' && c < 0x7F && c != '/' && c != '\\' && c != ':';
    plain += safe ? c : '_';
  }
  return plain;
}

// PDF 32000-1, table 46 asks for MD5: it tells a damaged file, not a forged one.
std::string checksum(const std::string& bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_md5(), nullptr) != 1) return {};
  return {digest.begin(), digest.begin() + size};
}

Dictionary write_file(Document& document, const Attachment& attachment, const std::string& date) {
  Dictionary file = document.new_stream(attachment.bytes);
  file.set_name("Type", "EmbeddedFile");
  file.set_name("Subtype", attachment.mime_type.empty() ? kUnknownType : attachment.mime_type);
  Dictionary parameters = file.new_dictionary("Params");
  parameters.set_integer("Size", attachment.bytes.size());
  if (const std::string digest = checksum(attachment.bytes); !digest.empty()) parameters.set_bytes("CheckSum", digest);
  if (!date.empty()) parameters.set_bytes("ModDate", pdf_date(date));

  Dictionary specification = document.new_object();
  specification.set_name("Type", "Filespec");
  specification.set_bytes("F", plain_name(attachment.name));
  specification.set_text("UF", attachment.name);
  specification.set_name("AFRelationship", "Source");
  if (!attachment.description.empty()) specification.set_text("Desc", attachment.description);
  Dictionary embedded = specification.new_dictionary("EF");
  embedded.refer("F", file);
  embedded.refer("UF", file);
  return specification;
}

}  // namespace

void write_attachments(Document& document, const std::vector<Attachment>& attachments, const std::string& date) {
  if (attachments.empty()) return;
  std::vector<const Attachment*> sorted;  // a name tree is searched by its order
  for (const Attachment& attachment : attachments) sorted.push_back(&attachment);
  std::ranges::stable_sort(sorted, {}, [](const Attachment* file) { return text_string(file->name); });
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (sorted[i]->name.empty() || (i > 0 && sorted[i]->name == sorted[i - 1]->name)) {
      throw Error(ErrorCode::internal, {"ไฟล์แนบใน PDF ไม่มีชื่อหรือชื่อซ้ำกัน: " + sorted[i]->name,
                                        "files attached to a PDF need different names: " + sorted[i]->name});
    }
  }
  Dictionary catalog = document.catalog();
  Array names = catalog.new_dictionary("Names").new_dictionary("EmbeddedFiles").new_array("Names");
  Array associated = catalog.new_array("AF");
  for (const Attachment* attachment : sorted) {
    Dictionary specification = write_file(document, *attachment, date);
    names.add_bytes(text_string(attachment->name));
    names.refer(specification);
    associated.refer(specification);
  }
}

}  // namespace raingan::pdf
