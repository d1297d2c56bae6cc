// Files inside the document (PDF 32000-1, 7.11.4; associated files as in ISO 19005-3, 6.8).
#pragma once

#include <string>
#include <vector>

#include "pdf/haru.hpp"
#include "pdf/write.hpp"

namespace raingan::pdf {

// Embeds each file under its name, as source of the document. Throws Error(internal) for an empty name or
// for two files of one name.
void write_attachments(Document& document, const std::vector<Attachment>& attachments, const std::string& date);

}  // namespace raingan::pdf
