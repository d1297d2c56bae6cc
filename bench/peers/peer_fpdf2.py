"""fpdf2 with text shaping (its manual, «Text Shaping» and «Text Flow Regions»)."""
from fpdf import FPDF
from fpdf.fonts import FontFace

POINT = 25.4 / 72
ALIGN = {"left": "L", "right": "R", "center": "C", "justify": "J"}


class Peer:
    def __init__(self, font, size, pitch, margins):
        self.font, self.size, self.pitch, self.margins = str(font), size, pitch, margins

    def pdf(self, blocks):
        left, right, top, bottom = self.margins
        page = FPDF(format="A4", unit="mm")
        page.set_margins(left, top, right)
        page.set_auto_page_break(True, bottom)
        page.set_lang("th-TH")
        page.c_margin = 0
        page.add_font("Letter", fname=self.font)
        page.add_page()
        page.set_font("Letter", size=self.size)
        page.set_text_shaping(use_shaping_engine=True, direction="ltr", script="thai", language="tha")
        for block in blocks:
            page.set_y(page.get_y() + block.before * POINT)
            self.put(page, block, left)
        return bytes(page.output())

    def put(self, page, block, left):
        height = self.pitch * POINT
        if block.kind == "space":
            page.set_y(page.get_y() + block.height * POINT)
        elif block.kind == "paragraph":
            with page.text_columns(l_margin=left + block.left, r_margin=page.r_margin + block.right,
                                   text_align=ALIGN[block.align], line_height=self.pitch / self.size) as column:
                with column.paragraph(first_line_indent=block.indent) as paragraph:
                    paragraph.write(block.text)
        elif block.kind == "row":
            top = lowest = page.get_y()
            for cell in block.cells:
                page.set_xy(left + cell.x, top)
                page.multi_cell(cell.width, height, cell.text, align=ALIGN[cell.align], new_x="LMARGIN", new_y="NEXT")
                lowest = max(lowest, page.get_y())
            page.set_y(lowest)
        else:
            self.table(page, block)

    def table(self, page, block):
        page.set_font_size(self.size * 14 / 16)
        aligns = tuple(ALIGN[one].replace("L", "LEFT").replace("R", "RIGHT").replace("C", "CENTER")
                       for one in block.columns)
        with page.table(col_widths=tuple(block.widths), text_align=aligns, line_height=self.pitch * POINT * 14 / 16,
                        num_heading_rows=len(block.head), headings_style=FontFace(), padding=0.7) as table:
            for row in block.head + block.body:
                line = table.row()
                for cell in row:
                    line.cell(cell["text"], colspan=cell["columns"], rowspan=cell["rows"],
                              align="CENTER" if row in block.head else None)
        page.set_font_size(self.size)
