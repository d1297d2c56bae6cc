// What the rows of a table may be about, and how their names are told from notes.
#pragma once

#include <set>
#include <string>

#include "form/districts.hpp"
#include "model/area.hpp"
#include "model/form_layout.hpp"

namespace raingan::form {

// The names that rows of one kind may have.
class RowNames {
 public:
  virtual ~RowNames() = default;
  virtual bool named(const std::string& text) const = 0;      // surely one of them
  virtual bool resembles(const std::string& text) const = 0;  // near to one too
};

class DistrictNames : public RowNames {
 public:
  explicit DistrictNames(const Area& area);
  bool named(const std::string& text) const override;
  bool resembles(const std::string& text) const override;

 private:
  const Area& area_;
  std::set<std::string> keys_;
};

struct MatchedItem {
  NameMatch match = NameMatch::unknown;
  const RowItem* item = nullptr;       // for exact, known, near and, as the one that is there already, duplicate
  const RowItem* candidate = nullptr;  // for unknown: the one it may mean
};

// One answer a name, in order. Months are told by name in any way of writing them; a year that is written must be that
// of the period.
std::vector<MatchedItem> match_items(const std::vector<std::string>& names, const FormLayout& layout);

class ItemNames : public RowNames {
 public:
  explicit ItemNames(const FormLayout& layout) : layout_(layout) {}
  bool named(const std::string& text) const override;
  bool resembles(const std::string& text) const override;

 private:
  const FormLayout& layout_;
};

// Any name may be a producer's.
class ProducerNames : public RowNames {
 public:
  bool named(const std::string&) const override { return false; }
  bool resembles(const std::string& text) const override { return !text.empty(); }
};

}  // namespace raingan::form
