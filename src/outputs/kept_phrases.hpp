// Which words of a letter stay together on one line.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "layout/document.hpp"

namespace raingan::outputs {

// Names in an order in which one is found quickly among those of a whole country.
class KeptNames {
 public:
  KeptNames(std::initializer_list<std::string_view> names) : KeptNames(std::vector<std::string_view>(names)) {}
  explicit KeptNames(std::vector<std::string_view> names);

  // Bytes of the longest name that `text` begins with; 0 for none.
  std::size_t longest_at(std::string_view text) const;

 private:
  std::vector<std::string_view> sorted_;
};

// `text` as spans, with names of `names` ("เมืองหนองคาย", with "อำเภอ" or "จังหวัด" in front), dates, months with their
// year and labelled numbers ("ร้อยละ ๖", "ไตรมาสที่ ๑", "พ.ศ. ๒๕๖๗", "วันที่ ๑๕", "วันศุกร์ที่ ๒๕ มีนาคม ๒๕๖๕"), and words
// that the dictionary would cut ("ปีงบประมาณ") marked to be kept. The spans' texts
// put together are `text`.
layout::Spans kept_phrases(std::string_view text, const KeptNames& names);

}  // namespace raingan::outputs
