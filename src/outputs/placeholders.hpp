// Names in braces inside the texts of a letter, and what stands in their place.
#pragma once

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/document.hpp"
#include "outputs/figure_text.hpp"
#include "outputs/kept_phrases.hpp"
#include "outputs/letter.hpp"

namespace raingan::outputs {

// Literal text and placeholder names of `text` in order. Throws Error(faulty_template) with file and
// line for a brace without its partner, an empty name, or a name that is neither a placeholder of every letter nor
// one of `more_names`.
struct TextPiece {
  std::string text;  // literal text, or the name without braces
  bool placeholder = false;
};
std::vector<TextPiece> pieces_of(const TemplateText& text, const std::string& file,
                                 std::span<const std::string_view> more_names = {});

// What a memo may say besides (outputs/memo.hpp), and what its items for every target may.
inline constexpr std::array<std::string_view, 9> kMemoNames = {
    "letter_to", "letter_subject", "mission", "attachment_count", "workbooks", "unread", "errors", "warnings", "notes"};
inline constexpr std::array<std::string_view, 3> kTargetNames = {"target_name", "target_total", "target_unit"};

bool names_placeholder(const TemplateText& text, const std::string& file, std::string_view name);

// What the placeholders of one letter bring.
class Placeholders {
 public:
  // Placeholders that only some texts have, by name, with what they bring.
  using Values = std::map<std::string, layout::Spans>;

  // `district` is empty in a letter to all; `table_period` a period's title; `file` the one that the texts are from,
  // empty for the letter's own.
  Placeholders(const LetterTemplate& letter, const Facts& facts, std::string district, std::string table_period,
               const std::string& file = {}, Values own = {});

  // `text` with its placeholders filled, digits as asked, phrases kept together and everything traced.
  layout::Spans fill(const TemplateText& text, Digits digits = Digits::thai) const;
  // The same as plain text, for titles of documents.
  std::string plain(const TemplateText& text) const;

 private:
  layout::Span value(const std::string& name, int line) const;
  std::string deadline(const std::string& id, int line) const;
  std::string due(const std::string& round, int line) const;
  layout::Span target(const std::string& id, int line) const;
  layout::Span total(const std::string& id, int line) const;
  void refuse_without_target(const std::string& id, int line) const;
  [[noreturn]] void fail(int line, Message what) const;

  const LetterTemplate& letter_;
  const Facts& facts_;
  std::string district_;
  std::string table_period_;
  std::string file_;
  Values own_;
  KeptNames names_;  // of the area and its districts
};

}  // namespace raingan::outputs
