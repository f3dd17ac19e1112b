"""The examples of ``docs/records.md`` run, and print what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support.frameworks.examples import EXAMPLES, example
from support.pages import Block
from support.project import run_python

DJANGO = example("Django REST framework")
SETTINGS = "from django.conf import settings\nsettings.configure()\n"  # which a project has


@pytest.mark.parametrize("block", EXAMPLES, ids=lambda block: f"{block.section}:{block.line}")
def test_example_prints_what_it_says(block: Block, tmp_path: Path) -> None:
    said = re.findall(r"^ *print\(.*\)  # (.+)$", block.code, re.MULTILINE)
    script = tmp_path / "example.py"
    script.write_text((SETTINGS if block == DJANGO else "") + block.code, "utf-8")
    done = run_python(script, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == said
