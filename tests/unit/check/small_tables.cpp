#include "small_tables.hpp"

#include <algorithm>

#include "check/relations.hpp"
#include "model/sent_figure.hpp"

namespace check_test {

Figure figure(const std::string& text, const Origin& origin) { return model_test::sent_figure(text, origin); }

namespace {

Row row_of(const std::vector<std::string>& texts, const std::string& file, std::size_t line) {
  const auto cell = [&](std::size_t i) { return std::string(1, static_cast<char>('A' + i)) + std::to_string(line); };
  Row row;
  row.printed_name = texts.front();
  row.district = texts.front().starts_with("?") ? "" : texts.front();
  if (row.district.empty()) row.printed_name = texts.front().substr(1);
  row.name_origin = {file, "S", cell(0)};
  for (std::size_t i = 1; i < texts.size(); ++i) row.figures.push_back(figure(texts[i], {file, "S", cell(i)}));
  return row;
}

}  // namespace

Table table(const std::string& form, const Period& period, const std::string& file,
            const std::vector<std::string>& columns, const std::vector<std::vector<std::string>>& rows,
            const std::vector<std::string>& total) {
  Table out;
  out.form = form;
  out.period = period;
  out.columns = columns;
  out.place = {file, "S", "A1:Z99"};
  for (const auto& texts : rows) out.rows.push_back(row_of(texts, file, out.rows.size() + 2));
  if (!total.empty()) {
    out.total = row_of(total, file, rows.size() + 2);
    out.total->district.clear();
  }
  return out;
}

Column column(const std::string& id, FigureKind kind, const std::string& words) {
  Column out;
  out.id = id;
  out.kind = kind;
  if (!words.empty()) out.headings = {words};
  return out;
}

ColumnRef own(const std::string& column) { return {"", {}, column}; }

Relation relation(RelationKind kind, const std::string& column, const std::vector<ColumnRef>& parts,
                  FindingKind finding) {
  Relation out;
  out.kind = kind;
  out.finding = finding;
  out.column = column;
  out.parts = parts;
  return out;
}

Area area_of(const std::vector<std::string>& names) {
  Area area;
  for (const std::string& name : names)
    area.districts.push_back({std::to_string(1000 + area.districts.size()), name, {}});
  return area;
}

Book book_of(const std::vector<BookEntry>& entries) {
  Book book;
  for (const BookEntry& entry : entries) book.entries[{entry.layout.form, entry.layout.period}] = entry;
  return book;
}

check::LayoutOf layouts(const std::vector<FormLayout>& known) {
  return [known](const std::string& form, const Period& period) {
    for (const FormLayout& layout : known) {
      if (layout.form == form && layout.period == period) return layout;
    }
    FormLayout other;
    other.form = form;
    other.period = period;
    return other;
  };
}

std::string line_of(const Finding& f) {
  return std::string(name_of(f.level)) + " " + std::string(name_of(f.kind)) + " " + f.district + " " + f.column + " " +
         f.found + " " + f.expected + " " + f.difference;
}

std::vector<std::string> lines_of(const Findings& findings) {
  std::vector<std::string> lines;
  for (const Finding& finding : findings) lines.push_back(line_of(finding));
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::vector<std::string> cells_of(const std::vector<Origin>& origins) {
  std::vector<std::string> cells;
  for (const Origin& origin : origins) cells.push_back(origin.file + "!" + origin.cell);
  std::sort(cells.begin(), cells.end());
  return cells;
}

Findings relations_of(const Book& book) {
  Findings findings;
  check::check_relations(book, findings);
  return findings;
}

Findings cells_of_book(const Book& book) {
  Findings findings;
  check::check_cells(book, findings);
  return findings;
}

}  // namespace check_test
