// What a job makes, file by file: the recipes that single verbs and `run` share.
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"
#include "outputs/findings_json.hpp"

namespace raingan::app {

// The province's letter at `province`/letter.pdf and one for every district at its own folder. The orders refer to
// `facts`, which must outlive them.
std::vector<DocumentOrder> letters(const Session& session, const outputs::Facts& facts, const std::string& province,
                                   const std::vector<District>& districts);

// The province's letter for the office's own file, beside it: `province`/file-copy.pdf, with the word for a copy and
// lines for initials on its pages (outputs::Sheet), and with the workbooks of submissions/ and base/ and the officer's
// decisions inside, so that every figure of it can be traced to where it came from.
NamedDocument file_copy(const Session& session, const outputs::Facts& facts, const std::string& province);

// The memo that presents the letter for signature, at `province`/memo.pdf.
NamedDocument memo(const Session& session, const outputs::Facts& facts, const Checked& checked,
                   const std::string& province);

// The workbooks of submissions/ in which something was found or suspected, marked. Paths are `folder`/NAME.xlsx.
// With `only`, those whose every table belongs to that district.
std::vector<NamedBytes> returned_workbooks(const Session& session, const Checked& checked, const std::string& folder,
                                           const District* only);

std::vector<outputs::Unread> unread_files(const Checked& checked, const Terminal& terminal);

// The HTML report of a check (outputs/check_report.hpp), of a job or of workbooks under a title.
std::string check_report(const Session& session, const Checked& checked);
std::string check_report(const std::string& title, const Checked& checked, const Terminal& terminal);

}  // namespace raingan::app
