// How remarks are put.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lint/remark.hpp"

namespace raingan::lint {

inline Remark remark(Level level, RemarkKind kind, std::string file, int line, std::string place, Message message,
                     Message witness = {}) {
  Remark one;
  one.level = level;
  one.kind = kind;
  one.file = std::move(file);
  one.line = line;
  one.place = std::move(place);
  one.message = std::move(message);
  one.witness = std::move(witness);
  return one;
}

// “…” around what is quoted, cut where it grows long.
std::string quoted(const std::string& words);
// "a, b, c".
std::string listed(const std::vector<std::string>& words);

}  // namespace raingan::lint
