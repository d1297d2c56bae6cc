// What the command line says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"

namespace raingan::app {

enum class Colour { automatic, always, never };

// Flags that every verb understands; a verb looks only at what concerns it.
struct Options {
  std::optional<Language> language;  // none: the job's own, else Thai
  bool json = false;
  bool csv = false;
  bool quiet = false;
  bool force = false;
  unsigned jobs = 0;  // 0: one a processor
  Colour colour = Colour::automatic;
  std::string html;                // of `check`: the file for the report
  std::string out;                 // empty: the verb's own default
  std::vector<std::string> paths;  // positional arguments; of `trace` also the place in an output
  std::string area;
  std::string mission;
  std::string form;
  std::string period;
  std::string district;
  std::string sync;                 // of `forms` and `new`: where the ledgers of the month before are
  std::string accept;               // of `check`: the file of an officer's decisions
  std::string questions;            // of `check`: the file for what is to be decided
  std::string sign;                 // the PKCS#12 file of who signs; empty: the job's own, or nobody
  std::string password_file;        // of that file; empty: the environment tells
  bool with_sources = false;        // of `letter`: the file copy too
  std::string style = "body";       // of `proof`
  std::string align;                // of `proof`; empty: the style's own
  std::string font;                 // of `proof`: a family; empty: the usual choice
  bool bold = false;                // of `proof`
  bool italic = false;              // of `proof`
  std::string decision;             // of `decide`
  std::vector<std::string> inputs;  // of `decide`: name=value
};

}  // namespace raingan::app
