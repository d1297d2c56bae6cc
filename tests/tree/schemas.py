#!/usr/bin/env python3
"""Validates every shipped definition file against its XML Schema with xmllint; skipped (77) without it."""
import shutil
import subprocess
import sys
from pathlib import Path

KINDS = {"form": "templates/forms/*.xml", "mission": "templates/missions/*.xml", "letter": "templates/letters/*.xml",
         "page": "templates/pages/*.xml", "memo": "templates/memos/*.xml",
         "wording": "templates/wording/*.xml",
         "area": "data/areas/*.xml", "job": "examples/*/job.xml", "layout": "templates/layout/*.xml",
         "decisions": "tests/cases/decisions/*.xml"}


def main():
    root = Path(sys.argv[1])
    if not shutil.which("xmllint"):
        print("xmllint is not installed")
        return 77
    faulty = 0
    for kind, pattern in KINDS.items():
        schema = root / "templates" / "schema" / f"{kind}.xsd"
        files = sorted(root.glob(pattern))
        if not schema.exists() or not files:
            print(f"no schema or no files for {kind}")
            faulty += 1
            continue
        done = subprocess.run(["xmllint", "--noout", "--schema", str(schema), *map(str, files)], capture_output=True, text=True)
        if done.returncode != 0:
            print(done.stderr)
            faulty += 1
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
