#include "layout/shape.hpp"

#include <algorithm>
#include <limits>

#include "base/error.hpp"
#include "thai/words_letters.hpp"

namespace raingan::layout {
namespace {

// A mark run longer than this is no Thai; it keeps its text but not its joint composition.
constexpr std::size_t kMaxClusterGlyphs = 64;

bool is_neutral(hb_script_t script) { return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED; }

struct Segment {
  std::size_t last;
  hb_script_t script;
};

// The stretch from `first` in one script. Digits, spaces and punctuation go with what stands before them,
// and are Thai when nothing else is there: in Latin script Thai marks lose their places.
Segment segment_at(const std::u32string& text, std::size_t first, std::size_t end) {
  hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
  hb_script_t script = HB_SCRIPT_COMMON;
  std::size_t last = first;
  for (; last < end; ++last) {
    const hb_script_t own = hb_unicode_script(unicode, text[last]);
    if (is_neutral(own) || own == script) continue;
    if (script != HB_SCRIPT_COMMON) break;
    script = own;
  }
  return {last, script == HB_SCRIPT_COMMON ? HB_SCRIPT_THAI : script};
}

// What HarfBuzz says about one cluster: glyphs [first, last) for characters [begin, end).
struct Cluster {
  const hb_glyph_info_t* info;
  const hb_glyph_position_t* position;
  std::size_t glyphs;
  std::size_t begin, end;
};

void append(ShapedText& out, const Cluster& cluster, std::size_t first_glyph, std::size_t glyphs, std::size_t begin,
            std::size_t end, const FontFace& face) {
  Composition composition;
  composition.first_component = static_cast<std::uint32_t>(out.components.size());
  composition.components = static_cast<std::uint16_t>(glyphs);
  composition.first_character = static_cast<std::uint32_t>(begin);
  composition.characters = static_cast<std::uint16_t>(end - begin);
  std::int32_t pen = 0;
  for (std::size_t i = first_glyph; i < first_glyph + glyphs; ++i) {
    const hb_glyph_position_t& position = cluster.position[i];
    out.components.push_back({cluster.info[i].codepoint, pen + position.x_offset, position.y_offset});
    pen += position.x_advance;
  }
  composition.advance = pen;
  const Component& only = out.components.back();
  const bool plain = glyphs == 1 && only.dx == 0 && only.dy == 0 && pen != 0;
  if (plain) {
    // Kerning is spacing, not another glyph: the advance stays the font's own.
    composition.advance = hb_font_get_glyph_h_advance(face.font(), only.glyph);
    composition.adjust = (pen - composition.advance) * 1000.0 / face.units_per_em();
  }
  out.compositions.push_back(composition);
}

// n glyphs for m characters. n <= m: glyph i takes character i and the last one the rest (ligatures);
// n > m: a decomposed cluster (sara am) is one composition. What a glyph "is" is never looked at: fonts
// swap marks.
void append_cluster(ShapedText& out, const Cluster& cluster, const FontFace& face) {
  const std::size_t characters = cluster.end - cluster.begin;
  std::size_t joint = 1;
  if (cluster.glyphs > characters) {
    joint = cluster.glyphs <= kMaxClusterGlyphs ? cluster.glyphs : cluster.glyphs - characters + 1;
    joint = std::min<std::size_t>(joint, std::numeric_limits<std::uint16_t>::max());
  }
  std::size_t character = cluster.begin;
  for (std::size_t i = 0; i < cluster.glyphs; i += joint, joint = 1) {
    const bool is_last = i + joint >= cluster.glyphs;
    const std::size_t end = is_last ? cluster.end : character + 1;
    append(out, cluster, i, joint, character, std::min(end, character + 0xFFFF), face);
    character = end;
  }
}

bool is_missing(const ShapedText& shaped, const Composition& composition) {
  const auto first = shaped.components.begin() + composition.first_component;
  return std::any_of(first, first + composition.components, [](const Component& c) { return c.glyph == 0; });
}

void drop_missing(ShapedText& shaped, std::size_t from, std::set<char32_t>& missing) {
  std::size_t kept = from;
  for (std::size_t i = from; i < shaped.compositions.size(); ++i) {
    const Composition& composition = shaped.compositions[i];
    if (is_missing(shaped, composition)) {
      for (std::size_t k = 0; k < composition.characters; ++k)
        missing.insert(shaped.text[composition.first_character + k]);
    } else {
      shaped.compositions[kept++] = composition;
    }
  }
  shaped.compositions.resize(kept);
}

// Centres every digit on the advance that the face's digits share, unless the face has tabular digits of its own.
void align_figures(ShapedText& shaped, std::size_t from, const FontFace& face) {
  for (std::size_t i = from; i < shaped.compositions.size(); ++i) {
    Composition& digit = shaped.compositions[i];
    const char32_t c = shaped.first_character(i);
    const std::int32_t advance = thai::is_digit(c) ? face.figure_advance(c) : 0;
    Component& drawn = shaped.components[digit.first_component];
    hb_codepoint_t usual = 0;
    if (advance == 0 || digit.components != 1 || digit.characters != 1 ||
        hb_font_get_nominal_glyph(face.font(), c, &usual) == 0 || drawn.glyph != usual) {
      continue;
    }
    drawn.dx += (advance - digit.advance) / 2;
    digit.advance = advance;
    digit.adjust = 0;
  }
}

void measure(ShapedText& shaped) {
  shaped.place.reserve(shaped.compositions.size() + 1);
  shaped.place.push_back(0);
  for (const FaceRange& range : shaped.ranges) {
    const double unit = range.size / range.face->units_per_em();
    for (std::size_t i = range.first; i < range.last; ++i) {
      const Composition& composition = shaped.compositions[i];
      const double width = composition.advance * unit + composition.adjust * range.size / 1000;
      shaped.place.push_back(shaped.place.back() + width);
    }
  }
}

// A break inside a composition (a ligature) is none; a forced one moves to the next composition.
void transfer_breaks(ShapedText& shaped, const StyledText& styled) {
  shaped.before.reserve(shaped.compositions.size());
  std::size_t seen = 0;
  for (const Composition& composition : shaped.compositions) {
    Break found = styled.before[composition.first_character];
    for (; seen < composition.first_character; ++seen) {
      if (styled.before[seen] == Break::forced) found = Break::forced;
    }
    seen = composition.first_character + 1;
    shaped.before.push_back(found);
  }
}

}  // namespace

Shaper::Shaper() : buffer_(hb_buffer_create()) {}

void Shaper::shape_segment(std::size_t first, std::size_t last, hb_script_t script, const FontFace& face,
                           Figures figures, ShapedText& out) {
  hb_buffer_t* buffer = buffer_.get();
  hb_buffer_reset(buffer);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_add_codepoints(buffer, reinterpret_cast<const hb_codepoint_t*>(out.text.data()),
                           static_cast<int>(out.text.size()), static_cast<unsigned>(first),
                           static_cast<int>(last - first));
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, script);
  hb_buffer_set_language(buffer, hb_language_from_string("th", -1));
  const hb_feature_t tabular{HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  hb_shape(face.font(), buffer, &tabular, figures == Figures::tabular ? 1 : 0);
  if (hb_buffer_allocation_successful(buffer) == 0) {
    throw Error(ErrorCode::internal, {"จัดวางตัวอักษรไม่สำเร็จ", "shaping failed"});
  }
  unsigned count = 0;
  const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* position = hb_buffer_get_glyph_positions(buffer, &count);
  for (std::size_t i = 0; i < count;) {
    std::size_t next = i + 1;
    while (next < count && info[next].cluster == info[i].cluster) ++next;
    const std::size_t end = next < count ? info[next].cluster : last;
    append_cluster(out, {info + i, position + i, next - i, info[i].cluster, end}, face);
    i = next;
  }
}

ShapedText Shaper::shaped(const StyledText& styled, const Spans& spans, double size, Figures figures,
                          std::set<char32_t>& missing) {
  ShapedText out;
  out.text = styled.text;
  const std::size_t length = styled.text.size();
  for (std::size_t first = 0; first < length;) {
    const FontFace* face = styled.face[first];
    const std::string& trace = spans[styled.span[first]].trace;
    std::size_t last = first + 1;
    while (last < length && styled.face[last] == face && spans[styled.span[last]].trace == trace) ++last;
    const std::size_t begin = out.compositions.size();
    for (std::size_t at = first; at < last;) {
      const Segment segment = segment_at(out.text, at, last);
      shape_segment(at, segment.last, segment.script, *face, figures, out);
      at = segment.last;
    }
    drop_missing(out, begin, missing);
    if (figures == Figures::tabular) align_figures(out, begin, *face);
    out.ranges.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(out.compositions.size()), face,
                          size * face->nominal_scale(), trace});
    first = last;
  }
  measure(out);
  transfer_breaks(out, styled);
  return out;
}

}  // namespace raingan::layout
