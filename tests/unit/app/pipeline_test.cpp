#include "app/pipeline.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace raingan;

namespace {

const std::string kRoot = RAINGAN_SOURCE_DIR;

app::Checked checked(const std::string& example) {
  const app::Library library(kRoot);
  const app::JobFolder job = app::open_job(kRoot + "/examples/" + example, library);
  return app::check_job(job, library.forms(), 1, {});
}

// The district's figures of one column, over all its rows.
Decimal sum_of(const Table& table, const std::string& district, const std::string& column) {
  Decimal sum;
  for (const Row& row : table.rows) {
    if (row.district == district) sum += row.figures.at(table.index_of(column).value()).value;
  }
  return sum;
}

std::size_t count_of(const Findings& findings, FindingKind kind) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.kind == kind; }));
}

}  // namespace

TEST_CASE("What the ledgers of a month add up to is the same at every level") {
  const app::Checked job = checked("buriram-2568");
  const Period month = Period::month(2567, 12);
  const BookEntry* ledger = job.book.find("rt1", month);
  REQUIRE(ledger != nullptr);
  CHECK(ledger->by_district.rows.size() == 23);
  REQUIRE(ledger->by_district.total);
  for (const char* form : {"rt2", "rt3", "rt4", "sales-by-type", "sales-by-channel", "home-and-abroad"}) {
    INFO(form);
    const BookEntry* made = job.book.find(form, month);
    REQUIRE(made != nullptr);
    CHECK(made->derived);
    for (const Row& row : ledger->by_district.rows) {
      const Decimal total = row.figures.at(ledger->by_district.index_of("total").value()).value;
      CHECK(total > Decimal());
      CHECK(sum_of(made->table, row.district, "total") == total);
      CHECK(job.book.figure({form, month, "total"}, row.district)->value == total);
    }
  }
  // The forms that are made of ledgers are held against them, not against themselves.
  CHECK(count_of(job.findings, FindingKind::cross_form) == 0);
  // The month before is there for its names; nobody is asked about it again.
  const BookEntry* before = job.book.find("rt1", Period::month(2567, 11));
  REQUIRE(before != nullptr);
  CHECK(before->table.reference);
}

TEST_CASE("Rates and sums that only the mission knows are checked") {
  const app::Checked job = checked("nong-khai-2565-online");
  CHECK(count_of(job.findings, FindingKind::growth) == 5);
  CHECK(count_of(job.findings, FindingKind::row_total) == 3);
  const std::vector<Relation>& relations =
      job.book.find("normal-online-estimate", Period::fiscal_quarter(2565, 1))->layout.relations;
  CHECK(std::count_if(relations.begin(), relations.end(),
                      [](const Relation& r) { return r.kind == RelationKind::growth; }) == 2);
}

TEST_CASE("Without a job nothing is awaited or derived, and ledgers are summed all the same") {
  const app::Library library(kRoot);
  const app::JobFolder job = app::open_job(kRoot + "/examples/buriram-2568", library);
  std::vector<app::SourceFile> files;
  for (const app::SourceFile& file : job.submissions) {
    if (file.path.find("ปะคำ") != std::string::npos) files.push_back(file);
  }
  REQUIRE(files.size() == 1);
  const app::Checked checked = app::check_workbooks(files, library.forms(), job.area, 1, {});
  CHECK(count_of(checked.findings, FindingKind::missing_district) == 0);
  const BookEntry* ledger = checked.book.find("rt1", Period::month(2567, 12));
  REQUIRE(ledger != nullptr);
  REQUIRE(ledger->by_district.rows.size() == 1);
  CHECK(ledger->by_district.rows[0].district == "ปะคำ");
  CHECK(checked.book.find("rt4", Period::month(2567, 12)) == nullptr);
  // Where tables came from stays known, their figures are in the book.
  REQUIRE_FALSE(checked.tables.empty());
  CHECK(checked.tables[0].place.file == files[0].path);
  CHECK_FALSE(checked.tables[0].rows.empty());
}

TEST_CASE("A workbook that is sent twice is taken once") {
  const app::Library library(kRoot);
  app::JobFolder job = app::open_job(kRoot + "/examples/buriram-2568", library);
  const auto own = std::find_if(job.submissions.begin(), job.submissions.end(), [](const app::SourceFile& file) {
    return file.path.find("ปะคำ") != std::string::npos;
  });
  REQUIRE(own != job.submissions.end());
  app::SourceFile copy = *own;
  copy.path = "again.xlsx";
  job.submissions.push_back(copy);
  const app::Checked twice = app::check_job(job, library.forms(), 1, {});
  CHECK(count_of(twice.findings, FindingKind::duplicate_district) == 0);
  CHECK(twice.findings.size() == checked("buriram-2568").findings.size());
}
