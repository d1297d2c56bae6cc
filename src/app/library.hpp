// What the program brings along: forms, missions, letters, areas, styles, fonts, emblem, words.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/font_files.hpp"
#include "assess/decision.hpp"
#include "assess/mission.hpp"
#include "form/catalogue.hpp"
#include "layout/compose.hpp"
#include "model/area.hpp"
#include "outputs/letter.hpp"
#include "outputs/memo.hpp"
#include "outputs/page_template.hpp"
#include "outputs/wording.hpp"
#include "thai/words.hpp"

namespace raingan::app {

// Reads from one root folder (see disk/paths.hpp). Every member throws Error(faulty_template) with file
// and line for a mistake in a file, Error(usage) with the ids that exist for an unknown id.
class Library {
 public:
  explicit Library(std::string root) : root_(std::move(root)) {}

  const std::string& root() const { return root_; }
  form::Catalogue forms() const;
  Area area(const std::string& id) const;
  std::vector<std::string> area_ids() const;
  // In the round and under the readings that are chosen; empty: the mission's own.
  assess::Mission mission(const std::string& id, const assess::Choices& choices = {}) const;
  // Of the readings in force (Mission::criteria).
  assess::DecisionTable criteria(const assess::Mission& mission) const;
  // With the pages that its annexes name.
  outputs::LetterTemplate letter(const std::string& id) const;
  outputs::PageTemplate page(const std::string& id) const;
  outputs::MemoTemplate memo(const std::string& id) const;
  outputs::Wording wording() const;

  // Everything for setting pages except the word breaker, of which every thread makes its own.
  // `font` names a family that goes first; empty: the usual choice (see font_files.hpp).
  layout::Resources resources(const std::string& font = {}) const;
  // Of data/words, with the names of all areas and districts.
  std::shared_ptr<const thai::GlueWords> glue_words() const;
  std::unique_ptr<thai::WordBreaker> words(std::shared_ptr<const thai::GlueWords> glue) const;
  std::unique_ptr<thai::WordBreaker> words() const { return words(glue_words()); }

  // The files that resources() and words() take; empty when there is none. For `doctor`.
  FontChoice fonts(const std::string& family = {}) const;
  std::string emblem_file() const;
  std::string dictionary_file() const;

 private:
  std::string path_of(const std::string& folder, const std::string& id) const;
  std::string root_;
};

}  // namespace raingan::app
