// Any bytes: a workbook or a refusal; and what was read can be marked and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/error.hpp"
#include "workbook/patch.hpp"
#include "workbook/read.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const raingan::workbook::Workbook book = raingan::workbook::read_workbook(bytes, "fuzz.xlsx");
    if (book.sheets.empty()) return 0;
    const std::string patched =
        raingan::workbook::patch_workbook(bytes, "fuzz.xlsx", {{book.sheets.front().name, {{{0, 0}, "x", 0xFFFF00}}}},
                                          {"ผลการตรวจ", {10}, {{{"x", ""}}}});
    raingan::workbook::read_workbook(patched, "patched.xlsx");
  } catch (const raingan::Error& error) {
    if (error.code() != raingan::ErrorCode::unreadable) std::abort();
  }
  return 0;
}
