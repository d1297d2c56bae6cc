// A job folder as it lies on the disk: job.xml, decisions.xml, submissions/, base/.
#pragma once

#include <string>
#include <vector>

#include "app/library.hpp"
#include "model/decisions.hpp"
#include "model/job.hpp"

namespace raingan::app {

struct SourceFile {
  std::string path;  // as the user would type it
  std::string bytes;
};

struct UnreadFile {
  std::string path;
  ErrorCode code = ErrorCode::unreadable;
  Message message;
};

struct JobFolder {
  std::string path;
  Job job;
  Area area;
  assess::Mission mission;
  outputs::Wording wording;
  std::vector<SourceFile> submissions;  // sorted by name
  std::vector<SourceFile> base;
  std::vector<UnreadFile> unread;   // files that could not even be opened
  std::vector<Decision> decisions;  // of decisions.xml; files as the others' paths
};

// The mission of a job in the job's round and under its readings. `file` is the job.xml that `job` was read from: a
// round or reading that the mission lacks is refused there, with its line.
assess::Mission mission_of(const definition::Document& file, const Job& job, const Library& library);

// Reads everything once; nothing in the folder is changed. Throws Error(usage) when `path` is no job
// folder, Error(faulty_template) for mistakes in job.xml or decisions.xml, Error(unreadable) when there are no
// submissions at all.
JobFolder open_job(const std::string& path, const Library& library);

// Every file that the job was read from: nothing may be written over them.
std::vector<std::string> inputs_of(const JobFolder& job);

}  // namespace raingan::app
