// What a job makes, file by file: the recipes that single verbs and `run` share.
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"

namespace raingan::app {

// The province's letter at `province`/letter.pdf and one for every district at its own folder.
std::vector<NamedDocument> letters(const Session& session, const outputs::Facts& facts, const std::string& province,
                                   const std::vector<District>& districts);

// The workbooks of submissions/ in which something was found, marked. Paths are `folder`/NAME.xlsx.
// With `only`, those whose every table belongs to that district.
std::vector<NamedBytes> returned_workbooks(const Session& session, const Checked& checked, const std::string& folder,
                                           const District* only);

}  // namespace raingan::app
