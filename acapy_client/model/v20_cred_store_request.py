"""`V20CredStoreRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V20CredStoreRequest(Model):
    """How to name a received credential in the wallet."""

    credential_id: str | None = None
    """Identifier for the credential, unique in the wallet: its ``referent``, or ``record_id`` of a
    W3C credential. The agent makes one up where none is given."""
