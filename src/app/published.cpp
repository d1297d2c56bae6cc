#include "app/published.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/sha256.hpp"
#include "disk/folder.hpp"
#include "disk/read_file.hpp"

namespace raingan::app {
namespace {

using Json = nlohmann::json;

// Path below the job's folder → SHA-256, as the manifest tells it; empty when there is none or it is no longer one.
std::map<std::string, std::string> published_sources(const std::string& folder) {
  std::map<std::string, std::string> sources;
  const std::string path = folder + "/manifest.json";
  if (!disk::exists(path)) return sources;
  const Json manifest = Json::parse(disk::read_file(path), nullptr, false);
  if (!manifest.is_object() || !manifest.contains("sources") || !manifest["sources"].is_array()) return sources;
  for (const Json& source : manifest["sources"]) {
    const auto text = [&](const char* name) {
      return source.is_object() && source.contains(name) && source[name].is_string() ? source[name].get<std::string>()
                                                                                     : std::string();
    };
    sources[text("path")] = text("sha256");
  }
  return sources;
}

std::vector<std::string> changed_sources(const JobFolder& job, const std::string& folder) {
  std::map<std::string, std::string> before = published_sources(folder);
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

}  // namespace

outputs::PublishedState published_state(const Session& session, const std::string& folder,
                                        const std::vector<NamedBytes>& made) {
  outputs::PublishedState state;
  bool any = false;
  // What was signed holds the signature besides; only its sources can be compared.
  const bool is_signed = !session.job().job.signing_key.empty() || !session.options().sign.empty();
  for (const NamedBytes& file : made) {
    const std::string path = folder + "/" + file.path;
    const bool there = disk::exists(path);
    any = any || there;
    const bool as_made = (is_signed && file.path.ends_with(".pdf")) || (there && disk::read_file(path) == file.bytes);
    if (!there || !as_made) state.changed.push_back(file.path);
  }
  if (!any) return {"not-published", {}};
  for (std::string& source : changed_sources(session.job(), folder)) state.changed.push_back(std::move(source));
  state.state = state.changed.empty() ? "same" : "changed";
  return state;
}

}  // namespace raingan::app
