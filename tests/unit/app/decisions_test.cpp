#include "app/decisions.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "app/job_folder.hpp"
#include "disk/temporary_folder.hpp"

namespace raingan::app {
namespace {

const std::string kExample = std::string(RAINGAN_SOURCE_DIR) + "/examples/nong-khai-2565-online";

// A copy of the example with `record` as its decisions.xml; removed at the end.
class JobCopy {
 public:
  explicit JobCopy(const std::string& record) {
    std::filesystem::copy(kExample, path(), std::filesystem::copy_options::recursive);
    std::ofstream(path() + "/decisions.xml") << record;
  }
  std::string path() const { return folder_.path() + "/job"; }

 private:
  disk::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a folder without a record has no decisions") {
  CHECK(recorded_decisions(kExample).empty());
  CHECK(open_job(kExample, Library(RAINGAN_SOURCE_DIR)).decisions.empty());
}

TEST_CASE("a job's decisions name files as the job's other paths do") {
  const JobCopy copy(
      "<decisions by=\"ก\" at=\"2567-02-09\">\n"
      "<keep file=\"base/x.xlsx\" sheet=\"S\" cell=\"B2\" found=\"1\" reason=\"x\"/></decisions>");
  CHECK(recorded_decisions(copy.path()).at(0).origin.file == "base/x.xlsx");
  const JobFolder job = open_job(copy.path() + "/", Library(RAINGAN_SOURCE_DIR));
  CHECK(job.decisions.at(0).origin.file == copy.path() + "/base/x.xlsx");
}

TEST_CASE("a mistake in the record is told with its line") {
  const JobCopy copy("<decisions>\n<keep/>\n</decisions>");
  try {
    open_job(copy.path(), Library(RAINGAN_SOURCE_DIR));
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::faulty_template);
    CHECK(error.file() == copy.path() + "/decisions.xml");
    CHECK(error.place() == "line 2");
  }
}

}  // namespace raingan::app
