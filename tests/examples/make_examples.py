#!/usr/bin/env python3
"""Fills the workbooks of examples/ from the printed tables and the invented figures beside this script.

    tests/examples/make_examples.py [--check] [FOLDER]

writes submissions/ and base/ of every example below FOLDER, by default the project's own examples/. With --check it
writes nothing and fails when a file there differs by a byte or is none of them.

Printed: every figure of tests/cases/source-tables. Invented: what the module of an example says.
"""
import sys
from pathlib import Path

import buriram_2568
import channels_2565
import online_2565
import otop_2567

MAKERS = {"nong-khai-2565-online": online_2565.example, "nong-khai-2565-channels": channels_2565.example,
          "nong-khai-2567-q1": otop_2567.first_quarter, "nong-khai-2567-q2": otop_2567.second_quarter,
          "buriram-2568": buriram_2568.example}


def strangers(folder, files):
    """Workbooks of an example that the script does not make."""
    return [str(path) for part in ("submissions", "base") for path in sorted((folder / part).glob("*"))
            if f"{part}/{path.name}" not in files]


def main(arguments):
    check = "--check" in arguments
    folders = [a for a in arguments if a != "--check"]
    root = Path(folders[0]) if folders else Path(__file__).resolve().parents[2] / "examples"
    different = []
    for name, make in MAKERS.items():
        files = make()
        for path, data in files.items():
            target = root / name / path
            if check:
                if not target.exists() or target.read_bytes() != data:
                    different.append(str(target))
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        if check:
            different += strangers(root / name, files)
    for path in different:
        print(f"differs from what the tables give: {path}", file=sys.stderr)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
