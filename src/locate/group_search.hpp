// The broken relations of one problem, searched in groups that have nothing to do with each other.
#pragma once

#include <cstdint>
#include <vector>

#include "locate/book_problem.hpp"
#include "locate/search.hpp"

namespace raingan::locate {

// Broken relations that one explanation must mend together.
struct Group {
  std::vector<std::uint32_t> broken;  // constraints, in order
  Explained explained;
  bool whole = true;  // false: the widest relations had to be left out to find anything
};

// Steps that all groups of a book share; when they are used up the rest is left without explanations.
class Budget {
 public:
  explicit Budget(std::size_t steps = 90'000) : left_(steps) {}
  std::size_t share(std::size_t groups) const { return groups == 0 ? left_ : left_ / groups; }
  void charge(std::size_t steps) { left_ -= steps < left_ ? steps : left_; }
  std::size_t left() const { return left_; }
  bool spent() const { return left_ < 200; }

 private:
  std::size_t left_;
};

// True when every cell of the likeliest explanation is proven.
bool proven(const Group& group);

// Relations that share a figure are one group, and so are those that an explanation of the other would touch.
// `problem` is the same afterwards.
std::vector<Group> search_groups(BookProblem& problem, Budget& budget);

}  // namespace raingan::locate
