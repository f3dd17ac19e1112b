"""Our own sentences, by what they are about."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path as File
from typing import Any

import tomllib

from acapy_client.generate._corrections import Wording
from acapy_client.generate._parts import Raises
from generator.spec import file_name

WORDS = File(__file__).parent / "words"
NAMES = File(__file__).parent / "names.toml"
_SHARED, _HELPERS = "shared", "helpers"


class Words(Wording):
    """The files of the folder ``words`` and names.toml.

    What is not there is an empty text; `missing` lists all that was asked for in vain.
    """

    def __init__(self, folder: File = WORDS, names: File = NAMES) -> None:
        files = {file.stem: _toml(file) for file in sorted(folder.glob("*.toml"))}
        shared = files[_SHARED]
        self._fields: dict[str, str] = shared.pop("fields")
        self._parameters: dict[str, str] = shared.pop("parameters")
        self._helpers: dict[str, dict[str, Any]] = files.pop(_HELPERS)
        self._classes = files
        self._parts = {name: part for file in files.values() for name, part in file.items()}
        self._names = {op: name for part in _toml(names).values() for op, name in part.items()}
        self._examples = folder / "examples"
        self.missing: list[str] = []

    def method(self, operation: str) -> str:
        """The name of an operation, chosen by meaning."""
        return self._names.get(operation) or self._lacking(f"names.toml: {operation}")

    def api(self, tag: str, key: str) -> str:
        """``about`` or ``text`` of an API class."""
        home = file_name(tag)
        text: str = self._classes.get(home, {}).get(key, "")
        return text if text or key == "text" else self._lacking(f"{home}: {key}")

    def about(self, name: str, key: str) -> str:
        """``summary`` of an operation, ``about`` of a model, ``text`` of either."""
        text: str = self._part(name).get(key, "")
        return text.strip() if text or key == "text" else self._lacking(f"{name}: {key}")

    def field(self, model: str, field: str) -> str:
        """The sentences about a field."""
        own: dict[str, str] = self._part(model).get("fields", {})
        text = own.get(field) or self._fields.get(field)
        return text or self._lacking(f"{model}: fields.{field}")

    def parameter(self, operation: str, parameter: str) -> str:
        """The phrase about a parameter."""
        own: dict[str, str] = self._part(operation).get("parameters", {})
        text = own.get(parameter) or self._parameters.get(parameter)
        return text or self._lacking(f"{operation}: parameters.{parameter}")

    def raises(self, operation: str) -> list[Raises]:
        """Errors and when they are raised."""
        return _raises(self._part(operation).get("raises", ()))

    def example(self, operation: str, key: str) -> Any:
        """``body``: an example of the body; ``values``: of parameters, by name."""
        return self._part(operation).get(key)

    def helper(self, kind: str, key: str, fill: dict[str, str]) -> str:
        """A text that all methods of a kind share.

        :param fill: what stands in its braces
        """
        return str(self._helpers[kind][key]).format(**fill).strip()

    def helper_raises(self, kind: str, fill: dict[str, str]) -> list[Raises]:
        """Errors of all methods of a kind, and when they are raised."""
        return _raises(each.format(**fill) for each in self._helpers[kind]["raises"])

    def page_example(self, name: str) -> str:
        """A whole example: Python for ``Class.method``, Markdown for a model."""
        for file in (self._examples / f"{name}.py", self._examples / f"{name}.md"):
            if file.exists():
                return file.read_text(encoding="utf-8")
        return ""

    def _part(self, name: str) -> dict[str, Any]:
        part = self._parts.get(name, {})
        return part if isinstance(part, dict) else {}

    def _lacking(self, what: str) -> str:
        self.missing.append(what)
        return ""


def _raises(texts: Iterable[str]) -> list[Raises]:
    """Read ``NotFoundException, OSError: when that is [an aside]``."""
    found = []
    for text in texts:
        errors, _, rest = text.partition(": ")
        when, _, aside = rest.partition(" [")
        found.append(Raises(errors, when, aside.removesuffix("]")))
    return found


def _toml(file: File) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
