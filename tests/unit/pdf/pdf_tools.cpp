#include "pdf/pdf_tools.hpp"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <stdexcept>

namespace raingan::pdf::test {
namespace {

ToolAnswer run(const std::string& command) {
  ToolAnswer answer;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return answer;
  std::array<char, 4096> part{};
  for (std::size_t n = 0; (n = fread(part.data(), 1, part.size(), pipe)) > 0;) answer.output.append(part.data(), n);
  const int status = pclose(pipe);
  answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return answer;
}

}  // namespace

bool has_tool(const std::string& name) { return run("command -v " + name + " >/dev/null").status == 0; }

ToolAnswer ask(const std::string& command, const std::string& pdf) {
  std::string file = (std::filesystem::temp_directory_path() / "raingan-pdf-XXXXXX").string();
  const int descriptor = mkstemp(file.data());
  if (descriptor < 0) throw std::runtime_error("no temporary file");
  const ssize_t written = write(descriptor, pdf.data(), pdf.size());
  close(descriptor);
  if (written != static_cast<ssize_t>(pdf.size())) throw std::runtime_error("temporary file too short");
  std::string filled = command;
  for (std::size_t at = 0; (at = filled.find("{}", at)) != std::string::npos; at += file.size()) {
    filled.replace(at, 2, file);
  }
  ToolAnswer answer = run(filled);
  std::filesystem::remove(file);
  return answer;
}

}  // namespace raingan::pdf::test
