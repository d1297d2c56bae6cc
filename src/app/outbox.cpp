#include "app/outbox.hpp"

#include "base/sha256.hpp"

namespace raingan::app {

Outbox::Outbox(const Session& session, const std::string& folder, std::size_t awaited)
    : terminal_(session.terminal()),
      awaited_(awaited),
      publication_(folder, session.options().force ? disk::Existing::any : disk::Existing::own) {}

void Outbox::put(const NamedBytes& file) {
  outputs::ManifestFile entry{file.path, file.bytes.size(), sha256_hex(file.bytes)};
  const std::lock_guard<std::mutex> lock(writing_);
  publication_.add(file.path, file.bytes);
  files_.push_back(std::move(entry));
  if (files_.size() <= awaited_) {
    terminal_.progress(terminal_.say({"ทำแฟ้ม", "making files"}), files_.size(), awaited_);
  }
}

void Outbox::publish() { publication_.commit(); }

}  // namespace raingan::app
