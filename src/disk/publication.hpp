// An output folder that appears at once, whole, or not at all.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "disk/descriptor.hpp"
#include "disk/existing_output.hpp"

namespace raingan::disk {

// Files are written into a staging folder next to the target, one by one as they are finished; commit() fsyncs
// them all and exchanges the two folders in one step (renameat2) and removes the old one. Until then the target is
// untouched, also when the process dies; what a dead process left is removed, or put back, by the next Publication of
// the same target. A published folder carries a hidden list of its files (kListName), by which it is known as ours.
//
// Every refusal is Error(refused) and names the path: the parent folder is missing or cannot be written,
// the target is a link, a file, or a folder with files of others (see Existing), another process is writing
// the same target, the disk is full, or a signal was noted (disk/interrupt.hpp).
class Publication {
 public:
  explicit Publication(const std::string& target, Existing existing = Existing::own);
  ~Publication();  // without commit() everything staged is removed
  Publication(const Publication&) = delete;
  Publication& operator=(const Publication&) = delete;

  // Adds one file; folders on the way are made. Throws Error(internal) for a path that parts_of refuses and
  // for one that was added before.
  void add(const std::string& relative_path, std::string_view bytes);

  void commit();

 private:
  void take_lock();
  void clear_leftovers() const;
  void make_staging();
  Descriptor folder_for(const std::vector<std::string>& parts);
  void write_list();
  void sync_files() const;
  void sync_folders() const;
  void publish() const;
  void exchange_in_two_steps() const;
  std::string shown(const std::string& relative_path) const { return target_ + "/" + relative_path; }

  std::string target_;  // as given, without slashes at the end
  std::string parent_path_;
  std::string name_;             // of the target in its parent
  std::string staging_pattern_;  // how staging folders of this target begin
  std::string staging_;          // in the parent; empty until it is there
  std::string lock_;             // in the parent
  Existing existing_;
  Descriptor parent_;
  Descriptor lock_file_;
  Descriptor content_;
  std::set<std::string> folders_;  // below content, by relative path
  std::set<std::string> files_;
  bool committed_ = false;
};

}  // namespace raingan::disk
