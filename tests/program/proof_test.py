"""Sets texts in every face and alignment and takes them out of the PDF again: with poppler, MuPDF, pdf.js (Firefox) and
PDFium (Chrome). What comes out must be what went in, character by character."""
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from program import SANITIZED, SOURCE, Case, run

CASES = SOURCE / "tests" / "cases"
SHARED = SOURCE.parent / "shared"  # texts that are no part of the project; used where they are
MODULES = SOURCE / "node_modules"
FACES = ("Laksaman", "Sarabun", "TH Sarabun New", "TH SarabunPSK")
ALIGNMENTS = ("left", "justify", "thai")
STYLES = {"bold": ("--bold",), "italic": ("--italic",), "bold italic": ("--bold", "--italic"), "table": ("--style", "table")}
COMMANDS = {"pdftotext": ["pdftotext", "{}", "-"], "pdftotext -layout": ["pdftotext", "-layout", "{}", "-"],
            "pdftotext -raw": ["pdftotext", "-raw", "{}", "-"], "mutool": ["mutool", "draw", "-q", "-F", "txt", "{}"]}
if SANITIZED:  # it looks at the program, not at the readers
    COMMANDS = {"pdftotext -raw": COMMANDS["pdftotext -raw"]}
CONSONANTS = "".join(chr(c) for c in range(0x0E01, 0x0E2F) if chr(c) not in "ฤฦ")
VOWELS = ("", "ั", "ิ", "ี", "ึ", "ื", "ุ", "ู")
TONES = ("", "่", "้", "๊", "๋", "์")


def matrix():
    """Every consonant with every mark, every tone on it, and sara am after every tone."""
    for consonant in CONSONANTS:
        marked = [consonant + vowel + tone for vowel in VOWELS for tone in TONES]
        yield " ".join(marked[:24])
        yield " ".join(marked[24:])
        yield " ".join(consonant + tone + "ำ" for tone in TONES[:5]) + " " + consonant + "็"


def lines_of(path):
    text = path.read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("# ")] if path.is_relative_to(SOURCE) else text.splitlines()


def all_paragraphs():
    """(where it stands, text) of everything that is set: first our own, then the shared texts."""
    found = [("matrix", text) for text in matrix()]
    for path in (CASES / "typeset" / "strings.txt", CASES / "typeset" / "paragraphs.txt", CASES / "words" / "official.txt",
                 *sorted(SHARED.glob("thai-text/*.txt")), *sorted(SHARED.glob("seeds/*.txt"))):
        for number, line in enumerate(lines_of(path), 1):
            found.append((f"{path.name}:{number}", line.replace("|", "") if path.name == "official.txt" else line))
    return [(where, text) for where, text in found if as_set(text)]


def as_set(text):
    """A paragraph as it stands on the page: what layout/text_hygiene.hpp says is repaired, and spaces once, because
    readers do not tell how many stand between two words."""
    text = re.sub("[\u00ad\u200b-\u200f\u2060-\u206f\ufeff]", "", text).replace("\u2011", "-")
    text = re.sub("\u0e4d([\u0e48-\u0e4b]?)\u0e32", "\\1\u0e33", text)
    text = text.replace("เเ", "แ")
    text = re.sub("([\u0e48-\u0e4b])([\u0e31\u0e34-\u0e3a])", "\\2\\1", text)
    return re.sub(r"[ \t\u00a0]+", " ", text).strip()


def found_lines(lines):
    for line in lines:
        line = re.sub(r"[ \u00a0\f]+", " ", line).strip(" \f\r")
        if line:
            yield line


def wrong_lines(paragraphs, lines):
    """Lines of a page that are no piece of the paragraphs, which they must make up in their order. Where a line ends,
    the space that it ends at may be missing."""
    wrong = []
    lines = list(found_lines(lines))
    at = 0
    for where, text in paragraphs:
        rest = as_set(text)
        while rest:
            line = lines[at] if at < len(lines) else "(nothing)"
            if not rest.startswith(line):
                wrong.append(f"{where}: {line!r} instead of {rest[:len(line) + 3]!r}")
                at = next((k for k in range(at, min(at + 8, len(lines))) if rest.endswith(lines[k])), at)
                line = rest
            rest = rest[len(line):].lstrip(" ")
            at += 1
    if at < len(lines):
        wrong.append(f"left over: {lines[at]!r}")
    return wrong


class Proofs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="raingan-proof-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.paragraphs = all_paragraphs()
        cls.text = cls.folder / "text.txt"
        cls.text.write_text("\n".join(text for _, text in cls.paragraphs) + "\n", encoding="utf-8")
        cls.root = data_root(cls.folder / "root")
        faces = [face for face in FACES if face_is_there(cls.root, face, cls.folder)]
        cls.faces = faces
        cls.set_in = {}
        wanted = [(face, align, "body") for face in faces for align in ALIGNMENTS] + [(face, "left", style) for face in faces for style in STYLES]
        if SANITIZED:  # lines are broken alike in every face
            wanted = [what for what in wanted if what[0] == FACES[0] or what[1] == "thai"]
        with ThreadPoolExecutor(2) as pool:
            cls.proofs = dict(zip(wanted, pool.map(lambda what: cls.proof(*what), wanted)))
            cls.found = {name: {} for name in COMMANDS}
            for name, command in COMMANDS.items():
                if shutil.which(command[0]):
                    cls.found[name] = dict(zip(wanted, pool.map(lambda pdf, c=command: through(c, pdf), cls.proofs.values())))
        cls.found |= through_node(cls.proofs)

    @classmethod
    def proof(cls, face, align, style):
        pdf = cls.folder / f"{face}-{align}-{style}.pdf".replace(" ", "")
        out, err, code = run("proof", cls.text, "-o", pdf, "--font", face, "--align", align, "--json", *STYLES.get(style, ()),
                             env={"RAINGAN_DATA": cls.root})
        if code != 0:
            raise AssertionError(err)
        cls.set_in[face, align, style] = json.loads(out)["font"]
        return pdf

    def test_laksaman_is_always_there(self):
        self.assertIn("Laksaman", self.faces)
        self.assertGreater(len(self.paragraphs), 350)

    def test_bold_and_italic_are_the_familys_own(self):
        for (face, _, style), font in self.set_in.items():
            if face == "TH SarabunPSK":  # of which there is the regular file only
                continue
            with self.subTest(face=face, style=style):
                self.assertIn(face.replace(" ", ""), font.replace("-", ""))
                self.assertEqual("Bold" in font, "bold" in style, font)
                self.assertEqual("Italic" in font or "Oblique" in font, "italic" in style, font)

    def check(self, reader, paragraphs=None, normalised=lambda what, lines: lines):
        if not self.found.get(reader):
            self.skipTest(f"{reader} is not installed, or not asked under a sanitizer")
        for what, lines in self.found[reader].items():
            with self.subTest(reader=reader, what=what):
                wrong = wrong_lines(paragraphs or self.paragraphs, normalised(what, lines))
                self.assertEqual(wrong[:10], [], f"{len(wrong)} wrong lines")

    def test_pdftotext(self):
        def in_order(what, lines):
            # Without options pdftotext orders lines by the columns that it sees. Where lines are closer than 1.5 times the
            # font's size (TH Sarabun at 16 pt on 18.08 pt), an indented line and a short line at the margin are two columns.
            # The lines must be the same as those of -raw, which test_pdftotext_raw looks at; their order is not compared.
            face, _, _ = what
            raw = self.found["pdftotext -raw"][what]
            same = sorted(found_lines(lines)) == sorted(found_lines(raw))
            return raw if same and face.startswith("TH ") else lines

        self.check("pdftotext", normalised=in_order)

    def test_pdftotext_layout(self):
        self.check("pdftotext -layout")

    def test_pdftotext_raw(self):
        self.check("pdftotext -raw")

    def test_mutool(self):
        # MuPDF drops a character that is drawn twice at one place, which is what a doubled tone ("น้้ำ") is.
        single = lambda text: re.sub("([\u0e48-\u0e4b])\\1+", r"\1", text)  # noqa: E731
        paragraphs = [(where, single(text)) for where, text in self.paragraphs]
        self.check("mutool", paragraphs, lambda what, lines: [single(line) for line in lines])

    def test_pdfjs(self):
        self.check("pdf.js")

    def test_pdfium(self):
        self.check("pdfium")

    def test_faces_that_are_not_there_are_said_to_be_skipped(self):
        lacking = [face for face in FACES if face not in self.faces]
        if lacking:
            self.skipTest(f"not installed: {', '.join(lacking)}")


def data_root(root):
    """The project's templates and data with the fonts of the tests beside its own."""
    (root / "fonts").mkdir(parents=True)
    for name in ("templates", "data"):
        (root / name).symlink_to(SOURCE / name)
    for folder in (SOURCE / "fonts", SOURCE / "tests" / "fonts"):
        for font in sorted(folder.glob("*.ttf")):
            if not (root / "fonts" / font.name).exists():
                (root / "fonts" / font.name).symlink_to(font)
    return str(root)


def face_is_there(root, face, folder):
    probe = folder / "probe.txt"
    probe.write_text("ก\n", encoding="utf-8")
    return run("proof", probe, "-o", folder / "probe.pdf", "--force", "--font", face, env={"RAINGAN_DATA": root})[2] == 0


def through(command, pdf):
    done = subprocess.run([str(pdf) if part == "{}" else part for part in command], capture_output=True, timeout=120)
    return done.stdout.decode("utf-8").splitlines()


def through_node(proofs):
    node = shutil.which("node")
    if SANITIZED or not node or not MODULES.is_dir():
        return {"pdf.js": {}, "pdfium": {}}
    script = Path(__file__).with_name("readers.mjs")
    files = [str(pdf) for pdf in proofs.values()]
    done = subprocess.run([node, str(script), str(MODULES), *files], capture_output=True, timeout=300)
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode("utf-8"))
    by_reader = json.loads(done.stdout)
    return {reader: {what: texts[str(pdf)] for what, pdf in proofs.items()} if texts else {} for reader, texts in by_reader.items()}


class Verb(Case):
    def write(self, content, name="ข้อความ.txt"):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def test_bad_utf8_is_refused_with_its_line(self):
        text = self.write("บรรทัดแรก\n".encode() + b"\xff\xfe\n")
        _, err, code = run("proof", text, "-o", self.folder / "a.pdf", "--lang", "en")
        self.assertEqual(code, 3)
        self.assertIn("line 2", err)
        self.assertIn("UTF-8", err)
        self.assertFalse((self.folder / "a.pdf").exists())

    def test_an_input_is_never_written_over_and_an_output_only_when_asked(self):
        text = self.write("ข้อความ\n")
        self.assertEqual(run("proof", text, "-o", text, "--force")[2], 5)
        self.assertEqual(text.read_text(encoding="utf-8"), "ข้อความ\n")
        pdf = self.folder / "a.pdf"
        self.assertEqual(run("proof", text, "-o", pdf)[2], 0)
        first = pdf.read_bytes()
        self.assertEqual(run("proof", text, "-o", pdf)[2], 5)
        self.assertEqual(run("proof", text, "-o", pdf, "--force")[2], 0)
        self.assertEqual(pdf.read_bytes(), first)

    def test_characters_that_no_face_has_are_named(self):
        text = self.write("ก \U000F0000 ข\n")
        _, err, code = run("proof", text, "-o", self.folder / "a.pdf")
        self.assertEqual(code, 4)
        self.assertIn("\U000F0000", err)

    def test_too_long_a_text_an_unknown_font_and_no_output_are_refused(self):
        text = self.write("ก\n")
        _, err, code = run("proof", text, "-o", self.folder / "a.pdf", "--font", "Comic", "--lang", "en")
        self.assertEqual(code, 2)
        self.assertIn("Laksaman", err)
        self.assertEqual(run("proof", text)[2], 2)
        self.assertEqual(run("proof", text, "-o", self.folder / "a.pdf", "--align", "centre")[2], 2)
        self.assertEqual(run("proof", self.write(b"\xe0\xb8\x81" * 2_000_000, "ยาว.txt"), "-o", self.folder / "a.pdf")[2], 3)
        self.assertEqual(run("proof", self.write(b"\n" * 100_001, "บรรทัด.txt"), "-o", self.folder / "a.pdf")[2], 3)

    def test_an_empty_text_and_one_with_a_byte_order_mark(self):
        for content in (b"", b"\xef\xbb\xbf\xe0\xb8\x81\r\n\r\n"):
            out, err, code = run("proof", self.write(content), "-o", self.folder / "a.pdf", "--force", "--json")
            self.assertEqual(code, 0, err)
            self.assertEqual(json.loads(out)["paragraphs"], 0 if not content else 2)


if __name__ == "__main__":
    unittest.main()
