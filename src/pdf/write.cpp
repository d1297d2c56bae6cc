#include "pdf/write.hpp"

#include <optional>

#include "base/error.hpp"
#include "base/sha256.hpp"
#include "pdf/attachment.hpp"
#include "pdf/content.hpp"
#include "pdf/drawing_book.hpp"
#include "pdf/font_book.hpp"
#include "pdf/haru.hpp"
#include "pdf/metadata.hpp"
#include "pdf/outline.hpp"
#include "pdf/output_intent.hpp"
#include "pdf/signature_field.hpp"
#include "pdf/structure.hpp"
#include "pdf/structure_writer.hpp"
#include "pdf/verify.hpp"

namespace raingan::pdf {
namespace {

// The first 16 bytes of a digest given as hexadecimal digits.
std::string identifier_of(const std::string& content) {
  const std::string digest = sha256_hex(content);
  std::string bytes;
  for (std::size_t i = 0; i < 32; i += 2) bytes += static_cast<char>(std::stoi(digest.substr(i, 2), nullptr, 16));
  return bytes;
}

// Level U holds for every file that is written here: each shape carries its text. What the tags promise beyond it
// is said by PDF/UA; ISO 14289-1, 7.1 also asks for a title and a language.
Claims claims_of(const layout::PageSet& set, const Metadata& metadata, const std::vector<Attachment>& attachments) {
  Claims claims;
  claims.archive = attachments.empty() ? 2 : 3;  // only part 3 takes files that are no PDF/A themselves
  claims.accessible = !set.nodes.empty() && !metadata.title.empty() && !metadata.language.empty();
  return claims;
}

std::string digest_of(const std::vector<Attachment>& attachments) {
  std::string digests;
  for (const Attachment& attachment : attachments) {
    digests += sha256_hex(attachment.name) + sha256_hex(attachment.bytes);
  }
  return digests;
}

}  // namespace

std::string write_pdf(const layout::PageSet& set, const Metadata& metadata, const std::vector<Attachment>& attachments,
                      const Signing* signing) {
  if (set.pages.empty()) {
    throw Error(ErrorCode::internal, {"เอกสารไม่มีหน้า", "a document without pages"});
  }
  Document document;
  Dictionary resources = document.new_object();
  FontBook fonts;
  DrawingBook drawings;
  StructureTree structure(set.nodes);
  std::vector<Dictionary> pages;
  std::string content;  // what the file identifier is made of
  for (const layout::Page& page : set.pages) {
    const std::string operators = page_operators(page, pages.size(), fonts, drawings, structure);
    pages.push_back(document.new_page(page.width, page.height, resources, operators));
    content += sha256_hex(operators);
  }
  content += fonts.write(document, resources) + drawings.write(document, resources);
  std::optional<Dictionary> field;
  if (signing != nullptr) field = write_signature_field(document, pages.front(), signing->signer);
  write_structure(document, structure.finish(), pages, field);
  write_outline(document, set, pages);
  const Claims claims = claims_of(set, metadata, attachments);
  write_metadata(document, metadata, claims);
  write_output_intent(document);
  write_attachments(document, attachments, metadata.date);
  document.set_identifier(identifier_of(content + xmp_packet(metadata, claims) + digest_of(attachments)));
  if (field) write_room_for_signature(document, *field, signing->signer, signing->time);
  std::string file = document.save();
  if (field) sign(file, signing->signer);
  verify(file, pages.size());
  return file;
}

}  // namespace raingan::pdf
