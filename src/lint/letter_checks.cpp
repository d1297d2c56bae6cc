#include <algorithm>
#include <set>

#include "lint/checks.hpp"
#include "lint/lines.hpp"
#include "lint/phrases.hpp"
#include "lint/wording.hpp"

namespace raingan::lint {
namespace {

using definition::Element;
using Part = outputs::LetterTemplate::Part;
using When = Part::When;

constexpr const char* kAttachment = "สิ่งที่ส่งมาด้วย";

int count_of(const Element& root, const char* list, const char* item) {
  const auto element = root.optional_child(list);
  return element ? static_cast<int>(element->children(item).size()) : 0;
}

struct Attachments {
  int listed = 0;
  Remarks remarks;

  void tell(const Element& element, const std::string& place, Message message) {
    remarks.push_back(remark(Level::error, RemarkKind::attachment, element.document().file(), element.line(), place,
                             std::move(message)));
  }
};

void check_annexes(const Element& root, Attachments& attachments) {
  std::set<int> present;
  int before = 0;
  const auto list = root.optional_child("annexes");
  for (const Element& annex : list ? list->children("annex") : std::vector<Element>{}) {
    const std::string item = annex.attribute("item", "");
    const int number = item.empty() || item.size() > 3 ? 0 : std::atoi(item.c_str());
    if (number < 1 || number > attachments.listed) {
      attachments.tell(
          annex, "annex " + item,
          {"ภาคผนวกนี้เป็นของสิ่งที่ส่งมาด้วย " + item + " ซึ่งไม่มีในรายการ (มี " + std::to_string(attachments.listed) + " รายการ)",
           "this annex belongs to attachment " + item + ", which is not listed (there are " +
               std::to_string(attachments.listed) + ")"});
    } else if (number < before) {
      attachments.tell(annex, "annex " + item,
                       {"ลำดับภาคผนวกไม่ตรงกับรายการสิ่งที่ส่งมาด้วย: ลำดับ " + item + " มาหลังลำดับ " + std::to_string(before),
                        "annexes out of the listed order: " + item + " after " + std::to_string(before)});
    }
    before = std::max(before, number);
    present.insert(number);
  }
  const auto listed = root.optional_child("attachments");
  for (int number = 1; number <= attachments.listed; ++number) {
    if (present.count(number) > 0) continue;
    const Element element = listed->children("attachment").at(static_cast<std::size_t>(number - 1));
    attachments.tell(element, "attachment " + std::to_string(number),
                     {"สิ่งที่ส่งมาด้วย " + std::to_string(number) + " อยู่ในรายการแต่ไม่มีภาคผนวก",
                      "attachment " + std::to_string(number) + " is listed and has no annex"});
  }
}

void check_mentions(const Element& element, Attachments& attachments) {
  if (element.children().empty()) {
    for (const StatedNumbers& stated : numbers_after(plain(element.text()), kAttachment)) {
      for (const int number : stated.numbers) {
        if (number >= 1 && number <= attachments.listed) continue;
        attachments.tell(element, stated.words,
                         {"ข้อความอ้างถึงสิ่งที่ส่งมาด้วย " + std::to_string(number) + " แต่ในรายการมีเพียง " +
                              std::to_string(attachments.listed) + " รายการ",
                          "the text names attachment " + std::to_string(number) + ", only " +
                              std::to_string(attachments.listed) + " are listed"});
      }
    }
  }
  for (const Element& child : element.children()) check_mentions(child, attachments);
}

// One letter that the template can become: which conditional parts stand in it.
struct Variant {
  bool reference = false;
  bool coordinator = false;
  bool url = false;
  bool one_district = false;

  bool stands(const Part& part) const {
    if (part.audience == Part::For::one_district && !one_district) return false;
    if (part.audience == Part::For::all_districts && one_district) return false;
    switch (part.when) {
      case When::reference:
        return reference;
      case When::no_reference:
        return !reference;
      case When::coordinator:
        return coordinator;
      case When::reporting_url:
        return url;
      case When::no_reporting_url:
        return !url;
      case When::always:
        break;
    }
    return true;
  }
};

// The job's own letters, or every one.
std::vector<Variant> variants_of(const Subject& subject) {
  std::vector<Variant> variants;
  for (unsigned bits = 0; bits < 16; ++bits) {
    const Variant variant{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0};
    if (subject.job) {
      const LetterSettings& letter = subject.job->letter;
      if (variant.reference == letter.reference.empty() || variant.coordinator == letter.coordinator.empty() ||
          variant.url == letter.reporting_url.empty()) {
        continue;
      }
    }
    variants.push_back(variant);
  }
  return variants;
}

Message clause_message(int own, int named, int count, const std::string& words) {
  const std::string number = std::to_string(named);
  if (named == own) {
    return {"ข้อ " + number + " อ้างถึงตัวเอง: " + quoted(words),
            "clause " + number + " refers to itself: " + quoted(words)};
  }
  return {"ข้อ " + std::to_string(own) + " อ้างถึงข้อ " + number + " แต่หนังสือมี " + std::to_string(count) +
              " ข้อ: " + quoted(words),
          "clause " + std::to_string(own) + " refers to clause " + number + ", the letter has " +
              std::to_string(count) + ": " + quoted(words)};
}

void check_variant(const Subject& subject, const Variant& variant, std::set<std::pair<int, int>>& told,
                   Remarks& remarks) {
  std::vector<const Part*> clauses;
  for (const Part& part : subject.letter->parts) {
    if (part.kind == Part::Kind::clause && variant.stands(part)) clauses.push_back(&part);
  }
  const int count = static_cast<int>(clauses.size());
  for (int own = 1; own <= count; ++own) {
    const outputs::TemplateText& text = clauses[static_cast<std::size_t>(own - 1)]->text;
    for (const StatedNumbers& stated : numbers_after(plain(text.text), "ข้อ")) {
      for (const int named : stated.numbers) {
        if ((named >= 1 && named <= count && named != own) || !told.insert({text.line, named}).second) continue;
        remarks.push_back(remark(Level::error, RemarkKind::reference, subject.letter->file, text.line,
                                 "clause " + std::to_string(own), clause_message(own, named, count, stated.words)));
      }
    }
  }
}

}  // namespace

Remarks check_attachments(const Collection::Entry& letter) {
  const Element root = letter.document->root();
  Attachments attachments{count_of(root, "attachments", "attachment"), {}};
  check_annexes(root, attachments);
  check_mentions(root, attachments);
  return attachments.remarks;
}

Remarks check_clauses(const Subject& subject) {
  Remarks remarks;
  if (!subject.letter) return remarks;
  std::set<std::pair<int, int>> told;
  for (const Variant& variant : variants_of(subject)) check_variant(subject, variant, told, remarks);
  return remarks;
}

}  // namespace raingan::lint
