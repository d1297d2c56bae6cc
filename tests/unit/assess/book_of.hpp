// A book made of single figures, for the tests of this module.
#pragma once

#include <string>

#include "model/book.hpp"
#include "model/sent_figure.hpp"

namespace raingan::assess {

// A book whose tables grow as figures are put in; each figure's cell is named after its column and district.
class BookOf {
 public:
  BookOf& put(const std::string& ref, const std::string& district, const std::string& value) {
    const std::size_t at = ref.find('@');
    const std::size_t colon = ref.find(':');
    const std::string form = ref.substr(0, at);
    const Period period = *Period::parse(ref.substr(at + 1, colon - at - 1));
    BookEntry& entry = book_.entries[{form, period}];
    entry.layout.form = form;
    entry.layout.period = period;
    entry.layout.name = "แบบ " + form;
    Table& table = entry.table;
    const std::string column = ref.substr(colon + 1);
    if (!table.index_of(column)) {
      table.columns.push_back(column);
      Column described;
      described.id = column;
      described.headings = {"หัวข้อ", column};
      entry.layout.columns.push_back(described);
    }
    Row* row = nullptr;
    for (Row& known : table.rows) {
      if (known.district == district) row = &known;
    }
    if (row == nullptr) row = &table.rows.emplace_back(Row{district, district, {}, {}});
    for (Row& known : table.rows) known.figures.resize(table.columns.size());
    row->figures.at(*table.index_of(column)) =
        model_test::sent_figure(value, {form + ".xlsx", period.id(), column + "-" + district});
    return *this;
  }
  const Book& book() const { return book_; }

 private:
  Book book_;
};

}  // namespace raingan::assess
