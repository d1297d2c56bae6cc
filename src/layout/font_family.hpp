// The faces that text is set in, and where to look for a character that they lack.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "layout/font.hpp"

namespace raingan::layout {

// A face that is read when a character is first looked for in it. Safe to use from many threads.
class LazyFace {
 public:
  using Load = std::function<std::shared_ptr<const FontFace>()>;
  explicit LazyFace(Load load) : load_(std::move(load)) {}

  // Throws what `load` throws.
  const FontFace& face() const {
    std::call_once(once_, [this] { face_ = load_(); });
    return *face_;
  }

 private:
  Load load_;
  mutable std::once_flag once_;
  mutable std::shared_ptr<const FontFace> face_;
};

// Regular, bold, italic, bold italic.
inline constexpr std::size_t kStyles = 4;
constexpr std::size_t style_index(bool bold, bool italic) { return (bold ? 1U : 0U) + (italic ? 2U : 0U); }

// Another family; a style that it lacks is null.
using FallbackFamily = std::array<std::shared_ptr<const LazyFace>, kStyles>;

struct FontFamily {
  std::array<std::shared_ptr<const FontFace>, kStyles> styles;  // all four
  std::vector<FallbackFamily> fallbacks;                        // in order of preference

  const FontFace& face(bool bold, bool italic) const { return *styles[style_index(bold, italic)]; }

  // The face that draws `c` in this style: the style's own; else another of the family; else of the first
  // fallback that has it, in the same style where it can. A mark `mark` that follows should be in the same
  // face (0: none); a face without it is taken only when no face has both. Null when no face has `c`.
  const FontFace* face_for(char32_t c, char32_t mark, bool bold, bool italic) const;
};

}  // namespace raingan::layout
