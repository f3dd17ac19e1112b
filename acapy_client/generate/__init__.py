"""From an agent's description of its own API to classes: facts, types, names, words, files.

It needs the extra ``generate``: in a checkout, ``pip install ".[generate]"``. docs/plugins.md has
the rest.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from acapy_client._extras import brought_by

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from acapy_client.api_client import ApiClient

__all__ = ["generate", "load"]


def generate(
    source: str,
    package: str,
    *,
    everything: bool = False,
    answers: str | os.PathLike[str] | None = None,
    probe: Callable[[list[str]], bool] | None = None,
    folder: str | os.PathLike[str] = ".",
) -> list[str]:
    """Write a package of classes for what an agent has besides the core.

    :param source: the URL of the agent's admin API, or a file with its description
    :param package: its name; one of that name that was made before is made anew
    :param everything: write what the core has, too
    :param answers: a folder of recorded exchanges, by which answers are typed (docs/plugins.md)
    :param probe: is told which paths the agent would be asked for, each once, and says whether to;
        its answers are typed by what it then says
    :param folder: where the package is to stand
    :returns: what was made, in lines for people
    :raises ApiValueError: a name or a description is wrong; says what was expected
    :raises ApiException: the agent does not answer
    :raises RuntimeError: a library is missing; says what brings it
    """
    _have_libraries("jinja2", "ruff")
    from acapy_client.generate._making import make

    return make(
        source,
        package,
        Path(folder),
        everything=everything,
        answers=None if answers is None else Path(answers),
        probe=probe,
    )


def load(client: ApiClient) -> ModuleType:
    """The same classes in memory, for a first look: ``load(client).DrpcApi(client).records()``.

    Editors and checkers do not see them; `generate` writes them for these.

    :param client: of the agent that is asked for its description
    :returns: a module that has the classes, and ``models``
    :raises ApiValueError: the agent gives no description; says what was expected
    :raises ApiException: the agent does not answer
    :raises RuntimeError: a library is missing; says what brings it
    """
    _have_libraries("jinja2")
    from acapy_client.generate._loading import free_name, loaded
    from acapy_client.generate._package import Package
    from acapy_client.generate._source import described_by, plugins_by

    return loaded(Package(described_by(client), free_name(), plugins=plugins_by(client)))


def _have_libraries(*names: str) -> None:
    from importlib.util import find_spec

    needed = [*names, *(["tomli"] if sys.version_info < (3, 11) else [])]
    if lacking := [name for name in needed if find_spec(name) is None]:
        text = f"acapy_client.generate needs {', '.join(lacking)}; {brought_by('generate')}"
        raise RuntimeError(text)
