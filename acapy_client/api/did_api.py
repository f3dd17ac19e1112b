"""`DidApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class DidApi(Api):
    """Make DIDs of the method did:indy."""

    @operation("POST", "/did/indy/create", since="1.3")
    def create_did(
        self,
        *,
        body: models.CreateDidIndyRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateDidIndyResponse:
        """Create a did:indy with a new key pair

        ``POST /did/indy/create`` · ACA-Py 1.3 to 1.7

        Only the wallet gets it: nothing is written to the ledger (`LedgerApi.register_nym` does
        that). `WalletApi.create_did` makes DIDs of the other methods.

        :param body: what the DID shall be like
        :raises BadRequestException: a seed that is not 32 bytes long, a key that is in the wallet
            already, or a key type that the method does not allow
        """
        ...

    did_indy_create_post = create_did
