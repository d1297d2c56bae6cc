// The fonts of one document, in order of first use, and their resource names F1, F2, …
#pragma once

#include <cstddef>
#include <deque>
#include <string>

#include "layout/font.hpp"
#include "pdf/embedded_font.hpp"
#include "pdf/haru.hpp"

namespace raingan::pdf {

class FontBook {
 public:
  // The number of the face's font in this book; a new one when the face was not used before.
  std::size_t number_of(const layout::FontFace& face) {
    for (std::size_t i = 0; i < fonts_.size(); ++i) {
      if (&fonts_[i].face() == &face) return i;
    }
    fonts_.emplace_back(face);
    return fonts_.size() - 1;
  }

  EmbeddedFont& font(std::size_t number) { return fonts_.at(number); }
  static std::string resource_name(std::size_t number) { return "F" + std::to_string(number + 1); }

  // Fills the page resources. Returns the BaseFont names one after the other.
  std::string write(Document& document, Dictionary resources) const {
    std::string names;
    if (fonts_.empty()) return names;
    Dictionary entries = resources.new_dictionary("Font");
    for (std::size_t i = 0; i < fonts_.size(); ++i) {
      Dictionary font = document.new_object();
      entries.refer(resource_name(i).c_str(), font);
      names += fonts_[i].write(document, font) + " ";
    }
    return names;
  }

 private:
  std::deque<EmbeddedFont> fonts_;
};

}  // namespace raingan::pdf
