// What is to be set, before it has any position: paragraphs, stop lines, tables and pictures, each with
// the name of a style of templates/layout/*.xml. Knows neither letters nor PDF.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace raingan::layout {

// `justify` widens the spaces of a line; `thai` is "Thai Distributed": what is left over goes between all
// clusters alike.
enum class Align { left, centre, right, justify, thai };

constexpr bool is_justified(Align align) { return align == Align::justify || align == Align::thai; }

// How lines are chosen: one after the other, or for the paragraph as a whole.
enum class LineFit { first, total };
// Whether a line may end between any two words, or what stands between two spaces moves to the next line whole when it
// fits there, as in word processors.
enum class Phrases { words, whole };

// Digits as wide as they are drawn, or all on one advance so that those of a column stand below each other.
enum class Figures { proportional, tabular };

// A piece of text in one face. '\n' forces a new line. `keep` forbids a line break inside (names,
// "ร้อยละ ๖"). `trace` names the figure that the text shows ("เมืองหนองคาย:sales"); empty for none.
struct Span {
  std::string text;
  bool bold = false;
  bool italic = false;
  bool keep = false;
  std::string trace;
  bool operator==(const Span&) const = default;
};
using Spans = std::vector<Span>;

struct Paragraph {
  std::string style;
  Spans spans;
};

// Cells that stand side by side at the stops of the style, each wrapping inside its own stop: the
// number and address of a letter, "สิ่งที่ส่งมาด้วย | ๑. … | จำนวน ๑ ชุด", "เรื่อง | …".
struct StopLine {
  std::string style;
  std::vector<Spans> cells;
};

// A line drawing: "emblem" (the Garuda) or a QR code of `qr_text`. Its size and place come from the style.
struct Picture {
  std::string style;
  std::string qr_text;  // empty: the emblem
  std::string alternative;
};

struct TableCell {
  Spans spans;
  int column_span = 1;
  int row_span = 1;
  std::optional<Align> align;  // otherwise the column's
  std::optional<unsigned> fill_rgb;
  bool line_below = false;  // a line of its own in a table without rules: the bar of a fraction
};

// Widths in millimetres. A column gets its natural width between `min_width` and `max_width`; what is
// left over is shared in proportion to `stretch`.
struct TableColumn {
  Align align = Align::left;
  double min_width = 0;
  double max_width = 1000;
  double stretch = 1;
  bool names_rows = false;  // its cells say whose row it is: screen readers repeat them
};

// `head` repeats on every page that the table reaches; rows are never split. `total` rows are set bold.
// A formula that is set as a table says how it is read out: it has no rows for a screen reader.
struct Table {
  std::string style;
  std::vector<TableColumn> columns;
  std::vector<std::vector<TableCell>> head;
  std::vector<std::vector<TableCell>> body;
  std::vector<std::vector<TableCell>> total;
  std::size_t lead_columns = 0;  // stand again in every part of a table that is too wide for a page
  std::string formula = {};
};

struct Gap {
  double height_pt = 0;
};

// Steps as boxes in lanes, read downwards, an arrow from each to the next (across lanes with a bend). `tag` stands in
// the margin beside the step ("ทุกวันที่ ๕"). Breaks between steps when a page is full; the lane heads repeat then.
// The style of the file gives box, gap and arrow sizes.
struct FlowStep {
  std::size_t lane = 0;
  Spans spans;
  Spans tag;
};
struct Flow {
  std::string style;
  std::vector<Spans> lanes;  // heads, from the left
  std::vector<FlowStep> steps;
};

using Block = std::variant<Paragraph, StopLine, Picture, Table, Gap, Flow>;

// One letter or one annex: begins on a new page of its own page style.
struct Section {
  std::string page;           // a page style: "letter", "annex", "annex-landscape"
  std::string wide_page;      // taken instead when a table does not fit `page` legibly; empty: never
  std::vector<Block> blocks;  // flow from the top
  std::vector<Block> foot;    // anchored at the foot of the section's last page
  std::string outline;        // title in the PDF outline; empty for none
  bool numbered = true;       // later pages carry their number, where the page style has a place for it
  bool continues = false;     // the section before: its first page is a later page of that
  Span continued;             // "สิ่งที่ส่งมาด้วย ๑ (ต่อ)": at the head of later pages, likewise; no text for none
  std::string mark;           // "ลับ": at the head and foot of every page; empty for none
};

// `language` is BCP 47 ("th-TH"). `date` is ISO 8601 with time zone, used as creation and change date.
struct Document {
  std::string title;
  std::string author;
  std::string subject;
  std::string language = "th-TH";
  std::string date;
  std::vector<Section> sections;
};

}  // namespace raingan::layout
