// Pages → PDF bytes (ISO 32000-1 through libharu's objects). The only caller of libharu.
#pragma once

#include <string>
#include <vector>

#include "layout/page.hpp"

namespace raingan::pdf {

struct Metadata {
  std::string title;
  std::string author;
  std::string subject;
  std::string language = "th-TH";
  std::string date;  // ISO 8601 with time zone ("2024-02-09T00:00:00+07:00"); creation and change date
};

// A file that the document was made from, kept inside it.
struct Attachment {
  std::string name;
  std::string mime_type;
  std::string description;
  std::string bytes;
};

// The file is PDF/A-2u (ISO 19005-2), with attachments PDF/A-3u (ISO 19005-3), and says so; with nodes, a title
// and a language also PDF/UA-1 (ISO 14289-1).
// The same input gives the same bytes, in any process and on any thread. Fonts are embedded as subsets with the
// compositions of the pages baked in as TrueType composite glyphs, so that extraction gives back each run's text
// exactly. Tagged where pages.nodes says so. Throws Error(internal) when there is no page; when a coordinate is not
// finite or off the page by more than a page; when a composition stands for no text, names glyph 0 or points outside
// its run; when a node comes before its parent; when a date is malformed; and when libharu reports an error. An empty
// date leaves both dates out. Safe to call from many threads at once.
std::string write_pdf(const layout::PageSet& pages, const Metadata& metadata,
                      const std::vector<Attachment>& attachments = {});

}  // namespace raingan::pdf
