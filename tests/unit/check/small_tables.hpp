// Tables, layouts and areas made by hand for the tests of the checks.
#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "check/consolidate.hpp"
#include "model/area.hpp"
#include "model/book.hpp"

namespace check_test {

using namespace raingan;

inline Decimal dec(const std::string& text) { return Decimal::parse(text).value(); }

// "" blank, a number, anything else no number.
Figure figure(const std::string& text, const Origin& origin);

// Rows of texts, the first is the district; origins file!sheet "S", row r in line r+1, columns from B on.
Table table(const std::string& form, const Period& period, const std::string& file,
            const std::vector<std::string>& columns, const std::vector<std::vector<std::string>>& rows,
            const std::vector<std::string>& total = {});

Column column(const std::string& id, FigureKind kind, const std::string& words = {});
ColumnRef own(const std::string& column);
Relation relation(RelationKind kind, const std::string& column, const std::vector<ColumnRef>& parts,
                  FindingKind finding = FindingKind::row_total);

Area area_of(const std::vector<std::string>& names);
Book book_of(const std::vector<BookEntry>& entries);
check::LayoutOf layouts(const std::vector<FormLayout>& known);

// "error row-total สังคม feb.total 6179122 6179120 2" a finding, sorted by text.
std::vector<std::string> lines_of(const Findings& findings);
std::string line_of(const Finding& finding);
std::vector<std::string> cells_of(const std::vector<Origin>& origins);

Findings relations_of(const Book& book);
Findings cells_of_book(const Book& book);

}  // namespace check_test
