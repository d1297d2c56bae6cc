"""Every PDF gives back each figure and sentence exactly, is clean, and embeds its fonts as subsets."""
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from program import EXAMPLES, SOURCE, Case, run

# What the jobs of the examples do not have, so that these parts of the letters stay out.
ABSENT = {"nong-khai-2567-q1": {"reference", "no-reporting-url", "coordinator"},
          "nong-khai-2567-q2": {"no-reference", "no-reporting-url", "coordinator"}}
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def text_of(pdf, *options):
    return subprocess.run(["pdftotext", *options, str(pdf), "-"], check=True, capture_output=True).stdout.decode("utf-8")


def packed(text):
    """Lines break between Thai words without a space, so white space is left out of the comparison."""
    return re.sub(r"\s+", "", text)


def sentences(example):
    """The fixed stretches of every sentence of a letter template, digits as the letter prints them."""
    root = ElementTree.parse(SOURCE / "templates" / "letters" / f"otop-{example[-7:]}.xml").getroot()
    found = []
    for element in root.iter():
        if element.tag in ("paragraph", "clause", "subject", "request", "closing"):
            if element.get("for") == "one-district" or element.get("when") in ABSENT[example]:
                continue
            for stretch in re.split(r"\{[^}]*\}", "".join(element.itertext())):
                if len(packed(stretch)) > 3:
                    found.append(packed(stretch).translate(THAI))
    return found


def figures(example):
    """Every printed figure of the source tables that the letter's annexes show, with separators."""
    import csv
    tables = {"nong-khai-2567-q1": ("001-T1", "001-T2", "001-T3"),
              "nong-khai-2567-q2": ("000-T1", "000-T2", "000-T3", "000-T4", "000-T5")}[example]
    for name in tables:
        with open(SOURCE / "tests" / "cases" / "source-tables" / f"{name}.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for column, text in row.items():
                    if column not in ("source_line", "no", "district") and text:
                        yield f"{int(text):,}"


@unittest.skipUnless(shutil.which("pdftotext") and shutil.which("qpdf"), "pdftotext and qpdf are not installed")
class Letters(Case):
    def test_text_comes_back_exactly(self):
        for example in EXAMPLES:
            job = self.example(example)
            run("run", job)
            letter = job / "out" / "nong-khai" / "letter.pdf"
            for options in ((), ("-layout",)):
                text = text_of(letter, *options)
                whole = packed(text)
                words = set(re.findall(r"[\d๐-๙][\d๐-๙,]*", text))
                for figure in figures(example):
                    self.assertTrue({figure, figure.translate(THAI)} & words, (example, options, figure))
                if not options:
                    for sentence in sentences(example):
                        self.assertIn(sentence, whole)

    def test_a_district_sees_only_its_own_figures(self):
        job = self.example(EXAMPLES[1])
        run("run", job)
        own = text_of(job / "out" / "4302-ท่าบ่อ" / "letter.pdf")
        self.assertIn("๒๑,๓๐๕,๖๔๖", own)
        for other in ("๖๒,๗๖๖,๑๙๐", "62,766,190", "รัตนวาปี"):
            self.assertNotIn(other, own)

    def test_files_are_clean_and_carry_their_fonts(self):
        for example in EXAMPLES:
            job = self.example(example)
            run("run", job)
            pdfs = sorted((job / "out").rglob("*.pdf"))
            self.assertEqual(len(pdfs), 10)
            for pdf in pdfs:
                subprocess.run(["qpdf", "--check", str(pdf)], check=True, capture_output=True)
                fonts = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True).stdout.decode()
                rows = [line.split() for line in fonts.splitlines()[2:]]
                self.assertTrue(rows)
                for row in rows:
                    self.assertEqual(row[-5:-2], ["yes", "yes", "yes"], row)
            letter = Path(job / "out" / "nong-khai" / "letter.pdf")
            self.assertLess(letter.stat().st_size, 400_000)


if __name__ == "__main__":
    unittest.main()
