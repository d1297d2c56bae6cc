#include "workbook/xml_edit.hpp"

#include <algorithm>
#include <utility>

#include "base/limits.hpp"
#include "workbook/refusal.hpp"

namespace raingan::workbook {

XmlEdit::XmlEdit(std::string xml, std::size_t max_depth, const std::string& file, const std::string& part,
                 std::string_view opaque)
    : xml_(std::move(xml)) {
  XmlScanner scanner(xml_, file, part);
  std::vector<std::size_t> open;
  for (auto event = scanner.next(); event != XmlScanner::Event::finished; event = scanner.next()) {
    if (event == XmlScanner::Event::text || scanner.depth() > max_depth) continue;
    if (event == XmlScanner::Event::start) {
      if (elements_.size() >= limits::kMaxXmlElements) throw refusal(Refusal::too_much_content, file, part);
      open.push_back(elements_.size());
      elements_.push_back({scanner.name(), scanner.depth(), scanner.begin(), scanner.end(), scanner.end(),
                           scanner.end(), scanner.self_closed(), scanner.attributes()});
      if (opaque.empty() || scanner.local() != opaque) continue;
      scanner.skip();
    }
    XmlElement& element = elements_[open.back()];
    if (!element.self_closed) {
      element.close_begin = scanner.begin();
      element.end = scanner.end();
    }
    open.pop_back();
  }
}

std::vector<std::size_t> XmlEdit::children(std::size_t parent, std::string_view local) const {
  std::vector<std::size_t> found;
  for (std::size_t i = parent + 1; i < elements_.size() && elements_[i].depth > elements_[parent].depth; ++i) {
    if (elements_[i].depth != elements_[parent].depth + 1) continue;
    if (local.empty() || local_part(elements_[i].name) == local) found.push_back(i);
  }
  return found;
}

std::optional<std::size_t> XmlEdit::child(std::size_t parent, std::string_view local) const {
  const std::vector<std::size_t> found = children(parent, local);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<std::string_view> XmlEdit::attribute(std::size_t element, std::string_view name) const {
  for (const XmlAttribute& attribute : at(element).attributes) {
    if (attribute.name == name) return attribute.value;
  }
  return std::nullopt;
}

std::string_view XmlEdit::source(std::size_t element) const {
  const XmlElement& e = at(element);
  return std::string_view(xml_).substr(e.begin, e.end - e.begin);
}

std::string XmlEdit::qualified(std::string_view local) const {
  const std::string_view root = at(0).name;
  const std::size_t colon = root.find(':');
  return std::string(colon == std::string_view::npos ? std::string_view{} : root.substr(0, colon + 1)) +
         std::string(local);
}

std::string XmlEdit::prefix_for(std::string_view uri) const {
  for (const XmlAttribute& attribute : at(0).attributes) {
    if (attribute.value == uri && attribute.name.starts_with("xmlns:")) {
      return std::string(attribute.name.substr(6)) + ":";
    }
  }
  return {};
}

void XmlEdit::append(std::size_t parent, std::string_view children) { appended_[parent] += children; }

void XmlEdit::insert_before(std::size_t element, std::string_view siblings) {
  replace(at(element).begin, at(element).begin, siblings);
}

void XmlEdit::insert_after(std::size_t element, std::string_view siblings) {
  replace(at(element).end, at(element).end, siblings);
}

void XmlEdit::set_attribute(std::size_t element, std::string_view name, std::string_view value) {
  if (const auto present = attribute(element, name)) {
    const auto begin = static_cast<std::size_t>(present->data() - xml_.data());
    replace(begin, begin + present->size(), value);
    return;
  }
  const std::size_t after_name = at(element).begin + 1 + at(element).name.size();
  replace(after_name, after_name, " " + std::string(name) + "=\"" + std::string(value) + "\"");
}

void XmlEdit::replace(std::size_t begin, std::size_t end, std::string_view text) {
  splices_.push_back({begin, end, std::string(text)});
}

std::string XmlEdit::text() const {
  std::vector<Splice> all = splices_;
  for (const auto& [parent, children] : appended_) {
    const XmlElement& element = at(parent);
    if (!element.self_closed) {
      all.push_back({element.close_begin, element.close_begin, children});
    } else {
      const std::string opened = ">" + children + "</" + std::string(element.name) + ">";
      all.push_back({element.open_end - 2, element.open_end, opened});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Splice& a, const Splice& b) { return a.begin < b.begin; });
  std::string out;
  std::size_t at = 0;
  for (const Splice& splice : all) {
    out.append(xml_, at, splice.begin - at);
    out += splice.text;
    at = splice.end;
  }
  return out.append(xml_, at);
}

std::string with_attribute(std::string_view element, std::string_view name, std::string_view value) {
  XmlEdit edit(std::string(element), 1, {}, {});
  edit.set_attribute(0, name, value);
  return edit.text();
}

}  // namespace raingan::workbook
