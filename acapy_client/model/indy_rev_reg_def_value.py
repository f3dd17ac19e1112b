"""`IndyRevRegDefValue`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model, wire


class IndyRevRegDefValue(Model):
    """Size, keys and tails file of a revocation registry.

    ACA-Py 0.7 to 1.7.
    """

    issuance_type: Literal["ISSUANCE_BY_DEFAULT", "ISSUANCE_ON_DEMAND"] | str | None = wire(
        "issuanceType", default=None
    )
    """Whether all indexes hold from the start (``ISSUANCE_BY_DEFAULT``, which agents use) or one by
    one as issued."""
    max_cred_num: int | None = wire("maxCredNum", default=None)
    """How many credentials the registry has room for; fixed once it is made."""
    public_keys: models.IndyRevRegDefValuePublicKeys | None = wire("publicKeys", default=None)
    """Keys that holders and verifiers need."""
    tails_hash: str | None = wire("tailsHash", default=None)
    """SHA-256 hash of the tails file, in base58; also the name under which tails servers and agents
    store it."""
    tails_location: str | None = wire("tailsLocation", default=None)
    """URL that holders fetch the tails file from; a path of the issuer's machine before it is
    set."""
