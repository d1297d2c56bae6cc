// What already stands where an output folder is to appear.
#pragma once

#include <set>
#include <string>

#include "disk/descriptor.hpp"

namespace raingan::disk {

// The hidden list of files in a published folder, by which the folder is known as one of ours.
inline constexpr const char* kListName = ".raingan-output";

enum class Existing {
  own,  // only a folder that a Publication made and nobody put files into, or an empty one
  any,  // any folder: it is replaced with all it holds
};

std::string list_of_files(const std::set<std::string>& relative_paths);

// True when folder `name` is there and may be replaced, false when nothing is there. Throws Error(refused)
// when it is a link or no folder, and for Existing::own when it holds a file that its list does not name
// (hidden files, lock files of open documents and folder settings aside). `shown` is its path.
bool may_replace(const Descriptor& parent, const std::string& name, const std::string& shown, Existing existing);

}  // namespace raingan::disk
