"""`IndyRevRegDefValuePublicKeys`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class IndyRevRegDefValuePublicKeys(Model):
    """Public keys of a revocation registry.

    ACA-Py 0.7 to 1.7.
    """

    accum_key: models.IndyRevRegDefValuePublicKeysAccumKey | None = wire("accumKey", default=None)
    """Key of the accumulator, with which proofs of non-revocation are verified."""
