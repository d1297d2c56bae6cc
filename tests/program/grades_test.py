"""The examples reach every grade, every kind of gap and a missing base, as their invented figures say."""
import json
import sys
import unittest
from unittest import mock

from program import EXAMPLES, SOURCE, Case, check_json, run

sys.path.insert(0, str(SOURCE / "tests" / "examples"))
import filling  # noqa: E402
import forms_of_markets  # noqa: E402
import online_2565  # noqa: E402
import otop_2567  # noqa: E402
import printed  # noqa: E402


INVENTED = {"nong-khai-2565-channels": "invented-2565-channels",
            "nong-khai-2567-q1": "invented-2567-q1", "nong-khai-2567-q2": "invented-2567-q2"}
# What makes all sums of letter 002 hold at once: (row as printed, column) → figure.
MENDED = {("ศรีเชียงใหม่", "dec_o"): 823760, ("สังคม", "dec_o"): 1058848, ("ศรีนคร", "dec_o"): 181664,
          ("น้ำรึม", "dec_o"): 530550, ("รัตนวาปี", "dec_o"): 166488, ("ศรีนคร", "nov_n"): 3854764,
          ("น้ำรึม", "nov_n"): 6249854, ("รัตนวาปี", "nov_n"): 3276469, ("รัตนวาปี", "dec_n"): 3441471,
          ("โพนพิสัย", "dec_n"): 14017053}


class Grades(Case):
    def grades(self, job):
        out, err, code = run("grade", job, "--json")
        self.assertIn(code, (0, 1), err)
        return {g["district"]: g for g in json.loads(out)["grades"]}

    def test_grades_are_what_the_invented_figures_were_made_for(self):
        for name, table in INVENTED.items():
            grades = self.grades(self.example(name))
            for district, row in printed.invented(table).items():
                grade, reaches = grades[district], row["reaches"]
                if reaches.startswith("grade "):
                    self.assertEqual(grade["grade"], reaches[6:].split(";")[0], (name, row, grade))
                else:
                    self.assertEqual(grade["grade"], "none", (name, row, grade))
                    self.assertTrue(grade["reason"])
                self.assertEqual(grade["state"] == "blocked", reaches.startswith("blocked"), (name, row, grade))
                if reaches.startswith("missing base"):
                    self.assertIn("2566", grade["reason"])

    def test_growth_of_online_income_once_december_is_mended(self):
        job = self.example("nong-khai-2565-online")
        # December's total is contradicted, and every district takes part in it; two are not even named rightly.
        states = {name: g["state"] for name, g in self.grades(job).items()}
        self.assertEqual({states.pop(name) for name in ("สระใคร", "เฝ้าไร่")}, {"not-computable"})
        self.assertEqual(set(states.values()), {"blocked"})
        rows = printed.table("002-T1")
        for row in rows:
            row.update({column: figure for (name, column), figure in MENDED.items() if name == row["district"]})
            row["district"] = printed.official(row["district"])
        form = forms_of_markets.normal_online("๒๕๖๕", online_2565.MONTHS, "ระหว่างเดือน ตุลาคม ๒๕๖๔ - ธันวาคม ๒๕๖๔")
        mended = filling.consolidated_workbook([(form, rows)])
        (job / "submissions" / "รวมจังหวัดหนองคาย.xlsx").write_bytes(mended)
        self.assertEqual([f for f in check_json(job)[0]["findings"] if f["level"] != "note"], [])
        grades = self.grades(job)
        for district, row in printed.invented("invented-2565-online").items():
            self.assertEqual(grades[district]["grade"], row["reaches"][6:].split(";")[0], (row, grades[district]))

    def test_tiers_of_both_rounds(self):
        job = self.example("buriram-2568")
        # As printed: half a year's sales are above the half-year's highest tier everywhere and below the year's lowest.
        self.assertEqual({g["grade"] for g in self.grades(job).values()}, {"ขั้นสูง"})
        settings = (job / "job.xml").read_text(encoding="utf-8")
        (job / "job.xml").write_text(settings.replace('round="1"', 'round="2"'), encoding="utf-8")
        self.assertEqual({g["grade"] for g in self.grades(job).values()}, {"ต่ำกว่าขั้นต้น"})

    def test_the_other_reading_of_how_events_count(self):
        job = self.example("nong-khai-2565-channels")
        before = {name: g["grade"] for name, g in self.grades(job).items()}
        settings = (job / "job.xml").read_text(encoding="utf-8")
        reading = '  <reading id="events" choice="at-least"/>\n</job>'
        (job / "job.xml").write_text(settings.replace("</job>", reading), encoding="utf-8")
        after = {name: g["grade"] for name, g in self.grades(job).items()}
        self.assertEqual((before["สระใคร"], after["สระใคร"]), ("none", "ดีมาก"))
        self.assertEqual((before["โพนพิสัย"], after["โพนพิสัย"]), ("none", "ดี"))
        for name in ("เมืองหนองคาย", "ท่าบ่อ", "รัตนวาปี", "เฝ้าไร่", "โพธิ์ตาก"):
            self.assertEqual(after[name], before[name])

    def test_an_error_blocks_only_the_grades_that_rest_on_it(self):
        job = self.example(EXAMPLES[0])
        before = self.states(job)
        self.assertNotIn("blocked", [state for state, _ in before.values()])
        tables = self.tables_of_first_quarter()
        for row in tables[3][1]:
            row["sales_result"] += 1_000_000 if row["district"] == "ท่าบ่อ" else 0
        # The district now says something else than the consolidated workbook does.
        (job / "submissions" / "อำเภอท่าบ่อ.xlsx").write_bytes(otop_2567.district_workbook(tables, "ท่าบ่อ"))
        after = self.states(job)
        self.assertEqual(after.pop("ท่าบ่อ"), ("blocked", "none"))
        before.pop("ท่าบ่อ")
        self.assertEqual(after, before)

    def states(self, job):
        return {g["district"]: (g["state"], g["grade"]) for g in json.loads(run("grade", job, "--json")[0])["grades"]}

    @staticmethod
    def tables_of_first_quarter():
        with mock.patch.object(otop_2567, "example", lambda tables, base: tables):
            return otop_2567.first_quarter()


if __name__ == "__main__":
    unittest.main()
