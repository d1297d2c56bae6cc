"""Thin black shapes as strokes: a third of the room for the same print."""
import math

from emblem.outline import chord_times, dot, minus

THIN = 5             # units; black shapes up to this width may be drawn as strokes


def perimeter_and_area(points):
    ring = list(zip(points, points[1:] + points[:1]))
    perimeter = sum(math.hypot(*minus(q, p)) for p, q in ring)
    return perimeter, abs(sum(p[0] * q[1] - q[0] * p[1] for p, q in ring)) / 2


def spread(points, count):
    """`count` points at equal distances along the line."""
    times, result, at = chord_times(points), [], 0
    for i in range(count):
        wanted = i / (count - 1)
        while at < len(points) - 2 and times[at + 1] < wanted:
            at += 1
        span = times[at + 1] - times[at]
        t = (wanted - times[at]) / span if span > 0 else 0
        p, q = points[at], points[at + 1]
        result.append((p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t))
    return result


def middle_line(points):
    """(width, points) of the stroke that a thin shape amounts to, None for any other shape."""
    perimeter, area = perimeter_and_area(points)
    if perimeter ** 2 <= 16 * area:
        return None
    width = (perimeter - math.sqrt(perimeter ** 2 - 16 * area)) / 4
    length = perimeter / 2 - width
    if width > THIN or length < 2 * width:
        return None
    pairs = ((i, j) for i in range(len(points)) for j in range(i + 1, len(points)))
    one, other = max(pairs, key=lambda pair: dot(*[minus(points[pair[0]], points[pair[1]])] * 2))
    count = 9
    sides = spread(points[one:other + 1], count), spread((points[other:] + points[:one + 1])[::-1], count)
    middle = [((p[0] + q[0]) / 2, (p[1] + q[1]) / 2) for p, q in zip(*sides)]
    apart = [math.hypot(*minus(p, q)) for p, q in zip(*sides)]
    along = sum(math.hypot(*minus(q, p)) for p, q in zip(middle, middle[1:]))
    if max(apart) > 2 * width + 0.5 or abs(along - length) > 0.2 * length + width:
        return None
    # Round ends reach half a width beyond the line.
    inset = min(0.3, width / 2 / along)
    line = spread(middle, 101)
    return width, spread(line[int(inset * 100):101 - int(inset * 100)], count)
