#include "pdf/sample_keys.hpp"

#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <memory>

namespace raingan::pdf::test {
namespace {

// Made once: a new RSA key takes a while.
EVP_PKEY* key_of(bool curve) {
  static const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> rsa(EVP_RSA_gen(2048), &EVP_PKEY_free);
  static const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> ec(EVP_EC_gen("P-256"), &EVP_PKEY_free);
  return curve ? ec.get() : rsa.get();
}

std::unique_ptr<X509, decltype(&X509_free)> certificate_of(EVP_PKEY* key, const KeyWishes& wishes) {
  std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
  X509* made = certificate.get();
  X509_set_version(made, X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(made), 7);
  ASN1_TIME_set(X509_getm_notBefore(made), wishes.begins);
  ASN1_TIME_set(X509_getm_notAfter(made), wishes.ends);
  X509_NAME* name = X509_get_subject_name(made);
  X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(kSampleSigner),
                             -1, -1, 0);
  X509_set_issuer_name(made, name);
  X509_set_pubkey(made, key);
  if (!wishes.usage.empty()) {
    X509_EXTENSION* usage = X509V3_EXT_conf_nid(nullptr, nullptr, NID_key_usage, wishes.usage.c_str());
    X509_add_ext(made, usage, -1);
    X509_EXTENSION_free(usage);
  }
  X509_sign(made, key, EVP_sha256());
  return certificate;
}

}  // namespace

std::string sample_keys(const std::string& password, const KeyWishes& wishes) {
  EVP_PKEY* key = key_of(wishes.curve);
  const auto certificate = certificate_of(key, wishes);
  PKCS12* bag = PKCS12_create(password.c_str(), "test", wishes.with_key ? key : nullptr, certificate.get(), nullptr, 0,
                              0, 0, 0, 0);
  unsigned char* bytes = nullptr;
  const int size = i2d_PKCS12(bag, &bytes);
  std::string file(bytes, bytes + size);
  OPENSSL_free(bytes);
  PKCS12_free(bag);
  return file;
}

}  // namespace raingan::pdf::test
