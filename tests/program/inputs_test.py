"""Bad input gets a clear message that names the file, the right exit code, and nothing is lost."""
import os
import unittest

from program import EXAMPLES, Case, check_json, contents, run


class BadWorkbooks(Case):
    """One bad file among good ones: it is named, the others are checked all the same."""

    def setUp(self):
        super().setUp()
        self.job = self.example(EXAMPLES[1])
        self.before, _ = check_json(self.job)

    def with_bad_file(self, name, data, *words):
        (self.job / "submissions" / name).write_bytes(data)
        kept = contents(self.job)
        result, code = check_json(self.job)
        self.assertEqual(code, 3)
        self.assertEqual(len(result["unread"]), 1)
        unread = result["unread"][0]
        self.assertTrue(unread["file"].endswith(name), unread)
        self.assertEqual(unread["code"], 3)
        for word in words:
            self.assertIn(word, unread["message"])
        self.assertEqual(result["findings"], self.before["findings"])
        self.assertEqual(contents(self.job), kept)

    def test_no_workbook(self):
        self.with_bad_file("รูป.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(100))

    def test_empty(self):
        self.with_bad_file("ว่าง.xlsx", b"")

    def test_web_page_with_a_wrong_ending(self):
        self.with_bad_file("รายงาน.xlsx", "<html><table><tr><td>๑</td></tr></table></html>".encode())

    def test_old_format(self):
        self.with_bad_file("เก่า.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000), ".xlsx")

    def test_encrypted(self):
        ole = bytearray(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(3000))
        ole[1024:1024 + 32] = "EncryptedPackage".encode("utf-16-le")
        self.with_bad_file("ใส่รหัส.xlsx", bytes(ole), "รหัส")

    def test_truncated(self):
        whole = (self.job / "submissions" / "อำเภอท่าบ่อ.xlsx").read_bytes()
        self.with_bad_file("ไม่ครบ.xlsx", whole[:len(whole) // 2])


class BadJobs(Case):
    def refused(self, code, *arguments, words=()):
        out, err, status = run(*arguments)
        self.assertEqual(status, code, err)
        self.assertEqual(out, "")
        for word in words:
            self.assertIn(word, err)
        return err

    def test_no_submissions(self):
        job = self.example(EXAMPLES[0])
        for path in (job / "submissions").iterdir():
            path.unlink()
        self.refused(3, "run", job, words=("submissions", ".xlsx"))
        self.assertFalse((job / "out").exists())

    def test_no_job_folder(self):
        self.refused(2, "run", self.folder, words=("job.xml", "raingan new"))

    def test_faulty_job_file_names_the_line(self):
        job = self.example(EXAMPLES[0])
        text = (job / "job.xml").read_text(encoding="utf-8")
        (job / "job.xml").write_text(text.replace("<letter", "<lettre", 1), encoding="utf-8")
        self.refused(4, "run", job, words=("job.xml", "line "))

    def test_unknown_mission_lists_what_there_is(self):
        self.refused(2, "new", self.folder / "new", "--area", "nong-khai", "--mission", "otop-9999",
                     words=("otop-2567-q1", "otop-2567-q2"))
        self.refused(2, "new", self.folder / "new", "--area", "../../etc", "--mission", "otop-2567-q1")
        self.assertFalse((self.folder / "new").exists())

    def test_faulty_template_names_file_and_line(self):
        import shutil
        from program import SOURCE
        root = self.folder / "root"
        for part in ("templates", "data", "fonts"):
            shutil.copytree(SOURCE / part, root / part)
        form = root / "templates" / "forms" / "wallet-survey.xml"
        text = form.read_text(encoding="utf-8")
        form.write_text(text.replace("<column ", "<colunm ", 1), encoding="utf-8")
        line = text[:text.index("<column ")].count("\n") + 1
        out, err, status = run("run", self.example(EXAMPLES[0]), env={"RAINGAN_DATA": str(root)})
        self.assertEqual(status, 4, err)
        self.assertIn("wallet-survey.xml", err)
        self.assertIn(f"line {line}", err)

    def test_unknown_form_is_a_finding(self):
        import sys
        from program import SOURCE
        sys.path.insert(0, str(SOURCE / "tests" / "examples"))
        import xlsx
        sheet = xlsx.Sheet("อื่น")
        for row, line in enumerate([["รายการ", "จำนวนเงิน", "ผู้รับ"], ["ค่าน้ำ", 120, "ก"], ["ค่าไฟ", 340, "ข"]]):
            for column, value in enumerate(line):
                sheet.put(row, column, value)
        job = self.example(EXAMPLES[0])
        (job / "submissions" / "อื่น.xlsx").write_bytes(xlsx.workbook_bytes([sheet]))
        result, _ = check_json(job)
        unknown = [f for f in result["findings"] if f["kind"] == "form-unknown"]
        self.assertEqual([(f["file"].split("/")[-1], f["sheet"]) for f in unknown], [("อื่น.xlsx", "อื่น")])

    def test_output_that_cannot_be_written(self):
        job = self.example(EXAMPLES[0])
        blocked = self.folder / "file"
        blocked.write_text("x")
        before = contents(self.folder)
        self.refused(5, "run", job, "--out", blocked / "out", words=(str(blocked),))
        self.assertEqual(contents(self.folder), before)

    def test_usage(self):
        for arguments in ((), ("nonsense",), ("run",), ("check", "--lang", "xx", ".")):
            _, err, status = run(*arguments)
            self.assertEqual(status, 2, arguments)
            self.assertTrue(err)


if __name__ == "__main__":
    unittest.main()
