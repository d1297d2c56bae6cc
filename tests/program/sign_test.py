"""Signatures as poppler judges them, and the file copy with the workbooks that it was made from."""
import hashlib
import json
import re
import shutil
import subprocess
import unittest

from program import EXAMPLES, Case, contents, make_signer, run

PASSWORD = "รหัส ลับ"
LATER = "1800000000"  # SOURCE_DATE_EPOCH, in January 2027
TOO_LATE = "4000000000"


def asked(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True).stdout.decode("utf-8")


@unittest.skipUnless(shutil.which("pdfsig") and shutil.which("openssl"), "pdfsig and openssl are not installed")
class Signing(Case):
    def setUp(self):
        super().setUp()
        self.job = self.example(EXAMPLES[1])
        self.signer = make_signer(self.folder, PASSWORD)
        self.environment = {"RAINGAN_SIGN_PASSWORD": PASSWORD, "SOURCE_DATE_EPOCH": LATER}

    def assert_signed(self, pdf):
        report = asked("pdfsig", "-nocert", pdf)
        for words in ("Signature is Valid.", "Total document signed", "ETSI.CAdES.detached", "ผู้ลงนามทดสอบ"):
            self.assertIn(words, report, pdf)

    def test_every_pdf_of_a_job_is_signed_and_stays_the_same(self):
        _, err, code = run("run", self.job, "--sign", self.signer, env=self.environment)
        self.assertEqual(code, 1, err)
        self.assertNotIn("คำเตือน", err)
        pdfs = sorted((self.job / "out").rglob("*.pdf"))
        names = [pdf.name for pdf in pdfs]
        self.assertEqual((names.count("letter.pdf"), names.count("file-copy.pdf")), (10, 1))
        for pdf in pdfs:
            self.assert_signed(pdf)
        first = contents(self.job / "out")
        run("run", self.job, "--sign", self.signer, "--jobs", "3", env=self.environment)
        self.assertEqual(contents(self.job / "out"), first)

    def test_trace_tells_a_signed_letter_that_was_changed(self):
        run("run", self.job, "--sign", self.signer, env=self.environment)
        out, err, code = run("trace", self.job, "letter.pdf:1", "--json")
        self.assertEqual((code, json.loads(out)["published"]["state"]), (0, "same"), err)
        letter = self.job / "out" / "nong-khai" / "letter.pdf"
        letter.write_bytes(letter.read_bytes().replace(b"/Title", b"/Titel", 1))
        out, err, code = run("trace", self.job, "letter.pdf:1", "--json")
        self.assertEqual((code, json.loads(out)["published"]["changed"]), (1, ["nong-khai/letter.pdf"]), err)

    def test_the_key_of_a_job_and_a_password_in_a_file(self):
        shutil.copy(self.signer, self.job / "กุญแจ.p12")
        settings = self.job / "job.xml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(text.replace("</job>", '<signing key="กุญแจ.p12"/></job>'), encoding="utf-8")
        password = self.folder / "password.txt"
        password.write_text(PASSWORD + "\n", encoding="utf-8")
        _, err, code = run("annex", self.job, "--password-file", password)
        self.assertEqual(code, 1, err)
        self.assert_signed(self.job / "out-annex" / "annex.pdf")
        _, err, code = run("annex", self.job)
        self.assertEqual(code, 2, err)
        self.assertIn("RAINGAN_SIGN_PASSWORD", err)

    def test_what_cannot_sign_is_told_and_nothing_is_made(self):
        wrong = {"RAINGAN_SIGN_PASSWORD": "ผิด"}
        for signer, environment, thai, english in (
                (self.signer, wrong, "รหัสผ่านของแฟ้มกุญแจไม่ถูกต้อง", "the password does not open"),
                (self.job / "job.xml", wrong, "ไม่ใช่แฟ้มกุญแจ", "no file with a signer's key"),
                (self.folder / "none.p12", wrong, "ไม่พบ", "")):
            for language, words in (("th", thai), ("en", english)):
                _, err, code = run("letter", self.job, "--sign", signer, "--lang", language, env=environment)
                self.assertEqual(code, 3, err)
                self.assertIn(words, err)
                self.assertIn(signer.name, err)
        self.assertFalse((self.job / "out-letter").exists())

    def test_an_expired_certificate_is_a_warning(self):
        late = {**self.environment, "SOURCE_DATE_EPOCH": TOO_LATE}
        _, err, code = run("letter", self.job, "--sign", self.signer, "--district", "ท่าบ่อ", env=late)
        self.assertEqual(code, 1, err)
        self.assertIn("หมดอายุ", err)
        self.assert_signed(self.job / "out-letter" / "4302-ท่าบ่อ" / "letter.pdf")


@unittest.skipUnless(shutil.which("pdfdetach"), "poppler-utils is not installed")
class FileCopy(Case):
    def test_the_workbooks_come_back_byte_for_byte(self):
        for example in EXAMPLES:
            job = self.example(example)
            sources = {p.relative_to(job).as_posix().replace("/", "-"): hashlib.sha256(p.read_bytes()).hexdigest()
                       for folder in ("submissions", "base") for p in (job / folder).glob("*.xlsx")}
            run("run", job)
            copy = job / "out" / "nong-khai" / "file-copy.pdf"
            kept = self.folder / ("kept-" + example)
            kept.mkdir()
            asked("pdfdetach", "-saveall", "-o", kept, copy)
            self.assertEqual({p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in kept.iterdir()}, sources)
            letter = job / "out" / "nong-khai" / "letter.pdf"
            # What marks it as the office's copy stands beside the words of the letter.
            words = set(asked("pdftotext", copy, "-").split())
            self.assertLessEqual(set(asked("pdftotext", letter, "-").split()), words)
            self.assertEqual(asked("pdfdetach", "-list", letter).split()[0], "0")

    def test_decisions_are_kept_too(self):
        job = self.example(EXAMPLES[1])
        decisions = job / "decisions.xml"
        decisions.write_text('<decisions by="ก"/>', encoding="utf-8")
        _, err, code = run("letter", job, "--with-sources")
        self.assertEqual(code, 1, err)
        listed = asked("pdfdetach", "-list", job / "out-letter" / "nong-khai" / "file-copy.pdf")
        self.assertTrue(re.search(r"^\d+: decisions\.xml$", listed, re.MULTILINE), listed)

    def test_a_district_gets_no_other_workbooks(self):
        job = self.example(EXAMPLES[1])
        _, err, code = run("letter", job, "--with-sources", "--district", "ท่าบ่อ")
        self.assertEqual(code, 2, err)
        run("letter", job)
        self.assertEqual(list((job / "out-letter").rglob("file-copy.pdf")), [])


if __name__ == "__main__":
    unittest.main()
