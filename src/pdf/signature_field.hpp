// The place of a signature in a document, and the signature in its place (PDF 32000-1, 12.7.4.5 and 12.8).
#pragma once

#include <string>
#include <string_view>

#include "pdf/haru.hpp"
#include "pdf/signer.hpp"

namespace raingan::pdf {

// Adds an invisible signature field on `page` and returns its annotation.
Dictionary write_signature_field(Document& document, Dictionary page, const Signer& signer);

// Leaves room in the field for a signature at `time` (ISO 8601). Call it after everything else: the room must be in
// the last object of the file. Throws Error(internal) for a malformed time.
void write_room_for_signature(Document& document, Dictionary field, const Signer& signer, const std::string& time);

// Signs the finished file: every byte of it but the room for the signature itself. Throws Error(internal) when the
// file has no such room.
void sign(std::string& file, const Signer& signer);

// Has the file such a signature? Whether it is valid is not looked at.
bool is_signed(std::string_view file);

}  // namespace raingan::pdf
