"""lint: what is wrong with criteria, letters, forms and jobs themselves. The five sources as small templates and the
program's own are compared remark by remark in tests/unit/lint; here the verb, its exit codes and its two outputs."""
import json
import shutil
import unittest

from program import SOURCE, Case, run

CASES = SOURCE / "tests" / "cases" / "lint"


def remarks_on(*paths):
    out, err, code = run("lint", *paths, "--json")
    assert out, err
    found = json.loads(out)
    assert found["schema"] == 1
    return found["remarks"], code


def kinds(remarks):
    return {remark["kind"] for remark in remarks}


class Lint(Case):
    def case(self, name):
        copy = self.folder / name
        shutil.copytree(CASES / name, copy)
        return copy

    def test_without_a_path_it_is_a_mistake_of_use(self):
        _, err, code = run("lint")
        self.assertEqual(code, 2)
        self.assertIn("lint", run("lint", "--help")[0])

    def test_a_remark_says_where_what_and_with_which_example(self):
        remarks, code = remarks_on(CASES / "000")
        self.assertEqual(code, 1)
        gap = next(remark for remark in remarks if remark["kind"] == "criteria-gap")
        self.assertEqual(set(gap), {"level", "kind", "file", "line", "place", "message", "witness", "cases", "of"})
        self.assertEqual(gap["of"], 20)
        self.assertTrue(gap["witness"])
        self.assertEqual(sum(remark["cases"] for remark in remarks if remark["kind"] == "criteria-gap"), 13)
        heading = next(remark for remark in remarks if remark["kind"] == "criteria-text")
        self.assertTrue(heading["file"].endswith("targets.xml"))
        line = (CASES / "000" / "targets.xml").read_text(encoding="utf-8").splitlines()[heading["line"] - 2]
        self.assertIn("ไม่น้อยกว่า 1 ผลิตภัณฑ์", line)

    def test_on_the_terminal_one_line_a_remark_with_file_and_line(self):
        out, _, code = run("lint", CASES / "004")
        self.assertEqual(code, 1)
        self.assertIn(f"{CASES / '004' / 'letter.xml'}:17 ผิด: ", out)
        self.assertTrue(out.splitlines()[-1].startswith("ผิด 1 · "))
        english, _, _ = run("lint", CASES / "004", "--lang", "en")
        self.assertIn("letter.xml:17 error: clause 5 refers to itself", english)

    def test_warnings_alone_are_no_failure(self):
        remarks, code = remarks_on(CASES / "002")
        self.assertEqual({remark["level"] for remark in remarks}, {"warning"})
        self.assertEqual(code, 0)

    def test_jobs_given_together_are_compared_with_one_another(self):
        alone, _ = remarks_on(CASES / "000")
        together, _ = remarks_on(CASES / "000", CASES / "001")
        self.assertNotIn("reference", kinds(alone))
        reference = [remark for remark in together if remark["kind"] == "reference"]
        self.assertEqual(len(reference), 1)
        self.assertIn("663047", reference[0]["message"])

    def test_single_files_are_looked_at_with_what_belongs_to_them(self):
        for name in ("mission.xml", "letter.xml", "case-001.dmn"):
            remarks, _ = remarks_on(CASES / "001" / name)
            self.assertIn("criteria-gap", kinds(remarks), name)
        remarks, code = remarks_on(SOURCE / "data" / "areas" / "nong-khai.xml")
        self.assertEqual((remarks, code), ([], 0))

    def test_a_broken_file_is_told_and_the_others_are_looked_at(self):
        job = self.case("004")
        (job / "estimate.xml").write_text("<form", encoding="utf-8")
        remarks, code = remarks_on(job)
        self.assertEqual(code, 1)
        self.assertIn("broken", kinds(remarks))
        self.assertIn("period", kinds(remarks))
        remarks, code = remarks_on(job / "estimate.xml")
        self.assertEqual(code, 4)
        self.assertEqual(kinds(remarks), {"broken"})
        self.assertEqual(run("lint", job / "nothing.xml")[2], 3)

    def test_a_job_with_workbooks_is_looked_at_with_its_figures(self):
        remarks, code = remarks_on(SOURCE / "examples" / "nong-khai-2567-q2")
        self.assertEqual(code, 1)
        copied = next(remark for remark in remarks if remark["kind"] == "header")
        self.assertEqual(copied["place"], "target = registered")
        self.assertIn("9 อำเภอ", copied["witness"])

    def test_a_doubtful_rule_says_what_it_means_for_the_districts(self):
        remarks, _ = remarks_on(SOURCE / "examples" / "nong-khai-2565-channels")
        readings = {remark["place"] for remark in remarks if remark["kind"] == "reading"}
        self.assertEqual(readings, {"five-percent", "participants", "events"})
        target = next(remark for remark in remarks if remark["kind"] == "target-grade")
        self.assertEqual((target["cases"], target["of"]), (5, 9))
        for share in ("4.98", "4.9", "4.84", "4.76", "3.45"):
            self.assertIn(share, target["message"] + target["witness"])

    def test_memos_layouts_and_the_official_words_are_looked_at_too(self):
        templates = self.folder / "templates"
        for name in ("memos/present-letter.xml", "layout/letter.xml", "wording/official.xml"):
            (templates / name).parent.mkdir(parents=True)
            shutil.copy(SOURCE / "templates" / name, templates / name)
        self.assertEqual(remarks_on(templates), ([], 0))
        for name, right, wrong in (("memos/present-letter.xml", "{letter_to}", "{leter_to}"),
                                   ("layout/letter.xml", "25mm", "25mn"),
                                   ("wording/official.xml", "<copy>สำเนา</copy>", "<copy></copy>")):
            with self.subTest(name):
                file = templates / name
                text = file.read_text(encoding="utf-8")
                self.assertIn(right, text)
                line = text[:text.index(right)].count("\n") + 1
                file.write_text(text.replace(right, wrong, 1), encoding="utf-8")
                remarks, code = remarks_on(templates)
                self.assertEqual([(one["kind"], one["file"], one["line"]) for one in remarks], [("broken", str(file), line)])
                self.assertEqual(code, 1)
                file.write_text(text, encoding="utf-8")

    def test_texts_of_any_length_are_looked_at(self):
        letter = self.case("004") / "letter.xml"
        text = letter.read_text(encoding="utf-8")
        letter.write_text(text.replace("<paragraph>", "<paragraph>มากกว่า " + "1" * 60_000 + " ", 1), encoding="utf-8")
        before, _ = remarks_on(CASES / "004")
        after, code = remarks_on(letter.parent)
        self.assertEqual(code, 1)
        self.assertLessEqual(kinds(before), kinds(after))

    def test_a_jobs_mark_of_urgency_must_be_an_official_word(self):
        job = self.folder / "job"
        shutil.copytree(SOURCE / "examples" / "nong-khai-2567-q1", job, ignore=shutil.ignore_patterns("submissions", "out"))
        before, _ = remarks_on(job)
        settings = job / "job.xml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(text.replace("<letter ", '<letter urgency="ด่วนมั๊ก" ', 1), encoding="utf-8")
        remarks, code = remarks_on(job)
        added = [one for one in remarks if one not in before]
        self.assertEqual((len(added), code), (1, 4))
        self.assertIn("ด่วนมั๊ก", added[0]["message"])
        self.assertIn("ด่วนที่สุด", added[0]["message"])

    def test_nothing_is_changed(self):
        job = self.case("000")
        before = sorted((path.name, path.read_bytes()) for path in job.iterdir())
        remarks_on(job)
        self.assertEqual(sorted((path.name, path.read_bytes()) for path in job.iterdir()), before)


if __name__ == "__main__":
    unittest.main()
