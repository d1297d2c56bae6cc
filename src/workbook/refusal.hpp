// Why bytes are refused as a workbook: one reason, one wording, one hint.
#pragma once

#include <string>

#include "base/error.hpp"

namespace raingan::workbook {

enum class Refusal {
  // What the file is instead of a workbook (told by its first bytes, never by its name).
  empty_file,
  too_large_file,
  old_excel,
  encrypted,
  binary_excel,
  open_document,
  html,
  xml_table,
  plain_text,
  word_document,
  archive,
  pdf,
  picture,
  unknown_format,
  // Faults of the container (ZIP, OPC).
  cut_off,
  damaged_container,
  damaged_part,
  compression,
  suspicious_container,
  expands_too_far,
  missing_part,
  // Faults of the XML and beyond the caps of limits.hpp.
  malformed_xml,
  document_type,
  xml_too_deep,
  encoding,
  no_worksheet,
  too_much_content,
};

// Error(unreadable) for `reason`; `place` is a part or a sheet, or empty.
Error refusal(Refusal reason, const std::string& file, const std::string& place = {});

}  // namespace raingan::workbook
