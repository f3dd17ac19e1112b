"""`IndyProofRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class IndyProofRequest(Model):
    """What a verifier wants proved: attributes to show, comparisons to meet, and from which
    credentials.

    Each attribute and predicate stands under a referent, a name that the verifier makes up and the
    proof answers by.
    """

    name: str | None = None
    """What the request is about, shown to the holder. Give it: agents add none here, and a holder's
    agent cannot answer a request without."""
    non_revoked: models.IndyProofRequestNonRevoked | None = None
    """Interval in which all credentials must not be revoked; without it, revocation is not looked
    at."""
    nonce: str | None = None
    """Decimal number that makes the request unique, against replay; the verifier's agent makes one
    if absent."""
    requested_attributes: dict[str, models.IndyProofReqAttrSpec] | None = None
    """By referent, the attributes to show; needed, empty where only predicates are wanted."""
    requested_predicates: dict[str, models.IndyProofReqPredSpec] | None = None
    """By referent, the comparisons to prove; needed, empty where only attributes are wanted."""
    version: str | None = None
    """Version of this request, numbers with dots, such as ``1.0``. Give it: a holder's agent cannot
    answer a request without."""
