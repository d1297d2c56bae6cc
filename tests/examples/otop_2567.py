"""nong-khai-2567-q1 and -q2. Printed: all figures but the results (invented-2567-*.csv) and the base years."""
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

import filling
import official_forms as forms
from printed import invented, official, satang, table

NO_BASE = "โพธิ์ตาก"

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


def base_rows(printed, months, percent):
    """The invented base year: what grows to the printed month by the given per cent. One district has none."""
    rows = []
    for row in printed:
        name = official(row["district"])
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


def own_rows(rows, district):
    mine = [dict(row) for row in rows if row["no"] and official(row["district"]) == district and
            not (row["no"] == 9 and district == "โพนพิสัย")]
    for row in mine:
        row["district"], row["no"] = district, 1
    return mine


def district_workbook(tables, district):
    return filling.district_workbook([(form, own_rows(rows, district)) for form, rows in tables], district,
                                     HABITS[district])


def example(tables, base):
    files = {f"submissions/อำเภอ{name}.xlsx": district_workbook(tables, name) for name in HABITS}
    files["submissions/รวมจังหวัดหนองคาย.xlsx"] = filling.consolidated_workbook(tables)
    files.update({f"base/{name}.xlsx": filling.consolidated_workbook(content) for name, content in base.items()})
    return files


def first_quarter():
    months = [("oct", 10, 2566), ("nov", 11, 2566), ("dec", 12, 2566)]
    names = [m for m, _, _ in months]
    sales = table("001-T2")
    base = base_rows(sales, names, 6)
    wallet = table("001-T3")
    wallet_of = {official(r["district"]): r["target"] for r in wallet}
    targets = [{"no": r["no"], "district": official(r["district"]),
                "prod_target": 1 if r["no"] else 9, "sales_target": r["q1"],
                "third_target": wallet_of[official(r["district"])]} for r in sales]
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
