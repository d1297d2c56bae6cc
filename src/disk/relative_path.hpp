// Names inside an output folder.
#pragma once

#include <string>
#include <vector>

namespace raingan::disk {

// The parts of "bundle/letter.pdf". Throws Error(internal) unless every part is a plain name: not empty,
// not "." or "..", without control characters and backslashes; so nothing absolute and nothing that leads out.
std::vector<std::string> parts_of(const std::string& relative_path);

}  // namespace raingan::disk
