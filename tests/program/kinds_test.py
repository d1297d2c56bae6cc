"""One thing wrong at a time in a district's workbook: exactly its finding comes up, in its cell."""
import sys
import unittest
from collections import Counter

from program import EXAMPLES, SOURCE, Case, check_json

sys.path.insert(0, str(SOURCE / "tests" / "examples"))
import filling  # noqa: E402
import official_forms as forms  # noqa: E402
import printed  # noqa: E402
import xlsx  # noqa: E402

DISTRICT = "เมืองหนองคาย"
MONTHS = [("oct", 10, 2566), ("nov", 11, 2566), ("dec", 12, 2566)]


def key(finding):
    return (finding["kind"], finding["level"], finding["file"].split("/")[-1], finding["sheet"], finding["cell"])


class Kinds(Case):
    def setUp(self):
        super().setUp()
        self.job = self.example(EXAMPLES[0])
        before, _ = check_json(self.job)
        self.before = Counter(key(f) for f in before["findings"])
        self.sales = next(dict(r, total=r["q1"]) for r in printed.table("001-T2") if r["district"] == DISTRICT)

    def sheet_of_sales(self, row, form=None):
        """The district's monthly sales alone, on a sheet of their own: figures in C5:F5."""
        sheet = xlsx.Sheet("ยอดจำหน่าย")
        filling.fill(sheet, 0, form or forms.monthly_sales(1, 2567, MONTHS, "ยอดจำหน่ายรวม เพิ่ม 6%"), [row], {})
        return sheet

    def added(self, sheet, name="ส่งใหม่.xlsx"):
        """Findings that come up when the district's own workbook is replaced by this sheet alone."""
        (self.job / "submissions" / f"อำเภอ{DISTRICT}.xlsx").unlink()
        (self.job / "submissions" / name).write_bytes(xlsx.workbook_bytes([sheet]))
        after, _ = check_json(self.job)
        return Counter(key(f) for f in after["findings"]) - self.before

    def expect(self, sheet, *wanted):
        found = self.added(sheet)
        self.assertEqual(sorted((k, level, cell) for k, level, _, _, cell in found.elements()), sorted(wanted))

    def test_nothing_wrong(self):
        self.expect(self.sheet_of_sales(self.sales))

    def test_a_figure_that_disagrees_with_everything_that_knows_it(self):
        # The row's total, the base year and the consolidated workbook contradict the month.
        self.expect(self.sheet_of_sales(dict(self.sales, nov=self.sales["nov"] + 9000)),
                    ("row-total", "error", "F6"), ("growth", "error", "D6"), ("cross-form", "error", "D6"))

    def test_text_where_a_number_belongs(self):
        self.expect(self.sheet_of_sales(dict(self.sales, nov="รอข้อมูล")), ("not-a-number", "error", "D6"))

    def test_negative(self):
        found = self.added(self.sheet_of_sales(dict(self.sales, nov=-self.sales["nov"])))
        self.assertIn(("negative", "error", "D6"), [(k, level, cell) for k, level, _, _, cell in found])

    def test_formula_that_contradicts_its_result(self):
        sheet = self.sheet_of_sales(self.sales)
        sheet.put(5, 5, ("C6+D6", self.sales["total"]), xlsx.WHOLE)
        self.expect(sheet, ("stale-value", "error", "F6"))

    def test_misspelt_and_unknown_names(self):
        self.expect(self.sheet_of_sales(dict(self.sales, district="เมืองหนองคาน")), ("name-spelling", "warning", "B6"))

    def test_unknown_name(self):
        found = self.added(self.sheet_of_sales(dict(self.sales, district="ปากคาด")))
        self.assertIn(("unknown-district", "error", "B6"), [(k, level, cell) for k, level, _, _, cell in found])

    def test_another_period(self):
        later = [("jan", 1, 2567), ("feb", 2, 2567), ("mar", 3, 2567)]
        row = dict(self.sales, jan=self.sales["oct"], feb=self.sales["nov"], mar=self.sales["dec"])
        found = self.added(self.sheet_of_sales(row, forms.monthly_sales(2, 2567, later, "ยอดจำหน่ายรวม")))
        self.assertIn("period-mismatch", [k for k, level, _, _, _ in found if level == "error"])

    def test_a_column_that_is_missing_and_one_that_nobody_knows(self):
        form = forms.monthly_sales(1, 2567, MONTHS, "ยอดจำหน่ายรวม เพิ่ม 6%")
        form["columns"] = [c for c in form["columns"] if c[0] != "nov"] + [("extra", ["จำนวนพนักงานขาย"])]
        found = self.added(self.sheet_of_sales(dict(self.sales, extra=4), form))
        self.assertEqual({k for k, _, _, _, _ in found} - {"missing"}, {"form-changed"})

    def test_numbers_typed_in_every_way(self):
        thai = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
        row = dict(self.sales, oct=f"{self.sales['oct']:,}".translate(thai), nov=f" {self.sales['nov']:,} บาท ",
                   dec=f"{self.sales['dec']}.00", total=f"\u00a0{self.sales['total']:,}\u200b")
        self.expect(self.sheet_of_sales(row))


if __name__ == "__main__":
    unittest.main()
