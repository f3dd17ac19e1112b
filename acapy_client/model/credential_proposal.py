"""`CredentialProposal`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class CredentialProposal(Model):
    """Message with the proposal, from holder to issuer; also what an issuer offers instead.

    All conditions that are given must hold; the issuer takes its newest credential definition that
    fits. ``cred_def_id`` alone says all.

    ACA-Py 0.7 to 1.4.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    comment: str | None = None
    """Free text for people, passed on to the other agent with the message."""
    cred_def_id: str | None = None
    """Credential definition to issue from, ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``. Enough by itself."""
    credential_proposal: models.CredentialPreview | None = None
    """Attributes with the values that the credential shall have."""
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
