// How long a search takes.
#pragma once

#include <string>

namespace raingan::bench {

// Of this thread.
double cpu_microseconds();

// Clean tables, and tables in which nothing can be explained; as a Markdown table.
void print_speeds(const std::string& folder);

}  // namespace raingan::bench
