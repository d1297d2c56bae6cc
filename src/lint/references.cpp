#include <algorithm>

#include "base/ascii.hpp"
#include "lint/checks.hpp"
#include "lint/lines.hpp"
#include "lint/matching.hpp"
#include "lint/phrases.hpp"
#include "lint/wording.hpp"

namespace raingan::lint {
namespace {

// The register number alone: "ที่ นค 0019.3/ว 19047 ลงวันที่…" → "19047".
std::string register_number(const std::string& text) {
  static const Pattern behind_slash("/\\s*(?:ว\\s*)?(\\d+)");
  std::string number;
  each_match(text, behind_slash, [&](const Match& match) { number = match.text(1); });
  if (!number.empty()) return number;
  for (const char c : text) {
    if (is_digit(c)) number += c;
  }
  return number;
}

void compare(const Subject& job, const Subject& other, const thai::Date& named, Remarks& remarks) {
  if (&job == &other || other.job->area != job.job->area || other.job->letter.date != named || named.day == 0) return;
  const std::string here = register_number(plain(job.job->letter.reference));
  const std::string there = register_number(plain(other.job->letter.number));
  if (here.empty() || there.empty() || here == there) return;
  const definition::Document& document = *job.files->file(job.job_file)->document;
  remarks.push_back(remark(Level::error, RemarkKind::reference, job.job_file, lines_of(document, "letter").at(0),
                           "reference",
                           {"อ้างถึงหนังสือเลขที่ " + here + " ลงวันที่ " + thai::long_date(named) + " แต่หนังสือวันเดียวกันใน " +
                                other.job_file + " เลขที่ " + there,
                            "refers to number " + here + " of " + thai::long_date(named) +
                                ", the letter of that day in " + other.job_file + " has " + there}));
}

}  // namespace

Remarks check_references(const std::vector<const Subject*>& jobs) {
  Remarks remarks;
  for (const Subject* job : jobs) {
    if (!job->job || job->job->letter.reference.empty()) continue;
    const std::vector<thai::Date> dates = dates_in(plain(job->job->letter.reference));
    if (dates.empty()) continue;
    for (const Subject* other : jobs) {
      if (other->job) compare(*job, *other, dates.back(), remarks);
    }
    const thai::Date& own = job->job->letter.date;
    if (own.day != 0 && own < dates.back()) {
      const definition::Document& document = *job->files->file(job->job_file)->document;
      remarks.push_back(remark(Level::error, RemarkKind::reference, job->job_file, lines_of(document, "letter").at(0),
                               "reference",
                               {"หนังสือที่อ้างถึงลงวันที่หลังหนังสือฉบับนี้", "the letter referred to is dated after this one"}));
    }
  }
  return remarks;
}

}  // namespace raingan::lint
