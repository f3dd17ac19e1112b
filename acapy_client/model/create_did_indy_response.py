"""`CreateDidIndyResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class CreateDidIndyResponse(Model):
    """A did:indy that was made.

    ACA-Py 1.3 to 1.7.
    """

    did: str | None = None
    """The DID: ``did:indy:`` and 21 or 22 base58 characters, or what ``options`` said. No ledger is
    named in it."""
    verkey: str | None = None
    """Verification key, the public Ed25519 key in base58, 43 or 44 characters."""
