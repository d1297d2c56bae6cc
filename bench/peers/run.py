#!/usr/bin/env python3
"""The same letters set by raingan and by four other programs, one after the other, in the same run.

    bench/peers/run.py --setup               a virtual environment in build/peers with the peers from PyPI
    bench/peers/run.py [--runs N]            letters a second and core, file size, errors of extraction
    bench/peers/run.py --pages docs/peers    three pages of each as pictures side by side

LibreOffice is taken from the system (Debian: libreoffice-writer-nogui), pdftotext and pdftoppm from poppler-utils; what is
not there is skipped and said so. All use the same font file, Laksaman, at the same size, and the same text, lines and
margins; each runs as its manual advises for many documents (see peer_*.py). raingan's letters also carry emblem, QR code and
tags, which the others are spared. CPU time without start, median of the runs; the programs take turns.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import page  # noqa: E402

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1]
ENVIRONMENT = SOURCE / "build" / "peers"
PYTHON = ENVIRONMENT / "bin" / "python"
OURS = SOURCE / "build" / "release" / "bench" / "letters"
FONT = SOURCE / "fonts" / "Laksaman.ttf"
PACKAGES = ["typst==0.15.2", "weasyprint==70.0", "fpdf2==2.8.9", "uharfbuzz==0.57.0"]
# Letters in one run: enough to last a good part of a second.
PEERS = {"typst": ("Typst", 100), "weasyprint": ("WeasyPrint", 20), "libreoffice": ("LibreOffice", 20),
         "fpdf2": ("fpdf2", 20)}
OUR_LETTERS = 300
SAMPLES = ("letter", "table", "lines")


def setup():
    venv.create(ENVIRONMENT, with_pip=True)
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)


def is_there(peer):
    if peer == "libreoffice":
        return shutil.which("soffice") is not None and PYTHON.exists()
    module = {"typst": "typst", "weasyprint": "weasyprint", "fpdf2": "fpdf"}[peer]
    return PYTHON.exists() and subprocess.run([PYTHON, "-c", f"import {module}"], capture_output=True).returncode == 0


def version(peer):
    if peer == "libreoffice":
        words = subprocess.run(["soffice", "--version"], capture_output=True, text=True).stdout.split()
        return words[1] if len(words) > 1 else ""
    ask = f"import importlib.metadata as m; print(m.version({peer!r}))"
    return subprocess.run([PYTHON, "-c", ask], capture_output=True, text=True).stdout.strip()


def set_by(peer, letters, folder):
    """Sets `letters` into FOLDER/0.pdf, 1.pdf, … and says what it took."""
    file = folder / "letters.json"
    file.write_text(json.dumps(letters), encoding="utf-8")
    done = subprocess.run([PYTHON, HERE / "worker.py", peer, file, folder, FONT], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{peer}: {done.stderr.strip().splitlines()[-1:]}")
    return json.loads(done.stdout.splitlines()[-1])


def wrong_phrases(file, section):
    """Stretches of the source between spaces that extraction does not give back, in both orders that pdftotext knows.

    Line ends are taken out of what is extracted: a phrase may be broken there.
    """
    phrases = [phrase for text in page.texts_of(section) for phrase in text.split()]
    wrong = []
    for order in ([], ["-raw"]):
        command = ["pdftotext", "-enc", "UTF-8", *order, file, "-"]
        text = subprocess.run(command, capture_output=True).stdout.decode("utf-8").replace("\n", "").replace("\f", "")
        wrong.append([phrase for phrase in phrases if phrase not in text])
    return wrong, len(phrases)


def ours(folder):
    answer = subprocess.run([OURS, "--write", folder, "--letters", str(OUR_LETTERS)], check=True, capture_output=True)
    return json.loads(answer.stdout)["cpu"]


def measure(runs):
    names = [peer for peer in PEERS if is_there(peer)]
    for peer in PEERS:
        if peer not in names:
            print(f"{PEERS[peer][0]}: not installed, skipped")
    most = max(count for _, count in PEERS.values()) + 1
    text = subprocess.run([OURS, "--text", "--letters", str(most)], check=True, capture_output=True).stdout
    letters = json.loads(text)
    times = {peer: [] for peer in ["raingan", *names]}
    sizes, errors = {}, {}
    with tempfile.TemporaryDirectory(prefix="raingan-peers-") as top:
        for _ in range(runs):
            for peer in times:
                folder = Path(top) / peer
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                if peer == "raingan":
                    times[peer].append(ours(folder) / 1000)
                else:
                    done = set_by(peer, letters[:PEERS[peer][1] + 1], folder)
                    times[peer].append(done["all"] / done["pages"])
                sizes[peer] = (folder / "1.pdf").stat().st_size
                errors[peer] = wrong_phrases(folder / "1.pdf", letters[1][0])
    base = statistics.median(times["raingan"])
    print(f"{'':<24}{'ms a letter':>12}{'range':>18}{'letters/s/core':>16}{'times ours':>12}{'bytes':>9}"
          f"{'phrases wrong: pdftotext, -raw':>32}")
    for peer, values in times.items():
        median = statistics.median(values)
        title = peer if peer == "raingan" else f"{PEERS[peer][0]} {version(peer)}"
        spread = f"{min(values) * 1000:.2f} to {max(values) * 1000:.2f}"
        print(f"{title:<24}{median * 1000:>12.2f}{spread:>18}{1 / median:>16.0f}{median / base:>12.1f}{sizes[peer]:>9}"
              f"{len(errors[peer][0][0]):>12} and {len(errors[peer][0][1])} of {errors[peer][1]}")
    print("load of the machine: " + " ".join(f"{load:.1f}" for load in os.getloadavg()) + f", {runs} runs")


def pages(folder):
    """NAME.png for every sample page: ours and the peers' beside each other; and what extraction gets wrong."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="raingan-peers-") as top:
        mine = Path(top) / "raingan"
        mine.mkdir()
        subprocess.run([OURS, "--letters", "1", "--sample", mine, "--lines", HERE / "lines.txt"], check=True)
        samples = json.loads((mine / "sample.json").read_text(encoding="utf-8"))
        files = {"raingan": [mine / f"{name}.pdf" for name in SAMPLES]}
        for peer in filter(is_there, PEERS):
            own = Path(top) / peer
            own.mkdir()
            set_by(peer, [samples[name] for name in SAMPLES], own)
            files[peer] = [own / f"{i}.pdf" for i in range(len(SAMPLES))]
        for i, name in enumerate(SAMPLES):
            panels = []
            for peer, made in files.items():
                title = peer if peer == "raingan" else f"{PEERS[peer][0]} {version(peer)}"
                (plain, raw), count = wrong_phrases(made[i], samples[name][0])
                print(f"{name:<8}{title:<24}{len(plain):>4} (pdftotext) and {len(raw)} (-raw) of {count} phrases wrong  "
                      f"{' '.join(plain[:5])}")
                panels += [title, str(made[i])]
            subprocess.run([PYTHON, HERE / "montage.py", folder / f"{name}.png", FONT, *panels], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--setup", action="store_true")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--pages", type=Path)
    arguments = parser.parse_args()
    if arguments.setup:
        setup()
    elif arguments.pages:
        pages(arguments.pages)
    else:
        measure(arguments.runs)


if __name__ == "__main__":
    main()
