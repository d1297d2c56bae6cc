"""Which shapes, and which parts of them, later ones leave to be seen."""
import array
import math

GRID = 2             # cells per unit for finding what is covered


class Canvas:
    """Who is seen where: the number of the last shape painted over each cell of a grid."""

    def __init__(self, width, height):
        self.rows = [array.array("i", [-1]) * (int(width * GRID) + 4) for _ in range(int(height * GRID) + 4)]

    def fill(self, subpaths, number):
        """Nonzero winding, sampled at the middle of the cells."""
        crossings = {}
        for points, _ in subpaths:
            for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1]):
                turn = 1 if y1 > y0 else -1
                if turn < 0:
                    x0, y0, x1, y1 = x1, y1, x0, y0
                for row in range(max(0, math.ceil(y0 * GRID - 0.5)), min(len(self.rows), math.ceil(y1 * GRID - 0.5))):
                    x = x0 + (x1 - x0) * ((row + 0.5) / GRID - y0) / (y1 - y0)
                    crossings.setdefault(row, []).append((x * GRID, turn))
        for row, met in crossings.items():
            winding, begin = 0, 0.0
            for x, turn in sorted(met):
                if winding == 0:
                    begin = x
                winding += turn
                if winding == 0:
                    self.span(row, begin - 0.5, x - 0.5, number)

    def stroke(self, points, width, number):
        reach = max(width * GRID / 2, 0.75)
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            steps = int(math.hypot(x1 - x0, y1 - y0) * GRID) + 1
            for i in range(steps + 1):
                x, y = (x0 + (x1 - x0) * i / steps) * GRID, (y0 + (y1 - y0) * i / steps) * GRID
                for row in range(max(0, math.ceil(y - reach - 0.5)), min(len(self.rows), math.ceil(y + reach - 0.5))):
                    self.span(row, x - reach, x + reach, number)

    def span(self, row, begin, end, number):
        cells = self.rows[row]
        first, last = max(0, math.ceil(begin)), min(len(cells), math.ceil(end))
        if last > first:
            cells[first:last] = array.array("i", [number]) * (last - first)

    def seen(self):
        counts = {}
        for row in self.rows:
            for number in row:
                counts[number] = counts.get(number, 0) + 1
        return {number for number, count in counts.items() if count >= 2}


def visible(shapes, width, height):
    """The shapes less all that later ones cover: whole shapes, and single parts of those without a stroke."""
    canvas, parts = Canvas(width, height), []
    for index, (_, stroke, subpaths) in enumerate(shapes):
        for group in ([subpaths] if stroke else [[subpath] for subpath in subpaths]):
            if shapes[index][0] != "-":
                canvas.fill(group, len(parts))
            for points, closed in group if stroke else []:
                canvas.stroke(points + points[:1] if closed else points, stroke, len(parts))
            parts.append((index, group))
    seen = canvas.seen()
    kept = [[] for _ in shapes]
    for number, (index, group) in enumerate(parts):
        if number in seen:
            kept[index] += group
    return [(colour, stroke, subpaths) for (colour, stroke, _), subpaths in zip(shapes, kept) if subpaths]
