"""What groups and commands are called, and what is meant by a name that none has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from acapy_client import apis
from acapy_client._api import Api
from acapy_client._operation import Operation
from acapy_client.exceptions import did_you_mean

_WORD = r"(?<=[a-z0-9])(?=[A-Z])"
_QUOTED = r"'(?:(\w+)\.)?(\w+)'"


def hyphenated(name: str) -> str:
    """``IssueCredentialV20Api`` or ``get_connection`` as a shell has it."""
    words = re.sub(_WORD, "-", name.removesuffix("Api"))
    return words.replace("_", "-").strip("-").lower()


def as_words(*names: str | None) -> str:
    """A method, with or without its class before it, as a shell has it."""
    return " ".join(hyphenated(name) for name in names if name)


def group_names() -> list[str]:
    """The name of each group, without importing its class.

    Of names that differ by hyphens only, the first.
    """
    found = {each.replace("-", ""): each for each in map(hyphenated, reversed(apis.__all__))}
    return sorted(found.values())


def api_class(group: str) -> type[Api] | None:
    """The class of a group, by any of its names."""
    wanted = hyphenated(group)
    for name in apis.__all__:
        if hyphenated(name) == wanted:
            found: type[Api] = getattr(apis, name)
            return found
    return None


def api_classes() -> list[type[Api]]:
    """Every class once."""
    found = {getattr(apis, name) for name in apis.__all__}
    return sorted(found, key=lambda each: each.__name__)


def method_names(api: type[Api]) -> list[str]:
    """The methods of a class, each by its friendly name."""
    return sorted(
        name
        for name, held in vars(api).items()
        if name[0] != "_"
        and callable(held)
        and (not isinstance(held, Operation) or name == held.__name__)
    )


def method(api: type[Api], command: str) -> Any:
    """The method of a command, by any of its names; None where there is none."""
    name = command.replace("-", "_")
    return None if name.startswith("_") else vars(api).get(name)


def group_meant(name: str, others: Iterable[str]) -> str:
    """`` (did you mean 'connection'?)``: a group, another command, or the command of a group.

    :param others: the other commands at the top
    """
    near = did_you_mean(hyphenated(name), [*group_names(), *others], or_all=False)
    return near or command_meant(Api, name)


def command_meant(api: type[Api], name: str) -> str:
    """The same for a command of a group, or ``group command`` where another has it."""
    from acapy_client._other_names import method_meant

    return re.sub(_QUOTED, _as_command, method_meant(api, name.replace("-", "_")))


def _as_command(match: re.Match[str]) -> str:
    return f"'{as_words(*match.groups())}'"
