#!/usr/bin/env python3
"""CPU time and peak memory of `raingan run` on the examples, on one core.

    bench/job.py [--runs N] [PROGRAM]

Each run starts from a fresh copy and makes everything: letters, summaries, returned workbooks. Prints the median
and the range of the CPU time and the largest peak memory seen, of both quarters of 2567 together (to be compared with
earlier measurements) and of buriram-2568 with its 23 ledgers of producers. With --limits it fails when the latter needs
more than 2 s or 128 MiB.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1]
LEDGERS = "buriram-2568"
JOBS = {"both quarters of 2567": ("nong-khai-2567-q1", "nong-khai-2567-q2"), LEDGERS: (LEDGERS,)}


def measured(command):
    """CPU seconds and peak KiB of one child, which may end with 1 (there are findings)."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def job(program, name):
    """CPU seconds and peak KiB of one `run` on a fresh copy of an example."""
    with tempfile.TemporaryDirectory(prefix="raingan-bench-") as folder:
        copy = Path(folder) / name
        shutil.copytree(SOURCE / "examples" / name, copy, ignore=shutil.ignore_patterns("out*"))
        return measured([program, "run", str(copy), "--jobs", "1", "--quiet"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--limits", action="store_true")
    parser.add_argument("program", nargs="?", default=str(SOURCE / "build" / "release" / "raingan"))
    arguments = parser.parse_args()
    beyond = False
    for title, names in JOBS.items():
        times, peak = [], 0
        for _ in range(arguments.runs):
            seconds, kibibytes = zip(*(job(arguments.program, name) for name in names))
            times.append(sum(seconds))
            peak = max(peak, *kibibytes)
        median = statistics.median(times)
        print(f"{title}, everything made, {arguments.runs} runs: CPU median {median:.3f} s "
              f"(range {min(times):.3f} to {max(times):.3f}), peak {peak / 1024:.1f} MiB")
        beyond = beyond or (title == LEDGERS and (median > 2 or peak > 128 * 1024))
    if arguments.limits and beyond:
        raise SystemExit(f"{LEDGERS}: more than 2 s or 128 MiB")


if __name__ == "__main__":
    main()
