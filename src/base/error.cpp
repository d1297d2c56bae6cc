#include "base/error.hpp"

#include <utility>

namespace raingan {
namespace {

std::string with_place(const std::string& file, const std::string& place, const std::string& what) {
  std::string text;
  if (!file.empty()) text += file + ": ";
  if (!place.empty()) text += place + ": ";
  return text + what;
}

}  // namespace

Error::Error(ErrorCode code, Message what, std::string file, std::string place, Message hint)
    : std::runtime_error(with_place(file, place, what.in(Language::english))),
      code_(code),
      message_(std::move(what)),
      file_(std::move(file)),
      place_(std::move(place)),
      hint_(std::move(hint)) {}

std::string Error::text(Language language) const {
  std::string text = with_place(file_, place_, message_.in(language));
  const std::string& hint = hint_.in(language);
  if (!hint.empty()) text += "\n  " + hint;
  return text;
}

}  // namespace raingan
