"""The examples reach every grade, every kind of gap and a missing base, as their invented figures say."""
import csv
import json
import unittest

from program import EXAMPLES, SOURCE, Case, run


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
        job = self.example(EXAMPLES[1])
        out, _, _ = run("grade", job, "--json")
        text = json.dumps(json.loads(out), ensure_ascii=False)
        self.assertNotIn("blocked", text)


if __name__ == "__main__":
    unittest.main()
