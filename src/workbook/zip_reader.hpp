// A ZIP container as a table of parts. Only the central directory is believed, and nothing in it is
// believed before it is checked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace raingan::workbook {

struct ZipEntry {
  std::string name;          // folders with '/', no '/' in front, whatever the file wrote
  std::uint16_t method = 0;  // 0 stored, 8 deflated
  std::uint32_t crc = 0;
  std::uint64_t size = 0;        // inflated, as claimed
  std::uint64_t offset = 0;      // of the local header
  std::string_view data;         // as stored in the file
  std::string_view record;       // local header up to the next record: what a raw copy takes
  std::string_view central;      // the central directory's record
  std::size_t offset_field = 0;  // where in `central` the offset stands …
  bool offset_is_wide = false;   // … and whether it has eight bytes there (zip64)
};

// `name` with ASCII letters in lower case: part names are compared so (ECMA-376 part 2, 6.2.2.3).
std::string folded_part_name(std::string_view name);

class ZipReader {
 public:
  // Reads the directory; `bytes` must outlive the reader. Throws Error(unreadable) when it is cut off or
  // damaged, has encrypted, overlapping or equally named entries, names that climb (".."), or too many.
  ZipReader(std::string_view bytes, std::string file);

  const std::vector<ZipEntry>& entries() const { return entries_; }
  // The entry of that name, letters' case aside; null when there is none.
  const ZipEntry* find(std::string_view name) const;

  // The content of an entry. Throws Error(unreadable) when it is not what the directory claims (size,
  // CRC-32), or when it or all contents so far together are beyond limits (counted, never believed).
  std::string inflate(const ZipEntry& entry);

 private:
  void read_directory(std::uint64_t begin, std::uint64_t end, std::uint64_t count, std::uint64_t base);
  std::uint64_t read_entry(std::uint64_t at, std::uint64_t end);
  void read_wide_fields(ZipEntry& entry, std::uint64_t& compressed, std::string_view extra) const;
  void locate_data(ZipEntry& entry, std::string_view raw_name, std::uint64_t compressed, std::uint64_t directory);
  void bound_records(std::uint64_t directory);
  void index_names();

  std::string_view bytes_;
  std::string file_;
  std::vector<ZipEntry> entries_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::uint64_t inflated_ = 0;
};

}  // namespace raingan::workbook
