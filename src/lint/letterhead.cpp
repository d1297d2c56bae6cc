#include <algorithm>

#include "lint/checks.hpp"
#include "lint/lines.hpp"
#include "lint/phrases.hpp"
#include "lint/wording.hpp"
#include "thai/name.hpp"

namespace raingan::lint {
namespace {

using Strings = std::vector<std::string>;

std::string joined(const Strings& lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : " ") + line;
  return plain(all);
}

bool share_one(const Strings& a, const Strings& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& one) { return std::find(b.begin(), b.end(), one) != b.end(); });
}

struct Office {
  Strings address;
  Strings contact;
};

// What one office calls itself in two files.
struct Compared {
  std::string file;
  int address_line = 0;
  int contact_line = 0;
  std::string other;  // the file compared with
};

void compare(const Compared& where, const Office& own, const Office& known, Remarks& remarks) {
  const auto differ = [&](int line, const char* place, const Message& what, const Strings& here, const Strings& there) {
    if (here.empty() || there.empty() || share_one(here, there)) return;
    remarks.push_back(remark(Level::warning, RemarkKind::letterhead, where.file, line, place,
                             {what.th + " " + listed(here) + " ไม่ตรงกับ " + listed(there) + " ใน " + where.other,
                              what.en + " " + listed(here) + " differs from " + listed(there) + " in " + where.other}));
  };
  const Strings here = postcodes_in(joined(own.address));
  const Strings there = postcodes_in(joined(known.address));
  differ(where.address_line, "address", {"รหัสไปรษณีย์", "the postcode"}, here, there);
  if (here == there && !own.address.empty() && !known.address.empty() &&
      thai::name_key(joined(own.address)) != thai::name_key(joined(known.address))) {
    differ(where.address_line, "address", {"ที่อยู่", "the address"}, {joined(own.address)}, {joined(known.address)});
  }
  differ(where.contact_line, "contact", {"หมายเลขโทรศัพท์", "the telephone number"}, telephones_in(joined(own.contact)),
         telephones_in(joined(known.contact)));
}

int line_or_root(const definition::Document& document, const char* element) {
  const std::vector<int> lines = lines_of(document, element);
  return lines.empty() ? document.root().line() : lines.front();
}

void check_email(const std::string& text, const std::string& file, int line, const std::string& place,
                 Remarks& remarks) {
  const auto email = email_with_thai_digits(text);
  if (!email) return;
  remarks.push_back(remark(Level::error, RemarkKind::letterhead, file, line, place,
                           {"ไปรษณีย์อิเล็กทรอนิกส์ " + quoted(*email) + " มีเลขไทย ส่งไม่ถึง",
                            "the e-mail address " + quoted(*email) + " has Thai digits: it cannot be reached"}));
}

}  // namespace

Remarks check_letterhead(const Subject& subject) {
  Remarks remarks;
  for (const Said& said : subject.said) check_email(said.raw, said.file, said.line, said.place, remarks);
  if (!subject.job || !subject.area) return remarks;
  const definition::Document& document = *subject.files->file(subject.job_file)->document;
  const Collection::Entry* area = subject.files->find("area", subject.area->id);
  compare({subject.job_file, document.root().line(), line_or_root(document, "contact"), area->file},
          {{}, subject.job->letter.contact}, {{}, subject.area->letterhead.contact}, remarks);
  return remarks;
}

Remarks check_area(const Collection& files, const Collection::Entry& entry) {
  Remarks remarks;
  try {
    const Area area = read_area(*entry.document);
    for (const std::string& line : area.letterhead.contact) {
      check_email(line, entry.file, line_or_root(*entry.document, "contact"), "contact", remarks);
    }
    for (const Collection::Entry* other : files.all("area")) {
      if (other == &entry || other->given || other->id != entry.id) continue;
      const Area known = read_area(*other->document);
      compare(
          {entry.file, line_or_root(*entry.document, "address"), line_or_root(*entry.document, "contact"), other->file},
          {area.letterhead.address, area.letterhead.contact}, {known.letterhead.address, known.letterhead.contact},
          remarks);
    }
  } catch (const Error& error) {
    remarks.push_back(broken_remark(error));
  }
  return remarks;
}

}  // namespace raingan::lint
