"""`V10CredentialStoreRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V10CredentialStoreRequest(Model):
    """How to name a received credential in the wallet.

    ACA-Py 0.6 to 1.4.
    """

    credential_id: str | None = None
    """Identifier for the credential, unique in the wallet: its ``referent``. The agent makes one up
    where none is given."""
