#include "unknowns.hpp"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <limits>

namespace raingan::bench {
namespace {

constexpr std::size_t kMostRows = 512;
constexpr int kMostRounds = 30;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

using Reasons = std::bitset<kMostRows>;

}  // namespace

Unknowns::Unknowns(const PrintedTable& table, const std::vector<std::uint32_t>& cells) : table_(table), cells_(cells) {
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    for (const PrintedTable::Use& use : table.uses(cells_[i])) {
      auto row = std::find_if(rows_.begin(), rows_.end(), [&](const Row& r) { return r.constraint == use.constraint; });
      if (row == rows_.end()) {
        const auto residual = static_cast<double>(table.residual(use.constraint));
        const auto slack = static_cast<double>(table.slack(use.constraint));
        rows_.push_back({use.constraint, -slack - residual, slack - residual, {}});
        row = rows_.end() - 1;
      }
      row->terms.emplace_back(i, static_cast<double>(use.coefficient));
    }
  }
}

std::vector<Bounds> Unknowns::unbounded() const {
  std::vector<Bounds> bounds;
  for (const std::uint32_t cell : cells_) bounds.push_back({-static_cast<double>(table_.value(cell)), kInfinity});
  return bounds;
}

bool Unknowns::narrow(std::vector<Bounds>& bounds, std::vector<std::uint32_t>* against) const {
  std::vector<Reasons> reasons(against != nullptr ? cells_.size() : 0);
  bool moved = true;
  for (int round = 0; moved && round < kMostRounds; ++round) {
    moved = false;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const Row& row = rows_[r];
      for (const auto& [own, coefficient] : row.terms) {
        double low = row.low;
        double high = row.high;
        for (const auto& [other, factor] : row.terms) {
          if (other == own) continue;
          low -= factor * (factor > 0 ? bounds[other].high : bounds[other].low);
          high -= factor * (factor > 0 ? bounds[other].low : bounds[other].high);
        }
        double from = low / coefficient;
        double to = high / coefficient;
        if (coefficient < 0) std::swap(from, to);
        from = std::ceil(from);
        to = std::floor(to);
        if (from <= bounds[own].low && to >= bounds[own].high) continue;
        bounds[own].low = std::max(bounds[own].low, from);
        bounds[own].high = std::min(bounds[own].high, to);
        moved = true;
        if (against != nullptr) {
          reasons[own].set(std::min(r, kMostRows - 1));
          for (const auto& [other, factor] : row.terms) reasons[own] |= reasons[other];
        }
        if (bounds[own].low <= bounds[own].high) continue;
        if (against != nullptr) {
          against->clear();
          for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (reasons[own].test(std::min(i, kMostRows - 1))) against->push_back(rows_[i].constraint);
          }
        }
        return false;
      }
    }
  }
  return true;
}

double Unknowns::rounding(const std::vector<Bounds>& bounds, const std::vector<std::size_t>& members) const {
  double all = 1;
  for (const Row& row : rows_) {
    if (std::find(members.begin(), members.end(), row.terms.front().first) == members.end()) continue;
    double residual = static_cast<double>(table_.residual(row.constraint));
    bool known = true;
    for (const auto& [own, coefficient] : row.terms) {
      known = known && bounds[own].width() == 0;
      residual += coefficient * bounds[own].low;
    }
    if (known) all *= table_.rounding(row.constraint, static_cast<std::int64_t>(residual));
  }
  return all;
}

std::vector<std::vector<std::size_t>> Unknowns::parts() const {
  std::vector<std::size_t> part(cells_.size());
  for (std::size_t i = 0; i < part.size(); ++i) part[i] = i;
  for (const Row& row : rows_) {
    const std::size_t into = part[row.terms.front().first];
    for (const auto& [own, coefficient] : row.terms) {
      const std::size_t from = part[own];
      if (from != into) std::replace(part.begin(), part.end(), from, into);
    }
  }
  std::vector<std::vector<std::size_t>> parts;
  for (std::size_t i = 0; i < part.size(); ++i) {
    std::vector<std::size_t> members;
    for (std::size_t j = 0; j < part.size(); ++j) {
      if (part[j] == i) members.push_back(j);
    }
    if (!members.empty()) parts.push_back(std::move(members));
  }
  return parts;
}

}  // namespace raingan::bench
