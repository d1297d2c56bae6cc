"""Typst: one compiler for all letters, the page as data (its manual, «Loading data» and sys.inputs)."""
import json
import tempfile
from pathlib import Path

import typst

TEMPLATE = """#let data = json(bytes(sys.inputs.page))
#set page(width: 210mm, height: 297mm, margin: (left: {left}mm, right: {right}mm, top: {top}mm, bottom: {bottom}mm))
#set text(font: "Laksaman", size: {size}pt, lang: "th", region: "TH", top-edge: {above}pt, bottom-edge: -{below}pt)
#set par(leading: 0pt, spacing: 0pt)
#set block(spacing: 0pt)
#let lines(text) = text.split("\\n").join(linebreak())
#let how = (left: left, right: right, center: center, justify: left)
#for b in data {{
  v(b.before * 1pt)
  if b.kind == "space" {{ v(b.height * 1pt) }}
  if b.kind == "paragraph" {{
    pad(left: b.left * 1mm, right: b.right * 1mm, align(how.at(b.align), par(
      justify: b.align == "justify", first-line-indent: (amount: b.indent * 1mm, all: true), lines(b.text))))
  }}
  if b.kind == "row" {{
    grid(columns: b.cells.map(c => c.width * 1mm), ..b.cells.map(c => align(how.at(c.align), lines(c.text))))
  }}
  if b.kind == "table" {{
    let cell(c) = table.cell(colspan: c.columns, rowspan: c.rows, lines(c.text))
    set text(size: {table}pt)
    table(columns: b.columns.len(), stroke: 0.5pt, inset: 3pt, align: (x, y) => if y < b.head.len() {{ center + horizon }}
      else {{ how.at(b.columns.at(x)) }},
      table.header(..b.head.flatten().map(cell)), ..b.body.flatten().map(cell))
  }}
}}
"""


def plain(block):
    values = dict(block.__dict__)
    values["cells"] = [cell.__dict__ for cell in block.cells]
    return values


class Peer:
    def __init__(self, font, size, pitch, margins):
        left, right, top, bottom = margins
        template = TEMPLATE.format(left=left, right=right, top=top, bottom=bottom, size=size, above=pitch * 0.76,
                                   below=pitch * 0.24, table=size * 14 / 16)
        self.folder = tempfile.TemporaryDirectory(prefix="raingan-peers-")
        source = Path(self.folder.name) / "letter.typ"
        source.write_text(template, encoding="utf-8")
        self.compiler = typst.Compiler(str(source), root=self.folder.name, font_paths=[str(font.parent)],
                                       ignore_system_fonts=True)

    def pdf(self, blocks):
        return self.compiler.compile(sys_inputs={"page": json.dumps([plain(block) for block in blocks])}, format="pdf")
