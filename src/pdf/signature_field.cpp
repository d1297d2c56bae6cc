#include "pdf/signature_field.hpp"

#include <limits>

#include "base/error.hpp"
#include "pdf/date.hpp"

namespace raingan::pdf {
namespace {

constexpr const char* kPades = "ETSI.CAdES.detached";  // ETSI EN 319 142-1, 6.3
constexpr std::size_t kPrintedAndLocked = 4 + 128;     // flags of an annotation (table 165)
constexpr std::size_t kSignedAndAppendOnly = 3;        // flags of the form (table 219)
constexpr std::size_t kRoomForOffset = std::numeric_limits<int>::max();

[[noreturn]] void refuse() {
  throw Error(ErrorCode::internal, {"ไม่พบที่ว่างสำหรับลายมือชื่ออิเล็กทรอนิกส์", "there is no room for a signature in the file"});
}

// The operand of a key from `from` on: where its text begins and ends, both brackets included.
struct Place {
  std::size_t begin = 0, end = 0;
};

Place operand(const std::string& file, std::size_t from, const std::string& key, char opening, char closing) {
  const std::size_t at = file.find(key, from);
  if (from == std::string::npos || at == std::string::npos) refuse();
  const std::size_t begin = file.find(opening, at), end = file.find(closing, at);
  if (begin == std::string::npos || end == std::string::npos || end < begin) refuse();
  return {begin, end + 1};
}

std::string hexadecimal(const std::string& bytes) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  for (const char c : bytes) {
    text += kDigits[static_cast<unsigned char>(c) >> 4];
    text += kDigits[static_cast<unsigned char>(c) & 15];
  }
  return text;
}

// In the last object of the file: nothing in an attached file can be taken for it.
std::size_t last_signature(std::string_view file) { return file.rfind(std::string("/SubFilter /") + kPades); }

}  // namespace

Dictionary write_signature_field(Document& document, Dictionary page, const Signer& signer) {
  Dictionary widget = document.new_object();
  widget.set_name("Type", "Annot");
  widget.set_name("Subtype", "Widget");
  widget.set_name("FT", "Sig");
  widget.set_bytes("T", "Signature1");
  widget.set_text("TU", signer.name());
  widget.set_integer("F", kPrintedAndLocked);
  Array nowhere = widget.new_array("Rect");
  for (int i = 0; i < 4; ++i) nowhere.add_integer(0);
  widget.refer("P", page);
  page.new_array("Annots").refer(widget);
  Dictionary form = document.catalog().new_dictionary("AcroForm");
  form.new_array("Fields").refer(widget);
  form.set_integer("SigFlags", kSignedAndAppendOnly);
  return widget;
}

void write_room_for_signature(Document& document, Dictionary field, const Signer& signer, const std::string& time) {
  Dictionary signature = document.new_object();
  signature.set_name("Type", "Sig");
  signature.set_name("Filter", "Adobe.PPKLite");
  signature.set_name("SubFilter", kPades);
  signature.set_text("Name", signer.name());
  signature.set_bytes("M", pdf_date(time));
  Array range = signature.new_array("ByteRange");
  for (int i = 0; i < 4; ++i) range.add_integer(kRoomForOffset);
  signature.set_bytes("Contents", std::string(signer.longest(), '\0'));
  field.refer("V", signature);
}

bool is_signed(std::string_view file) { return last_signature(file) != std::string::npos; }

void sign(std::string& file, const Signer& signer) {
  const std::size_t start = last_signature(file);
  const Place contents = operand(file, start, "/Contents", '<', '>');
  const Place range = operand(file, start, "/ByteRange", '[', ']');
  if (contents.end - contents.begin != 2 * signer.longest() + 2) refuse();

  std::string offsets = "[0 " + std::to_string(contents.begin) + " " + std::to_string(contents.end) + " " +
                        std::to_string(file.size() - contents.end);
  if (offsets.size() + 1 > range.end - range.begin) refuse();
  offsets.resize(range.end - range.begin - 1, ' ');
  file.replace(range.begin, range.end - range.begin, offsets + "]");

  std::string signature = hexadecimal(signer.signature_of(file.substr(0, contents.begin) + file.substr(contents.end)));
  if (signature.size() > 2 * signer.longest()) refuse();
  signature.resize(2 * signer.longest(), '0');
  file.replace(contents.begin + 1, signature.size(), signature);
}

}  // namespace raingan::pdf
