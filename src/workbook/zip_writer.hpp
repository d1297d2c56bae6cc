// Writes a ZIP container: raw copies of another one's entries and new deflated parts. The same calls
// give the same bytes on any day and any machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "workbook/zip_reader.hpp"

namespace raingan::workbook {

class ZipWriter {
 public:
  // Copies the entry's record (header, data, descriptor) byte for byte; in the directory only the
  // offset changes. The entry's reader must still live.
  void copy(const ZipEntry& entry);

  // Adds a part, deflated when that makes it smaller. The time stamp is 1 January 1980, the earliest
  // a container can tell. Requires a name that was not added before.
  void add(std::string_view name, std::string_view content);

  // The container. Call once, last.
  std::string finish();

 private:
  std::string bytes_;
  std::string directory_;
  std::uint16_t count_ = 0;
};

}  // namespace raingan::workbook
