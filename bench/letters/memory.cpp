#include "memory.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <mutex>

#include "app/outbox.hpp"
#include "app/session.hpp"

namespace raingan::bench {
namespace {

Memory memory_after(std::size_t letters) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  long all = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> all >> resident;
  return {letters, usage.ru_maxrss, resident * (sysconf(_SC_PAGESIZE) / 1024)};
}

}  // namespace

std::vector<Memory> memory_of(const MailMerge& merge, std::size_t count, unsigned threads, const std::string& folder,
                              const std::vector<std::size_t>& marks) {
  setenv("RAINGAN_DATA", RAINGAN_SOURCE_DIR, 0);
  app::Options options;
  options.quiet = true;
  options.jobs = threads;
  options.paths = {RAINGAN_SOURCE_DIR "/examples/nong-khai-2567-q2"};
  const app::Session session(options);
  std::vector<app::DocumentOrder> orders;
  for (std::size_t i = 0; i < count; ++i) {
    orders.push_back([&merge, i] {
      return app::NamedDocument{std::to_string(i) + "/letter.pdf", merge.letter(i), {}};
    });
  }
  app::Outbox outbox(session, folder, count);
  std::vector<Memory> told = {memory_after(0)};
  std::mutex counting;
  std::size_t finished = 0;
  session.render(orders, [&](const app::NamedBytes& letter) {
    outbox.put(letter);
    const std::lock_guard<std::mutex> lock(counting);
    if (std::find(marks.begin(), marks.end(), ++finished) != marks.end()) told.push_back(memory_after(finished));
  });
  outbox.publish();
  return told;
}

}  // namespace raingan::bench
