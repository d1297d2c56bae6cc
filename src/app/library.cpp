#include "app/library.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "base/utf8.hpp"
#include "disk/folder.hpp"
#include "disk/read_file.hpp"
#include "layout/drawing_file.hpp"

namespace raingan::app {
namespace {

constexpr const char* kEmblem = "/data/emblem/garuda.path";
constexpr const char* kDictionary = "/data/words/thbrk.tri";
constexpr const char* kGlueWords = "/data/words/glue.txt";
constexpr const char* kCompounds = "/data/words/compounds.txt";

std::string first_existing(const std::vector<std::string>& candidates) {
  const auto found =
      std::find_if(candidates.begin(), candidates.end(), [](const std::string& path) { return disk::exists(path); });
  return found == candidates.end() ? "" : *found;
}

definition::Document document(const std::string& path, std::string_view root) {
  return definition::Document(path, disk::read_file(path, limits::kMaxDomBytes), root);
}

}  // namespace

std::string Library::path_of(const std::string& folder, const std::string& id) const {
  const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  std::string path = root_ + "/" + folder + "/" + id + ".xml";
  if (plain && disk::exists(path)) return path;
  std::string known;
  for (const std::string& name : disk::list_files(root_ + "/" + folder, ".xml")) {
    known += (known.empty() ? "" : ", ") + name.substr(0, name.size() - 4);
  }
  throw Error(ErrorCode::usage, {"ไม่มี \"" + id + "\" ใน " + folder, "there is no \"" + id + "\" in " + folder}, {}, {},
              {"ที่มีอยู่: " + known, "there are: " + known});
}

form::Catalogue Library::forms() const {
  form::Catalogue catalogue;
  const std::string folder = root_ + "/templates/forms";
  for (const std::string& name : disk::list_files(folder, ".xml")) catalogue.add(document(folder + "/" + name, "form"));
  return catalogue;
}

Area Library::area(const std::string& id) const { return read_area(document(path_of("data/areas", id), "area")); }

std::vector<std::string> Library::area_ids() const {
  std::vector<std::string> ids = disk::list_files(root_ + "/data/areas", ".xml");
  for (std::string& name : ids) name.resize(name.size() - 4);
  return ids;
}

assess::Mission Library::mission(const std::string& id, const assess::Choices& choices) const {
  return assess::read_mission(document(path_of("templates/missions", id), "mission"), choices);
}

assess::DecisionTable Library::criteria(const assess::Mission& mission) const {
  const std::string path = root_ + "/templates/missions/" + mission.criteria;
  const std::vector<assess::DecisionTable> tables = assess::read_decisions(path, disk::read_file(path));
  if (tables.size() != 1) {
    throw Error(ErrorCode::faulty_template, {"ต้องมีตารางตัดสินใจหนึ่งตาราง", "exactly one decision table is expected"},
                path);
  }
  return tables.front();
}

outputs::LetterTemplate Library::letter(const std::string& id) const {
  outputs::LetterTemplate letter = outputs::read_letter(document(path_of("templates/letters", id), "letter"));
  for (const outputs::AnnexTemplate& annex : letter.annexes) {
    if (annex.page.empty() || letter.pages.count(annex.page) > 0) continue;
    try {
      letter.pages[annex.page] = std::make_shared<const outputs::PageTemplate>(page(annex.page));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::usage) throw;
      throw Error(ErrorCode::faulty_template, error.message(), letter.file, "line " + std::to_string(annex.line),
                  error.hint());
    }
  }
  return letter;
}

outputs::PageTemplate Library::page(const std::string& id) const {
  return outputs::read_page(document(path_of("templates/pages", id), "page"));
}

outputs::MemoTemplate Library::memo(const std::string& id) const {
  return outputs::read_memo(document(path_of("templates/memos", id), "memo"));
}

outputs::Wording Library::wording() const {
  return outputs::read_wording(document(root_ + "/templates/wording/official.xml", "wording"));
}

FontChoice Library::fonts(const std::string& family) const { return choose_fonts(root_ + "/fonts", family); }
std::string Library::emblem_file() const { return first_existing({root_ + kEmblem}); }
std::string Library::dictionary_file() const { return first_existing({root_ + kDictionary}); }

layout::Resources Library::resources(const std::string& font) const {
  layout::Resources resources;
  resources.fonts = load_fonts(fonts(font));
  const std::string folder = root_ + "/templates/layout";
  for (const std::string& name : disk::list_files(folder, ".xml")) {
    layout::read_styles(document(folder + "/" + name, "layout"), resources.styles);
  }
  if (const std::string emblem = emblem_file(); !emblem.empty()) {
    resources.emblem = layout::read_drawing(disk::read_file(emblem, limits::kMaxFileBytes), emblem);
  }
  return resources;
}

std::shared_ptr<const thai::GlueWords> Library::glue_words() const {
  const std::string path = root_ + kGlueWords, compounds = root_ + kCompounds;
  thai::GlueWords words = thai::read_glue_words(disk::read_file(path), path);
  thai::read_compounds(disk::read_file(compounds), compounds, words);
  for (const std::string& id : area_ids()) {
    const Area place = area(id);
    words.names.push_back(to_utf32(place.name));
    for (const District& district : place.districts) words.names.push_back(to_utf32(district.name));
  }
  return std::make_shared<const thai::GlueWords>(std::move(words));
}

std::unique_ptr<thai::WordBreaker> Library::words(std::shared_ptr<const thai::GlueWords> glue) const {
  return std::make_unique<thai::WordBreaker>(dictionary_file(), std::move(glue));
}

}  // namespace raingan::app
