#!/usr/bin/env python3
"""Fails when a module includes another that stands below it in the table of src/README.md, when a source file has grown
over 600 lines or does not include its own header first, or when a header lacks its guard."""
import re
import sys
from pathlib import Path

# module: what it may include besides itself and base
MAY_INCLUDE = {
    "base": set(),
    "definition": set(),
    "thai": set(),
    "disk": set(),
    "workbook": set(),
    "model": {"definition", "thai"},
    "form": {"definition", "thai", "disk", "workbook", "model"},
    "aggregate": {"thai", "model"},
    "check": {"thai", "model"},
    "locate": {"thai", "model", "check"},
    "assess": {"definition", "thai", "model"},
    "layout": {"definition", "thai"},
    "pdf": {"layout"},
    "outputs": {"definition", "thai", "disk", "workbook", "model", "form", "aggregate", "check", "locate", "assess",
                "layout", "pdf"},
    "lint": {"definition", "thai", "model", "form", "check", "assess", "layout", "outputs"},
    "app": {"definition", "thai", "disk", "workbook", "model", "form", "aggregate", "check", "locate", "assess",
            "layout", "pdf", "outputs", "lint"},
}
LONGEST = 600
FIRST_INCLUDE = re.compile(r'^#include [<"]([^>"]+)', re.MULTILINE)
INCLUDE = re.compile(r'^\s*#include "([a-z]+)/', re.MULTILINE)


def problems(src):
    for path in sorted(src.glob("*/*.[ch]pp")):
        module = path.parent.name
        text = path.read_text(encoding="utf-8")
        if module not in MAY_INCLUDE:
            yield f"{path}: the module {module} is not in the table"
            continue
        for included in INCLUDE.findall(text):
            if included not in MAY_INCLUDE[module] | {module, "base"}:
                yield f"{path}: {module}/ may not include {included}/"
        yield from own_header(path, text)
        lines = text.count("\n")
        if lines > LONGEST:
            yield f"{path}: {lines} lines, more than {LONGEST}"


def own_header(path, text):
    """A header that is the first include of its own source file has been shown to compile alone."""
    if path.suffix == ".hpp":
        if "#pragma once\n" not in text:
            yield f"{path}: no #pragma once"
        return
    first = FIRST_INCLUDE.search(text)
    own = f"{path.parent.name}/{path.stem}.hpp"
    if path.with_suffix(".hpp").exists() and (not first or first.group(1) != own):
        yield f"{path}: {own} is not its first include"


def documented(src):
    """Every module has its row in the map."""
    text = (src / "README.md").read_text(encoding="utf-8")
    for module in MAY_INCLUDE:
        if f"| `{module}/` |" not in text:
            yield f"src/README.md has no row for {module}/"


def main():
    src = Path(sys.argv[1]) / "src"
    found = list(problems(src)) + list(documented(src))
    print("\n".join(found) or "the tree keeps its layers")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
