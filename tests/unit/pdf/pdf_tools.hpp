// Other people's PDF readers, asked about our files where they are installed.
#pragma once

#include <optional>
#include <string>

namespace raingan::pdf::test {

bool has_tool(const std::string& name);

struct ToolAnswer {
  int status = -1;
  std::string output;  // stdout
};

// Runs `command` with every "{}" replaced by a temporary file that holds `pdf`.
ToolAnswer ask(const std::string& command, const std::string& pdf);

}  // namespace raingan::pdf::test
