#include "pdf/sample_pages.hpp"

#include <fstream>
#include <iterator>

#include "base/utf8.hpp"

namespace raingan::pdf::test {
namespace {

using Buffer = std::unique_ptr<hb_buffer_t, decltype(&hb_buffer_destroy)>;

// n glyphs for m characters: one composition each while glyphs do not outnumber characters, else one
// for the whole cluster.
void add_cluster(layout::GlyphRun& run, const hb_glyph_info_t* infos, const hb_glyph_position_t* places,
                 std::uint32_t glyphs, std::uint32_t first, std::uint32_t end) {
  const auto first_component = [&run] { return static_cast<std::uint32_t>(run.components.size()); };
  const std::uint32_t characters = end - first;
  if (glyphs <= characters) {
    for (std::uint32_t i = 0; i < glyphs; ++i) {
      const std::uint32_t taken = i + 1 < glyphs ? 1 : characters - i;
      run.compositions.push_back(
          {first_component(), 1, static_cast<std::uint16_t>(taken), first + i, places[i].x_advance, 0});
      run.components.push_back({infos[i].codepoint, places[i].x_offset, places[i].y_offset});
    }
    return;
  }
  layout::Composition whole{
      first_component(), static_cast<std::uint16_t>(glyphs), static_cast<std::uint16_t>(characters), first, 0, 0};
  for (std::uint32_t i = 0; i < glyphs; ++i) {
    run.components.push_back({infos[i].codepoint, whole.advance + places[i].x_offset, places[i].y_offset});
    whole.advance += places[i].x_advance;
  }
  run.compositions.push_back(whole);
}

}  // namespace

std::shared_ptr<const layout::FontFace> sample_face() {
  const std::string file = "/usr/share/fonts/truetype/tlwg/Laksaman.ttf";
  std::ifstream in(file, std::ios::binary);
  if (!in) return nullptr;
  return std::make_shared<layout::FontFace>(std::string(std::istreambuf_iterator<char>(in), {}), file);
}

layout::GlyphRun set_line(const layout::FontFace& face, std::string_view text, double x, double y, double size) {
  layout::GlyphRun run{&face, size, x, y, to_utf32(text), {}, {}, {}};
  const Buffer buffer(hb_buffer_create(), &hb_buffer_destroy);
  const std::vector<std::uint32_t> code_points(run.text.begin(), run.text.end());
  const auto length = static_cast<int>(code_points.size());
  hb_buffer_add_utf32(buffer.get(), code_points.data(), length, 0, length);
  hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), HB_SCRIPT_THAI);
  hb_buffer_set_language(buffer.get(), hb_language_from_string("th", -1));
  hb_shape(face.font(), buffer.get(), nullptr, 0);

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), &count);
  for (unsigned i = 0; i < count;) {
    unsigned next = i + 1;
    while (next < count && infos[next].cluster == infos[i].cluster) ++next;
    const std::uint32_t end = next < count ? infos[next].cluster : static_cast<std::uint32_t>(run.text.size());
    add_cluster(run, infos + i, places + i, next - i, infos[i].cluster, end);
    i = next;
  }
  return run;
}

layout::PageSet set_lines(const layout::FontFace& face, const std::vector<std::string>& lines, double size) {
  constexpr std::size_t kLinesOnPage = 38;
  layout::PageSet set;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i % kLinesOnPage == 0) set.pages.emplace_back();
    const double y = 800 - 20.0 * static_cast<double>(i % kLinesOnPage);
    set.pages.back().items.push_back({set_line(face, lines[i], 40, y, size), 0});
  }
  return set;
}

layout::PageSet tagged_sample(const layout::FontFace& face) {
  using layout::Role;
  layout::PageSet set;
  set.nodes = {{Role::document, 0},    {Role::section, 0},   {Role::heading, 1},   {Role::paragraph, 1},
               {Role::list, 1},        {Role::list_item, 4}, {Role::table, 1},     {Role::row, 6},
               {Role::header_cell, 7}, {Role::data_cell, 7}, {Role::data_cell, 7}, {Role::figure, 1}};
  set.pages.resize(2);
  std::vector<layout::Item>& items = set.pages[0].items;
  const auto line = [&](const char* text, double y, std::uint32_t node) {
    items.push_back({set_line(face, text, 85, y), node});
  };
  line("บันทึกน้ำฝน", 780, 2);
  line("ผู้รับทราบที่ประชุมแล้ว ", 750, 3);
  items.push_back({layout::Rule{85, 745, 510, 745, 0.5}, 0});
  line("ปั๊มน้ำอยู่ที่ฝุ่นฟุ้ง", 730, 3);
  line("๑. ก้ำกึ่ง", 700, 5);
  std::get<layout::GlyphRun>(items.back().content).label_characters = 3;
  line("อำเภอ", 670, 8);
  line("๑,๒๓๔", 670, 9);
  layout::Drawing drawing;
  drawing.paths.push_back({"100 500 m 200 500 l 200 600 l 150 650 120 640 100 600 c h", 0.5, true, 0xFFFFFF});
  drawing.alternative = "ตรา";
  items.push_back({drawing, 11});
  items.push_back({layout::Box{300, 500, 100, 50, 0xDDE8FF}, 0});
  set.pages[1].items.push_back({set_line(face, "ต่อจากหน้าก่อน", 85, 780), 3});
  set.outline = {{"หน้าแรก", 0}, {"หน้าที่สอง", 1}};
  return set;
}

Metadata sample_metadata() {
  return {"เป้าหมายไตรมาสที่ ๒ <ฉบับร่าง> & \"ทดสอบ\"", "สำนักงานจังหวัด", "ทดสอบ", "th-TH", "2024-02-09T00:00:00+07:00"};
}

}  // namespace raingan::pdf::test
