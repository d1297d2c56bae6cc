"""What the golden pictures show: every page of each example's letter to all districts and of one district's letter."""
import shutil
from pathlib import Path

import raster
from drawn_page import ROWS, drawn_pdf
from program import ALL_EXAMPLES, SOURCE, run

FOLDER = SOURCE / "tests" / "goldens" / "raster"
DRAWN = "drawn"  # needs no program: shows that rendering and comparing work
CASES = (DRAWN, *ALL_EXAMPLES)


def documents(case, folder):
    """Name → PDF of the documents of a case, made below `folder`."""
    if case == DRAWN:
        path = Path(folder) / "drawn.pdf"
        path.write_bytes(drawn_pdf(ROWS))
        return {"drawn": path}
    job = Path(folder) / case
    shutil.copytree(SOURCE / "examples" / case, job, ignore=shutil.ignore_patterns("out*"))
    _, err, code = run("letter", job)
    assert code in (0, 1), err
    letters = sorted(path.parent for path in (job / "out-letter").glob("*/letter.pdf"))
    district = next(path for path in letters if path.name[0].isdigit())
    province = next(path for path in letters if not path.name[0].isdigit())
    return {"letter": province / "letter.pdf", "district": district / "letter.pdf"}


def pictures(case, folder):
    """File name below FOLDER/case → picture of every page."""
    return {f"{name}-{page:02}.png": picture
            for name, pdf in documents(case, folder).items()
            for page, picture in enumerate(raster.pages(pdf), 1)}
