// What a person sees: colours when they help, a progress line on a terminal only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/options.hpp"
#include "app/pipeline.hpp"
#include "base/finding.hpp"

namespace raingan::app {

class Terminal {
 public:
  Terminal(const Options& options, Language language);

  Language language() const { return language_; }
  // `text` in Thai or English, whichever is asked for.
  const std::string& say(const Message& text) const { return text.in(language_); }

  void out(std::string_view line) const;   // data, stdout
  void note(std::string_view line) const;  // messages, stderr; nothing with --quiet
  void warn(std::string_view line) const;  // what must be seen, stderr

  // `text` in the colour of `level` when stdout shows colours.
  std::string coloured(Level level, std::string_view text) const;
  std::string coloured(Certainty certainty, std::string_view text) const;
  bool shows_colours() const { return colours_; }
  std::size_t columns() const { return columns_; }  // of stdout; 100 where nobody knows
  // Replaces the progress line; only on a terminal and not with --quiet. done == all clears it.
  void progress(std::string_view what, std::size_t done, std::size_t all) const;
  Progress progress_of(std::string what) const;

 private:
  Language language_;
  bool colours_;
  bool quiet_;
  bool progress_line_;
  std::size_t columns_;
};

// "พบ: ผิด 3 · ควรแก้ 13 · หมายเหตุ 16".
Message counted(const Findings& findings);
// The finding as two lines: where it stands, what it says.
std::string finding_lines(const Finding& finding, const Terminal& terminal);

}  // namespace raingan::app
