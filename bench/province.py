#!/usr/bin/env python3
"""`raingan letter` for a made-up province of very many districts: time on one thread and on all, and peak memory.

    bench/province.py [--districts N …] [--pages all|one] [PROGRAM]

878 is the number of districts of the whole country. The job is the example of the second quarter with a blank return; with
--pages one the letters have no annexes. Everything stands in a temporary folder.
"""
import argparse
import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1]
JOB = SOURCE / "examples" / "nong-khai-2567-q2" / "job.xml"
LETTER = "otop-2567-q2.xml"
FIRST = "หนอง บ้าน โพน นา ดอน โนน ท่า วัง ห้วย คลอง บาง เขา ภู ป่า สระ บึง โคก แม่ เชียง พระ ศรี ทุ่ง แก่ง ปาก กุด".split()
SECOND = "แดง ใหญ่ สูง ทอง พิสัย ใหม่ งาม ยาว กลาง เหนือ ใต้ ขาว ดำ แก้ว หิน ทราย บัว ไร่ สว่าง ธาตุ ลาด เงิน ม่วง เสือ ช้าง".split()
THIRD = ["", "วิทยา", "พัฒนา", "นคร", "คาม", "สามัคคี", "อุดม", "วารี"]


def area_of(districts):
    names = [a + b + c for c in THIRD for a in FIRST for b in SECOND][:districts]
    model = (SOURCE / "data" / "areas" / "nong-khai.xml").read_text(encoding="utf-8")
    lines = "".join(f'  <district code="{1000 + i}" name="{name}"/>\n' for i, name in enumerate(names))
    first, last = model.index("  <district"), model.index("  <letterhead")
    return re.sub('id="nong-khai"', 'id="made-up"', model[:first] + lines + model[last:], count=1)


def data_root(folder, districts, pages):
    """The program's own data with one more area, and letters without annexes when asked."""
    root = folder / "data-root"
    for path in ("data", "templates"):
        shutil.copytree(SOURCE / path, root / path)
    os.symlink(SOURCE / "fonts", root / "fonts")
    (root / "data" / "areas" / "made-up.xml").write_text(area_of(districts), encoding="utf-8")
    if pages == "one":
        letter = root / "templates" / "letters" / LETTER
        text = letter.read_text(encoding="utf-8")
        text = re.sub(r"  <(annexes|attachments)>.*?</\1>\n", "", text, flags=re.S).replace("{attachments}", "")
        letter.write_text(text, encoding="utf-8")
    return {**os.environ, "RAINGAN_DATA": str(root)}


def measured(command, environment):
    """Seconds by the clock, CPU seconds and peak MiB of one child, which may end with 1 (there are findings)."""
    start = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(complaint.decode("utf-8"))
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--districts", type=int, nargs="+", default=[878])
    parser.add_argument("--pages", choices=("all", "one"), default="all")
    parser.add_argument("program", nargs="?", default=str(SOURCE / "build" / "release" / "raingan"))
    arguments = parser.parse_args()
    for districts in arguments.districts:
        with tempfile.TemporaryDirectory(prefix="raingan-bench-") as temporary:
            folder = Path(temporary)
            environment = data_root(folder, districts, arguments.pages)
            job = folder / "job"
            measured([arguments.program, "new", job, "--area", "made-up", "--mission", "otop-2567-q2"], environment)
            text = JOB.read_text(encoding="utf-8").replace('area="nong-khai"', 'area="made-up"')
            (job / "job.xml").write_text(text, encoding="utf-8")
            for blank in (job / "blank").glob("รวมจังหวัด*.xlsx"):
                shutil.copy(blank, job / "submissions")
            measured([arguments.program, "check", job], environment)
            _, without, checking = measured([arguments.program, "check", job, "--jobs", "1"], environment)
            for threads in sorted({1, os.cpu_count() or 1}):
                clock, cpu, peak = measured([arguments.program, "letter", job, "--force", "--jobs", str(threads)],
                                            environment)
                print(f"{districts} districts, {threads} threads: {clock:.2f} s by the clock, {cpu:.2f} s of CPU "
                      f"({without:.2f} s of it reading and checking), peak {peak:.1f} MiB ({checking:.1f} MiB without letters)")
    print("load of the machine: " + " ".join(f"{load:.1f}" for load in os.getloadavg()))


if __name__ == "__main__":
    main()
