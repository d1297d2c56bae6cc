"""Every PDF gives back each figure and sentence exactly, is clean, and embeds its fonts as subsets."""
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from program import ALL_EXAMPLES, EXAMPLES, SOURCE, Case, run

TABLES = {"nong-khai-2567-q1": ("001-T1", "001-T2", "001-T3"),
          "nong-khai-2567-q2": ("000-T1", "000-T2", "000-T3", "000-T4", "000-T5"),
          "nong-khai-2565-online": ("002-T1",), "nong-khai-2565-channels": ("003-T1",),
          "buriram-2568": ("004-T1", "004-T2")}
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def text_of(pdf, *options):
    return subprocess.run(["pdftotext", *options, str(pdf), "-"], check=True, capture_output=True).stdout.decode("utf-8")


def packed(text):
    """Lines break between Thai words without a space, so white space is left out of the comparison."""
    return re.sub(r"\s+", "", text)


def job_of(example):
    return ElementTree.parse(SOURCE / "examples" / example / "job.xml").getroot()


def absent(example):
    """The parts that stay out of the example's letter, because its job has not what they speak of."""
    job = job_of(example)
    letter, reporting, coordinator = (job.find(name) for name in ("letter", "reporting", "coordinator"))
    return {"no-reference" if letter.get("reference") else "reference",
            "reporting-url" if reporting is None else "no-reporting-url",
            "" if coordinator is not None and (coordinator.text or "").strip() else "coordinator"}


def letter_of(example):
    return ElementTree.parse(SOURCE / "templates" / "letters" / f"{job_of(example).get('mission')}.xml").getroot()


def sentences(example):
    """The fixed stretches of every sentence of a letter template, digits as the letter prints them."""
    root = letter_of(example)
    found = []
    for element in root.iter():
        if element.tag in ("paragraph", "clause", "subject", "request", "closing"):
            if element.get("for") == "one-district" or element.get("when") in absent(example):
                continue
            for stretch in re.split(r"\{[^}]*\}", "".join(element.itertext())):
                if len(packed(stretch)) > 3:
                    found.append(packed(stretch).translate(THAI))
    return found


def figures(example):
    """Every printed figure of the source tables that the letter's annexes show, with separators."""
    import csv
    for name in TABLES[example]:
        with open(SOURCE / "tests" / "cases" / "source-tables" / f"{name}.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for column, text in row.items():
                    if column not in ("source_line", "no", "district") and text:
                        yield f"{int(text):,}"


def structure(pdf):
    """The elements of the structure tree in order as (name of the parent, name)."""
    listed = subprocess.run(["pdfinfo", "-struct", str(pdf)], check=True, capture_output=True).stdout.decode("utf-8")
    elements, above = [], []
    for line in listed.splitlines():
        found = re.match(r"( *)([A-Z][A-Za-z0-9]*)\b", line)
        if found is None:
            continue
        depth = len(found.group(1))
        above = [(at, name) for at, name in above if at < depth]
        elements.append((above[-1][1] if above else "", found.group(2)))
        above.append((depth, found.group(2)))
    return elements


@unittest.skipUnless(shutil.which("pdftotext") and shutil.which("qpdf"), "pdftotext and qpdf are not installed")
class Letters(Case):
    def letters(self, example):
        """A copy of the example with its letters made."""
        job = self.example(example)
        out, err, code = run("letter", job)
        self.assertIn(code, (0, 1), err)
        return job / "out-letter"

    def test_text_comes_back_exactly(self):
        for example in ALL_EXAMPLES:
            job = self.example(example)
            run("run", job)
            letter = job / "out" / job_of(example).get("area") / "letter.pdf"
            for options in ((), ("-layout",)):
                text = text_of(letter, *options)
                whole = packed(text)
                words = set(re.findall(r"[\d๐-๙][\d๐-๙,]*", text))
                for figure in figures(example):
                    self.assertTrue({figure, figure.translate(THAI)} & words, (example, options, figure))
                if not options:
                    for sentence in sentences(example):
                        self.assertIn(sentence, whole)

    def test_pages_of_their_own_come_back_whole(self):
        for example in ALL_EXAMPLES:
            pages = {annex.get("page") for annex in letter_of(example).iter("annex")} - {None}
            if not pages:
                continue
            letters = self.letters(example)
            area = job_of(example).get("area")
            whole = packed(text_of(letters / area / "letter.pdf", "-raw")).translate(THAI)
            for page in pages:
                root = ElementTree.parse(SOURCE / "templates" / "pages" / f"{page}.xml").getroot()
                for element in root.iter():
                    for stretch in re.split(r"\{[^}]*\}", element.text or ""):
                        self.assertIn(packed(stretch).translate(THAI), whole, (example, page))

    def test_steps_of_a_roadmap_are_read_in_order(self):
        for example, page in (("nong-khai-2565-online", "roadmap-2565"), ("buriram-2568", "roadmap-2568")):
            letters = self.letters(example)
            root = ElementTree.parse(SOURCE / "templates" / "pages" / f"{page}.xml").getroot()
            steps = [packed(step.text).translate(THAI) for step in root.iter("step")]
            for letter in sorted(letters.rglob("letter.pdf"))[:2]:
                for options in ((), ("-raw",)):
                    whole = packed(text_of(letter, *options)).translate(THAI)
                    at = 0
                    for step in steps:
                        at = whole.find(step[:12], at)
                        self.assertGreater(at, 0, (example, options, step))

    def test_a_letter_of_two_pages_announces_its_next_clause(self):
        for example, clause in (("nong-khai-2565-online", "/๓. ให้จัดทำ..."), ("buriram-2568", "/๔. ตรวจสอบ...")):
            for letter in sorted(self.letters(example).rglob("letter.pdf")):
                first = text_of(letter, "-l", "1")
                second = text_of(letter, "-f", "2", "-l", "2")
                self.assertIn(packed(clause), packed(first), letter)
                self.assertIn("-๒-", packed(second))
                self.assertIn(packed(clause.strip("/.")), packed(second))
                self.assertIn("ขอแสดงความนับถือ", second)

    def test_a_district_sees_only_its_own_figures(self):
        job = self.example(EXAMPLES[1])
        run("run", job)
        own = text_of(job / "out" / "4302-ท่าบ่อ" / "letter.pdf")
        self.assertIn("๒๑,๓๐๕,๖๔๖", own)
        for other in ("๖๒,๗๖๖,๑๙๐", "62,766,190", "รัตนวาปี"):
            self.assertNotIn(other, own)

    @unittest.skipUnless(shutil.which("pdfinfo"), "pdfinfo is not installed")
    def test_headings_go_down_level_by_level_and_lists_nest_in_items(self):
        nested = set()
        for example in ALL_EXAMPLES:
            with self.subTest(example):
                job = self.example(example)
                run("letter", job)
                run("memo", job)
                for pdf in [*sorted((job / "out-letter").rglob("*.pdf"))[:1], job / "out-memo" / "memo.pdf"]:
                    elements = structure(pdf)
                    levels = [int(name[1]) for _, name in elements if re.fullmatch("H[1-6]", name)]
                    self.assertTrue(levels, pdf)
                    for before, level in zip([0, *levels], levels):
                        self.assertLessEqual(level, before + 1, (pdf, levels))
                    for parent, name in elements:
                        if name == "LI":
                            self.assertEqual(parent, "L")
                        if name == "L" and parent == "LBody":
                            nested.add(example)
        self.assertIn("nong-khai-2565-online", nested)

    def test_files_are_clean_and_carry_their_fonts(self):
        for example in ALL_EXAMPLES:
            job = self.example(example)
            run("run", job)
            area = job_of(example).get("area")
            districts = ElementTree.parse(SOURCE / "data" / "areas" / f"{area}.xml").getroot().findall("district")
            pdfs = sorted((job / "out").rglob("*.pdf"))
            self.assertEqual(len(pdfs), len(districts) + 3)  # the province's letter, its file copy and the memo
            for pdf in pdfs:
                subprocess.run(["qpdf", "--check", str(pdf)], check=True, capture_output=True)
                fonts = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True).stdout.decode()
                rows = [line.split() for line in fonts.splitlines()[2:]]
                self.assertTrue(rows)
                for row in rows:
                    self.assertEqual(row[-5:-2], ["yes", "yes", "yes"], row)
            letter = Path(job / "out" / area / "letter.pdf")
            self.assertLess(letter.stat().st_size, 400_000)


if __name__ == "__main__":
    unittest.main()
