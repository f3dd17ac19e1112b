"""The settings of a client, read from their declarations in `configuration.py`."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).parents[1] / "acapy_client"
_FIELD = re.compile(r"\s+:(unit|environment|mind): ")


class Setting(NamedTuple):
    """A setting.

    :param words: what it means
    :param mind: what people do not expect of it
    """

    name: str
    type: str
    default: str
    words: str
    unit: str
    environment: str
    mind: str


def settings() -> Iterator[Setting]:
    """Each setting, in the order of its declaration."""
    files = ("_limits.py", "_settings_checks.py", "configuration.py")
    aliases = {name: text for file in files for name, text in _aliases(file)}
    body = next(
        node.body
        for node in _parsed("configuration.py").body
        if isinstance(node, ast.ClassDef) and node.name == "Configuration"
    )
    for declared, below in itertools.pairwise(body):
        if not (isinstance(declared, ast.AnnAssign) and isinstance(declared.target, ast.Name)):
            continue
        name = declared.target.id
        if name.startswith("_"):
            continue
        if not (isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)):
            raise LookupError(f"Configuration.{name} has no words below it")
        words, *parts = _FIELD.split(str(below.value.value).strip())
        said = {
            kind: " ".join(text.split()) for kind, text in zip(parts[::2], parts[1::2], strict=True)
        }
        yield Setting(
            name,
            re.sub(
                r"\b\w+\b",
                lambda found: aliases.get(found[0], found[0]),
                _text(declared.annotation),
            ),
            _default(declared.value),
            " ".join(words.split()).replace("``", "`"),
            said.get("unit", ""),
            said.get("environment", ""),
            said.get("mind", "").replace("``", "`"),
        )


def _parsed(file: str) -> ast.Module:
    return ast.parse((PACKAGE / file).read_text("utf-8"))


def _aliases(file: str) -> Iterator[tuple[str, str]]:
    for node in _parsed(file).body:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias":
            assert node.value is not None
            yield ast.unparse(node.target), _text(node.value)


def _text(value: ast.expr) -> str:
    return ast.unparse(value).replace("'", '"')


def _default(value: ast.expr | None) -> str:
    assert value is not None
    if isinstance(value, ast.Call):  # positional(default=…)
        value = next(each.value for each in value.keywords if each.arg == "default")
    return _text(value)
