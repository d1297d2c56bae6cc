"""A page for the peers: what stands where, in millimetres and points, from the text that `letters --text` gives.

Sizes and margins are those of templates/layout/letter.xml; the font's size is scaled as raingan does it, so that all set
the same length of text.
"""
import struct
from dataclasses import dataclass, field

NOMINAL = 16.0        # points of TH Sarabun
KO_KAI = 0.386        # em: the advance of ก in TH Sarabun
PITCH = 18.08         # points from line to line
LEFT, RIGHT, TOP, BOTTOM = 30.0, 20.0, 30.0, 20.0  # mm
WIDTH = 210.0 - LEFT - RIGHT

# Columns of the lines that have several texts: where they begin, and what stands at the right.
STOPS = {"number-line": (0, 93), "subject": (0, 13), "to": (0, 12), "reference": (0, 15), "attachments": (0, 27, 125),
         "table-note": (0, 22)}
# Paragraphs that are not plain ones: left edge, right edge, indent of the first line, alignment.
PARAGRAPHS = {"date": (75, 0, 0, "left"), "body": (0, 0, 25, "justify"), "clause": (0, 0, 25, "justify"),
              "closing-request": (0, 0, 25, "justify"), "closing": (75, 0, 0, "left"), "signer": (40, 0, 0, "center"),
              "contact": (0, 0, 0, "left"), "motto": (0, 10, 0, "center"), "qr-caption": (115, 0, 0, "center"),
              "annex-label": (0, 0, 0, "right"), "annex-title": (0, 0, 0, "center"), "annex-subtitle": (0, 0, 0, "center")}
BEFORE = 6.0          # points between parts of a letter
TIGHT = {"attachments", "table-note", "annex-title", "annex-subtitle", "signature-space"}


@dataclass
class Cell:
    x: float
    width: float
    text: str
    align: str = "left"


@dataclass
class Block:
    kind: str                                   # "row", "paragraph", "space" or "table"
    before: float = 0.0                         # points
    cells: list = field(default_factory=list)   # of a row
    left: float = 0.0
    right: float = 0.0
    indent: float = 0.0
    align: str = "left"
    text: str = ""
    height: float = 0.0                         # of a space, points
    head: list = field(default_factory=list)    # of a table: rows of {"text", "columns", "rows"}
    body: list = field(default_factory=list)
    columns: list = field(default_factory=list)  # alignments
    widths: list = field(default_factory=list)   # mm


def font_size(path):
    """Points at which the font sets the text as long as TH Sarabun does at 16."""
    with open(path, "rb") as file:
        data = file.read()
    tables = {}
    for i in range(struct.unpack(">H", data[4:6])[0]):
        tag, _, offset, _ = struct.unpack(">4sIII", data[12 + 16 * i:28 + 16 * i])
        tables[tag] = offset
    units = struct.unpack(">H", data[tables[b"head"] + 18:][:2])[0]
    metrics = struct.unpack(">H", data[tables[b"hhea"] + 34:][:2])[0]
    glyph = min(glyph_of(data, tables[b"cmap"], 0x0E01), metrics - 1)
    advance = struct.unpack(">H", data[tables[b"hmtx"] + 4 * glyph:][:2])[0]
    return NOMINAL * KO_KAI * units / advance


def glyph_of(data, cmap, code):
    """The glyph of a character by a cmap subtable of format 4."""
    for i in range(struct.unpack(">H", data[cmap + 2:cmap + 4])[0]):
        offset = cmap + struct.unpack(">HHI", data[cmap + 4 + 8 * i:][:8])[2]
        if struct.unpack(">H", data[offset:offset + 2])[0] != 4:
            continue
        count = struct.unpack(">H", data[offset + 6:offset + 8])[0] // 2
        words = lambda at: struct.unpack(f">{count}H", data[at:at + 2 * count])
        ends, starts = words(offset + 14), words(offset + 16 + 2 * count)
        deltas, ranges_at = words(offset + 16 + 4 * count), offset + 16 + 6 * count
        for k, (start, end) in enumerate(zip(starts, ends)):
            if not start <= code <= end:
                continue
            step = struct.unpack(">H", data[ranges_at + 2 * k:][:2])[0]
            if step == 0:
                return (code + deltas[k]) & 0xFFFF
            return struct.unpack(">H", data[ranges_at + 2 * k + step + 2 * (code - start):][:2])[0] + deltas[k] & 0xFFFF
    raise SystemExit("the font has no cmap that this can read")


def column_widths(rows, count, width):
    """Shares of `width` by the longest unbroken text of each column, for programs that do not measure themselves."""
    longest, covered = [4] * count, set()
    for y, row in enumerate(rows):
        cells = iter(row)
        for x in range(count):
            if (y, x) in covered:
                continue
            cell = next(cells)
            covered |= {(y + dy, x + dx) for dy in range(cell["rows"]) for dx in range(cell["columns"])}
            words = max([len(word) for word in cell["text"].split()], default=0)
            for dx in range(cell["columns"]):
                longest[x + dx] = max(longest[x + dx], words / cell["columns"])
    return [width * one / sum(longest) for one in longest]


def blocks_of(section):
    """Blocks of one section, from the top of the page."""
    blocks, previous = [], ""
    for block in section["blocks"]:
        style = block.get("style", "")
        before = 0.0 if style in TIGHT and style == previous else BEFORE
        if block["kind"] == "stops":
            stops = STOPS[style]
            ends = [*stops[1:], WIDTH]
            cells = [Cell(x, end - x, text) for x, end, text in zip(stops, ends, block["cells"])]
            if style == "attachments":
                cells[-1].align = "right"
            blocks.append(Block("row", before, cells))
        elif block["kind"] == "paragraph" and style == "signature-space":
            blocks.append(Block("space", height=3 * PITCH))
        elif block["kind"] == "paragraph":
            left, right, indent, align = PARAGRAPHS[style]
            blocks.append(Block("paragraph", before, left=left, right=right, indent=indent, align=align,
                                text=block["cells"][0]))
        elif block["kind"] == "table":
            body = block["body"] + block["total"]
            count = len(block["columns"])
            blocks.append(Block("table", before, head=block["head"], body=body, columns=block["columns"],
                                widths=column_widths(block["head"] + body, count, WIDTH)))
        previous = style
    return blocks


def texts_of(section):
    """Every text of a section, as it is to be found in the file again."""
    for block in blocks_of(section):
        if block.text:
            yield block.text
        for cell in block.cells:
            if cell.text:
                yield cell.text
        for row in block.head + block.body:
            for cell in row:
                if cell["text"]:
                    yield cell["text"]
