"""Ledgers of producers (รต.1): what is made of them agrees at every level, and one slip gives exactly its finding."""
import sys
import unittest
from collections import Counter, defaultdict
from decimal import Decimal

import workbook
from program import SOURCE, Case, check_json, run

sys.path.insert(0, str(SOURCE / "tests" / "examples"))
import buriram_2568  # noqa: E402
import filling  # noqa: E402
import forms_of_markets as forms  # noqa: E402
import xlsx  # noqa: E402
from official_forms import DISTRICT, NUMBER  # noqa: E402

EXAMPLE = "buriram-2568"
LEDGER = "รต.๑"
FEW = ("สตึก", "ปะคำ", "แคนดง")
KINDS = {"food": "อาหาร", "drink": "เครื่องดื่ม", "cloth": "ผ้าและเครื่องแต่งกาย", "ware": "ของใช้ ของตกแต่ง ของที่ระลึก",
         "herb": "สมุนไพรที่ไม่ใช่อาหาร"}
# Columns of the sheet as it is sent: ticks of kinds, ticks of groups, four channels.
FIRST_KIND, FIRST_GROUP, FIRST_CHANNEL = 4, 9, 12


def ledger_rows(path):
    """(name, kind, group, four amounts) of every producer's row."""
    for row in workbook.sheets(path)[LEDGER]:
        kinds = [kind for at, kind in enumerate(forms.KINDS) if FIRST_KIND + at in row]
        groups = [group for at, group in enumerate(forms.GROUPS) if FIRST_GROUP + at in row]
        amounts = [workbook.number(row.get(FIRST_CHANNEL + at)) for at in range(4)]
        if len(kinds) == len(groups) == 1 and None not in amounts:
            yield row[2], kinds[0], groups[0], amounts


def sums(rows):
    """How many names, how many rows, the four channels and their total."""
    rows = list(rows)
    channels = [sum((amounts[at] for _, _, _, amounts in rows), Decimal(0)) for at in range(4)]
    return [Decimal(len({name for name, _, _, _ in rows})), Decimal(len(rows)), *channels, sum(channels)]


class Ledgers(Case):
    before = []  # the findings of the few districts as they are, once for all tests

    @classmethod
    def setUpClass(cls):
        folder = SOURCE / "examples" / EXAMPLE / "submissions"
        cls.ledgers = {path.stem.removeprefix("อำเภอ"): list(ledger_rows(path)) for path in folder.glob("อำเภอ*.xlsx")}

    def summary(self, job):
        _, err, code = run("summary", job)
        self.assertIn(code, (0, 1), err)
        return workbook.sheets(job / "out-summary" / "summary.xlsx")

    def sheet(self, sheets, name):
        found = [rows for title, rows in sheets.items() if title.startswith(f"2567-12 {name}")]
        self.assertEqual(len(found), 1, (name, list(sheets)))
        return found[0]

    def rows_by_label(self, rows, labels, at):
        """The figures right of the label in every row whose label is one of these."""
        return {row[at]: [row.get(column) for column in range(at + 1, max(row) + 1)]
                for row in rows if row.get(at) in labels}

    def kinds_of_districts(self, rows):
        return {(row[2], row[3]): [row[column] for column in range(4, 10)]
                for row in rows if row.get(2) in self.ledgers and row.get(3) in KINDS.values()}

    def test_forms_of_the_month_are_the_sums_of_the_ledgers(self):
        self.assertEqual(len(self.ledgers), 23)
        sheets = self.summary(self.example(EXAMPLE))
        district = {name: sums(rows) for name, rows in self.ledgers.items()}
        self.assertEqual(self.rows_by_label(self.sheet(sheets, "รต.2"), district, 2), district)
        # รต.4 counts producers but not rows.
        by_district = self.rows_by_label(self.sheet(sheets, "รต.4"), district, 2)
        self.assertEqual(by_district, {name: [s[0], *s[2:]] for name, s in district.items()})
        kinds = defaultdict(list)
        for name, rows in self.ledgers.items():
            for maker, kind, group, amounts in rows:
                kinds[KINDS[kind]].append((f"{name} {maker}", kind, group, amounts))
        by_kind = self.rows_by_label(self.sheet(sheets, "รต.3"), set(kinds), 2)
        expected = {kind: [s[0], *s[2:]] for kind, s in ((kind, sums(rows)) for kind, rows in kinds.items())}
        self.assertEqual(by_kind, expected)
        self.assertEqual(self.kinds_of_districts(self.sheet(sheets, "รายอำเภอ รต.3")), {
            (name, KINDS[kind]): [made[0], *made[2:]]
            for name, rows in self.ledgers.items() for kind in KINDS
            for made in [sums(row for row in rows if row[1] == kind)]})
        # The same money, three times.
        whole = [sum(s[at] for s in district.values()) for at in range(2, 7)]
        self.assertEqual([sum(row[at] for row in by_district.values()) for at in range(1, 6)], whole)
        self.assertEqual([sum(row[at] for row in by_kind.values()) for at in range(1, 6)], whole)

    def test_monthly_tables(self):
        sheets = self.summary(self.example(EXAMPLE))
        everyone = [row for rows in self.ledgers.values() for row in rows]
        of_kind = [sum(sum(amounts) for _, kind, _, amounts in everyone if kind == wanted) for wanted in KINDS]
        channels = sums(everyone)[2:]
        month = "ธันวาคม 2567"
        self.assertEqual(self.rows_by_label(self.sheet(sheets, "ยอดจำหน่ายรายเดือนตามปร"), {month}, 1),
                         {month: [*of_kind, sum(of_kind)]})
        self.assertEqual(self.rows_by_label(self.sheet(sheets, "ยอดจำหน่ายรายเดือนตามช่"), {month}, 1), {month: channels})

    # ---- what is sent beside the ledgers

    def few(self):
        """The example with three of its districts: enough for one slip."""
        job = self.example(EXAMPLE)
        for path in (job / "submissions").glob("อำเภอ*.xlsx"):
            if path.stem.removeprefix("อำเภอ") not in FEW:
                path.unlink()
        return job

    def sent_rt4(self, job, change):
        """A รต.4 of the whole province beside the ledgers; `change` may alter its rows."""
        rows = []
        for at, name in enumerate(FEW):
            values = sums(self.ledgers[name])
            rows.append({"no": at + 1, "district": name, "producers": values[0],
                         **dict(zip([*forms.CHANNEL_IDS, "total"], values[2:]))})
        change({row["district"]: row for row in rows})
        form = dict(sheet="รต.๔", total="รวม", thai=False, sums={},
                    titles=["รายงานข้อมูลผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ รายอำเภอ (รต.๔)", "ประจำเดือน ธันวาคม ๒๕๖๗"],
                    columns=[NUMBER, DISTRICT, ("producers", ["จำนวนผู้ผลิต ผู้ประกอบการ"])] +
                            forms.channel_columns("ยอดจำหน่าย (บาท)", 1) + [("total", ["รวมทั้งสิ้น"])])
        (job / "submissions" / "รต4.xlsx").write_bytes(filling.consolidated_workbook([(form, rows)]))

    def found(self, job):
        return Counter((f["kind"], f["level"], f["file"].split("/")[-1], f["district"], f["column"])
                       for f in check_json(job)[0]["findings"])

    def added(self, change):
        """Findings that `change` adds to those of a few districts: (kind, level, file, district, column)."""
        job = self.few()
        if not self.before:
            self.before.append(self.found(job))
        change(job)
        return sorted((self.found(job) - self.before[0]).elements())

    def test_a_sent_form_that_agrees_is_silent(self):
        self.assertEqual(self.added(lambda job: self.sent_rt4(job, lambda rows: None)), [])

    def test_a_changed_figure_of_a_sent_form(self):
        def one_more(rows):
            rows["สตึก"]["producers"] += 1
        self.assertEqual(self.added(lambda job: self.sent_rt4(job, one_more)),
                         [("cross-form", "error", "รต4.xlsx", "สตึก", "producers")])

    def test_money_that_went_into_another_channel(self):
        def moved(rows):
            rows["ปะคำ"]["home_offline"] -= 1000
            rows["ปะคำ"]["home_online"] += 1000
        self.assertEqual(self.added(lambda job: self.sent_rt4(job, moved)),
                         [("cross-form", "error", "รต4.xlsx", "ปะคำ", column) for column in ("home.offline", "home.online")])

    # ---- one slip in a ledger

    def with_ledger(self, change):
        """ปะคำ sends its ledger alone, on a sheet of its own, `change`d."""
        def replace(job):
            table = []
            for at, (name, kind, group, amounts) in enumerate(self.ledgers["ปะคำ"]):
                table.append({"no": at + 1, "name": name, "district": "ปะคำ", kind: "✓", group: "✓",
                              **dict(zip(forms.CHANNEL_IDS, amounts)), "total": sum(amounts)})
            change(table)
            total = {"no": None, "name": "รวม"}
            total.update({c: sum(row[c] for row in table) for c in [*forms.CHANNEL_IDS, "total"]})
            sheet = xlsx.Sheet(LEDGER)
            filling.fill(sheet, 0, forms.ledger("ปะคำ", 12, "๒๕๖๗"), table + [total], {})
            year = next(year for name, _, year in buriram_2568.districts() if name == "ปะคำ")
            other = xlsx.Sheet("ประมาณการรายได้")
            filling.fill(other, 0, forms.income_estimate("ปะคำ"), buriram_2568.estimate_rows("ปะคำ", year), {})
            (job / "submissions" / "อำเภอปะคำ.xlsx").write_bytes(xlsx.workbook_bytes([other, sheet]))
        return [(kind, level) for kind, level, _, _, _ in self.added(replace)]

    def test_the_ledger_itself_is_right(self):
        self.assertEqual(self.with_ledger(lambda rows: None), [])

    def test_two_ticks_for_the_product(self):
        def change(rows):
            rows[4]["food" if "food" not in rows[4] else "herb"] = "✓"
        self.assertEqual(self.with_ledger(change), [("choice-count", "error")])

    def test_no_tick_for_the_group(self):
        def change(rows):
            for group in forms.GROUPS:
                rows[4].pop(group, None)
        self.assertEqual(self.with_ledger(change), [("choice-count", "error")])

    def test_a_producer_twice_with_the_same_product(self):
        def change(rows):
            kind = next(k for k in forms.KINDS if k in rows[0])
            other = next(row for row in rows[1:] if kind in row)
            for group in forms.GROUPS:
                other.pop(group, None)
                if group in rows[0]:
                    other[group] = "✓"
            other["name"] = rows[0]["name"]
        self.assertEqual(self.with_ledger(change), [("duplicate-key", "error")])

    def test_a_producer_of_two_groups(self):
        def change(rows):
            seen = {}
            for row in rows:
                if row["name"] in seen:
                    group = next(g for g in forms.GROUPS if g in row)
                    row.pop(group)
                    row[next(g for g in forms.GROUPS if g != group)] = "✓"
                    return
                seen[row["name"]] = row
        self.assertEqual(self.with_ledger(change), [("choice-count", "warning")])

    def test_a_total_that_its_row_contradicts(self):
        def change(rows):
            rows[2]["total"] += 700
        found = self.with_ledger(change)
        self.assertIn(("row-total", "error"), found)
        self.assertNotIn("choice-count", [kind for kind, _ in found])

    # ---- next month

    def test_producers_are_carried_over_without_their_figures(self):
        job = self.example(EXAMPLE)
        _, err, code = run("forms", job, "--out", self.folder / "blank")
        self.assertEqual(code, 0, err)
        earlier = list(ledger_rows(job / "base" / "รต1-2567-11-ปะคำ.xlsx"))
        self.assertGreater(len(earlier), 60)
        path = next((self.folder / "blank").glob("*-ปะคำ.xlsx"))
        rows = next(rows for title, rows in workbook.sheets(path).items() if "รต.1" in title or LEDGER in title)
        carried = [row for row in rows if "(สมมุติ)" in str(row.get(2))]
        self.assertEqual([row[2] for row in carried], [name for name, _, _, _ in earlier])
        for row, (_, kind, group, _) in zip(carried, earlier):
            ticks = [k for at, k in enumerate([*forms.KINDS, *forms.GROUPS]) if FIRST_KIND + at in row]
            self.assertEqual(ticks, [kind, group])
            self.assertEqual([row.get(FIRST_CHANNEL + at) for at in range(4)], [None] * 4)
        empty = next((self.folder / "blank").glob("*-คูเมือง.xlsx"))
        self.assertNotIn("(สมมุติ)", str(workbook.sheets(empty)))


if __name__ == "__main__":
    unittest.main()
