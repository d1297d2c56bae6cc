#include "workbook/patch.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "workbook/added_sheet.hpp"
#include "workbook/comment_part.hpp"
#include "workbook/note_shapes.hpp"
#include "workbook/package_edit.hpp"
#include "workbook/refusal.hpp"
#include "workbook/sheet_edit.hpp"
#include "workbook/style_edit.hpp"
#include "workbook/workbook_part.hpp"

namespace raingan::workbook {
namespace {

constexpr std::string_view kCommentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
constexpr std::string_view kStylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
constexpr std::string_view kDrawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";
constexpr std::size_t kCharsPerLine = 36;  // of a comment's box

std::string folder_of(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

std::uint32_t lines_of(std::string_view text) {
  std::size_t lines = 1;
  std::size_t width = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
    if (c == '\n' || ++width > kCharsPerLine) {
      ++lines;
      width = 0;
    }
  }
  return static_cast<std::uint32_t>(std::min<std::size_t>(lines, 1000));
}

// The relationship of `kind` with that id; with an empty id the first of that kind. Empty when its part
// is missing.
std::string related_part(PackageEdit& package, const std::string& part, std::string_view kind, const std::string& id) {
  for (const Relationship& r : package.relationships(part)) {
    if (r.kind == kind && (id.empty() || r.id == id) && package.has(r.target)) return r.target;
  }
  return {};
}

CommentPart write_comments(PackageEdit& package, const WorkbookPart& book, const std::string& sheet_part,
                           const CellComments& comments) {
  std::string part = related_part(package, sheet_part, "comments", {});
  std::string xml = part.empty() ? no_comments(package.dialect().main) : package.xml(part);
  if (part.empty()) {
    part = package.unused_part(folder_of(book.part) + "comments", ".xml");
    package.declare_part(part, kCommentsType);
    package.relate(sheet_part, "comments", part);
  }
  CommentPart written = with_comments(std::move(xml), comments, package.file(), part);
  package.put(part, written.xml);
  return written;
}

std::uint32_t free_id_block(PackageEdit& package) {
  std::uint32_t last = 0;
  for (const std::string& part : package.parts_ending_with(".vml")) {
    last = std::max(last, last_id_block(package.bytes(part)));
  }
  return last + 1;
}

// An existing drawing gets boxes for the new comments only; a new one for all of the sheet's comments.
void write_note_boxes(PackageEdit& package, const WorkbookPart& book, const std::string& sheet_part, SheetEdit& sheet,
                      const CommentPart& written, const CellComments& comments) {
  const auto boxes = [&](const std::vector<CellAddress>& cells) {
    std::vector<NoteBox> list;
    for (const CellAddress cell : cells) {
      const auto comment = comments.find(cell);
      list.push_back({cell, comment == comments.end() ? 1 : lines_of(comment->second)});
    }
    return list;
  };
  const std::string id = sheet.drawing_id();
  const std::string present = id.empty() ? std::string() : related_part(package, sheet_part, "vmlDrawing", id);
  if (!present.empty()) {
    std::string vml = with_note_boxes(package.bytes(present), boxes(written.fresh));
    if (vml.empty()) throw refusal(Refusal::damaged_part, package.file(), present);
    if (!written.fresh.empty()) package.put(present, std::move(vml));
    return;
  }
  const std::uint32_t block = free_id_block(package);
  const std::string part = package.unused_part(folder_of(book.part) + "drawings/vmlDrawing", ".vml");
  package.put(part, note_drawing(boxes(written.all), block));
  package.declare_extension("vml", kDrawingType);
  sheet.set_drawing(package.relate(sheet_part, "vmlDrawing", part), package.dialect().relationships);
}

const SheetEntry& entry_of(const WorkbookPart& book, const std::string& sheet, const std::string& file) {
  const auto found = std::find_if(book.sheets.begin(), book.sheets.end(),
                                  [&](const SheetEntry& e) { return e.is_worksheet && e.name == sheet; });
  if (found == book.sheets.end()) {
    throw Error(ErrorCode::internal, {"ไม่พบแผ่นงานที่จะทำเครื่องหมาย", "a sheet to be marked is not in the workbook"}, file,
                sheet);
  }
  return *found;
}

void mark_sheet(PackageEdit& package, const WorkbookPart& book, const std::string& part,
                const std::vector<CellMark>& marks, StyleEdit& styles) {
  SheetEdit sheet(package.xml(part), package.file(), part);
  std::map<CellAddress, std::uint32_t> colours;
  CellComments comments;
  for (const CellMark& mark : marks) {
    const CellAddress shown = sheet.shown_cell(mark.address);
    colours.emplace(shown, mark.fill_rgb);
    if (mark.comment.empty()) continue;
    std::string& comment = comments[shown];
    if (!comment.empty()) comment += '\n';
    comment += mark.comment;
  }
  sheet.fill_cells(colours, styles);
  if (!comments.empty()) {
    const CommentPart written = write_comments(package, book, part, comments);
    write_note_boxes(package, book, part, sheet, written, comments);
  }
  package.put(part, sheet.text());
}

std::string styles_or_plain(PackageEdit& package, const WorkbookPart& book) {
  return book.styles_part.empty() ? plain_style_sheet(package.dialect().main) : package.xml(book.styles_part);
}

void write_styles(PackageEdit& package, const WorkbookPart& book, StyleEdit& styles) {
  if (!styles.changed()) return;
  if (!book.styles_part.empty()) return package.put(book.styles_part, styles.text());
  const std::string part = package.unused_part(folder_of(book.part) + "styles", ".xml");
  package.put(part, styles.text());
  package.declare_part(part, kStylesType);
  package.relate(book.part, "styles", part);
}

}  // namespace

std::string patch_workbook(std::string_view bytes, const std::string& file, const std::vector<SheetMarks>& marks,
                           const AddedSheet& added) {
  Package original(bytes, file);
  const WorkbookPart book = read_workbook_part(original);
  if (std::none_of(book.sheets.begin(), book.sheets.end(), [](const SheetEntry& e) { return e.is_worksheet; })) {
    throw refusal(Refusal::no_worksheet, file);
  }
  PackageEdit package(original, dialect(book.is_strict));
  StyleEdit styles(styles_or_plain(package, book), file, book.styles_part);
  std::map<std::string, std::vector<CellMark>> by_part;
  for (const SheetMarks& sheet : marks) {
    std::vector<CellMark>& list = by_part[entry_of(book, sheet.sheet, file).part];
    list.insert(list.end(), sheet.marks.begin(), sheet.marks.end());
  }
  for (const auto& [part, list] : by_part) {
    if (!list.empty()) mark_sheet(package, book, part, list, styles);
  }
  if (!added.name.empty()) add_sheet(package, book, added, styles);
  write_styles(package, book, styles);
  return package.finish();
}

}  // namespace raingan::workbook
