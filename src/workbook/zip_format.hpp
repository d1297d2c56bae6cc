// The records of a ZIP container (PKWARE APPNOTE 6.3.9, sections 4.3 and 4.5.3): signatures, sizes and
// little-endian fields.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace raingan::workbook::zip {

inline constexpr std::uint32_t kLocalSignature = 0x04034B50;
inline constexpr std::uint32_t kCentralSignature = 0x02014B50;
inline constexpr std::uint32_t kEndSignature = 0x06054B50;
inline constexpr std::uint32_t kEnd64Signature = 0x06064B50;
inline constexpr std::uint32_t kEnd64LocatorSignature = 0x07064B50;

inline constexpr std::uint64_t kLocalSize = 30;
inline constexpr std::uint64_t kCentralSize = 46;
inline constexpr std::uint64_t kEndSize = 22;
inline constexpr std::uint64_t kEnd64Size = 56;
inline constexpr std::uint64_t kEnd64LocatorSize = 20;
inline constexpr std::uint64_t kCentralOffsetField = 42;

inline constexpr std::uint16_t kStored = 0;
inline constexpr std::uint16_t kDeflated = 8;
inline constexpr std::uint16_t kFlagEncrypted = 0x0001;
inline constexpr std::uint16_t kFlagMasked = 0x2000;
inline constexpr std::uint16_t kFlagUtf8 = 0x0800;
inline constexpr std::uint16_t kZip64Extra = 0x0001;
inline constexpr std::uint32_t kIn64 = 0xFFFFFFFF;  // "the value stands in the zip64 record"
inline constexpr std::uint16_t kCountIn64 = 0xFFFF;

inline bool holds(std::string_view bytes, std::uint64_t at, std::uint64_t count) {
  return at <= bytes.size() && count <= bytes.size() - at;
}

// The little-endian number of `Number`'s width at `at`; requires holds(bytes, at, sizeof(Number)).
template <typename Number>
Number read_number(std::string_view bytes, std::uint64_t at) {
  std::uint64_t value = 0;
  for (std::size_t i = sizeof(Number); i-- > 0;) {
    value = value << 8 | static_cast<unsigned char>(bytes.at(static_cast<std::size_t>(at) + i));
  }
  return static_cast<Number>(value);
}

template <typename Number>
void append_number(std::string& bytes, Number value) {
  auto rest = static_cast<std::uint64_t>(value);
  for (std::size_t i = 0; i < sizeof(Number); ++i, rest >>= 8) {
    bytes += static_cast<char>(static_cast<unsigned char>(rest & 0xFF));
  }
}

}  // namespace raingan::workbook::zip
