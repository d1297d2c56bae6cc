// The same work on many things, on all processors.
#pragma once

#include <functional>

namespace raingan::app {

// Calls work(0) … work(count-1), each once, on up to `jobs` threads (0: one a processor). Returns when
// all are done. When one throws, no other is begun and the exception of the smallest index is thrown again, so that
// the same input gives the same message.
void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace raingan::app
