"""Where every glyph and drawing stands on the pages of a PDF, by MuPDF's reading. Lengths are millimetres from the
upper left corner, sizes points."""
import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field

MILLIMETRE = 72 / 25.4


@dataclass
class Run:
    """Text that goes on along one baseline in one face and size; spaces at its ends are no part of left and right."""
    text: str
    left: float
    right: float
    start: float  # of its first glyph, be it a space
    baseline: float
    size: float
    colour: tuple
    font: str
    end: float = 0  # of the advance of its last glyph

    def continues(self, before):
        """True when it goes on where `before` ends: one text, of which some figures are traced for themselves."""
        alike = (self.baseline, self.size, self.colour, self.font) == (before.baseline, before.size, before.colour, before.font)
        gap = self.start - before.end
        return alike and -0.1 < gap < (4 if " " in (before.text[-1], self.text[0]) else 0.6)

    @property
    def centre(self):
        return (self.left + self.right) / 2


@dataclass
class Page:
    width: float
    height: float
    runs: list = field(default_factory=list)
    drawings: list = field(default_factory=list)  # (left, top, right, bottom) of every figure

    def word(self, text):
        """The one run that says this and nothing else."""
        found = [run for run in self.runs if run.text.strip() == text]
        assert len(found) == 1, (text, [run.text for run in found])
        return found[0]

    def run(self, start):
        """The one run that begins with these words."""
        found = [run for run in self.runs if run.text.strip().startswith(start)]
        assert len(found) == 1, (start, [run.text for run in found])
        return found[0]

    def lines(self):
        """Runs that share a baseline as (baseline, left, right, text), from the top."""
        rows = []
        for run in sorted((run for run in self.runs if run.text.strip()), key=lambda run: run.baseline):
            if rows and run.baseline - rows[-1][0].baseline < 0.1:
                rows[-1].append(run)
            else:
                rows.append([run])
        made = []
        for row in rows:
            row.sort(key=lambda run: run.start)
            made.append((row[0].baseline, min(r.left for r in row), max(r.right for r in row), "".join(r.text for r in row)))
        return made


def numbers(text):
    return [float(part) for part in text.split()]


def run_of(element, span, height):
    a, _, _, d, e, f = numbers(element.get("transform"))
    size = numbers(span.get("trm"))[0]
    glyphs = []
    for g in span.iter("g"):
        unicode = g.get("unicode")
        x = a * float(g.get("x")) + e
        glyphs.append((unicode, x, x + a * size * float(g.get("adv"))))
    seen = [(left, right) for unicode, left, right in glyphs if unicode.strip()] or [(glyphs[0][1], glyphs[0][1])]
    baseline = (d * float(span.find("g").get("y")) + f) if d < 0 else height - f
    colour = tuple(numbers(element.get("color")))
    return Run("".join(unicode for unicode, _, _ in glyphs), seen[0][0] / MILLIMETRE, max(right for _, right in seen) / MILLIMETRE,
               glyphs[0][1] / MILLIMETRE, baseline / MILLIMETRE, size, colour, span.get("font").split("+")[-1],
               glyphs[-1][2] / MILLIMETRE)


def points_of(path):
    """Points of the outline, curves followed closely."""
    a, b, c, d, e, f = numbers(path.get("transform"))
    at = (0.0, 0.0)
    for step in path:
        names = ("x1", "y1", "x2", "y2", "x3", "y3") if step.tag == "curveto" else ("x", "y")
        if step.tag == "closepath":
            continue
        values = [float(step.get(name)) for name in names]
        if step.tag == "curveto":
            ends = [at, *zip(values[::2], values[1::2])]
            for i in range(1, 17):
                t = i / 16
                weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3)
                x, y = (sum(w * p[k] for w, p in zip(weights, ends)) for k in (0, 1))
                yield a * x + c * y + e, b * x + d * y + f
        at = (values[-2], values[-1])
        yield a * at[0] + c * at[1] + e, b * at[0] + d * at[1] + f


def pages(pdf, numbers_of_pages="1-N"):
    done = subprocess.run(["mutool", "trace", str(pdf), numbers_of_pages], check=True, capture_output=True)
    for page in ElementTree.fromstring(done.stdout.decode("utf-8")).iter("page"):
        left, bottom, right, top = numbers(page.get("mediabox"))
        made = Page((right - left) / MILLIMETRE, (top - bottom) / MILLIMETRE)
        layer, outline = [], []
        for element in page.iter():
            if element.tag == "layer":
                layer.append(element.get("name"))
            elif element.tag == "end_layer":
                if layer.pop() == "Figure" and outline:
                    xs, ys = zip(*outline)
                    made.drawings.append(tuple(v / MILLIMETRE for v in (min(xs), min(ys), max(xs), max(ys))))
                outline = []
            elif element.tag == "fill_text":
                for span in element.iter("span"):
                    run = run_of(element, span, top)
                    if made.runs and run.continues(made.runs[-1]):
                        joined = made.runs[-1]
                        joined.left = joined.left if joined.text.strip() else run.left
                        joined.text, joined.end = joined.text + run.text, run.end
                        joined.right = max(joined.right, run.right) if run.text.strip() else joined.right
                    else:
                        made.runs.append(run)
            elif element.tag in ("fill_path", "stroke_path") and layer and layer[-1] == "Figure":
                outline += points_of(element)
        yield made
