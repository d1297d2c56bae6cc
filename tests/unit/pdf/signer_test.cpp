#include "pdf/signer.hpp"

#include <openssl/cms.h>

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "pdf/pdf_tools.hpp"
#include "pdf/sample_keys.hpp"
#include "pdf/sample_pages.hpp"
#include "pdf/write.hpp"

namespace {

using namespace raingan;
using namespace raingan::pdf;

constexpr const char* kTime = "2024-02-09T10:30:00+07:00";

void check_refused(const std::string& file, const std::string& password, const std::string& english) {
  try {
    Signer(file, password, "key.p12");
    FAIL_CHECK("was not refused: " << english);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::unreadable);
    CHECK(error.file() == "key.p12");
    CHECK(error.message().en.find(english) != std::string::npos);
    CHECK_FALSE(error.hint().th.empty());
  }
}

// The signed attributes of a DER signature.
bool has_attribute(const std::string& der, int nid) {
  const auto* at = reinterpret_cast<const unsigned char*>(der.data());
  CMS_ContentInfo* message = d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(der.size()));
  REQUIRE(message != nullptr);
  CMS_SignerInfo* signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(message), 0);
  const bool found = CMS_signed_get_attr_by_NID(signer, nid, -1) >= 0;
  CMS_ContentInfo_free(message);
  return found;
}

}  // namespace

TEST_CASE("a key is opened by its password only, and must be one that signs") {
  const std::string good = test::sample_keys("รหัส");
  CHECK(Signer(good, "รหัส", "key.p12").name() == test::kSampleSigner);
  check_refused(good, "other", "password");
  check_refused("no key at all", "", "no file with a signer's key");
  check_refused(good.substr(0, good.size() / 2), "รหัส", "no file with a signer's key");
  check_refused(test::sample_keys("x", {.with_key = false}), "x", "no private key");
  check_refused(test::sample_keys("x", {.usage = "keyEncipherment"}), "x", "not for signing");
  CHECK_NOTHROW(Signer(test::sample_keys("x", {.usage = "nonRepudiation"}), "x", "key.p12"));
}

TEST_CASE("a certificate holds between its two days") {
  const Signer signer(test::sample_keys("x", {.begins = 1'000'000, .ends = 2'000'000}), "x", "key.p12");
  CHECK_FALSE(signer.valid_at(999'999));
  CHECK(signer.valid_at(1'500'000));
  CHECK_FALSE(signer.valid_at(2'000'001));
}

TEST_CASE("a signature names its certificate and no time, and is no longer than promised") {
  for (const bool curve : {false, true}) {
    const Signer signer(test::sample_keys("x", {.curve = curve}), "x", "key.p12");
    const std::string der = signer.signature_of("content");
    CHECK(der.size() <= signer.longest());
    CHECK(has_attribute(der, NID_pkcs9_messageDigest));
    CHECK(has_attribute(der, NID_id_smime_aa_signingCertificateV2));
    CHECK_FALSE(has_attribute(der, NID_pkcs9_signingTime));
  }
}

TEST_CASE("a signed document is signed whole, and any other byte breaks the signature") {
  const auto face = test::sample_face();
  if (!face || !test::has_tool("pdfsig")) {
    WARN("skipped");
    return;
  }
  const bool curve = GENERATE(false, true);
  const Signer signer(test::sample_keys("x", {.curve = curve}), "x", "key.p12");
  const Signing signing{signer, kTime};
  // An attached file that looks like room for a signature must not be taken for it.
  const std::string decoy = "/SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3] /Contents <" + std::string(99, '0');
  std::string bytes =
      write_pdf(test::tagged_sample(*face), test::sample_metadata(), {{"ก.txt", "text/plain", "", decoy}}, &signing);
  if (!curve) {
    CHECK(write_pdf(test::tagged_sample(*face), test::sample_metadata(), {{"ก.txt", "text/plain", "", decoy}},
                    &signing) == bytes);
  }
  const std::string report = test::ask("pdfsig -nocert {}", bytes).output;
  CAPTURE(report);
  CHECK(report.find("Signature is Valid.") != std::string::npos);
  CHECK(report.find("Total document signed") != std::string::npos);
  CHECK(report.find("ETSI.CAdES.detached") != std::string::npos);
  CHECK(report.find(test::kSampleSigner) != std::string::npos);
  if (test::has_tool("qpdf")) CHECK(test::ask("qpdf --check {}", bytes).status == 0);
  bytes[bytes.find("/MediaBox") + 12] ^= 1;
  CHECK(test::ask("pdfsig -nocert {}", bytes).output.find("Signature is Valid.") == std::string::npos);
}

TEST_CASE("an untagged document can be signed, a malformed time is refused") {
  const auto face = test::sample_face();
  if (!face) return;
  const Signer signer(test::sample_keys("x", {.curve = true}), "x", "key.p12");
  const Signing signing{signer, kTime}, timeless{signer, ""};
  const layout::PageSet plain = test::set_lines(*face, {"น้ำ"});
  CHECK(write_pdf(plain, {}, {}, &signing).find("/ByteRange [0 ") != std::string::npos);
  CHECK_THROWS_AS(write_pdf(plain, {}, {}, &timeless), Error);
}
