// What `check --json` prints.
#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/message.hpp"
#include "model/table.hpp"

namespace raingan::outputs {

// An input that could not be read at all, with the exit code that it alone would give.
struct Unread {
  std::string file;
  int code = 3;
  std::string message;
};

// {"schema":1,"findings":[…],"tables":[…],"unread":[…]}. Findings in the order given; numbers are strings of exact
// decimals.
std::string findings_json(const Findings& findings, const std::vector<Table>& tables, const std::vector<Unread>& unread,
                          Language language);

}  // namespace raingan::outputs
