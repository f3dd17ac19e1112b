"""The names that a user has chosen for classes, methods and models: names.toml of a package."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path as File

from acapy_client._masking import brief
from acapy_client.exceptions import ApiValueError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILE = "names.toml"
EMPTY = """\
# Names of your own. They are kept whenever the package is made again.

[classes]  # of a tag, or of one operation
# "POST /multitenancy/wallet" = "WalletGroupsApi"

[methods]
# "GET /drpc/records" = "calls"

[models]
# "DRPCRecord" = "RemoteCall"
"""
_PATTERNS = {"classes": r"[A-Z]\w*Api", "methods": r"[a-z]\w*", "models": r"[A-Z]\w*"}


class OwnNames:
    """What names.toml says: ``classes``, ``methods``, ``models``.

    :raises ApiValueError: names the entry, and what was expected
    """

    def __init__(self, text: str = "") -> None:
        import keyword
        import re

        try:
            given = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise ApiValueError(f"{FILE}: no TOML: {error}") from None
        found: dict[str, dict[str, str]] = {kind: {} for kind in _PATTERNS}
        for kind, entries in given.items():
            if kind not in _PATTERNS or not isinstance(entries, Mapping):
                raise ApiValueError(f"{FILE}: expected {', '.join(_PATTERNS)}, got {brief(kind)}")
            for name, own in entries.items():
                sound = isinstance(own, str) and re.fullmatch(_PATTERNS[kind], own, re.ASCII)
                if not sound or keyword.iskeyword(own):
                    like = {"classes": "RemoteCallsApi", "methods": "get_call", "models": "Call"}
                    raise ApiValueError(
                        f"{FILE}: {kind}: {brief(name)}: expected a name such as {like[kind]},"
                        f" got {brief(own)}"
                    )
                found[kind][name] = own
        self.classes, self.methods, self.models = (found[kind] for kind in _PATTERNS)

    @staticmethod
    def check_once(names: Iterable[str]) -> None:
        """Hold against each other the names of what stands together.

        :raises ApiValueError: two have one name
        """
        for name, number in Counter(names).items():
            if number > 1:
                raise ApiValueError(f"{FILE}: {name} is the name of two")

    @classmethod
    def of(cls, package: File) -> OwnNames:
        """Those of a package that stands there already, if it does."""
        file = package / FILE
        try:
            return cls(file.read_text(encoding="utf-8") if file.exists() else "")
        except UnicodeDecodeError:
            raise ApiValueError(f"{FILE}: no TOML: it is not UTF-8") from None
