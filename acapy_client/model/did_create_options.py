"""`DIDCreateOptions`."""

from __future__ import annotations

from typing import Literal

from acapy_client.model_utils import Model


class DIDCreateOptions(Model):
    """Key type and chosen form of a new DID.

    For ``did:peer`` agents also read ``endpoint``, ``conn_id`` and ``mediation_id`` here, which
    they do not declare: hand the body over as a dict for that.

    ACA-Py 0.7 to 1.7.
    """

    did: str | None = None
    """The DID as it shall be: a must for ``web``, a choice for ``sov``, refused for ``key``. Since
    ACA-Py 0.8."""
    key_type: Literal["bls12381g2", "ed25519", "p256"] | str
    """``sov`` and ``did:peer`` take ``ed25519``, ``web`` also ``bls12381g2``, ``key`` also
    ``bls12381g2`` and (from ACA-Py 1.2 on) ``p256``."""
