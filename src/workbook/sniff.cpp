#include "workbook/sniff.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

namespace raingan::workbook {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHeadBytes = 4096;
constexpr std::size_t kTailBytes = 66'000;  // an end record and the longest comment

std::string_view without_blank_start(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view{} : bytes.substr(first);
}

std::string lower_head(std::string_view bytes) {
  std::string head(without_blank_start(bytes).substr(0, kHeadBytes));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return head;
}

bool starts_with_any(std::string_view bytes, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return bytes.starts_with(s); });
}

bool has_any(std::string_view bytes, std::initializer_list<std::string_view> needles) {
  return std::any_of(needles.begin(), needles.end(),
                     [&](std::string_view n) { return bytes.find(n) != std::string_view::npos; });
}

// A compound file holds a password-protected .xlsx as a stream of this name (MS-OFFCRYPTO 2.3.4).
Refusal kind_of_compound_file(std::string_view bytes) {
  constexpr auto kEncrypted = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
  constexpr auto kWord = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv;
  if (has_any(bytes, {kEncrypted})) return Refusal::encrypted;
  return has_any(bytes, {kWord}) ? Refusal::word_document : Refusal::old_excel;
}

bool looks_like_text(std::string_view bytes) {
  if (starts_with_any(bytes, {"\xFF\xFE"sv, "\xFE\xFF"sv})) return true;
  const std::string_view head = bytes.substr(0, kHeadBytes);
  return std::none_of(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x7F || (byte < 0x20 && c != '\t' && c != '\r' && c != '\n' && c != '\f');
  });
}

}  // namespace

bool looks_like_zip(std::string_view bytes) {
  if (starts_with_any(bytes, {"PK\3\4"sv, "PK\5\6"sv, "PK\7\b"sv})) return true;
  const std::size_t tail = std::min(bytes.size(), kTailBytes);
  return bytes.substr(bytes.size() - tail).find("PK\5\6"sv) != std::string_view::npos &&
         bytes.substr(0, kHeadBytes).find("PK\3\4"sv) != std::string_view::npos;
}

Refusal kind_of_other(std::string_view bytes) {
  if (bytes.empty()) return Refusal::empty_file;
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return kind_of_compound_file(bytes);
  if (starts_with_any(bytes, {"\x09\x08"sv, "\x09\x04"sv, "\x09\x02"sv, "\x09\x00"sv})) return Refusal::old_excel;
  if (starts_with_any(bytes, {"%PDF"sv})) return Refusal::pdf;
  if (starts_with_any(bytes, {"\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF8"sv, "BM"sv, "II*\0"sv, "MM\0*"sv})) {
    return Refusal::picture;
  }
  if (starts_with_any(bytes, {"Rar!"sv, "7z\xBC\xAF"sv, "\x1F\x8B"sv})) return Refusal::archive;
  if (starts_with_any(bytes, {"{\\rtf"sv})) return Refusal::word_document;
  const std::string head = lower_head(bytes);
  if (head.empty() && looks_like_text(bytes)) return Refusal::empty_file;
  if (head.starts_with('<') && has_any(head, {"<html", "<!doctype html", "<table", "<meta", "<body"})) {
    return Refusal::html;
  }
  if (head.starts_with("<?xml") || head.starts_with("<workbook")) {
    return has_any(head, {"opendocument"}) ? Refusal::open_document : Refusal::xml_table;
  }
  return looks_like_text(bytes) ? Refusal::plain_text : Refusal::unknown_format;
}

}  // namespace raingan::workbook
