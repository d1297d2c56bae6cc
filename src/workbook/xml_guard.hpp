// What every XML part passes before it is scanned.
#pragma once

#include <string>

namespace raingan::workbook {

// The part as UTF-8 without a byte order mark. UTF-16 is transcoded (its declaration is replaced by
// one that says UTF-8). Throws Error(unreadable) for other encodings and for a document type
// declaration, which OPC forbids (ECMA-376 part 2, 6.2.5): so there are no entities to expand.
std::string guarded_xml(std::string bytes, const std::string& file, const std::string& part);

}  // namespace raingan::workbook
