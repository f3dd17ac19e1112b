"""`IndyProofReqPredSpecRestrictions`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyProofReqPredSpecRestrictions(Model):
    """What a credential must match in order to count; all that is given goes together.

    ACA-Py 0.6.
    """

    cred_def_id: str | None = None
    """Credential definition that it must be issued under, ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``."""
    issuer_did: str | None = None
    """Bare DID that must have issued it."""
    schema_id: str | None = None
    """Schema that it must follow, ``ISSUER:2:NAME:VERSION``."""
    schema_issuer_did: str | None = None
    """Bare DID that must have published its schema."""
    schema_name: str | None = None
    """Name that its schema must have, in any version."""
    schema_version: str | None = None
    """Version that its schema must have, such as ``1.0``."""
