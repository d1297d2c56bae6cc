"""LibreOffice Writer: flat ODT files, all converted by one process."""
import subprocess
from xml.sax.saxutils import escape

NAMESPACES = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible"),
    ("svg", "svg-compatible")))


def lines(text):
    """Text of a paragraph; two spaces are written as ODF wants them."""
    return escape(text).replace("  ", ' <text:s text:c="1"/>').replace("\n", "<text:line-break/>")


class Writer:
    """One document: automatic styles are made as they are asked for."""

    def __init__(self, size, pitch, margins):
        self.size, self.pitch, self.margins = size, pitch, margins
        self.styles = {}

    def style(self, family, properties):
        return self.styles.setdefault((family, properties), f"s{len(self.styles)}")

    def paragraph(self, text, align="left", left=0, right=0, indent=0, before=0, size=None):
        size = size or self.size
        pitch = self.pitch * size / self.size
        name = self.style("paragraph", (
            f'<style:paragraph-properties fo:text-align="{ {"left": "start", "right": "end"}.get(align, align)}" '
            f'fo:margin-left="{left}mm" fo:margin-right="{right}mm" fo:text-indent="{indent}mm" '
            f'fo:margin-top="{before}pt" fo:margin-bottom="0pt" fo:line-height="{pitch:.2f}pt" fo:orphans="2" '
            f'fo:widows="2"/><style:text-properties fo:font-size="{size:.2f}pt" style:font-size-asian="{size:.2f}pt" '
            f'style:font-size-complex="{size:.2f}pt"/>'))
        return f'<text:p text:style-name="{name}">{lines(text)}</text:p>'

    def table(self, widths, rows, border, before):
        name = self.style("table", f'<style:table-properties style:width="{sum(widths):.2f}mm" table:align="left" '
                                   f'fo:margin-top="{before}pt" fo:margin-bottom="0mm" table:border-model="collapsing"/>')
        columns = "".join('<table:table-column table:style-name="' + self.style(
            "table-column", f'<style:table-column-properties style:column-width="{width:.2f}mm"/>') + '"/>'
                          for width in widths)
        edge = "0.5pt solid #000000" if border else "none"
        inside = "1mm" if border else "0mm"
        cell_style = self.style("table-cell", f'<style:table-cell-properties fo:border="{edge}" fo:padding="{inside}"/>')
        text = f'<table:table table:style-name="{name}">{columns}'
        for row in rows:
            text += "<table:table-row>"
            for content, columns_, rows_ in row:
                text += "<table:covered-table-cell/>" if content is None else (
                    f'<table:table-cell table:style-name="{cell_style}" table:number-columns-spanned="{columns_}" '
                    f'table:number-rows-spanned="{rows_}">{content}</table:table-cell>')
            text += "</table:table-row>"
        return text + "</table:table>"

    def grid(self, block):
        """Rows of a table with a covered cell wherever another one reaches."""
        size, count = self.size * 14 / 16, len(block.columns)
        covered, rows = {}, []
        for y, row in enumerate(block.head + block.body):
            cells, out, x = iter(row), [], 0
            while x < count:
                if covered.get((y, x)):
                    out.append((None, 1, 1))
                    x += 1
                    continue
                cell = next(cells)
                align = "center" if y < len(block.head) else block.columns[x]
                out.append((self.paragraph(cell["text"], align, size=size), cell["columns"], cell["rows"]))
                for dy in range(cell["rows"]):
                    for dx in range(cell["columns"]):
                        covered[(y + dy, x + dx)] = True
                x += 1
            rows.append(out)
        return self.table(block.widths, rows, True, block.before)

    def body(self, block):
        if block.kind == "space":
            return self.paragraph("", before=block.height - self.pitch)
        if block.kind == "paragraph":
            return self.paragraph(block.text, block.align, block.left, block.right, block.indent, block.before)
        if block.kind == "row":
            cells = [(self.paragraph(cell.text, cell.align), 1, 1) for cell in block.cells]
            return self.table([cell.width for cell in block.cells], [cells], False, block.before)
        return self.grid(block)

    def document(self, blocks):
        left, right, top, bottom = self.margins
        content = "".join(self.body(block) for block in blocks)
        automatic = "".join(f'<style:style style:name="{name}" style:family="{family}">{properties}</style:style>'
                            for (family, properties), name in self.styles.items())
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMESPACES} office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>'
            '<style:font-face style:name="Laksaman" svg:font-family="Laksaman"/></office:font-face-decls>'
            '<office:styles><style:default-style style:family="paragraph"><style:text-properties '
            'style:font-name="Laksaman" style:font-name-complex="Laksaman" style:font-name-asian="Laksaman" '
            'fo:language="en" fo:country="US" style:language-complex="th" style:country-complex="TH"/>'
            f'</style:default-style></office:styles><office:automatic-styles>{automatic}'
            '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="210mm" '
            f'fo:page-height="297mm" fo:margin-left="{left}mm" fo:margin-right="{right}mm" fo:margin-top="{top}mm" '
            f'fo:margin-bottom="{bottom}mm"/></style:page-layout></office:automatic-styles><office:master-styles>'
            '<style:master-page style:name="Standard" style:page-layout-name="page"/></office:master-styles>'
            f'<office:body><office:text>{content}</office:text></office:body></office:document>')


class Peer:
    """Writes all files first; `convert` is what is measured."""

    def __init__(self, font, size, pitch, margins):
        del font  # the installed one of the same name
        self.size, self.pitch, self.margins = size, pitch, margins

    def source(self, blocks):
        return Writer(self.size, self.pitch, self.margins).document(blocks)

    @staticmethod
    def convert(sources, folder, profile):
        subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf",
                        "--outdir", str(folder), *map(str, sources)], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
