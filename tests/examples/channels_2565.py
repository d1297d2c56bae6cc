"""nong-khai-2565-channels. Printed: both tables of targets. Invented: the results of the first round."""
import filling
import forms_of_markets as forms
from otop_2567 import HABITS
from printed import invented, official, table

RESULTS = ["events", "channels", "joined"]


def targets(name):
    rows = table(name)
    for row in rows:
        row["note"] = None
    return rows


def report():
    """The results of the nine districts in the order of the printed targets."""
    results = invented("invented-2565-channels")
    rows = []
    for row in table("003-T2")[:-1]:
        name = official(row["district"])
        rows.append({"no": row["no"], "district": name, "note": None, **{c: int(results[name][c]) for c in RESULTS}})
    total = {"no": None, "district": "รวม", "channels": None,
             **{c: sum(row[c] for row in rows) for c in ("events", "joined")}}
    return rows + [total]


def example():
    tables = [(forms.SHORT_TARGETS, targets("003-T1")), (forms.LONG_TARGETS, targets("003-T2")),
              (forms.CHANNEL_REPORT, report())]
    files = {"submissions/รวมจังหวัดหนองคาย.xlsx": filling.consolidated_workbook(tables)}
    for district, habit in HABITS.items():
        rows = [dict(row, no=1) for row in report() if row["district"] == district]
        files[f"submissions/อำเภอ{district}.xlsx"] = filling.district_workbook(
            [(forms.CHANNEL_REPORT, rows)], district, habit)
    return files
