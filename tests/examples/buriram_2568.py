"""buriram-2568. Printed: the targets of both rounds. Invented: the estimates and every ledger of producers."""
from math import isqrt

import filling
import forms_of_markets as forms
import ledger
from official_forms import MONTHS
from printed import THAI, official, table

# How a year's income falls on its months, in thousandths from October on.
SEASON = [81, 84, 96, 82, 79, 83, 86, 78, 77, 79, 81, 94]
DECEMBER = 2
HABITS = [{}, {"digits": "thai"}, {"formulas": True}, {"mark": "/"}, {"dash": True, "mark": "x"}, {"digits": "text"},
          {"mark": 1, "formulas": True}, {"satang": True}, {"mark": "√", "thai_names": True}]
# Last month's ledgers, from which the blank forms of this month take the names.
EARLIER = ("เมืองบุรีรัมย์", "ปะคำ", "แคนดง")


def districts():
    """(official name, rows of its ledger, the year's target), as printed from top to bottom."""
    rows = table("004-T2")[:-1]
    roots = [isqrt(row["plus4"]) for row in rows]
    counts = [min(400, 60 + 380 * (root - min(roots)) // (max(roots) - min(roots))) for root in roots]
    return [(official(row["district"]), count, row["plus4"]) for row, count in zip(rows, counts)]


def habit_of(at):
    return HABITS[at % len(HABITS)]


def estimate_rows(district, year):
    """Twelve months in hundreds of baht; the year comes to the printed target but for less than a hundred."""
    dice = ledger.Dice(f"estimate {district}")
    online, abroad = 70 + dice.below(60), dice.below(12)  # in thousandths
    uneven = [weight * (970 + dice.below(60)) for weight in SEASON]
    rows, left = [], year // 100
    for at, weight in enumerate(uneven):
        of_month = left if at == 11 else year // 100 * weight // sum(uneven)
        left -= of_month
        parts = [0, of_month * online // 1000, of_month * abroad // 1000, of_month * abroad // 4000]
        parts[0] = of_month - sum(parts)
        month = (9 + at) % 12
        label = f"{MONTHS[month]} {2567 if month >= 9 else 2568}".translate(THAI)
        rows.append({"no": at + 1, "month": label, "note": None, "total": of_month * 100,
                     **dict(zip(forms.CHANNEL_IDS, (part * 100 for part in parts)))})
    total = {"no": None, "month": "รวมทั้งสิ้น", "note": None}
    total.update({column: sum(row[column] for row in rows) for column in [*forms.CHANNEL_IDS, "total"]})
    return rows + [total]


def ledger_table(district, people, at, month, amount):
    habit = habit_of(at)
    sold = ledger.rows_of(district, people, month, amount, habit.get("satang", False))
    form = forms.ledger(district, month, "๒๕๖๗")
    return form, ledger.table_rows(sold, district, habit.get("mark", "✓"), habit.get("thai_names", False))


def submissions():
    files = {}
    for at, (district, count, year) in enumerate(districts()):
        estimate = estimate_rows(district, year)
        people = ledger.producers(district, count)
        of_month = estimate[DECEMBER]["total"] * (960 + ledger.Dice(f"month {district}").below(80)) // 1000
        tables = [(forms.income_estimate(district), estimate), ledger_table(district, people, at, 12, of_month)]
        files[f"submissions/อำเภอ{district}.xlsx"] = filling.district_workbook(tables, district, habit_of(at), "บุรีรัมย์")
        if district in EARLIER:
            # The last producer of November has left, and the last of December was not there yet.
            before = people[:-2] + people[-1:]
            content = [ledger_table(district, before, at, 11, estimate[1]["total"])]
            files[f"base/รต1-2567-11-{district}.xlsx"] = filling.consolidated_workbook(content)
    return files


def example():
    targets = [(forms.kpi_targets("ตุลาคม ๒๕๖๗ - มีนาคม ๒๕๖๘", "รอบที่ ๑"), table("004-T1")),
               (forms.kpi_targets("ตุลาคม ๒๕๖๗ - กันยายน ๒๕๖๘", "รอบที่ ๒"), table("004-T2"))]
    return {"submissions/เป้าหมายจังหวัดบุรีรัมย์.xlsx": filling.consolidated_workbook(targets), **submissions()}
