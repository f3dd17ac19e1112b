"""Tokens of tenants in a hub: one for each wallet, made by one process of the fleet at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from acapy_client.configuration import LOGGER
from acapy_client.hub import HubError
from acapy_client.hub._urls import GivenHub

if TYPE_CHECKING:
    from acapy_client.hub import Hub

_MAKING = 15.0  # seconds that an agent takes at most; who dies meanwhile loses his turn
_NONE = b""  # in place of the token of a wallet that is removed


class HubTokens:
    """What `Agency` makes of a hub. This process remembers what it had from there.

    A token that the agent refuses is looked up in the hub, and made anew only if it stands there.

    :param hub: its URL, or the hub
    :raises ApiTypeError, ApiValueError: says what was expected
    """

    def __init__(self, hub: str | Hub) -> None:
        self._hub = GivenHub(hub)
        self._known: dict[str, str] = {}

    def get(self, wallet_id: str) -> str | None:
        """The token that this process knows."""
        return self._known.get(wallet_id)

    def put(self, wallet_id: str, token: str | None) -> None:
        """Keep the token of a wallet that is new, or none of one that is removed.

        The agent has done so already: a hub that is away is only told in the log.
        """
        value = _NONE if token is None else token.encode()
        try:
            found = self._renew(wallet_id, None, lambda: value)
            if found != value:
                self._renew(wallet_id, found, lambda: value)
        except HubError as error:
            LOGGER.warning("tenants: a token is not kept for other processes: %s", error)
        if token is None:
            self._known.pop(wallet_id, None)
        else:
            self._known[wallet_id] = token

    def renewed(self, wallet_id: str, make: Callable[[], str]) -> str:
        """Another token than the one that is known; made here, or elsewhere meanwhile.

        :param make: asks the agent for one
        :raises HubError: the hub is away
        """
        known = self._known.get(wallet_id)
        stale = None if known is None else known.encode()
        found = self._renew(wallet_id, stale, lambda: make().encode())
        if found == _NONE:
            found = self._renew(wallet_id, found, lambda: make().encode())
        token = self._known[wallet_id] = found.decode()
        return token

    def _renew(self, wallet_id: str, stale: bytes | None, make: Callable[[], bytes]) -> bytes:
        return self._hub.get().renew(f"token:{wallet_id}", stale, make, _MAKING)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self._known)} wallets>"

    def __reduce__(self) -> tuple[Any, ...]:
        return HubTokens, (self._hub.given,)
