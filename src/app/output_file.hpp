// The files that `run`, `letter`, `annex` and `summary` make of a job.
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"

namespace raingan::app {

struct OutputFile {
  enum class Kind { letter, file_copy, memo, summary, annex_pdf, annex_workbook } kind = Kind::letter;
  std::string path;      // below `folder`: "nong-khai/letter.pdf"
  std::string district;  // empty: the province's
  std::string folder;    // where it lies when it was published: "JOB/out"
};

// Letters, memo, file copy and summary of `run`, the province's first.
std::vector<OutputFile> files_of_run(const Session& session);

// The one that a user means by "letter.pdf" (the province's or, with --district, that one's), "ท่าบ่อ/letter.pdf",
// "out/4302-ท่าบ่อ/letter.pdf" or a path as the shell completes it. Throws Error(usage) with what there is.
OutputFile output_file(const Session& session, const std::string& named);

}  // namespace raingan::app
