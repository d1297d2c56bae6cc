// A text for the officer in both languages of the program. Thai is what is shown unless `--lang en`.
#pragma once

#include <string>

namespace raingan {

enum class Language { thai, english };

struct Message {
  std::string th;
  std::string en;

  // The text in `language`; the Thai one where no English text was given.
  const std::string& in(Language language) const { return language == Language::english && !en.empty() ? en : th; }
};

}  // namespace raingan
