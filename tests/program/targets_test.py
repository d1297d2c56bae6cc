"""Targets come out as the letters print them, and under the other reading of a doubtful rule as that reads."""
import csv
import json
import sys
import unittest

from program import SOURCE, Case, run

sys.path.insert(0, str(SOURCE / "tests" / "examples"))
from printed import official, table  # noqa: E402

TIERS = ("plus4", "p2", "p3", "p4")


def called_for(name, kind):
    """official name (or รวม) → what the facts expect instead of the printed figure."""
    with open(SOURCE / "tests" / "cases" / "source-tables" / "mismatches.csv", encoding="utf-8", newline="") as file:
        return {(official(row["row"]), row["column"]): row["expected"] for row in csv.DictReader(file)
                if row["table"] == name and row["kind"] == kind}


class Targets(Case):
    def targets(self, job):
        out, err, code = run("targets", job, "--json")
        self.assertIn(code, (0, 1), err)
        told = json.loads(out)
        return ({(t["district"], t["id"]): t["target"] for t in told["targets"]}, {t["id"]: t["target"] for t in told["totals"]})

    def job(self, name, **changes):
        """A copy of an example in another round or under other readings."""
        job = self.example(name)
        text = (job / "job.xml").read_text(encoding="utf-8")
        if "round" in changes:
            text = text.replace('round="1"', f'round="{changes.pop("round")}"')
        readings = "".join(f'  <reading id="{key.replace("_", "-")}" choice="{choice}"/>\n' for key, choice in changes.items())
        (job / "job.xml").write_text(text.replace("</job>", readings + "</job>"), encoding="utf-8")
        return job

    def test_every_printed_value_of_both_rounds(self):
        targets, totals = self.targets(self.job("buriram-2568"))
        compared = 0
        for name, prefix in (("004-T1", ""), ("004-T2", "other-")):
            for row in table(name):
                for column in (*TIERS, "per_month"):
                    if row[column] is None:
                        continue  # the first round's total row is blank
                    target = prefix + column.replace("_", "-")
                    said = totals[target] if row["no"] is None else targets[official(row["district"]), target]
                    self.assertEqual(said, str(row[column]), (name, row["district"], column))
                    compared += column in TIERS
        self.assertEqual(compared, 188)

    def test_the_second_round_on_its_own(self):
        targets, totals = self.targets(self.job("buriram-2568", round=2))
        for row in table("004-T2"):
            for column in (*TIERS, "per_month"):
                target = column.replace("_", "-")
                said = totals[target] if row["no"] is None else targets[official(row["district"]), target]
                self.assertEqual(said, str(row[column]), (row["district"], column))

    def test_the_half_year_divided_by_its_own_months(self):
        targets, _ = self.targets(self.job("buriram-2568", per_month="months"))
        expected = called_for("004-T1", "period_divisor")
        self.assertEqual(len(expected), 23)
        for (district, _), figure in expected.items():
            self.assertEqual(targets[district, "per-month"], figure)
        # The year's twelfth stays a twelfth.
        for row in table("004-T2")[:-1]:
            self.assertEqual(targets[official(row["district"]), "other-per-month"], str(row["per_month"]))

    def test_totals_as_the_sum_of_the_rounded(self):
        _, totals = self.targets(self.job("buriram-2568", totals="sum-of-rounded"))
        expected = called_for("004-T2", "rounding_column")
        self.assertEqual(len(expected), 4)
        for (_, column), figure in expected.items():
            self.assertEqual(totals[f"other-{column}"], figure)

    def test_five_per_cent_as_printed(self):
        targets, totals = self.targets(self.job("nong-khai-2565-channels"))
        for row in table("003-T2"):
            said = totals["joined"] if row["no"] is None else targets[official(row["district"]), "joined"]
            self.assertEqual(said, str(row["target5"]), row["district"])

    def test_five_per_cent_rounded_up(self):
        targets, totals = self.targets(self.job("nong-khai-2565-channels", five_percent="up"))
        expected = called_for("003-T1", "rounding_rule")
        self.assertEqual(totals["joined"], expected.pop(("รวม", "target5")))
        self.assertEqual(len(expected), 5)
        for row in table("003-T1")[:-1]:
            name = official(row["district"])
            self.assertEqual(targets[name, "joined"], expected.get((name, "target5"), str(row["target5"])), name)


if __name__ == "__main__":
    unittest.main()
