"""One peer sets all pages of a JSON file: `worker.py PEER PAGES.json FOLDER FONT`. Prints CPU seconds as JSON.

`start` is everything before the first page is finished, `all` the pages after it, `pages` their number.
"""
import importlib
import json
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import page  # noqa: E402


def children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def convert_all(peer, pages, folder):
    """LibreOffice: CPU time of one file is taken away from that of all."""
    sources = []
    for i, blocks in enumerate(pages):
        sources.append(folder / f"{i}.fodt")
        sources[-1].write_text(peer.source(blocks), encoding="utf-8")
    profile = folder / "profile"
    peer.convert(sources[:1], folder, profile)  # makes the profile
    first = children()
    peer.convert(sources[:1], folder, profile)
    second = children()
    peer.convert(sources, folder, profile)
    start = second - first
    return {"start": start, "all": children() - second - start, "pages": len(pages) - 1}


def set_all(peer, pages, folder):
    (folder / "0.pdf").write_bytes(peer.pdf(pages[0]))
    start = time.process_time()
    for i, blocks in enumerate(pages[1:], 1):
        (folder / f"{i}.pdf").write_bytes(peer.pdf(blocks))
    return {"start": start, "all": time.process_time() - start, "pages": len(pages) - 1}


def main():
    name, file, folder, font = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])
    pages = [page.blocks_of(sections[0]) for sections in json.loads(file.read_text(encoding="utf-8"))]
    module = importlib.import_module("peer_" + name)
    peer = module.Peer(font, page.font_size(font), page.PITCH, (page.LEFT, page.RIGHT, page.TOP, page.BOTTOM))
    print(json.dumps((convert_all if hasattr(peer, "convert") else set_all)(peer, pages, folder)))


if __name__ == "__main__":
    main()
