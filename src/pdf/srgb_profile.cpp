#include "pdf/srgb_profile.hpp"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace raingan::pdf {
namespace {

// s15Fixed16Number: 65,536ths.
using Fixed = std::int32_t;
using Xyz = std::array<Fixed, 3>;

constexpr Xyz kD50 = {0xF6D6, 0x10000, 0xD32D};  // the connection space's white, as ICC.1 7.2.16 rounds it

// The primaries and the white of IEC 61966-2-1 (D65: x 0.3127, y 0.3290) adapted to D50 by the linear Bradford
// transform; together they make D50 exactly.
constexpr Xyz kRed = {28576, 14581, 912};
constexpr Xyz kGreen = {25239, 46983, 6361};
constexpr Xyz kBlue = {9375, 3972, 46788};
constexpr std::array<Fixed, 9> kBradford = {68674, 1502, -3291, 1939, 64912, -1119, -606, 988, 49262};

// y = ((x + 0.055) / 1.055)^2.4 from 0.04045 on, x / 12.92 below: g, a, b, c, d of function type 3.
constexpr std::array<Fixed, 5> kToneCurve = {157286, 62119, 3417, 5072, 2651};

void append_u16(std::string& bytes, std::uint32_t value) {
  bytes += static_cast<char>(value >> 8 & 0xFF);
  bytes += static_cast<char>(value & 0xFF);
}

void append_u32(std::string& bytes, std::uint32_t value) {
  append_u16(bytes, value >> 16);
  append_u16(bytes, value & 0xFFFF);
}

template <std::size_t N>
void append_fixed(std::string& bytes, const std::array<Fixed, N>& numbers) {
  for (const Fixed number : numbers) append_u32(bytes, static_cast<std::uint32_t>(number));
}

std::string element(std::string_view type) { return std::string(type) + std::string(4, '\0'); }

std::string xyz(const Xyz& place) {
  std::string bytes = element("XYZ ");
  append_fixed(bytes, place);
  return bytes;
}

std::string adaptation() {
  std::string bytes = element("sf32");
  append_fixed(bytes, kBradford);
  return bytes;
}

std::string tone_curve() {
  std::string bytes = element("para");
  append_u16(bytes, 3);
  append_u16(bytes, 0);
  append_fixed(bytes, kToneCurve);
  return bytes;
}

// ASCII text in one language.
std::string words(std::string_view text) {
  constexpr std::uint32_t kRecordSize = 12, kTextOffset = 28;
  std::string bytes = element("mluc");
  append_u32(bytes, 1);
  append_u32(bytes, kRecordSize);
  bytes += "enUS";
  append_u32(bytes, static_cast<std::uint32_t>(text.size() * 2));
  append_u32(bytes, kTextOffset);
  for (const char c : text) append_u16(bytes, static_cast<unsigned char>(c));
  bytes.resize((bytes.size() + 3) / 4 * 4, '\0');
  return bytes;
}

struct Tag {
  std::string_view signature;
  std::string bytes;
};

std::string header(std::uint32_t size) {
  std::string bytes;
  append_u32(bytes, size);
  append_u32(bytes, 0);           // no preferred colour engine
  append_u32(bytes, 0x04200000);  // version 4.2.0
  bytes += "mntrRGB XYZ ";
  for (const std::uint32_t part : {2004u, 10u, 1u, 0u, 0u, 0u}) append_u16(bytes, part);  // of the specification
  bytes += "acsp";
  bytes.resize(64, '\0');  // platform, flags, device
  append_u32(bytes, 0);    // perceptual
  append_fixed(bytes, kD50);
  bytes.resize(128, '\0');  // creator, profile ID (not computed), reserved
  return bytes;
}

}  // namespace

std::string srgb_profile() {
  const std::vector<Tag> tags = {
      {"desc", words("sRGB")}, {"cprt", words("CC0")}, {"wtpt", xyz(kD50)},  {"chad", adaptation()},
      {"rXYZ", xyz(kRed)},     {"gXYZ", xyz(kGreen)},  {"bXYZ", xyz(kBlue)}, {"rTRC", tone_curve()},
  };
  std::vector<std::string_view> curves = {"gTRC", "bTRC"};  // the red one's bytes again
  const std::size_t count = tags.size() + curves.size();
  std::size_t offset = 128 + 4 + 12 * count;
  std::string table, data;
  const auto list = [&table](std::string_view signature, std::size_t at, std::size_t size) {
    table += signature;
    append_u32(table, static_cast<std::uint32_t>(at));
    append_u32(table, static_cast<std::uint32_t>(size));
  };
  for (const Tag& tag : tags) {
    list(tag.signature, offset + data.size(), tag.bytes.size());
    data += tag.bytes;
  }
  const std::size_t curve = tags.back().bytes.size();
  for (const std::string_view signature : curves) list(signature, offset + data.size() - curve, curve);
  std::string profile = header(static_cast<std::uint32_t>(offset + data.size()));
  append_u32(profile, static_cast<std::uint32_t>(count));
  return profile + table + data;
}

}  // namespace raingan::pdf
