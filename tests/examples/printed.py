"""Figures of the letters (tests/cases/source-tables) and the invented ones beside this script."""
import csv
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent / "cases" / "source-tables"
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
# Spellings of the letters → the district meant.
OFFICIAL = {"เผ่าไร่": "เฝ้าไร่", "โพธิตาก": "โพธิ์ตาก", "เมือง": "เมืองหนองคาย", "เมืงหนองคาย": "เมืองหนองคาย",
            "ศรีนคร": "สระใคร", "น้ำรึม": "เฝ้าไร่", "โพธิ์พิสัย": "โพนพิสัย", "พลับพลายชัย": "พลับพลาชัย"}


def official(name):
    return OFFICIAL.get(name, name)


def table(name):
    """Rows of a source table as dictionaries; figures become int, blanks None."""
    with open(TABLES / f"{name}.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row.pop("source_line", None)
        for key, text in row.items():
            if key not in ("district", "no"):
                row[key] = int(text) if text else None
        row["no"] = int(row["no"]) if row["no"] else None
    return rows


def invented(name):
    with open(HERE / f"{name}.csv", encoding="utf-8", newline="") as file:
        return {row["district"]: row for row in csv.DictReader(file)}


def satang(value):
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)
