#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "base/error.hpp"
#include "disk/paths.hpp"
#include "disk/read_file.hpp"
#include "disk/test_folder.hpp"
#include "disk/write_file.hpp"

namespace {

using namespace raingan;
using namespace raingan::disk;
using test::TemporaryFolder;

template <typename Action>
void check_error(ErrorCode code, Action action) {
  try {
    action();
    FAIL_CHECK("was not refused");
  } catch (const Error& error) {
    CHECK(error.code() == code);
    CHECK_FALSE(error.message().th.empty());
    CHECK_FALSE(error.message().en.empty());
    CHECK_FALSE(error.file().empty());
  }
}

}  // namespace

TEST_CASE("a file is read whole up to the cap") {
  const TemporaryFolder folder;
  const std::string bytes("PK\0\xFF\n", 5);
  test::put(folder / "a", bytes);
  CHECK(read_file(folder / "a") == bytes);
  CHECK(read_file(folder / "a", 5) == bytes);
  test::put(folder / "empty", "");
  CHECK(read_file(folder / "empty").empty());
  const std::string large(3'000'000, 'x');
  test::put(folder / "large", large);
  CHECK(read_file(folder / "large") == large);
  check_error(ErrorCode::unreadable, [&] { read_file(folder / "a", 4); });
}

TEST_CASE("what cannot be read is said plainly") {
  const TemporaryFolder folder;
  check_error(ErrorCode::unreadable, [&] { read_file(folder / "missing"); });
  check_error(ErrorCode::unreadable, [&] { read_file(folder / ""); });
  check_error(ErrorCode::unreadable, [&] { read_file("/dev/zero"); });
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  check_error(ErrorCode::unreadable, [&] { read_file(folder / "pipe"); });
  check_error(ErrorCode::unreadable, [&] { read_file(folder / std::string(300, 'x')); });
  check_error(ErrorCode::unreadable, [&] { list_workbooks(folder / "missing"); });
  if (::geteuid() == 0) return;
  test::put(folder / "closed", "x");
  test::fs::permissions(folder / "closed", test::fs::perms::none);
  check_error(ErrorCode::unreadable, [&] { read_file(folder / "closed"); });
}

TEST_CASE("workbooks of a folder are listed in order, the rest apart") {
  const TemporaryFolder folder, elsewhere;
  test::put(elsewhere / "secret.xlsx", "x");
  for (const char* name : {"b.xlsx", "ก.XLSX", "a.xlsm", "~$b.xlsx", ".hidden.xlsx", "old.xls", "note.txt", ".xlsx"}) {
    test::put(folder / name, "x");
  }
  test::fs::create_directory(folder / "folder.xlsx");
  test::fs::create_symlink("b.xlsx", folder / "inside.xlsx");
  test::fs::create_symlink(elsewhere / "secret.xlsx", folder / "outside.xlsx");
  test::fs::create_symlink("nothing", folder / "broken.xlsx");
  const FolderContents contents = list_workbooks(folder / "");
  CHECK(contents.workbooks == std::vector<std::string>{"a.xlsm", "b.xlsx", "inside.xlsx", "ก.XLSX"});
  CHECK(contents.others ==
        std::vector<std::string>{"broken.xlsx", "folder.xlsx", "note.txt", "old.xls", "outside.xlsx"});
}

TEST_CASE("a file is written whole, and over another only when told") {
  const TemporaryFolder folder;
  write_file(folder / "a.pdf", "one");
  CHECK(test::get(folder / "a.pdf") == "one");
  check_error(ErrorCode::refused, [&] { write_file(folder / "a.pdf", "two"); });
  CHECK(test::get(folder / "a.pdf") == "one");
  test::fs::permissions(folder / "a.pdf", test::fs::perms::owner_read | test::fs::perms::owner_write);
  write_file(folder / "a.pdf", "two", Overwrite::yes);
  CHECK(test::get(folder / "a.pdf") == "two");
  CHECK(test::fs::status(folder / "a.pdf").permissions() ==
        (test::fs::perms::owner_read | test::fs::perms::owner_write));
  CHECK(folder.everything() == std::set<std::string>{"a.pdf"});
}

TEST_CASE("inputs, links and folders are never written over") {
  const TemporaryFolder folder;
  test::put(folder / "in.xlsx", "input");
  test::fs::create_hard_link(folder / "in.xlsx", folder / "same.xlsx");
  test::fs::create_symlink("in.xlsx", folder / "link.xlsx");
  test::fs::create_directory(folder / "folder");
  const std::vector<std::string> inputs = {folder / "in.xlsx"};
  for (const char* name : {"in.xlsx", "./in.xlsx", "same.xlsx", "link.xlsx", "folder", "missing/x", "folder/"}) {
    CAPTURE(name);
    check_error(ErrorCode::refused, [&] { write_file(folder / name, "new", Overwrite::yes, inputs); });
  }
  check_error(ErrorCode::refused, [&] { write_file("/proc/x", "new", Overwrite::yes); });
  CHECK(test::get(folder / "in.xlsx") == "input");
}

TEST_CASE("the data root is found from the environment, the installation or the source tree") {
  const TemporaryFolder folder;
  test::fs::create_directories(folder / "prefix/share/raingan/templates");
  test::fs::create_directories(folder / "prefix/bin");
  test::fs::create_directories(folder / "source/templates");
  test::fs::create_directories(folder / "source/build/release/tests");
  test::fs::create_directories(folder / "own/templates");
  CHECK(data_root_for("", folder / "prefix/bin") == folder / "prefix/share/raingan");
  CHECK(data_root_for("", folder / "source/build/release") == folder / "source");
  CHECK(data_root_for("", folder / "source/build/release/tests") == folder / "source");
  CHECK(data_root_for(folder / "own", folder / "prefix/bin") == folder / "own");
  check_error(ErrorCode::faulty_template, [&] { data_root_for(folder / "prefix", folder / "prefix/bin"); });
  check_error(ErrorCode::faulty_template, [&] { data_root_for("", folder / "own/templates/v/w/x/y"); });
}
