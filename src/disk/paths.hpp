// Where the program's own data lies.
#pragma once

#include <string>

namespace raingan::disk {

// The folder that holds templates/ and data/: the environment's RAINGAN_DATA; else share/raingan beside the
// folder of the running program; else the source tree two or three levels above it (build/release/raingan).
// Throws Error(faulty_template) when there is none, or when RAINGAN_DATA names a folder without templates/.
std::string find_data_root();

// The same for a given environment value (empty: not set) and folder of the program.
std::string data_root_for(const std::string& from_environment, const std::string& program_folder);

}  // namespace raingan::disk
