"""Every table of an annex is the same in the PDF and in the workbook: each figure and each word, both ways."""
import shutil
import unittest
import xml.etree.ElementTree as ElementTree
from collections import Counter
from decimal import Decimal

import pdf
import workbook
from program import ALL_EXAMPLES, SOURCE, Case, run


def annexes_of(job):
    """The annex elements of the job's letter."""
    mission = ElementTree.parse(job / "job.xml").getroot().get("mission")
    root = ElementTree.parse(SOURCE / "templates" / "missions" / f"{mission}.xml").getroot()
    letter = SOURCE / "templates" / "letters" / f"{root.get('letter', mission)}.xml"
    return list(ElementTree.parse(letter).getroot().iter("annex"))


def plain(cell):
    """A figure as a decimal, else the words without white space and with western digits."""
    figure = workbook.number(cell)
    return figure if figure is not None else "".join(str(cell).split()).translate(workbook.THAI)


def row_of(cells):
    """What stands in a row from left to right; cells that are left to be filled in stay out."""
    return tuple(plain(cell) for cell in cells if cell is not None and str(cell).strip())


def figures(row):
    return len([value for value in row if isinstance(value, Decimal)])


@unittest.skipUnless(shutil.which("pdfinfo"), "poppler-utils is not installed")
class Renderings(Case):
    maxDiff = None

    def compare(self, example):
        job = self.example(example)
        _, err, code = run("annex", job)
        self.assertIn(code, (0, 1), err)
        sheets = [(name, [row_of(row[column] for column in sorted(row)) for row in rows])
                  for name, rows in workbook.sheets(job / "out-annex" / "annex.xlsx").items()]
        printed = [Counter() for _ in sheets]
        at, filled = 0, 0
        for table in pdf.tables(job / "out-annex" / "annex.pdf"):
            # A fraction of a formula is a table without headings.
            headings = {cell for row in table.headings or table.rows for cell in row_of(row)}
            rows = [row for row in map(row_of, table.rows) if row]
            # Two tables may have the same headings, one after the other.
            while (not headings <= {cell for row in sheets[at][1] for cell in row}
                   or (printed[at] and (printed[at] + Counter(rows)) - Counter(sheets[at][1]))):
                at += 1
                self.assertLess(at, len(sheets), (example, "no sheet has this table in this order", headings))
            printed[at].update(rows)
            filled += any(figures(row) >= 3 for row in rows)
        for (name, written), rows in zip(sheets, printed):
            self.assertEqual(sorted(map(str, (rows - Counter(written)).elements())), [], (example, name, "only in the PDF"))
            known = Counter(row for row in written if figures(row) > 0)
            self.assertEqual(sorted(map(str, (known - rows).elements())), [], (example, name, "only in the workbook"))
        wanted = [a for a in annexes_of(job) if a.get("kind") in ("table", "targets") and a.get("blank") != "yes"]
        self.assertGreater(len(wanted), 0)
        self.assertEqual(filled, len(wanted), (example, [name for name, _ in sheets]))


for each in ALL_EXAMPLES:
    setattr(Renderings, "test_" + each.replace("-", "_"), lambda self, name=each: self.compare(name))


if __name__ == "__main__":
    unittest.main()
