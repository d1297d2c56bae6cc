// Any bytes: decision tables or a refusal; every table that was read can be evaluated.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "assess/requirements.hpp"
#include "base/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  using raingan::assess::Value;
  const Value values[] = {
      raingan::assess::Fraction{5, 2}, std::string("a"), true, *raingan::assess::Temporal::parse("2025-01-31"), {}};
  try {
    const auto model = raingan::assess::read_decisions("fuzz.dmn", bytes);
    for (const raingan::assess::DecisionTable& table : model) {
      raingan::assess::Inputs inputs;
      std::size_t next = size;
      for (const auto& input : raingan::assess::inputs_of(model, table)) inputs[input.name] = values[next++ % 5];
      try {
        raingan::assess::decide_in(model, table, inputs);
      } catch (const raingan::Error& error) {
        if (error.code() == raingan::ErrorCode::faulty_template) std::abort();
      }
    }
  } catch (const raingan::Error& error) {
    if (error.code() == raingan::ErrorCode::usage) std::abort();
  }
  return 0;
}
