"""PDFBox Preflight, which judges PDF/A-1b only, finds in our PDFs what parts 2 and 3 allow, and nothing else.

What it may find, in which files and why, is tests/cases/preflight/allowed.csv; a finding that no line of it names fails,
and so does a line that no finding needs."""
import csv
import re
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree
from collections import namedtuple
from pathlib import Path

from archived import made_pdfs, spoilt
from program import SOURCE, Case

JAVA = Path("/usr/share/java")  # where Debian puts libpdfbox2-java and what it needs
JARS = [JAVA / f"{name}.jar" for name in
        ("preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "javax.activation", "jaxb-api")]
Line = namedtuple("Line", "code files details reason")


def allowed_lines():
    with open(SOURCE / "tests" / "cases" / "preflight" / "allowed.csv", encoding="utf-8", newline="") as file:
        return [Line(**row) for row in csv.DictReader(file)]


def allows(line, error, kinds):
    return line.code == error[0] and line.files in kinds and re.fullmatch(line.details, error[1])


def kinds_of(one):
    return {"all"} | ({"kept"} if one.kept else set()) | ({"signed"} if one.signed else set())


def findings(pdfs, folder):
    """Of one run over all files, in their order: {(code, details)} of each."""
    links = [folder / f"{number}.pdf" for number in range(len(pdfs))]  # it names files without their folders
    for link, pdf in zip(links, pdfs):
        link.symlink_to(pdf)
    names = folder / "pdfs"
    names.write_text("".join(f"{link}\n" for link in links), encoding="utf-8")
    subprocess.run(["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", ":".join(map(str, JARS)),
                    "org.apache.pdfbox.preflight.Validator_A1b", "xml", "group", str(names)], cwd=folder,
                   capture_output=True, timeout=300)
    judged = {one.get("name"): one for one in ElementTree.parse(f"{names}.preflight.xml").getroot()}
    return [{(error.findtext("code"), error.findtext("details")) for error in judged[link.name].iter("error")}
            for link in links]


class Preflight(Case):
    def test_every_finding_is_one_that_parts_2_and_3_allow(self):
        made = made_pdfs(self)
        annex = made[-1].path
        # The judge can say no, and none of it is allowed: colours that mean nothing, a font that is not there.
        colourless = spoilt(annex, "colourless.pdf", b"/GTS_PDFA1", b"/GTS_PDFAX")
        fontless = spoilt(annex, "fontless.pdf", b"/FontFile2", b"/FontFileX")
        lines = allowed_lines()
        for line in lines:
            self.assertTrue(line.reason, line)
        *found, of_colourless, of_fontless = findings([*(one.path for one in made), colourless, fontless], self.folder)

        def unexplained(errors, kinds):
            return {error for error in errors if not any(allows(line, error, kinds) for line in lines)}

        needed = set()
        for one, errors in zip(made, found):
            # Part and level are told of every file of ours: it was read to its end.
            self.assertLessEqual({"7.11.1", "7.11.2"}, {code for code, _ in errors}, one)
            self.assertEqual(unexplained(errors, kinds_of(one)), set(), one)
            needed |= {line for line in lines if any(allows(line, error, kinds_of(one)) for error in errors)}
        if shutil.which("openssl"):
            self.assertEqual(set(lines) - needed, set())
        self.assertTrue(any(code.startswith("2.") for code, _ in unexplained(of_colourless, {"all"})), of_colourless)
        self.assertTrue(any(code.startswith("3.") for code, _ in unexplained(of_fontless, {"all"})), of_fontless)


if __name__ == "__main__":
    if shutil.which("java") is None or not all(jar.exists() for jar in JARS):
        print("skipped: no java or no PDFBox Preflight (scripts/setup --tests)")
        sys.exit(77)
    unittest.main()
