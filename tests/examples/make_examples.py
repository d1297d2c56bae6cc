#!/usr/bin/env python3
"""Fills the workbooks of examples/ from the printed tables and the invented figures beside this script.

    tests/examples/make_examples.py [--check] [FOLDER]

writes examples/nong-khai-2567-q1 and -q2 (submissions/ and base/) below FOLDER, by default the
project's own examples/. With --check it writes nothing and fails when a file there differs by a byte.

Printed: every figure of tests/cases/source-tables. Invented: results (invented-*.csv) and base years.
"""
import csv
import sys
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from pathlib import Path

import official_forms as forms
import xlsx

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent / "cases" / "source-tables"
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
NO_BASE = "โพธิ์ตาก"
OFFICIAL = {"เผ่าไร่": "เฝ้าไร่", "โพธิตาก": "โพธิ์ตาก"}  # spellings of the letters → the district meant


def table(name):
    """Rows of a source table as dictionaries; figures become int, blanks None."""
    with open(TABLES / f"{name}.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row.pop("source_line", None)
        for key, text in row.items():
            if key not in ("district", "no"):
                row[key] = int(text) if text else None
        row["no"] = int(row["no"]) if row["no"] else None
    return rows


def invented(name):
    with open(HERE / f"{name}.csv", encoding="utf-8", newline="") as file:
        return {row["district"]: row for row in csv.DictReader(file)}


def satang(value):
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def base_rows(printed, months, percent):
    """The invented base year: what grows to the printed month by the given per cent. One district has none."""
    rows = []
    for row in printed:
        name = OFFICIAL.get(row["district"], row["district"])
        if name == "รวม":
            continue
        base = {"no": row["no"], "district": name}
        for month in months:
            base[month] = None if name == NO_BASE else satang(Decimal(row[month]) * 100 / (100 + percent))
        base["total"] = None if name == NO_BASE else sum(base[m] for m in months)
        rows.append(base)
    total = {"no": None, "district": "รวม"}
    for column in months + ["total"]:
        total[column] = sum((r[column] for r in rows if r[column] is not None), Decimal(0))
    return rows + [total]


def results(rows, base, growth_of, base_column):
    """Adds the invented results to rows of targets, and their totals."""
    of_base = {row["district"]: row[base_column] for row in base}
    for row in rows:
        if row["district"] == "รวม":
            continue
        extra = growth_of[row["district"]]
        start = of_base[row["district"]]
        if start is None:
            start = Decimal(row["sales_target"]) / Decimal("1.03")
        rounding = ROUND_CEILING if Decimal(extra["growth_percent"]) == 6 else ROUND_HALF_UP
        grown = start * (100 + Decimal(extra["growth_percent"])) / 100
        row["prod_result"] = int(extra["products"])
        row["sales_result"] = int(grown.quantize(Decimal(1), rounding))
        row["third_result"] = int(extra["joined"])
    total = rows[-1]
    for column in ("prod_result", "sales_result", "third_result"):
        total[column] = sum(row[column] for row in rows[:-1])
    return rows


# How the districts' people type: none of it changes a figure.
HABITS = {
    "เมืองหนองคาย": {},
    "ท่าบ่อ": {"digits": "thai"},
    "โพนพิสัย": {"one_sheet": True},
    "ศรีเชียงใหม่": {"digits": "text"},
    "สังคม": {"formulas": True},
    "สระใคร": {"unmerged": True, "offset": (3, 1)},
    "เฝ้าไร่": {"dash": True, "label": "ชื่ออำเภอ"},
    "รัตนวาปี": {"reordered": True},
}


def shown(value, form, habit):
    """A figure as this person types it."""
    if value is None:
        return None
    if isinstance(value, Decimal):
        value = int(value) if value == int(value) else float(value)
    if value == 0 and habit.get("dash"):
        return "-"
    if habit.get("digits") == "thai" and form["thai"]:
        return f"{value:,}".translate(THAI)
    if habit.get("digits") == "text" and value >= 1000:
        return f"{value:,} บาท"
    return value


def ordered(columns, habit):
    """Some people move the last figure column in front of the first."""
    if not habit.get("reordered"):
        return columns
    figures = [c for c in columns if c[0] not in ("no", "district", "note", "grade") and len(c[1]) == 1]
    if not figures:
        return columns
    moved = figures[-1]
    rest = [c for c in columns if c is not moved]
    return rest[:2] + [moved] + rest[2:]


def fill(sheet, top, form, rows, habit):
    """Puts one table on the sheet and returns the first free row below it."""
    left = habit.get("offset", (0, 0))[1]
    columns = ordered(form["columns"], habit)
    depth = max(len(path) for _, path in columns)
    for title in form["titles"]:
        sheet.put(top, left, title, xlsx.TITLE)
        sheet.merge(top, left, top, left + len(columns) - 1)
        top += 1
    head = top + 1
    for level in range(depth):
        longest = max((len(path[level]) for _, path in columns if level < len(path)), default=0)
        sheet.heights[head + level] = 24 * max(1, -(-longest // 18))
    for at, (column, path) in enumerate(columns):
        words = [habit.get("label", path[0])] if column == "district" else path
        for level, text in enumerate(words):
            same = at > 0 and columns[at - 1][1][:level + 1] == path[:level + 1] and level < len(path) - 1
            sheet.put(head + level, left + at, None if same else text, xlsx.HEADING)
            if same:
                continue
            last = at
            while level < len(path) - 1 and last + 1 < len(columns) and columns[last + 1][1][:level + 1] == path[:level + 1]:
                last += 1
            if not habit.get("unmerged"):
                bottom = head + depth - 1 if level == len(path) - 1 else head + level
                sheet.merge(head + level, left + at, bottom, left + last)
        for level in range(len(path), depth):
            sheet.put(head + level, left + at, None, xlsx.HEADING)
    where = {column: left + at for at, (column, _) in enumerate(columns)}
    row_at = head + depth
    for row in rows:
        is_total = row["no"] is None
        for column, at in where.items():
            sheet.put(row_at, at, *cell(row, column, form, habit, is_total, where, row_at))
        row_at += 1
    for at in where.values():
        sheet.widths[at] = 16
    sheet.widths[where["no"]] = 6
    return row_at


def cell(row, column, form, habit, is_total, where, row_at):
    if column == "no":
        number = row["no"]
        return (str(number).translate(THAI) if number and form["thai"] else number), xlsx.TEXT
    if column == "district":
        return (form["total"] if is_total else row["district"]), xlsx.TOTAL_TEXT if is_total else xlsx.TEXT
    value = row.get(column)
    style = xlsx.TOTAL if is_total else xlsx.WHOLE
    if habit.get("formulas") and column in form["sums"] and value is not None:
        parts = [xlsx.reference(row_at, where[p]) for p in form["sums"][column]]
        return ("+".join(parts), value), style
    return shown(value, form, habit), style


def own_rows(rows, district):
    return [dict(row) for row in rows if row["no"] and OFFICIAL.get(row["district"], row["district"]) == district and
            not (row["no"] == 9 and district == "โพนพิสัย")]


def district_workbook(tables, district):
    habit = HABITS[district]
    sheets = []
    for form, rows in tables:
        form = dict(form, titles=form.get("own_titles", form["titles"]))
        mine = own_rows(rows, district)
        for row in mine:
            row["district"], row["no"] = district, 1
        if habit.get("one_sheet") and sheets:
            sheets[0].next_row = fill(sheets[0], sheets[0].next_row + 2, form, mine, habit)
            continue
        sheet = xlsx.Sheet("แบบรายงาน" if habit.get("one_sheet") else form["sheet"])
        start = habit.get("offset", (0, 0))[0]
        if start:
            sheet.put(0, habit["offset"][1], f"อำเภอ{district} จังหวัดหนองคาย", xlsx.TITLE)
        sheet.next_row = fill(sheet, start, form, mine, habit)
        sheets.append(sheet)
    return xlsx.workbook_bytes(sheets)


def consolidated_workbook(tables):
    sheets = []
    for form, rows in tables:
        sheet = xlsx.Sheet(form["sheet"])
        fill(sheet, 0, form, rows, {})
        sheets.append(sheet)
    return xlsx.workbook_bytes(sheets)


def example(tables, base):
    files = {f"submissions/อำเภอ{name}.xlsx": district_workbook(tables, name) for name in HABITS}
    files["submissions/รวมจังหวัดหนองคาย.xlsx"] = consolidated_workbook(tables)
    files.update({f"base/{name}.xlsx": consolidated_workbook(content) for name, content in base.items()})
    return files


def first_quarter():
    months = [("oct", 10, 2566), ("nov", 11, 2566), ("dec", 12, 2566)]
    names = [m for m, _, _ in months]
    sales = table("001-T2")
    base = base_rows(sales, names, 6)
    wallet = table("001-T3")
    wallet_of = {OFFICIAL.get(r["district"], r["district"]): r["target"] for r in wallet}
    targets = [{"no": r["no"], "district": OFFICIAL.get(r["district"], r["district"]),
                "prod_target": 1 if r["no"] else 9, "sales_target": r["q1"],
                "third_target": wallet_of[OFFICIAL.get(r["district"], r["district"])]} for r in sales]
    for row in sales:
        row["total"] = row["q1"]
    # No letter prints this table for the first quarter, so it has no total row that could be a baht off.
    targets = results(targets, base, invented("invented-2567-q1"), "total")[:-1]
    sheet = forms.quarter_targets(
        ["เป้าหมายและผลการดำเนินงานภารกิจสำคัญ โครงการหนึ่งตำบล หนึ่งผลิตภัณฑ์", "ไตรมาสที่ ๑ ปีงบประมาณ พ.ศ. ๒๕๖๗"],
        "จำนวนผู้ผลิต ผู้ประกอบการ OTOP หรือศูนย์จำหน่ายสินค้าชุมชน เข้าร่วมโครงการ Digital Wallet", "รวม")
    tables = [(forms.PRODUCERS, table("001-T1")),
              (forms.monthly_sales(1, 2567, months, "ยอดจำหน่ายรวม เพิ่ม 6%"), sales),
              (forms.WALLET, wallet), (sheet, targets)]
    before = [(i, m, y - 1) for i, m, y in months]
    return example(tables, {"ปีฐาน-2566-ไตรมาส-1": [(forms.monthly_sales(1, 2566, before, "ยอดจำหน่ายรวม"), base)]})


def second_quarter():
    months = [("jan", 1, 2567), ("feb", 2, 2567), ("mar", 3, 2567)]
    later = [("apr", 4, 2567), ("may", 5, 2567), ("jun", 6, 2567)]
    estimates = table("000-T4")
    as_base = [{"no": r["no"], "district": r["district"], **{m: r[f"{m}_t"] for m, _, _ in months}} for r in estimates]
    base = base_rows(as_base, [m for m, _, _ in months], 2)
    targets = table("000-T1")
    for row in targets:
        row["third_target"] = row.pop("shop_target")
        row["sales_target"] = row.pop("sales_target_feb")
    targets = results(targets, base, invented("invented-2567-q2"), "feb")
    sheet = forms.quarter_targets(
        ["เป้าหมายภารกิจสำคัญที่อธิบดีกรมการพัฒนาชุมชนเน้นย้ำไตรมาสที่ ๒", "โครงการหนึ่งตำบล หนึ่งผลิตภัณฑ์ OTOP",
         "ประจำเดือนกุมภาพันธ์ ๒๕๖๗"],
        "จำนวนผู้ผลิต ผู้ประกอบการ OTOP หรือศูนย์จำหน่ายสินค้าชุมชน ลงทะเบียนเมนู Shop ชุมชน ในระบบ Click ชุมชน", None)  # the letter leaves the label of the total row blank
    tables = [(sheet, targets), (forms.PRODUCERS, table("000-T2")), (forms.SHOP, table("000-T3")),
              (forms.estimate("ไตรมาส ๑-๒ ปีงบประมาณ ๒๕๖๗", "ไตรมาสที่ ๒ ปีงบประมาณ ๒๕๖๗", months, True), estimates),
              (forms.estimate("ไตรมาส 3-4 ปีงบประมาณ 2567", "ไตรมาสที่ 3 ปีงบประมาณ 2567", later, False), table("000-T5"))]
    before = [(i, m, y - 1) for i, m, y in months]
    first = [("oct", 10, 2566), ("nov", 11, 2566), ("dec", 12, 2566)]
    sales = table("001-T2")
    for row in sales:
        row["total"] = row["q1"]
    return example(tables, {
        "ปีฐาน-2566-ไตรมาส-2": [(forms.monthly_sales(2, 2566, before, "ยอดจำหน่ายรวม"), base)],
        "ไตรมาส-1-2567": [(forms.monthly_sales(1, 2567, first, "ยอดจำหน่ายรวม เพิ่ม 6%"), sales),
                          (forms.WALLET, table("001-T3"))]})


def main(arguments):
    check = "--check" in arguments
    folders = [a for a in arguments if a != "--check"]
    root = Path(folders[0]) if folders else HERE.parent.parent / "examples"
    different = []
    for name, files in {"nong-khai-2567-q1": first_quarter(), "nong-khai-2567-q2": second_quarter()}.items():
        for path, data in files.items():
            target = root / name / path
            if check:
                if not target.exists() or target.read_bytes() != data:
                    different.append(str(target))
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    for path in different:
        print(f"differs from what the tables give: {path}", file=sys.stderr)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
