"""The report of a check: one HTML file, and what the terminal shows of suspected cells."""
import hashlib
import json
import re
import unicodedata
import unittest
from html.parser import HTMLParser
from pathlib import Path

from program import ALL_EXAMPLES, Case, check_json, contents, run

ONLINE = "nong-khai-2565-online"


class Page(HTMLParser):
    """Tags in order, ids, links and all text."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.ids, self.links, self.text = [], set(), set(), ""
        self.open = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
            if name == "href":
                self.links.add(value)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.text += data


def width(line):
    return sum(0 if unicodedata.category(c) in ("Mn", "Cf") else 1 for c in line)


class Report(Case):
    def report(self, job, *flags, code=1):
        file = self.folder / "report.html"
        out, err, got = run("check", job, "--html", file, "--force", *flags)
        self.assertEqual(got, code, err)
        return file.read_text(encoding="utf-8"), out

    def test_every_finding_is_told_and_every_link_leads_somewhere(self):
        for name in ALL_EXAMPLES:
            job = self.example(name)
            result, code = check_json(job)
            html, _ = self.report(job, code=code)
            page = Page(html)
            self.assertEqual(page.open, [], name)
            self.assertLessEqual({link[1:] for link in page.links}, page.ids, name)
            self.assertEqual(len([i for i in page.ids if re.fullmatch(r"f\d+", i)]), len(result["findings"]), name)
            for finding in result["findings"]:
                self.assertIn(finding["message"], page.text)
            self.assertFalse({"script", "img", "link", "iframe", "form"} & set(page.tags))
            self.assertNotRegex(html, r"https?://|url\(|@import")

    def test_the_five_proven_cells_of_the_online_estimate(self):
        html, out = self.report(self.example(ONLINE))
        cells = dict(re.findall(r'<td class="figure [a-z ]*proven" title="[^"]* › ([A-Z]+\d+)">([\d,]+)<sup>', html))
        self.assertEqual(cells, {"H11": "6,950,202", "H12": "3,950,122", "H13": "1,058,848", "H14": "6,775,667",
                                 "H15": "166,888"})
        for text in (Page(html).text, out):
            for proposed in ("823,760", "1,058,848", "181,664", "530,550", "166,488"):
                self.assertIn(proposed, text)
            for word in ("พิสูจน์ได้", "ยังไม่แน่ มีหลายทาง", "แบบที่ 2", "อย่างน้อย"):
                self.assertIn(word, text)
            self.assertNotRegex(text, r"\d\s*%|\*\*")

    def test_the_terminal_shows_a_small_table(self):
        job = self.example(ONLINE)
        out, _, _ = run("check", job)
        table = [line for line in out.splitlines() if line.startswith("        ") and "  * " not in line]
        self.assertTrue(any("≠ 6,950,202*" in line for line in table), out)
        self.assertLessEqual(max(map(width, table)), 100)
        self.assertNotIn("\033", out)
        self.assertEqual(out.count("H11: ") + out.count("≠ 6,950,202*"), 1)
        coloured, _, _ = run("check", job, "--color", "always")
        self.assertRegex(coloured, "\033\\[1;31m *≠ 6,950,202\033\\[0m")
        self.assertNotIn("6,950,202*", coloured)

    def test_english(self):
        html, out = self.report(self.example(ONLINE), "--lang", "en")
        self.assertIn('<html lang="en">', html)
        for text in (html, out):
            self.assertIn("proven", text)
            self.assertNotIn("พิสูจน์ได้", text)

    def test_the_same_bytes_wherever_the_job_lies(self):
        job = self.example(ONLINE)
        first, _ = self.report(job)
        moved = self.folder / "ที่อื่น"
        job.rename(moved)
        self.assertEqual(self.report(moved, "--jobs", "3")[0], first)

    def test_workbooks_without_a_job(self):
        job = self.example(ONLINE)
        html, _ = self.report(job / "submissions" / "รวมจังหวัดหนองคาย.xlsx")
        self.assertIn("≠", html)

    def test_no_input_is_ever_overwritten(self):
        job = self.example(ONLINE)
        before = contents(job)
        for target in (*(job / "submissions").iterdir(), job / "job.xml"):
            _, err, code = run("check", job, "--html", target, "--force")
            self.assertEqual(code, 5, err)
        self.assertEqual(contents(job), before)
        report = self.folder / "r.html"
        report.write_text("ของเดิม", encoding="utf-8")
        self.assertEqual(run("check", job, "--html", report)[2], 5)
        self.assertEqual(report.read_text(encoding="utf-8"), "ของเดิม")

    def test_json_stays_json(self):
        out, err, _ = run("check", self.example(ONLINE), "--json", "--html", self.folder / "r.html")
        json.loads(out)
        self.assertIn("r.html", err)
        self.assertTrue((self.folder / "r.html").exists())

    def test_run_publishes_it_too(self):
        job = self.example(ONLINE)
        run("run", job)
        made = Path(job) / "out" / "nong-khai" / "check.html"
        self.assertEqual(made.read_text(encoding="utf-8"), self.report(job)[0])
        manifest = json.loads((job / "out" / "manifest.json").read_text(encoding="utf-8"))
        listed = {f["path"]: f["sha256"] for f in manifest["outputs"]}
        self.assertEqual(listed["nong-khai/check.html"], hashlib.sha256(made.read_bytes()).hexdigest())


if __name__ == "__main__":
    unittest.main()
