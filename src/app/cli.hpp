// The command line: which verb, which flags, which exit code.
#pragma once

namespace raingan::app {

// Parses, runs the verb, prints errors to stderr in the chosen language and returns the exit code:
// 0 clean, 1 findings of level error, 2 usage, 3 unreadable input, 4 faulty template, 5 refused, 70 internal.
int run_command_line(int argc, char** argv);

}  // namespace raingan::app
