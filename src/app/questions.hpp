// What is still to be decided, as a file that an officer fills in and hands back to `--accept`.
#pragma once

#include <string>

#include "app/options.hpp"
#include "app/pipeline.hpp"

namespace raingan::app {

// <decisions> in which every proposal stands as a comment, with a <keep> for the same cell, under the sentence that it
// belongs to: taking the comment marks away decides. A doubtful cell without a proposal has value="" to be filled in.
// Each cell and amount once; files as a record names them.
std::string questions(const Findings& findings, const std::string& job_path);

// `check DIR --questions FILE`: writes them; nothing without --questions. Throws Error(refused) when FILE is there and
// --force was not given, and always for a file of the job.
void write_questions(const Options& options, const JobFolder& job, const Checked& checked);

}  // namespace raingan::app
