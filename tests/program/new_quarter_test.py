"""A new quarter is made without a compiler: copies of a mission, its criteria, a form and a letter, changed as text."""
import json
import shutil
import sys
import unittest
from decimal import ROUND_HALF_UP, Decimal

import pdf
import workbook
from program import SOURCE, Case, run

sys.path.insert(0, str(SOURCE / "tests" / "examples"))
import filling  # noqa: E402
import official_forms as forms  # noqa: E402

DISTRICTS = ["เมืองหนองคาย", "ท่าบ่อ", "โพนพิสัย", "ศรีเชียงใหม่", "สังคม", "สระใคร", "เฝ้าไร่", "รัตนวาปี", "โพธิ์ตาก"]
HEADING = "จำนวนร้านที่รับปากว่าจะลงทะเบียนภายในไตรมาส"
WORDING = "ขอให้อำเภอจัดคลินิกให้คำปรึกษาแก่ผู้ประกอบการอย่างน้อยเดือนละหนึ่งครั้ง"
MISSION = """<?xml version="1.0" encoding="UTF-8"?>
<mission id="otop-2567-q3" period="2567-q3" criteria="otop-2567-q3.dmn" title="ภารกิจสำคัญ ไตรมาสที่ 3 ปีงบประมาณ พ.ศ. 2567">
  <expects form="shop-activity" period="2567-q3"/>
  <expects form="quarter-targets" period="2567-05"/>
  <base form="monthly-sales" period="2566-q3"/>
"""


def changed(text, *changes):
    """The text with every change made; each must be possible."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


class NewQuarter(Case):
    def setUp(self):
        super().setUp()
        self.root = self.folder / "root"
        for part in ("templates", "data", "fonts"):
            shutil.copytree(SOURCE / part, self.root / part)
        self.environment = {"RAINGAN_DATA": str(self.root)}
        self.copy("forms", "shop-registration", "shop-activity", ".xml", self.new_form)
        self.copy("missions", "otop-2567-q2", "otop-2567-q3", ".xml", self.new_mission)
        self.copy("missions", "otop-2567-q2", "otop-2567-q3", ".dmn", self.new_criteria)
        self.copy("letters", "otop-2567-q2", "otop-2567-q3", ".xml", self.new_letter)
        self.job = self.folder / "งาน"
        _, err, code = self.run_here("new", self.job, "--area", "nong-khai", "--mission", "otop-2567-q3")
        self.assertEqual(code, 0, err)
        self.base = {name: Decimal(4_000_000 + 123_457 * at) + Decimal("0.50") for at, name in enumerate(DISTRICTS)}
        self.promised = {name: 3 + at for at, name in enumerate(DISTRICTS)}
        self.fill_in()

    def run_here(self, *arguments):
        return run(*arguments, env=self.environment)

    def copy(self, folder, old, new, ending, change):
        text = (self.root / "templates" / folder / f"{old}{ending}").read_text(encoding="utf-8")
        (self.root / "templates" / folder / f"{new}{ending}").write_text(change(text), encoding="utf-8")

    @staticmethod
    def new_form(text):
        """One column more, and words of its own above the table."""
        text = changed(text, ('id="shop-registration" name="ลงทะเบียนคลิกชุมชน"', 'id="shop-activity" name="ร้านค้าออนไลน์"'),
                       ('    <column id="note"', f'    <column id="promised" heading="{HEADING}" unit="ราย" required="yes"/>\n    <column id="note"'))
        begin, end = text.index("<line>"), text.index("</titles>")
        text = text[:begin] + "<line>ร้านค้าออนไลน์ของผู้ผลิต ผู้ประกอบการ OTOP</line><line>{period}</line>" + text[end:]
        return text[:text.index("  <relations>")] + "</form>\n"

    @staticmethod
    def new_mission(text):
        return changed(MISSION + text[text.index("  <indicator"):],
                       ("quarter-targets@2567-02", "quarter-targets@2567-05"),
                       ("monthly-sales@2566-q2:feb", "monthly-sales@2566-q3:may"),
                       ('ร้อยละ 2" unit="บาท" from="sales-estimate@2567-q2:feb.total"',
                        'ร้อยละ 3" unit="บาท" from="monthly-sales@2566-q3:may" times="103/100"'),
                       ("shop-registration@2567-q2:target", "shop-activity@2567-q3:promised"))

    @staticmethod
    def new_criteria(text):
        return changed(text, ("otop-2567-q2", "otop-2567-q3"), ("&gt;= 2<", "&gt;= 3<"), ("&lt; 2<", "&lt; 3<"))

    @staticmethod
    def new_letter(text):
        begin = text.index('    <annex kind="table"')
        text = (text[:begin] + '    <annex kind="table" item="2" form="shop-activity" period="2567-q3"/>\n' +
                text[text.index("  </annexes>"):])
        return changed(text, ('id="otop-2567-q2"', 'id="otop-2567-q3"'), ('period="2567-02"', 'period="2567-05"'),
                       ("มอบหมายสำนักงานพัฒนาชุมชนอำเภอศึกษาเกณฑ์", WORDING + " และศึกษาเกณฑ์"))

    def target(self, district):
        return int((self.base[district] * 103 / 100).quantize(Decimal(1), ROUND_HALF_UP))

    def fill_in(self):
        activity = dict(sheet="ร้านค้า", total="รวม", thai=True, sums={}, titles=["ร้านค้าออนไลน์ของผู้ผลิต ผู้ประกอบการ OTOP", "ไตรมาสที่ ๓ ปีงบประมาณ พ.ศ. ๒๕๖๗"],
                        columns=[forms.NUMBER, forms.DISTRICT, ("target", ["เป้าหมาย"]), ("registered", ["ลงทะเบียนแล้ว"]), ("promised", [HEADING])])
        shops = [{"no": at + 1, "district": name, "target": 10, "registered": 6, "promised": self.promised[name]}
                 for at, name in enumerate(DISTRICTS)]
        targets = forms.quarter_targets(
            ["เป้าหมายและผลการดำเนินงานภารกิจสำคัญ โครงการหนึ่งตำบล หนึ่งผลิตภัณฑ์", "ประจำเดือนพฤษภาคม ๒๕๖๗"],
            "จำนวนผู้ผลิต ผู้ประกอบการ OTOP หรือศูนย์จำหน่ายสินค้าชุมชน ลงทะเบียนเมนู Shop ชุมชน ในระบบ Click ชุมชน", "รวม")
        columns = [column for column, _ in targets["columns"] if column not in ("no", "district", "grade")]
        rows = [{"no": at + 1, "district": name, "prod_target": 1, "prod_result": 5, "sales_target": self.target(name),
                 # The first two of a hundred that were asked for now are too few.
                 "sales_result": int(self.base[name] * (104 if at else Decimal("102.5")) / 100),
                 "third_target": self.promised[name], "third_result": self.promised[name] + at % 2}
                for at, name in enumerate(DISTRICTS)]
        months = [("apr", 4, 2566), ("may", 5, 2566), ("jun", 6, 2566)]
        before = [{"no": at + 1, "district": name, "apr": 1000, "may": self.base[name], "jun": 3000, "total": self.base[name] + 4000}
                  for at, name in enumerate(DISTRICTS)]
        sent = filling.consolidated_workbook([
            (activity, filling.with_totals(shops, ["target", "registered", "promised"])),
            (targets, filling.with_totals(rows, columns))])
        (self.job / "submissions" / "จังหวัด.xlsx").write_bytes(sent)
        base = [(forms.monthly_sales(3, 2566, months, "ยอดจำหน่ายรวม"), filling.with_totals(before, ["apr", "may", "jun", "total"]))]
        (self.job / "base" / "ปีฐาน.xlsx").write_bytes(filling.consolidated_workbook(base))

    def test_column_rate_and_wording_arrive(self):
        out, err, code = self.run_here("check", self.job, "--json")
        self.assertEqual((json.loads(out)["findings"], code), ([], 0), err)
        targets = {(t["district"], t["indicator"]): t["target"]
                   for t in json.loads(self.run_here("targets", self.job, "--json")[0])["targets"]}
        for name in DISTRICTS:
            self.assertEqual(targets[name, "sales"], str(self.target(name)))
            self.assertEqual(targets[name, "joined"], str(self.promised[name]))
        grades = {g["district"]: g["grade"] for g in json.loads(self.run_here("grade", self.job, "--json")[0])["grades"]}
        self.assertEqual(grades.pop(DISTRICTS[0]), "D")
        self.assertEqual(set(grades.values()), {"A"})

    def test_the_blank_asks_for_the_new_column(self):
        blank = workbook.sheets(self.job / "blank" / "4302-ท่าบ่อ.xlsx")
        words = [value for rows in blank.values() for row in rows for value in row.values()]
        self.assertTrue(any(isinstance(word, str) and HEADING in word for word in words), words)

    @unittest.skipUnless(shutil.which("pdftotext"), "poppler-utils is not installed")
    def test_the_letter_says_it(self):
        _, err, code = self.run_here("run", self.job)
        self.assertEqual(code, 0, err)
        letter = self.job / "out" / "4302-ท่าบ่อ" / "letter.pdf"
        packed = "".join(pdf.text(letter).split())
        grouped = f"{self.target('ท่าบ่อ'):,}".translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
        for wanted in (WORDING, grouped, "ไม่น้อยกว่าร้อยละ๓"):
            self.assertIn(wanted, packed)
        headings = [heading for table in pdf.tables(letter) for row in table.headings for heading in row]
        self.assertEqual(len([heading for heading in headings if heading.startswith(HEADING)]), 1, headings)


if __name__ == "__main__":
    unittest.main()
