// One output file, complete or not there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace raingan::disk {

enum class Overwrite { no, yes };

// Writes a temporary file next to `path`, fsyncs it and renames it. Throws Error(refused), and leaves what
// stands at `path` as it is, when the folder cannot be written, when `path` is a link or a folder, when a
// file stands there and `overwrite` is no, and always when that file is one of `inputs` (compared by what
// they are, not by how they are spelt).
void write_file(const std::string& path, std::string_view bytes, Overwrite overwrite = Overwrite::no,
                const std::vector<std::string>& inputs = {});

}  // namespace raingan::disk
