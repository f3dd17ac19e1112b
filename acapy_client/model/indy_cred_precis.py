"""`IndyCredPrecis`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class IndyCredPrecis(Model):
    """A credential of the wallet that could answer a proof request, and which parts of the
    request."""

    cred_def_id: str | None = None
    """Credential definition, for legacy Indy ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``. Only in ACA-Py
    0.6."""
    cred_info: models.IndyCredInfo | None = None
    """The credential; its ``referent`` goes into the presentation as ``cred_id``."""
    cred_rev: str | None = None
    """Index of the credential in its revocation registry, as decimal text. Only in ACA-Py 0.6."""
    interval: models.IndyNonRevocationInterval | None = None
    """Interval of the request in which the credential must not be revoked; null if the request
    names none."""
    pres_referents: list[str] | None = None
    """Declared by ACA-Py 0.7.0 alone, and not sent: every release sends ``presentation_referents``.
    ACA-Py 0.7 to 0.7.0."""
    presentation_referents: list[str] | None = None
    """Referents of the attributes and predicates in the request that this credential could answer.
    Not in ACA-Py 0.7.0."""
    rev_reg_id: str | None = None
    """Revocation registry, for legacy Indy ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``; absent where
    credentials cannot be revoked. Only in ACA-Py 0.6."""
    schema_id: str | None = None
    """Schema of the credential, for legacy Indy ``ISSUER:2:NAME:VERSION``. Only in ACA-Py 0.6."""
