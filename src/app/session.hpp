// One job opened for one verb: what most verbs begin with.
#pragma once

#include <string>
#include <vector>

#include "app/job_folder.hpp"
#include "app/library.hpp"
#include "app/options.hpp"
#include "app/pipeline.hpp"
#include "app/render.hpp"
#include "app/terminal.hpp"
#include "outputs/facts.hpp"

namespace raingan::app {

class Session {
 public:
  // Opens options.paths[0] as a job folder. Throws as open_job does.
  explicit Session(const Options& options);

  const Options& options() const { return options_; }
  const Library& library() const { return library_; }
  const JobFolder& job() const { return job_; }
  const Terminal& terminal() const { return terminal_; }
  Checked checked() const;
  Assessed assessed() const;

  // The facts that outputs may say; refers to this session and to `assessed`, which must outlive it.
  outputs::Facts facts(const Assessed& assessed) const;

  // Hands over the documents as PDF files, signed when the command line or the job names who signs: each as it is
  // finished, in any order, from several threads at once.
  void render(const std::vector<DocumentOrder>& documents, const std::function<void(NamedBytes)>& take) const;

  // The folder where a verb publishes: --out, else `standard` inside the job folder.
  std::string out_folder(const std::string& standard) const;
  // Puts the files there as a whole: all of them or none. Throws Error(refused) when the folder is there
  // already and neither made by this program nor --force was given.
  void publish(const std::string& folder, const std::vector<NamedBytes>& files) const;

 private:
  const Options& options_;
  Library library_;
  form::Catalogue forms_;
  JobFolder job_;
  Terminal terminal_;
};

// The facts that outputs may say; refers to all three, which must outlive it.
outputs::Facts facts_of(const JobFolder& job, const Assessed& assessed, const form::Catalogue& forms);

// 3 when a file could not be read, else 1 when there are errors, else 0.
int exit_code(const Checked& checked);

// "4301-เมืองหนองคาย": where a district's outputs go. Made of the area's own data only.
std::string folder_of(const District& district);
// Of one district by its official name, or every district when `name` is empty. Throws Error(usage).
std::vector<District> chosen_districts(const Area& area, const std::string& name);

}  // namespace raingan::app
