#!/usr/bin/env python3
"""One-page letters a second on one core, and where their time goes.

    bench/letters.py [--letters N] [--runs N] [PROGRAM]

One letter differs from the next by its district's name and figures. Every stage is measured alone, after a first run
that fills the caches; CPU time, median of the runs. "layout" is what composing takes beyond word breaking and shaping,
"remembered" what is saved because a thread has set most paragraphs before, "writing" what the PDF takes beyond the subsets
of its fonts: the page's operators, objects, compression, reading it back. The last lines are all letters on one thread and on every processor, as the program makes them.
"""
import argparse
import json
import os
import subprocess
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1]
TITLES = {"shaping": "shaping", "word_breaking": "word breaking", "layout": "layout", "remembered": "remembered",
          "subsetting": "subsetting",
          "writing": "writing"}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--letters", type=int, default=200)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("program", nargs="?", default=str(SOURCE / "build" / "release" / "bench" / "letters"))
    arguments = parser.parse_args()
    processors = os.cpu_count() or 1
    print("load of the machine: " + " ".join(f"{load:.1f}" for load in os.getloadavg()))
    command = [arguments.program, "--letters", str(arguments.letters), "--runs", str(arguments.runs), "--threads",
               str(processors)]
    measured = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    stages = measured["stages"]
    for stage, title in TITLES.items():
        print(f"{title:<15}{stages[stage]:6.3f} ms   {stages[stage] / stages['all']:4.0%}")
    print(f"{'one letter':<15}{stages['all']:6.3f} ms   {1000 / stages['all']:.0f} letters a second and core")
    for one in measured["parallel"]:
        print(f"{one['threads']} threads: {1000 / one['wall']:.0f} letters a second by the clock, "
              f"{1000 / one['cpu']:.0f} a second of CPU time")


if __name__ == "__main__":
    main()
