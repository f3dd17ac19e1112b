"""The method that is meant by a name that an API class does not have.

Loaded when such a name is asked for. None of these names is an alias.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from acapy_client._elsewhere import NAMES
from acapy_client._operation import Operation
from acapy_client.exceptions import did_you_mean

_VERBS = (
    {"fetch", "find", "get", "list", "load", "lookup", "query", "read", "retrieve", "search"},
    {"add", "create", "generate", "make", "new"},
    {"delete", "destroy", "drop", "purge", "remove"},
    {"change", "edit", "modify", "put", "set", "update"},
    {"post", "send", "submit"},
    {"accept", "approve", "confirm"},
    {"decline", "deny", "refuse", "reject"},
    {"await", "poll", "wait"},
)
_FILLING = {"a", "all", "by", "for", "of", "the"}
_LONGEST = 100


def method_meant(api: type, name: str) -> str:
    """`` (did you mean 'connections'?)``, or which class has it; empty where nothing is near."""
    said = name[:_LONGEST].lower()
    found = [own for own, operation in _operations(api) if said in _known_as(operation)]
    found = found or _by_words(api, said) or _of_other_classes(said)
    if found:
        return f" (did you mean {' or '.join(map(repr, found[:3]))}?)"
    return did_you_mean(said, _methods(api), or_all=False)


def _operations(api: type) -> Iterator[tuple[str, Operation[..., object]]]:
    """The operations of a class, each by its friendly name."""
    for owner in api.__mro__:
        for name, held in vars(owner).items():
            if isinstance(held, Operation) and name == held.__name__:
                yield name, held


def _methods(api: type) -> list[str]:
    """The methods of a class, each by its friendly name."""
    helpers = [
        name
        for name, held in vars(api).items()
        if name[0] != "_" and callable(held) and not isinstance(held, Operation)
    ]
    return [*(name for name, _ in _operations(api)), *helpers]


def _known_as(operation: Operation[..., object]) -> tuple[str, ...]:
    """What other clients call it: in words of their own, or by verb and path."""
    verb, path = operation.facts.method, operation.facts.path
    words = "_".join(re.findall(r"[a-z0-9]+", path.lower()))
    return (f"{verb.lower()}_{words}", f"{words}_{verb.lower()}", *NAMES.get(f"{verb} {path}", ()))


def _by_words(api: type, name: str) -> list[str]:
    """The methods that say the same by other verbs; with plural and singular apart if need be."""
    wanted = _meaning(name)
    alike = [each for each in _methods(api) if _singular(_meaning(each)) == _singular(wanted)]
    return [each for each in alike if _meaning(each) == wanted] or alike


def _meaning(name: str) -> tuple[int, tuple[str, ...]]:
    """Which verb a name has, and its other words; a noun alone reads."""
    first, *others = words = name.split("_")
    verb = next((index for index, verbs in enumerate(_VERBS) if first in verbs), -1)
    if verb < 0:
        others = words
        if words[-1].endswith("s") and len(words) < 4:
            verb = 0
    return verb, tuple(word for word in others if word not in _FILLING)


def _singular(meaning: tuple[int, tuple[str, ...]]) -> tuple[int, tuple[str, ...]]:
    return meaning[0], tuple(word.removesuffix("s") for word in meaning[1])


def _of_other_classes(name: str) -> list[str]:
    """The methods of that very name, friendly or not, that other classes have."""
    from acapy_client import apis

    classes = sorted({getattr(apis, each) for each in apis.__all__}, key=lambda api: api.__name__)
    return [f"{api.__name__}.{own}" for api in classes for own in _methods(api) if own == name]
