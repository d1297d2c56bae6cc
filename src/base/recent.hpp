// The last answers of a pure function that is asked the same again and again: one emblem stands on a thousand letters.
#pragma once

#include <algorithm>
#include <cstddef>
#include <list>
#include <utility>

namespace raingan {

// Keeps up to `most` questions with their answers, those asked last. Not for two threads at once. It saves time and
// must never be seen otherwise: an answer may depend on its question only.
template <typename Question, typename Answer>
class Recent {
 public:
  explicit Recent(std::size_t most) : most_(most) {}

  // The answer to a question for which `is_asked` holds; null when it is not among the last ones. Valid until keep().
  template <typename IsAsked>
  const Answer* find(const IsAsked& is_asked) {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const auto& entry) { return is_asked(entry.first); });
    if (found == entries_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found);
    return &found->second;
  }

  const Answer& keep(Question question, Answer answer) {
    entries_.emplace_front(std::move(question), std::move(answer));
    if (entries_.size() > most_) entries_.pop_back();
    return entries_.front().second;
  }

 private:
  std::size_t most_;
  std::list<std::pair<Question, Answer>> entries_;
};

}  // namespace raingan
