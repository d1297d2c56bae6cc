// How much memory many letters take when they are made as `run` makes them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mail_merge.hpp"

namespace raingan::bench {

struct Memory {
  std::size_t letters = 0;  // finished
  long peak_kib = 0;        // of the whole process, until then
  long now_kib = 0;
};

// Makes `count` letters in this process through the program's own session and outbox, in `folder`, and tells the memory
// before the first and when as many as each of `marks` were finished. Throws as they do.
std::vector<Memory> memory_of(const MailMerge& merge, std::size_t count, unsigned threads, const std::string& folder,
                              const std::vector<std::size_t>& marks);

}  // namespace raingan::bench
