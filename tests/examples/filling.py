"""Fills a form's sheet as a person would: headings, rows, habits of typing."""
from decimal import Decimal

import xlsx
from printed import THAI


def shown(value, form, habit):
    """A figure as this person types it."""
    if value is None:
        return None
    if isinstance(value, Decimal):
        value = int(value) if value == int(value) else float(value)
    if value == 0 and habit.get("dash"):
        return "-"
    if habit.get("digits") == "thai" and form["thai"]:
        return f"{value:,}".translate(THAI)
    if habit.get("digits") == "text" and value >= 1000:
        return f"{value:,} บาท"
    return value


def ordered(columns, habit):
    """Some people move the last figure column in front of the first."""
    if not habit.get("reordered"):
        return columns
    figures = [c for c in columns if c[0] not in ("no", "district", "note", "grade") and len(c[1]) == 1]
    if not figures:
        return columns
    moved = figures[-1]
    rest = [c for c in columns if c is not moved]
    return rest[:2] + [moved] + rest[2:]


def fill(sheet, top, form, rows, habit):
    """Puts one table on the sheet and returns the first free row below it."""
    left = habit.get("offset", (0, 0))[1]
    columns = ordered(form["columns"], habit)
    for title in form["titles"]:
        sheet.put(top, left, title, xlsx.TITLE)
        sheet.merge(top, left, top, left + len(columns) - 1)
        top += 1
    row_at = fill_headings(sheet, top + 1, left, columns, form, habit)
    where = {column: left + at for at, (column, _) in enumerate(columns)}
    first = row_at
    for row in rows:
        for column, at in where.items():
            sheet.put(row_at, at, *cell(row, column, form, habit, where, row_at, first))
        row_at += 1
    for column, at in where.items():
        sheet.widths[at] = form.get("widths", {}).get(column, 6 if column == "no" else 16)
    for line in form.get("below", []):
        sheet.put(row_at + 1, left, line)
        row_at += 1
    return row_at


def fill_headings(sheet, head, left, columns, form, habit):
    depth = max(len(path) for _, path in columns)
    for level in range(depth):
        longest = max((len(path[level]) for _, path in columns if level < len(path)), default=0)
        sheet.heights[head + level] = 24 * max(1, -(-longest // 18))
    for at, (column, path) in enumerate(columns):
        words = [habit.get("label", path[0])] if column == "district" else path
        for level, text in enumerate(words):
            same = at > 0 and columns[at - 1][1][:level + 1] == path[:level + 1] and level < len(path) - 1
            sheet.put(head + level, left + at, None if same else text, xlsx.HEADING)
            if same:
                continue
            last = at
            while level < len(path) - 1 and last + 1 < len(columns) and columns[last + 1][1][:level + 1] == path[:level + 1]:
                last += 1
            if not habit.get("unmerged"):
                bottom = head + depth - 1 if level == len(path) - 1 else head + level
                sheet.merge(head + level, left + at, bottom, left + last)
        for level in range(len(path), depth):
            sheet.put(head + level, left + at, None, xlsx.HEADING)
    return head + depth


def cell(row, column, form, habit, where, row_at, first):
    is_total = row["no"] is None
    if column == "no":
        number = row["no"]
        return (str(number).translate(THAI) if number and form["thai"] else number), xlsx.TEXT
    if column == form.get("label", "district"):
        return (form["total"] if is_total else row[column]), xlsx.TOTAL_TEXT if is_total else xlsx.TEXT
    value = row.get(column)
    if isinstance(value, str):
        return value, xlsx.TEXT
    style = xlsx.TOTAL if is_total else xlsx.WHOLE
    if habit.get("formulas") and is_total and form.get("summed") and value is not None:
        area = f"{xlsx.reference(first, where[column])}:{xlsx.reference(row_at - 1, where[column])}"
        return (f"SUM({area})", value), style
    if habit.get("formulas") and column in form["sums"] and value is not None:
        parts = [xlsx.reference(row_at, where[p]) for p in form["sums"][column]]
        return ("+".join(parts), value), style
    return shown(value, form, habit), style


def sheets_of(tables):
    """A sheet a form, as the province keeps them."""
    sheets = []
    for form, rows in tables:
        sheet = xlsx.Sheet(form["sheet"])
        fill(sheet, 0, form, rows, {})
        sheets.append(sheet)
    return sheets


def consolidated_workbook(tables):
    return xlsx.workbook_bytes(sheets_of(tables))


def district_workbook(tables, district, habit, province="หนองคาย"):
    """The district's own rows of the tables, as its people type them."""
    sheets = []
    for form, rows in tables:
        form = dict(form, titles=form.get("own_titles", form["titles"]))
        if habit.get("one_sheet") and sheets:
            sheets[0].next_row = fill(sheets[0], sheets[0].next_row + 2, form, rows, habit)
            continue
        sheet = xlsx.Sheet("แบบรายงาน" if habit.get("one_sheet") else form["sheet"])
        start = habit.get("offset", (0, 0))[0]
        if start:
            sheet.put(0, habit["offset"][1], f"อำเภอ{district} จังหวัด{province}", xlsx.TITLE)
        sheet.next_row = fill(sheet, start, form, rows, habit)
        sheets.append(sheet)
    return xlsx.workbook_bytes(sheets)


def with_totals(rows, columns, label="รวม"):
    """The rows and their sums; a column with a blank has none."""
    total = {"no": None, "district": label}
    for column in columns:
        values = [row[column] for row in rows]
        total[column] = None if None in values else sum(values)
    return rows + [total]
