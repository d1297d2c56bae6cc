"""Outlines simplified to what a printer shows: lines and curves fitted anew (after Schneider, Graphics Gems I)."""
import math

TOLERANCE = 1.2      # units; 36 micrometres on a letter, less than a printer's dot at 600 per inch
SMALL = 14           # units; shapes below this size are followed more closely in proportion
STEP = 1.5           # units between the points that a curve is sampled at
NEAR = 2.0           # units; points closer together are one
CORNER = 0.8         # cosine of the turn that makes a corner


def dot(p, q):
    return p[0] * q[0] + p[1] * q[1]


def minus(p, q):
    return (p[0] - q[0], p[1] - q[1])


def unit(p):
    length = math.hypot(*p)
    return (p[0] / length, p[1] / length) if length > 1e-9 else (0.0, 0.0)


def on_curve(curve, t):
    s = 1 - t
    weights = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    return (sum(w * p[0] for w, p in zip(weights, curve)), sum(w * p[1] for w, p in zip(weights, curve)))


def best_curve(points, times, leaving, arriving):
    """The cubic through both ends with these tangents that comes nearest to the points (least squares)."""
    first, last = points[0], points[-1]
    c00 = c01 = c11 = x0 = x1 = 0.0
    for point, t in zip(points, times):
        s = 1 - t
        b1, b2 = 3 * s * s * t, 3 * s * t * t
        a1, a2 = (leaving[0] * b1, leaving[1] * b1), (arriving[0] * b2, arriving[1] * b2)
        rest = minus(point, on_curve((first, first, last, last), t))
        c00, c01, c11 = c00 + dot(a1, a1), c01 + dot(a1, a2), c11 + dot(a2, a2)
        x0, x1 = x0 + dot(a1, rest), x1 + dot(a2, rest)
    determinant = c00 * c11 - c01 * c01
    length = math.hypot(*minus(last, first))
    alpha = beta = 0.0
    if abs(determinant) > 1e-9:
        alpha, beta = (x0 * c11 - x1 * c01) / determinant, (c00 * x1 - c01 * x0) / determinant
    if not (1e-3 * length < alpha < 3 * length and 1e-3 * length < beta < 3 * length):
        alpha = beta = length / 3
    return (first, (first[0] + leaving[0] * alpha, first[1] + leaving[1] * alpha),
            (last[0] + arriving[0] * beta, last[1] + arriving[1] * beta), last)


def chord_times(points):
    """How far along each point lies, 0 to 1."""
    lengths = [0.0]
    for before, point in zip(points, points[1:]):
        lengths.append(lengths[-1] + math.hypot(*minus(point, before)))
    return [length / (lengths[-1] or 1) for length in lengths]


def farthest(points, places):
    distances = [math.hypot(*minus(p, q)) for p, q in zip(points, places)]
    worst = max(range(len(points)), key=distances.__getitem__)
    return distances[worst], worst


def fitted(points, leaving, arriving, tolerance):
    """Lines and curves that stay within `tolerance` of the points (after Schneider, Graphics Gems I)."""
    times = chord_times(points)
    first, last = points[0], points[-1]
    chord = [(first[0] + (last[0] - first[0]) * t, first[1] + (last[1] - first[1]) * t) for t in times]
    if len(points) == 2 or farthest(points, chord)[0] < tolerance:
        return [("l", [last])]
    curve = best_curve(points, times, leaving, arriving)
    for _ in range(4):
        error, worst = farthest(points, [on_curve(curve, t) for t in times])
        if error < tolerance:
            return [("c", list(curve[1:]))]
        times = [refined(curve, point, t) for point, t in zip(points, times)]
        curve = best_curve(points, times, leaving, arriving)
    worst = min(max(worst, 1), len(points) - 2)
    through = unit(minus(points[worst + 1], points[worst - 1]))
    back = (-through[0], -through[1])
    return (fitted(points[:worst + 1], leaving, back, tolerance) +
            fitted(points[worst:], through, arriving, tolerance))


def refined(curve, point, t):
    """A better parameter for the point (one Newton step)."""
    at = on_curve(curve, t)
    d1 = [(3 * (q[0] - p[0]), 3 * (q[1] - p[1])) for p, q in zip(curve, curve[1:])]
    d2 = [(2 * (q[0] - p[0]), 2 * (q[1] - p[1])) for p, q in zip(d1, d1[1:])]
    s = 1 - t
    v = tuple(s * s * d1[0][i] + 2 * s * t * d1[1][i] + t * t * d1[2][i] for i in (0, 1))
    w = tuple(s * d2[0][i] + t * d2[1][i] for i in (0, 1))
    rest = minus(at, point)
    slope = dot(v, v) + dot(rest, w)
    return min(1.0, max(0.0, t - dot(rest, v) / slope)) if abs(slope) > 1e-9 else t


def flattened(start, op, points):
    """Points along a segment, without its start."""
    if op == "l":  # a line needs points of its own, or a curve fitted over it could bulge
        steps = max(1, int(math.hypot(*minus(points[0], start)) / STEP / 2))
        return [(start[0] + (points[0][0] - start[0]) * i / steps, start[1] + (points[0][1] - start[1]) * i / steps)
                for i in range(1, steps + 1)]
    curve = (start,) + tuple(points)
    steps = max(1, min(24, int(sum(math.hypot(*minus(q, p)) for p, q in zip(curve, curve[1:])) / STEP)))
    return [on_curve(curve, i / steps) for i in range(1, steps + 1)]


def outlines(drawn):
    """(points, is closed) of every subpath."""
    subpaths, at = [], None
    for op, points in drawn:
        if op == "m":
            subpaths.append(([points[0]], False))
        elif op == "h":
            subpaths[-1] = (subpaths[-1][0], True)
        else:
            subpaths[-1][0].extend(p for p in flattened(at, op, points) if math.hypot(*minus(p, at)) > 1e-6)
        at = points[-1] if points else subpaths[-1][0][0]
    return subpaths


def simplified(points, closed):
    """The subpath as operators: cut at its corners, every smooth piece fitted anew."""
    if closed and math.hypot(*minus(points[0], points[-1])) > 1e-6:
        points = points + points[:1]
    tolerance = min(TOLERANCE, max(max(v) - min(v) for v in zip(*points)) / SMALL * TOLERANCE)
    points = thinned(points, NEAR / TOLERANCE * tolerance)
    cuts = [0]
    for i in range(1, len(points) - 1):
        before, after = unit(minus(points[i], points[i - 1])), unit(minus(points[i + 1], points[i]))
        if dot(before, after) < CORNER:
            cuts.append(i)
    cuts.append(len(points) - 1)
    result = [("m", points[:1])]
    for begin, end in zip(cuts, cuts[1:]):
        piece = points[begin:end + 1]
        if len(piece) > 1:
            result += fitted(piece, unit(minus(piece[1], piece[0])), unit(minus(piece[-2], piece[-1])), tolerance)
    result = without_small_corners(result, tolerance)
    if closed and len(result) > 2 and result[-1][0] == "l":
        result.pop()  # closing draws it
    return result + ([("h", [])] if closed else [])


def thinned(points, near):
    """The points less those that stand closer together than a printer resolves; both ends stay."""
    kept = points[:1]
    for point in points[1:-1]:
        if math.hypot(*minus(point, kept[-1])) >= near:
            kept.append(point)
    if len(kept) > 1 and math.hypot(*minus(points[-1], kept[-1])) < near:
        kept.pop()
    return kept + points[-1:]


def without_small_corners(drawn, tolerance):
    """The segments less corners between two lines that hardly stand out from the straight way."""
    kept = drawn[:2]
    for op, points in drawn[2:]:
        if op == "l" and kept[-1][0] == "l" and len(kept) > 1:
            start, corner, end = kept[-2][1][-1], kept[-1][1][0], points[0]
            along = minus(end, start)
            length = math.hypot(*along)
            away = abs(along[0] * (corner[1] - start[1]) - along[1] * (corner[0] - start[0]))
            if length > 0 and away < length * tolerance:
                kept.pop()
        kept.append((op, points))
    return kept


def number(value, decimals=0):
    text = f"{value:.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def operators(drawn):
    """The segments as text, without steps that rounding made nothing of."""
    parts, shown_at = [], None
    for op, points in drawn:
        shown = [f"{number(x)} {number(y)}" for x, y in points]
        if op in "lc" and all(place == shown_at for place in shown):
            continue
        if op == "c" and is_straight(shown_at, points):
            op, shown = "l", shown[-1:]
        parts.append(" ".join(shown + [op]))
        shown_at = shown[-1] if shown else shown_at
    return " ".join(parts)


def is_straight(shown_start, points):
    x, y = (float(n) for n in shown_start.split())
    along = minus(points[-1], (x, y))
    length = math.hypot(*along)
    return length > 0 and all(abs(along[0] * (p[1] - y) - along[1] * (p[0] - x)) / length < TOLERANCE / 2
                              for p in points[:-1])
