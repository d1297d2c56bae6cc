// A province and its districts: data/areas/ID.xml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "definition/definition.hpp"

namespace raingan {

struct District {
  std::string code;  // official code of four digits ("4301"); also the name of its output folder
  std::string name;  // official, without "อำเภอ"
  std::vector<std::string> also;  // other spellings seen, each proven to mean this district
};

struct Letterhead {
  std::string number_prefix;         // "นค ๐๐๑๙.๓/ว"
  std::vector<std::string> address;  // lines of the block at the right
  std::vector<std::string> contact;  // office, section, telephone
  std::string motto;
};

struct Area {
  std::string id;    // "nong-khai"
  std::string name;  // "หนองคาย"
  std::vector<District> districts;  // in official order
  Letterhead letterhead;

  const District* find(std::string_view name) const {
    for (const District& district : districts) {
      if (district.name == name) return &district;
    }
    return nullptr;
  }
};

// Refuses doubled codes or names, a spelling that belongs to two districts, and more than
// limits::kMaxDistricts.
Area read_area(const definition::Document& file);

}  // namespace raingan
