"""Which module may import which: a call only goes down.

The table is the one in CONTRIBUTING.md, lowest layer first; a module imports only from lower ones.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from support.project import ROOT

PACKAGE = ROOT / "acapy_client"
ROW = re.compile(r"^\| `(\w+)(?:\.py|/)` \| .+ \|$", re.M)
SECTION = re.compile(r"^## The files of the core$(.+?)^## ", re.M | re.S)
LAYERS = ROW.findall("".join(SECTION.findall((ROOT / "CONTRIBUTING.md").read_text("utf-8"))))
FACTS = frozenset({"api", "apis", "model", "models"})  # for what stands beside the core
FOLDERS = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))
PARTS = [name for name in FOLDERS if name not in FACTS | {"testing"}]
MODULES = sorted([path.stem for path in PACKAGE.glob("*.py") if path.stem != "__init__"] + PARTS)


def files(module: str) -> list[Path]:
    """The file of a module, or those of a part that has a folder."""
    return [*(PACKAGE / module).glob("*.py")] if module in PARTS else [PACKAGE / f"{module}.py"]


def imported(module: str) -> set[str]:
    """The modules of the core that a module imports, those for checkers and in functions too."""
    found = set()
    for path in files(module):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("acapy_client."):
                found.add((node.module or "").split(".")[1])
    return found - FACTS - {module} if module in PARTS else found


def for_checkers(module: str) -> set[str]:
    """Those that stand under ``if TYPE_CHECKING``, which nothing imports when it runs."""
    found = set()
    for path in files(module):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
                for each in ast.walk(node):
                    if isinstance(each, ast.ImportFrom) and (each.module or "").startswith(
                        "acapy_"
                    ):
                        found.add((each.module or "").split(".")[1])
    return found


def test_the_table_names_every_module_once() -> None:
    assert sorted(LAYERS) == MODULES


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_lower_ones(module: str) -> None:
    lower = LAYERS[: LAYERS.index(module)]
    beside = {"testing"} if module == "cli" else set()  # the command starts agents, too
    above = sorted((imported(module) - for_checkers(module) - beside).difference(lower))
    assert not above, (
        f"{module} imports {', '.join(above)}, which the table in CONTRIBUTING.md has above it:"
        " hand down what it needs, or move the code that needs it up"
    )


@pytest.mark.parametrize("module", MODULES)
def test_importing_a_module_compiles_no_pattern(module: str) -> None:
    for path in files(module):
        for statement in ast.parse(path.read_text("utf-8")).body:
            if not isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
                assert "re.compile(" not in ast.unparse(statement), f"{path.name} compiles one"
