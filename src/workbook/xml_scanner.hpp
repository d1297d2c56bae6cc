// A pull scanner for the XML of workbooks: one pass, no copies, no recursion, positions kept so that a
// part can be changed in place. Namespaces are told by local names, whatever prefix the writer chose.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raingan::workbook {

struct XmlAttribute {
  std::string_view name;   // as written, with its prefix
  std::string_view value;  // raw: entities not resolved
};

// The name without its prefix: "x:row" → "row".
std::string_view local_part(std::string_view name);

class XmlScanner {
 public:
  enum class Event { start, end, text, finished };

  // `xml` is UTF-8 (see guarded_xml) and must outlive the scanner; `file` and `part` are for messages.
  XmlScanner(std::string_view xml, std::string file, std::string part);

  // The next event. A self-closed element gives start and end; comments and instructions give nothing.
  // Throws Error(unreadable) when the XML is malformed, has a document type, or is beyond the caps of depth
  // and attributes. A part that simply ends too early is malformed, too.
  Event next();

  // Of the element that started or ended last. The root has depth 1.
  std::string_view name() const { return name_; }
  std::string_view local() const { return local_part(name_); }
  std::size_t depth() const { return depth_; }
  bool self_closed() const { return self_closed_; }
  // Of the element that started last.
  const std::vector<XmlAttribute>& attributes() const { return attributes_; }
  // Raw value of the attribute with exactly this name.
  std::optional<std::string_view> attribute(std::string_view name) const;

  // Of a text event.
  std::string_view raw_text() const { return text_; }
  bool is_cdata() const { return is_cdata_; }

  // Where the token of the last event begins and ends in the XML.
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return at_; }

  // After a start event: goes to the end event of the same element.
  void skip();
  // The same; the text directly in it is appended to `text`, entities resolved.
  void read_text(std::string& text);

 private:
  Event read_start();
  Event read_end();
  Event read_character_data(std::size_t end, bool is_cdata);
  void read_attributes();
  void skip_past(std::string_view delimiter);
  void skip_blanks();
  std::string_view read_name();
  [[noreturn]] void malformed() const;
  [[noreturn]] void too_crowded() const;

  std::string_view xml_;
  std::string file_;
  std::string part_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::vector<std::string_view> open_;
  std::vector<XmlAttribute> attributes_;
  std::string_view name_;
  std::string_view text_;
  std::size_t depth_ = 0;
  bool self_closed_ = false;
  bool end_pending_ = false;
  bool is_cdata_ = false;
  bool root_seen_ = false;
};

}  // namespace raingan::workbook
