"""The examples of ``docs/records.md``."""

from __future__ import annotations

import itertools
import sys
import types
from pathlib import Path

from support.pages import DOCS, Block, blocks_of, pointed_at

PAGE = DOCS / "records.md"
EXAMPLES = [block for block in blocks_of(PAGE) if block.language == "python"]

_NUMBERS = itertools.count()


def example(section: str, number: int = 0) -> Block:
    return [block for block in EXAMPLES if block.section == section][number]


def module_of(block: Block, folder: Path, url: str = "") -> types.ModuleType:
    """An example as a module that was imported; only the host differs from what the page says."""
    path = folder / f"example_{next(_NUMBERS)}.py"  # tasks of Celery are called by it
    path.write_text(pointed_at(url, block.code), "utf-8")
    module = types.ModuleType(path.stem)
    module.__file__ = str(path)
    sys.modules[path.stem] = module  # where annotations are looked up
    exec(compile(path.read_text("utf-8"), path, "exec"), vars(module))
    return module
