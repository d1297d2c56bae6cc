"""The small verbs: read, decide, doctor, new, forms, and what every verb shares."""
import csv
import io
import json
import unittest

from program import EXAMPLES, SOURCE, Case, contents, run

VERBS = ("new", "forms", "read", "check", "return", "targets", "grade", "letter", "memo", "annex", "summary", "run", "lint",
         "decide", "proof", "trace", "doctor")


class Verbs(Case):
    def test_every_verb_has_help_with_an_example(self):
        for verb in VERBS:
            out, _, code = run(verb, "--help")
            self.assertEqual(code, 0)
            self.assertIn(f"ตัวอย่าง: raingan {verb}", out)

    def test_read_gives_cells_as_they_stand(self):
        workbook = SOURCE / "examples" / EXAMPLES[1] / "submissions" / "อำเภอสังคม.xlsx"
        out, err, code = run("read", workbook, "--json")
        self.assertEqual(code, 0, err)
        sheets = {sheet["name"]: sheet for sheet in json.loads(out)["sheets"]}
        cells = {cell["ref"]: cell for cell in sheets["ประมาณการ ๑-๒"]["cells"]}
        self.assertEqual((cells["E5"]["type"], cells["E5"]["value"], cells["E5"]["formula"]), ("number", "6320663", "C5+D5"))
        rows = list(csv.reader(io.StringIO(run("read", workbook, "--csv")[0])))
        self.assertIn(["ประมาณการ ๑-๒", "E5", "number", "6320663", "'=C5+D5", "#,##0"], rows)

    def test_decide_compares_exactly(self):
        model = SOURCE / "templates" / "missions" / "otop-2567-q1.dmn"
        for joined, grade in (("7.5", "B"), ("7.499999", None), ("10", "A")):
            out, err, code = run("decide", model, "--input", "products=1", "--input", "sales=6", "--input", f"joined={joined}", "--json")
            self.assertEqual(code, 0, err)
            self.assertEqual(json.loads(out)["result"], grade)
        _, err, code = run("decide", model, "--input", "nonsense=1")
        self.assertEqual(code, 2)
        self.assertIn("products", err)

    def test_doctor_finds_everything(self):
        out, err, code = run("doctor")
        self.assertIn("HarfBuzz", out)
        self.assertRegex(out, r"Regular: \S+  .*\.ttf")
        self.assertIn("DejaVu Sans", out)
        self.assertEqual(code, 4 if "✗" in out else 0, err)

    def test_a_new_job_is_ready_to_be_filled_and_never_written_over(self):
        job = self.folder / "งาน"
        self.assertEqual(run("new", job, "--area", "nong-khai", "--mission", "otop-2567-q2")[2], 0)
        made = contents(job)
        self.assertEqual(len([name for name in made if name.startswith("blank/")]), 10)
        self.assertLessEqual({"job.xml", "submissions/.keep", "base/.keep"}, set(made))
        self.assertEqual(run("new", job, "--area", "nong-khai", "--mission", "otop-2567-q2")[2], 5)
        self.assertEqual(contents(job), made)
        _, err, code = run("run", job)
        self.assertEqual(code, 3)
        self.assertIn("submissions", err)

    def test_a_blank_is_recognised_when_it_comes_back(self):
        blank = self.folder / "blank"
        out, err, code = run("forms", "--form", "sales-estimate", "--area", "nong-khai", "--period", "2567-q2", "--out", blank)
        self.assertEqual(code, 0, err)
        result = json.loads(run("check", blank / "4302-ท่าบ่อ.xlsx", "--json")[0])
        self.assertEqual([(t["form"], t["period"], t["rows"]) for t in result["tables"]], [("sales-estimate", "2567-q2", 1)])

    def test_messages_in_both_languages(self):
        _, thai, _ = run("run", self.folder)
        _, english, _ = run("run", self.folder, "--lang", "en")
        self.assertIn("ไม่ใช่โฟลเดอร์งาน", thai)
        self.assertIn("not a job folder", english)


if __name__ == "__main__":
    unittest.main()
