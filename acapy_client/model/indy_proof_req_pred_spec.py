"""`IndyProofReqPredSpec`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model


class IndyProofReqPredSpec(Model):
    """A comparison that a proof request asks for, such as age of at least 18, without the value."""

    name: str
    """Name of the attribute, spelled as in its schema; its value must be an integer."""
    non_revoked: models.IndyProofReqPredSpecNonRevoked | None = None
    """Interval in which the credential must not be revoked, if other than that of the whole
    request."""
    p_type: Literal["<", "<=", ">", ">="] | str
    """How the attribute compares with ``p_value``: ``<``, ``<=``, ``>=`` or ``>``."""
    p_value: int
    """Threshold, a whole number of 32 bits; dates are compared as ``20061231``."""
    restrictions: list[dict[str, str]] | None = None
    """Which credentials count: one of the list must fit, in all its keys, such as ``cred_def_id``,
    ``schema_id`` or ``issuer_did``."""
