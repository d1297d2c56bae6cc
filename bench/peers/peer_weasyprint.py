"""WeasyPrint: one process, style sheet and font configuration made once (its manual, «Stylesheets» and fonts)."""
from html import escape

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

STYLE = """@font-face {{ font-family: Letter; src: url(file://{font}) }}
@page {{ size: A4; margin: {top}mm {right}mm {bottom}mm {left}mm }}
html {{ font: {size}pt/{pitch}pt Letter; }}
body, p, table {{ margin: 0; padding: 0; }}
p {{ orphans: 2; widows: 2 }}
table {{ border-collapse: collapse; width: 100%; }}
table.row {{ table-layout: fixed }}
table.row td {{ padding: 0; vertical-align: top }}
table.grid {{ font-size: {table}pt }}
table.grid td, table.grid th {{ border: 0.5pt solid black; padding: 1pt 3pt; font-weight: normal }}
"""


def lines(text):
    return "<br>".join(escape(part) for part in text.split("\n"))


def cells(row, columns, tag):
    column = len(columns) - sum(cell["columns"] for cell in row)  # below a cell of several rows: not needed in a head
    for cell in row:
        align = "center" if tag == "th" else columns[column]
        column += cell["columns"]
        yield (f'<{tag} colspan="{cell["columns"]}" rowspan="{cell["rows"]}" style="text-align:{align}">'
               f'{lines(cell["text"])}</{tag}>')


def html_of(block):
    if block.kind == "space":
        return f'<div style="height:{block.height}pt"></div>'
    if block.kind == "paragraph":
        return (f'<p style="margin:{block.before}pt {block.right}mm 0 {block.left}mm;text-indent:{block.indent}mm;'
                f'text-align:{block.align}">{lines(block.text)}</p>')
    if block.kind == "row":
        parts = "".join(f'<td style="width:{cell.width}mm;text-align:{cell.align}">{lines(cell.text)}</td>'
                        for cell in block.cells)
        return f'<table class="row" style="margin-top:{block.before}pt"><tr>{parts}</tr></table>'
    head = "".join(f'<tr>{"".join(cells(row, block.columns, "th"))}</tr>' for row in block.head)
    body = "".join(f'<tr>{"".join(cells(row, block.columns, "td"))}</tr>' for row in block.body)
    return f'<table class="grid" style="margin-top:{block.before}pt"><thead>{head}</thead><tbody>{body}</tbody></table>'


class Peer:
    def __init__(self, font, size, pitch, margins):
        left, right, top, bottom = margins
        self.fonts = FontConfiguration()
        self.style = CSS(string=STYLE.format(font=font, size=size, pitch=pitch, left=left, right=right, top=top,
                                             bottom=bottom, table=size * 14 / 16), font_config=self.fonts)

    def pdf(self, blocks):
        body = "".join(html_of(block) for block in blocks)
        page = f'<!doctype html><html lang="th"><meta charset="utf-8"><title>หนังสือ</title><body>{body}</body></html>'
        return HTML(string=page).write_pdf(stylesheets=[self.style], font_config=self.fonts)
