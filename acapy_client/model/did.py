"""`DID`."""

from __future__ import annotations

from typing import Any, Literal

from acapy_client.model_utils import Model


class DID(Model):
    """A DID of the wallet with its public key."""

    did: str | None = None
    """The DID; for ``sov`` the bare form, unless it was made with a prefix."""
    key_type: Literal["bls12381g2", "ed25519", "p256"] | str | None = None
    """Kind of key pair: ``ed25519``, ``bls12381g2`` or, from ACA-Py 1.2 on, ``p256``. Since ACA-Py
    0.7."""
    metadata: dict[str, Any] | None = None
    """What the wallet notes with the DID, such as ``posted`` and, for Indy DIDs, ``endpoint``.
    Since ACA-Py 0.12."""
    method: str | None = None
    """``sov``, ``key``, ``web``, ``indy``, ``did:peer:2`` or ``did:peer:4``, or one that a plugin
    adds. Since ACA-Py 0.7."""
    posture: Literal["posted", "public", "wallet_only"] | str | None = None
    """``wallet_only``, or ``posted`` once it was made public or written to a ledger. Askar wallets
    say ``posted`` of the public DID too."""
    verkey: str | None = None
    """Verification key, the public key in base58; 43 or 44 characters for ``ed25519``, more for
    other key types."""
