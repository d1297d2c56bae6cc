"""Runs the program as a user would. RAINGAN is the executable, RAINGAN_SOURCE the project."""
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("RAINGAN_SOURCE", Path(__file__).resolve().parents[2]))
RAINGAN = os.environ.get("RAINGAN", str(SOURCE / "build" / "release" / "raingan"))
EXAMPLES = ("nong-khai-2567-q1", "nong-khai-2567-q2")
SANITIZED = "RAINGAN_SANITIZED" in os.environ
# What runs the commands of other tests again, to compare what comes out, adds nothing to what a sanitizer sees.
compares_outputs = unittest.skipIf(SANITIZED, "the sanitizer sees these commands in other tests")
ALL_EXAMPLES = ("nong-khai-2565-online", "nong-khai-2565-channels", *EXAMPLES, "buriram-2568")


def run(*arguments, cwd=None, env=None):
    """stdout and stderr as text, and the exit code."""
    environment = {**os.environ, "LC_ALL": "C", "NO_COLOR": "1", **(env or {})}
    done = subprocess.run([RAINGAN, *map(str, arguments)], cwd=cwd, env=environment, capture_output=True, timeout=300)
    return done.stdout.decode("utf-8"), done.stderr.decode("utf-8"), done.returncode


def check_json(*paths):
    out, err, code = run("check", *paths, "--json")
    assert out, err
    return json.loads(out), code


def contents(folder):
    """Every file below a folder: relative path → sha256."""
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
            for p in sorted(Path(folder).rglob("*")) if p.is_file() and p.name != ".raingan-output"}


def make_signer(folder, password, days=3650, name="ผู้ลงนามทดสอบ"):
    """A throwaway PKCS#12 file made with openssl; a negative number of days: expired that long ago."""
    key, certificate, bundle = folder / "key.pem", folder / "cert.pem", folder / "signer.p12"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate,
                    "-days", str(days), "-utf8", "-subj", f"/CN={name}"], check=True, capture_output=True)
    subprocess.run(["openssl", "pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", bundle,
                    "-passout", f"pass:{password}"], check=True, capture_output=True)
    return bundle


class Case(unittest.TestCase):
    """A test with a private folder and copies of the examples on demand."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="raingan-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def example(self, name):
        copy = self.folder / name
        shutil.copytree(SOURCE / "examples" / name, copy, ignore=shutil.ignore_patterns("out*"))
        return copy
