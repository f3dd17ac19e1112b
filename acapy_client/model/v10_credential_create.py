"""`V10CredentialCreate`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V10CredentialCreate(Model):
    """What shall be issued by an out-of-band invitation.

    All conditions that are given must hold; the agent takes its newest credential definition that
    fits. ``cred_def_id`` alone says all.

    ACA-Py 0.6 to 1.4.
    """

    auto_remove: bool | None = None
    """Whether the agent deletes the exchange record when the exchange is done; by default it does,
    unless started with ``--preserve-exchange-records``."""
    comment: str | None = None
    """Free text for people, passed on to the other agent with the message."""
    cred_def_id: str | None = None
    """Credential definition to issue from, ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``. Enough by itself."""
    credential_proposal: models.CredentialPreview
    """All attributes of the schema with their values."""
    issuer_did: str | None = None
    """DID of the credential's issuer, 21 or 22 base58 characters."""
    schema_id: str | None = None
    """Schema of the credential, for legacy Indy ``ISSUER:2:NAME:VERSION``."""
    schema_issuer_did: str | None = None
    """DID that published the schema, which need not be the credential's issuer."""
    schema_name: str | None = None
    """Name of the schema, without version."""
    schema_version: str | None = None
    """Version of the schema, numbers with dots, such as ``1.0``."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
