"""`CreateKeyRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class CreateKeyRequest(Model):
    """What key pair to create.

    ACA-Py 1.0.1 to 1.7.
    """

    alg: str | None = None
    """``ed25519`` (the default), from ACA-Py 1.2 on ``p256``, from 1.3 on also ``x25519`` and
    ``bls12381g2``."""
    kid: str | None = None
    """Identifier to bind the key to, mostly its DID URL in a DID document; can be added later by
    `WalletApi.update_key`."""
    seed: str | None = wire(default=None, secret=True)
    """Secret. Seed to derive the key from, 32 bytes as text or base64; random if absent. Agents
    take it only if started with ``--wallet-allow-insecure-seed``."""
