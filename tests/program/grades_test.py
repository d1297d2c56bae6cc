"""The examples reach every grade, every kind of gap and a missing base, as their invented figures say."""
import csv
import json
import sys
import unittest
from unittest import mock

from program import EXAMPLES, SOURCE, Case, run

sys.path.insert(0, str(SOURCE / "tests" / "examples"))
import make_examples  # noqa: E402


class Grades(Case):
    def test_grades_are_what_the_invented_figures_were_made_for(self):
        for name in EXAMPLES:
            job = self.example(name)
            out, err, _ = run("grade", job, "--json")
            grades = {g["district"]: g for g in json.loads(out)["grades"]}
            table = SOURCE / "tests" / "examples" / f"invented-{name[-7:]}.csv"
            with open(table, encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    grade = grades[row["district"]]
                    reaches = row["reaches"]
                    if reaches.startswith("grade "):
                        self.assertEqual(grade["grade"], reaches[6], (name, row, grade))
                    else:
                        self.assertEqual(grade["grade"], "none", (name, row, grade))
                        self.assertTrue(grade["reason"])
                    if reaches.startswith("missing base"):
                        self.assertIn("2566", grade["reason"])

    def test_an_error_blocks_only_the_grades_that_rest_on_it(self):
        job = self.example(EXAMPLES[0])
        before = self.states(job)
        self.assertNotIn("blocked", [state for state, _ in before.values()])
        tables = self.tables_of_first_quarter()
        for row in tables[3][1]:
            row["sales_result"] += 1_000_000 if row["district"] == "ท่าบ่อ" else 0
        # The district now says something else than the consolidated workbook does.
        (job / "submissions" / "อำเภอท่าบ่อ.xlsx").write_bytes(make_examples.district_workbook(tables, "ท่าบ่อ"))
        after = self.states(job)
        self.assertEqual(after.pop("ท่าบ่อ"), ("blocked", "none"))
        before.pop("ท่าบ่อ")
        self.assertEqual(after, before)

    def states(self, job):
        return {g["district"]: (g["state"], g["grade"]) for g in json.loads(run("grade", job, "--json")[0])["grades"]}

    @staticmethod
    def tables_of_first_quarter():
        with mock.patch.object(make_examples, "example", lambda tables, base: tables):
            return make_examples.first_quarter()


if __name__ == "__main__":
    unittest.main()
