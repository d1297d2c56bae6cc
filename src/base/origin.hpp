// Where a value stands: the thread that leads from a figure in a letter back to a cell.
#pragma once

#include <compare>
#include <string>

namespace raingan {

// `file` is the path as the user gave it (relative paths stay relative), `sheet` the sheet's name,
// `cell` an A1 reference or a range; empty where the level does not apply.
struct Origin {
  std::string file;
  std::string sheet;
  std::string cell;

  auto operator<=>(const Origin&) const = default;
};

// The name of a file without its folders: what people know it by, wherever the job lies.
std::string file_name(const std::string& path);

// "อำเภอท่าบ่อ.xlsx Sheet1 B4": file, sheet and cell as far as they are known, for use in sentences.
std::string in_words(const Origin& origin);

}  // namespace raingan
