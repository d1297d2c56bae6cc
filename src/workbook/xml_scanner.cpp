#include "workbook/xml_scanner.hpp"

#include <utility>

#include "base/limits.hpp"
#include "workbook/refusal.hpp"
#include "workbook/xml_characters.hpp"

namespace raingan::workbook {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool ends_name(char c) { return is_blank(c) || c == '>' || c == '/' || c == '=' || c == '<' || c == '"' || c == '\''; }

}  // namespace

std::string_view local_part(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

XmlScanner::XmlScanner(std::string_view xml, std::string file, std::string part)
    : xml_(xml), file_(std::move(file)), part_(std::move(part)) {
  open_.reserve(limits::kMaxXmlDepth);
  attributes_.reserve(limits::kMaxXmlAttributes);
}

XmlScanner::Event XmlScanner::next() {
  if (end_pending_) {
    end_pending_ = false;
    depth_ = open_.size();
    open_.pop_back();
    return Event::end;
  }
  while (at_ < xml_.size()) {
    begin_ = at_;
    if (xml_[at_] != '<') {
      const std::size_t end = xml_.find('<', at_);
      if (read_character_data(end == std::string_view::npos ? xml_.size() : end, false) == Event::text) {
        return Event::text;
      }
      continue;
    }
    const char kind = at_ + 1 < xml_.size() ? xml_[at_ + 1] : '\0';
    if (kind == '/') return read_end();
    if (kind == '?') {
      skip_past("?>");
    } else if (kind != '!') {
      return read_start();
    } else if (xml_.substr(at_).starts_with("<!--")) {
      at_ += 4;
      skip_past("-->");
    } else if (xml_.substr(at_).starts_with("<![CDATA[") && !open_.empty()) {
      at_ += 9;
      const std::size_t end = xml_.find("]]>", at_);
      if (end == std::string_view::npos) malformed();
      read_character_data(end, true);
      at_ += 3;
      return Event::text;
    } else {
      malformed();
    }
  }
  if (!open_.empty() || !root_seen_) malformed();
  return Event::finished;
}

std::optional<std::string_view> XmlScanner::attribute(std::string_view name) const {
  for (const XmlAttribute& attribute : attributes_) {
    if (attribute.name == name) return attribute.value;
  }
  return std::nullopt;
}

void XmlScanner::skip() {
  const std::size_t depth = depth_;
  while (!(next() == Event::end && depth_ == depth)) {
  }
}

void XmlScanner::read_text(std::string& text) {
  const std::size_t depth = depth_;
  for (Event event = next(); !(event == Event::end && depth_ == depth); event = next()) {
    if (event == Event::start) {
      skip();
    } else if (event == Event::text && is_cdata_) {
      text += text_;
    } else if (event == Event::text) {
      append_decoded(text, text_);
    }
  }
}

XmlScanner::Event XmlScanner::read_start() {
  if (open_.empty() && root_seen_) malformed();
  root_seen_ = true;
  ++at_;
  name_ = read_name();
  read_attributes();
  if (open_.size() >= limits::kMaxXmlDepth) too_crowded();
  open_.push_back(name_);
  depth_ = open_.size();
  end_pending_ = self_closed_;
  return Event::start;
}

XmlScanner::Event XmlScanner::read_end() {
  at_ += 2;
  name_ = read_name();
  skip_blanks();
  if (at_ >= xml_.size() || xml_[at_] != '>' || open_.empty() || open_.back() != name_) malformed();
  ++at_;
  self_closed_ = false;
  depth_ = open_.size();
  open_.pop_back();
  return Event::end;
}

// White space outside the root is no text; anything else there is a fault.
XmlScanner::Event XmlScanner::read_character_data(std::size_t end, bool is_cdata) {
  text_ = xml_.substr(at_, end - at_);
  is_cdata_ = is_cdata;
  at_ = end;
  if (!open_.empty()) return Event::text;
  if (!xml_trimmed(text_).empty()) malformed();
  return Event::finished;
}

void XmlScanner::read_attributes() {
  attributes_.clear();
  while (true) {
    const std::size_t before = at_;
    skip_blanks();
    if (at_ >= xml_.size()) malformed();
    if (xml_[at_] == '>' || xml_[at_] == '/') break;
    if (at_ == before) malformed();
    if (attributes_.size() >= limits::kMaxXmlAttributes) too_crowded();
    const std::string_view name = read_name();
    skip_blanks();
    if (at_ >= xml_.size() || xml_[at_] != '=') malformed();
    ++at_;
    skip_blanks();
    if (at_ >= xml_.size() || (xml_[at_] != '"' && xml_[at_] != '\'')) malformed();
    const char quote = xml_[at_++];
    const std::size_t begin = at_;
    while (at_ < xml_.size() && xml_[at_] != quote && xml_[at_] != '<') ++at_;
    if (at_ >= xml_.size() || xml_[at_] != quote) malformed();
    attributes_.push_back({name, xml_.substr(begin, at_ - begin)});
    ++at_;
  }
  self_closed_ = xml_[at_] == '/';
  if (self_closed_) ++at_;
  if (at_ >= xml_.size() || xml_[at_] != '>') malformed();
  ++at_;
}

void XmlScanner::skip_past(std::string_view delimiter) {
  const std::size_t found = xml_.find(delimiter, at_);
  if (found == std::string_view::npos) malformed();
  at_ = found + delimiter.size();
}

void XmlScanner::skip_blanks() {
  while (at_ < xml_.size() && is_blank(xml_[at_])) ++at_;
}

std::string_view XmlScanner::read_name() {
  const std::size_t begin = at_;
  while (at_ < xml_.size() && !ends_name(xml_[at_])) ++at_;
  if (at_ == begin) malformed();
  return xml_.substr(begin, at_ - begin);
}

void XmlScanner::malformed() const { throw refusal(Refusal::malformed_xml, file_, part_); }
void XmlScanner::too_crowded() const { throw refusal(Refusal::xml_too_deep, file_, part_); }

}  // namespace raingan::workbook
