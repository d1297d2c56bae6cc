"""What a tagged PDF says it holds, by poppler's own reading of its structure."""
import subprocess
from dataclasses import dataclass, field


@dataclass
class Table:
    headings: list = field(default_factory=list)  # rows of nothing but TH
    rows: list = field(default_factory=list)


def structure(pdf):
    """(depth, type or quoted text) of every line of the structure tree."""
    done = subprocess.run(["pdfinfo", "-struct-text", str(pdf)], check=True, capture_output=True)
    for line in done.stdout.decode("utf-8").splitlines():
        stripped = line.lstrip(" ")
        yield len(line) - len(stripped), stripped


def tables(pdf):
    """Every table in the order of the document, its cells as texts."""
    found, row, cell = [], None, None  # row: [(type, text)], cell: depth of the open one
    for depth, line in structure(pdf):
        inside = cell is not None and depth > cell
        name = line.split(" ")[0].rstrip(":")
        if inside:
            if line.startswith('"'):
                row[-1][1] += line[1:-1]
        elif name in ("TH", "TD"):
            row.append([name, ""])
            cell = depth
        else:
            cell = None
            if name == "Table":
                found.append([])
            elif name == "TR":
                row = []
                found[-1].append(row)
    made = []
    for rows in found:
        table = Table()
        for cells in rows:
            heading = all(kind == "TH" for kind, _ in cells)
            (table.headings if heading else table.rows).append([text for _, text in cells])
        made.append(table)
    return made


def text(pdf, *options):
    return subprocess.run(["pdftotext", *options, str(pdf), "-"], check=True, capture_output=True).stdout.decode("utf-8")
