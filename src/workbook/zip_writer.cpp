#include "workbook/zip_writer.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "workbook/zip_format.hpp"

namespace raingan::workbook {
namespace {

using namespace zip;

constexpr int kLevel = 6;
constexpr std::uint16_t kVersionNeeded = 20;   // deflate and folders
constexpr std::uint16_t kEarliestDate = 0x21;  // 1 January 1980

struct FreeCompressor {
  void operator()(libdeflate_compressor* c) const { libdeflate_free_compressor(c); }
};

// The deflated content; empty when it would not be smaller.
std::string deflated(std::string_view content) {
  const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(libdeflate_alloc_compressor(kLevel));
  if (!compressor || content.empty()) return {};
  std::string out(content.size() - 1, '\0');
  out.resize(libdeflate_deflate_compress(compressor.get(), content.data(), content.size(), out.data(), out.size()));
  return out;
}

// The fields that a local header and a central record share, from "version needed" to "extra size".
std::string shared_fields(std::string_view name, std::string_view content, std::size_t stored_size, bool is_deflated) {
  const bool ascii = std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  std::string fields;
  append_number(fields, kVersionNeeded);
  append_number(fields, ascii ? std::uint16_t{0} : kFlagUtf8);
  append_number(fields, is_deflated ? kDeflated : kStored);
  append_number(fields, std::uint16_t{0});
  append_number(fields, kEarliestDate);
  append_number(fields, libdeflate_crc32(0, content.data(), content.size()));
  append_number(fields, static_cast<std::uint32_t>(stored_size));
  append_number(fields, static_cast<std::uint32_t>(content.size()));
  append_number(fields, static_cast<std::uint16_t>(name.size()));
  append_number(fields, std::uint16_t{0});
  return fields;
}

}  // namespace

void ZipWriter::copy(const ZipEntry& entry) {
  std::string offset;
  if (entry.offset_is_wide) {
    append_number(offset, static_cast<std::uint64_t>(bytes_.size()));
  } else {
    append_number(offset, static_cast<std::uint32_t>(bytes_.size()));
  }
  std::string central(entry.central);
  central.replace(entry.offset_field, offset.size(), offset);
  directory_ += central;
  bytes_ += entry.record;
  ++count_;
}

void ZipWriter::add(std::string_view name, std::string_view content) {
  const std::string smaller = deflated(content);
  const std::string_view stored = smaller.empty() ? content : std::string_view(smaller);
  const std::string fields = shared_fields(name, content, stored.size(), !smaller.empty());
  const auto offset = static_cast<std::uint32_t>(bytes_.size());

  append_number(bytes_, kLocalSignature);
  bytes_ += fields;
  bytes_ += name;
  bytes_ += stored;

  append_number(directory_, kCentralSignature);
  append_number(directory_, kVersionNeeded);
  directory_ += fields;
  append_number(directory_, std::uint16_t{0});  // comment
  append_number(directory_, std::uint16_t{0});  // disk
  append_number(directory_, std::uint16_t{0});  // internal attributes
  append_number(directory_, std::uint32_t{0});  // external attributes
  append_number(directory_, offset);
  directory_ += name;
  ++count_;
}

std::string ZipWriter::finish() {
  if (bytes_.size() + directory_.size() >= kIn64) {
    throw Error(ErrorCode::internal, {"ไฟล์ที่จะเขียนใหญ่เกินไป", "a container to be written is too large"});
  }
  std::string end;
  append_number(end, kEndSignature);
  append_number(end, std::uint32_t{0});  // disks
  append_number(end, count_);
  append_number(end, count_);
  append_number(end, static_cast<std::uint32_t>(directory_.size()));
  append_number(end, static_cast<std::uint32_t>(bytes_.size()));
  append_number(end, std::uint16_t{0});
  return bytes_ + directory_ + end;
}

}  // namespace raingan::workbook
