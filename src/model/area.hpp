// A province and its districts: data/areas/ID.xml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "definition/definition.hpp"

namespace raingan {

struct District {
  std::string code;               // official code of four digits ("4301"); also the name of its output folder
  std::string name;               // official, without "อำเภอ"
  std::vector<std::string> also;  // other spellings seen, each proven to mean this district
};

struct Letterhead {
  std::string number_prefix;         // "นค ๐๐๑๙.๓/"
  std::vector<std::string> address;  // lines of the block at the right
  std::vector<std::string> contact;  // office, section, telephone
  std::string motto;                 // lines joined by "\n"
};

struct Area {
  std::string id;                   // "nong-khai"
  std::string name;                 // "หนองคาย"
  std::vector<District> districts;  // in official order
  Letterhead letterhead;

  const District* find(std::string_view official_name) const {
    for (const District& district : districts) {
      if (district.name == official_name) return &district;
    }
    return nullptr;
  }
};

// <area id name> with <district code name> (each with any <also>) and one <letterhead number> of <address>,
// <contact> (each of <line>) and any <motto>, a line each; templates/schema/area.xsd. Refuses doubled codes or names, codes
// that are not four digits, a spelling that belongs to two districts (compared by thai::name_key), no
// district at all, and more than limits::kMaxDistricts.
Area read_area(const definition::Document& file);

}  // namespace raingan
