"""A small writer of XLSX files whose bytes depend on nothing but the cells.

The examples must look like what people send, so it is no part of the program and shares no code with
it: cells hold numbers, texts or formulas with their cached value; ranges may be merged.
"""
import io
import zipfile
from xml.sax.saxutils import escape

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Style numbers of styles.xml below.
PLAIN, TITLE, HEADING, TEXT, WHOLE, TOTAL, TOTAL_TEXT = range(7)

STYLES = HEAD + f"""<styleSheet xmlns="{NS}"><fonts count="2"><font><sz val="16"/><name val="TH SarabunPSK"/></font>\
<font><b/><sz val="16"/><name val="TH SarabunPSK"/></font></fonts>\
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills>\
<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>\
<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/>\
<xf fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center"/></xf>\
<xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>\
<xf fontId="0" borderId="1" applyFont="1" applyBorder="1"/>\
<xf numFmtId="3" fontId="0" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1"/>\
<xf numFmtId="3" fontId="1" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1"/>\
<xf fontId="1" borderId="1" applyFont="1" applyBorder="1"/></cellXfs></styleSheet>"""


def reference(row, column):
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


class Sheet:
    """Cells by zero-based (row, column); a value is an int, float, str, None or ("formula", cached)."""

    def __init__(self, name):
        self.name = name
        self.cells = {}
        self.merged = []
        self.widths = {}
        self.heights = {}

    def put(self, row, column, value, style=PLAIN):
        self.cells[row, column] = (value, style)

    def merge(self, first_row, first_column, last_row, last_column):
        if (first_row, first_column) != (last_row, last_column):
            self.merged.append(f"{reference(first_row, first_column)}:{reference(last_row, last_column)}")

    def xml(self, strings):
        rows = {}
        for (row, column), cell in sorted(self.cells.items()):
            rows.setdefault(row, []).append((column, cell))
        body = []
        for row, cells in rows.items():
            high = f' ht="{self.heights[row]}" customHeight="1"' if row in self.heights else ""
            body.append(f'<row r="{row + 1}"{high}>' + "".join(self._cell(row, c, v, s, strings) for c, (v, s) in cells) + "</row>")
        widths = "".join(f'<col min="{c + 1}" max="{c + 1}" width="{w}" customWidth="1"/>' for c, w in sorted(self.widths.items()))
        merged = "".join(f'<mergeCell ref="{m}"/>' for m in self.merged)
        return (HEAD + f'<worksheet xmlns="{NS}" xmlns:r="{REL}">' + '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultRowHeight="24" customHeight="1"/>' + (f"<cols>{widths}</cols>" if widths else "") +
                "<sheetData>" + "".join(body) + "</sheetData>" +
                (f'<mergeCells count="{len(self.merged)}">{merged}</mergeCells>' if merged else "") +
                '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>')

    @staticmethod
    def _cell(row, column, value, style, strings):
        where = f'<c r="{reference(row, column)}" s="{style}"'
        if value is None:
            return where + "/>"
        if isinstance(value, tuple):
            return f"{where}><f>{escape(value[0])}</f><v>{value[1]}</v></c>"
        if isinstance(value, str):
            return f'{where} t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'
        return f"{where}><v>{value}</v></c>"


def workbook_bytes(sheets):
    strings = {}
    parts = {f"xl/worksheets/sheet{i}.xml": sheet.xml(strings) for i, sheet in enumerate(sheets, 1)}
    count = len(sheets)
    parts["[Content_Types].xml"] = (
        HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        + "".join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' for i in range(1, count + 1)) +
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>')
    parts["_rels/.rels"] = (
        HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    parts["xl/workbook.xml"] = (
        HEAD + f'<workbook xmlns="{NS}" xmlns:r="{REL}"><sheets>' +
        "".join(f'<sheet name="{escape(s.name)}" sheetId="{i}" r:id="rId{i}"/>' for i, s in enumerate(sheets, 1)) + "</sheets></workbook>")
    parts["xl/_rels/workbook.xml.rels"] = (
        HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        "".join(f'<Relationship Id="rId{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, count + 1)) +
        f'<Relationship Id="rId{count + 1}" Type="{REL}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId{count + 2}" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
    parts["xl/styles.xml"] = STYLES
    items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    parts["xl/sharedStrings.xml"] = HEAD + f'<sst xmlns="{NS}" count="{len(strings)}" uniqueCount="{len(strings)}">{items}</sst>'
    first = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in first + sorted(set(parts) - set(first)):
            entry = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, parts[name])
    return packed.getvalue()
