"""From a URL to a hub, whose engine's library is imported only then."""

from __future__ import annotations

from importlib import import_module
from typing import Any
from urllib.parse import unquote_plus

from acapy_client._masking import brief
from acapy_client._tokens import Turns
from acapy_client.exceptions import ApiTypeError, ApiValueError
from acapy_client.hub._protocol import Hub

_ENGINES = {
    "memory": ("acapy_client.hub._memory", "MemoryHub"),
    **dict.fromkeys(("redis", "rediss", "unix"), ("acapy_client.hub.redis", "RedisHub")),
    **dict.fromkeys(("postgres", "postgresql"), ("acapy_client.hub.postgres", "PostgresHub")),
}


def check_hub(hub: object) -> None:
    """Refuse what cannot be a hub, and import nothing.

    :raises ApiValueError, ApiTypeError: says what was expected
    """
    if isinstance(hub, str):
        if hub.partition(":")[0].lower() not in _ENGINES:
            raise ApiValueError(f"hub: expected {_expected()}, got {brief(hub)}")
    elif not isinstance(hub, Hub) or isinstance(hub, type):
        raise ApiTypeError(f"hub: expected a URL or a Hub, got {type(hub).__name__}")


def hub_of(hub: str | Hub) -> Hub:
    """A hub from a URL; a hub itself is given back. Nothing is connected.

    :param hub: ``memory:`` for one process; ``redis://``, ``rediss://`` (TLS) or ``unix://`` for
        Redis; ``postgresql://`` or ``postgres://`` for PostgreSQL. ``?name=…`` behind a URL keeps
        what has this name apart from others that use the same engine
    :raises ApiValueError, ApiTypeError: says what was expected
    """
    check_hub(hub)
    if not isinstance(hub, str):
        return hub
    scheme = hub.partition(":")[0].lower()
    module, name = _ENGINES[scheme]
    url, more = _name_apart(hub)
    made: Any = getattr(import_module(module), name)
    built: Hub = made(**more) if scheme == "memory" else made(url, **more)
    return built


class GivenHub:
    """A hub as it was given. From a URL it is made at its first use, once for all threads.

    :ivar given: the URL as long as it was not used, then the hub
    :raises ApiValueError, ApiTypeError: says what was expected
    """

    def __init__(self, given: str | Hub) -> None:
        check_hub(given)
        self.given, self._turns = given, Turns()

    def get(self) -> Hub:
        """The hub, not connected before it is used.

        :raises ImportError: what its engine needs is not installed
        """
        if isinstance(self.given, str):
            with self._turns.here():
                self.given = hub_of(self.given)
        return self.given


def _expected() -> str:
    return "a URL with one of " + ", ".join(f"{scheme}:" for scheme in _ENGINES)


def _name_apart(url: str) -> tuple[str, dict[str, str]]:
    """A URL without its parameter ``name``, which no engine knows."""
    before, _, query = url.partition("?")
    pairs = [pair for pair in query.split("&") if pair]
    names = [pair.partition("=")[2] for pair in pairs if pair.startswith("name=")]
    rest = "&".join(pair for pair in pairs if not pair.startswith("name="))
    more = {"name": unquote_plus(names[-1])} if names else {}
    return f"{before}?{rest}" if rest else before, more
