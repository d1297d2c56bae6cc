#!/usr/bin/env python3
"""CPU time and peak memory of `raingan run` on the examples, on one core.

    bench/job.py [--runs N] [PROGRAM]

Each run starts from a fresh copy and makes everything: letters, summaries, returned workbooks. Prints the median
and the range of the CPU time of all examples together, and the largest peak memory seen.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1]
EXAMPLES = ("nong-khai-2567-q1", "nong-khai-2567-q2")


def measured(command):
    """CPU seconds and peak KiB of one child, which may end with 1 (there are findings)."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("program", nargs="?", default=str(SOURCE / "build" / "release" / "raingan"))
    arguments = parser.parse_args()
    times, peak = [], 0
    for _ in range(arguments.runs):
        together = 0.0
        with tempfile.TemporaryDirectory(prefix="raingan-bench-") as folder:
            for name in EXAMPLES:
                job = Path(folder) / name
                shutil.copytree(SOURCE / "examples" / name, job, ignore=shutil.ignore_patterns("out*"))
                seconds, kibibytes = measured([arguments.program, "run", str(job), "--jobs", "1", "--quiet"])
                together += seconds
                peak = max(peak, kibibytes)
        times.append(together)
    print(f"both examples, everything made, {arguments.runs} runs: CPU median {statistics.median(times):.3f} s "
          f"(range {min(times):.3f} to {max(times):.3f}), peak {peak / 1024:.1f} MiB")


if __name__ == "__main__":
    main()
