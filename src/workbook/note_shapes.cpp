#include "workbook/note_shapes.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/limits.hpp"

namespace raingan::workbook {
namespace {

constexpr std::string_view kNamespaces =
    " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
constexpr std::string_view kShapeId = "_x0000_s";
constexpr std::string_view kShapeType = "_x0000_t202";
constexpr std::uint32_t kIdsPerBlock = 1024;
constexpr std::uint32_t kBoxColumns = 4;
constexpr std::uint32_t kMinBoxRows = 4;
constexpr std::uint32_t kMaxBoxRows = 24;
constexpr std::uint32_t kWidthPoints = 230;
constexpr std::uint32_t kPointsPerRow = 15;

std::optional<std::uint32_t> number_at(std::string_view text, std::size_t at) {
  std::uint32_t value = 0;
  if (at >= text.size()) return std::nullopt;
  if (std::from_chars(text.data() + at, text.data() + text.size(), value).ec != std::errc{}) return std::nullopt;
  return value;
}

// "1,2" → 2
std::uint32_t largest_of_list(std::string_view list) {
  std::uint32_t largest = 0;
  for (std::size_t at = 0; at < list.size();) {
    largest = std::max(largest, number_at(list, at).value_or(0));
    at = std::min(list.find(',', at), list.size() - 1) + 1;
  }
  return largest;
}

std::uint32_t next_shape_id(std::string_view vml) {
  std::uint32_t last = kIdsPerBlock * std::max(last_id_block(vml), 1u);
  for (std::size_t at = vml.find(kShapeId); at != std::string_view::npos; at = vml.find(kShapeId, at + 1)) {
    const std::uint32_t id = number_at(vml, at + kShapeId.size()).value_or(0);
    if (id < limits::kMaxCells) last = std::max(last, id);
  }
  return last + 1;
}

std::string shape_type(std::string_view namespaces) {
  return "<v:shapetype" + std::string(namespaces) + " id=\"" + std::string(kShapeType) +
         "\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke "
         "joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
}

// "column, offset, row, offset" of both corners; the box stands right of its cell, near the last column
// left of it, since an anchor beyond the sheet makes Excel repair the file.
std::string anchor(const NoteBox& box, std::uint32_t rows) {
  const bool at_edge = box.cell.column + kBoxColumns + 1 >= limits::kMaxColumns;
  const std::uint32_t left = at_edge ? limits::kMaxColumns - 2 * kBoxColumns : box.cell.column + 1;
  const std::uint32_t top = std::min(box.cell.row == 0 ? 0 : box.cell.row - 1, limits::kMaxRows - 1 - rows);
  return std::to_string(left) + ", 15, " + std::to_string(top) + ", 4, " + std::to_string(left + kBoxColumns) +
         ", 15, " + std::to_string(top + rows) + ", 4";
}

std::string shape(const NoteBox& box, std::uint32_t id, std::string_view namespaces) {
  const std::uint32_t rows = std::clamp(box.lines + 1, kMinBoxRows, kMaxBoxRows);
  return "<v:shape" + std::string(namespaces) + " id=\"" + std::string(kShapeId) + std::to_string(id) + "\" type=\"#" +
         std::string(kShapeType) +
         "\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:" + std::to_string(kWidthPoints) +
         "pt;height:" + std::to_string(rows * kPointsPerRow) +
         "pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
         "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
         "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
         "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" +
         anchor(box, rows) + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + std::to_string(box.cell.row) +
         "</x:Row><x:Column>" + std::to_string(box.cell.column) + "</x:Column></x:ClientData></v:shape>";
}

std::string id_blocks(std::uint32_t first, std::size_t shapes) {
  std::string list = std::to_string(first);
  for (std::size_t more = 1; more * kIdsPerBlock <= shapes; ++more) list += "," + std::to_string(first + more);
  return list;
}

}  // namespace

std::uint32_t last_id_block(std::string_view vml) {
  std::uint32_t last = 0;
  for (std::size_t at = vml.find("idmap"); at != std::string_view::npos; at = vml.find("idmap", at + 1)) {
    const std::string_view tag = vml.substr(at, vml.find('>', at) - at);
    const std::size_t data = tag.find("data=");
    if (data == std::string_view::npos || data + 6 > tag.size()) continue;
    const std::size_t end = std::min(tag.find_first_of("\"'", data + 6), tag.size());
    last = std::max(last, largest_of_list(tag.substr(data + 6, end - data - 6)));
  }
  return std::min(last, static_cast<std::uint32_t>(limits::kMaxCells / kIdsPerBlock));
}

std::string note_drawing(const std::vector<NoteBox>& boxes, std::uint32_t block) {
  std::string vml = "<xml" + std::string(kNamespaces) +
                    "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"" + id_blocks(block, boxes.size()) +
                    "\"/></o:shapelayout>" + shape_type({});
  std::uint32_t id = block * kIdsPerBlock;
  for (const NoteBox& box : boxes) vml += shape(box, ++id, {});
  return vml + "</xml>";
}

std::string with_note_boxes(std::string_view vml, const std::vector<NoteBox>& boxes) {
  const std::size_t end = vml.rfind("</");
  if (end == std::string_view::npos) return {};
  const bool usual_prefixes =
      vml.find("xmlns:v=\"urn:schemas-microsoft-com:vml\"") != std::string_view::npos &&
      vml.find("xmlns:o=\"urn:schemas-microsoft-com:office:office\"") != std::string_view::npos &&
      vml.find("xmlns:x=\"urn:schemas-microsoft-com:office:excel\"") != std::string_view::npos;
  const std::string_view namespaces = usual_prefixes ? std::string_view{} : kNamespaces;
  std::string added;
  if (vml.find("id=\"" + std::string(kShapeType) + "\"") == std::string_view::npos) added += shape_type(namespaces);
  std::uint32_t id = next_shape_id(vml);
  for (const NoteBox& box : boxes) added += shape(box, id++, namespaces);
  return std::string(vml.substr(0, end)) + added + std::string(vml.substr(end));
}

}  // namespace raingan::workbook
