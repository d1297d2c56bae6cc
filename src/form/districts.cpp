#include "form/districts.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "form/assignment.hpp"
#include "thai/name.hpp"

namespace raingan::form {
namespace {

// In tenths of a letter, as spelling_distance counts.
constexpr int kNearEnough = 20;
constexpr int kFurther = 20;
constexpr int kGuess = 40;        // beyond this a name is no guess either …
constexpr int kGuessALetter = 6;  // … nor where more than six of ten letters differ
constexpr int kGuessFurther = 10;
constexpr std::size_t kMaxNameBytes = 180;  // 60 Thai letters; the longest district name has 17

constexpr std::size_t kMaxStrange =
    100;  // with more strange names a table is not of this province; the rest is not compared

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class Matcher {
 public:
  Matcher(const std::vector<std::string>& names, const Area& area) : area_(area), matched_(names.size()) {
    for (const std::string& name : names) keys_.push_back(name.size() > kMaxNameBytes ? "" : thai::name_key(name));
    taken_.resize(area.districts.size(), false);
  }

  std::vector<MatchedName> match(bool whole_province) {
    match_official();
    match_listed();
    match_near();
    guess_by_distance();
    if (whole_province) guess_by_elimination();
    return std::move(matched_);
  }

 private:
  bool open(std::size_t name) const { return matched_[name].match == NameMatch::unknown && !keys_[name].empty(); }

  void settle(std::size_t name, std::size_t district, NameMatch match) {
    matched_[name] = {match, area_.districts[district].name, {}};
    taken_[district] = true;
  }

  void take_or_double(std::size_t name, std::size_t district, NameMatch match) {
    if (taken_[district]) {
      matched_[name].match = NameMatch::duplicate;
    } else {
      settle(name, district, match);
    }
  }

  void match_by(const std::map<std::string, std::size_t>& index, NameMatch match) {
    for (std::size_t name = 0; name < keys_.size(); ++name) {
      if (!open(name)) continue;
      if (const auto found = index.find(keys_[name]); found != index.end()) take_or_double(name, found->second, match);
    }
  }

  void match_official() {
    std::map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < area_.districts.size(); ++i) index.emplace(thai::name_key(area_.districts[i].name), i);
    match_by(index, NameMatch::exact);
  }

  void match_listed() {
    std::map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < area_.districts.size(); ++i) {
      for (const std::string& also : area_.districts[i].also) index.emplace(thai::name_key(also), i);
    }
    match_by(index, NameMatch::known);
  }

  // Distances of one name to all districts, and which two are the nearest.
  struct Distances {
    std::size_t name = 0;
    std::vector<int> to;
    std::size_t best = kNone;
    int second = std::numeric_limits<int>::max() / 2;
  };

  std::vector<Distances> distances_of_open_names() const {
    std::vector<Distances> all;
    for (std::size_t name = 0; name < keys_.size() && all.size() < kMaxStrange; ++name) {
      if (!open(name)) continue;
      Distances distances;
      distances.name = name;
      for (std::size_t i = 0; i < area_.districts.size(); ++i) {
        const int distance = thai::spelling_distance(keys_[name], area_.districts[i].name);
        distances.to.push_back(distance);
        if (distances.best == kNone || distance < distances.to[distances.best]) {
          if (distances.best != kNone) distances.second = distances.to[distances.best];
          distances.best = i;
        } else {
          distances.second = std::min(distances.second, distance);
        }
      }
      all.push_back(std::move(distances));
    }
    return all;
  }

  // Of two names that are both near to one district the nearer is taken; on a tie neither.
  void match_near() {
    std::map<std::size_t, std::vector<const Distances*>> claims;
    open_ = distances_of_open_names();
    for (const Distances& distances : open_) {
      if (distances.best == kNone || taken_[distances.best]) continue;
      const int least = distances.to[distances.best];
      if (least <= kNearEnough && distances.second - least >= kFurther) claims[distances.best].push_back(&distances);
    }
    for (auto& [district, names] : claims) {
      std::sort(names.begin(), names.end(), [district = district](const Distances* a, const Distances* b) {
        return a->to[district] < b->to[district];
      });
      const bool tie = names.size() > 1 && names[0]->to[district] == names[1]->to[district];
      if (!tie) settle(names[0]->name, district, NameMatch::near);
    }
  }

  std::vector<std::size_t> free_districts() const {
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      if (!taken_[i]) free.push_back(i);
    }
    return free;
  }

  // What is left, one to one; only a district that stands out among the free ones becomes a guess.
  void guess_by_distance() {
    const std::vector<std::size_t> free = free_districts();
    std::vector<const Distances*> names;
    std::vector<std::vector<int>> cost;
    for (const Distances& distances : open_) {
      if (!open(distances.name)) continue;
      names.push_back(&distances);
      cost.emplace_back();
      for (const std::size_t district : free) cost.back().push_back(distances.to[district]);
    }
    const std::vector<std::size_t> choice = assign(cost);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (choice[i] == kUnassigned) continue;
      const int least = cost[i][choice[i]];
      const int letters = static_cast<int>(to_utf32(keys_[names[i]->name]).size());
      bool stands_out = least <= std::min(kGuess, kGuessALetter * letters);
      for (std::size_t j = 0; j < free.size() && stands_out; ++j) {
        stands_out = j == choice[i] || cost[i][j] - least >= kGuessFurther;
      }
      if (stands_out) guess(names[i]->name, free[choice[i]]);
    }
  }

  void guess(std::size_t name, std::size_t district) {
    matched_[name].candidate = area_.districts[district].name;
    guessed_.insert(district);
  }

  // One row without a district and one district without a row.
  void guess_by_elimination() {
    std::vector<std::size_t> left;
    for (const std::size_t district : free_districts()) {
      if (guessed_.count(district) == 0) left.push_back(district);
    }
    std::vector<std::size_t> rows;
    for (std::size_t name = 0; name < matched_.size(); ++name) {
      if (matched_[name].district.empty() && matched_[name].candidate.empty()) rows.push_back(name);
    }
    if (left.size() == 1 && rows.size() == 1) guess(rows.front(), left.front());
  }

  const Area& area_;
  std::vector<std::string> keys_;
  std::vector<MatchedName> matched_;
  std::vector<bool> taken_;
  std::vector<Distances> open_;
  std::set<std::size_t> guessed_;
};

}  // namespace

std::vector<MatchedName> match_districts(const std::vector<std::string>& names, const Area& area, bool whole_province) {
  return Matcher(names, area).match(whole_province);
}

}  // namespace raingan::form
