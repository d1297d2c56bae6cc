#include "app/published.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/sha256.hpp"
#include "disk/folder.hpp"
#include "disk/read_file.hpp"
#include "pdf/signature_field.hpp"

namespace raingan::app {
namespace {

using Json = nlohmann::json;

using Hashes = std::map<std::string, std::string>;  // path → SHA-256

// What the manifest tells of its "sources" or "outputs"; empty when there is none or it is no longer one.
Hashes hashes_of(const std::string& folder, const char* list) {
  Hashes hashes;
  const std::string path = folder + "/manifest.json";
  if (!disk::exists(path)) return hashes;
  const Json manifest = Json::parse(disk::read_file(path), nullptr, false);
  if (!manifest.is_object() || !manifest.contains(list) || !manifest[list].is_array()) return hashes;
  for (const Json& file : manifest[list]) {
    const auto text = [&](const char* name) {
      return file.is_object() && file.contains(name) && file[name].is_string() ? file[name].get<std::string>()
                                                                               : std::string();
    };
    hashes[text("path")] = text("sha256");
  }
  return hashes;
}

std::vector<std::string> changed_sources(const JobFolder& job, const std::string& folder) {
  Hashes before = hashes_of(folder, "sources");
  std::vector<std::string> changed;
  if (before.empty()) return changed;
  for (const std::vector<SourceFile>* files : {&job.submissions, &job.base}) {
    for (const SourceFile& file : *files) {
      const std::string name = file.path.substr(job.path.size() + 1);
      const auto known = before.find(name);
      if (known == before.end() || known->second != sha256_hex(file.bytes)) changed.push_back(name);
      if (known != before.end()) before.erase(known);
    }
  }
  for (const auto& [name, hash] : before) changed.push_back(name);
  std::sort(changed.begin(), changed.end());
  return changed;
}

// A signed document holds its signature besides what is made without the key: it must be as it was published.
bool as_published(const std::string& bytes, const NamedBytes& made, const Hashes& published) {
  if (bytes == made.bytes) return true;
  if (!made.path.ends_with(".pdf") || !pdf::is_signed(bytes)) return false;
  const auto known = published.find(made.path);
  return known != published.end() && sha256_hex(bytes) == known->second;
}

}  // namespace

outputs::PublishedState published_state(const Session& session, const std::string& folder,
                                        const std::vector<NamedBytes>& made) {
  outputs::PublishedState state;
  bool any = false;
  const Hashes published = hashes_of(folder, "outputs");
  for (const NamedBytes& file : made) {
    const std::string path = folder + "/" + file.path;
    const bool there = disk::exists(path);
    any = any || there;
    if (!there || !as_published(disk::read_file(path), file, published)) state.changed.push_back(file.path);
  }
  if (!any) return {"not-published", {}};
  for (std::string& source : changed_sources(session.job(), folder)) state.changed.push_back(std::move(source));
  state.state = state.changed.empty() ? "same" : "changed";
  return state;
}

}  // namespace raingan::app
