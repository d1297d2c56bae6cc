#include "app/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "app/session.hpp"
#include "base/utf8.hpp"
#include "outputs/finding_words.hpp"

namespace raingan::app {
namespace {

bool wants_colours(Colour colour) {
  if (colour == Colour::always) return true;
  if (colour == Colour::never) return false;
  const char* refused = std::getenv("NO_COLOR");
  return (refused == nullptr || *refused == '\0') && isatty(STDOUT_FILENO) == 1;
}

std::size_t columns_of_stdout() {
  constexpr std::size_t kUsual = 100;
  constexpr std::size_t kLeast = 40;  // a narrower window breaks every line anyway
  winsize window{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0 || window.ws_col == 0) return kUsual;
  return std::max<std::size_t>(window.ws_col, kLeast);
}

}  // namespace

Terminal::Terminal(const Options& options, Language language)
    : language_(language),
      colours_(wants_colours(options.colour)),
      quiet_(options.quiet),
      progress_line_(!options.quiet && isatty(STDERR_FILENO) == 1),
      columns_(columns_of_stdout()) {}

void Terminal::out(std::string_view line) const { std::cout << line << '\n'; }

void Terminal::note(std::string_view line) const {
  if (!quiet_) std::cerr << line << '\n';
}

void Terminal::warn(std::string_view line) const { std::cerr << line << '\n'; }

std::string Terminal::coloured(Level level, std::string_view text) const {
  if (!colours_) return std::string(text);
  const char* code = level == Level::error ? "\033[1;31m" : level == Level::warning ? "\033[33m" : "\033[2m";
  return code + std::string(text) + "\033[0m";
}

std::string Terminal::coloured(Certainty certainty, std::string_view text) const {
  if (!colours_) return std::string(text);
  const char* code = certainty == Certainty::proven   ? "\033[1;31m"
                     : certainty == Certainty::likely ? "\033[1;33m"
                                                      : "\033[1;36m";
  return code + std::string(text) + "\033[0m";
}

void Terminal::progress(std::string_view what, std::size_t done, std::size_t all) const {
  if (!progress_line_) return;
  std::cerr << "\r\033[K";
  if (done < all) std::cerr << what << ' ' << done << '/' << all;
  std::cerr << std::flush;
}

Progress Terminal::progress_of(std::string what) const {
  return [this, what = std::move(what)](std::size_t done, std::size_t all) { progress(what, done, all); };
}

Message counted(const Findings& findings) {
  const auto count = [&](Level level) {
    return std::to_string(
        std::count_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.level == level; }));
  };
  return {"ผิด " + count(Level::error) + " · ควรแก้ " + count(Level::warning) + " · หมายเหตุ " + count(Level::note),
          count(Level::error) + " errors · " + count(Level::warning) + " warnings · " + count(Level::note) + " notes"};
}

std::string finding_lines(const Finding& finding, const Terminal& terminal) {
  std::string where = file_name(finding.origin.file);
  if (!finding.origin.sheet.empty()) where += " › " + finding.origin.sheet;
  if (!finding.origin.cell.empty()) where += " › " + finding.origin.cell;
  return terminal.coloured(finding.level, outputs::level_word(finding.level, terminal.language())) + "  " +
         printable(where) + "\n      " + printable(terminal.say(finding.message));
}

}  // namespace raingan::app
