"""nong-khai-2565-online. Printed: the province's table. Invented: the base year, by invented-2565-online.csv."""
from decimal import ROUND_FLOOR, Decimal

import filling
import forms_of_markets as forms
from printed import invented, official, satang, table

MONTHS = [("oct", 10), ("nov", 11), ("dec", 12)]
# Districts whose printed rows are sound have sent them too; how their people type changes no figure.
HABITS = {"เมืองหนองคาย": {"digits": "thai"}, "ท่าบ่อ": {"offset": (2, 1), "unmerged": True}, "โพธิ์ตาก": {"digits": "text"}}
COLUMNS = [f"{month}_{part}" for month, _ in MONTHS for part in "no"]
# December's online income as the printed ones of the other months and districts call for it.
FACTOR_OF_DECEMBER = Decimal("1.12")


def base_rows(printed):
    """Three months of the year before: the online ones grow to this year's by the invented per cent."""
    growth = invented("invented-2565-online")
    rows = []
    for row in printed[:-1]:
        name = official(row["district"])
        base = {"no": row["no"], "district": name}
        rate = 100 + Decimal(growth[name]["growth_percent"])
        december = (row["oct_o"] * FACTOR_OF_DECEMBER).to_integral_value()
        online = {"oct_o": row["oct_o"], "nov_o": row["nov_o"], "dec_o": int(december)}
        for column in COLUMNS:
            exact = Decimal(online.get(column, row[column])) * 100 / rate
            # Rounded down, so that a growth of exactly 15 per cent is not missed by a satang.
            base[column] = exact.quantize(Decimal("0.01"), ROUND_FLOOR) if column in online else satang(exact)
        rows.append(base)
    return filling.with_totals(rows, COLUMNS)


def example():
    printed = table("002-T1")
    form = forms.normal_online("๒๕๖๕", MONTHS, "ระหว่างเดือน ตุลาคม ๒๕๖๔ - มีนาคม ๒๕๖๕ (๖ เดือน)")
    # A district speaks of the three months that it fills in.
    own = dict(form, titles=[form["titles"][0], "ระหว่างเดือน ตุลาคม ๒๕๖๔ - ธันวาคม ๒๕๖๔", "จังหวัดหนองคาย"])
    before = forms.normal_online("๒๕๖๔", MONTHS, "ระหว่างเดือน ตุลาคม ๒๕๖๓ - ธันวาคม ๒๕๖๓")
    files = {"submissions/รวมจังหวัดหนองคาย.xlsx": filling.consolidated_workbook([(form, printed)]),
             "base/ปีฐาน-2564-ไตรมาส-1.xlsx": filling.consolidated_workbook([(before, base_rows(printed))])}
    for district, habit in HABITS.items():
        rows = [dict(r, no=1, district=district) for r in printed if official(r["district"]) == district]
        files[f"submissions/อำเภอ{district}.xlsx"] = filling.district_workbook([(own, rows)], district, habit)
    return files
