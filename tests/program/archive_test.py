"""Every PDF for sending is PDF/A-2u and PDF/UA-1, every file copy PDF/A-3u and PDF/UA-1: veraPDF is the judge."""
import os
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

from archived import made_pdfs, spoilt
from program import Case

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "raingan"
SENT = {"2u", "ua1"}
KEPT = {"3u", "ua1"}  # with the workbooks inside


def judge():
    """The newest veraPDF that scripts/setup --tests fetched, or None."""
    found = sorted(CACHE.glob("verapdf-*.jar"))
    return found[-1] if found and shutil.which("java") else None


def verdicts(files):
    """Of one run over all files: file → {what it claims to be: whether it is}."""
    command = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", str(judge()),
               "org.verapdf.apps.GreenfieldCliWrapper", "--format", "text", *map(str, files)]
    done = subprocess.run(command, capture_output=True, timeout=300)
    found = {file: {} for file in files}
    for line in done.stdout.decode("utf-8").splitlines():
        verdict, _, rest = line.partition(" ")
        path, _, standard = rest.rpartition(" ")
        if verdict in ("PASS", "FAIL"):
            found[Path(path)][standard] = verdict == "PASS"
    return found


class Archive(Case):
    def test_every_pdf_keeps_what_it_claims(self):
        made = made_pdfs(self)
        expected = {one.path: KEPT if one.kept else SENT for one in made}
        annex = made[-1].path
        sizes = subprocess.run(["pdfinfo", "-l", "99", str(annex)], check=True, capture_output=True).stdout.decode()
        self.assertIn("841.89 x 595.276", sizes)

        # The judge can say no: to colours that mean nothing, and to heads of a table that head nothing.
        colourless = spoilt(annex, "colourless.pdf", b"/GTS_PDFA1", b"/GTS_PDFAX")
        headless = spoilt(annex, "headless.pdf", b"/Scope", b"/Skope")
        found = verdicts([*expected, colourless, headless])
        self.assertEqual(found.pop(colourless), {"2u": False, "ua1": True})
        self.assertEqual(found.pop(headless), {"2u": True, "ua1": False})
        for pdf, standards in expected.items():
            self.assertEqual(found[pdf], dict.fromkeys(standards, True), pdf)


if __name__ == "__main__":
    if judge() is None or shutil.which("pdfinfo") is None:
        print("skipped: no java or no veraPDF (scripts/setup --tests)")
        sys.exit(77)
    unittest.main()
