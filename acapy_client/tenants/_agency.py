"""An agent with tenants, and a client for each of them."""

from __future__ import annotations

import secrets
import weakref
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, nullcontext
from typing import TYPE_CHECKING, Any, Literal

from acapy_client._arguments import public
from acapy_client._tokens import Renewable, Turns, is_visible
from acapy_client._typing import Self
from acapy_client.api.multitenancy_api import MultitenancyApi
from acapy_client.api_client import ApiClient
from acapy_client.configuration import LOGGER, Configuration
from acapy_client.exceptions import ApiResponseError, ApiTypeError, ApiValueError
from acapy_client.models import CreateWalletRequest, CreateWalletTokenRequest, RemoveWalletRequest
from acapy_client.tenants._admin_key import AdminKey
from acapy_client.tenants._stores import MemoryTokens, TokenStore
from acapy_client.tenants._texts import check_texts

if TYPE_CHECKING:
    from acapy_client.hub import Hub


class Agency:
    """An agent that runs with ``--multitenant``, and its tenants.

    A context manager: leaving it closes the connections, which all its clients share.

    :param configuration: how to reach the base wallet, with the admin API key where there is one
    :param tokens: where the tenants' tokens are kept; of this process alone where it is not given.
        With a hub, or its URL, all processes that share it have one token for each wallet
    :raises ApiTypeError: what is given is neither
    """

    def __init__(
        self,
        configuration: Configuration | None = None,
        *,
        tokens: TokenStore | Hub | str | None = None,
    ) -> None:
        self.base: ApiClient = ApiClient(configuration)
        """The client of the base wallet."""
        self.tokens: TokenStore = _checked_store(MemoryTokens() if tokens is None else tokens)
        self._known: weakref.WeakValueDictionary[tuple[str, int], _TenantToken]
        self._known = weakref.WeakValueDictionary()
        self._turns = Turns()
        self._key = AdminKey(self.base)

    @public
    def create(
        self,
        label: str | None = None,
        *,
        webhook_url: str | None = None,
        webhook_key: str | None = None,
        wallet_key: str | None = None,
        wallet_name: str | None = None,
        wallet_type: str | None = None,
        wallet_dispatch_type: Literal["both", "default", "base"] | None = None,
        **more: Any,
    ) -> Tenant:
        """Make a wallet, and give the client that acts for it.

        ``POST /multitenancy/wallet`` · ACA-Py 0.6 to 1.7

        :param label: the name that other agents see
        :param webhook_url: where the agent posts what happens in this wallet
        :param webhook_key: what it sends along as ``x-api-key``; secret
        :param wallet_key: opens the wallet; a random one where it is not given, which the agent
            keeps. Secret
        :param wallet_name: unique; a random one where it is not given
        :param wallet_type: that of the base wallet where it is not given
        :param wallet_dispatch_type: whose webhooks are told: the tenant's (``default``), the
            agent's (``base``) or ``both``, as it is where ``webhook_url`` is given. Without one the
            agent's alone are told; an agent without any tells its websocket only. A warning in the
            log says so, unless ``base`` is asked for
        :param more: any other field of `CreateWalletRequest`
        :raises BadRequestException: the name is taken
        """
        if webhook_key is not None and webhook_url is None:
            raise ApiValueError("webhook_key: it goes with webhook_url, which is not given")
        if webhook_url is not None:
            check_texts(webhook_url=webhook_url)
            if "wallet_webhook_urls" in more:
                raise ApiTypeError("webhook_url and wallet_webhook_urls: give one of them")
            if webhook_key is not None:
                check_texts(webhook_key=webhook_key)
                if "#" in webhook_url:
                    raise ApiValueError("webhook_url: expected nothing behind # beside webhook_key")
                webhook_url = f"{webhook_url}#{webhook_key}"
            more["wallet_webhook_urls"] = [webhook_url]
            wallet_dispatch_type = wallet_dispatch_type or "both"
        body = CreateWalletRequest(
            label=label,
            wallet_key=secrets.token_urlsafe(32) if wallet_key is None else wallet_key,
            wallet_name=secrets.token_hex(16) if wallet_name is None else wallet_name,
            wallet_type=wallet_type,
            wallet_dispatch_type=wallet_dispatch_type,
            **more,
        )
        made = MultitenancyApi(self.base).create_wallet(body=body)
        if not made.wallet_id:
            raise ApiResponseError(problem="the agent made a wallet and did not say which")
        if made.token and is_visible(made.token):
            self.tokens.put(made.wallet_id, made.token)
        if not body.wallet_webhook_urls and wallet_dispatch_type != "base":
            LOGGER.warning(
                "tenants: wallet %s has no webhook_url: only the agent's own webhooks, if there are"
                " any, and its websocket tell what happens in it",
                made.wallet_id,
            )
        return self.client(made.wallet_id)

    @public
    def client(
        self,
        wallet_id: str,
        *,
        tokens: TokenStore | Hub | str | None = None,
        wallet_key: str | None = None,
    ) -> Tenant:
        """A client that acts for a tenant. It asks for a token at its first call, and at each 401.

        It costs next to nothing and opens nothing: make one for each request, or keep it.

        :param wallet_id: the tenant's wallet
        :param tokens: where its token is kept, where that is not the agency's store
        :param wallet_key: for a wallet whose key the agent does not keep, and for agents with the
            plugin ``multitenant_provider``, where that demands it. Secret
        :raises ApiTypeError, ApiValueError: names the parameter
        """
        check_texts(wallet_id=wallet_id)
        if wallet_key is not None:
            check_texts(wallet_key=wallet_key)
        store = self.tokens if tokens is None else _checked_store(tokens)
        place = wallet_id, id(store)
        # one for all clients of a wallet, so that their threads take turns
        token = self._known.get(place)
        if token is None or wallet_key is not None:
            with self._turns.here():
                token = self._known.get(place)
                if token is None or wallet_key is not None:
                    token = _TenantToken(self._key, self.base, wallet_id, store, wallet_key)
                    self._known[place] = token
        return Tenant(self, wallet_id, token)

    @public
    def remove(self, wallet_id: str, *, wallet_key: str | None = None) -> None:
        """Delete a tenant's wallet, and all that is in it. There is no way back.

        ``POST /multitenancy/wallet/{wallet_id}/remove`` · ACA-Py 0.6 to 1.7

        :param wallet_id: the tenant's wallet
        :param wallet_key: for a wallet whose key the agent does not keep. Secret
        :raises NotFoundException: there is no such wallet
        """
        body = RemoveWalletRequest(wallet_key=wallet_key)
        MultitenancyApi(self.base).remove_wallet(wallet_id, body=body)
        self.tokens.put(wallet_id, None)

    def __iter__(self) -> Iterator[Tenant]:
        """A client for each tenant, page by page.

        ``GET /multitenancy/wallets`` · ACA-Py 0.6 to 1.7
        """
        for wallet in MultitenancyApi(self.base).iter_wallets():
            yield self.client(wallet.wallet_id)

    def close(self) -> None:
        """Close the connections, also those of all tenants' clients; final."""
        self.base.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Agency of {self.base!r}>"

    def __reduce__(self) -> tuple[Any, ...]:
        """Travels to another process as its settings and its store."""
        return _revived, (type(self), self.base, self.tokens)


class Tenant(ApiClient):
    """One tenant of an agency: what any API class takes. `Agency.client` makes them.

    Closing one ends this client; the connections are the agency's.
    """

    wallet_id: str
    """The tenant's wallet."""

    def __init__(self, agency: Agency, wallet_id: str, token: Renewable) -> None:
        self.wallet_id = wallet_id
        self._agency = agency
        self._share(agency.base, token)

    def close(self) -> None:
        """Make no further call; final, and may be repeated."""
        self._calls.close()

    def __repr__(self) -> str:
        return f"<Tenant {self.wallet_id!r} of {self._agency!r}>"

    def __reduce__(self) -> tuple[Any, ...]:
        token = self.configuration.access_token
        return _of_agency, (type(self), self._agency, self.wallet_id, token)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self


class _TenantToken(Renewable):
    """The token of one wallet, in a store that others may share."""

    def __init__(
        self,
        key: AdminKey,
        base: ApiClient,
        wallet_id: str,
        store: TokenStore,
        wallet_key: str | None,
    ) -> None:
        super().__init__()
        self._key = key
        self._base, self._wallet_id, self._store = base, wallet_id, store
        self._wallet_key = wallet_key

    def _beside(self) -> Mapping[str, str]:
        return self._key.beside_a_token()

    def _held(self) -> str | None:
        return self._store.get(self._wallet_id)

    def _ask(self, configuration: Configuration) -> str:
        renewed = getattr(self._store, "renewed", None)
        if renewed is not None:
            token: str = renewed(self._wallet_id, self._made)
            return token
        token = self._made()
        self._store.put(self._wallet_id, token)
        return token

    def _made(self) -> str:
        body = CreateWalletTokenRequest(wallet_key=self._wallet_key)
        made = MultitenancyApi(self._base).create_token(self._wallet_id, body=body)
        if not made.token or not is_visible(made.token):  # a store would keep it
            problem = f"the agent gave no token for {self._wallet_id!r} that can be sent"
            raise ApiResponseError(problem=problem)
        return made.token

    def _turn(self) -> AbstractContextManager[Any]:
        turns = ExitStack()
        turns.enter_context(super()._turn())
        try:
            lock = getattr(self._store, "lock", None)
            turns.enter_context(nullcontext() if lock is None else lock(self._wallet_id))
        except BaseException:
            turns.close()
            raise
        return turns


def _checked_store(tokens: Any) -> TokenStore:
    if isinstance(tokens, type):
        got = tokens.__name__
    elif isinstance(tokens, TokenStore):
        return tokens
    elif isinstance(tokens, str) or hasattr(tokens, "renew"):
        from acapy_client.tenants._hub_tokens import HubTokens

        return HubTokens(tokens)
    else:
        got = type(tokens).__name__
    raise ApiTypeError(f"tokens: expected a store with get and put, or a hub, got {got}")


def _revived(cls: type[Agency], base: ApiClient, tokens: TokenStore) -> Agency:
    agency = cls(base.configuration, tokens=tokens)
    agency.base, agency._key = base, AdminKey(base)
    return agency


def _of_agency(cls: type[Tenant], agency: Agency, wallet_id: str, token: Renewable) -> Tenant:
    return cls(agency, wallet_id, token)
