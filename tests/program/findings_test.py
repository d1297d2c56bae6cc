"""The inconsistencies of the real letters are found in the examples, and nothing else is."""
import csv
import sys
import unittest
from collections import Counter

from program import SOURCE, Case, check_json

sys.path.insert(0, str(SOURCE / "tests" / "examples"))
from printed import official  # noqa: E402

# How the kinds of mismatches.csv appear as findings. Kinds that are missing here speak of the letter's text, of
# criteria or of how a rule is meant: no table check may raise its voice about them.
KINDS = {
    "rounding_row": ("rounding", "note"),
    "rounding_column": ("rounding", "note"),
    "rounding_cross": ("rounding", "note"),
    "cross_sheet_total": ("cross-period", "error"),
    "column_total": ("column-total", "error"),
    "missing_total": ("missing-total", "warning"),
    "name": ("name-spelling", "warning"),
    "duplicate_name": ("duplicate-district", "error"),
    "missing_columns": ("period-mismatch", "note"),
    # What agrees and yet asks for a second look.
    "plausibility": ("outlier", "note"),
    "copied_column": ("copied-neighbour", "note"),
    "stale_copy": ("copied-neighbour", "note"),
    "duplicate_neighbour": ("copied-neighbour", "note"),
}
# What happened to a cell of letter 002 is beyond a check; what shows is the relation that the cell breaks: December's
# online income is 1.12 times October's, its "normal" income is November's total.
CELLS_OF_002 = {"growth", "digit", "duplicate_neighbour", "row_shift", "column_shift"}
SHOWN_AS = {"dec_o": ("growth", "error"), "dec_n": ("row-total", "error")}
# Too far from every name of the area to be taken for one: they are asked about, and never guessed.
ASKED = {"ศรีนคร", "น้ำรึม"}
TEXTUAL = ("name-spelling", "duplicate-district", "unknown-district")
FORMS = {"000-T1": "quarter-targets", "000-T2": "producers", "000-T3": "shop-registration",
         "000-T4": "sales-estimate", "000-T5": "sales-estimate",
         "001-T1": "producers", "001-T2": "monthly-sales", "001-T3": "wallet-survey",
         "002-T1": "normal-online-estimate", "003-T1": "channel-targets", "003-T2": "channel-targets",
         "004-T1": "kpi-targets", "004-T2": "kpi-targets"}
PARTS = {"n": "normal", "o": "online", "t": "total"}
COLUMNS = {"name": "", "(title)": "", "q1": "total", "sales_oct_mar": "sales", "per_month": "per-month",
           "click_registered": "registered", "sales_oct_mar vs p4": "sales", "apr_o..jun_o": "apr.online"}
# Notes on a column as a whole: every row has it.
WHOLE_COLUMN = {"(all)", "(header)"}


def rows_of(name):
    with open(SOURCE / "tests" / "cases" / "source-tables" / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def column_id(column):
    if column in COLUMNS:
        return COLUMNS[column]
    month, _, part = column.partition("_")
    return f"{month}.{PARTS[part]}" if part else column


def shown_as(row):
    """(kind, level) of the finding that a row of the list calls for; None for none."""
    if row["table"] == "002-T1" and row["kind"] in CELLS_OF_002:
        printed = {r["district"]: r for r in rows_of("002-T1")}[row["row"]]
        agrees = int(printed["dec_n"]) == int(printed["nov_n"]) + int(printed["nov_o"])
        return None if row["column"] == "dec_n" and agrees else SHOWN_AS.get(row["column"])
    # A column that a form may lack is no finding; months that a title names and the table lacks are one.
    if row["kind"] == "missing_columns" and row["row"] != "(title)":
        return None
    if row["kind"] == "name" and row["row"] in ASKED:
        return "unknown-district", "error"
    return KINDS.get(row["kind"])


def called_for(letter):
    """(kind, level, form, district, column, found, expected) as the facts of one letter call for."""
    wanted = Counter()
    for row in rows_of("mismatches"):
        shown = shown_as(row) if row["table"][:3] == letter else None
        if shown is None:
            continue
        form = FORMS[row["table"]]
        if shown[0] == "period-mismatch":
            wanted[(*shown, form, "", "", "", "")] += 1
        elif row["row"] in WHOLE_COLUMN:
            wanted[(*shown, form, "", column_id(row["column"]), "", "")] += 1
        else:
            textual = shown[0] in TEXTUAL
            found = "" if shown[0] == "missing-total" else row["printed"]
            district = row["row"] if row["row"] in ASKED else official(row["row"])
            if shown[0] == "name-spelling":
                district = row["expected"]
            wanted[(*shown, form, district, "" if textual else column_id(row["column"]), found, row["expected"])] += 1
    return wanted


def reported(result):
    said = Counter()
    for finding in result["findings"]:
        kind = finding["kind"]
        textual = kind in TEXTUAL
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

    def test_online_income(self):
        self.compare("nong-khai-2565-online", "002")

    def test_market_channels(self):
        self.compare("nong-khai-2565-channels", "003")

    def test_income_of_23_districts(self):
        self.compare("buriram-2568", "004")


if __name__ == "__main__":
    unittest.main()
