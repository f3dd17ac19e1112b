"""`IndyCredential`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class IndyCredential(Model):
    """An Indy credential as the issuer sends it.

    ACA-Py 0.7 to 1.4.
    """

    cred_def_id: str
    """Credential definition, for legacy Indy ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``."""
    rev_reg: dict[str, Any] | None = None
    """Accumulator of the revocation registry when the credential was issued; null if it cannot be
    revoked."""
    rev_reg_id: str | None = None
    """Revocation registry, for legacy Indy ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``; absent where
    credentials cannot be revoked."""
    schema_id: str
    """Schema of the credential, for legacy Indy ``ISSUER:2:NAME:VERSION``."""
    signature: dict[str, Any]
    """Signature over the attributes, ``p_credential``, and over the place in the revocation
    registry, ``r_credential``; numbers as decimal text."""
    signature_correctness_proof: dict[str, Any]
    """Proves to the holder that the signature was made with the issuer's key: numbers ``se`` and
    ``c``, decimal text."""
    values: dict[str, models.IndyAttrValue]
    """The attributes by name, each with ``raw``, the value, and ``encoded``, the integer that was
    signed."""
    witness: dict[str, Any] | None = None
    """Data with which the holder proves that the credential is not revoked, as of when it was
    issued; null if it cannot be revoked."""
