#include "pdf/signer.hpp"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>
#include <vector>

#include "base/error.hpp"

namespace raingan::pdf {
namespace {

// A signature of a curve is up to nine bytes longer or shorter than another.
constexpr std::size_t kLeeway = 16;
constexpr unsigned kWays = CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP | CMS_CADES;

template <auto release>
struct Release {
  template <typename T>
  void operator()(T* object) const {
    release(object);
  }
};
template <typename T, auto release>
using Owned = std::unique_ptr<T, Release<release>>;

using Bio = Owned<BIO, BIO_free_all>;
using Cms = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;

[[noreturn]] void refuse(const std::string& file, Message what, Message hint = {}) {
  ERR_clear_error();
  throw Error(ErrorCode::unreadable, std::move(what), file, {}, std::move(hint));
}

void require(bool holds) {
  if (holds) return;
  const char* reason = ERR_reason_error_string(ERR_peek_last_error());
  const std::string why = reason != nullptr ? reason : "?";
  ERR_clear_error();
  throw Error(ErrorCode::internal, {"ลงลายมือชื่ออิเล็กทรอนิกส์ไม่สำเร็จ (OpenSSL: " + why + ")",
                                    "the document could not be signed (OpenSSL: " + why + ")"});
}

Bio reader(std::string_view bytes) { return Bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size()))); }

std::string common_name(const X509* certificate) {
  const X509_NAME* subject = X509_get_subject_name(certificate);
  const int at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
  if (at < 0) return {};
  unsigned char* utf8 = nullptr;
  const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
  if (size < 0) return {};
  std::string name(utf8, utf8 + size);
  OPENSSL_free(utf8);
  return name;
}

template <typename Object>
std::string der(const Object* object, int (*encode)(const Object*, unsigned char**)) {
  unsigned char* bytes = nullptr;
  const int size = encode(object, &bytes);
  require(size > 0);
  std::string text(bytes, bytes + size);
  OPENSSL_free(bytes);
  return text;
}

// Identifier and length of a DER value (X.690, 8.1).
std::string der_head(char identifier, std::size_t size) {
  std::string length;
  for (std::size_t rest = size; rest > 0; rest >>= 8) length.insert(length.begin(), static_cast<char>(rest & 0xFF));
  if (size < 0x80) return {identifier, static_cast<char>(size)};
  return identifier + std::string(1, static_cast<char>(0x80 | length.size())) + length;
}

// What is signed: the attributes as a SET OF, in the order of their bytes (RFC 5652, 5.4).
std::string signed_attributes(const CMS_SignerInfo* signer) {
  std::vector<std::string> attributes;
  for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i) {
    attributes.push_back(der<X509_ATTRIBUTE>(CMS_signed_get_attr(signer, i), i2d_X509_ATTRIBUTE));
  }
  std::ranges::sort(attributes);
  std::string all;
  for (const std::string& attribute : attributes) all += attribute;
  return der_head(0x31, all.size()) + all;
}

// OpenSSL always signs its clock's time along, which PAdES forbids: the time stands in the PDF's own /M. So the
// attribute goes, and the others are signed anew.
void sign_without_time(CMS_SignerInfo* signer, EVP_PKEY* key) {
  const int time = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
  if (time >= 0) X509_ATTRIBUTE_free(CMS_signed_delete_attr(signer, time));
  const std::string content = signed_attributes(signer);
  const auto* data = reinterpret_cast<const unsigned char*>(content.data());
  const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
  std::size_t size = 0;
  require(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1);
  require(EVP_DigestSign(context.get(), nullptr, &size, data, content.size()) == 1);
  std::vector<unsigned char> value(size);
  require(EVP_DigestSign(context.get(), value.data(), &size, data, content.size()) == 1);
  require(ASN1_STRING_set(CMS_SignerInfo_get0_signature(signer), value.data(), static_cast<int>(size)) == 1);
}

}  // namespace

struct Signer::Keys {
  Owned<EVP_PKEY, EVP_PKEY_free> key;
  Owned<X509, X509_free> certificate;
  std::vector<Owned<X509, X509_free>> chain;
};

Signer::Signer(std::string_view pkcs12, const std::string& password, const std::string& file)
    : keys_(std::make_unique<Keys>()) {
  const Owned<PKCS12, PKCS12_free> bag(d2i_PKCS12_bio(reader(pkcs12).get(), nullptr));
  if (!bag) {
    refuse(file, {"แฟ้มนี้ไม่ใช่แฟ้มกุญแจลายมือชื่ออิเล็กทรอนิกส์ (PKCS#12)", "this is no file with a signer's key (PKCS#12)"},
           {"ใช้แฟ้ม .p12 หรือ .pfx ที่ผู้ให้บริการออกใบรับรองให้มา", "use the .p12 or .pfx file that came with the certificate"});
  }
  if (PKCS12_mac_present(bag.get()) == 1 &&
      PKCS12_verify_mac(bag.get(), password.c_str(), static_cast<int>(password.size())) != 1) {
    refuse(file, {"รหัสผ่านของแฟ้มกุญแจไม่ถูกต้อง", "the password does not open the file with the key"},
           {"ตรวจรหัสผ่าน แล้วสั่งใหม่", "check the password and run again"});
  }
  EVP_PKEY* key = nullptr;
  X509* certificate = nullptr;
  STACK_OF(X509)* others = nullptr;
  const bool opened = PKCS12_parse(bag.get(), password.c_str(), &key, &certificate, &others) == 1;
  keys_->key.reset(key);
  keys_->certificate.reset(certificate);
  while (sk_X509_num(others) > 0) keys_->chain.emplace_back(sk_X509_shift(others));
  sk_X509_free(others);
  if (!opened) {
    refuse(file,
           {"เปิดแฟ้มกุญแจไม่ได้ อาจเข้ารหัสด้วยวิธีเก่าที่เลิกใช้แล้ว",
            "the file with the key cannot be opened; it may be encrypted in an old way"},
           {"ส่งออกแฟ้มใหม่โดยเลือกการเข้ารหัส AES-256", "export it again with AES-256"});
  }
  if (key == nullptr || certificate == nullptr) {
    refuse(file, {"ในแฟ้มไม่มีกุญแจส่วนตัวคู่กับใบรับรอง", "the file holds no private key with its certificate"},
           {"ส่งออกแฟ้มใหม่โดยรวมกุญแจส่วนตัวไว้ด้วย", "export it again together with the private key"});
  }
  const int kind = EVP_PKEY_get_base_id(key);
  const bool may_sign = (X509_get_key_usage(certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
  if ((kind != EVP_PKEY_RSA && kind != EVP_PKEY_EC) || !may_sign) {
    refuse(
        file, {"ใบรับรองในแฟ้มนี้ใช้ลงลายมือชื่อไม่ได้", "the certificate in this file is not for signing"},
        {"ใช้ใบรับรองสำหรับลงลายมือชื่ออิเล็กทรอนิกส์ (กุญแจ RSA หรือ EC)", "use a certificate for signatures (an RSA or EC key)"});
  }
  name_ = common_name(certificate);
  if (name_.empty()) name_ = file.substr(file.rfind('/') + 1);
  longest_ = signature_of("").size() + kLeeway;
}

Signer::~Signer() = default;
Signer::Signer(Signer&&) noexcept = default;

bool Signer::valid_at(std::int64_t second) const {
  std::time_t moment = static_cast<std::time_t>(second);
  const X509* certificate = keys_->certificate.get();
  return X509_cmp_time(X509_get0_notBefore(certificate), &moment) < 0 &&
         X509_cmp_time(X509_get0_notAfter(certificate), &moment) > 0;
}

std::string Signer::signature_of(std::string_view content) const {
  const Bio source = reader(content);
  const Cms message(CMS_sign(nullptr, nullptr, nullptr, nullptr, kWays | CMS_PARTIAL));
  require(source != nullptr && message != nullptr);
  CMS_SignerInfo* signer =
      CMS_add1_signer(message.get(), keys_->certificate.get(), keys_->key.get(), EVP_sha256(), kWays);
  require(signer != nullptr);
  for (const auto& other : keys_->chain) require(CMS_add1_cert(message.get(), other.get()) == 1);
  require(CMS_final(message.get(), source.get(), nullptr, kWays) == 1);
  sign_without_time(signer, keys_->key.get());
  const Bio again = reader(content);
  require(CMS_verify(message.get(), nullptr, nullptr, again.get(), nullptr, CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) ==
          1);
  return der<CMS_ContentInfo>(message.get(), i2d_CMS_ContentInfo);
}

}  // namespace raingan::pdf
