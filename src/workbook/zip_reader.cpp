#include "workbook/zip_reader.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "base/limits.hpp"
#include "workbook/refusal.hpp"
#include "workbook/zip_format.hpp"

namespace raingan::workbook {
namespace {

using namespace zip;

constexpr std::uint64_t kMaxComment = 0xFFFF;

// Where the central directory lies. `base` is the number of stray bytes in front of the container.
struct Directory {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::uint64_t count = 0;
  std::uint64_t base = 0;
};

// The end record is searched from behind; the one whose comment ends with the file goes first, since a
// comment may itself look like a record.
std::optional<std::uint64_t> find_end_record(std::string_view bytes) {
  if (bytes.size() < kEndSize) return std::nullopt;
  std::optional<std::uint64_t> loose;
  const std::uint64_t last = bytes.size() - kEndSize;
  const std::uint64_t first = last > kMaxComment ? last - kMaxComment : 0;
  for (std::uint64_t at = last + 1; at-- > first;) {
    if (read_number<std::uint32_t>(bytes, at) != kEndSignature) continue;
    const std::uint64_t end = at + kEndSize + read_number<std::uint16_t>(bytes, at + 20);
    if (end == bytes.size()) return at;
    if (end < bytes.size() && !loose) loose = at;
  }
  return loose;
}

// Fields of the zip64 end record, for those that the short record leaves to it.
std::optional<std::uint64_t> find_wide_end_record(std::string_view bytes, std::uint64_t end_record) {
  if (end_record < kEnd64LocatorSize) return std::nullopt;
  const std::uint64_t locator = end_record - kEnd64LocatorSize;
  if (read_number<std::uint32_t>(bytes, locator) != kEnd64LocatorSignature) return std::nullopt;
  const auto at = read_number<std::uint64_t>(bytes, locator + 8);
  if (!holds(bytes, at, kEnd64Size) || at + kEnd64Size > locator) return std::nullopt;
  if (read_number<std::uint32_t>(bytes, at) != kEnd64Signature) return std::nullopt;
  return at;
}

Directory find_directory(std::string_view bytes, const std::string& file) {
  const auto end_record = find_end_record(bytes);
  if (!end_record) throw refusal(Refusal::cut_off, file);
  const std::uint64_t at = *end_record;
  std::uint64_t disks = read_number<std::uint32_t>(bytes, at + 4);
  std::uint64_t count = read_number<std::uint16_t>(bytes, at + 10);
  std::uint64_t size = read_number<std::uint32_t>(bytes, at + 12);
  std::uint64_t offset = read_number<std::uint32_t>(bytes, at + 16);
  std::uint64_t limit = at;
  if (count == kCountIn64 || size == kIn64 || offset == kIn64) {
    const auto wide = find_wide_end_record(bytes, at);
    if (!wide) throw refusal(Refusal::damaged_container, file);
    disks = read_number<std::uint64_t>(bytes, *wide + 16);
    count = read_number<std::uint64_t>(bytes, *wide + 32);
    size = read_number<std::uint64_t>(bytes, *wide + 40);
    offset = read_number<std::uint64_t>(bytes, *wide + 48);
    limit = *wide;
  }
  if (disks != 0 || size > limit || offset > limit - size) throw refusal(Refusal::damaged_container, file);
  if (count > limits::kMaxZipEntries) throw refusal(Refusal::too_much_content, file);
  if (count == 0) throw refusal(Refusal::damaged_container, file);
  const std::uint64_t base = limit - size - offset;
  const auto starts_at = [&](std::uint64_t begin) {
    return holds(bytes, begin, kCentralSize) && read_number<std::uint32_t>(bytes, begin) == kCentralSignature;
  };
  if (starts_at(offset)) return {offset, offset + size, count, 0};
  if (starts_at(offset + base)) return {offset + base, limit, count, base};
  throw refusal(Refusal::damaged_container, file);
}

std::string clean_name(std::string_view raw) {
  std::string name(raw);
  std::replace(name.begin(), name.end(), '\\', '/');
  const std::size_t first = name.find_first_not_of('/');
  return first == std::string::npos ? std::string{} : name.substr(first);
}

bool climbs_or_hides(std::string_view name) {
  if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; })) {
    return true;
  }
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t slash = std::min(name.find('/', at), name.size());
    const std::string_view step = name.substr(at, slash - at);
    if (step == ".." || step == ".") return true;
    at = slash + 1;
  }
  return false;
}

struct FreeDecompressor {
  void operator()(libdeflate_decompressor* d) const { libdeflate_free_decompressor(d); }
};

}  // namespace

std::string folded_part_name(std::string_view name) {
  std::string folded(name);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return folded;
}

ZipReader::ZipReader(std::string_view bytes, std::string file) : bytes_(bytes), file_(std::move(file)) {
  const Directory directory = find_directory(bytes_, file_);
  read_directory(directory.begin, directory.end, directory.count, directory.base);
  bound_records(directory.begin);
  index_names();
}

void ZipReader::read_directory(std::uint64_t begin, std::uint64_t end, std::uint64_t count, std::uint64_t base) {
  entries_.reserve(static_cast<std::size_t>(count));
  std::uint64_t at = begin;
  for (std::uint64_t i = 0; i < count; ++i) {
    at = read_entry(at, end);
    ZipEntry& entry = entries_.back();
    const auto name_size = read_number<std::uint16_t>(entry.central, 28);
    const auto extra_size = read_number<std::uint16_t>(entry.central, 30);
    const std::string_view raw_name = entry.central.substr(kCentralSize, name_size);
    std::uint64_t compressed = read_number<std::uint32_t>(entry.central, 20);
    read_wide_fields(entry, compressed, entry.central.substr(kCentralSize + name_size, extra_size));
    if (base > bytes_.size() || entry.offset > bytes_.size()) throw refusal(Refusal::damaged_container, file_);
    entry.offset += base;
    locate_data(entry, raw_name, compressed, begin);
  }
  if (at != end) throw refusal(Refusal::damaged_container, file_);
}

// One record of the central directory; returns where the next one begins.
std::uint64_t ZipReader::read_entry(std::uint64_t at, std::uint64_t end) {
  const std::string_view directory = bytes_.substr(0, static_cast<std::size_t>(end));
  if (!holds(directory, at, kCentralSize) || read_number<std::uint32_t>(directory, at) != kCentralSignature) {
    throw refusal(Refusal::damaged_container, file_);
  }
  const std::uint64_t name_size = read_number<std::uint16_t>(directory, at + 28);
  const std::uint64_t size = kCentralSize + name_size + read_number<std::uint16_t>(directory, at + 30) +
                             read_number<std::uint16_t>(directory, at + 32);
  if (!holds(directory, at, size)) throw refusal(Refusal::damaged_container, file_);
  const auto flags = read_number<std::uint16_t>(directory, at + 8);
  if ((flags & (kFlagEncrypted | kFlagMasked)) != 0) throw refusal(Refusal::encrypted, file_);
  ZipEntry entry;
  entry.central = directory.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(size));
  entry.name = clean_name(entry.central.substr(kCentralSize, static_cast<std::size_t>(name_size)));
  entry.method = read_number<std::uint16_t>(directory, at + 10);
  entry.crc = read_number<std::uint32_t>(directory, at + 16);
  entry.size = read_number<std::uint32_t>(directory, at + 24);
  entry.offset = read_number<std::uint32_t>(directory, at + kCentralOffsetField);
  entry.offset_field = kCentralOffsetField;
  if (entry.name.empty() || entry.name.size() > limits::kMaxPartName || climbs_or_hides(entry.name)) {
    throw refusal(Refusal::suspicious_container, file_);
  }
  entries_.push_back(std::move(entry));
  return at + size;
}

// Sizes and offset of a zip64 entry stand in its extra field, in this order, each only when the short
// field says so (APPNOTE 4.5.3).
void ZipReader::read_wide_fields(ZipEntry& entry, std::uint64_t& compressed, std::string_view extra) const {
  const bool wide_size = entry.size == kIn64;
  const bool wide_compressed = compressed == kIn64;
  const bool wide_offset = entry.offset == kIn64;
  if (!wide_size && !wide_compressed && !wide_offset) return;
  for (std::uint64_t at = 0; holds(extra, at, 4);) {
    const auto id = read_number<std::uint16_t>(extra, at);
    const std::uint64_t size = read_number<std::uint16_t>(extra, at + 2);
    at += 4;
    if (!holds(extra, at, size)) break;
    if (id != kZip64Extra) {
      at += size;
      continue;
    }
    const std::uint64_t needed = 8u * (std::uint64_t{wide_size} + wide_compressed + wide_offset);
    if (size < needed) break;
    const auto take = [&] {
      at += 8;
      return read_number<std::uint64_t>(extra, at - 8);
    };
    if (wide_size) entry.size = take();
    if (wide_compressed) compressed = take();
    if (wide_offset) {
      entry.offset_field = static_cast<std::size_t>(extra.data() - entry.central.data()) + static_cast<std::size_t>(at);
      entry.offset_is_wide = true;
      entry.offset = take();
    }
    return;
  }
  throw refusal(Refusal::damaged_container, file_);
}

void ZipReader::locate_data(ZipEntry& entry, std::string_view raw_name, std::uint64_t compressed,
                            std::uint64_t directory) {
  const std::string_view bytes = bytes_.substr(0, static_cast<std::size_t>(directory));
  if (!holds(bytes, entry.offset, kLocalSize) || read_number<std::uint32_t>(bytes, entry.offset) != kLocalSignature) {
    throw refusal(Refusal::damaged_container, file_, entry.name);
  }
  const std::uint64_t name_size = read_number<std::uint16_t>(bytes, entry.offset + 26);
  const std::uint64_t extra_size = read_number<std::uint16_t>(bytes, entry.offset + 28);
  const std::uint64_t begin = entry.offset + kLocalSize + name_size + extra_size;
  if (!holds(bytes, begin, compressed)) throw refusal(Refusal::damaged_container, file_, entry.name);
  const std::string_view local_name =
      bytes.substr(static_cast<std::size_t>(entry.offset + kLocalSize), static_cast<std::size_t>(name_size));
  // Two readers that believe different headers must not see different parts.
  if (clean_name(local_name) != clean_name(raw_name) ||
      read_number<std::uint16_t>(bytes, entry.offset + 8) != entry.method) {
    throw refusal(Refusal::suspicious_container, file_, entry.name);
  }
  entry.data = bytes.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(compressed));
}

// Each byte of the file may belong to one entry only; a record reaches up to the next one, so that it
// takes its data descriptor along.
void ZipReader::bound_records(std::uint64_t directory) {
  std::vector<std::size_t> order(entries_.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return entries_[a].offset < entries_[b].offset; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    ZipEntry& entry = entries_[order[i]];
    const std::uint64_t next = i + 1 < order.size() ? entries_[order[i + 1]].offset : directory;
    const auto data_begin = static_cast<std::uint64_t>(entry.data.data() - bytes_.data());
    if (data_begin + entry.data.size() > next) {
      throw refusal(Refusal::suspicious_container, file_, entry.name);
    }
    entry.record = bytes_.substr(static_cast<std::size_t>(entry.offset), static_cast<std::size_t>(next - entry.offset));
  }
}

void ZipReader::index_names() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (!by_name_.emplace(folded_part_name(entries_[i].name), i).second) {
      throw refusal(Refusal::suspicious_container, file_, entries_[i].name);
    }
  }
}

const ZipEntry* ZipReader::find(std::string_view name) const {
  const auto found = by_name_.find(folded_part_name(name));
  return found == by_name_.end() ? nullptr : &entries_[found->second];
}

std::string ZipReader::inflate(const ZipEntry& entry) {
  // The claimed size is what gets allocated, so it is held against the bytes that are really there.
  if (entry.size > limits::kMaxPartBytes || inflated_ + entry.size > limits::kMaxInflatedBytes ||
      (entry.size > limits::kInflateGraceBytes && entry.size / limits::kMaxInflateRatio > entry.data.size())) {
    throw refusal(Refusal::expands_too_far, file_, entry.name);
  }
  inflated_ += entry.size;
  std::string content;
  if (entry.method == kStored) {
    content = entry.data;
  } else if (entry.method == kDeflated) {
    content.resize(static_cast<std::size_t>(entry.size));
    const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(libdeflate_alloc_decompressor());
    std::size_t used = 0;
    if (!decompressor ||
        libdeflate_deflate_decompress_ex(decompressor.get(), entry.data.data(), entry.data.size(), content.data(),
                                         content.size(), &used, nullptr) != LIBDEFLATE_SUCCESS ||
        used != entry.data.size()) {
      throw refusal(Refusal::damaged_part, file_, entry.name);
    }
  } else {
    throw refusal(Refusal::compression, file_, entry.name);
  }
  if (content.size() != entry.size || libdeflate_crc32(0, content.data(), content.size()) != entry.crc) {
    throw refusal(Refusal::damaged_part, file_, entry.name);
  }
  return content;
}

}  // namespace raingan::workbook
