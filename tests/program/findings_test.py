"""The inconsistencies of the real letters are found in the examples, and nothing else is."""
import csv
import unittest
from collections import Counter

from program import SOURCE, Case, check_json

# How the kinds of source-mismatches.csv appear as findings. Kinds that are missing here speak of the
# letter's text, of criteria or of plausibility: no table check may raise its voice about them.
KINDS = {
    "rounding_row": ("rounding", "note"),
    "rounding_column": ("rounding", "note"),
    "rounding_cross": ("rounding", "note"),
    "cross_sheet_total": ("cross-period", "error"),
    "missing_total": ("missing-total", "warning"),
    "name": ("name-spelling", "warning"),
    "duplicate_name": ("duplicate-district", "error"),
    "missing_columns": ("period-mismatch", "note"),
}
FORMS = {"000-T1": "quarter-targets", "000-T2": "producers", "000-T3": "shop-registration",
         "000-T4": "sales-estimate", "000-T5": "sales-estimate",
         "001-T1": "producers", "001-T2": "monthly-sales", "001-T3": "wallet-survey"}
PARTS = {"n": "normal", "o": "online", "t": "total"}
SPELLINGS = {"เผ่าไร่": "เฝ้าไร่", "โพธิตาก": "โพธิ์ตาก"}


def column_id(column):
    if column in ("name", "(title)"):
        return ""
    if column == "q1":
        return "total"
    month, _, part = column.partition("_")
    return f"{month}.{PARTS[part]}" if part else column


def called_for(letter):
    """(kind, level, form, district, column, found, expected) as the facts of one letter call for."""
    wanted = Counter()
    with open(SOURCE / "tests" / "cases" / "source-tables" / "mismatches.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["table"][:3] != letter or row["kind"] not in KINDS:
                continue
            kind, level = KINDS[row["kind"]]
            column = column_id(row["column"]) if kind not in ("name-spelling", "duplicate-district", "period-mismatch") else ""
            district = SPELLINGS.get(row["row"], row["row"])
            if kind == "period-mismatch":
                wanted[(kind, level, FORMS[row["table"]], "", "", "", "")] += 1
            else:
                found = "" if kind == "missing-total" else row["printed"]
                wanted[(kind, level, FORMS[row["table"]], district, column, found, row["expected"])] += 1
    return wanted


def reported(result):
    said = Counter()
    for finding in result["findings"]:
        kind = finding["kind"]
        textual = kind in ("name-spelling", "duplicate-district")
        if kind == "period-mismatch":
            said[(kind, finding["level"], finding["form"], "", "", "", "")] += 1
        else:
            said[(kind, finding["level"], finding["form"], finding["district"], "" if textual else finding["column"],
                  finding["found"], finding["expected"])] += 1
    return said


class Findings(Case):
    maxDiff = None

    def compare(self, example, letter):
        result, code = check_json(self.example(example))
        self.assertEqual(result["unread"], [])
        wanted, said = called_for(letter), reported(result)
        self.assertEqual({"missing": sorted(wanted - said), "false alarms": sorted(said - wanted)},
                         {"missing": [], "false alarms": []})
        self.assertEqual(code, 1 if any(f["level"] == "error" for f in result["findings"]) else 0)

    def test_first_quarter(self):
        self.compare("nong-khai-2567-q1", "001")

    def test_second_quarter(self):
        self.compare("nong-khai-2567-q2", "000")


if __name__ == "__main__":
    unittest.main()
