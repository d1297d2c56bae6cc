// Who signs: a private key and its certificates.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace raingan::pdf {

// A signer's key out of a PKCS#12 file (RFC 7292). Safe to use from many threads at once.
class Signer {
 public:
  // `file` names the bytes in complaints. Throws Error(unreadable) when they are no PKCS#12 file, when the
  // password does not open it, and when it holds no key with its certificate or one that may not sign (neither
  // RSA nor an elliptic curve, or its certificate is for other uses).
  Signer(std::string_view pkcs12, const std::string& password, const std::string& file);
  ~Signer();
  Signer(Signer&&) noexcept;

  // The common name in the certificate; the file's name where it has none.
  const std::string& name() const { return name_; }

  // Whether the certificate holds at this second since 1970.
  bool valid_at(std::int64_t second) const;

  // A detached CMS signature of `content` (DER, RFC 5652) as PAdES baseline B-B wants it (ETSI EN 319 142-1, 6.3):
  // SHA-256, the signing certificate named in a signed attribute (RFC 5035), no signing time, all certificates
  // of the file inside. The same content gives the same bytes with an RSA key; with a curve they differ by
  // nature. Throws Error(internal) when OpenSSL refuses or does not accept its own signature.
  std::string signature_of(std::string_view content) const;

  // No signature of this signer is longer, in bytes.
  std::size_t longest() const { return longest_; }

 private:
  struct Keys;
  std::unique_ptr<Keys> keys_;
  std::string name_;
  std::size_t longest_ = 0;
};

}  // namespace raingan::pdf
