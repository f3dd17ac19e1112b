"""`MultitenancyApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class MultitenancyApi(Api):
    """Create, look up, change and delete the subwallets (tenants) of an agent, and create the
    tokens that open them.

    For agents started with ``--multitenant``; this API also takes ``--multitenant-admin``, and the
    admin API key where there is one. Each tenant has connections, DIDs and credentials of its own.

    Hand the ``token`` of `create_wallet` or `create_token` over as ``access_token`` of the
    `Configuration`, and all other APIs work on that subwallet. From ACA-Py 1.0 on the token alone
    opens it, but for `ServerApi`, which wants the admin API key; agents before want both always.

    ``token`` and ``wallet_key`` are secret, and so is the agent's ``--jwt-secret``: with it anybody
    could make tokens for every tenant.
    """

    @operation("POST", "/multitenancy/wallet/{wallet_id}/token", since="0.6")
    def create_token(
        self,
        wallet_id: str,
        *,
        body: models.CreateWalletTokenRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateWalletTokenResponse:
        """Create a new token for a subwallet

        ``POST /multitenancy/wallet/{wallet_id}/token`` · ACA-Py 0.6 to 1.7

        Put it into ``access_token`` of a `Configuration`. The earlier token ends: agents answer 401
        to it. So do not call this while others work with that one. (Two tokens of the same second
        are the same text.)

        Tokens do not expire by themselves. ACA-Py 0.6 to 0.7.0 write no time into them: there all
        tokens of a subwallet stay good.

        :param wallet_id: subwallet, the UUID that `create_wallet` gave
        :param body: not needed; agents know the key of a managed subwallet
        :raises NotFoundException: no such subwallet
        """
        ...

    @operation("POST", "/multitenancy/wallet", since="0.6")
    def create_wallet(
        self,
        *,
        body: models.CreateWalletRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateWalletResponse:
        """Create a subwallet, and a token for it

        ``POST /multitenancy/wallet`` · ACA-Py 0.6 to 1.7

        Ready at once: put ``token`` of the answer into ``access_token`` of a `Configuration`. Keep
        it safe, for agents do not show it again.

        :param body: name, key and settings; Askar wallets need ``wallet_key``
        :raises BadRequestException: the name is taken, ``wallet_key`` is missing, or a ``RAW`` key
            has the wrong length
        :raises ForbiddenException: another wallet type than the base wallet's (agents before 1.3)
        :raises UnprocessableEntityException: a type or mode that the agent does not know
        """
        ...

    @operation("DELETE", "/multitenancy/wallet/{wallet_id}", since="1.7")
    def delete_wallet(
        self,
        wallet_id: str,
        *,
        body: models.RemoveWalletRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Delete a subwallet and all that is in it

        ``DELETE /multitenancy/wallet/{wallet_id}`` · ACA-Py 1.7

        There is no way back: keys, connections and credentials go with it, and its tokens end.
        Gives an empty dict; for agents before 1.7 see `remove_wallet`.

        :param wallet_id: subwallet, the UUID that `create_wallet` gave
        :param body: not needed; agents know the key of a managed subwallet
        :raises NotFoundException: no such subwallet
        """
        ...

    @operation("GET", "/multitenancy/wallet/{wallet_id}", since="0.6")
    def get_wallet(self, wallet_id: str, **options: Unpack[RequestOptions]) -> models.WalletRecord:
        """Get a subwallet's record

        ``GET /multitenancy/wallet/{wallet_id}`` · ACA-Py 0.6 to 1.7

        The answer holds neither wallet key nor token; `create_token` makes a new one.

        :param wallet_id: subwallet, the UUID that `create_wallet` gave
        :raises NotFoundException: no such subwallet
        """
        ...

    @operation("POST", "/multitenancy/wallet/{wallet_id}/remove", since="0.6", deprecated="1.7")
    def remove_wallet(
        self,
        wallet_id: str,
        *,
        body: models.RemoveWalletRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Delete a subwallet and all that is in it (old path)

        ``POST /multitenancy/wallet/{wallet_id}/remove`` · ACA-Py 0.6 to 1.7; deprecated since 1.7

        There is no way back: keys, connections and credentials go with it, and its tokens end.
        Gives an empty dict. From ACA-Py 1.7 on `delete_wallet` does the same.

        :param wallet_id: subwallet, the UUID that `create_wallet` gave
        :param body: not needed; agents know the key of a managed subwallet
        :raises NotFoundException: no such subwallet
        """
        ...

    @operation("PUT", "/multitenancy/wallet/{wallet_id}", since="0.6")
    def update_wallet(
        self,
        wallet_id: str,
        *,
        body: models.UpdateWalletRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.WalletRecord:
        """Change a subwallet's label, picture, webhooks or settings

        ``PUT /multitenancy/wallet/{wallet_id}`` · ACA-Py 0.6 to 1.7

        What the body does not name stays. Name, key and type cannot be changed.

        :param wallet_id: subwallet, the UUID that `create_wallet` gave
        :param body: what shall change, one field at least
        :raises NotFoundException: no such subwallet
        :raises BadRequestException: nothing to change was given
        """
        ...

    @operation("GET", "/multitenancy/wallets", since="0.6")
    def wallets(
        self,
        *,
        descending: bool | None = None,
        limit: int | None = None,
        offset: int | None = None,
        order_by: Literal["id"] | None = None,
        wallet_name: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.WalletList:
        """List the subwallets

        ``GET /multitenancy/wallets`` · ACA-Py 0.6 to 1.7

        Agents from 1.0 on silently cut the list at ``limit``: `iter_wallets` gives all.

        :param descending: whether the newest records come first, instead of the oldest (since 1.3)
        :param limit: the most records, 1 to 10,000; 100 where it is not given (since 1.0)
        :param offset: how many records to pass over (since 1.0)
        :param order_by: what to sort by; ``id``, the record's number in the store, is all that
            agents know (since 1.3)
        :param wallet_name: the whole name of the one subwallet to find
        :raises UnprocessableEntityException: a malformed filter
        """
        ...

    def iter_wallets(
        self,
        *,
        page_size: int = 1000,
        wallet_name: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[models.WalletRecord]:
        """Every wallet that `wallets` would find, page by page, none twice.

        Works with agents that know ``limit`` and ``offset`` (1.0 and later) and with those that do
        not. Arguments are checked at once, pages are fetched as they are needed. An item deleted
        meanwhile lets another slip onto a page already read, so that it is missed.

        Agents 1.0 to 1.2 give pages in no fixed order, so there any change in between may hide
        something.

        :param page_size: how many to ask for at a time, 1 to 10,000
        :raises ApiTypeError, ApiValueError: an argument that cannot be right
        :raises ApiException: while iterating, as `wallets`

        The filters are those of `wallets`.
        """
        return self._iterate(
            self.wallets, "results", "wallet_id", page_size, options, wallet_name=wallet_name
        )

    multitenancy_wallet_post = create_wallet
    multitenancy_wallet_wallet_id_delete = delete_wallet
    multitenancy_wallet_wallet_id_get = get_wallet
    multitenancy_wallet_wallet_id_put = update_wallet
    multitenancy_wallet_wallet_id_remove_post = remove_wallet
    multitenancy_wallet_wallet_id_token_post = create_token
    multitenancy_wallets_get = wallets
