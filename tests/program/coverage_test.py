"""docs/coverage.md tells the truth: every file that it names is there, every command that it shows works."""
import re
import shlex
import shutil
import unittest
from pathlib import Path

from program import SOURCE, Case, run


def rows():
    for line in (SOURCE / "docs" / "coverage.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("| ") and "shown by" not in line:
            yield [cell.strip() for cell in line.strip("|").split("|")]


class Coverage(Case):
    def test_every_file_is_there(self):
        named = {path for row in rows() for path in re.findall(r"`([\w./-]+/[\w.-]+\.\w+)`", row[-2])}
        self.assertGreater(len(named), 40)
        self.assertEqual([path for path in sorted(named) if not (SOURCE / path).exists()], [])

    def test_every_command_works(self):
        for part in ("examples", "templates", "data"):
            shutil.copytree(SOURCE / part, self.folder / part, ignore=shutil.ignore_patterns("out*"))
        commands = sorted({row[-1].strip("`") for row in rows() if row[-1] != "–"})
        self.assertGreater(len(commands), 30)
        for command in commands:
            program, *arguments = shlex.split(command)
            with self.subTest(command):
                if program == "raingan":
                    _, err, code = run(*arguments, cwd=self.folder)
                    self.assertIn(code, (0, 1), err)
                else:  # a test that runs on its own
                    self.assertEqual(program, "python3")
                    self.assertTrue((Path(SOURCE) / arguments[0]).is_file(), command)


if __name__ == "__main__":
    unittest.main()
