"""Which client asks for the record of an event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from acapy_client.api_client import ApiClient
from acapy_client.configuration import Configuration
from acapy_client.exceptions import ApiTypeError, ApiValueError

ForWallet: TypeAlias = Callable[[str], ApiClient]


class Clients:
    """The agent's own client, made at its first use, and those of tenants.

    Travels to another process as settings, as a client does.
    """

    def __init__(self, configuration: Configuration, for_wallet: ForWallet | None = None) -> None:
        self.configuration = configuration
        self._for_wallet = for_wallet
        self._own: ApiClient | None = None
        self._given: ApiClient | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return Clients, (self.configuration, self._for_wallet)

    def use(self, client: ApiClient) -> None:
        """Ask by this client of the agent from now on, unless there is one."""
        self._given = self._given or client

    def client(self, wallet_id: str | None = None) -> ApiClient:
        """The client for a wallet.

        :raises ApiValueError: nothing says how to act for that tenant
        """
        settings = self.configuration
        token = settings.access_token
        if token is None:
            token = settings.api_key.get("AuthorizationHeader") or settings._environment_token()
        # a token may be that wallet's own; that of an admin is for the agent's wallet
        if wallet_id is not None and (self._for_wallet or not token):
            if self._for_wallet is None:
                raise ApiValueError(
                    "fetch: the event is a tenant's: give Events(clients=…) a function from the"
                    " identifier of a wallet to its client, or fetch(client)"
                )
            client = self._for_wallet(wallet_id)
            if not isinstance(client, ApiClient):
                got = type(client).__name__
                raise ApiTypeError(f"clients: expected a function that gives ApiClient, got {got}")
            return client
        if self._given is not None and not self._given._calls._closed:
            return self._given
        if self._own is None:
            self._own = ApiClient(settings)
        return self._own

    def close(self) -> None:
        """Close the client that was made here."""
        if self._own is not None:
            self._own.close()
            self._own = None
