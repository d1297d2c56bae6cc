#include "app/font_files.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <string_view>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "disk/folder.hpp"
#include "disk/read_file.hpp"

namespace raingan::app {
namespace {

// A family and how the names of its files begin; `for_text` when whole letters may be set in it.
struct Known {
  const char* name;
  std::vector<std::string> keys;
  bool for_text;
};

const std::vector<Known>& known_families() {
  static const std::vector<Known> all = {
      {"TH Sarabun New", {"thsarabunnew"}, true},
      {"TH SarabunPSK", {"thsarabunpsk", "thsarabun"}, true},
      {"TH SarabunIT๙", {"thsarabunit๙", "thsarabunit9"}, true},
      {"Laksaman", {"laksaman"}, true},
      {"Sarabun", {"sarabun"}, true},
      {"DejaVu Sans", {"dejavusans"}, false},
      {"FreeSans", {"freesans"}, false},
  };
  return all;
}

// How the rest of a file's name says the style.
const std::map<std::string, std::size_t>& style_names() {
  using layout::style_index;
  static const std::map<std::string, std::size_t> all = {
      {"", style_index(false, false)},
      {"regular", style_index(false, false)},
      {"400regular", style_index(false, false)},
      {"bold", style_index(true, false)},
      {"700bold", style_index(true, false)},
      {"italic", style_index(false, true)},
      {"400regularitalic", style_index(false, true)},
      {"oblique", style_index(false, true)},
      {"bolditalic", style_index(true, true)},
      {"700bolditalic", style_index(true, true)},
      {"boldoblique", style_index(true, true)},
  };
  return all;
}

constexpr std::array<const char*, 3> kSystemFolders = {
    "/usr/share/fonts/truetype/tlwg", "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/truetype/freefont"};

// "TH Sarabun New Bold.ttf" → "thsarabunnewbold".
std::string key_of(std::string_view name) {
  if (name.ends_with(".ttf") || name.ends_with(".TTF")) name.remove_suffix(4);
  std::string key;
  for (const char c : name) {
    if (c == ' ' || c == '-' || c == '_') continue;
    key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return key;
}

bool is_of(const Known& family, const std::string& key, std::size_t& style) {
  return std::any_of(family.keys.begin(), family.keys.end(), [&](const std::string& begin) {
    if (!key.starts_with(begin)) return false;
    const auto named = style_names().find(key.substr(begin.size()));
    if (named == style_names().end()) return false;
    style = named->second;
    return true;
  });
}

struct Found {
  const Known* known;
  FontPaths files;
};

// The families of which a regular face lies in one of the folders, in the order of preference.
std::vector<Found> found_families(const std::string& folder) {
  std::vector<Found> all;
  for (const Known& known : known_families()) all.push_back({&known, {}});
  std::vector<std::string> folders = {folder};
  folders.insert(folders.end(), kSystemFolders.begin(), kSystemFolders.end());
  for (const std::string& place : folders) {
    for (const char* ending : {".ttf", ".TTF"}) {
      for (const std::string& name : disk::list_files(place, ending)) {
        const std::string key = key_of(name);
        for (Found& family : all) {
          std::size_t style = 0;
          if (is_of(*family.known, key, style) && family.files[style].empty()) family.files[style] = place + "/" + name;
        }
      }
    }
  }
  std::erase_if(all, [](const Found& family) { return family.files[0].empty(); });
  return all;
}

// Moves the family that is asked for to the front.
void prefer(const std::string& name, std::vector<Found>& families) {
  const std::string key = key_of(name);
  const auto wanted = std::find_if(families.begin(), families.end(), [&](const Found& family) {
    const auto& keys = family.known->keys;
    return family.known->for_text &&
           (key_of(family.known->name) == key || std::count(keys.begin(), keys.end(), key) > 0);
  });
  if (wanted != families.end()) {
    std::rotate(families.begin(), wanted, wanted + 1);
    return;
  }
  std::string there;
  for (const Found& family : families) {
    if (family.known->for_text) there += (there.empty() ? "" : ", ") + std::string(family.known->name);
  }
  throw Error(ErrorCode::usage, {"ไม่มีฟอนต์ \"" + name + "\"", "there is no font \"" + name + "\""}, {}, {},
              {"ที่มีอยู่: " + there + "; ฟอนต์อื่นวางไว้ใน fonts/ ได้ (ดู fonts/README.md)",
               "there are: " + there + "; put other files into fonts/ (see fonts/README.md)"});
}

std::shared_ptr<const layout::FontFace> load_face(const std::string& path) {
  return std::make_shared<const layout::FontFace>(disk::read_file(path, limits::kMaxFileBytes), path);
}

}  // namespace

FontChoice choose_fonts(const std::string& folder, const std::string& family) {
  std::vector<Found> families = found_families(folder);
  if (!family.empty()) prefer(family, families);
  FontChoice choice;
  for (const Found& found : families) {
    for (std::size_t style = 0; style < layout::kStyles; ++style) {
      if (choice.files[style].empty() && found.known->for_text) choice.files[style] = found.files[style];
    }
    if (found.files != choice.files) choice.fallbacks.push_back({found.known->name, found.files});
  }
  if (choice.files[0].empty()) {
    throw Error(ErrorCode::faulty_template, {"ไม่พบฟอนต์สำหรับพิมพ์หนังสือ", "no font to set letters in was found"}, folder,
                {}, {"สั่ง scripts/setup", "run scripts/setup"});
  }
  for (std::string& file : choice.files) {
    if (file.empty()) file = choice.files[0];
  }
  return choice;
}

layout::FontFamily load_fonts(const FontChoice& choice) {
  layout::FontFamily fonts;
  for (std::size_t style = 0; style < layout::kStyles; ++style) fonts.styles[style] = load_face(choice.files[style]);
  for (const FontChoice::Family& family : choice.fallbacks) {
    layout::FallbackFamily lazy;
    for (std::size_t style = 0; style < layout::kStyles; ++style) {
      const std::string& path = family.files[style];
      if (!path.empty()) lazy[style] = std::make_shared<const layout::LazyFace>([path] { return load_face(path); });
    }
    fonts.fallbacks.push_back(std::move(lazy));
  }
  return fonts;
}

}  // namespace raingan::app
