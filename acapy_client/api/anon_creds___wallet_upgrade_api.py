"""`AnonCredsWalletUpgradeApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from typing import Any

from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class AnonCredsWalletUpgradeApi(Api):
    """Turn a wallet of type ``askar`` into one of type ``askar-anoncreds``, for good."""

    @operation("POST", "/anoncreds/wallet/upgrade", since="1.0")
    def upgrade_wallet(self, wallet_name: str, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Upgrade the wallet to AnonCreds

        ``POST /anoncreds/wallet/upgrade`` · ACA-Py 1.0 to 1.7

        There is no way back: make a backup first. The agent converts the schemas, credential
        definitions, revocation registries and the link secret of the wallet in the background, for
        which it has to reach the ledger. Until that is done it answers 503 to other calls on the
        wallet; if it fails after some attempts, the wallet stays as it was and the call may be
        repeated. Afterwards `SchemaApi`, `CredentialDefinitionApi` and `RevocationApi` answer 403
        for it, and the AnonCreds APIs work.

        A subwallet (tenant) goes on by itself, with the same token. An agent whose own wallet is
        upgraded shuts down when it is done; start it again, with ``--wallet-type askar-anoncreds``
        (with ``askar`` it only warns). From 1.4 on agents upgrade wallets of type ``kanon`` too, to
        ``kanon-anoncreds``. The answer comes at once: ``success`` and ``message`` only tell that
        the upgrade began.

        :param wallet_name: name of the wallet that the call acts on, to be sure that it is the one
            you mean
        :raises BadRequestException: the wallet has another name, or is of an AnonCreds type already
        :raises UnprocessableEntityException: no name is given
        :raises ServiceException: an upgrade is under way (agents answer 503)
        """
        ...

    anoncreds_wallet_upgrade_post = upgrade_wallet
