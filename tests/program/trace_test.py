"""Every number on every page and in every summary leads back to where it comes from, or is told as what it is."""
import json
import re
import shutil
import subprocess
import unittest
from collections import Counter
from decimal import Decimal

from program import ALL_EXAMPLES, Case, run

NUMBER = re.compile(r"[0-9๐-๙](?:[0-9๐-๙,.]*[0-9๐-๙])?")
WITH_CELLS = {"figure", "sum", "result"}
# What needs no cell, but a place in a template or a word for what it is.
WITH_TEMPLATE = {"criterion", "points", "statement"}
KINDS = WITH_CELLS | WITH_TEMPLATE | {"target", "finding", "count", "date", "period", "word", "row", "item", "page", "letter",
                                      "contact"}


def traced(job, *place, code=0):
    out, err, got = run("trace", job, *place, "--json", "--lang", "en")
    assert got == code, (got, err)
    return json.loads(out)


def numbers_on_pages(pdf):
    """Page from 1 → the number tokens of its text, as poppler extracts it."""
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True).stdout.decode("utf-8")
    return {page: Counter(NUMBER.findall(words)) for page, words in enumerate(text.split("\f")[:-1], 1)}


@unittest.skipUnless(shutil.which("pdftotext"), "poppler-utils is not installed")
class EveryNumber(Case):
    """The whole of a job at once: what is printed and what is traced must be the same, number for number."""

    maxDiff = None

    def walk(self, example):
        job = self.example(example)
        run("run", job)
        answer = traced(job)
        self.assertEqual(answer["published"], {"state": "same", "changed": []})
        pages, cells = {}, {}
        for number in answer["numbers"]:
            self.explained(number)
            if ".pdf:" in number["place"]:
                file, page, _ = number["place"].split(":", 2)
                pages.setdefault(file, {}).setdefault(int(page), Counter())[number["text"].lstrip("-")] += 1
            else:
                file, rest = number["place"].split("!", 1)
                sheet, cell = rest.rsplit("!", 1)
                cells.setdefault(file, {})[sheet, cell] = Decimal(number["value"])
        letters = sorted(path.relative_to(job / "out") for path in (job / "out").rglob("*.pdf"))
        self.assertEqual(sorted(map(str, letters)), sorted(pages))
        for path in letters:
            for page, printed in numbers_on_pages(job / "out" / path).items():
                self.assertEqual(printed, pages[str(path)].get(page, Counter()), (example, str(path), page))
        for path, found in cells.items():
            self.assertEqual(found, self.numeric_cells(job / "out" / path), (example, path))

    def numeric_cells(self, path):
        out, _, _ = run("read", path, "--json")
        return {(sheet["name"], cell["ref"]): Decimal(cell["value"])
                for sheet in json.loads(out)["sheets"] for cell in sheet["cells"] if cell["type"] == "number"}

    def explained(self, number):
        self.assertIn(number["kind"], KINDS, number)
        self.assertTrue(number["what"], number)
        if number["kind"] in WITH_TEMPLATE:
            self.assertTrue(number["template"]["file"].startswith(("templates/", "data/")), number)
        if number["kind"] in ("criterion", "points"):
            self.assertGreater(number["template"]["line"], 0, number)
        if number["kind"] == "target":
            self.assertIn("templates/missions/", number["template"]["file"], number)
            self.assertTrue(number["rule"], number)
        sources = number.get("cells", []) + number.get("addends", [])
        if number["kind"] in WITH_CELLS:
            self.assertTrue(sources, number)
        for cell in sources:
            self.assertRegex(cell["cell"], r"^[A-Z]+[0-9]+$|^$", number)
            self.assertTrue(cell["file"] and cell["sheet"], number)
        # One cell that holds the number holds that number.
        held = [Decimal(cell["value"]) for cell in number.get("cells", []) if "value" in cell]
        if number["kind"] == "figure" and len(held) == 1 and "value" in number:
            self.assertEqual(held[0], Decimal(number["value"]), number)


for _example in ALL_EXAMPLES:
    setattr(EveryNumber, f"test_{_example.replace('-', '_')}", lambda self, example=_example: self.walk(example))


class Trace(Case):
    """How an officer asks."""

    def setUp(self):
        super().setUp()
        self.job = self.example("nong-khai-2567-q2")

    def test_a_target_leads_to_its_cell_and_to_the_rule_of_the_mission(self):
        page = traced(self.job, "letter.pdf:4")
        target = next(n for n in page["numbers"] if n["place"].endswith(":เมืองหนองคาย:sales"))
        self.assertEqual(target["kind"], "target")
        self.assertEqual(target["template"]["file"], "templates/missions/otop-2567-q2.xml")
        cell, = target["cells"]
        self.assertTrue(cell["file"].endswith(".xlsx"))
        self.assertEqual(Decimal(cell["value"]), Decimal(target["value"]))
        again, = traced(self.job, target["place"])["numbers"]
        self.assertEqual(again, target)

    def test_an_amount_in_any_digits_is_found_wherever_it_stands(self):
        target = next(n for n in traced(self.job, "letter.pdf:4")["numbers"] if n["place"].endswith(":total:sales"))
        grouped = f"{Decimal(target['value']):,}"
        for text in (grouped, target["value"], target["text"]):
            places = [n["place"] for n in traced(self.job, text)["numbers"]]
            self.assertIn(target["place"], places)
            self.assertTrue(any(place.startswith("nong-khai/letter.pdf:1:") for place in places), places)

    def test_a_district_is_named_by_folder_name_or_option(self):
        by_name = traced(self.job, "ท่าบ่อ/letter.pdf:1")["numbers"]
        self.assertEqual(by_name, traced(self.job, "letter.pdf:1", "--district", "ท่าบ่อ")["numbers"])
        self.assertEqual(by_name, traced(self.job, "4302-ท่าบ่อ/letter.pdf:1")["numbers"])
        self.assertTrue(any(n["place"].endswith(":ท่าบ่อ:sales") for n in by_name))

    def test_annexes_are_traced_in_both_forms(self):
        run("annex", self.job)
        for file in ("annex.pdf", "annex.xlsx"):
            answer = traced(self.job, file)
            self.assertEqual(answer["published"]["state"], "same")
            self.assertTrue(any(n["kind"] == "figure" for n in answer["numbers"]))
            self.assertFalse(any(n["kind"] == "unknown" for n in answer["numbers"]))

    def test_a_cell_of_the_summary_tells_its_formula_and_what_it_adds_up(self):
        numbers = traced(self.job, "summary.xlsx")["numbers"]
        total = next(n for n in numbers if "SUM(" in n.get("rule", "") and "value" in n)
        same, = traced(self.job, total["place"])["numbers"]
        self.assertEqual(same, total)
        self.assertEqual(sum(Decimal(cell["value"]) for cell in total["addends"]), Decimal(total["value"]))

    def test_what_was_published_is_told_apart_from_what_the_job_makes_now(self):
        self.assertEqual(traced(self.job, "letter.pdf:1")["published"]["state"], "not-published")
        run("run", self.job)
        self.assertEqual(traced(self.job, "letter.pdf:1")["published"]["state"], "same")
        source = sorted((self.job / "submissions").iterdir())[0]
        source.rename(source.with_name("เปลี่ยนชื่อ.xlsx"))
        changed = traced(self.job, "letter.pdf:1", code=1)["published"]
        self.assertEqual(changed["state"], "changed")
        self.assertIn(f"submissions/{source.name}", changed["changed"])
        _, err, code = run("trace", self.job, "letter.pdf:1", "--quiet")
        self.assertEqual(code, 1)
        self.assertIn("ระวัง", err)

    def test_a_changed_letter_is_noticed_though_nothing_else_changed(self):
        run("run", self.job)
        letter = self.job / "out" / "nong-khai" / "letter.pdf"
        letter.write_bytes(letter.read_bytes() + b"\n")
        self.assertEqual(traced(self.job, "letter.pdf:1", code=1)["published"]["changed"], ["nong-khai/letter.pdf"])

    def test_what_is_not_there_is_a_usage_error_that_says_what_is(self):
        for place, words in (("letter.pdf:1:สังคม:sales", "letter.pdf:4:สังคม:sales"), ("letter.pdf:99", "pages"),
                             ("nothing.pdf", "letter.pdf"), ("123,456,789,123", "123,456,789,123"), ("letter", "is no place"),
                             ("summary.xlsx!none!A1", "no number")):
            out, err, code = run("trace", self.job, place, "--lang", "en")
            self.assertEqual((out, code), ("", 2), place)
            self.assertIn(words, err)

    def test_the_answer_is_readable_in_both_languages(self):
        for language, words in (("th", "เป้าหมาย"), ("en", "target")):
            out, _, code = run("trace", self.job, "letter.pdf:4:เมืองหนองคาย:sales", "--lang", language)
            self.assertEqual(code, 0)
            self.assertIn(words, out)
            self.assertIn("submissions/", out)
        out, _, code = run("trace", "--help")
        self.assertEqual(code, 0)
        self.assertIn("raingan trace", out)


if __name__ == "__main__":
    unittest.main()
