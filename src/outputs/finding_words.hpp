// How findings are shown to the officer, on the terminal, in workbooks and in the report.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"

namespace raingan::outputs {

// "ผิด", "ควรแก้", "หมายเหตุ".
const std::string& level_word(Level level, Language language);

// Errors darkest, notes palest.
std::uint32_t fill_of(Level level);
inline constexpr std::uint32_t kSuspectFill = 0xFFFF66;

const std::string& nothing_found(Language language);

// "พิสูจน์ได้", "น่าจะเป็น", "ยังไม่แน่ มีหลายทาง". Never a percentage: what lies behind is no probability.
const std::string& certainty_word(Certainty certainty, Language language);
// What the officer is to do about a cell named with this certainty. Nothing is ever corrected by itself.
const std::string& advice(Certainty certainty, Language language);
// The heading over suspects: "ข้อสันนิษฐาน".
const std::string& proposal_word(Language language);
// "แบบที่ 2": one of several explanations.
std::string alternative_word(std::size_t number, Language language);

// A figure as people read it: "6179120" → "6,179,120"; what is no number stays as it is.
std::string figure_words(const std::string& exact);
// Words set off with "**" on either side get `open` and `close` instead; a "**" without its other stays.
std::string with_emphasis(const std::string& words, std::string_view open, std::string_view close);
// The suspect's own sentence, emphasis still as "**"; where it has none, one made of its cell and both figures.
std::string suspect_words(const Suspect& suspect, Language language);

// "3,586,044 + 2,593,078 = 6,179,122 ≠ 6,179,120": the parts are told as `parts` when they make the expected figure,
// as sum or as difference of two; empty when the finding has no expected figure. At most `most` parts are written out.
std::string relation_words(const Finding& finding, const std::vector<std::string>& parts, std::size_t most);

}  // namespace raingan::outputs
