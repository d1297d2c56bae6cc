// Pages → PDF bytes (ISO 32000-1 through libharu's objects). The only caller of libharu.
#pragma once

#include <string>
#include <vector>

#include "layout/page.hpp"
#include "pdf/signer.hpp"

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

// By whom and when (ISO 8601 with time zone) a file is signed.
struct Signing {
  const Signer& signer;
  std::string time;
};

// The file is PDF/A-2u (ISO 19005-2), with attachments PDF/A-3u (ISO 19005-3), and says so; with nodes, a title
// and a language also PDF/UA-1 (ISO 14289-1).
// With `signing` the whole file is signed, invisibly, as PAdES baseline B-B (ETSI EN 319 142-1); it stays what it is.
// The same input gives the same bytes, in any process and on any thread (signed with a curve: all but the
// signature). Fonts are embedded as subsets with the compositions of the pages baked in as TrueType composite glyphs,
// so that extraction gives back each run's text exactly. Tagged where pages.nodes says so.
// Throws Error(internal) when there is no page; when a coordinate is not finite or off the page by more than a page,
// or a run begins or ends off its page; when a composition stands for no text, names glyph 0 or points outside
// its run; when a node comes before its parent; when a date is malformed; when libharu reports an error; and when
// the finished file, read back, is not whole (verify.hpp). An empty date leaves both dates out. Safe to call from many
// threads at once.
std::string write_pdf(const layout::PageSet& pages, const Metadata& metadata,
                      const std::vector<Attachment>& attachments = {}, const Signing* signing = nullptr);

}  // namespace raingan::pdf
