// Everything that can be said of templates, letters and criteria before any figure comes in.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "lint/collection.hpp"
#include "lint/remark.hpp"
#include "model/book.hpp"

namespace raingan::lint {

// One thing to look at: a folder, or files given together. Ids are looked up among `files`, then `beside`, then in the
// library.
struct Given {
  std::vector<Source> files;
  std::vector<Source> beside;  // the rest of their folders: what they may refer to before the library
  // By the path of a job.xml among `files`: its checked figures. A job without figures is not named here.
  std::map<std::string, Book> figures;
};

// Sorted, each remark once. Jobs of different `given` are compared with one another. A file that cannot be read as
// what it is becomes a remark; the others are looked at all the same.
Remarks lint(const std::vector<Given>& given, const std::vector<Source>& library);

}  // namespace raingan::lint
