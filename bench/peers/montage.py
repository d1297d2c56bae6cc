"""First pages of PDFs beside each other: `montage.py OUT.png FONT TITLE FILE.pdf [TITLE FILE.pdf …]`.

Two columns, 16 shades, cut below the lowest page's last line.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont

DPI = 96
COLUMNS = 2
HEAD = 34   # pixels for a title
GAP = 6
SHADES = 16


def picture_of(file):
    with tempfile.TemporaryDirectory(prefix="raingan-peers-") as folder:
        target = Path(folder) / "page"
        subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", "-singlefile", file, target], check=True,
                       stderr=subprocess.DEVNULL)
        return Image.open(target.with_suffix(".pgm")).convert("L")


def inked(picture):
    """Box around everything that is not paper."""
    return ImageChops.invert(picture).point(lambda value: 255 if value > 40 else 0).getbbox()


def main():
    out, font, *rest = sys.argv[1:]
    titles, pictures = rest[::2], [picture_of(file) for file in rest[1::2]]
    boxes = [inked(picture) for picture in pictures]
    left, top = min(box[0] for box in boxes) - 12, min(box[1] for box in boxes) - 10
    right, bottom = max(box[2] for box in boxes) + 12, max(box[3] for box in boxes) + 10
    width, height = right - left, bottom - top
    rows = -(-len(pictures) // COLUMNS)
    sheet = Image.new("L", (COLUMNS * (width + GAP) + GAP, rows * (height + HEAD + GAP) + GAP), 200)
    draw = ImageDraw.Draw(sheet)
    face = ImageFont.truetype(font, 26)
    for i, (title, picture) in enumerate(zip(titles, pictures)):
        x, y = GAP + i % COLUMNS * (width + GAP), GAP + i // COLUMNS * (height + HEAD + GAP)
        draw.text((x + 8, y - 4), title, fill=0, font=face)
        sheet.paste(picture.crop((left, top, right, bottom)), (x, y + HEAD))
    sheet.point(lambda value: round(value / 255 * (SHADES - 1)) * 255 // (SHADES - 1)).quantize(SHADES).save(
        out, optimize=True)


if __name__ == "__main__":
    main()
