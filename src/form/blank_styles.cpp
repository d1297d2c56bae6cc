#include "form/blank_styles.hpp"

#include "base/error.hpp"

namespace raingan::form {
namespace {

constexpr lxw_color_t kEntryFill = 0xFFF9E3;
constexpr lxw_color_t kHeadingFill = 0xE8EEF4;
constexpr lxw_color_t kTotalFill = 0xF2F2F2;
constexpr double kFontSize = 16;

bool boxed(CellLook look) {
  return look != CellLook::title && look != CellLook::line && look != CellLook::unit && look != CellLook::foot &&
         look != CellLook::signature;
}

bool centred(CellLook look, FigureKind kind) {
  if (kind == FigureKind::tick) return true;
  return look == CellLook::signature || look == CellLook::title || look == CellLook::line ||
         look == CellLook::heading || look == CellLook::number || look == CellLook::total_label;
}

bool bold(CellLook look) {
  return look == CellLook::title || look == CellLook::heading || look == CellLook::total ||
         look == CellLook::total_label;
}

lxw_color_t fill_of(CellLook look) {
  switch (look) {
    case CellLook::entry:
    case CellLook::name_entry:
    case CellLook::note_entry:
      return kEntryFill;
    case CellLook::heading:
      return kHeadingFill;
    case CellLook::total:
    case CellLook::total_label:
      return kTotalFill;
    default:
      return 0;
  }
}

// D00041E: Thai digits (0D) of the Thai locale; the value stays an ordinary number.
const char* number_format(CellLook look, FigureKind kind, bool thai_digits) {
  if (look == CellLook::number) return thai_digits ? "[$-D00041E]0" : "0";
  if (look == CellLook::open_total) return thai_digits ? "[$-D00041E]#,##0.00;-#,##0.00;" : "#,##0.00;-#,##0.00;";
  if (kind == FigureKind::money) return thai_digits ? "[$-D00041E]#,##0.00" : "#,##0.00";
  return thai_digits ? "[$-D00041E]#,##0" : "#,##0";
}

}  // namespace

lxw_format* BlankStyles::of(CellLook look, FigureKind kind, bool thai_digits) {
  lxw_format*& format = made_[{look, kind, thai_digits}];
  if (format != nullptr) return format;
  format = workbook_add_format(book_);
  if (format == nullptr) throw Error(ErrorCode::internal, {"สร้างรูปแบบเซลล์ไม่ได้", "a cell format cannot be made"});
  format_set_font_name(format, kBlankFont);
  format_set_font_size(format, kFontSize);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  if (boxed(look)) format_set_border(format, LXW_BORDER_THIN);
  if (bold(look)) format_set_bold(format);
  if (centred(look, kind)) format_set_align(format, LXW_ALIGN_CENTER);
  if (look == CellLook::unit) format_set_align(format, LXW_ALIGN_RIGHT);
  if (look == CellLook::heading || look == CellLook::foot || look == CellLook::note_entry) format_set_text_wrap(format);
  if (const lxw_color_t fill = fill_of(look); fill != 0) format_set_bg_color(format, fill);
  const bool typed = look == CellLook::entry || look == CellLook::name_entry || look == CellLook::note_entry;
  if (typed) format_set_unlocked(format);
  const bool figure =
      look == CellLook::entry || look == CellLook::locked || look == CellLook::open_total || look == CellLook::total;
  if (figure || look == CellLook::number) format_set_num_format(format, number_format(look, kind, thai_digits));
  return format;
}

}  // namespace raingan::form
