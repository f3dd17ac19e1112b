"""From an agent's description of its own API to classes: facts, types, names, words, files.

It needs the extra ``generate``: in a checkout, ``pip install ".[generate]"``. docs/plugins.md has
the rest.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from acapy_client._extras import brought_by

__all__ = ["generate"]


def generate(
    source: str,
    package: str,
    *,
    everything: bool = False,
    folder: str | os.PathLike[str] = ".",
) -> list[str]:
    """Write a package of classes for what an agent has besides the core.

    :param source: the URL of the agent's admin API, or a file with its description
    :param package: its name; one of that name that was made before is made anew
    :param everything: write what the core has, too
    :param folder: where the package is to stand
    :returns: what was made, in lines for people
    :raises ApiValueError: a name or a description is wrong; says what was expected
    :raises ApiException: the agent does not answer
    :raises RuntimeError: a library is missing; says what brings it
    """
    _have_libraries()
    from acapy_client.generate._making import make

    return make(source, package, Path(folder), everything=everything)


def _have_libraries() -> None:
    from importlib.util import find_spec

    needed = ["jinja2", "ruff", *(["tomli"] if sys.version_info < (3, 11) else [])]
    if lacking := [name for name in needed if find_spec(name) is None]:
        text = f"acapy_client.generate needs {', '.join(lacking)}; {brought_by('generate')}"
        raise RuntimeError(text)
