"""A page of rules and digits drawn with strokes: the same in every poppler, for it needs no font."""

# Seven segments of a digit 4 wide and 8 high: top, upper right, lower right, bottom, lower left, upper left, middle.
SEGMENTS = ((0, 8, 4, 8), (4, 8, 4, 4), (4, 4, 4, 0), (0, 0, 4, 0), (0, 0, 0, 4), (0, 4, 0, 8), (0, 4, 4, 4))
DIGITS = ("012345", "12", "01346", "01236", "1256", "02356", "023456", "012", "0123456", "012356")


def strokes(number, x, y):
    for digit in number:
        for segment in DIGITS[int(digit)]:
            x0, y0, x1, y1 = SEGMENTS[int(segment)]
            yield f"{x + x0:.2f} {y + y0:.2f} m {x + x1:.2f} {y + y1:.2f} l S"
        x += 7


def drawn_pdf(rows, shift=0.0):
    """PDF bytes of one page with a ruled table of `rows`, each a list of numbers; `shift` moves the last row down."""
    lines = ["1.2 w 0 J"]
    for r, row in enumerate(rows):
        y = 240 - 20 * r - (shift if r == len(rows) - 1 else 0)
        for c, number in enumerate(row):
            lines += strokes(number, 20 + 80 * c, y)
        lines.append(f"0.6 w 10 {y - 5:.2f} m 290 {y - 5:.2f} l S 1.2 w")
    content = "\n".join(lines).encode()
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 280]/Contents 4 0 R/Resources<<>>>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start


ROWS = [["133766677", "804615083", "100"], ["6179122", "3586044", "45"], ["20396531", "62766190", "9"]]
