// Words that keep to their neighbour on a line, as data: data/words/glue.txt and data/words/compounds.txt.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace raingan::thai {

struct GlueWords {
  std::vector<std::u32string> months;      // with the day before them and the year after them
  std::vector<std::u32string> eras;        // "พ.ศ.": with what follows, and with the month before it
  std::vector<std::u32string> units;       // with the number before them
  std::vector<std::u32string> announcers;  // words, or ends of words, with the number after them
  std::vector<std::u32string> titles;      // with the name after them
  std::vector<std::u32string> places;      // "อ.": with the name after them
  std::vector<std::u32string>
      references;  // "ที่": with the letters and number after it; as an ordinal also with its word
  std::vector<std::u32string> prefixes;             // "การ": with the word that follows directly
  std::vector<std::u32string> suffixes;             // "ละ": with the word directly before it
  std::vector<std::u32string> names;                // also of several words, and of the areas' places: never cut, wherever they stand
  std::set<std::u32string, std::less<>> compounds;  // words that the dictionary knows only the parts of: not cut
};

// Reads the file's text: "# …" is a comment, "[units]" begins the words of that kind, every other line
// holds words separated by spaces; of [names] every line is one name. Throws Error(faulty_template) with `file` and line for text that is no UTF-8,
// a kind that is unknown, twice there or missing, a word before the first kind, twice in one kind, or with
// anything in it but Thai letters, points and hyphens.
GlueWords read_glue_words(std::string_view text, const std::string& file);

// Adds the words of data/words/compounds.txt, separated by spaces and line ends, "# …" being comments. Throws as above.
void read_compounds(std::string_view text, const std::string& file, GlueWords& words);

}  // namespace raingan::thai
