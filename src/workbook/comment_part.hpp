// Comments of a sheet (ECMA-376 part 1, 18.7), the kind that Excel now calls notes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/sheet.hpp"

namespace raingan::workbook {

using CellComments = std::map<CellAddress, std::string>;

struct CommentPart {
  std::string xml;
  std::vector<CellAddress> all;    // cells that have a comment now
  std::vector<CellAddress> fresh;  // those of them that had none before
};

// An empty part.
std::string no_comments(std::string_view main_namespace);

// `xml` with the comments added. A cell's own comment is kept and the new text follows it. Throws
// Error(unreadable) when `xml` is malformed.
CommentPart with_comments(std::string xml, const CellComments& comments, const std::string& file,
                          const std::string& part);

}  // namespace raingan::workbook
