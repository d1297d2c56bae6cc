"""What an officer decides is recorded, used until the cell changes, and never lost."""
import json
import re
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
from xml.sax.saxutils import quoteattr

from program import SOURCE, Case, check_json, contents, run

EXAMPLE = "nong-khai-2565-online"
BOOK = "submissions/รวมจังหวัดหนองคาย.xlsx"
SHEET = "ประมาณการรายได้ ๒๕๖๕"
# The December figures of letter 002 that its own growth and total contradict, and what both call for.
DECEMBER = {"H11": ("6950202", "823760"), "H12": ("3950122", "1058848"), "H13": ("1058848", "181664"),
            "H14": ("6775667", "530550"), "H15": ("166888", "166488")}


def decision(kind, cell, found, **rest):
    words = {"file": BOOK, "sheet": SHEET, "cell": cell, "found": found, **rest}
    return f"<{kind} " + " ".join(f"{name}={quoteattr(text)}" for name, text in words.items()) + "/>"


def change(path, cells):
    """Other figures in a workbook of one sheet: {cell: number}."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode("utf-8")
    for cell, value in cells.items():
        sheet, count = re.subn(rf'(<c r="{cell}"[^>]*>.*?<v>)[^<]*(</v>)', rf"\g<1>{value}\g<2>", sheet, count=1)
        assert count == 1, cell
    parts["xl/worksheets/sheet1.xml"] = sheet.encode("utf-8")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in parts.items():
            book.writestr(name, data)


def accepted():
    return [decision("accept", cell, found, value=value) for cell, (found, value) in DECEMBER.items()]


class Accept(Case):
    def setUp(self):
        super().setUp()
        self.job = self.example(EXAMPLE)
        self.record = self.job / "decisions.xml"

    def handed(self, decisions, by="ชื่อผู้ตัดสิน", root=""):
        path = self.folder / "ตัดสิน.xml"
        name = f" by={quoteattr(by)}" if by else ""
        path.write_text(f"<decisions{name}{root}>\n" + "\n".join(decisions) + "\n</decisions>\n", encoding="utf-8")
        return path

    def accept(self, decisions, **how):
        out, err, code = run("check", self.job, "--accept", self.handed(decisions, **how), "--json",
                             env={"SOURCE_DATE_EPOCH": "1707471000"})
        return out, err, code

    def findings(self, **wanted):
        found, _ = check_json(self.job)
        return [f for f in found["findings"] if all(f[name] == value for name, value in wanted.items())]

    def refused(self, decisions, words, **how):
        before = contents(self.job)
        out, err, code = self.accept(decisions, **how)
        self.assertEqual((out, code), ("", 4), err)
        self.assertIn("line 2", err)
        self.assertIn(words, err)
        self.assertEqual(contents(self.job), before)

    def test_accepted_values_are_used(self):
        before = self.findings(level="error")
        self.assertEqual(len([f for f in before if f["kind"] == "growth"]), 5)
        submissions = contents(self.job / "submissions")
        out, err, code = self.accept(accepted())
        self.assertEqual(code, 1, err)
        self.assertIn("decisions.xml", err)
        after = self.findings(level="error")
        gone = {(f["kind"], f["cell"]) for f in before} - {(f["kind"], f["cell"]) for f in after}
        self.assertEqual(gone, {("growth", cell) for cell in DECEMBER} | {("column-total", "H17")})
        self.assertEqual(len(after), len(before) - 6)
        notes = self.findings(kind="stale-value")
        self.assertEqual({n["cell"]: (n["found"], n["expected"]) for n in notes}, DECEMBER)
        for note in notes:
            self.assertEqual(note["level"], "note")
            self.assertIn("ชื่อผู้ตัดสิน", note["message"])
            self.assertIn("9 กุมภาพันธ์ 2567 เวลา 16.30 น.", note["message"])
        self.assertEqual(contents(self.job / "submissions"), submissions)

    def test_the_record_names_who_and_when(self):
        self.accept([*accepted(), decision("keep", "G10", "14,017,003", reason="ตรวจกับต้นฉบับแล้ว", by="ชื่อผู้อื่น",
                                           at="2567-02-08")])
        record = ElementTree.parse(self.record).getroot()
        self.assertEqual(len(record), 6)
        for one in record:
            self.assertEqual(one.get("file"), BOOK)
        kept = record.find("keep")
        self.assertEqual((kept.get("by"), kept.get("at"), kept.get("found")), ("ชื่อผู้อื่น", "2567-02-08", "14017003"))
        self.assertEqual({one.get("at") for one in record.findall("accept")}, {"2567-02-09T16:30"})
        schema = SOURCE / "templates" / "schema" / "decisions.xsd"
        done = subprocess.run(["xmllint", "--noout", "--schema", schema, self.record], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_same_again_changes_nothing(self):
        self.accept(accepted())
        before = self.record.read_bytes()
        self.accept(accepted(), root=' at="2568-01-01"')
        self.assertEqual(self.record.read_bytes(), before)

    def test_a_second_decision_keeps_the_first(self):
        self.accept(accepted())
        # What is used now may be named as what was found, too.
        out, err, code = self.accept([decision("keep", "H11", "823760", reason="ยืนยันตามต้นฉบับ")])
        self.assertEqual(code, 1, err)
        record = ElementTree.parse(self.record).getroot()
        self.assertEqual(len(record), 5)
        kept = record.find("keep")
        self.assertEqual((kept.get("cell"), kept.get("found")), ("H11", "6950202"))
        self.assertEqual([(e.get("decision"), e.get("value")) for e in kept], [("accept", "823760")])

    def test_kept_figures_block_nothing(self):
        self.accept([decision("keep", "H15", "166888", reason="ยอดนี้รวมเงินค้างรับ")])
        at_cell = self.findings(cell="H15", kind="growth")
        self.assertEqual([f["level"] for f in at_cell], ["note"])
        self.assertIn("เหตุผล: ยอดนี้รวมเงินค้างรับ", at_cell[0]["message"])
        self.assertEqual(at_cell[0]["suspects"], [])
        # The other four are still wrong, and so is the total that they stand in.
        self.assertEqual(len(self.findings(level="error", kind="growth")), 4)
        self.assertEqual(len(self.findings(level="error", cell="H17")), 1)

    def test_a_total_is_settled_with_the_figure_behind_it(self):
        self.accept([*accepted()[:4], decision("keep", "H15", "166888", reason="ยอดนี้รวมเงินค้างรับ")])
        total, = self.findings(cell="H17", kind="column-total")
        self.assertEqual(total["level"], "note")
        self.assertIn("คงตัวเลขในช่อง รวมจังหวัดหนองคาย.xlsx ประมาณการรายได้ ๒๕๖๕ H15", total["message"])

    def graded(self):
        out, err, _ = run("grade", self.job, "--json")
        self.assertTrue(out, err)
        return {g["district"]: g["grade"] for g in json.loads(out)["grades"] if g["state"] == "graded"}

    def test_grades_are_no_longer_blocked(self):
        self.assertEqual(self.graded(), {})
        self.accept(accepted())
        self.assertEqual(set(self.graded()), {"เมืองหนองคาย", "ท่าบ่อ", "ศรีเชียงใหม่", "สังคม", "รัตนวาปี", "โพธิ์ตาก"})
        self.accept([decision("keep", "G10", "14017003", reason="ตรวจกับต้นฉบับแล้ว")])
        self.assertIn("โพนพิสัย", self.graded())

    def test_a_changed_cell_ends_a_decision(self):
        self.accept([*accepted(), decision("keep", "G10", "14017003", reason="ตรวจกับต้นฉบับแล้ว")])
        change(self.job / BOOK, {"H11": "6950203", "H12": "1058848", "G10": "14017004"})
        notes = {n["cell"]: n for n in self.findings(kind="stale-value")}
        self.assertEqual(set(notes), {*DECEMBER, "G10"})
        self.assertIn("ไม่ใช้แล้ว", notes["H11"]["message"])
        self.assertIn("เปลี่ยนจาก 6,950,202 เป็น 6,950,203", notes["H11"]["message"])
        self.assertIn("ตามที่ตัดสินแล้ว", notes["H12"]["message"])
        self.assertIn("เปลี่ยนจาก 14,017,003 เป็น 14,017,004", notes["G10"]["message"])
        self.assertEqual([f["cell"] for f in self.findings(level="error", kind="growth")], ["H11"])
        self.assertEqual(len(self.findings(level="error", cell="G10")), 1)

    def test_a_workbook_that_is_gone_ends_its_decisions(self):
        self.accept(accepted())
        (self.job / BOOK).rename(self.job / "submissions" / "ใหม่.xlsx")
        notes = self.findings(kind="stale-value")
        self.assertEqual(len(notes), 5)
        self.assertTrue(all("ไม่ใช้แล้ว" in n["message"] for n in notes))
        self.assertEqual(len(self.findings(level="error", kind="growth")), 5)

    def test_outputs_use_the_value_and_mark_the_cell(self):
        self.accept(accepted())
        out, err, code = run("return", self.job, "--out", self.folder / "ส่งคืน")
        self.assertEqual(code, 1, err)
        with zipfile.ZipFile(self.folder / "ส่งคืน" / "returned" / "รวมจังหวัดหนองคาย.xlsx") as book:
            comments = "".join(book.read(n).decode("utf-8") for n in book.namelist() if "comments" in n)
        self.assertIn("ใช้ 823,760 แทน 6,950,202", comments)
        self.assertEqual(self.december("สังคม"), "1058848")

    def december(self, district):
        out, err, _ = run("grade", self.job, "--json")
        self.assertTrue(out, err)
        of_district = next(g for g in json.loads(out)["grades"] if g["district"] == district)
        return next(i for i in of_district["indicators"] if i["indicator"] == "dec")["result"]

    def test_every_way_to_name_a_file_of_the_job(self):
        for named in (BOOK, BOOK.split("/")[1], f"{self.job}/{BOOK}"):
            self.record.unlink(missing_ok=True)
            out, err, code = self.accept([accepted()[0].replace(f'"{BOOK}"', quoteattr(named))])
            self.assertEqual(code, 1, err)
            self.assertEqual(ElementTree.parse(self.record).getroot()[0].get("file"), BOOK)

    def test_what_cannot_be_decided_is_refused_whole(self):
        fine = accepted()[0]
        for path in ("../x.xlsx", "/etc/passwd", "submissions/อื่น.xlsx", f"/tmp/{BOOK}", "job.xml"):
            self.refused([fine.replace(f'"{BOOK}"', quoteattr(path))], "ไม่ใช่แฟ้มของโฟลเดอร์งาน")
        self.refused([decision("accept", "B11", "x", value="1")], "ไม่ใช่ช่องตัวเลข")
        self.refused([decision("accept", "H11", "6950203", value="1")], "ในช่องมี")
        self.refused([decision("keep", "H11", "6950202")], "reason")
        self.refused([fine], "ชื่อผู้ตัดสิน", by="")
        self.refused([fine.replace("823760", "8e5")], "8e5")
        self.refused(["<accept/>"], "file")
        # One mistake, and none of them is recorded; the same cell twice under two names is one.
        twice = accepted()[0].replace("submissions/", "")
        out, err, code = self.accept([fine, twice])
        self.assertEqual(code, 4)
        self.assertIn("line 3", err)
        self.assertFalse(self.record.exists())

    def test_questions_are_answered_by_taking_comment_marks_away(self):
        asked = self.folder / "ถาม.xml"
        self.assertEqual(run("check", self.job, "--questions", asked)[2], 1)
        self.assertEqual(len(ElementTree.parse(asked).getroot()), 0)
        # Nobody has answered, nobody has signed.
        self.assertEqual(run("check", self.job, "--accept", asked)[2], 1)
        self.assertFalse(self.record.exists())
        text = asked.read_text(encoding="utf-8")
        for cell, (found, value) in DECEMBER.items():
            asks = rf'<!-- (<accept file="{BOOK}" sheet="{SHEET}" cell="{cell}" found="{found}" value=")[^"]*("/>) -->'
            text, count = re.subn(asks, rf"\g<1>{value}\g<2>", text)
            self.assertEqual(count, 1, cell)
        asked.write_text(text, encoding="utf-8")
        self.assertEqual(run("check", self.job, "--accept", asked)[2], 4)
        asked.write_text(text.replace('by=""', 'by="ชื่อผู้ตัดสิน"'), encoding="utf-8")
        out, err, code = run("check", self.job, "--accept", asked)
        self.assertEqual(code, 1, err)
        self.assertEqual(len(ElementTree.parse(self.record).getroot()), 5)

    def test_open_answers_carry_their_values_and_say_that_they_are_open(self):
        asked = self.folder / "ถาม.xml"
        run("check", self.job, "--questions", asked)
        lines = asked.read_text(encoding="utf-8").splitlines()
        before = {line.strip(): lines[at - 1].strip() for at, line in enumerate(lines) if "<accept" in line}
        doubt = "<!-- ยังไม่แน่ มีหลายทาง -->"
        named = f'<!-- <accept file="{BOOK}" sheet="{SHEET}" '
        self.assertEqual(before[named + 'cell="G10" found="14017003" value="14017053"/> -->'], doubt)
        self.assertEqual(before[named + 'cell="E13" found="3553756" value="3756455"/> -->'], doubt)
        for cell, (found, value) in DECEMBER.items():
            self.assertNotEqual(before[named + f'cell="{cell}" found="{found}" value="{value}"/> -->'], doubt)

    def test_questions_overwrite_nothing(self):
        asked = self.folder / "ถาม.xml"
        asked.write_text("ของเดิม", encoding="utf-8")
        self.assertEqual(run("check", self.job, "--questions", asked)[2], 5)
        self.assertEqual(asked.read_text(encoding="utf-8"), "ของเดิม")
        self.accept(accepted())
        before = contents(self.job)
        for path in (self.record, self.job / BOOK, self.job / "job.xml"):
            self.assertEqual(run("check", self.job, "--questions", path, "--force")[2], 5)
        self.assertEqual(contents(self.job), before)

    def test_hostile_files_are_refused(self):
        path = self.folder / "ตัดสิน.xml"
        laughs = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(9))
        entity = '<!DOCTYPE decisions [<!ENTITY a0 "ก">' + laughs + ']><decisions by="&a9;"><accept/></decisions>'
        fine = "<decisions by='ก'>" + accepted()[0] + "</decisions>"
        for data in (b"", b"\xff\xfe<decisions/>", b"<decisions>", b"<job/>", b"PK\x03\x04", entity.encode(),
                     b"<decisions>" + b"<accept>" * 5000 + b"</accept>" * 5000 + b"</decisions>",
                     fine.replace("823760", "9" * 400).encode(), fine.replace("H11", "H" * 70000).encode(),
                     fine.replace("by='ก'", "by='" + "ก" * 5000 + "'").encode(), b" " * (17 << 20)):
            path.write_bytes(data)
            out, err, code = run("check", self.job, "--accept", path)
            self.assertIn(code, (3, 4), data[:60])
            self.assertEqual(out, "")
            self.assertLess(len(err), 100_000)
        self.assertEqual(run("check", self.job, "--accept", self.folder)[2], 3)
        self.assertFalse(self.record.exists())

    def test_what_is_no_job_or_no_file(self):
        self.assertEqual(run("check", self.job / BOOK, "--accept", self.handed(accepted()))[2], 2)
        self.assertEqual(run("check", self.job / BOOK, "--questions", self.folder / "ถาม.xml")[2], 2)
        self.assertEqual(run("check", self.job, self.job, "--accept", self.handed(accepted()))[2], 2)
        self.assertEqual(run("check", self.job, "--accept", self.folder / "ไม่มี.xml")[2], 3)
        self.assertFalse(self.record.exists())

    def test_a_spoilt_record_is_told_and_left(self):
        self.record.write_text("<decisions>\n<accept/>\n</decisions>", encoding="utf-8")
        before = self.record.read_bytes()
        for arguments in ((), ("--accept", self.handed(accepted()))):
            out, err, code = run("check", self.job, *arguments)
            self.assertEqual((out, code), ("", 4))
            self.assertIn("decisions.xml", err)
            self.assertIn("line 2", err)
        self.assertEqual(self.record.read_bytes(), before)

    def test_a_link_is_not_written_through(self):
        other = self.folder / "อื่น.xml"
        other.write_text("<decisions/>", encoding="utf-8")
        self.record.symlink_to(other)
        out, err, code = self.accept(accepted())
        self.assertEqual(code, 5, err)
        self.assertEqual(other.read_text(encoding="utf-8"), "<decisions/>")


if __name__ == "__main__":
    unittest.main()
