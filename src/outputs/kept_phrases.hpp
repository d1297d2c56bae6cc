// Which words of a letter stay together on one line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/document.hpp"

namespace raingan::outputs {

// `text` as spans, with names of `names` ("เมืองหนองคาย", with "อำเภอ" or "จังหวัด" in front), dates, months with their
// year and labelled numbers ("ร้อยละ ๖", "ไตรมาสที่ ๑", "พ.ศ. ๒๕๖๗", "วันที่ ๑๕", "วันศุกร์ที่ ๒๕ มีนาคม ๒๕๖๕"), and words
// that the dictionary would cut ("ปีงบประมาณ") marked to be kept. The spans' texts
// put together are `text`.
layout::Spans kept_phrases(std::string_view text, const std::vector<std::string_view>& names);

}  // namespace raingan::outputs
