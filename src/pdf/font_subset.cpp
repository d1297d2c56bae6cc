#include "pdf/font_subset.hpp"

#include <hb-subset.h>

#include <map>
#include <memory>

#include "base/error.hpp"
#include "pdf/truetype.hpp"

namespace raingan::pdf {
namespace {

[[noreturn]] void refuse(const layout::FontFace& face, const std::string& what) {
  throw Error(ErrorCode::internal, {"ฝังฟอนต์ใน PDF ไม่ได้: " + what, "the font cannot be embedded: " + what},
              face.postscript_name());
}

using Input = std::unique_ptr<hb_subset_input_t, decltype(&hb_subset_input_destroy)>;
using Plan = std::unique_ptr<hb_subset_plan_t, decltype(&hb_subset_plan_destroy)>;
using Face = std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)>;

Input input_for(const layout::FontFace& face, std::span<const GlyphShape> shapes) {
  Input input(hb_subset_input_create_or_fail(), &hb_subset_input_destroy);
  if (!input) refuse(face, "out of memory");
  const unsigned count = hb_face_get_glyph_count(hb_font_get_face(face.font()));
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  hb_set_add(wanted, 0);
  for (const GlyphShape& shape : shapes) {
    for (const layout::Component& component : shape.components) {
      if (component.glyph == 0 || component.glyph >= count) refuse(face, "a glyph is not in the font");
      hb_set_add(wanted, component.glyph);
    }
  }
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  // With the layout tables in place the subset would grow by every glyph that a substitution could reach.
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag : {"GSUB", "GPOS", "GDEF", "name", "post", "OS/2", "gasp", "DSIG", "FFTM", "cmap"}) {
    hb_set_add(dropped, HB_TAG(tag[0], tag[1], tag[2], tag[3]));
  }
  return input;
}

}  // namespace

FontSubset subset_font(const layout::FontFace& face, std::span<const GlyphShape> shapes) {
  const Input input = input_for(face, shapes);
  const Plan plan(hb_subset_plan_create_or_fail(face.subset_source(), input.get()), &hb_subset_plan_destroy);
  if (!plan) refuse(face, "the subset could not be planned");
  const hb_map_t* new_ids = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  const Face reduced(hb_subset_plan_execute_or_fail(plan.get()), &hb_face_destroy);
  if (!reduced) refuse(face, "the subset could not be made");

  TrueTypeTables tables(reduced.get());
  FontSubset subset;
  std::map<GlyphShape, std::uint16_t> composites;
  for (const GlyphShape& shape : shapes) {
    GlyphShape renumbered = shape;
    for (layout::Component& component : renumbered.components) component.glyph = hb_map_get(new_ids, component.glyph);
    const layout::Component* only = renumbered.components.size() == 1 ? &renumbered.components.front() : nullptr;
    if (only != nullptr && only->dx == 0 && only->dy == 0 && shape.advance == tables.advance(only->glyph)) {
      subset.glyphs.push_back(static_cast<std::uint16_t>(only->glyph));
      continue;
    }
    const auto [entry, is_new] = composites.try_emplace(renumbered, std::uint16_t{0});
    if (is_new) entry->second = tables.add_composite(renumbered.components, shape.advance);
    subset.glyphs.push_back(entry->second);
  }
  subset.truetype = tables.assembled();
  return subset;
}

}  // namespace raingan::pdf
