"""What the judges of PDF/A look at: of every example what it sends and keeps, and a signed letter and copy."""
import shutil
from dataclasses import dataclass
from pathlib import Path

from program import ALL_EXAMPLES, make_signer, run

MAIN = "nong-khai-2567-q2"  # with a QR code and pages in landscape


@dataclass(frozen=True)
class Made:
    path: Path
    kept: bool  # with the workbooks inside: PDF/A-3u, else 2u
    signed: bool = False


def made_pdfs(case):
    """Of the examples, made in the folder of `case`; the last one is the annex of MAIN."""
    made = []
    for example in ALL_EXAMPLES:
        job = case.example(example)
        run("run", job)
        letters = sorted((job / "out").rglob("letter.pdf"))  # districts first, the province last
        chosen = letters if example == MAIN else letters[:1] + letters[-1:]
        made += [Made(pdf, kept=False) for pdf in chosen]
        made += [Made(pdf, kept=pdf.name == "file-copy.pdf")  # the memo that presents the letter, the office's copy
                 for pdf in sorted((job / "out").rglob("*.pdf")) if pdf.name != "letter.pdf"]
    job = case.folder / MAIN
    if shutil.which("openssl"):
        signed = case.folder / "signed"
        run("letter", job, "--sign", make_signer(case.folder, "x"), "--with-sources", "--out", signed,
            env={"RAINGAN_SIGN_PASSWORD": "x"})
        made += [Made(signed / "nong-khai" / name, kept=name == "file-copy.pdf", signed=True)
                 for name in ("letter.pdf", "file-copy.pdf")]
    run("annex", job)
    made.append(Made(job / "out-annex" / "annex.pdf", kept=False))
    case.assertGreaterEqual(len(made), 24)
    return made


def spoilt(pdf, name, what, instead):
    """A copy with one word replaced by another of the same length."""
    content = pdf.read_bytes()
    assert what in content and len(what) == len(instead), (pdf, what)
    copy = pdf.with_name(name)
    copy.write_bytes(content.replace(what, instead))
    return copy
