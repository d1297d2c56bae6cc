"""Blank workbooks as a province issues them: what they hold, and last month's producers carried over."""
import unittest
from pathlib import Path

import workbook
from program import SOURCE, Case, run

BASE = SOURCE / "examples" / "buriram-2568" / "base"
NAME, FIRST_TICK, LAST_TICK, FIRST_AMOUNT, TOTAL = 2, 4, 11, 12, 16


def numbered(row):
    return row.get(1) is not None and workbook.number(row[1]) is not None


def entries(rows):
    """Rows of a ledger that have a name: (name, ticked columns, amounts). Its total row is called otherwise."""
    found = []
    for row in rows:
        if numbered(row) and row.get(NAME):
            ticks = tuple(column for column in range(FIRST_TICK, LAST_TICK + 1) if row.get(column))
            found.append((row[NAME], ticks, [row[c] for c in range(FIRST_AMOUNT, TOTAL) if row.get(c) is not None]))
    return found


def ledger(path):
    for name, rows in workbook.sheets(path).items():
        if "รต" in name:
            return rows
    raise AssertionError(f"{path} has no ledger")


class Blanks(Case):
    def forms(self, *arguments):
        out = self.folder / "blank"
        _, err, code = run("forms", *arguments, "--out", out)
        self.assertEqual(code, 0, err)
        return {path.name: path for path in sorted(Path(out).iterdir()) if path.suffix == ".xlsx"}

    def test_a_ledger_carries_last_months_producers_and_no_figure(self):
        blanks = self.forms("--form", "rt1", "--area", "buriram", "--period", "2567-12", "--sync", BASE)
        sources = sorted(BASE.glob("*.xlsx"))
        self.assertTrue(sources)
        for source in sources:
            district = source.stem.split("-")[-1]
            blank = next(path for name, path in blanks.items() if name.endswith(f"-{district}.xlsx"))
            before, now = entries(ledger(source)), entries(ledger(blank))
            self.assertEqual([entry[:2] for entry in now], [entry[:2] for entry in before], district)
            self.assertTrue(any(amounts for _, _, amounts in before), district)
            self.assertFalse(any(amounts for _, _, amounts in now), district)
            self.assertEqual(len([row for row in ledger(blank) if numbered(row)]), len(now) + 40)

    def test_districts_without_an_earlier_ledger_get_empty_rows(self):
        blanks = self.forms("--form", "rt1", "--area", "buriram", "--period", "2567-12", "--sync", BASE)
        known = {source.stem.split("-")[-1] for source in BASE.glob("*.xlsx")}
        new = next(path for name, path in blanks.items() if name.split("-")[-1].removesuffix(".xlsx") not in known)
        self.assertEqual(entries(ledger(new)), [])
        self.assertEqual(len([row for row in ledger(new) if numbered(row)]), 60)

    def test_a_job_takes_its_own_base(self):
        job = self.example("buriram-2568")
        blanks = self.forms(job)
        self.assertEqual(len(entries(ledger(next(p for n, p in blanks.items() if n.endswith("-ปะคำ.xlsx"))))),
                         len(entries(ledger(BASE / "รต1-2567-11-ปะคำ.xlsx"))))

    def test_the_province_gets_a_workbook_of_forms_with_a_row_a_district_only(self):
        self.assertEqual([n for n in self.forms("--form", "rt1", "--area", "buriram", "--period", "2567-12")
                          if n.startswith("รวมจังหวัด")], [])
        blanks = self.forms(self.example("buriram-2568"))
        whole = next(path for name, path in blanks.items() if name.startswith("รวมจังหวัด"))
        names = list(workbook.sheets(whole))
        self.assertTrue(any("เป้าหมาย" in name for name in names), names)
        self.assertFalse(any("รต" in name or "ประมาณการ" in name for name in names), names)

    def test_a_folder_without_workbooks_is_refused(self):
        for folder in (self.folder / "ไม่มี", self.folder):
            _, err, code = run("forms", "--form", "rt1", "--area", "buriram", "--period", "2567-12", "--sync", folder,
                               "--out", self.folder / "blank")
            self.assertEqual(code, 2, err)
            self.assertIn("--sync", err)


if __name__ == "__main__":
    unittest.main()
