"""`InnerRevRegDef`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class InnerRevRegDef(Model):
    """A revocation registry to be made.

    ACA-Py 0.12 to 1.7.
    """

    cred_def_id: str | None = wire("credDefId", default=None)
    """Revocable credential definition of this agent, for legacy Indy
    ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``."""
    issuer_id: str | None = wire("issuerId", default=None)
    """DID of the issuer, as in the credential definition; for legacy Indy bare."""
    max_cred_num: int | None = wire("maxCredNum", default=None)
    """How many credentials the registry shall have room for. Cannot be changed later, and a larger
    one has a larger tails file."""
    tag: str | None = None
    """Text of your choice, new for this credential definition; last part of the registry's
    identifier. Agents take ``0`` for the first registry and UUIDs for others."""
