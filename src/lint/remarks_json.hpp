#pragma once

#include <string>

#include "lint/remark.hpp"

namespace raingan::lint {

// {"schema":1,"remarks":[{level, kind, file, line, place, message, witness, cases, of}]} with texts in `language`.
std::string remarks_json(const Remarks& remarks, Language language);

}  // namespace raingan::lint
