"""Paths of an SVG drawing: transforms applied, references followed, colours reduced to black and white."""
import math
import re

NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
IDENTITY = (1, 0, 0, 1, 0, 0)
SVG = "{http://www.w3.org/2000/svg}"
HREFS = ("{http://www.w3.org/1999/xlink}href", "href")
OPERANDS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "z": 0}


def multiplied(outer, inner):
    """The matrix that applies `inner` first."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, l = inner
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f)


def matrix_of(text):
    """A transform attribute as one matrix."""
    matrix = IDENTITY
    for name, arguments in re.findall(r"(\w+)\s*\(([^)]*)\)", text or ""):
        v = [float(n) for n in re.findall(NUMBER, arguments)]
        if name == "matrix":
            step = tuple(v)
        elif name == "translate":
            step = (1, 0, 0, 1, v[0], v[1] if len(v) > 1 else 0)
        elif name == "scale":
            step = (v[0], 0, 0, v[1] if len(v) > 1 else v[0], 0, 0)
        elif name == "rotate":
            angle = math.radians(v[0])
            step = (math.cos(angle), math.sin(angle), -math.sin(angle), math.cos(angle), 0, 0)
            if len(v) == 3:
                step = multiplied(multiplied((1, 0, 0, 1, v[1], v[2]), step), (1, 0, 0, 1, -v[1], -v[2]))
        else:
            raise SystemExit(f"prepare-emblem: transform {name} is not known")
        matrix = multiplied(matrix, step)
    return matrix


def segments(data):
    """(operator, points) with absolute points; operators m l c h only."""
    tokens = re.findall(r"[A-Za-z]|" + NUMBER, data)
    x = y = start_x = start_y = 0.0
    control = None  # of the curve before, for smooth ones: ("c" or "q", x, y)
    at, command = 0, None
    while at < len(tokens):
        if tokens[at].isalpha():
            command = tokens[at]
            at += 1
        kind = command.lower()
        if kind not in OPERANDS:
            raise SystemExit(f"prepare-emblem: path command {command} is not known")
        v = [float(n) for n in tokens[at:at + OPERANDS[kind]]]
        at += OPERANDS[kind]
        dx, dy = (x, y) if command.islower() else (0.0, 0.0)
        if kind == "z":
            yield "h", []
            x, y, control = start_x, start_y, None
            continue
        if kind == "h":
            p = [(v[0] + dx, y)]
        elif kind == "v":
            p = [(x, v[0] + dy)]
        else:
            p = [(v[i] + dx, v[i + 1] + dy) for i in range(0, len(v), 2)]
        if kind == "m":
            start_x, start_y = p[0]
            yield "m", p
            command = "l" if command == "m" else "L"
        elif kind in "lhv":
            yield "l", p
        else:
            same = control if control and control[0] == ("c" if kind in "cs" else "q") else None
            mirrored = (2 * x - same[1], 2 * y - same[2]) if same else (x, y)
            if kind in "st":
                p = [mirrored] + p
            control = ("c" if kind in "cs" else "q",) + p[-2]
            if kind in "qt":
                q, end = p
                p = [(x + (q[0] - x) * 2 / 3, y + (q[1] - y) * 2 / 3),
                     (end[0] + (q[0] - end[0]) * 2 / 3, end[1] + (q[1] - end[1]) * 2 / 3), end]
            yield "c", p
        if kind not in "csqt":
            control = None
        x, y = p[-1]


def style_of(element, inherited):
    """(fill, stroke, stroke width) as they stand, None where nothing was said."""
    own = dict(part.split(":", 1) for part in (element.get("style") or "").split(";") if ":" in part)
    return tuple(own.get(name, element.get(name, before)) for name, before in
                 zip(("fill", "stroke", "stroke-width"), inherited))


def collect(element, matrix, inherited, by_id, paths, depth=0):
    """Appends (fill, width, segments) of every path in painting order, in the drawing's own units."""
    if depth > 64:
        raise SystemExit("prepare-emblem: references go in a circle")
    matrix = multiplied(matrix, matrix_of(element.get("transform")))
    style = style_of(element, inherited)
    if element.tag == SVG + "use":
        target = next(element.get(name) for name in HREFS if element.get(name))
        moved = multiplied(matrix, (1, 0, 0, 1, float(element.get("x", 0)), float(element.get("y", 0))))
        collect(by_id[target.lstrip("#")], moved, style, by_id, paths, depth + 1)
    elif element.tag == SVG + "path":
        a, b, c, d, e, f = matrix
        fill, stroke, width = style
        width = float(re.match(NUMBER, width or "1").group()) * math.sqrt(abs(a * d - b * c))
        drawn = [(op, [(a * x + c * y + e, b * x + d * y + f) for x, y in points])
                 for op, points in segments(element.get("d", ""))]
        # A colour becomes white; a shape that was given none is black, as SVG has it.
        colour = "-" if fill == "none" else "000000" if fill in (None, "#000", "#000000", "black") else "FFFFFF"
        paths.append((colour, 0 if stroke in (None, "none") else width, drawn))
    for child in element:
        if child.tag != SVG + "defs":
            collect(child, matrix, style, by_id, paths, depth + 1)
