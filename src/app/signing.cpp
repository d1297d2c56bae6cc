#include "app/signing.hpp"

#include <cstdlib>

#include "app/clock.hpp"
#include "base/limits.hpp"
#include "disk/read_file.hpp"

namespace raingan::app {
namespace {

constexpr const char* kPasswordVariable = "RAINGAN_SIGN_PASSWORD";

// Never on the command line: other users of the computer see that.
std::string password_of(const Options& options, const std::string& key_file) {
  if (!options.password_file.empty()) {
    const std::string text = disk::read_file(options.password_file, limits::kMaxDomBytes);
    return text.substr(0, text.find_first_of("\r\n"));
  }
  if (const char* password = std::getenv(kPasswordVariable); password != nullptr) return password;
  throw Error(
      ErrorCode::usage, {"ไม่ได้บอกรหัสผ่านของแฟ้มกุญแจ", "no password was given for the file with the key"}, key_file, {},
      {std::string("ใส่รหัสผ่านไว้ในตัวแปร ") + kPasswordVariable + " หรือในแฟ้มที่บอกด้วย --password-file",
       std::string("put it into the variable ") + kPasswordVariable + " or into a file given by --password-file"});
}

}  // namespace

std::optional<Signature> open_signature(const Options& options, const JobFolder& job, const Terminal& terminal) {
  std::string file = options.sign;
  if (file.empty() && !job.job.signing_key.empty()) {
    const bool absolute = job.job.signing_key.starts_with('/');
    file = absolute ? job.job.signing_key : job.path + "/" + job.job.signing_key;
  }
  if (file.empty()) return std::nullopt;
  pdf::Signer signer(disk::read_file(file, limits::kMaxDomBytes), password_of(options, file), file);
  const std::int64_t now = seconds_now();
  if (!signer.valid_at(now)) {
    terminal.note(file + ": " +
                  terminal.say({"คำเตือน: ใบรับรองของ " + signer.name() + " หมดอายุหรือยังไม่เริ่มใช้ ผู้รับจะเห็นว่าลายมือชื่อใช้ไม่ได้",
                                "warning: the certificate of " + signer.name() +
                                    " has expired or is not yet valid; whoever receives the file will see that"}));
  }
  return Signature(std::move(signer), iso_time(now));
}

}  // namespace raingan::app
