// Throwaway keys for the tests of signatures.
#pragma once

#include <cstdint>
#include <string>

namespace raingan::pdf::test {

struct KeyWishes {
  bool curve = false;       // P-256 in place of RSA
  std::string usage = {};   // of the key, as in "keyEncipherment"; empty: any
  std::int64_t begins = 0;  // seconds since 1970
  std::int64_t ends = 4'000'000'000;
  bool with_key = true;
};

inline constexpr const char* kSampleSigner = "ผู้ลงนามทดสอบ";

// A PKCS#12 file of a key of its own with a certificate that it signed itself, in the name of kSampleSigner.
std::string sample_keys(const std::string& password, const KeyWishes& wishes = {});

}  // namespace raingan::pdf::test
