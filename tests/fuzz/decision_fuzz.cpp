// Any bytes: decision tables or a refusal; every table that was read can be evaluated.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "assess/decision.hpp"
#include "base/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    for (const raingan::assess::DecisionTable& table : raingan::assess::read_decisions("fuzz.dmn", bytes)) {
      std::map<std::string, raingan::assess::Value> inputs;
      for (const std::string& input : table.inputs) inputs[input] = raingan::assess::Fraction{5, 2};
      raingan::assess::decide(table, inputs);
    }
  } catch (const raingan::Error& error) {
    if (error.code() == raingan::ErrorCode::usage) std::abort();
  }
  return 0;
}
