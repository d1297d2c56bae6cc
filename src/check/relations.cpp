#include "check/relations.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "check/column_totals.hpp"
#include "check/row_relations.hpp"

namespace raingan::check {
namespace {

// Two relations may say the same about a total: the sum of its rows and the product of another total.
void drop_repeated_notes(Findings& findings, std::size_t from) {
  std::set<std::tuple<Origin, std::string, std::string>> said;
  const auto repeated = [&](const Finding& f) {
    return f.kind == FindingKind::rounding && !said.emplace(f.origin, f.found, f.expected).second;
  };
  findings.erase(std::remove_if(findings.begin() + static_cast<std::ptrdiff_t>(from), findings.end(), repeated),
                 findings.end());
}

}  // namespace

void check_relations(const Book& book, Findings& findings) {
  for (const auto& [key, entry] : book.entries) {
    if (entry.table.reference || entry.derived) continue;
    const std::size_t before = findings.size();
    each_row_relation(book, entry, [&](const Equation& equation) { judge(equation, findings); });
    check_column_totals(entry, findings);
    drop_repeated_notes(findings, before);
  }
}

}  // namespace raingan::check
