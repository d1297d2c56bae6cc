// Who signs what a verb sends, when the job or the command line says so.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "app/job_folder.hpp"
#include "app/options.hpp"
#include "app/terminal.hpp"
#include "pdf/write.hpp"

namespace raingan::app {

class Signature {
 public:
  Signature(pdf::Signer signer, std::string time) : signer_(std::move(signer)), time_(std::move(time)) {}
  pdf::Signing signing() const { return {signer_, time_}; }

 private:
  pdf::Signer signer_;
  std::string time_;
};

// Opens the key of --sign, or else of the job's <signing>, with the password of RAINGAN_SIGN_PASSWORD or of the
// first line of --password-file; nothing when neither names a key. Signed is now (SOURCE_DATE_EPOCH, when that is
// set); a certificate that does not hold then is told, and signs all the same. Throws Error(usage) when there is no
// password, Error(unreadable) as pdf::Signer does.
std::optional<Signature> open_signature(const Options& options, const JobFolder& job, const Terminal& terminal);

}  // namespace raingan::app
