#include <catch2/catch.hpp>

#include "form/form_definition.hpp"
#include "form_test.hpp"

using namespace raingan;
using namespace form_test;
using workbook::CellAddress;

namespace {

constexpr std::uint32_t kFirstRow = 5;

// A sheet with the titles and headings of a form and some rows, as an office would type it.
class Sheet {
 public:
  Sheet(const FormLayout& layout, const Area& area, bool merged, bool titled)
      : layout_(layout), area_(area), merged_(merged) {
    sheet_.name = "แผ่น1";
    std::uint32_t row = 0;
    for (const std::string& title : layout.titles) {
      if (titled) put(sheet_, {row++, 0}, title);
    }
    top_ = row + 1;
    if (!layout.has_district_rows()) put(sheet_, {row, 0}, "อำเภอ..........ท่าบ่อ..........");
    write_headings();
    write_rows();
  }
  const workbook::Sheet& sheet() const { return sheet_; }

 private:
  std::uint32_t depth() const { return static_cast<std::uint32_t>(layout_.heading_rows()); }

  void write_headings() {
    for (std::uint32_t column = 0; column < layout_.columns.size(); ++column) {
      const auto& headings = layout_.columns[column].headings;
      for (std::uint32_t level = 0; level < headings.size(); ++level) write_heading(column, level);
    }
  }

  void write_heading(std::uint32_t column, std::uint32_t level) {
    const auto& headings = layout_.columns[column].headings;
    const auto same = [&](std::uint32_t other) {
      const auto& theirs = layout_.columns[other].headings;
      return level + 1 < headings.size() && level + 1 < theirs.size() &&
             std::equal(headings.begin(), headings.begin() + level + 1, theirs.begin());
    };
    if (column > 0 && same(column - 1)) return;
    put(sheet_, {top_ + level, column}, headings[level]);
    std::uint32_t last = column;
    while (last + 1 < layout_.columns.size() && same(last + 1)) ++last;
    const std::uint32_t bottom = level + 1 == headings.size() ? depth() - 1 : level;
    if (merged_ && (last > column || bottom > level)) {
      sheet_.merged.push_back({{top_ + level, column}, {top_ + bottom, last}});
    }
  }

  std::vector<std::string> names() const {
    std::vector<std::string> names;
    if (layout_.has_district_rows()) {
      for (const District& district : area_.districts) names.push_back(district.name);
    } else if (layout_.rows == RowSubject::producer) {
      names = {"กลุ่มทอผ้าบ้านตัวอย่าง", "รวมใจสามัคคี", "นางสาวสมมุติ นามตัวอย่าง"};
    } else {
      for (const RowItem& item : layout_.items) names.push_back(item.name);
    }
    return names;
  }

  void write_rows() {
    std::vector<std::string> rows = names();
    rows.push_back(layout_.total_label);
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      for (std::uint32_t column = 0; column < layout_.columns.size(); ++column) {
        const Column& one = layout_.columns[column];
        const CellAddress at{top_ + depth() + i, column};
        if (one.role == (layout_.has_district_rows() ? ColumnRole::district : ColumnRole::item))
          put(sheet_, at, rows[i]);
        if (one.role == ColumnRole::figure)
          put(sheet_, at, one.kind == FigureKind::tick ? "✓" : "#" + std::to_string(i + 7));
        if (one.role == ColumnRole::number && i + 1 < rows.size()) put(sheet_, at, "#" + std::to_string(i + 1));
      }
    }
  }

  const FormLayout& layout_;
  const Area& area_;
  bool merged_;
  std::uint32_t top_ = kFirstRow;
  workbook::Sheet sheet_;
};

}  // namespace

TEST_CASE("Every form is recognised beyond doubt by its own headings, for every length of period") {
  const form::Catalogue catalogue = official_forms();
  const Area area = nong_khai();
  for (const std::string& id : catalogue.ids()) {
    for (const int months : catalogue.definition(id).lengths) {
      for (const int quarter : {1, 2}) {
        for (const bool merged : {true, false}) {
          const Period wanted{Period::fiscal_quarter(2568, quarter).first, months};
          if (quarter == 2 && months > 3) continue;
          INFO(id << " " << wanted.id() << (merged ? " merged" : ""));
          const FormLayout layout = catalogue.at(id, wanted);
          workbook::Workbook book;
          book.sheets.push_back(Sheet(layout, area, merged, true).sheet());
          const form::ReadTables read = form::read_tables(book, "x", catalogue, area, {});
          for (const Finding& finding : read.findings) UNSCOPED_INFO(describe(finding));
          REQUIRE(read.tables.size() == 1);
          CHECK(read.findings.empty());
          const Table& table = read.tables.front();
          CHECK(table.form == id);
          CHECK(table.certain);
          CHECK(table.period.id() == wanted.id());
          CHECK(table.period_stated);
          std::vector<std::string> figures;
          for (const Column& column : layout.columns) {
            if (column.role == ColumnRole::figure) figures.push_back(column.id);
          }
          CHECK(table.columns == figures);
          CHECK(table.rows.size() == (layout.has_district_rows() ? area.districts.size()
                                      : layout.items.empty()     ? 3
                                                                 : layout.items.size()));
          CHECK(table.total.has_value());
          CHECK(table.one_district == (layout.has_district_rows() ? "" : "ท่าบ่อ"));
        }
      }
    }
  }
}

TEST_CASE("Without its title a form is still told by its headings and by what is awaited") {
  const form::Catalogue catalogue = official_forms();
  const Area area = nong_khai();
  for (const std::string& id : catalogue.ids()) {
    const Period wanted{Period::fiscal_year(2568).first, catalogue.definition(id).lengths.front()};
    const FormLayout layout = catalogue.at(id, wanted);
    workbook::Workbook book;
    book.sheets.push_back(Sheet(layout, area, true, false).sheet());
    const form::ReadTables read = form::read_tables(book, "x", catalogue, area, {{id, wanted}});
    INFO(id);
    REQUIRE(read.tables.size() == 1);
    CHECK(read.tables.front().form == id);
    CHECK(read.tables.front().period.id() == wanted.id());
    CHECK(read.findings.empty());
    const form::ReadTables unawaited = form::read_tables(book, "x", catalogue, area, {});
    CHECK(unawaited.tables.front().form == id);
  }
}
