"""Pages as grey pictures: rendered by poppler, kept as small PNGs, compared so that noise of the edges passes and a moved
line or another digit does not. Standard library only."""
import base64
import html
import struct
import subprocess
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path

DPI = 80
LEVELS = 16           # shades that are kept: 4 bits a pixel
NOISE = 40            # of 255: what a pixel may differ by and count for nothing
BLOCK = 8             # pixels; a digit of 14 pt is about 5 by 9
TOLERATED = 240       # the differences beyond NOISE that one block may add up to; ๔ for ๕ adds up to 300


@dataclass(frozen=True)
class Picture:
    width: int
    height: int
    grey: bytes  # a byte a pixel, row by row, 0 black

    def row(self, y):
        return self.grey[y * self.width:(y + 1) * self.width]


def kept(picture):
    """The picture as its golden file keeps it."""
    step = 255 // (LEVELS - 1)
    shades = bytes(min(LEVELS - 1, (value + step // 2) // step) * step for value in range(256))
    return Picture(picture.width, picture.height, picture.grey.translate(shades))


def pages(pdf, dpi=DPI):
    """Every page of a PDF, as its golden file would keep it."""
    with tempfile.TemporaryDirectory(prefix="raingan-raster-") as folder:
        subprocess.run(["pdftoppm", "-gray", "-r", str(dpi), str(pdf), f"{folder}/p"], check=True, capture_output=True)
        return [kept(read_pgm(path.read_bytes())) for path in sorted(Path(folder).iterdir())]


def read_pgm(data):
    kind, width, height, most = data.split(maxsplit=4)[:4]
    assert kind == b"P5" and most == b"255", "not an 8-bit grey picture"
    width, height = int(width), int(height)
    return Picture(width, height, data[-width * height:])


def _chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _packed(picture):
    """Two pixels a byte, each row behind its filter byte (0: none)."""
    step = 255 // (LEVELS - 1)
    out = bytearray()
    for y in range(picture.height):
        shades = picture.row(y).translate(bytes(value // step for value in range(256)))
        if len(shades) % 2:
            shades += b"\0"
        out.append(0)
        out += bytes(high << 4 | low for high, low in zip(shades[::2], shades[1::2]))
    return bytes(out)


def png(picture):
    """4-bit grey PNG (ISO/IEC 15948) of a kept picture, as small as zlib makes it."""
    raw = _packed(picture)
    best = None
    for strategy in (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_RLE):
        packer = zlib.compressobj(9, zlib.DEFLATED, 15, 9, strategy)
        packed = packer.compress(raw) + packer.flush()
        best = packed if best is None or len(packed) < len(best) else best
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 4, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", best) + _chunk(b"IEND", b"")


def read_png(data):
    """What png() wrote."""
    width, height, depth, colour = struct.unpack(">IIBB", data[16:26])
    assert (depth, colour) == (4, 0), "not a golden picture"
    at, packed = 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"IDAT":
            packed += data[at + 8:at + 8 + size]
        at += size + 12
    raw = zlib.decompress(packed)
    step, length = 255 // (LEVELS - 1), (width + 1) // 2
    pairs = [bytes((value >> 4) * step for value in range(256)), bytes((value & 15) * step for value in range(256))]
    grey = bytearray()
    for y in range(height):
        row = raw[y * (length + 1) + 1:(y + 1) * (length + 1)]
        pixels = bytearray(2 * length)
        pixels[::2], pixels[1::2] = row.translate(pairs[0]), row.translate(pairs[1])
        grey += pixels[:width]
    return Picture(width, height, bytes(grey))


def differing_blocks(expected, got):
    """(x, y) of every block of pixels that differs by more than noise; blocks overlap by half."""
    if (expected.width, expected.height) != (got.width, got.height):
        return [(0, 0)]
    if expected.grey == got.grey:
        return []
    half, sums = BLOCK // 2, {}
    for y in range(expected.height):
        left, right = expected.row(y), got.row(y)
        if left == right:
            continue
        for x, (a, b) in enumerate(zip(left, right)):
            excess = abs(a - b) - NOISE
            if excess <= 0:
                continue
            for column in (x // half, x // half - 1):
                for row in (y // half, y // half - 1):
                    sums[column, row] = sums.get((column, row), 0) + excess
    return sorted((column * half, row * half) for (column, row), amount in sums.items() if amount > TOLERATED)


def difference(expected, got):
    """What is missing and what is too much, darkest where they differ most, on what both share made pale."""
    height, width = min(expected.height, got.height), min(expected.width, got.width)
    grey = bytearray(b"\xff" * (got.width * got.height))
    for y in range(height):
        left, right = expected.row(y), got.row(y)
        base = y * got.width
        if left == right:
            grey[base:base + width] = bytes(255 - (255 - a) // 6 for a in left[:width])
            continue
        for x in range(width):
            a, b = left[x], right[x]
            grey[base + x] = 255 - abs(a - b) if abs(a - b) > NOISE else 255 - (255 - a) // 6
    return kept(Picture(got.width, got.height, bytes(grey)))


def _image(picture):
    return f'<img src="data:image/png;base64,{base64.b64encode(png(picture)).decode()}" width="{picture.width}">'


def report(path, failures):
    """One HTML page for [(name, expected or None, got or None, blocks)]."""
    parts = ['<!doctype html><meta charset="utf-8"><title>Pages that differ</title><style>body{font:14px sans-serif}'
             'figure{display:inline-block;margin:4px;position:relative}img{border:1px solid #999}'
             'i{position:absolute;border:2px solid #d00;width:8px;height:8px}</style>']
    for name, expected, got, blocks in failures:
        parts.append(f"<h2>{html.escape(name)}</h2>")
        marks = "".join(f'<i style="left:{x - 1}px;top:{y + 17}px"></i>' for x, y in blocks[:400])
        shown = [("expected", expected, ""), ("got", got, marks)]
        if expected is not None and got is not None:
            shown.append(("difference", difference(expected, got), ""))
        for title, picture, over in shown:
            if picture is not None:
                parts.append(f"<figure><div style='height:18px'>{title}</div>{_image(picture)}{over}</figure>")
    Path(path).write_text("\n".join(parts), encoding="utf-8")
