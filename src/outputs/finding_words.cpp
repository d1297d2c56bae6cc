#include "outputs/finding_words.hpp"

namespace raingan::outputs {

const std::string& nothing_found(Language language) {
  static const Message kText = {"ไม่พบข้อที่ต้องแก้ไข", "nothing to correct was found"};
  return kText.in(language);
}

const std::string& level_word(Level level, Language language) {
  static const Message kError = {"ผิด", "error"};
  static const Message kWarning = {"ควรแก้", "warning"};
  static const Message kNote = {"หมายเหตุ", "note"};
  switch (level) {
    case Level::error:
      return kError.in(language);
    case Level::warning:
      return kWarning.in(language);
    case Level::note:
      break;
  }
  return kNote.in(language);
}

std::uint32_t fill_of(Level level) {
  switch (level) {
    case Level::error:
      return 0xFF9999;
    case Level::warning:
      return 0xFFE08A;
    case Level::note:
      break;
  }
  return 0xFFF8DC;
}

}  // namespace raingan::outputs
