"""`run` makes everything, changes no input, and makes the same bytes again."""
import json
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from program import ALL_EXAMPLES, EXAMPLES, RAINGAN, SOURCE, Case, check_json, compares_outputs, contents, run

DISTRICTS = {"4301": "เมืองหนองคาย", "4302": "ท่าบ่อ", "4305": "โพนพิสัย", "4307": "ศรีเชียงใหม่", "4308": "สังคม",
             "4314": "สระใคร", "4315": "เฝ้าไร่", "4316": "รัตนวาปี", "4317": "โพธิ์ตาก"}


class Run(Case):
    def test_everything_is_made(self):
        for name in EXAMPLES:
            job = self.example(name)
            before = contents(job)
            out, err, code = run("run", job)
            self.assertEqual(code, 1 if name.endswith("q2") else 0, err)
            self.assertLessEqual(len(out.splitlines()), 15)
            self.assertEqual({k: v for k, v in contents(job).items() if not k.startswith("out/")}, before)
            made = set(contents(job / "out"))
            self.assertLessEqual({"manifest.json", "nong-khai/letter.pdf", "nong-khai/file-copy.pdf", "nong-khai/memo.pdf",
                                  "nong-khai/summary.xlsx"}, made)
            for code_, district in DISTRICTS.items():
                self.assertIn(f"{code_}-{district}/letter.pdf", made)
            self.assertIn("nong-khai/returned/รวมจังหวัดหนองคาย.xlsx", made)

    @compares_outputs
    def test_every_example(self):
        """Letter, annexes, summary and, where something was found, returns: all of it, and the same bytes again."""
        for name in ALL_EXAMPLES:
            job = self.example(name)
            before = contents(job)
            out, err, code = run("run", job)
            self.assertIn(code, (0, 1), (name, err))
            self.assertEqual({k: v for k, v in contents(job).items() if not k.startswith("out/")}, before)
            made = contents(job / "out")
            area = ElementTree.parse(job / "job.xml").getroot().get("area")
            districts = ElementTree.parse(SOURCE / "data" / "areas" / f"{area}.xml").getroot().findall("district")
            self.assertLessEqual({f"{area}/letter.pdf", f"{area}/summary.xlsx", "manifest.json"} |
                                 {f"{d.get('code')}-{d.get('name')}/letter.pdf" for d in districts}, set(made))
            faulty = {f["file"].split("/")[-1] for f in check_json(job)[0]["findings"]
                      if "submissions" in f["file"]}
            self.assertTrue(faulty)
            for file in faulty:
                self.assertTrue([path for path in made if path.endswith("/returned/" + file)], (name, file, sorted(made)))
            run("run", job, "--jobs", "3")
            self.assertEqual(contents(job / "out"), made, name)

    def test_manifest_tells_the_truth(self):
        job = self.example(EXAMPLES[0])
        run("run", job)
        manifest = json.loads((job / "out" / "manifest.json").read_text(encoding="utf-8"))
        made = contents(job / "out")
        del made["manifest.json"]
        self.assertEqual({f["path"]: f["sha256"] for f in manifest["outputs"]}, made)
        for f in manifest["outputs"]:
            self.assertEqual((job / "out" / f["path"]).stat().st_size, f["bytes"])
        sources = {k: v for k, v in contents(job).items() if k.startswith(("submissions/", "base/"))}
        self.assertEqual({f["path"]: f["sha256"] for f in manifest["sources"]}, sources)

    @compares_outputs
    def test_the_same_bytes_again(self):
        job = self.example(EXAMPLES[1])
        run("run", job, "--jobs", "1")
        first = contents(job / "out")
        run("run", job, "--jobs", "4", "--lang", "th")
        self.assertEqual(contents(job / "out"), first)
        elsewhere = self.folder / "elsewhere"
        elsewhere.mkdir()
        run("run", job, "--out", elsewhere / "new", env={"TZ": "Asia/Bangkok", "LANG": "th_TH.UTF-8", "LC_ALL": ""})
        self.assertEqual(contents(elsewhere / "new"), first)
        moved = elsewhere / "another name"
        shutil.copytree(job, moved, ignore=shutil.ignore_patterns("out*"))
        run("run", "another name", cwd=elsewhere)
        self.assertEqual(contents(moved / "out"), first)

    def test_a_killed_run_leaves_the_old_results(self):
        job = self.example(EXAMPLES[1])
        run("run", job)
        before = contents(job / "out")
        for delay in (0.002, 0.01, 0.03, 0.06, 0.1):
            process = subprocess.Popen([RAINGAN, "run", str(job)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(timeout=delay)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            self.assertEqual(contents(job / "out"), before)
        run("run", job)
        self.assertEqual(contents(job / "out"), before)
        self.assertEqual(sorted(p.name for p in Path(job).iterdir() if p.name.startswith(".staging")), [])

    def test_a_foreign_folder_is_not_replaced(self):
        job = self.example(EXAMPLES[0])
        (job / "out").mkdir()
        (job / "out" / "precious.txt").write_text("kept")
        _, err, code = run("run", job)
        self.assertEqual(code, 5, err)
        self.assertEqual((job / "out" / "precious.txt").read_text(), "kept")
        _, err, code = run("run", job, "--out", job / "submissions")
        self.assertEqual(code, 5, err)

    def test_single_verbs(self):
        job = self.example(EXAMPLES[1])
        for verb, expected in (("letter", "out-letter/nong-khai/letter.pdf"), ("annex", "out-annex/annex.pdf"),
                               ("summary", "out-summary/summary.xlsx"),
                               ("return", "out-return/returned/รวมจังหวัดหนองคาย.xlsx")):
            _, err, code = run(verb, job)
            self.assertEqual(code, 1, err)
            self.assertTrue((job / expected).is_file(), expected)
        out, _, _ = run("grade", job, "--json")
        self.assertEqual(len(json.loads(out)["grades"]), 9)
        out, _, _ = run("targets", job, "--json")
        self.assertTrue(json.loads(out)["targets"])


if __name__ == "__main__":
    unittest.main()
