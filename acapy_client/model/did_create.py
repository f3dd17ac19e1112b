"""`DIDCreate`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class DIDCreate(Model):
    """What DID to create; an empty one makes a ``sov`` DID.

    ACA-Py 0.7 to 1.7.
    """

    method: str | None = None
    """``sov`` (the default), ``key``, ``web``, ``did:peer:2`` or ``did:peer:4``, or one that a
    plugin adds. ``indy`` goes by `DidApi.create_did`."""
    options: models.DIDCreateOptions | None = None
    """Key type and, where the method allows, the DID itself. Once it is given, it needs
    ``key_type``."""
    seed: str | None = wire(default=None, secret=True)
    """Secret. Seed of the key pair, 32 bytes as text or base64; random if absent. Agents take it
    only if started with ``--wallet-allow-insecure-seed``. Since ACA-Py 0.8."""
