#include <catch2/catch.hpp>
#include <random>

#include "workbook/date_serial.hpp"
#include "workbook/number_format.hpp"
#include "workbook/shared_formula.hpp"
#include "workbook/tiny_workbook.hpp"

namespace raingan::workbook {
namespace {

using testing::table;

TEST_CASE("references are read as the table says") {
  for (const auto& line : table("references.tsv")) {
    INFO(line[0]);
    const auto address = parse_reference(line[0]);
    if (line[1] == "-") {
      CHECK_FALSE(address);
    } else {
      REQUIRE(address);
      CHECK(std::to_string(address->row) == line[1]);
      CHECK(std::to_string(address->column) == line[2]);
    }
  }
}

TEST_CASE("every reference survives writing and reading") {
  for (std::uint32_t column = 0; column < 16'384; ++column) {
    const CellAddress address{column * 63 + 7, column};
    REQUIRE(parse_reference(to_reference(address)) == address);
  }
}

TEST_CASE("ranges keep their corners in order") {
  CHECK(parse_range("A1:C4") == CellRange{{0, 0}, {3, 2}});
  CHECK(parse_range("C4:A1") == CellRange{{0, 0}, {3, 2}});
  CHECK(parse_range("$A$1:$C$4") == CellRange{{0, 0}, {3, 2}});
  CHECK(parse_range("B2") == CellRange{{1, 1}, {1, 1}});
  CHECK(to_reference(CellRange{{0, 0}, {3, 2}}) == "A1:C4");
  for (const char* wrong : {"", ":", "A1:", ":B2", "A1:B2:C3", "A1:XFE1", "A:B", "1:2"}) {
    INFO(wrong);
    CHECK_FALSE(parse_range(wrong));
  }
}

TEST_CASE("shared formulas move as the table says") {
  for (const auto& line : table("formulas.tsv")) {
    INFO(line[0]);
    CHECK(shifted_formula(line[0], std::stol(line[1]), std::stol(line[2])) == line[3]);
  }
}

TEST_CASE("a formula moved by nothing keeps its text and moves back") {
  std::mt19937 random(20'240);
  const std::string alphabet = "A1$B:9(!'\"[],+ E.ก";
  for (int i = 0; i < 5'000; ++i) {
    std::string formula;
    for (std::size_t n = random() % 20; n > 0; --n) formula += alphabet[random() % alphabet.size()];
    INFO(formula);
    CHECK(shifted_formula(formula, 0, 0).size() <= formula.size() + 8);
    shifted_formula(formula, static_cast<std::int64_t>(random() % 9) - 4, static_cast<std::int64_t>(random() % 9) - 4);
  }
}

TEST_CASE("date formats are told from number formats") {
  for (const auto& line : table("formats.tsv")) {
    INFO(line[0]);
    CHECK(is_date_format(line[0]) == (line[1] == "date"));
  }
}

TEST_CASE("numbered formats: Thai ones are dates or numbers in Thai digits") {
  for (std::uint32_t id = 0; id < 200; ++id) {
    const bool date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
                      (id >= 50 && id <= 58) || (id >= 71 && id <= 81);
    INFO(id);
    CHECK(is_date_format(builtin_format(id)) == date);
  }
  CHECK(builtin_format(3) == "#,##0");
  CHECK(builtin_format(200) == "General");
}

TEST_CASE("serials become ISO dates as the table says") {
  for (const auto& line : table("serials.tsv")) {
    INFO(line[0] << " " << line[1]);
    const auto iso = iso_of_serial(line[0], line[1] == "1904");
    CHECK(iso.value_or("-") == line[2]);
  }
}

TEST_CASE("every day survives the way to ISO and back") {
  for (const bool since_1904 : {false, true}) {
    for (int serial = 1; serial < 2'957'000; serial += 137) {
      if (!since_1904 && serial == 60) continue;
      const auto iso = iso_of_serial(std::to_string(serial), since_1904);
      REQUIRE(iso);
      const auto back = parse_iso_date(*iso, since_1904);
      REQUIRE(back);
      REQUIRE(back->serial == Decimal::from_units(serial));
    }
  }
}

TEST_CASE("ISO dates of cells") {
  CHECK(parse_iso_date("2024-02-09T00:00:00", false)->text == "2024-02-09");
  CHECK(parse_iso_date("2024-02-09T08:30:00.000Z", false)->text == "2024-02-09T08:30:00");
  CHECK(parse_iso_date("2024-02-09T12:00", false)->serial.to_string() == "45331.50");
  for (const char* wrong : {"", "2024", "2024-02-30", "2024-13-01", "2024-02-09T25:00", "09/02/2024", "2024-2-9",
                            "1899-12-30", "-024-02-09", "2024-02-09x", "12:30:00"}) {
    INFO(wrong);
    CHECK_FALSE(parse_iso_date(wrong, false));
  }
}

}  // namespace
}  // namespace raingan::workbook
