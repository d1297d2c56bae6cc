// The single checks of a subject. Each looks at one kind of contradiction and says nothing where it is not sure.
#pragma once

#include "lint/phrases.hpp"
#include "lint/remark.hpp"
#include "lint/subject.hpp"

namespace raingan::lint {

// The list of attachments, the annexes and what the text says of them. Works on the file as it stands, for the reader
// refuses the worst of these letters.
Remarks check_attachments(const Collection::Entry& letter);
// "ตามข้อ 5" in clause 5, and clauses that no letter has, in every letter that the template can become.
Remarks check_clauses(const Subject& subject);
// Placeholders whose target, round or deadline the mission lacks; inputs of the criteria that nothing measures.
Remarks check_names(const Subject& subject);

Remarks check_weekdays(const Subject& subject);
Remarks check_years(const Subject& subject);       // fiscal years, ranges, growth of a year over itself, dates to come
Remarks check_periods(const Subject& subject);     // months that titles and headings promise
Remarks check_headers(const Subject& subject);     // headings over the wrong column, columns twice, columns left out
Remarks check_copied(const Subject& subject);      // with figures: a result that equals its target everywhere
Remarks check_thresholds(const Subject& subject);  // texts that state another threshold than the rules
Remarks check_denominators(const Subject& subject);
Remarks check_ladders(const Subject& subject);  // grades that one criterion of several steps does not tell apart
Remarks check_letterhead(const Subject& subject);

// The year-long period in a column's headings that lies in another year than a heading above it says.
std::optional<StatedRange> misplaced_label(const Column& column);

// A form by itself: every period and quarter that it says it covers.
Remarks check_form(const Collection& files, const Collection::Entry& form);
// An area against the library's of the same id.
Remarks check_area(const Collection& files, const Collection::Entry& area);
// Memos, layouts and the words of all letters by themselves, and the marks of urgency and secrecy of jobs.
Remarks check_official(const Collection& files);
// Letters that name one another by date: is the number the same.
Remarks check_references(const std::vector<const Subject*>& jobs);

}  // namespace raingan::lint
