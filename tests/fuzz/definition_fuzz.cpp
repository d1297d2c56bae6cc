// Any bytes: a job and an area, or a refusal that is the template's fault.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/error.hpp"
#include "model/area.hpp"
#include "model/job.hpp"

namespace {

template <class Read>
void read_as(std::string_view bytes, const char* root, Read read) {
  try {
    read(raingan::definition::Document("fuzz.xml", bytes, root));
  } catch (const raingan::Error& error) {
    if (error.code() != raingan::ErrorCode::faulty_template) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_as(bytes, "job", [](const raingan::definition::Document& file) { raingan::read_job(file); });
  read_as(bytes, "area", [](const raingan::definition::Document& file) { raingan::read_area(file); });
  return 0;
}
