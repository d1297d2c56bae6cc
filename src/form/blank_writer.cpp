#include "form/blank_writer.hpp"

#include <xlsxwriter.h>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "base/utf8.hpp"
#include "disk/temporary_folder.hpp"
#include "form/blank_styles.hpp"
#include "form/blank_text.hpp"
#include "workbook/zip_reader.hpp"
#include "workbook/zip_writer.hpp"

namespace raingan::form {
namespace {

using workbook::CellRange;

// 1 January 2020: a blank says nothing of the day on which it was made.
constexpr time_t kCreated = 1'577'836'800;
constexpr std::size_t kMaxHeaderTitle = 120;
constexpr std::uint8_t kPaperA4 = 9;

void require(lxw_error status) {
  if (status == LXW_NO_ERROR) return;
  throw Error(ErrorCode::internal,
              {"เขียนสมุดงานไม่สำเร็จ", std::string("writing the workbook failed: ") + lxw_strerror(status)});
}

lxw_col_t column_of(std::uint32_t column) { return static_cast<lxw_col_t>(column); }

double number_of(Decimal value) { return static_cast<double>(value.hundredths()) / 100.0; }

// '&' begins a code in headers and footers.
std::string header_text(const std::string& title) {
  std::u32string letters = to_utf32(title);
  if (letters.size() > kMaxHeaderTitle) letters.resize(kMaxHeaderTitle);
  std::string text;
  for (const char32_t c : letters) {
    append_utf8(text, c < 0x20 ? U' ' : c);
    if (c == U'&') text += '&';
  }
  return text;
}

class WorkbookWriter {
 public:
  WorkbookWriter(const std::string& path, const std::string& folder) : folder_(folder) {
    lxw_workbook_options options = {};
    options.tmpdir = folder_.data();
    book_ = workbook_new_opt(path.c_str(), &options);
    if (book_ == nullptr) throw Error(ErrorCode::internal, {"เปิดสมุดงานใหม่ไม่ได้", "a new workbook cannot be begun"});
    styles_.emplace(book_);
  }
  ~WorkbookWriter() {
    if (book_ != nullptr) lxw_workbook_free(book_);
  }
  WorkbookWriter(const WorkbookWriter&) = delete;
  WorkbookWriter& operator=(const WorkbookWriter&) = delete;

  void set_title(std::string title) {
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.created = kCreated;
    require(workbook_set_properties(book_, &properties));
  }

  void add_sheet(const SheetPlan& plan, const std::string& title) {
    lxw_worksheet* sheet = new_sheet(plan.name);
    worksheet_set_default_row(sheet, 24, LXW_FALSE);
    for (std::uint32_t i = 0; i < plan.widths.size(); ++i) {
      require(worksheet_set_column(sheet, column_of(i), column_of(i), plan.widths[i], nullptr));
    }
    for (std::uint32_t i = 0; i < plan.heading_heights.size(); ++i) {
      require(worksheet_set_row(sheet, plan.heading_top + i, plan.heading_heights[i], nullptr));
    }
    for (const PlannedCell& cell : plan.cells) write_cell(sheet, cell, plan.thai_digits);
    for (const EntryRange& entry : plan.entries) guard_entries(sheet, entry);
    protect(sheet);
    set_up_view(sheet, plan);
    set_up_print(sheet, plan, title);
  }

  void add_marks(const std::vector<MarkedForm>& marks) {
    lxw_worksheet* sheet = new_sheet(std::string(kMarkSheet));
    std::uint32_t row = 0;
    for (const std::vector<std::string>& texts : mark_rows(marks)) {
      for (std::uint32_t column = 0; column < texts.size(); ++column) {
        if (!texts[column].empty()) {
          require(worksheet_write_string(sheet, row, column_of(column), texts[column].c_str(), nullptr));
        }
      }
      ++row;
    }
    worksheet_hide(sheet);
  }

  void close() {
    lxw_workbook* book = book_;
    book_ = nullptr;  // workbook_close frees it whatever happens
    if (const lxw_error status = workbook_close(book); status != LXW_NO_ERROR) {
      throw Error(ErrorCode::refused,
                  {"เขียนแฟ้มชั่วคราวไม่ได้", std::string("temporary files cannot be written: ") + lxw_strerror(status)}, {},
                  {}, {"ตรวจเนื้อที่ว่างของ TMPDIR", "see whether TMPDIR has room"});
    }
  }

 private:
  lxw_worksheet* new_sheet(const std::string& name) {
    require(workbook_validate_sheet_name(book_, name.c_str()));
    lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
    if (sheet == nullptr) throw Error(ErrorCode::internal, {"เพิ่มแผ่นงานไม่ได้", "a sheet cannot be added"});
    return sheet;
  }

  void write_cell(lxw_worksheet* sheet, const PlannedCell& cell, bool thai_digits) {
    lxw_format* format = styles_->of(cell.look, cell.kind, thai_digits);
    const auto [first, last] = cell.range;
    const lxw_col_t column = column_of(first.column);
    if (first != last) {
      require(
          worksheet_merge_range(sheet, first.row, column, last.row, column_of(last.column), cell.text.c_str(), format));
    } else if (!cell.formula.empty()) {
      const std::string formula = "=" + cell.formula;
      require(worksheet_write_formula_num(sheet, first.row, column, formula.c_str(), format, number_of(*cell.value)));
    } else if (cell.value) {
      require(worksheet_write_number(sheet, first.row, column, number_of(*cell.value), format));
    } else if (!cell.text.empty()) {
      require(worksheet_write_string(sheet, first.row, column, cell.text.c_str(), format));
    } else {
      require(worksheet_write_blank(sheet, first.row, column, format));
    }
  }

  static void guard_ticks(lxw_worksheet* sheet, const CellRange& range) {
    std::string title = "เลือก ✓ หรือเว้นว่าง";
    std::string text = "ช่องนี้ให้เลือก ✓ จากรายการ ถ้าไม่ใช่ให้ลบออกหรือเว้นว่างไว้";
    std::string tick = kTick;
    char* choices[] = {tick.data(), nullptr};
    lxw_data_validation rule = {};
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = choices;
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
    rule.error_title = title.data();
    rule.error_message = text.data();
    require(worksheet_data_validation_range(sheet, range.first.row, column_of(range.first.column), range.last.row,
                                            column_of(range.last.column), &rule));
  }

  static void guard_entries(lxw_worksheet* sheet, const EntryRange& entry) {
    if (entry.kind == FigureKind::tick) return guard_ticks(sheet, entry.range);
    const bool whole = entry.kind == FigureKind::count;
    std::string title = whole ? "ต้องเป็นจำนวนเต็ม" : "ต้องเป็นจำนวนเงิน";
    std::string text =
        whole ? "กรอกเป็นตัวเลขจำนวนเต็มตั้งแต่ 0 ขึ้นไป ไม่ต้องใส่หน่วย" : "กรอกเป็นตัวเลขตั้งแต่ 0 ขึ้นไป หน่วยเป็นบาท ไม่ต้องใส่คำว่าบาท";
    lxw_data_validation rule = {};
    rule.validate = whole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_number = 0;
    rule.maximum_number = static_cast<double>(limits::kMaxFigure);
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
    rule.error_title = title.data();
    rule.error_message = text.data();
    const auto [first, last] = entry.range;
    require(worksheet_data_validation_range(sheet, first.row, column_of(first.column), last.row, column_of(last.column),
                                            &rule));
  }

  // Without a password: it keeps from slips, not from people.
  static void protect(lxw_worksheet* sheet) {
    lxw_protection allowed = {};
    allowed.format_columns = LXW_TRUE;
    allowed.format_rows = LXW_TRUE;
    worksheet_protect(sheet, nullptr, &allowed);
  }

  static void set_up_view(lxw_worksheet* sheet, const SheetPlan& plan) {
    worksheet_freeze_panes(sheet, plan.data_top, column_of(plan.frozen_columns));
    if (!plan.entries.empty()) {
      const auto first = plan.entries.front().range.first;
      worksheet_set_selection(sheet, first.row, column_of(first.column), first.row, column_of(first.column));
    }
  }

  static void set_up_print(lxw_worksheet* sheet, const SheetPlan& plan, const std::string& title) {
    worksheet_set_paper(sheet, kPaperA4);
    if (plan.landscape) worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, plan.one_page ? 1 : 0);
    worksheet_set_margins(sheet, 0.5, 0.5, 0.8, 0.7);
    worksheet_center_horizontally(sheet);
    require(worksheet_repeat_rows(sheet, plan.heading_top, plan.data_top - 1));
    require(worksheet_print_area(sheet, 0, 0, plan.last_row,
                                 column_of(static_cast<std::uint32_t>(plan.widths.size()) - 1)));
    const std::string font = std::string("&\"") + kBlankFont + ",Regular\"&14";
    if (!title.empty()) require(worksheet_set_header(sheet, ("&C" + font + header_text(title)).c_str()));
    require(worksheet_set_footer(sheet, ("&C" + font + "หน้า &P จาก &N").c_str()));
  }

  std::string folder_;
  lxw_workbook* book_ = nullptr;
  std::optional<BlankStyles> styles_;
};

// The library knows hidden sheets only; a very hidden one is not offered for showing.
std::string hide_mark(std::string_view bytes) {
  workbook::ZipReader reader(bytes, "blank.xlsx");
  workbook::ZipWriter writer;
  bool done = false;
  for (const workbook::ZipEntry& entry : reader.entries()) {
    if (entry.name != "xl/workbook.xml") {
      writer.copy(entry);
      continue;
    }
    std::string xml = reader.inflate(entry);
    const std::string hidden = "state=\"hidden\"";
    const std::size_t name = xml.find("name=\"" + std::string(kMarkSheet) + "\"");
    const std::size_t state = name == std::string::npos ? name : xml.find(hidden, name);
    if (state != std::string::npos) {
      xml.replace(state, hidden.size(), "state=\"veryHidden\"");
      done = true;
    }
    writer.add(entry.name, xml);
  }
  if (!done) throw Error(ErrorCode::internal, {"ซ่อนแผ่นเครื่องหมายไม่สำเร็จ", "the mark could not be hidden"});
  return writer.finish();
}

}  // namespace

std::string write_sheets(const std::vector<SheetPlan>& sheets, const std::vector<MarkedForm>& marks,
                         const std::string& title) {
  const disk::TemporaryFolder folder;
  const std::string path = folder.path() + "/blank.xlsx";
  WorkbookWriter writer(path, folder.path());
  writer.set_title(title);
  for (const SheetPlan& sheet : sheets) writer.add_sheet(sheet, title);
  writer.add_marks(marks);
  writer.close();
  return hide_mark(folder.bytes_of("blank.xlsx"));
}

}  // namespace raingan::form
