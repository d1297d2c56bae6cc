#include "lint/collection.hpp"

#include <algorithm>
#include <array>

#include "lint/lines.hpp"

namespace raingan::lint {
namespace {

constexpr std::array<std::string_view, 10> kKinds = {"mission", "letter",      "form",   "page", "area",
                                                     "job",     "definitions", "layout", "memo", "wording"};

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

}  // namespace

Remark broken_remark(const Error& error) {
  Remark remark;
  remark.level = Level::error;
  remark.kind = RemarkKind::broken;
  remark.file = error.file();
  remark.line = line_in(error);
  remark.message = error.message();
  if (!error.hint().th.empty()) {
    remark.message.th += " — " + error.hint().th;
    remark.message.en += " — " + error.hint().in(Language::english);
  }
  return remark;
}

Collection::Collection(const std::vector<Source>& given, const std::vector<Source>& library) {
  for (const Source& source : given) add(source, true);
  for (const Source& source : library) add(source, false);
  add_forms();
}

void Collection::add(const Source& source, bool given) {
  if (file(source.file) != nullptr) return;
  Entry entry{{}, {}, source.file, given, source.bytes, nullptr};
  try {
    entry.document = std::make_unique<definition::Document>(source.file, source.bytes, "");
    const definition::Element root = entry.document->root();
    entry.kind = without_prefix(root.name());
    if (std::find(kKinds.begin(), kKinds.end(), entry.kind) == kKinds.end()) {
      root.fail({"<" + entry.kind + "> ไม่ใช่แฟ้มแบบ ภารกิจ หนังสือ บันทึก หน้าแนบ รูปแบบหน้า คำประจำ จังหวัด งาน หรือ DMN",
                 "<" + entry.kind + "> is no form, mission, letter, memo, page, layout, wording, area, job or DMN model"});
    }
    if (entry.kind != "definitions" && entry.kind != "layout") entry.id = root.attribute("id", "");
  } catch (const Error& error) {
    if (given) broken_.push_back(broken_remark(error));
    return;
  }
  const auto same = [&](const Entry& known) { return known.kind == entry.kind && known.id == entry.id; };
  const auto known = std::find_if(entries_.begin(), entries_.end(), same);
  if (!entry.id.empty() && known != entries_.end()) {
    if (given) {
      broken_.push_back({Level::error,
                         RemarkKind::broken,
                         entry.file,
                         entry.document->root().line(),
                         entry.id,
                         {"รหัส " + entry.id + " ซ้ำกับแฟ้ม " + known->file,
                          "the id " + entry.id + " is that of " + known->file + " too"},
                         {},
                         0,
                         0});
    } else if (entry.kind != "area") {
      return;  // a given file stands in for it; areas are compared
    }
  }
  entries_.push_back(std::move(entry));
}

void Collection::add_forms() {
  for (const Entry* entry : all("form")) {
    try {
      forms_.add(*entry->document);
    } catch (const Error& error) {
      unreadable_.emplace_back("form", entry->id);
      if (entry->given) broken_.push_back(broken_remark(error));
    }
  }
}

const Collection::Entry* Collection::find(std::string_view kind, std::string_view id) const {
  for (const Entry& entry : entries_) {
    if (entry.kind == kind && entry.id == id) return &entry;
  }
  return nullptr;
}

const Collection::Entry* Collection::file(const std::string& path) const {
  for (const Entry& entry : entries_) {
    if (entry.file == path) return &entry;
  }
  return nullptr;
}

std::vector<const Collection::Entry*> Collection::all(std::string_view kind) const {
  std::vector<const Entry*> found;
  for (const Entry& entry : entries_) {
    if (entry.kind == kind) found.push_back(&entry);
  }
  return found;
}

bool Collection::is_broken(std::string_view kind, std::string_view id) const {
  return std::any_of(unreadable_.begin(), unreadable_.end(),
                     [&](const auto& known) { return known.first == kind && known.second == id; });
}

}  // namespace raingan::lint
