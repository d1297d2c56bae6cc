"""Reads the cells of an XLSX with the standard library alone: a second opinion on what the program writes and reads."""
import re
import xml.etree.ElementTree as ElementTree
import zipfile
from decimal import Decimal

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
THAI = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def text_of(item):
    """The text of a string item, without reading aids (rPh)."""
    runs = item.findall(f"{MAIN}t") + item.findall(f"{MAIN}r/{MAIN}t")
    return "".join(run.text or "" for run in runs)


def column_of(reference):
    number = 0
    for letter in re.match(r"[A-Z]+", reference).group():
        number = number * 26 + ord(letter) - 64
    return number


def value_of(cell, strings):
    kind, stored = cell.get("t", "n"), cell.find(f"{MAIN}v")
    if kind == "inlineStr":
        return text_of(cell.find(f"{MAIN}is"))
    if stored is None or stored.text is None:
        return None
    if kind == "s":
        return strings[int(stored.text)]
    return stored.text if kind == "str" else Decimal(stored.text)


def sheets(path):
    """{sheet name: rows}; a row is {column number from 1: text or Decimal}. Blank cells are left out."""
    with zipfile.ZipFile(path) as archive:
        def part(name):
            return ElementTree.fromstring(archive.read(name))
        shared = "xl/sharedStrings.xml"
        strings = [text_of(item) for item in part(shared)] if shared in archive.namelist() else []
        targets = {link.get("Id"): link.get("Target") for link in part("xl/_rels/workbook.xml.rels")}
        found = {}
        for sheet in part("xl/workbook.xml").iter(f"{MAIN}sheet"):
            rows = []
            for row in part("xl/" + targets[sheet.get(LINK)].removeprefix("/xl/")).iter(f"{MAIN}row"):
                cells = {column_of(c.get("r")): value_of(c, strings) for c in row.iter(f"{MAIN}c")}
                rows.append({column: value for column, value in cells.items() if value not in (None, "")})
            found[sheet.get("name")] = rows
        return found


def number(value):
    """A figure however it was typed; None where there is none."""
    if isinstance(value, Decimal) or value is None:
        return value
    plain = value.translate(THAI).replace(",", "").replace("บาท", "").strip()
    if plain == "-":
        return Decimal(0)
    return Decimal(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain) else None
