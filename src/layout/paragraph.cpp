#include "layout/paragraph.hpp"

#include <algorithm>
#include <cmath>

#include "layout/prepared_texts.hpp"
#include "thai/words_letters.hpp"

namespace raingan::layout {
namespace {

// End of "๑. " in compositions; 0 when the text does not begin so. Its spaces keep their width.
std::size_t clause_number_end(const ShapedText& shaped) {
  const std::size_t size = shaped.compositions.size();
  std::size_t i = 0;
  if (i < size && shaped.first_character(i) == U'(') ++i;
  const std::size_t digits = i;
  while (i < size && (thai::is_digit(shaped.first_character(i)) || (i > digits && shaped.first_character(i) == U'.')))
    ++i;
  if (i == digits) return 0;
  const bool pointed = shaped.first_character(i - 1) == U'.';
  if (i < size && shaped.first_character(i) == U')') {
    ++i;
  } else if (!pointed) {
    return 0;
  }
  const std::size_t number_end = i;
  while (i < size && shaped.first_character(i) == U' ') ++i;
  return i > number_end && i < size ? i : 0;
}

Opening opening_at(const ShapedText& shaped, std::size_t i) {
  if (shaped.before[i] == Break::forced) return Opening::forced;
  const char32_t previous = shaped.text[shaped.compositions[i].first_character - 1];
  if (shaped.before[i] == Break::allowed) return previous == U' ' ? Opening::space : Opening::word;
  const char32_t c = shaped.first_character(i);
  if (c == U' ' || !thai::begins_cluster(previous, c)) return Opening::closed;
  const bool number = thai::is_digit(previous) || thai::is_digit(c);
  return number || thai::is_closing(c) || thai::is_opening(previous) ? Opening::cluster : Opening::resort;
}

Texture texture_of(const ShapedText& shaped, double em) {
  Texture texture;
  const std::size_t size = shaped.compositions.size();
  const std::size_t fixed = clause_number_end(shaped);
  texture.place = shaped.place;
  texture.em = texture.smallest = em;
  for (const FaceRange& range : shaped.ranges) texture.smallest = std::min(texture.smallest, range.size);
  texture.before.assign(size, Opening::closed);
  texture.is_space.assign(size, false);
  texture.stretches.assign(size, false);
  texture.loosens.assign(size, false);
  for (std::size_t i = 0; i < size; ++i) {
    texture.is_space[i] = shaped.first_character(i) == U' ';
    texture.stretches[i] = texture.is_space[i] && i >= fixed;
    if (i == 0) continue;
    texture.before[i] = opening_at(shaped, i);
    texture.loosens[i] =
        !thai::clings_to_previous(shaped.first_character(i)) && !texture.is_space[i] && !texture.is_space[i - 1];
  }
  return texture;
}

// Puts `gap` thousandths of an em behind a composition. Readers of a page see a space in a gap of 30 and more, and none
// in a composition that is itself wider: so all but a rest of at most 20 becomes part of its advance. In steps, for
// every advance is another glyph of the file.
void loosen(Composition& composition, double gap, double units_per_mille) {
  constexpr double kStep = 40;
  const auto units = static_cast<std::int32_t>(std::lround(std::round(gap / kStep) * kStep * units_per_mille));
  composition.advance += units;
  composition.adjust += gap - units / units_per_mille;
}

// Appends the compositions [first, last) of one face range to the line as a run that begins at `x`.
// Returns where the run ends.
double append_run(const ShapedText& shaped, const FaceRange& range, const LineRange& line, std::size_t first,
                  std::size_t last, const Texture& texture, const Stretch& stretch, double x, SetLine& out) {
  GlyphRun run;
  run.face = range.face;
  run.size = range.size;
  run.x = x;
  run.trace = range.trace;
  run.compositions.reserve(last - first);
  const double unit = range.size / range.face->units_per_em();
  const double units_per_mille = range.face->units_per_em() / 1000.0;
  for (std::size_t i = first; i < last; ++i) {
    Composition composition = shaped.compositions[i];
    const auto components = shaped.components.begin() + composition.first_component;
    composition.first_component = static_cast<std::uint32_t>(run.components.size());
    run.components.insert(run.components.end(), components, components + composition.components);
    run.text.append(shaped.text, composition.first_character, composition.characters);
    composition.first_character = static_cast<std::uint32_t>(run.text.size() - composition.characters);
    const bool widens = i < line.visible_end && texture.stretches[i];
    if (widens) composition.adjust += stretch.space * 1000 / range.size;
    if (i + 1 < line.visible_end && texture.loosens[i + 1])
      loosen(composition, stretch.gap * 1000 / range.size, units_per_mille);
    x += composition.advance * unit + composition.adjust * range.size / 1000;
    run.compositions.push_back(composition);
  }
  out.runs.push_back(std::move(run));
  return x;
}

SetLine set_line(const PreparedText& text, const LineRange& line, const Stretch& stretch, double x) {
  SetLine out;
  out.left = x;
  out.right = x;
  const auto& ranges = text.shaped.ranges;
  auto range = std::upper_bound(ranges.begin(), ranges.end(), line.first,
                                [](std::size_t value, const FaceRange& r) { return value < r.last; });
  for (; range != ranges.end() && range->first < line.last; ++range) {
    const std::size_t first = std::max<std::size_t>(range->first, line.first);
    const std::size_t last = std::min<std::size_t>(range->last, line.last);
    if (first < last) x = append_run(text.shaped, *range, line, first, last, text.texture, stretch, x, out);
  }
  const double hanging = text.texture.place[line.last] - text.texture.place[line.visible_end];
  out.right = std::max(out.left, x - hanging);
  return out;
}

// A number at the beginning, when one run holds it whole.
void note_label(const ShapedText& shaped, std::vector<SetLine>& lines) {
  const std::size_t end = clause_number_end(shaped);
  if (end == 0 || lines.empty() || lines.front().runs.empty()) return;
  GlyphRun& run = lines.front().runs.front();
  const std::uint32_t characters = shaped.compositions[end].first_character;
  if (end < shaped.compositions.size() && characters <= run.text.size()) run.label_characters = characters;
}

std::vector<LineRange> break_lines(const Texture& texture, const Measure& widths, const LineMeasure& measure) {
  const bool justified = is_justified(measure.align);
  const LineFit usual = justified || measure.align == Align::centre ? LineFit::total : LineFit::first;
  if (measure.fit.value_or(usual) == LineFit::total) {
    if (justified) return total_fit(texture, widths);
    return measure.align == Align::centre ? balanced_fit(texture, widths) : ragged_fit(texture, widths);
  }
  std::vector<LineRange> lines = first_fit(texture, widths);
  const bool asked = measure.fit.has_value();
  if (!asked && leaves_short_end(texture, lines)) return ragged_fit(texture, widths);
  return lines;
}

std::vector<LineRange> break_lines(const Texture& texture, const LineMeasure& measure) {
  const Measure widths{std::max(measure.width - measure.first_line, 1.0), std::max(measure.width - measure.hang, 1.0)};
  if (measure.phrases == Phrases::words) return break_lines(texture, widths, measure);
  return break_lines(with_whole_phrases(texture, widths), widths, measure);
}

PreparedTexts::Known newly_prepared(const PreparedTexts::Question& asked, TextSetter& setter) {
  const auto& [spans, size, bold, figures] = asked;
  PreparedTexts::Known made;
  const StyledText styled = styled_text(spans, bold, setter.resources.fonts, *setter.resources.words, made.missing);
  made.text.shaped = setter.shaper.shaped(styled, spans, size, figures, made.missing);
  made.text.texture = texture_of(made.text.shaped, size);
  return made;
}

}  // namespace

double PreparedText::natural_width() const {
  double widest = 0;
  std::size_t first = 0;
  for (std::size_t i = 1; i <= texture.size(); ++i) {
    if (i < texture.size() && texture.before[i] != Opening::forced) continue;
    std::size_t end = i;
    while (end > first && texture.is_space[end - 1]) --end;
    widest = std::max(widest, texture.place[end] - texture.place[first]);
    first = i;
  }
  return widest;
}

PreparedText prepare(const Spans& spans, double size, bool bold, TextSetter& setter, Figures figures) {
  PreparedTexts* texts = setter.resources.texts;
  const auto taken = [&setter](const PreparedTexts::Known& known) {
    setter.missing.insert(known.missing.begin(), known.missing.end());
    return known.text;
  };
  const PreparedTexts::Question question{spans, size, bold, figures};
  if (texts == nullptr) return taken(newly_prepared(question, setter));
  if (const auto* known = texts->find(question)) return taken(*known);
  return taken(texts->keep(question, newly_prepared(question, setter)));
}

std::vector<SetLine> set_lines(const PreparedText& text, const LineMeasure& measure) {
  std::vector<SetLine> lines;
  const std::vector<LineRange> ranges = break_lines(text.texture, measure);
  for (std::size_t k = 0; k < ranges.size(); ++k) {
    const LineRange& line = ranges[k];
    const double indent = k == 0 ? measure.first_line : measure.hang;
    const double available = measure.width - indent;
    const bool ends_part = line.last == text.texture.size() || text.texture.before[line.last] == Opening::forced;
    Stretch stretch;
    double x = indent;
    if (is_justified(measure.align)) {
      const Spread spread = measure.align == Align::thai ? Spread::clusters : Spread::spaces;
      if (!ends_part) stretch = justification(text.texture, line, available, spread);
    } else if (measure.align != Align::left) {
      const double slack = available - natural_width(text.texture, line);
      x += measure.align == Align::right ? slack : slack / 2;
    }
    lines.push_back(set_line(text, line, stretch, x));
  }
  note_label(text.shaped, lines);
  return lines;
}

double clause_number_width(const PreparedText& text) { return text.shaped.place[clause_number_end(text.shaped)]; }

void shift(SetLine& line, double dx, double dy) {
  for (GlyphRun& run : line.runs) {
    run.x += dx;
    run.y += dy;
  }
  line.left += dx;
  line.right += dx;
}

}  // namespace raingan::layout
