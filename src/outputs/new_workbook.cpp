#include "outputs/new_workbook.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "workbook/read.hpp"

namespace raingan::outputs {
namespace {

constexpr const char* kFileName = "summary.xlsx";
constexpr std::size_t kMaxSheetName = 31;  // ECMA-376 part 1, 18.2.19
constexpr int kBuddhistEra = 543;

[[noreturn]] void fail(const std::string& sheet, const std::string& row) {
  throw Error(ErrorCode::internal, {"สมุดงานที่เขียนแล้วไม่ตรงกับข้อมูล", "the workbook that was written differs from its data"},
              kFileName, "sheet " + sheet + ", row " + row,
              {"ตรวจพื้นที่ว่างของโฟลเดอร์ชั่วคราว แล้วสั่งใหม่", "check the free space of the temporary folder and try again"});
}

std::time_t seconds_of(thai::Date date) {
  using namespace std::chrono;
  const year_month_day day{year{date.year - kBuddhistEra}, month{static_cast<unsigned>(date.month)},
                           std::chrono::day{static_cast<unsigned>(std::max(date.day, 1))}};
  return duration_cast<seconds>(sys_days(day).time_since_epoch()).count();
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

void set(lxw_format* format, const CellLook& look) {
  format_set_font_name(format, "TH Sarabun New");  // what offices have and expect
  format_set_font_size(format, 16);
  if (look.bold) format_set_bold(format);
  if (look.wrap) format_set_text_wrap(format);
  if (look.border) format_set_border(format, LXW_BORDER_THIN);
  if (look.link) {
    format_set_font_color(format, 0x0563C1);
    format_set_underline(format, LXW_UNDERLINE_SINGLE);
  }
  if (look.fill_rgb) {
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_bg_color(format, *look.fill_rgb);
  }
  if (!look.number_format.empty()) format_set_num_format(format, look.number_format.c_str());
  constexpr std::uint8_t kAligns[] = {LXW_ALIGN_LEFT, LXW_ALIGN_CENTER, LXW_ALIGN_RIGHT};
  format_set_align(format, kAligns[static_cast<std::size_t>(look.align)]);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
}

}  // namespace

NewWorkbook::NewWorkbook(const std::string& title, thai::Date created) {
  std::string folder = folder_.path();
  lxw_workbook_options options = {};
  options.tmpdir = folder.data();
  book_ = workbook_new_opt((folder_.path() + "/" + kFileName).c_str(), &options);
  if (book_ == nullptr) throw Error(ErrorCode::internal, {"สร้างสมุดงานไม่ได้", "cannot make a workbook"});
  std::string name = title;
  lxw_doc_properties properties = {};
  properties.title = name.data();
  properties.created = seconds_of(created);
  workbook_set_properties(book_, &properties);
}

NewWorkbook::~NewWorkbook() {
  if (book_ != nullptr) lxw_workbook_free(book_);
}

NewSheet& NewWorkbook::sheet(std::string_view name) {
  const std::string unique = unique_name(name);
  lxw_worksheet* made = workbook_add_worksheet(book_, unique.c_str());
  if (made == nullptr) {
    throw Error(ErrorCode::internal, {"ตั้งชื่อแผ่นงานไม่ได้", "a sheet name was refused"}, kFileName, "sheet " + unique);
  }
  sheets_.push_back(std::unique_ptr<NewSheet>(new NewSheet(this, made)));
  sheets_.back()->name_ = unique;
  return *sheets_.back();
}

std::string NewWorkbook::finish() {
  for (const auto& sheet : sheets_) sheet->fit_rows();
  const lxw_error code = workbook_close(std::exchange(book_, nullptr));
  if (code != LXW_NO_ERROR) {
    const std::string what = lxw_strerror(code);
    throw Error(ErrorCode::internal, {"เขียนสมุดงานไม่สำเร็จ: " + what, "cannot write the workbook: " + what});
  }
  std::string bytes = folder_.bytes_of(kFileName);
  compare(bytes);
  return bytes;
}

lxw_format* NewWorkbook::format(const CellLook& look) {
  lxw_format*& format = formats_[look];
  if (format == nullptr) {
    format = workbook_add_format(book_);
    if (format == nullptr) throw Error(ErrorCode::internal, {"หน่วยความจำไม่พอ", "out of memory"});
    set(format, look);
  }
  return format;
}

std::string NewWorkbook::unique_name(std::string_view wanted) const {
  std::u32string name;
  for (const char32_t c : to_utf32(wanted)) {
    const bool forbidden =
        c < 0x20 || c > 0xFFFF || std::u32string_view(U"[]:*?/\\'").find(c) != std::u32string_view::npos;
    name += forbidden ? U' ' : c;
  }
  for (int copy = 1;; ++copy) {
    const std::u32string suffix = copy == 1 ? std::u32string() : to_utf32(" (" + std::to_string(copy) + ")");
    std::u32string cut = name.substr(0, kMaxSheetName - suffix.size());
    std::string candidate(trimmed(to_utf8(cut) + to_utf8(suffix)));
    if (candidate.empty()) candidate = "-";
    const bool taken = std::any_of(sheets_.begin(), sheets_.end(),
                                   [&](const auto& sheet) { return lower(sheet->name_) == lower(candidate); });
    if (!taken) return candidate;
  }
}

void NewWorkbook::compare(const std::string& bytes) const {
  std::size_t next = 0;
  workbook::read_sheets(bytes, kFileName, [&](const workbook::Sheet& other) {
    if (next == sheets_.size()) fail(other.name, "-");
    const NewSheet& mine = *sheets_[next++];
    if (other.name != mine.name_) fail(mine.name_, "-");
    SheetDigest read;
    for (const auto& [at, cell] : other.cells) {
      const bool number = cell.type == workbook::CellType::number;
      read.add(at, number ? std::string_view() : cell.text, number ? cell.number : std::nullopt, cell.formula);
    }
    if (const auto row = mine.written_.first_difference(read)) fail(mine.name_, std::to_string(*row + 1));
  });
  if (next != sheets_.size()) fail("-", "-");
}

}  // namespace raingan::outputs
