"""Every page of the examples looks as it did: golden pictures, refreshed by scripts/update-goldens."""
import shutil
import tempfile
import unittest
from pathlib import Path

import goldens
import raster
from drawn_page import ROWS, drawn_pdf
from program import Case


def rendered(pdf_bytes):
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf_bytes)
        file.flush()
        return raster.pages(file.name)[0]


def with_noise(picture, amount):
    """Every pixel at an edge between dark and light by `amount` nearer to the other."""
    grey = bytearray(picture.grey)
    for at in range(1, len(grey)):
        before, value = picture.grey[at - 1], picture.grey[at]
        if before != value:
            grey[at] = max(0, min(255, value + (amount if before > value else -amount)))
    return raster.Picture(picture.width, picture.height, bytes(grey))


@unittest.skipUnless(shutil.which("pdftoppm"), "poppler-utils is not installed")
class Comparer(unittest.TestCase):
    def setUp(self):
        self.page = rendered(drawn_pdf(ROWS))

    def test_a_picture_survives_its_file(self):
        self.assertEqual(raster.read_png(raster.png(self.page)), self.page)
        odd = raster.kept(raster.Picture(3, 2, bytes([0, 100, 255, 17, 34, 51])))
        self.assertEqual(raster.read_png(raster.png(odd)), odd)

    def test_the_same_page_and_noise_of_its_edges_pass(self):
        self.assertEqual(raster.differing_blocks(self.page, rendered(drawn_pdf(ROWS))), [])
        self.assertEqual(raster.differing_blocks(self.page, with_noise(self.page, raster.NOISE)), [])

    def test_one_segment_of_one_digit_does_not_pass(self):
        for row, column, at, digit in ((0, 0, 2, "8"), (1, 1, 4, "8"), (2, 0, 7, "7"), (2, 2, 0, "8")):
            changed = [list(numbers) for numbers in ROWS]
            number = changed[row][column]
            changed[row][column] = number[:at] + digit + number[at + 1:]
            self.assertNotEqual(changed, ROWS)
            blocks = raster.differing_blocks(self.page, rendered(drawn_pdf(changed)))
            self.assertTrue(blocks, changed[row])
            # And only there: x in pixels of 72/80 point.
            x = (20 + 80 * column + 7 * at) * raster.DPI / 72
            self.assertTrue(all(abs(left - x) <= 14 for left, _ in blocks), (x, blocks))

    def test_a_row_moved_by_one_pixel_does_not_pass(self):
        for shift in (72 / raster.DPI, -72 / raster.DPI):
            self.assertTrue(raster.differing_blocks(self.page, rendered(drawn_pdf(ROWS, shift))), shift)

    def test_noise_that_could_hide_a_digit_does_not_pass(self):
        self.assertTrue(raster.differing_blocks(self.page, with_noise(self.page, 6 * raster.NOISE)))

    def test_a_page_of_another_size_does_not_pass(self):
        other = raster.Picture(self.page.width, self.page.height - 1, self.page.grey[:-self.page.width])
        self.assertTrue(raster.differing_blocks(self.page, other))

    def test_the_report_shows_expected_got_and_difference_in_one_file(self):
        moved = rendered(drawn_pdf(ROWS, 72 / raster.DPI))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "report.html"
            raster.report(path, [("a & b", self.page, moved, raster.differing_blocks(self.page, moved)),
                                 ("new", None, moved, [])])
            text = path.read_text(encoding="utf-8")
        self.assertIn("a &amp; b", text)
        self.assertEqual(text.count("<img src=\"data:image/png;base64,"), 4)
        self.assertNotIn("http", text)


@unittest.skipUnless(shutil.which("pdftoppm"), "poppler-utils is not installed")
class Pages(Case):
    def compare(self, case):
        folder = goldens.FOLDER / case
        if not folder.is_dir():
            self.skipTest(f"no golden pictures of {case}: scripts/update-goldens makes them")
        got = goldens.pictures(case, self.folder)
        expected = {path.name: raster.read_png(path.read_bytes()) for path in sorted(folder.glob("*.png"))}
        failures = []
        for name in sorted(expected.keys() | got.keys()):
            left, right = expected.get(name), got.get(name)
            blocks = raster.differing_blocks(left, right) if left and right else []
            if blocks or not (left and right):
                failures.append((f"{case}/{name}", left, right, blocks))
        if not failures:
            return
        report = Path(tempfile.gettempdir()) / f"raingan-pages-{case}.html"
        raster.report(report, failures)
        names = ", ".join(name for name, *_ in failures)
        self.fail(f"{len(failures)} of {len(got)} pages differ: {names}\nexpected, got and difference: {report}\n"
                  "if the change is meant: scripts/update-goldens")

    def test_golden_pictures_are_small(self):
        self.assertLess(sum(path.stat().st_size for path in goldens.FOLDER.rglob("*.png")), 6_000_000)


for _case in goldens.CASES:
    setattr(Pages, f"test_{_case.replace('-', '_')}", lambda self, case=_case: self.compare(case))

if __name__ == "__main__":
    unittest.main()
