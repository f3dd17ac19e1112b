"""The pages of recipes: a program each, and the commands that run it."""

from __future__ import annotations

import contextlib
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from support.pages import DOCS, blocks_of
from support.processes.serving import listening

FOLDER = DOCS / "recipes"
MOST_LINES = {"rabbitmq": 190}  # of a program, by page
LINES = 60  # of all others
SECONDS = 120
PAGES = sorted(page for page in FOLDER.glob("*.md") if page.stem != "README")
_PREPARING = ("pip ", "export ")


class Recipe:
    """A page's programs, in a folder under the names that their first lines say.

    :param port: stands in the commands where the page has 8000
    """

    def __init__(self, page: Path, folder: Path, port: int = 8000) -> None:
        self.folder, self._port = folder, port
        blocks = [*blocks_of(page)]
        (console,) = (block.code for block in blocks if block.language == "console")
        self._lines = [line for line in console.splitlines() if not line.startswith(_PREPARING)]
        for block in blocks:
            if block.language == "python":
                named = re.match(r"# (\w+\.py)\n", block.code)
                assert named, f"{block}: the first line names no file"
                (folder / named[1]).write_text(block.code, "utf-8")

    def command(self, number: int = 0, *given: str) -> list[str]:
        """One of the page's commands, for the Python of the tests.

        :param given: in place of the command's last arguments
        """
        program, *rest = shlex.split(self._lines[number].replace("8000", str(self._port)))
        rest[len(rest) - len(given) :] = given
        return [sys.executable, *([] if program == "python" else ["-m", program]), *rest]

    @contextlib.contextmanager
    def served(self, env: dict[str, str], number: int = 0) -> Iterator[str]:
        """What a command of the page serves; gives the URL."""
        command = self.command(number)
        with listening(self._port, command, env=env, cwd=self.folder):
            yield f"http://127.0.0.1:{self._port}"

    def run(self, env: dict[str, str], *given: str) -> tuple[int, str]:
        """The page's first command to its end: its exit code, and what it printed."""
        with self.running(env, *given) as process:
            said, _ = process.communicate(timeout=SECONDS)
            return process.returncode, said

    @contextlib.contextmanager
    def running(
        self, env: dict[str, str], *given: str, number: int = 0
    ) -> Iterator[subprocess.Popen[str]]:
        """A command of the page, at work beside the test; killed in the end."""
        with subprocess.Popen(
            self.command(number, *given),
            env={**env, "PYTHONUNBUFFERED": "1"},
            cwd=self.folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process:
            try:
                yield process
            finally:
                process.kill()


def line(process: subprocess.Popen[str], pattern: str) -> str:
    """The next line that a program prints and that has this form."""
    assert process.stdout is not None
    said = []
    for each in process.stdout:
        said.append(each)
        if re.match(pattern, each):
            return each.strip()
    raise AssertionError("".join(said))
