#include "disk/publication.hpp"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/sha256.hpp"
#include "disk/interrupt.hpp"
#include "disk/relative_path.hpp"
#include "disk/test_folder.hpp"

namespace {

using namespace raingan;
using namespace raingan::disk;
using test::TemporaryFolder;

void publish(const std::string& target, const std::string& name, const std::string& bytes,
             Existing existing = Existing::own) {
  Publication publication(target, existing);
  publication.add(name, bytes);
  publication.commit();
}

template <typename Action>
void check_refused(Action action, ErrorCode code = ErrorCode::refused) {
  try {
    action();
    FAIL_CHECK("was not refused");
  } catch (const Error& error) {
    CHECK(error.code() == code);
    CHECK_FALSE(error.message().th.empty());
  }
}

std::string staging_of(const std::string& name, const std::string& process) {
  return ".staging-" + sha256_hex(name).substr(0, 12) + "-" + process;
}

}  // namespace

TEST_CASE("a folder appears whole on commit and nothing else stays") {
  const TemporaryFolder folder;
  {
    Publication publication(folder / "out");
    publication.add("letter.pdf", "one");
    publication.add("bundle/a/deep.txt", std::string("\0two", 4));
    publication.add("bundle/b.txt", "");
    CHECK_FALSE(test::fs::exists(folder / "out"));
    publication.commit();
  }
  CHECK(folder.everything() == std::set<std::string>{"out", "out/letter.pdf", "out/bundle", "out/bundle/a",
                                                     "out/bundle/a/deep.txt", "out/bundle/b.txt",
                                                     "out/.raingan-output"});
  CHECK(test::get(folder / "out/bundle/a/deep.txt") == std::string("\0two", 4));
}

TEST_CASE("an earlier output is replaced as a whole") {
  const TemporaryFolder folder;
  publish(folder / "out", "old/only.txt", "old");
  publish(folder / "out/", "new.txt", "new");
  CHECK(folder.everything() == std::set<std::string>{"out", "out/new.txt", "out/.raingan-output"});
}

TEST_CASE("without commit, and after a failure in the middle, the old output stands") {
  const TemporaryFolder folder;
  publish(folder / "out", "a.txt", "old");
  const auto before = folder.everything();
  { Publication(folder / "out").add("a.txt", "new"); }
  CHECK(folder.everything() == before);
  check_refused(
      [&] {
        Publication publication(folder / "out");
        publication.add("a.txt", "new");
        publication.add("../b.txt", "new");
      },
      ErrorCode::internal);
  check_refused([&] {
    Publication publication(folder / "out");
    publication.add(std::string(300, 'x'), "new");
  });
  CHECK(folder.everything() == before);
  CHECK(test::get(folder / "out/a.txt") == "old");
}

TEST_CASE("paths that are empty, absolute, lead out or hide something are refused") {
  for (const std::string& path : std::vector<std::string>{"", "/etc/x", "..", "../x", "a/../b", "a//b", "a/", "./a",
                                                          "a/.", "a\\b", "a\nb", std::string("a\0b", 3), "a\x7F"}) {
    CAPTURE(path);
    CHECK_THROWS_AS(parts_of(path), Error);
  }
  CHECK(parts_of("ก/ข.pdf") == std::vector<std::string>{"ก", "ข.pdf"});
}

TEST_CASE("one file is written once") {
  const TemporaryFolder folder;
  Publication publication(folder / "out");
  publication.add("a/b", "1");
  check_refused([&] { publication.add("a/b", "2"); }, ErrorCode::internal);
  check_refused([&] { publication.add("a", "2"); }, ErrorCode::internal);
  check_refused([&] { publication.add(kListName, "2"); }, ErrorCode::internal);
  publication.commit();
  check_refused([&] { publication.commit(); }, ErrorCode::internal);
  check_refused([&] { publication.add("c", "2"); }, ErrorCode::internal);
}

TEST_CASE("links, files and missing parents are refused as targets") {
  const TemporaryFolder folder;
  test::fs::create_directory(folder / "elsewhere");
  test::fs::create_directory_symlink(folder / "elsewhere", folder / "link");
  test::put(folder / "file", "x");
  const auto before = folder.everything();
  check_refused([&] { publish(folder / "link", "a", "1"); });
  check_refused([&] { publish(folder / "file", "a", "1"); });
  check_refused([&] { publish(folder / "missing/out", "a", "1"); });
  check_refused([&] { publish("", "a", "1"); });
  check_refused([&] { publish("/", "a", "1"); });
  check_refused([&] { publish(folder / ".", "a", "1"); });
  check_refused([&] { publish("/proc/out", "a", "1"); });
  CHECK(folder.everything() == before);
}

TEST_CASE("an unwritable folder is refused by name") {
  if (::geteuid() == 0) {
    WARN("permissions do not bind the superuser: skipped");
    return;
  }
  const TemporaryFolder folder;
  test::fs::create_directory(folder / "closed");
  test::fs::permissions(folder / "closed", test::fs::perms::owner_read | test::fs::perms::owner_exec);
  try {
    Publication publication(folder / "closed/out");
    FAIL_CHECK("was not refused");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::refused);
    CHECK(error.file() == folder / "closed");
    CHECK_FALSE(error.hint().th.empty());
  }
}

TEST_CASE("files of others are never replaced unless told") {
  const TemporaryFolder folder;
  test::fs::create_directory(folder / "out");
  publish(folder / "out", "a.txt", "1");  // an empty folder may be taken
  test::put(folder / "out/signed.pdf", "scan");
  check_refused([&] { publish(folder / "out", "a.txt", "2"); });
  CHECK(test::get(folder / "out/signed.pdf") == "scan");
  CHECK(test::get(folder / "out/a.txt") == "1");

  test::fs::create_directory(folder / "documents");
  test::put(folder / "documents/thesis.odt", "x");
  check_refused([&] { publish(folder / "documents", "a.txt", "1"); });
  publish(folder / "documents", "a.txt", "1", Existing::any);
  CHECK_FALSE(test::fs::exists(folder / "documents/thesis.odt"));
}

TEST_CASE("a file that someone puts there while we work is not lost") {
  const TemporaryFolder folder;
  publish(folder / "out", "a.txt", "1");
  Publication publication(folder / "out");
  publication.add("a.txt", "2");
  test::put(folder / "out/signed.pdf", "scan");
  check_refused([&] { publication.commit(); });
  CHECK(test::get(folder / "out/signed.pdf") == "scan");
}

TEST_CASE("lock files and folder settings of other programs do not count") {
  const TemporaryFolder folder;
  publish(folder / "out", "a.xlsx", "1");
  test::put(folder / "out/~$a.xlsx", "");
  test::put(folder / "out/.DS_Store", "");
  test::put(folder / "out/Thumbs.db", "");
  publish(folder / "out", "a.xlsx", "2");
  CHECK(test::get(folder / "out/a.xlsx") == "2");
}

TEST_CASE("two runs do not write one folder at once") {
  const TemporaryFolder folder;
  Publication first(folder / "out");
  check_refused([&] { Publication second(folder / "out"); });
  Publication beside(folder / "other");
  first.add("a", "1");
  first.commit();
  CHECK(test::get(folder / "out/a") == "1");
}

TEST_CASE("leftovers of a dead run are removed, those of others stay") {
  const TemporaryFolder folder;
  const std::string dead = staging_of("out", "1"), half_born = staging_of("out", "2");
  test::fs::create_directories(folder / (dead + "/content"));
  test::put(folder / (dead + "/raingan-staging"), "");
  test::put(folder / (dead + "/content/a"), "half");
  test::fs::create_directory(folder / half_born);
  test::fs::create_directories(folder / (staging_of("out", "3") + "/mine"));
  test::fs::create_directory(folder / staging_of("other", "1"));
  publish(folder / "out", "a", "1");
  CHECK_FALSE(test::fs::exists(folder / dead));
  CHECK_FALSE(test::fs::exists(folder / half_born));
  CHECK(test::fs::exists(folder / (staging_of("out", "3") + "/mine")));
  CHECK(test::fs::exists(folder / staging_of("other", "1")));
}

TEST_CASE("an exchange that died half-way is undone") {
  const TemporaryFolder folder;
  publish(folder / "out", "a", "old");
  const std::string dead = staging_of("out", "1");
  test::fs::create_directories(folder / (dead + "/content"));
  test::put(folder / (dead + "/raingan-staging"), "");
  test::fs::rename(folder / "out", folder / (dead + "/old"));
  { Publication publication(folder / "out"); }
  CHECK(test::get(folder / "out/a") == "old");
}

TEST_CASE("killed at any moment the output is the old or the new one") {
  const TemporaryFolder folder;
  publish(folder / "out", "a", "old");
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    Publication publication(folder / "out");
    publication.add("a", "new");
    ::kill(::getpid(), SIGKILL);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  CHECK(test::get(folder / "out/a") == "old");
  publish(folder / "out", "a", "new");
  CHECK(folder.everything() == std::set<std::string>{"out", "out/a", "out/.raingan-output"});
}

TEST_CASE("Ctrl-C stops before the exchange and leaves nothing behind") {
  const TemporaryFolder folder;
  publish(folder / "out", "a", "old");
  const auto before = folder.everything();
  {
    const InterruptWatch watch;
    Publication publication(folder / "out");
    publication.add("a", "new");
    ::raise(SIGINT);
    CHECK(InterruptWatch::noted() == SIGINT);
    check_refused([&] { publication.add("b", "new"); });
    check_refused([&] { publication.commit(); });
  }
  CHECK(folder.everything() == before);
  CHECK(test::get(folder / "out/a") == "old");
  { const InterruptWatch reset; }
}

TEST_CASE("names up to 255 bytes work") {
  const TemporaryFolder folder;
  std::string name;
  for (int i = 0; i < 85; ++i) name += "ก";
  publish(folder / name, "a", "1");
  CHECK(test::get(folder / (name + "/a")) == "1");
}

TEST_CASE("a thousand folders need no thousand open files") {
  const TemporaryFolder folder;
  Publication publication(folder / "out");
  for (int i = 0; i < 1100; ++i) publication.add("d" + std::to_string(i) + "/x", "1");
  publication.commit();
  CHECK(test::get(folder / "out/d1099/x") == "1");
}
